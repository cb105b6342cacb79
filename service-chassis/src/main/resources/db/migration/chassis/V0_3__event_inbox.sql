-- What has been received: an event takes effect once, a state never goes backwards, a poison record waits with its key.
create table received_event (
    channel     text        not null,
    event_id    text        not null,
    received_at timestamptz not null default now(),
    primary key (channel, event_id)
);
revoke update on received_event from ${workers};

create table received_state (
    topic        text   not null,
    aggregate_id text   not null,
    sequence     bigint not null,
    primary key (topic, aggregate_id)
);

create table parked_record (
    id            uuid        primary key default uuidv7(),
    channel       text        not null,
    topic         text        not null,
    partition     integer     not null,
    record_offset bigint      not null,
    record_key    text        not null,
    headers       jsonb       not null,
    value         text,
    reason        text        not null,
    parked_at     timestamptz not null default now(),
    settlement    text        check (settlement in ('REPLAYED', 'DISCARDED')),
    settled_by    text,
    settled_at    timestamptz,
    unique (channel, topic, partition, record_offset, parked_at)
);
create index parked_record_waiting on parked_record (channel, record_key, id) where settlement is null;
revoke delete on parked_record from ${workers};
