-- The point before which a person's tokens no longer count; milliseconds of the epoch, so that it stays ahead after a restore.
-- The nil id's is the least one of everybody: raised after a restore, when nobody knows what was lost.
create table person_epoch (
    person_id uuid        primary key,
    epoch     bigint      not null,
    raised_at timestamptz not null default now()
);
revoke delete on person_epoch from ${workers};

-- The outbox of withdrawals and heartbeats, apart from event_log and with a slot of its own: no bulk work delays it.
create table epoch_log (
    id                uuid        not null default uuidv7() primary key,
    topic             text        not null constraint epoch_log_own_topics check (topic = 'viis.access.epoch'),
    key               text        not null,
    type              text        not null,
    aggregate_id      uuid        not null,
    aggregate_version bigint      not null,
    source            text        not null,
    specversion       text        not null default '1.0',
    data              jsonb       not null,
    traceparent       text,
    occurred_at       timestamptz not null default now(),
    tx                xid8        not null default pg_current_xact_id()
);
create index epoch_log_age on epoch_log (occurred_at);

revoke update, delete on epoch_log from ${workers};
grant select on epoch_log to ${carrier};

-- Kept an hour longer than the topic keeps its records, so that a lost slot heals by sending again.
create function epoch_log_purge() returns integer
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as
$$
declare
    purged integer;
begin
    delete from public.epoch_log where occurred_at < now() - interval '25 hours';
    get diagnostics purged = row_count;
    return purged;
end
$$;

revoke all on function epoch_log_purge() from public;
grant execute on function epoch_log_purge() to ${workers};

create publication epoch_log_pub for table epoch_log with (publish = 'insert');

-- Who ends a token at its client's wish is nobody yet; that time goes on is told by the clock alone. Without the carrier's
-- policy a new slot would send nothing, and say nothing.
call wall('epoch_log');
create policy told on epoch_log for insert to ${application} with check (key <> 'heartbeat');
create policy carried on epoch_log for select to ${carrier} using (true);
revoke select on epoch_log from ${application};
revoke execute on function epoch_log_purge() from ${application}, ${listener};
