alter table known_organisation add successor_ids uuid[] not null default '{}';

-- When an employment was said to end, by whom; a leaver's notice of a head or what access ends by.
create table leaver_notice (
    id              uuid        primary key,
    person_id       uuid        not null,
    organisation_id uuid        not null,
    last_day        date        not null,
    given_by        uuid        not null,
    given_at        timestamptz not null
);
create index leaver_notice_of_person on leaver_notice (person_id, organisation_id, given_at);
revoke update, delete on leaver_notice from ${application};

-- Another id of a person whose personal code was changed, as access-grant tells of it.
create table known_alias (
    alias_id  uuid primary key,
    person_id uuid not null
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
