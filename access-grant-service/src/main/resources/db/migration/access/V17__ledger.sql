-- The ledger: one hash chain per organisation, and one for the country; appended, never changed (A19).
create table ledger_chain (
    chain    text        primary key check (chain ~ '^(country|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$'),
    begun_at timestamptz not null
);
revoke update, delete on ledger_chain from ${workers};

-- The hash covers chain, sequence, previous hash, event id, type, instant and content; the other columns only find an entry.
create table ledger_entry (
    chain        text        not null references ledger_chain (chain),
    sequence     bigint      not null check (sequence > 0),
    previous     bytea       not null check (length(previous) = 32),
    hash         bytea       not null check (length(hash) = 32),
    event_id     uuid        not null unique,
    type         text        not null check (type ~ '^[A-Za-z0-9.-]{1,100}$'),
    linked_at    timestamptz not null,
    content      text        not null,
    aggregate_id uuid        not null,
    subject_ids  uuid[],
    primary key (chain, sequence)
);
create index ledger_entry_aggregate on ledger_entry (aggregate_id);
create index ledger_entry_subjects on ledger_entry using gin (subject_ids) where subject_ids is not null;
-- An organisation's accesses in the order of their ids.
create index ledger_entry_accesses on ledger_entry (chain, event_id) where type = 'PersonalDataAccessed';
revoke update, delete on ledger_entry from ${workers};

-- Accesses as heard of from all services, until they are linked. What waits leaves only when it stands in the ledger, whoever
-- asks (A19): the application can pass by nothing.
create table ledger_intake (
    event_id     uuid        primary key,
    chain        text        not null,
    type         text        not null,
    content      text        not null,
    aggregate_id uuid        not null,
    subject_ids  uuid[]      not null,
    received_at  timestamptz not null default now()
);
revoke update, delete, truncate on ledger_intake from ${workers};

create function ledger_intake_settle() returns integer
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as
$$
declare
    settled integer;
begin
    delete from public.ledger_intake i
     using public.ledger_entry e
     where e.event_id = i.event_id and e.chain = i.chain and e.type = i.type and e.content = i.content;
    get diagnostics settled = row_count;
    return settled;
end
$$;

revoke all on function ledger_intake_settle() from public;
grant execute on function ledger_intake_settle() to ${workers};

-- How far the own event log has been linked, in (tx, id) order.
create table ledger_cursor (
    single boolean primary key default true check (single),
    tx     xid8    not null,
    id     uuid    not null
);
insert into ledger_cursor (tx, id) values ('0', '00000000-0000-0000-0000-000000000000');
revoke insert, update, delete on ledger_cursor from ${workers};

-- Moves the cursor over events of the own log all of which are linked, and past no transaction that may still commit.
create function ledger_cursor_move(to_tx xid8, to_id uuid) returns void
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as
$$
begin
    if to_tx >= pg_snapshot_xmin(pg_current_snapshot()) then
        raise exception 'transactions before % may still commit', to_tx using errcode = 'integrity_constraint_violation';
    end if;
    if exists (select 1 from public.event_log l, public.ledger_cursor c
                where (l.tx, l.id) > (c.tx, c.id) and (l.tx, l.id) <= (to_tx, to_id)
                  and l.topic like 'viis.access.%' and l.topic <> 'viis.access.ledger'
                  and not exists (select 1 from public.ledger_entry e where e.event_id = l.id)) then
        raise exception 'not all events up to there are linked' using errcode = 'integrity_constraint_violation';
    end if;
    update public.ledger_cursor set tx = to_tx, id = to_id where (to_tx, to_id) > (tx, id);
end
$$;

revoke all on function ledger_cursor_move(xid8, uuid) from public;
grant execute on function ledger_cursor_move(xid8, uuid) to ${workers};

-- One root a day, over the heads of all chains; each names the one before.
create table ledger_root (
    number   bigint      primary key check (number > 0),
    day      date        not null unique,
    document text        not null,
    sha256   bytea       not null check (length(sha256) = 32),
    made_at  timestamptz not null
);
revoke update, delete on ledger_root from ${workers};

create table ledger_head (
    root_number    bigint not null references ledger_root (number),
    chain          text   not null references ledger_chain (chain),
    first_sequence bigint not null,
    last_sequence  bigint not null,
    hash           bytea  not null check (length(hash) = 32),
    segment        bytea  not null check (length(segment) = 32),
    primary key (root_number, chain),
    check (first_sequence > 0 and last_sequence >= first_sequence - 1)
);
create index ledger_head_chain on ledger_head (chain, last_sequence, root_number);
revoke update, delete on ledger_head from ${workers};

