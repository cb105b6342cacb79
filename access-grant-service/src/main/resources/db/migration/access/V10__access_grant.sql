-- A right of one person, through one employer, on one object (null: the country), in one role, for some days. It can be
-- suspended for several reasons at once; it holds again when none is left.
create extension if not exists btree_gist;

create table access_grant (
    id                   uuid        primary key,
    person_id            uuid        not null,
    employer_id          uuid        not null,
    object_id            uuid,
    role                 text        not null references role (code),
    valid                daterange   not null check (not isempty(valid) and not lower_inf(valid) and not upper_inf(valid)),
    decision_id          uuid        not null references decision (id),
    line_id              uuid,
    -- On which employment and which commitment it rests: what ends an older employment leaves a newer grant alone.
    employed_from        date,
    employment_stated_at timestamptz,
    committed_at         timestamptz,
    suspended_at         timestamptz,
    suspended_for        text[]      not null default '{}'
        check (suspended_for <@ array['OFFICER', 'REVIEW_MISSED', 'EMPLOYMENT_NOT_FOUND']),
    ended_at             timestamptz,
    end_reason           text        check (end_reason in (
        'REVOKED', 'EMPLOYMENT_ENDED', 'ORGANISATION_CLOSED', 'SUPERSEDED', 'REVIEW_MISSED', 'APPLICATION_WITHDRAWN',
        'COMMITMENT_EXPIRED')),
    changed_at           timestamptz not null default clock_timestamp(),
    -- What lists as of a day are found by. Behind the wall an index is used for comparisons of days and instants, and not for
    -- those of ranges.
    first_day            date        not null generated always as (lower(valid)) stored,
    days_until           date        not null default 'infinity',
    known_from           timestamptz not null default clock_timestamp(),
    known_until          timestamptz not null default 'infinity',
    version              bigint      not null,
    check (ended_at is null or end_reason is not null),
    constraint access_grant_suspension check ((suspended_at is null) = (cardinality(suspended_for) = 0)),
    -- Heads' roles and everybody's are in the catalogue, but nobody can be granted them.
    constraint access_grant_role_is_granted check (role not in ('INSTITUTION_HEAD', 'MUNICIPALITY_HEAD', 'PUBLIC')),
    constraint access_grant_overlaps exclude using gist (
        person_id with =,
        employer_id with =,
        coalesce(object_id, '00000000-0000-0000-0000-000000000000'::uuid) with =,
        role with =,
        valid with &&) where (ended_at is null)
);
comment on column access_grant.days_until is 'the day after the last that the grant ever had, also of those it lost since';
comment on column access_grant.known_from is 'when the grant was recorded';
comment on column access_grant.known_until is 'when its end was recorded';
create index access_grant_person on access_grant (person_id);
create index access_grant_employer on access_grant (employer_id);
-- For these the planner would else take the constraint's index, in which the employer comes second.
create index access_grant_employer_open on access_grant (employer_id) where ended_at is null;
create index access_grant_object on access_grant (object_id);
create index access_grant_decision on access_grant (decision_id);
create index access_grant_first_day on access_grant (first_day, days_until);
create index access_grant_days_until on access_grant (days_until);
revoke delete on access_grant from ${workers};

alter table decision_line add foreign key (taken_grant_id) references access_grant (id);

-- What a grant was from when on: appended with every change, whoever makes it, and never changed (D10, A19).
create table grant_change (
    grant_id      uuid        not null references access_grant (id),
    changed_at    timestamptz not null,
    version       bigint      not null,
    kind          text        not null check (kind in ('SCHEDULED', 'CHANGED', 'SUSPENDED', 'REINSTATED', 'ENDED')),
    valid         daterange   not null,
    suspended_at  timestamptz,
    suspended_for text[]      not null,
    ended_at      timestamptz,
    end_reason    text,
    primary key (grant_id, changed_at)
);
-- Few grants are ever suspended: what was suspended at an instant is found without looking at all others. Pages are in the
-- order of grants: read in that order, the index is left as soon as the page is full.
create index grant_change_suspensions on grant_change (grant_id, changed_at) where suspended_at is not null;
revoke insert, update, delete on grant_change from ${workers};

