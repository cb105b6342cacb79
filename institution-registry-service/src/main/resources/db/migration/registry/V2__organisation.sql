create extension if not exists pg_trgm;
create extension if not exists unaccent;

-- Immutable because the dictionary is named: "Rīga", "riga" and "RĪGA" are found alike.
create function searchable(text) returns text language sql immutable strict parallel safe
    return lower(public.unaccent('public.unaccent'::regdictionary, $1));

create table organisation (
    id                  uuid        primary key default uuidv7(),
    kind                text        not null check (kind in ('INSTITUTION', 'MUNICIPALITY', 'STATE_BODY')),
    registration_number text        check (registration_number ~ '^\d{10}$'),
    legal_number        text        check (legal_number ~ '^\d{11}$'),
    atvk                text        check (atvk ~ '^\d{7}$'),
    name                text        not null check (length(name) between 1 and 300),
    name_search         text        generated always as (searchable(name)) stored,
    institution_kind    text,
    institution_type    text,
    legal_status        text,
    founder_id          uuid        references organisation,
    founder_name        text,
    address             text,
    postcode            text,
    address_atvk        text,
    phone               text,
    email               text,
    homepage            text,
    closed_on           date,
    close_reason        text        check (close_reason in ('ABSORBED', 'AMALGAMATED', 'SPLIT', 'LIQUIDATED')),
    headship_version    bigint      not null default 0,
    version             bigint      not null default 0,
    registered_at       timestamptz not null default now(),
    check ((kind = 'INSTITUTION') = (registration_number is not null)),
    check (kind <> 'MUNICIPALITY' or atvk is not null),
    check ((closed_on is null) = (close_reason is null)),
    check (founder_id <> id)
);
-- Unique for ever: a closed organisation keeps its number, and nothing is deleted.
create unique index organisation_registration_number on organisation (registration_number);
create unique index organisation_municipality on organisation (atvk) where kind = 'MUNICIPALITY';
create unique index organisation_state_body on organisation (legal_number) where kind = 'STATE_BODY';
create index organisation_founder on organisation (founder_id, id);
create index organisation_atvk on organisation (atvk, id);
create index organisation_name on organisation using gin (name_search gin_trgm_ops);
revoke delete on organisation from ${application};

-- Where a closed organisation's tasks went.
create table succession (
    organisation_id uuid not null references organisation,
    successor_id    uuid not null references organisation,
    primary key (organisation_id, successor_id),
    check (organisation_id <> successor_id)
);
revoke update, delete on succession from ${application};
