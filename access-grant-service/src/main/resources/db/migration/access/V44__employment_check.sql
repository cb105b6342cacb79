-- The nightly question whether people with grants are employed where they have them through; by day of the facts.
create table employment_check (
    id          uuid        primary key,
    as_of       date        not null unique,
    asked_at    timestamptz not null,
    asked       integer     not null,
    missing     integer     not null,
    suspended   integer     not null default 0,
    cap_percent integer     not null check (cap_percent between 0 and 100),
    released_by uuid,
    released_at timestamptz,
    release_reason text,
    version     bigint      not null,
    check ((released_by is null) = (released_at is null)),
    constraint employment_check_cap check (released_at is not null or suspended * 100 <= asked * cap_percent)
);
revoke delete on employment_check from ${application};

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
revoke delete on employment_question from ${application};
