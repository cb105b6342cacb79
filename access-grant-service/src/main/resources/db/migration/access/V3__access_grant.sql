-- A right of one person, through one employer, on one object (null: the country), in one role, for some days.
create extension if not exists btree_gist;

create table access_grant (
    id          uuid        primary key,
    person_id   uuid        not null,
    employer_id uuid        not null,
    object_id   uuid,
    role        text        not null references role (code),
    valid       daterange   not null check (not isempty(valid) and not lower_inf(valid) and not upper_inf(valid)),
    ended_at    timestamptz,
    end_reason  text        check (end_reason in ('REVOKED', 'EMPLOYMENT_ENDED', 'ORGANISATION_CLOSED', 'SUPERSEDED',
                                                  'REVIEW_MISSED', 'APPLICATION_WITHDRAWN', 'COMMITMENT_EXPIRED')),
    decision_id uuid        not null,
    line_id     uuid,
    version     bigint      not null,
    check (ended_at is null or end_reason is not null),
    constraint access_grant_overlaps exclude using gist (
        person_id with =,
        employer_id with =,
        coalesce(object_id, '00000000-0000-0000-0000-000000000000'::uuid) with =,
        role with =,
        valid with &&) where (ended_at is null)
);
create index access_grant_person on access_grant (person_id);
create index access_grant_employer on access_grant (employer_id);
create index access_grant_object on access_grant (object_id);
create index access_grant_decision on access_grant (decision_id);
revoke delete on access_grant from ${application};
