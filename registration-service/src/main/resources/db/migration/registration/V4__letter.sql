create table letter (
    id             uuid        primary key,
    application_id uuid        not null references access_application,
    kind           text        not null check (kind in ('HEAD_APPLICATION', 'COMMITMENT')),
    version        integer     not null check (version > 0),
    text_version   text        not null,
    code           text        not null unique,
    state          text        not null check (state in ('ISSUED', 'ACCEPTED', 'SUPERSEDED')),
    signer_id      uuid        not null,
    document_id    uuid        not null unique references document,
    sha256         bytea       not null unique check (length(sha256) = 32),
    issued_at      timestamptz not null,
    expires_at     timestamptz not null,
    unique (application_id, kind, version)
);
create unique index letter_in_force on letter (application_id, kind) where state <> 'SUPERSEDED';
create index letter_to_sign on letter (signer_id, id) where state = 'ISSUED';
revoke delete on letter from ${application};

-- Who signed a letter, by what, and how it was checked. A signature serves one letter only.
create table evidence (
    id                     uuid        primary key,
    letter_id              uuid        not null unique references letter,
    container_id           uuid        not null references document,
    container_sha256       bytea       not null check (length(container_sha256) = 32),
    simple_report_id       uuid        not null references document,
    detailed_report_id     uuid        not null references document,
    signer_id              uuid        not null,
    signed_at              timestamptz not null,
    level                  text        not null,
    signature_value_sha256 bytea       not null unique check (length(signature_value_sha256) = 32),
    checked_at             timestamptz not null
);
revoke update, delete on evidence from ${application};
