-- Receivers outside that are told of grants by signed calls, and every telling until it is taken or given up.
create table webhook_receiver (
    id              uuid        primary key,
    organisation_id uuid,
    address         text        not null,
    event_types     text[]      not null default '{}',
    sealed_secret   bytea       not null,
    old_secret      bytea,
    old_until       timestamptz,
    registered_by   uuid        not null,
    registered_at   timestamptz not null,
    paused_at       timestamptz,
    paused_because  text        check (paused_because in ('BY_HAND', 'GONE', 'FAILING')),
    removed_at      timestamptz,
    version         bigint      not null,
    check ((old_secret is null) = (old_until is null)),
    check ((paused_at is null) = (paused_because is null))
);
revoke delete on webhook_receiver from ${application};

create table webhook_delivery (
    id              uuid        primary key default uuidv7(),
    receiver_id     uuid        not null references webhook_receiver,
    event_id        uuid        not null,
    type            text        not null,
    occurred_at     timestamptz not null,
    data            jsonb       not null,
    state           text        not null default 'WAITING' check (state in ('WAITING', 'DELIVERED', 'GIVEN_UP')),
    attempts        integer     not null default 0,
    next_attempt_at timestamptz not null default now(),
    last_outcome    text,
    settled_at      timestamptz,
    unique (receiver_id, event_id)
);
create index webhook_delivery_due on webhook_delivery (receiver_id, next_attempt_at) where state = 'WAITING';
create index webhook_delivery_settled on webhook_delivery (settled_at) where settled_at is not null;

-- Up to where the log has been read, in the order of commits: (tx, id), never beyond the snapshot's horizon.
create table webhook_position (
    single boolean primary key default true check (single),
    tx     xid8    not null,
    id     uuid    not null
);
revoke delete on webhook_position from ${application};
-- What happened before there were receivers is not told.
insert into webhook_position (tx, id) values (pg_current_xact_id(), '00000000-0000-0000-0000-000000000000');

create index if not exists event_log_order on event_log (tx, id);
