-- A signed file whose signature can be neither confirmed nor refuted yet (D5): sealed, tried again until a day has passed.
-- One a letter; the newest file counts. The file is forgotten with the verdict: accepted, it is evidence, refused, nothing.
create table pending_signature (
    letter_id       uuid        primary key references letter,
    state           text        not null check (state in ('WAITING', 'REFUSED')),
    sha256          bytea       not null check (length(sha256) = 32),
    sealed          bytea,
    received_at     timestamptz not null,
    retried_until   timestamptz not null,
    next_attempt_at timestamptz,
    attempts        integer     not null default 1,
    refusal         text,
    check ((state = 'WAITING') = (sealed is not null and next_attempt_at is not null)),
    check ((state = 'REFUSED') = (refusal is not null))
);
create index pending_signature_due on pending_signature (next_attempt_at);
