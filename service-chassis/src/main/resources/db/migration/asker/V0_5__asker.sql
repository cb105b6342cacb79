-- Who asks, as the transaction was told at its beginning; empty for nobody. Policies ask in a (select ...), which is answered once
-- and not for each row. They read settings, which a query's parallel workers have too.
create function asker() returns uuid
    language sql stable parallel safe return nullif(current_setting('viis.person', true), '')::uuid;

-- Whose rights those are: another's where a deputy asks.
create function asker_principal() returns uuid
    language sql stable parallel safe return nullif(current_setting('viis.principal', true), '')::uuid;

-- All ids of that person: a changed personal code makes another one.
create function asker_ids() returns uuid[]
    language sql stable parallel safe return coalesce(nullif(current_setting('viis.people', true), ''), '{}')::uuid[];

-- In which organisation the roles hold; null if it is the country or none.
create function asker_organisation() returns uuid
    language sql stable parallel safe return nullif(current_setting('viis.organisation', true), '')::uuid;

create function asker_has(variadic roles text[]) returns boolean
    language sql stable parallel safe return coalesce(string_to_array(current_setting('viis.roles', true), ' ') && roles, false);

create function asker_is_in_country() returns boolean
    language sql stable parallel safe return coalesce(current_setting('viis.country', true) = 't', false);

create function asker_has_in_country(variadic roles text[]) returns boolean
    language sql stable parallel safe return asker_is_in_country() and asker_has(variadic roles);

-- A service that knows of changed codes has its own.
create function ids_of_person(person uuid) returns uuid[]
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
    return case when person is null then null else array[person] end;
revoke all on function ids_of_person(uuid) from public;
grant execute on function ids_of_person(uuid) to ${login}, ${job};

-- Says it, until the end of the transaction; the role comes last: before, the login may ask for the ids of the person.
create function tell(person uuid, principal uuid, organisation uuid, in_country boolean, roles text, role text) returns void
    language sql as
$$
select set_config('viis.person', person::text, true),
       set_config('viis.principal', principal::text, true),
       set_config('viis.people', ids_of_person(person)::text, true),
       set_config('viis.organisation', organisation::text, true),
       set_config('viis.country', case when in_country then 't' end, true),
       set_config('viis.roles', roles, true),
       set_config('role', role, true)
$$;

-- Puts a table behind the wall: from then on a request reaches of it what a policy of the table says, and nothing without one.
-- What works without a caller, the functions for set work, and the owner see all; so do the rows' constraints.
create procedure wall(behind regclass)
    language plpgsql as
$$
begin
    execute format('alter table %s enable row level security', behind);
    execute format('alter table %s force row level security', behind);
    execute format('create policy without_caller on %s to ${listener}, ${job}, ${reader}, %I using (true) with check (true)',
                   behind, current_user);
end
$$;

-- Lets a function for set work run with the reader's rights, which are those on the tables that the reader was given, and
-- nobody's but those who are granted it. An owner has to be able to make what it is given; for this moment only.
create procedure run_by_reader(work regprocedure)
    language plpgsql as
$$
begin
    execute format('revoke all on function %s from public', work);
    grant create on schema public to ${reader};
    execute format('alter function %s owner to ${reader}', work);
    revoke create on schema public from ${reader};
end
$$;

call wall('event_log');
create policy told on event_log for insert to ${application} with check (asker() is not null);
create policy carried on event_log for select to ${carrier} using (true);
revoke select on event_log from ${application};

call wall('idempotency_key');
create policy own on idempotency_key to ${application} using (caller = asker()) with check (caller = asker());

revoke all on received_event, received_state, parked_record from ${application};

-- What is kept of the log, and for how long, is the upkeep's.
revoke execute on function event_log_make_partitions(integer), event_log_drop_partitions(integer) from ${application}, ${listener};
