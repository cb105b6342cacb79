-- What else belongs to an application, such as a scanned order: a signed container may hold it beside the letters.
create table application_attachment (
    id             uuid        primary key,
    application_id uuid        not null references access_application,
    document_id    uuid        not null references document,
    media_type     text        not null check (media_type in ('application/pdf', 'image/jpeg', 'image/png')),
    sha256         bytea       not null check (length(sha256) = 32),
    size           integer     not null check (size > 0),
    added_by       uuid        not null,
    added_at       timestamptz not null,
    unique (application_id, sha256)
);
revoke update, delete on application_attachment from ${application};
