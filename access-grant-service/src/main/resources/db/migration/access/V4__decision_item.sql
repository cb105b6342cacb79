-- A submitted version of an access application that waits for the ministry's decision, as it was submitted.
create table decision_item (
    id                  uuid        primary key,
    application_id      uuid        not null,
    application_version bigint      not null,
    state               text        not null check (state in ('OPEN', 'DECIDED', 'WITHDRAWN', 'SUPERSEDED')),
    employer_id         uuid        not null,
    person_id           uuid        not null,
    applicant_id        uuid        not null,
    submission          jsonb       not null,
    submitted_at        timestamptz not null,
    version             bigint      not null,
    unique (application_id, application_version)
);
create index decision_item_queue on decision_item (state, submitted_at, id);
revoke delete on decision_item from ${application};

-- Kept apart, because a withdrawal may be heard of before the submission.
create table application_withdrawal (
    application_id uuid        primary key,
    withdrawn_at   timestamptz not null
);
revoke update, delete on application_withdrawal from ${application};
