-- Other ids of people whose personal code was changed, as access-grant's events told them.
create table known_alias (
    alias_id  uuid primary key,
    person_id uuid not null
);
create index known_alias_person on known_alias (person_id);
