-- The outbox: appended in the transaction of the change, carried to Kafka by logical replication.
create table event_log (
    id                uuid        not null default uuidv7(),
    topic             text        not null,
    key               text        not null,
    type              text        not null,
    aggregate_id      uuid        not null,
    aggregate_version bigint      not null,
    source            text        not null,
    specversion       text        not null default '1.0',
    data              jsonb       not null,
    traceparent       text,
    occurred_at       timestamptz not null default now(),
    tx                xid8        not null default pg_current_xact_id(),
    primary key (id, occurred_at)
) partition by range (occurred_at);

revoke update, delete on event_log from ${workers};
grant select on event_log to ${carrier};

-- Partitions of months, made ahead; a partition itself is nobody's to touch, the way leads through the table.
-- Unless it is named, the schema of temporary tables is searched first: who may make one could put a table of the own in
-- the place of the function's, which runs with the owner's rights.
create function event_log_make_partitions(months_ahead integer) returns void
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as
$$
declare
    first_day date;
    partition text;
begin
    for i in 0..months_ahead loop
        first_day := (date_trunc('month', now() at time zone 'UTC') + make_interval(months => i))::date;
        partition := 'event_log_' || to_char(first_day, 'YYYY_MM');
        if to_regclass('public.' || partition) is null then
            execute format('create table public.%I partition of public.event_log for values from (%L) to (%L)',
                           partition, first_day::timestamp at time zone 'UTC',
                           (first_day + interval '1 month')::timestamp at time zone 'UTC');
            execute format('revoke all on public.%I from ${workers}', partition);
        end if;
    end loop;
end
$$;

-- Drops whole months that ended more than the given number of months ago; never the running or the last month.
create function event_log_drop_partitions(months_kept integer) returns integer
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as
$$
declare
    old record;
    dropped integer := 0;
begin
    for old in
        select c.relname
          from pg_inherits i join pg_class c on c.oid = i.inhrelid
         where i.inhparent = 'public.event_log'::regclass
           and to_date(right(c.relname, 7), 'YYYY_MM')
               < date_trunc('month', now() at time zone 'UTC') - make_interval(months => greatest(months_kept, 1))
    loop
        execute format('alter table public.event_log detach partition public.%I', old.relname);
        execute format('drop table public.%I', old.relname);
        dropped := dropped + 1;
    end loop;
    return dropped;
end
$$;

revoke all on function event_log_make_partitions(integer), event_log_drop_partitions(integer) from public;
grant execute on function event_log_make_partitions(integer), event_log_drop_partitions(integer) to ${workers};

select event_log_make_partitions(3);

create publication event_log_pub for table event_log with (publish_via_partition_root = true, publish = 'insert');
