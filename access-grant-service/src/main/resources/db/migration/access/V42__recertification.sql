-- A campaign in which heads say who still needs access; what nobody confirmed is suspended, within a cap, and later ends.
create table recertification (
    id          uuid        primary key,
    founder_id  uuid,
    started_by  uuid        not null,
    started_at  timestamptz not null,
    deadline    date        not null,
    grace_days  integer     not null check (grace_days >= 0),
    cap_percent integer     not null check (cap_percent between 0 and 100),
    count       integer     not null,
    suspended   integer     not null default 0,
    released_by uuid,
    released_at timestamptz,
    release_reason text,
    version     bigint      not null,
    check ((released_by is null) = (released_at is null)),
    -- Never more than the cap without an officer, whoever counts.
    constraint recertification_cap check (released_at is not null or suspended * 100 <= count * cap_percent)
);
revoke delete on recertification from ${application};

create table recertification_employer (
    id                 uuid        primary key default uuidv7(),
    recertification_id uuid        not null references recertification (id),
    employer_id        uuid        not null,
    notices            integer     not null default 0,
    attempts           integer     not null default 0,
    next_attempt_at    timestamptz,
    unique (recertification_id, employer_id)
);
create index recertification_employer_due on recertification_employer (next_attempt_at) where next_attempt_at is not null;
revoke delete on recertification_employer from ${application};

create table recertification_item (
    id                 uuid        primary key default uuidv7(),
    recertification_id uuid        not null references recertification (id),
    employer_id        uuid        not null,
    grant_id           uuid        not null references access_grant (id),
    state              text        not null default 'WAITING'
        check (state in ('WAITING', 'CONFIRMED', 'NOT_NEEDED', 'SUSPENDED', 'REINSTATED', 'MISSED', 'OVER')),
    answered_by        uuid,
    answered_at        timestamptz,
    suspended_at       timestamptz,
    attempts           integer     not null default 0,
    next_attempt_at    timestamptz,
    version            bigint      not null default 0,
    unique (recertification_id, grant_id)
);
create unique index recertification_item_open on recertification_item (grant_id) where state in ('WAITING', 'SUSPENDED');
create index recertification_item_due on recertification_item (next_attempt_at, id) where state in ('WAITING', 'SUSPENDED');
create index recertification_item_employer on recertification_item (recertification_id, employer_id, id);
revoke delete on recertification_item from ${application};
