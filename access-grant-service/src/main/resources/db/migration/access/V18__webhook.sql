-- Receivers outside that are told what happened by signed calls. Each is somebody's, who has to be entitled whenever it is told; its
-- address has to want it; and there are few.
create table webhook_receiver (
    id              uuid        primary key,
    organisation_id uuid,
    slot            smallint,
    address         text        not null,
    event_types     text[]      not null default '{}',
    sealed_secret   bytea       not null,
    old_secret      bytea,
    old_until       timestamptz,
    registered_by   uuid        not null,
    registered_at   timestamptz not null,
    responsible_id  uuid        not null,
    verified_at     timestamptz,
    paused_at       timestamptz,
    paused_because  text        check (paused_because in ('BY_HAND', 'GONE', 'FAILING', 'RIGHT_ENDED')),
    removed_at      timestamptz,
    version         bigint      not null,
    check ((old_secret is null) = (old_until is null)),
    check ((paused_at is null) = (paused_because is null)),
    constraint webhook_receiver_five check (removed_at is not null or slot is not null and slot between 1 and 5)
);
create unique index webhook_receiver_slot on webhook_receiver (organisation_id, slot) nulls not distinct
    where removed_at is null;
revoke delete on webhook_receiver from ${workers};

-- Every telling until it is taken or given up.
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
-- The next event of each receiver, in order; verifications and tests beside them.
create index webhook_delivery_next on webhook_delivery (receiver_id, id)
    where state = 'WAITING' and type not like 'receiver.%';
create index webhook_delivery_own on webhook_delivery (receiver_id, id)
    where state = 'WAITING' and type like 'receiver.%';
create index webhook_delivery_settled on webhook_delivery (settled_at) where settled_at is not null;

-- Up to where the log has been read, in the order of commits: (tx, id), never beyond the snapshot's horizon.
create table webhook_position (
    single boolean primary key default true check (single),
    tx     xid8    not null,
    id     uuid    not null
);
revoke delete on webhook_position from ${workers};
-- What happened before there were receivers is not told.
insert into webhook_position (tx, id) values (pg_current_xact_id(), '00000000-0000-0000-0000-000000000000');

-- Whom a receiver was told of on which day: the access is recorded with the first telling, and each is counted.
create table webhook_told (
    receiver_id uuid    not null references webhook_receiver,
    day         date    not null,
    person_id   uuid    not null,
    employer_id uuid    not null,
    -- What it was about, as access records have it: a grant, an employment.
    kind        text    not null,
    tellings    integer not null default 1,
    primary key (receiver_id, day, person_id, employer_id, kind)
);
create index webhook_told_day on webhook_told (day);

-- Up to which version of each state of another service receivers were told, and who founded the organisation then.
create table webhook_state (
    topic        text   not null,
    aggregate_id text   not null,
    sequence     bigint not null,
    founder_id   uuid,
    primary key (topic, aggregate_id)
);
revoke delete on webhook_state from ${workers};

-- Whose a submitted application is: its later steps do not say.
create table webhook_application (
    application_id uuid primary key,
    employer_id    uuid not null
);
revoke delete on webhook_application from ${workers};

-- Verifications and tests that an organisation asked for on a day (Europe/Riga).
create table webhook_check (
    organisation_id uuid,
    day             date    not null,
    checks          integer not null default 1,
    unique nulls not distinct (organisation_id, day)
);

-- Receivers are the organisation's, kept by its head, or all an administrator's. What they are told jobs and listeners queue; a
-- request has the address asked, or tested.
call wall('webhook_receiver');
create policy reach on webhook_receiver for select to ${application}
    using (organisation_id = (select asker_headed()) or (select asker_has_in_country('IZM_ADMIN')));
create policy registered on webhook_receiver for insert to ${application}
    with check ((organisation_id = asker_headed() or asker_has_in_country('IZM_ADMIN')) and registered_by = asker());
create policy kept on webhook_receiver for update to ${application}
    using (organisation_id = (select asker_headed()) or (select asker_has_in_country('IZM_ADMIN')));
-- Where an administrator pauses an organisation's receiver, its heads are told: they are seen by who sees the receiver.
create policy told on known_headship for select to ${application}
    using (exists (select from webhook_receiver r where r.organisation_id = known_headship.organisation_id));

call wall('webhook_delivery');
create policy reach on webhook_delivery for select to ${application}
    using (exists (select from webhook_receiver r where r.id = receiver_id));
create policy checked on webhook_delivery for insert to ${application}
    with check (type in ('receiver.verification', 'receiver.tested')
                and exists (select from webhook_receiver r where r.id = receiver_id));
create policy given_up on webhook_delivery for update to ${application}
    using (exists (select from webhook_receiver r where r.id = receiver_id)) with check (state = 'GIVEN_UP');
revoke delete on webhook_delivery from ${application};

call wall('webhook_check');
create policy counted on webhook_check to ${application}
    using (organisation_id = (select asker_headed()) or (select asker_has_in_country('IZM_ADMIN')));
revoke delete on webhook_check from ${application};

revoke all on webhook_position, webhook_told, webhook_state, webhook_application from ${application};
