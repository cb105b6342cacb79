-- Who signed a letter, by what, and how it was checked. A signature serves every letter that it covers: who is head and
-- employee at once signs both letters with one. What it covers, the check has found out.
create table evidence (
    id                     uuid        primary key,
    letter_id              uuid        not null unique references letter,
    channel                text        not null default 'SIGNED' check (channel in ('SIGNED', 'PAPER')),
    container_id           uuid        not null references document,
    container_sha256       bytea       not null check (length(container_sha256) = 32),
    simple_report_id       uuid        references document,
    detailed_report_id     uuid        references document,
    signer_id              uuid        not null,
    signed_at              timestamptz,
    level                  text,
    signature_value_sha256 bytea       check (length(signature_value_sha256) = 32),
    document_date          date,
    document_number        text,
    clerk_ids              uuid[]      not null default '{}',
    checked_at             timestamptz not null,
    unique (letter_id, signature_value_sha256),
    constraint evidence_of_channel check (
        case channel
            when 'SIGNED' then signature_value_sha256 is not null and signed_at is not null
                and simple_report_id is not null
            else document_date is not null and cardinality(clerk_ids) = 2 and clerk_ids[1] <> clerk_ids[2]
        end)
);
create index evidence_signature on evidence (signature_value_sha256);
revoke update, delete on evidence from ${workers};

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
revoke delete on paper_original from ${workers};

-- Signed evidence in forms that outlive its certificates: what is due, what was made, and what it needs beside it.
create table archive_task (
    evidence_id            uuid        primary key references evidence,
    document_id            uuid        not null references document,
    signature_value_sha256 bytea       not null check (length(signature_value_sha256) = 32),
    received_at            timestamptz not null,
    due_at                 timestamptz not null,
    attempts               integer     not null default 0,
    fault                  text
);
create index archive_task_due on archive_task (due_at);
revoke delete on archive_task from ${workers};

create table evidence_archive (
    id              uuid        primary key,
    evidence_id     uuid        not null references evidence,
    generation      integer     not null check (generation > 0),
    document_id     uuid        not null references document,
    sha256          bytea       not null check (length(sha256) = 32),
    archived_at     timestamptz not null,
    stamp_algorithm text        not null,
    algorithm_end   timestamptz,
    certificate_end timestamptz not null,
    anchor_sha256   text        not null,
    renew_before    timestamptz not null,
    unique (evidence_id, generation)
);
revoke update, delete on evidence_archive from ${workers};

-- Policies, trusted lists and revocation data, each kept once.
create table archive_material (
    sha256      bytea primary key check (length(sha256) = 32),
    kind        text  not null check (kind in ('POLICY', 'TRUSTED_LIST', 'OCSP', 'CRL')),
    address     text,
    document_id uuid  not null references document
);
revoke update, delete on archive_material from ${workers};

create table evidence_archive_material (
    archive_id uuid  not null references evidence_archive,
    sha256     bytea not null references archive_material,
    primary key (archive_id, sha256)
);
revoke update, delete on evidence_archive_material from ${workers};
