-- What decisions need of the registry's organisations, kept from its events.
create table known_organisation (
    id         uuid primary key,
    kind       text not null,
    status     text not null,
    founder_id uuid,
    closed_on  date
);
revoke delete on known_organisation from ${application};
