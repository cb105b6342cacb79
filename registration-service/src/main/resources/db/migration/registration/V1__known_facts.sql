-- Local copies of other services' facts, so that a request is answered from here. No keys between them: what tells of
-- a headship may come before what tells of its organisation.
create table known_organisation (
    id                  uuid primary key,
    kind                text not null,
    status              text not null,
    closed_on           date,
    registration_number text,
    legal_number        text,
    name                text not null,
    founder_id          uuid
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
