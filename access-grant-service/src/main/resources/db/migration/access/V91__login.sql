-- A login is a family of refresh tokens: when it began and was last renewed, for its person to see.
alter table refresh_family
    add column begun_at   timestamptz not null default now(),
    add column renewed_at timestamptz;
update refresh_family set begun_at = uuid_extract_timestamp(id);
create index refresh_family_person on refresh_family (person_id, id) where ended_at is null;
alter table refresh_family drop constraint refresh_family_end_reason_check,
    add constraint refresh_family_end_reason_check check (
        end_reason in ('REUSED', 'REVOKED', 'RESTORED', 'OFFICER', 'RIGHT_ENDED', 'PERSON'));

-- Who ended a person's logins otherwise than through their client, when and on what basis; it outlives the logins.
create table login_end (
    id          uuid        primary key default uuidv7(),
    person_id   uuid        not null,
    kind        text        not null check (kind in ('OFFICER', 'RIGHT_ENDED', 'PERSON')),
    ended_by    uuid        not null,
    ended_at    timestamptz not null,
    reason_code text        references reason_code (code),
    text        text,
    -- With the end or suspension of which right it came.
    grant_id    uuid        references access_grant (id),
    -- The one login that it was about; null for all, and then no login from before begins one again.
    family_id   uuid,
    logins      integer     not null check (logins >= 0),
    check ((kind = 'PERSON') = (reason_code is null)),
    check ((kind = 'RIGHT_ENDED') = (grant_id is not null)),
    check (family_id is null or kind = 'PERSON')
);
create index login_end_person on login_end (person_id, ended_at desc) where family_id is null;
revoke update, delete on login_end from ${application};
