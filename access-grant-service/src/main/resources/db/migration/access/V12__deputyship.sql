-- A for B: the person of a grant lends it to a colleague for some days; with consent, and a document that says so.
create table deputyship (
    id           uuid        primary key,
    principal_id uuid        not null,
    deputy_id    uuid        not null,
    employer_id  uuid        not null,
    valid        daterange   not null check (not isempty(valid) and not lower_inf(valid) and not upper_inf(valid)),
    basis_number text        not null,
    basis_date   date        not null,
    appointed_at timestamptz not null,
    consented_by uuid,
    consented_at timestamptz,
    ended_at     timestamptz,
    ended_by     uuid,
    end_reason   text        check (end_reason in ('WITHDRAWN', 'GRANT_ENDED', 'DEPUTY_GRANT_ENDED')),
    version      bigint      not null,
    check (principal_id <> deputy_id),
    check ((consented_by is null) = (consented_at is null)),
    check ((ended_at is null) = (end_reason is null))
);
create index deputyship_principal on deputyship (principal_id);
create index deputyship_deputy on deputyship (deputy_id);
create index deputyship_employer on deputyship (employer_id);
revoke delete on deputyship from ${workers};

create table deputyship_grant (
    deputyship_id uuid not null references deputyship (id),
    grant_id      uuid not null references access_grant (id),
    primary key (deputyship_id, grant_id)
);
create index deputyship_grant_grant on deputyship_grant (grant_id);
revoke update, delete on deputyship_grant from ${workers};

-- Which rights a deputyship can carry on which days: never more, or for longer, than the grant that is lent, and only while
-- the deputy holds a grant of the own through the same employer, given on a commitment. Consent is asked elsewhere.
create view lent_right with (security_invoker = true) as
select d.id as deputyship_id, d.principal_id, d.deputy_id, d.employer_id, d.consented_at is not null as consented,
       lent.id as grant_id, lent.object_id, lent.role,
       d.valid * lent.valid * own.valid * daterange(null, employer.closed_on) as valid,
       lent.suspended_at is not null or own.suspended_at is not null as suspended
  from deputyship d
  join deputyship_grant l on l.deputyship_id = d.id
  join access_grant lent on lent.id = l.grant_id and lent.ended_at is null and lent.employer_id = d.employer_id
                        and person_of(lent.person_id) = person_of(d.principal_id)
  join role r on r.code = lent.role and not r.sensitive
  join access_grant own on own.person_id = any(ids_of(d.deputy_id)) and own.employer_id = d.employer_id
                       and own.ended_at is null and own.committed_at is not null
  join known_organisation employer on employer.id = d.employer_id
                                  and (employer.status = 'ACTIVE' or employer.closed_on is not null)
 where d.ended_at is null and person_of(d.principal_id) <> person_of(d.deputy_id);

-- What a deputy may use.
create view deputy_right with (security_invoker = true) as
select deputyship_id, principal_id, deputy_id, grant_id, object_id, role, valid
  from lent_right where consented and not suspended;

-- Whether each grant of a deputyship is lent on some day from this one on. The person who lends does not see the deputy's own
-- grants.
create function deputyship_carries_all(deputyship uuid, from_day date) returns boolean
    language sql stable security definer set search_path = pg_catalog, public, pg_temp set plan_cache_mode = force_generic_plan
    begin atomic
        select not exists (select from deputyship_grant l
                            where l.deputyship_id = deputyship
                              and not exists (select from lent_right r
                                               where r.deputyship_id = l.deputyship_id and r.grant_id = l.grant_id
                                                 and r.valid && daterange(from_day, null)));
    end;

-- Those with a grant of a role that is never lent any more, which the administrator who made it so ends.
create function deputyships_never_lent() returns uuid[]
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
    begin atomic
        select array(select d.id from deputyship d
                       join deputyship_grant l on l.deputyship_id = d.id
                       join access_grant g on g.id = l.grant_id
                       join role r on r.code = g.role
                      where d.ended_at is null and r.sensitive);
    end;
grant select on deputyship, deputyship_grant, lent_right, access_grant, role, known_organisation to ${reader};
grant execute on function deputyship_carries_all(uuid, date), deputyships_never_lent() to ${workers};
call run_by_reader('deputyship_carries_all(uuid, date)');
call run_by_reader('deputyships_never_lent()');

-- A deputyship is seen by the two, the head of the employer, officers and auditors. Who lends the own proposes it, each of the two
-- ends it, and head or officer may also consent.
call wall('deputyship');
create policy reach on deputyship for select to ${application}
    using ((select asker_oversees())
           or principal_id = any ((select asker_ids())::uuid[]) or deputy_id = any ((select asker_ids())::uuid[])
           or employer_id = (select asker_headed()));
create policy never_lent on deputyship for select to ${application}
    using ((select asker_is_admin()) and id = any ((select deputyships_never_lent())::uuid[]));
create policy proposed on deputyship for insert to ${application}
    with check (principal_id = asker() and asker_principal() = asker() and consented_at is null and ended_at is null);
create policy overseen on deputyship for update to ${application}
    using ((select asker_is_officer()) or employer_id = (select asker_headed()));
create policy ended on deputyship for update to ${application}
    using (principal_id = any ((select asker_ids())::uuid[]) or deputy_id = any ((select asker_ids())::uuid[])
           or (select asker_is_admin()) and id = any ((select deputyships_never_lent())::uuid[]))
    with check (ended_at is not null
                and (principal_id = any (asker_ids()) or deputy_id = any (asker_ids()) or asker_is_admin()));

call wall('deputyship_grant');
create policy reach on deputyship_grant for select to ${application}
    using (exists (select from deputyship d where d.id = deputyship_id));
create policy lent on deputyship_grant for insert to ${application}
    with check (exists (select from deputyship d
                         where d.id = deputyship_id and d.principal_id = asker() and d.consented_at is null)
                and exists (select from access_grant g where g.id = grant_id and g.person_id = any (asker_ids())));