-- The grant itself keeps whose it is, on what, and its end; the time is the database's, so that steps never change places.
create function access_grant_step() returns trigger language plpgsql as
$$
begin
    if tg_op = 'UPDATE' then
        if (new.person_id, new.employer_id, new.role, new.decision_id, lower(new.valid))
               is distinct from (old.person_id, old.employer_id, old.role, old.decision_id, lower(old.valid))
           or new.object_id is distinct from old.object_id then
            raise exception 'a grant is never given to another, on something else, or from another day on'
                using errcode = 'integrity_constraint_violation';
        end if;
        if old.ended_at is not null and (new.ended_at is distinct from old.ended_at or new.valid <> old.valid
                                         or new.end_reason is distinct from old.end_reason
                                         or new.suspended_for <> old.suspended_for) then
            raise exception 'an end is final' using errcode = 'integrity_constraint_violation';
        end if;
        new.changed_at := greatest(clock_timestamp(), old.changed_at + interval '1 microsecond');
        new.days_until := greatest(old.days_until, upper(new.valid));
        new.known_from := old.known_from;
        new.known_until := case
            when old.ended_at is not null then old.known_until
            when new.ended_at is not null then new.changed_at else 'infinity' end;
    else
        new.changed_at := clock_timestamp();
        new.days_until := upper(new.valid);
        new.known_from := new.changed_at;
        new.known_until := case
            when new.ended_at is not null then new.changed_at + interval '1 microsecond' else 'infinity' end;
    end if;
    return new;
end
$$;
create trigger access_grant_step before insert or update on access_grant
    for each row execute function access_grant_step();

-- Nobody writes a step but by the change itself.
create function access_grant_note() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as
$$
declare
    what text;
begin
    what := case
        when tg_op = 'INSERT' then 'SCHEDULED'
        when old.ended_at is null and new.ended_at is not null then 'ENDED'
        when new.suspended_for <> old.suspended_for
            then case when new.suspended_for @> old.suspended_for then 'SUSPENDED' else 'REINSTATED' end
        when new.valid <> old.valid or new.end_reason is distinct from old.end_reason then 'CHANGED'
    end;
    if what is not null then
        insert into public.grant_change (grant_id, changed_at, version, kind, valid, suspended_at, suspended_for, ended_at, end_reason)
        values (new.id, new.changed_at, new.version, what, new.valid, new.suspended_at, new.suspended_for, new.ended_at,
                new.end_reason);
    end if;
    return null;
end
$$;
create trigger access_grant_note after insert or update on access_grant
    for each row execute function access_grant_note();
grant insert on grant_change to ${reader};
call run_by_reader('access_grant_note()');

-- Who took a step and why, of every kind of step; the text stays here.
create table grant_act (
    grant_id    uuid        not null references access_grant (id),
    version     bigint      not null,
    acted_by    uuid        not null,
    acted_at    timestamptz not null,
    reason_code text        not null constraint grant_act_reason references reason_code (code),
    text        text,
    primary key (grant_id, version)
);
revoke update, delete on grant_act from ${workers};

-- Every grant that was ever given, with its state of today.
create view recorded_grant with (security_invoker = true) as
select id, person_id, employer_id, object_id, role, valid, lower(valid) as first_day, upper(valid) - 1 as last_day,
       case when ended_at is not null then 'ENDED'
            when upper(valid) <= riga_today() then 'EXPIRED'
            when suspended_at is not null then 'SUSPENDED'
            when lower(valid) > riga_today() then 'SCHEDULED'
            else 'ACTIVE' end as state,
       decision_id, line_id, version
  from access_grant;

-- Neither ended nor over, though it may be suspended or begin later.
create view open_grant with (security_invoker = true) as
select id, person_id, employer_id, object_id, role, valid, lower(valid) as first_day, upper(valid) - 1 as last_day,
       case when suspended_at is not null then 'SUSPENDED'
            when lower(valid) > riga_today() then 'SCHEDULED'
            else 'ACTIVE' end as state,
       decision_id, version, known_from as recorded_at
  from access_grant
 where ended_at is null and upper(valid) > riga_today();

-- What holds today (D8, D9).
create view live_grant with (security_invoker = true) as
select id, person_id, employer_id, object_id, role, lower(valid) as first_day, upper(valid) - 1 as last_day, decision_id
  from access_grant
 where ended_at is null and suspended_at is null and valid @> riga_today();

-- Who applied for what a decision gave.
create view grant_applicant with (security_invoker = true) as
select d.id as decision_id, i.applicant_id
  from decision d join decision_item i on i.id = d.decision_item_id;

