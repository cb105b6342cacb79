-- A changed personal code makes a second id of one person: who said so, on which evidence, and every step after it.
create table person_alias (
    id              uuid        primary key,
    alias_id        uuid        not null,
    person_id       uuid        not null,
    evidence_kind   text        not null,
    evidence_number text        not null,
    evidence_date   date        not null,
    proposed_by     uuid        not null,
    proposed_at     timestamptz not null,
    check (alias_id <> person_id)
);
create index person_alias_alias on person_alias (alias_id);
create index person_alias_person on person_alias (person_id);
revoke update, delete on person_alias from ${workers};

create table person_alias_step (
    person_alias_id uuid        not null references person_alias (id),
    number          integer     not null check (number > 0),
    kind            text        not null check (kind in ('CONFIRMED', 'REFUSED', 'UNDO_PROPOSED', 'UNDO_REFUSED', 'UNDONE')),
    taken_by        uuid        not null,
    taken_at        timestamptz not null,
    reason_code     text        constraint person_alias_step_reason references reason_code (code),
    primary key (person_alias_id, number),
    check ((kind = 'UNDO_PROPOSED') = (reason_code is not null))
);
revoke update, delete on person_alias_step from ${workers};

-- What follows from the steps: which id is whose today. An alias has no aliases of its own, so one step leads to the person.
create table same_person (
    alias_id        uuid primary key,
    person_id       uuid not null check (person_id <> alias_id),
    person_alias_id uuid not null references person_alias (id)
);
create index same_person_person on same_person (person_id);
revoke update on same_person from ${workers};

-- The person behind an id: the id itself unless it is an alias.
create function person_of(id uuid) returns uuid language sql stable as
$$ select coalesce((select s.person_id from same_person s where s.alias_id = $1), $1) $$;

-- All ids of the person behind an id.
create function ids_of(id uuid) returns uuid[] language sql stable as
$$ select array(select p.person_id from (select person_of($1) as person_id) p
                union all
                select s.alias_id from same_person s where s.person_id = person_of($1)) $$;

create view known_alias with (security_invoker = true) as
select alias_id, person_id from same_person;

grant select on same_person to ${reader};
create or replace function ids_of_person(person uuid) returns uuid[]
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
    begin atomic
        select case when person is not null then ids_of(person) end;
    end;
call run_by_reader('ids_of_person(uuid)');

-- The evidence that two ids are one person's is officers' alone. Which ids those are is asked wherever people are compared,
-- and tells no more than ids; officers join and separate them.
call wall('person_alias');
create policy reach on person_alias for select to ${application} using ((select asker_oversees()));
create policy proposed on person_alias for insert to ${application}
    with check (asker_is_officer() and proposed_by = asker());

call wall('person_alias_step');
create policy reach on person_alias_step for select to ${application} using ((select asker_oversees()));
create policy taken on person_alias_step for insert to ${application}
    with check (asker_is_officer() and taken_by = asker());

call wall('same_person');
create policy compared on same_person for select to ${application} using (true);
create policy joined on same_person for insert to ${application} with check (asker_is_officer());
create policy separated on same_person for delete to ${application} using ((select asker_is_officer()));
