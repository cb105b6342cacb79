-- People as they signed for themselves; a head who only applied has no code and no contact here.
create table person (
    id         uuid        primary key,
    code       bytea,
    given_name text        not null,
    surname    text        not null,
    email      text,
    phone      text,
    changed_at timestamptz not null
);
revoke delete on person from ${application};

create table employment (
    id              uuid primary key,
    person_id       uuid not null references person,
    organisation_id uuid not null,
    post            text not null,
    valid_from      date not null,
    last_day        date check (last_day >= valid_from),
    unique (person_id, organisation_id, valid_from)
);
revoke delete on employment from ${application};