-- A grant is seen by whose it is, by the head of the employer, by officers and auditors; while it has not ended, by who has a
-- report of the organisation, and by administrators, who suspend and provision. Officers give it by an own decision.
create function is_decided_by_asker(decision uuid) returns boolean
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
    begin atomic
        select exists (select from decision d where d.id = is_decided_by_asker.decision and d.decided_by = asker());
    end;
grant select on decision to ${reader};
grant execute on function is_decided_by_asker(uuid) to ${application};
call run_by_reader('is_decided_by_asker(uuid)');

call wall('access_grant');
create policy reach on access_grant for select to ${application}
    using ((select asker_oversees()) or person_id = any ((select asker_ids())::uuid[])
           or employer_id = (select asker_headed())
           or ended_at is null
              and ((select asker_is_admin())
                   or employer_id = any ((select asker_reported())::uuid[]) or object_id = any ((select asker_reported())::uuid[])));
create policy given on access_grant for insert to ${application}
    with check (asker_is_officer() and ended_at is null
                and is_decided_by_asker(decision_id));
create policy stepped on access_grant for update to ${application}
    using ((select asker_is_officer()) or employer_id = (select asker_headed()));
-- Whoever else may change it may do this as well: the trigger keeps it with its employer.
create policy suspended on access_grant for update to ${application}
    using ((select asker_is_admin())) with check (ended_at is null and suspended_at is not null);

-- Whether somebody holds, or will hold, the role together with another one: the two grants of a person are found by all ids, for
-- which no index is used behind a policy.
create function is_held_together(role text, others text[]) returns boolean
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
    begin atomic
        select exists (select from open_grant g join open_grant o on o.person_id = any (ids_of(g.person_id))
                          and o.role = any (others) and o.valid && g.valid
                        where g.role = is_held_together.role and upper(g.valid * o.valid) > riga_today());
    end;
grant select on access_grant, open_grant to ${reader};
grant execute on function is_held_together(text, text[]) to ${workers};
call run_by_reader('is_held_together(text, text[])');

-- Its past is no part of a report: it is seen by whose it is and by the head of the employer. Asked with a policy's own query, it
-- would be planned with each query of a grant's past.
create function asker_follows(id uuid) returns boolean
    language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as
$$
begin
    return exists (select from public.access_grant g
                    where g.id = asker_follows.id
                      and (g.person_id = any (public.asker_ids()) or g.employer_id = public.asker_headed()));
end
$$;
grant execute on function asker_follows(uuid) to ${application};
call run_by_reader('asker_follows(uuid)');
call wall('grant_change');
create policy reach on grant_change for select to ${application}
    using ((select asker_oversees()) or asker_follows(grant_id));
call wall('grant_act');
create policy reach on grant_act for select to ${application}
    using ((select asker_oversees()) or asker_follows(grant_id));
create policy taken on grant_act for insert to ${application}
    with check (acted_by = asker()
                and (asker_is_officer() or asker_is_admin()
                     or exists (select from access_grant g where g.id = grant_id and g.employer_id = asker_headed())));

-- A decision is seen by officers and auditors, by who asked and for whom it was asked, and by whose right rests on it.
call wall('decision');
create policy reach on decision for select to ${application}
    using ((select asker_oversees())
           or exists (select from decision_item i where i.id = decision_item_id)
           or exists (select from access_grant g where g.decision_id = decision.id
                         and g.person_id = any ((select asker_ids())::uuid[])));
create policy made on decision for insert to ${application}
    with check (asker_is_officer() and decided_by = asker() and kind in ('APPLICATION', 'RETURNED', 'CLIENT'));

call wall('decision_line');
create policy reach on decision_line for select to ${application}
    using (exists (select from decision d where d.id = decision_id));
create policy made on decision_line for insert to ${application} with check (asker_is_officer());

-- Which decisions people asked for, also where who looks for their grants does not see what was asked.
create function decisions_asked_by(people uuid[]) returns setof uuid
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
    begin atomic
        select decision_id from grant_applicant where applicant_id = any (people);
    end;
grant execute on function decisions_asked_by(uuid[]) to ${workers};
grant select on grant_applicant, decision, decision_item to ${reader};
call run_by_reader('decisions_asked_by(uuid[])');
