-- A campaign in which heads say who still needs access; what nobody confirmed is suspended, within a cap, and later ends.
create table recertification (
    id             uuid        primary key,
    founder_id     uuid,
    started_by     uuid        not null,
    started_at     timestamptz not null,
    deadline       date        not null,
    grace_days     integer     not null check (grace_days >= 0),
    cap_percent    integer     not null check (cap_percent between 0 and 100),
    count          integer     not null,
    suspended      integer     not null default 0,
    released_by    uuid,
    released_at    timestamptz,
    release_reason text        constraint recertification_reason references reason_code (code),
    version        bigint      not null,
    check ((released_by is null) = (released_at is null)),
    -- Never more than the cap without an officer, whoever counts.
    constraint recertification_cap check (released_at is not null or suspended * 100 <= count * cap_percent)
);
revoke delete on recertification from ${workers};

create table recertification_employer (
    id                 uuid        primary key default uuidv7(),
    recertification_id uuid        not null references recertification (id),
    employer_id        uuid        not null,
    notices            integer     not null default 0,
    attempts           integer     not null default 0,
    next_attempt_at    timestamptz,
    unique (recertification_id, employer_id)
);
create index recertification_employer_due on recertification_employer (next_attempt_at) where next_attempt_at is not null;
revoke delete on recertification_employer from ${workers};

create table recertification_item (
    id                 uuid        primary key default uuidv7(),
    recertification_id uuid        not null references recertification (id),
    employer_id        uuid        not null,
    grant_id           uuid        not null references access_grant (id),
    state              text        not null default 'WAITING'
        check (state in ('WAITING', 'CONFIRMED', 'NOT_NEEDED', 'SUSPENDED', 'REINSTATED', 'MISSED', 'OVER')),
    answered_by        uuid,
    answered_at        timestamptz,
    suspended_at       timestamptz,
    attempts           integer     not null default 0,
    next_attempt_at    timestamptz,
    version            bigint      not null default 0,
    unique (recertification_id, grant_id)
);
create unique index recertification_item_open on recertification_item (grant_id) where state in ('WAITING', 'SUSPENDED');
create index recertification_item_due on recertification_item (next_attempt_at, id) where state in ('WAITING', 'SUSPENDED');
create index recertification_item_employer on recertification_item (recertification_id, employer_id, id);
revoke delete on recertification_item from ${workers};

-- A new head confirms the grants through the organisation within 30 days; after that the ministry sees it, and nothing is cut.
create table head_review (
    id              uuid        primary key,
    organisation_id uuid        not null,
    head_id         uuid        not null,
    head_from       date        not null,
    due_on          date        not null,
    state           text        not null check (state in ('OPEN', 'DONE', 'SUPERSEDED')),
    opened_at       timestamptz not null,
    answered_by     uuid,
    answered_at     timestamptz,
    escalated_at    timestamptz,
    version         bigint      not null,
    unique (organisation_id, head_id, head_from),
    check ((state = 'DONE') = (answered_at is not null))
);
create index head_review_open on head_review (due_on) where state = 'OPEN';
create index head_review_organisation on head_review (organisation_id);
revoke delete on head_review from ${workers};

-- What the head said of each grant.
create table head_review_grant (
    head_review_id uuid not null references head_review (id),
    grant_id       uuid not null references access_grant (id),
    outcome        text not null check (outcome in ('CONFIRMED', 'ENDED')),
    primary key (head_review_id, grant_id)
);
revoke update, delete on head_review_grant from ${workers};

-- The nightly question whether people with grants are employed where they have them through; by day of the facts.
create table employment_check (
    id             uuid        primary key,
    as_of          date        not null unique,
    asked_at       timestamptz not null,
    asked          integer     not null,
    missing        integer     not null,
    suspended      integer     not null default 0,
    cap_percent    integer     not null check (cap_percent between 0 and 100),
    released_by    uuid,
    released_at    timestamptz,
    release_reason text        constraint employment_check_reason references reason_code (code),
    version        bigint      not null,
    check ((released_by is null) = (released_at is null)),
    constraint employment_check_cap check (released_at is not null or suspended * 100 <= asked * cap_percent)
);
revoke delete on employment_check from ${workers};

