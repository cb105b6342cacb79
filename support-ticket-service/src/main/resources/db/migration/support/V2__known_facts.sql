-- The registry's organisations as its events told them.
create table known_organisation (
    id     uuid primary key,
    kind   text not null,
    name   text not null,
    status text not null
);

-- Other ids of people whose personal code was changed, as access-grant's events told them.
create table known_alias (
    alias_id  uuid primary key,
    person_id uuid not null
);
create index known_alias_person on known_alias (person_id);
