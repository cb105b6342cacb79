-- Many grants that an officer ends at once, after having seen which; they are ended one by one.
create table bulk_revocation (
    id           uuid        primary key,
    person_id    uuid,
    employer_id  uuid,
    object_id    uuid,
    role         text,
    decision_id  uuid,
    applicant_id uuid,
    reason_code  text        not null,
    text         text,
    fingerprint  text        not null,
    count        integer     not null,
    asked_by     uuid        not null,
    asked_at     timestamptz not null,
    check (num_nonnulls(person_id, employer_id, object_id, role, decision_id, applicant_id) > 0)
);
revoke update, delete on bulk_revocation from ${application};

create table bulk_revocation_grant (
    id              uuid        primary key default uuidv7(),
    revocation_id   uuid        not null references bulk_revocation (id),
    grant_id        uuid        not null references access_grant (id),
    state           text        not null default 'WAITING' check (state in ('WAITING', 'REVOKED', 'WAS_OVER')),
    attempts        integer     not null default 0,
    next_attempt_at timestamptz,
    check ((state = 'WAITING') = (next_attempt_at is not null)),
    unique (revocation_id, grant_id)
);
create index bulk_revocation_grant_due on bulk_revocation_grant (next_attempt_at, id) where state = 'WAITING';
revoke delete on bulk_revocation_grant from ${application};

create index decision_item_applicant on decision_item (applicant_id);
