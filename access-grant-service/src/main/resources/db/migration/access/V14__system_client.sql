-- Systems that act for themselves: applied for and granted like people, under an id of their own (access_grant.person_id).
create table system_client (
    id              uuid        primary key,
    employer_id     uuid        not null,
    object_id       uuid        not null,
    role            text        not null references role (code),
    from_day        date        not null,
    last_day        date        not null check (last_day >= from_day),
    document_number text        not null,
    document_date   date        not null,
    jwks            text        not null,
    applied_by      uuid        not null,
    applied_at      timestamptz not null,
    outcome         text        check (outcome in ('GRANTED', 'REJECTED')),
    decision_id     uuid        references decision (id),
    grant_id        uuid        references access_grant (id),
    reason_code     text        constraint system_client_reason references reason_code (code),
    version         bigint      not null,
    check ((outcome is null) = (decision_id is null)),
    check ((outcome is not distinct from 'GRANTED') = (grant_id is not null))
);
create index system_client_employer on system_client (employer_id, id);
revoke delete on system_client from ${workers};

-- Ids that stand for a system and not for a person.
create view client_subject with (security_invoker = true) as
select id from system_client;

-- A system is seen by itself, its organisation, officers and auditors; a head asks for it, an officer decides.
call wall('system_client');
create policy reach on system_client for select to ${application}
    using (id = (select asker()) or employer_id = (select asker_organisation()) or (select asker_oversees()));
create policy asked on system_client for insert to ${application}
    with check (employer_id = asker_headed() and applied_by = asker() and outcome is null);
create policy decided on system_client for update to ${application}
    using (employer_id = (select asker_headed()) or (select asker_is_officer()));

-- By which name and key it proves who it is, before that is known: none without a right that holds today.
create function system_client_of(asked uuid) returns setof system_client
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
    begin atomic
        select c.* from system_client c
         where c.id = asked and c.outcome = 'GRANTED' and exists (select from live_grant g where g.id = c.grant_id);
    end;
grant execute on function system_client_of(uuid) to ${workers};
grant select on system_client to ${reader};
call run_by_reader('system_client_of(uuid)');
