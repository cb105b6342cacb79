-- Who heads which organisation, kept from the registry's events: heads' roles follow from it and are never granted.
create table known_headship (
    id              uuid      primary key,
    organisation_id uuid      not null,
    person_id       uuid      not null,
    acting          boolean   not null,
    valid           daterange not null check (not isempty(valid) and not lower_inf(valid))
);
create index known_headship_person on known_headship (person_id);
create index known_headship_organisation on known_headship (organisation_id);
