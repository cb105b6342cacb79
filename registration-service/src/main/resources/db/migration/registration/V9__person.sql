-- People as they signed for themselves; a head who only applied has no code and no contact here.
create table person (
    id         uuid        primary key,
    code       bytea,
    given_name text        not null,
    surname    text        not null,
    changed_at timestamptz not null
);
revoke delete on person from ${workers};

-- How somebody is reached, for each employer, as they themselves signed it, or stated it under their own login, for that
-- employer; the letter proves it.
create table contact (
    person_id       uuid        not null references person,
    organisation_id uuid        not null,
    email           text        not null,
    phone           text,
    letter_id       uuid        not null references letter,
    noted_at        timestamptz not null,
    primary key (person_id, organisation_id)
);
revoke delete on contact from ${workers};

create table employment (
    id              uuid primary key,
    person_id       uuid not null references person,
    organisation_id uuid not null,
    post            text not null,
    valid_from      date not null,
    last_day        date check (last_day >= valid_from),
    unique (person_id, organisation_id, valid_from)
);
revoke delete on employment from ${workers};

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
revoke update, delete on leaver_notice from ${workers};
