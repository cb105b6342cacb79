-- A submitted version of an access application that waits for the ministry's decision, as it was submitted.
create table decision_item (
    id                  uuid        primary key,
    application_id      uuid        not null,
    application_version bigint      not null,
    state               text        not null check (
        state in ('OPEN', 'NEEDS_CONFIRMATION', 'RETURNED', 'DECIDED', 'WITHDRAWN', 'CLOSED', 'SUPERSEDED')),
    employer_id         uuid        not null,
    person_id           uuid        not null,
    applicant_id        uuid        not null,
    submission          jsonb       not null,
    submitted_at        timestamptz not null,
    -- How often what is to be decided has changed: who looked before that has looked at something else.
    changes             bigint      not null default 0,
    -- What the queue is ordered and watched by: when an item is due, how risky it is and why, who looks at it until when.
    due_on              date        not null,
    due_soon_since      timestamptz,
    overdue_since       timestamptz,
    undecidable_since   timestamptz,
    risk                integer     not null default 0,
    risk_reasons        varchar[]   not null default '{}',
    reviewer_id         uuid,
    review_started_at   timestamptz,
    lease_until         timestamptz,
    -- On hold, by registration's word or because at a decision the head had changed; held_after is what had been told by then.
    confirmed_by        uuid,
    held_since          timestamptz,
    held_after          bigint,
    -- By which decision it was decided or returned, so that it can say so.
    decision_id         uuid,
    version             bigint      not null,
    unique (application_id, application_version),
    check ((reviewer_id is null) = (review_started_at is null)),
    check ((state = 'NEEDS_CONFIRMATION') <= (held_since is not null))
);
create index decision_item_queue on decision_item (state, submitted_at, id);
create index decision_item_risk on decision_item (state, risk desc, submitted_at, id);
create index decision_item_due on decision_item (due_on) where state in ('OPEN', 'NEEDS_CONFIRMATION');
create index decision_item_person on decision_item (person_id);
create index decision_item_applicant on decision_item (applicant_id);
revoke delete on decision_item from ${workers};

create view open_item with (security_invoker = true) as
select id, submitted_at from decision_item where state = 'OPEN';

-- Kept apart, because a withdrawal may be heard of before the submission.
create table application_withdrawal (
    application_id uuid        primary key,
    withdrawn_at   timestamptz not null
);
revoke update, delete on application_withdrawal from ${workers};

-- Kept apart as a withdrawal is, because a closing may be heard of before the submission.
create table application_closing (
    application_id uuid        primary key,
    reason         text        not null,
    closed_at      timestamptz not null
);
revoke update, delete on application_closing from ${workers};

-- Who answers for a submitted version (D1), as registration told it: appended, and of several the newest by sequence counts.
create table application_answer (
    application_id      uuid        not null,
    sequence            bigint      not null,
    application_version bigint      not null,
    halted              boolean     not null,
    confirmed_by        uuid,
    told_at             timestamptz not null,
    primary key (application_id, sequence),
    check (not halted or confirmed_by is null)
);
revoke update, delete on application_answer from ${workers};

-- What a first officer would decide where a sensitive role needs two. What was proposed stays as it was; it ends once.
create table decision_proposal (
    id               uuid        primary key,
    decision_item_id uuid        not null references decision_item (id),
    item_changes     bigint      not null,
    proposed_by      uuid        not null,
    grant_ids        uuid[]      not null,
    proposed_at      timestamptz not null,
    request          jsonb       not null,
    ended_as         text        check (ended_as in ('CONFIRMED', 'SENT_BACK', 'LAPSED')),
    ended_by         uuid,
    ended_at         timestamptz,
    reason_code      text        constraint decision_proposal_reason references reason_code (code),
    text             text,
    check ((ended_as is null) = (ended_at is null)),
    check (ended_as is distinct from 'CONFIRMED' or (ended_by is not null and ended_by <> proposed_by)),
    check ((ended_as is not distinct from 'SENT_BACK') = (reason_code is not null))
);
create unique index decision_proposal_open on decision_proposal (decision_item_id) where ended_as is null;
revoke update, delete on decision_proposal from ${workers};
grant update (ended_as, ended_by, ended_at, reason_code, text) on decision_proposal to ${workers};

-- What was asked is seen by officers and auditors, by who asked, and by whom it was asked for. It comes from registration;
-- officers decide on it.
call wall('decision_item');
create policy reach on decision_item for select to ${application}
    using ((select asker_oversees()) or person_id = any ((select asker_ids())::uuid[])
           or applicant_id = any ((select asker_ids())::uuid[]));
create policy decided on decision_item for update to ${application} using ((select asker_is_officer()));
revoke insert on decision_item from ${application};

call wall('decision_proposal');
create policy reach on decision_proposal for select to ${application} using ((select asker_oversees()));
create policy proposed on decision_proposal for insert to ${application}
    with check (asker_is_officer() and proposed_by = asker() and ended_as is null);
create policy ended on decision_proposal for update to ${application} using ((select asker_is_officer()));

call wall('application_withdrawal');
create policy reach on application_withdrawal for select to ${application} using ((select asker_oversees()));
call wall('application_closing');
create policy reach on application_closing for select to ${application} using ((select asker_oversees()));
call wall('application_answer');
create policy reach on application_answer for select to ${application} using ((select asker_oversees()));
revoke insert on application_withdrawal, application_closing, application_answer from ${application};
