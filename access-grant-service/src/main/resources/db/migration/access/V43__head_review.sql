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
revoke delete on head_review from ${application};

-- What the head said of each grant.
create table head_review_grant (
    head_review_id uuid not null references head_review (id),
    grant_id       uuid not null references access_grant (id),
    outcome        text not null check (outcome in ('CONFIRMED', 'ENDED')),
    primary key (head_review_id, grant_id)
);
revoke update, delete on head_review_grant from ${application};
