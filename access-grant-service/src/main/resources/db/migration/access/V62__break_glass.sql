-- Emergencies in which two operators named an officer: each request once, for ever to be seen.
create table break_glass (
    decision_id uuid        primary key references decision (id),
    nonce       uuid        not null unique,
    sha256      bytea       not null unique check (length(sha256) = 32),
    person_id   uuid        not null,
    reason_code text        not null,
    operators   text[]      not null check (cardinality(operators) = 2 and operators[1] <> operators[2]),
    last_day    date        not null,
    opened_at   timestamptz not null
);
revoke update, delete on break_glass from ${application};
