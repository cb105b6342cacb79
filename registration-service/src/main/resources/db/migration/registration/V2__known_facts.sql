-- Local copies of other services' facts, so that a request is answered from here. No keys between them: what tells of
-- a headship may come before what tells of its organisation.
create table known_organisation (
    id                  uuid   primary key,
    kind                text   not null,
    status              text   not null,
    closed_on           date,
    registration_number text,
    legal_number        text,
    name                text   not null,
    founder_id          uuid,
    successor_ids       uuid[] not null default '{}'
);

create table known_headship (
    id              uuid primary key,
    organisation_id uuid not null,
    person_id       uuid,
    valid_from      date not null,
    last_day        date
);
create index known_headship_of_organisation on known_headship (organisation_id);
create index known_headship_of_person on known_headship (person_id);

create table known_role (
    code        text    primary key,
    scope_kinds text[]  not null,
    sensitive   boolean not null
);

create table known_grant (
    id          uuid primary key,
    person_id   uuid not null,
    employer_id uuid not null,
    object_id   uuid,
    role        text not null,
    valid_from  date not null,
    last_day    date not null,
    ended_at    timestamptz
);
create index known_grant_of_person on known_grant (person_id, employer_id);
create index known_grant_to_expire on known_grant (last_day) where ended_at is null;

-- Who holds a right, or will, through which employer; it is for the asker to leave out what has ended by then.
-- As every view here, it shows its reader no more than the reader's own rights do.
create view user_of_employer with (security_invoker = true) as
select coalesce(a.person_id, g.person_id) as person_id, g.employer_id, g.last_day, g.ended_at
  from known_grant g
  left join known_alias a on a.alias_id = g.person_id;

-- What other services told is theirs to change.
revoke insert, update, delete on known_organisation, known_headship, known_role, known_grant from ${application};

-- Who leads what, and which ids are one person's: pseudonyms with which everybody is compared who signs or applies.
call wall('known_headship');
create policy reach on known_headship for select to ${application} using ((select asker()) is not null);
create policy reach on known_alias for select to ${application} using ((select asker()) is not null);

grant execute on function ids_of_person(uuid) to ${application};

-- What offices of the ministry and the auditor may, as Office says it.
create function asker_sees_all() returns boolean
    language sql stable return asker_has_in_country('IZM_CLERK', 'IZM_ACCESS_OFFICER', 'AUDITOR');
create function asker_is_clerk() returns boolean
    language sql stable return asker_has_in_country('IZM_CLERK');
create function asker_is_admin() returns boolean
    language sql stable return asker_has_in_country('IZM_ADMIN');
