-- Which file was imported by whom, and what came of it; the file itself is not kept.
create table organisation_import (
    id          uuid        primary key default uuidv7(),
    sha256      text        not null,
    created     integer     not null,
    changed     integer     not null,
    unchanged   integer     not null,
    warnings    jsonb       not null,
    imported_by uuid        not null,
    imported_at timestamptz not null
);
revoke update, delete on organisation_import from ${workers};

call wall('organisation_import');
create policy reach on organisation_import for select to ${application}
    using (asker_has_in_country('IKVD_REGISTRAR', 'AUDITOR'));
create policy imported on organisation_import for insert to ${application}
    with check (asker_is_registrar() and imported_by = asker());
