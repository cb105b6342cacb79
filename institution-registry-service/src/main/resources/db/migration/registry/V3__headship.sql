-- Who leads an organisation from when to when; the holder's personal code is sealed, and never leaves.
create table headship (
    id              uuid        primary key default uuidv7(),
    organisation_id uuid        not null references organisation,
    person_id       uuid,
    given_name      text        not null,
    surname         text        not null,
    sealed_code     bytea,
    acting          boolean     not null,
    from_day        date        not null,
    last_day        date,
    period          daterange   not null generated always as (daterange(from_day, last_day, '[]')) stored,
    act_number      text,
    act_date        date,
    version         bigint      not null default 0,
    recorded_at     timestamptz not null default now(),
    check (not isempty(period)),
    check ((person_id is null) = (sealed_code is null)),
    -- An exclusion constraint and not WITHOUT OVERLAPS, which cannot leave out those who only act as head.
    -- Deferrable, since an import ends the old term and begins the new one in whatever order they are written.
    constraint headship_one_head exclude using gist (organisation_id with =, period with &&) where (not acting)
        deferrable initially immediate
);
create index headship_organisation on headship (organisation_id, from_day);