-- Filled and emptied within the transaction that asks; no row of it is ever seen by another.
create table employment_fact (
    person_id       uuid,
    organisation_id uuid not null
);

-- Somebody whom the facts did not name, and what the head or the ministry said of it.
create table employment_question (
    id              uuid        primary key default uuidv7(),
    check_id        uuid        not null references employment_check (id),
    person_id       uuid        not null,
    organisation_id uuid        not null,
    nights          integer     not null default 1,
    state           text        not null check (state in (
        'MISSING', 'WAITING', 'SUSPENDED', 'RETURNING', 'FOUND', 'EMPLOYED', 'NOT_EMPLOYED', 'OVER')),
    opened_at       timestamptz not null,
    suspended_at    timestamptz,
    answered_by     uuid,
    answered_at     timestamptz,
    attempts        integer     not null default 0,
    next_attempt_at timestamptz,
    version         bigint      not null default 0
);
create unique index employment_question_open on employment_question (person_id, organisation_id)
    where state in ('MISSING', 'WAITING', 'SUSPENDED', 'RETURNING');
create index employment_question_due on employment_question (next_attempt_at, id) where next_attempt_at is not null;
create index employment_question_organisation on employment_question (organisation_id, id);
revoke delete on employment_question from ${workers};

-- Reviews are seen by officers, auditors and the head whose staff they are about; the head answers, or an officer for heads.
-- What nobody answered and what is asked at all, jobs and listeners decide.
call wall('recertification');
create policy reach on recertification for select to ${application}
    using ((select asker_oversees())
           or exists (select from recertification_employer e where e.recertification_id = recertification.id));
create policy started on recertification for insert to ${application}
    with check (asker_is_officer() and started_by = asker() and released_by is null);
create policy released on recertification for update to ${application} using ((select asker_is_officer()));

call wall('recertification_employer');
create policy reach on recertification_employer for select to ${application}
    using ((select asker_oversees()) or employer_id = (select asker_headed()));
create policy asked on recertification_employer for insert to ${application} with check (asker_is_officer());
revoke update on recertification_employer from ${application};

call wall('recertification_item');
create policy reach on recertification_item for select to ${application}
    using ((select asker_oversees()) or employer_id = (select asker_headed()));
create policy asked on recertification_item for insert to ${application}
    with check (asker_is_officer() and state = 'WAITING');
create policy answered on recertification_item for update to ${application}
    using ((select asker_is_officer()) or employer_id = (select asker_headed()));

call wall('head_review');
create policy reach on head_review for select to ${application}
    using ((select asker_oversees()) or organisation_id = (select asker_headed()));
create policy answered on head_review for update to ${application}
    using ((select asker_is_officer()) or organisation_id = (select asker_headed()));
revoke insert on head_review from ${application};

call wall('head_review_grant');
create policy reach on head_review_grant for select to ${application}
    using (exists (select from head_review r where r.id = head_review_id));
create policy answered on head_review_grant for insert to ${application}
    with check (exists (select from head_review r where r.id = head_review_id
                           and (asker_is_officer() or r.organisation_id = asker_headed())));

call wall('employment_check');
create policy reach on employment_check for select to ${application} using ((select asker_oversees()));
create policy released on employment_check for update to ${application} using ((select asker_is_officer()));

call wall('employment_question');
create policy reach on employment_question for select to ${application}
    using ((select asker_oversees()) or organisation_id = (select asker_headed()));
create policy answered on employment_question for update to ${application}
    using ((select asker_is_officer()) or organisation_id = (select asker_headed()));
revoke insert on employment_check, employment_question from ${application};
revoke all on employment_fact from ${application};
