-- Who changed what in the register, on whose behalf, by which rights and which document: added to, never altered.
create table act (
    id              uuid        primary key default uuidv7(),
    organisation_id uuid        not null references organisation,
    kind            text        not null,
    subject_id      uuid        not null,
    actor_id        uuid        not null,
    principal_id    uuid        not null,
    roles           text[]      not null,
    grant_ids       uuid[]      not null,
    basis_number    text        check (length(basis_number) <= 100),
    basis_date      date,
    acted_at        timestamptz not null,
    tx              xid8        not null default pg_current_xact_id()
);
create index act_organisation on act (organisation_id, id);
revoke update, delete, truncate on act from ${application};

-- No change of the register commits without an act on the same organisation in the same transaction, whatever the code
-- forgets. Only the owner of the tables, who migrates them, goes without.
create function require_act() returns trigger language plpgsql as
$$
declare
    organisation uuid;
begin
    if tg_table_name = 'organisation' then
        organisation := new.id;
    elsif tg_op = 'DELETE' then
        organisation := old.organisation_id;
    else
        organisation := new.organisation_id;
    end if;
    if not exists (select from act where act.organisation_id = organisation and tx = pg_current_xact_id())
       and not pg_has_role(current_user, (select relowner from pg_class where oid = tg_relid), 'MEMBER') then
        raise exception 'a change of % of organisation % without an act', tg_table_name, organisation
            using errcode = 'VI001';
    end if;
    return null;
end
$$;

create constraint trigger organisation_act after insert or update on organisation
    deferrable initially deferred for each row execute function require_act();
create constraint trigger succession_act after insert on succession
    deferrable initially deferred for each row execute function require_act();
create constraint trigger headship_act after insert or update or delete on headship
    deferrable initially deferred for each row execute function require_act();
