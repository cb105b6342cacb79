-- A letter's signed original that was delivered on paper: one clerk records it, a second one confirms or rejects it (D4).
create table paper_original (
    id              uuid        primary key,
    version         bigint      not null,
    letter_id       uuid        not null references letter,
    state           text        not null check (state in ('RECEIVED', 'CONFIRMED', 'REJECTED', 'OVERTAKEN')),
    received_on     date        not null,
    document_number text        not null,
    document_date   date        not null check (document_date <= received_on),
    scan_id         uuid        references document,
    scan_sha256     bytea       check (length(scan_sha256) = 32),
    scan_type       text,
    recorded_by     uuid        not null,
    recorded_at     timestamptz not null,
    settled_by      uuid        check (settled_by <> recorded_by),
    settled_at      timestamptz check ((settled_at is not null) = (state <> 'RECEIVED')),
    reason_code     text        check ((reason_code is not null) = (state = 'REJECTED')),
    check (state <> 'CONFIRMED' or (scan_id is not null and settled_by is not null))
);
-- Of one letter at most one original waits, and at most one proves it.
create unique index paper_original_of_letter on paper_original (letter_id) where state in ('RECEIVED', 'CONFIRMED');
create index paper_original_in_state on paper_original (state, id);
revoke delete on paper_original from ${application};

-- That a personal code whose check digit does not fit is right all the same (D20).
alter table access_application
    add code_confirmed_by uuid,
    add code_confirmed_at timestamptz check ((code_confirmed_at is not null) = (code_confirmed_by is not null));
