-- What registration told of employments and commitments that are over; a decision that is made later has to know it too.
create table employment_end (
    person_id       uuid        not null,
    organisation_id uuid        not null,
    last_day        date        not null,
    recorded_at     timestamptz not null,
    primary key (person_id, organisation_id, recorded_at, last_day)
);
revoke update, delete on employment_end from ${application};

create table commitment_expiry (
    person_id       uuid        not null,
    organisation_id uuid        not null,
    expired_at      timestamptz not null,
    text_version    text        not null,
    primary key (person_id, organisation_id, expired_at, text_version)
);
revoke update, delete on commitment_expiry from ${application};
