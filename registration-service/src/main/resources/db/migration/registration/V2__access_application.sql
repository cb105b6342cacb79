create table access_application (
    id                      uuid        primary key,
    version                 bigint      not null,
    state                   text        not null
        check (state in ('DRAFT', 'AWAITING_SIGNATURES', 'SUBMITTED', 'DECIDED', 'WITHDRAWN')),
    employer_id             uuid        not null,
    applicant_id            uuid        not null,
    person_id               uuid        not null,
    basis_number            text        not null,
    basis_date              date        not null,
    duty                    text        not null,
    applicant_given_name    text        not null,
    applicant_surname       text        not null,
    applicant_post          text        not null,
    employee_given_name     text        not null,
    employee_surname        text        not null,
    employee_post           text        not null,
    employee_email          text        not null,
    employee_phone          text,
    employee_code           bytea       not null,
    code_check_fits         boolean     not null,
    employment_from         date        not null,
    employment_last_day     date        check (employment_last_day >= employment_from),
    created_at              timestamptz not null,
    submitted_at            timestamptz check ((submitted_at is not null) or state not in ('SUBMITTED', 'DECIDED')),
    closed_at               timestamptz check ((closed_at is not null) = (state in ('DECIDED', 'WITHDRAWN'))),
    decision_id             uuid        check ((decision_id is not null) = (state = 'DECIDED'))
);
create index access_application_of_employer on access_application (employer_id, id);
create index access_application_of_applicant on access_application (applicant_id, id);
create index access_application_of_person on access_application (person_id, id);
create index access_application_in_state on access_application (state, id);
revoke delete on access_application from ${application};

create table access_application_line (
    id                uuid    primary key,
    application_id    uuid    not null references access_application,
    position          integer not null,
    employer_id       uuid    not null,
    person_id         uuid    not null,
    role              text    not null,
    object_id         uuid,
    valid_from        date    not null,
    last_day          date    not null check (last_day >= valid_from),
    open              boolean not null,
    outcome           text    check (outcome in ('GRANTED', 'REJECTED')),
    grant_id          uuid,
    granted_from      date,
    granted_last_day  date,
    reason_code       text,
    unique (application_id, position)
);
-- At most one open application asks for the same; no object means the whole country.
create unique index access_application_line_open
    on access_application_line (person_id, employer_id, object_id, role) nulls not distinct where open;
revoke delete on access_application_line from ${application};
