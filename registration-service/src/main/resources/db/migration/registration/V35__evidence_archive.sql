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
revoke delete on archive_task from ${application};

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
revoke update, delete on evidence_archive from ${application};

-- Policies, trusted lists and revocation data, each kept once.
create table archive_material (
    sha256      bytea primary key check (length(sha256) = 32),
    kind        text  not null check (kind in ('POLICY', 'TRUSTED_LIST', 'OCSP', 'CRL')),
    address     text,
    document_id uuid  not null references document
);
revoke update, delete on archive_material from ${application};

create table evidence_archive_material (
    archive_id uuid  not null references evidence_archive,
    sha256     bytea not null references archive_material,
    primary key (archive_id, sha256)
);
revoke update, delete on evidence_archive_material from ${application};

insert into archive_task (evidence_id, document_id, signature_value_sha256, received_at, due_at)
select id, container_id, signature_value_sha256, checked_at, checked_at
  from evidence where signature_value_sha256 is not null;
