-- Letters, containers and reports, sealed; what proves a right is never changed.
create table document (
    id         uuid        primary key,
    media_type text        not null,
    sha256     bytea       not null check (length(sha256) = 32),
    sealed     bytea       not null,
    created_at timestamptz not null
);
revoke update, delete on document from ${application};
