-- Why an officer ended a grant; the text stays here.
create table revocation (
    grant_id    uuid        primary key references access_grant (id),
    revoked_by  uuid        not null,
    revoked_at  timestamptz not null,
    reason_code text        not null,
    text        text
);
revoke update, delete on revocation from ${application};