create table ledger_time_stamp (
    root_number bigint      primary key references ledger_root (number),
    token       bytea       not null,
    stamped_at  timestamptz not null
);
revoke update, delete on ledger_time_stamp from ${workers};

-- SHA-256 of a decision as it is stored, with its lines and the facts it saw. Columns that are empty do not count, so that
-- a column added later changes no earlier digest.
create function ledger_decision_digest(decision_id uuid) returns bytea
    language sql stable set timezone = 'UTC' set datestyle = 'ISO' as
$$
    select sha256(convert_to(jsonb_build_object(
               'decision', jsonb_strip_nulls(to_jsonb(d)),
               'lines', (select coalesce(jsonb_agg(jsonb_strip_nulls(to_jsonb(l)) order by l.line_id), '[]')
                           from decision_line l where l.decision_id = d.id))::text, 'UTF8'))
      from decision d where d.id = ledger_decision_digest.decision_id
$$;

-- Which employer's chain a fact belongs to that names only an application or a grant.
create function ledger_employer(application uuid, granted uuid) returns uuid
    language sql stable parallel safe
    return coalesce((select employer_id from decision_item where application_id = application limit 1),
                    (select employer_id from access_grant where id = granted));

-- The order by which the first officers were named, as each root tells it; null if there was none.
create function ledger_bootstrap() returns text
    language sql stable parallel safe
    return (select encode(sha256, 'hex') from bootstrap_order);

-- An id as events tell of it; one that is none stops nothing.
create function uuid_or_null(value text) returns uuid
    language sql immutable parallel safe as
$$
    select case when pg_input_is_valid(value, 'uuid') then cast(value as uuid) end
$$;

-- Who asked for a report on a person's accesses, and why: evidence itself.
create table personal_data_report (
    id           uuid        primary key,
    person_id    uuid        not null,
    reason       text        not null check (reason in ('RESIDENT_APPLICATION', 'BREACH_INCIDENT')),
    reference    text        not null,
    requested_by uuid        not null,
    requested_at timestamptz not null
);
revoke update, delete on personal_data_report from ${workers};

-- What was recorded is seen whole by officers and auditors; others see what was recorded of their own rights and of the
-- decisions that these rest on. Roots, and the hashes of chains under them, are public. Only jobs and listeners write.
grant select on decision, decision_line, ledger_entry to ${reader};
alter function ledger_decision_digest(uuid) security definer;
alter function ledger_decision_digest(uuid) set search_path = pg_catalog, public, pg_temp;
grant execute on function ledger_decision_digest(uuid) to ${workers};
call run_by_reader('ledger_decision_digest(uuid)');

call wall('ledger_entry');
create policy reach on ledger_entry for select to ${application}
    using ((select asker_oversees())
           or type <> 'PersonalDataAccessed'
              and exists (select from access_grant g
                           where (g.id = aggregate_id or g.decision_id = aggregate_id)
                             and g.person_id = any ((select asker_ids())::uuid[])));
call wall('ledger_intake');
call wall('ledger_cursor');
revoke select on ledger_intake, ledger_cursor from ${application};
revoke insert on ledger_chain, ledger_entry, ledger_intake, ledger_root, ledger_head, ledger_time_stamp from ${application};
revoke execute on function ledger_intake_settle(), ledger_cursor_move(xid8, uuid) from ${application};

-- The leaves of a part of a chain, by which an entry of one's own is proved: hashes, and nothing of whom they are.
create function ledger_segment(of_chain text, first bigint, last bigint) returns setof bytea
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
    begin atomic
        select hash from ledger_entry where chain = of_chain and sequence between first and last order by sequence;
    end;
grant execute on function ledger_segment(text, bigint, bigint) to ${workers};
call run_by_reader('ledger_segment(text, bigint, bigint)');

-- Which accesses were to people's data, for who may search for them: behind a policy no index would find it.
create function ledger_accesses_to(people uuid[]) returns setof uuid
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
    begin atomic
        select event_id from ledger_entry
         where type = 'PersonalDataAccessed' and subject_ids && people and (select asker_oversees());
    end;
grant execute on function ledger_accesses_to(uuid[]) to ${application};
call run_by_reader('ledger_accesses_to(uuid[])');

call wall('personal_data_report');
create policy reach on personal_data_report for select to ${application}
    using ((select asker_has_in_country('AUDITOR')));
create policy asked on personal_data_report for insert to ${application}
    with check (asker_has_in_country('AUDITOR') and requested_by = asker());
