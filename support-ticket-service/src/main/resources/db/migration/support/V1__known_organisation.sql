-- The registry's organisations as its events told them.
create table known_organisation (
    id     uuid primary key,
    kind   text not null,
    name   text not null,
    status text not null
);
