-- What waits for the ledger leaves only when it stands in it, whoever asks (A19): the application can pass by nothing.
revoke delete, truncate on ledger_intake from ${application};

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

revoke update on ledger_cursor from ${application};

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

revoke all on function ledger_intake_settle(), ledger_cursor_move(xid8, uuid) from public;
grant execute on function ledger_intake_settle(), ledger_cursor_move(xid8, uuid) to ${application};
