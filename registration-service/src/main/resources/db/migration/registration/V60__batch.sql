-- Applications that were drafted together, and that one head's letter serves.
create table access_application_batch (
    id           uuid        primary key,
    kind         text        not null check (kind in ('GRANT', 'CHANGE', 'REVOKE')),
    employer_id  uuid        not null,
    applicant_id uuid        not null,
    created_at   timestamptz not null
);
revoke update, delete on access_application_batch from ${application};
alter table access_application
    add foreign key (batch_id) references access_application_batch deferrable initially deferred;

-- What a letter says of this one application: a letter for many may have to be written anew for one of them only.
alter table application_letter add content_sha256 bytea;
update application_letter o set content_sha256 = l.content_sha256 from letter l where l.id = o.letter_id;
