create extension if not exists pg_trgm;
create extension if not exists unaccent;

-- Immutable because the dictionary is named: "Rīga", "riga" and "RĪGA" are found alike.
create function searchable(text) returns text language sql immutable strict parallel safe
    return lower(public.unaccent('public.unaccent'::regdictionary, $1));

create table organisation (
    id                  uuid        primary key default uuidv7(),
    kind                text        not null check (kind in ('INSTITUTION', 'MUNICIPALITY', 'STATE_BODY')),
    registration_number text        check (registration_number ~ '^\d{10}$'),
    legal_number        text        check (legal_number ~ '^\d{11}$'),
    atvk                text        check (atvk ~ '^\d{7}$'),
    name                text        not null check (length(name) between 1 and 300),
    name_search         text        generated always as (searchable(name)) stored,
    institution_kind    text,
    institution_type    text,
    legal_status        text,
    founder_id          uuid        references organisation,
    founder_name        text,
    address             text,
    postcode            text,
    address_atvk        text,
    phone               text,
    email               text,
    homepage            text,
    closed_on           date,
    close_reason        text        check (close_reason in ('ABSORBED', 'AMALGAMATED', 'SPLIT', 'LIQUIDATED')),
    headship_version    bigint      not null default 0,
    version             bigint      not null default 0,
    registered_at       timestamptz not null default now(),
    check ((kind = 'INSTITUTION') = (registration_number is not null)),
    check (kind <> 'MUNICIPALITY' or atvk is not null),
    check ((closed_on is null) = (close_reason is null)),
    check (founder_id <> id),
    -- Whatever a way in forgets: two spellings of one name would be two names to every comparison.
    constraint organisation_text check (
        name is nfc normalized and founder_name is nfc normalized and address is nfc normalized)
);
-- Unique for ever: a closed organisation keeps its number, and nothing is deleted.
create unique index organisation_registration_number on organisation (registration_number);
create unique index organisation_municipality on organisation (atvk) where kind = 'MUNICIPALITY';
create unique index organisation_state_body on organisation (legal_number) where kind = 'STATE_BODY';
create index organisation_founder on organisation (founder_id, id);
create index organisation_atvk on organisation (atvk, id);
create index organisation_name on organisation using gin (name_search gin_trgm_ops);
revoke delete on organisation from ${workers};

-- Where a closed organisation's tasks went.
create table succession (
    organisation_id uuid not null references organisation,
    successor_id    uuid not null references organisation,
    primary key (organisation_id, successor_id),
    check (organisation_id <> successor_id)
);
revoke update, delete on succession from ${workers};

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
revoke update, delete, truncate on act from ${workers};

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

-- What the register says of an organisation is public. Registrars write it; its own people, not its founder's, its contacts.
create function asker_is_registrar() returns boolean
    language sql stable return asker_has_in_country('IKVD_REGISTRAR');

call wall('organisation');
create policy public on organisation for select to ${application} using (true);
create policy registered on organisation for insert to ${application} with check (asker_is_registrar());
create policy kept on organisation for update to ${application}
    using (asker_is_registrar()
           or id = asker_organisation()
              and asker_has('INSTITUTION_HEAD', 'INSTITUTION_EDITOR', 'MUNICIPALITY_HEAD', 'MUNICIPALITY_SPECIALIST'));

-- What is told of the register, others' rights follow from.
alter policy told on event_log
    with check (asker() is not null and (topic = 'viis.audit.access' or asker_is_registrar()));

call wall('succession');
create policy public on succession for select to ${application} using (true);
create policy registered on succession for insert to ${application} with check (asker_is_registrar());

-- One's own acts too: a change looks whether its act is there.
call wall('act');
create policy reach on act for select to ${application}
    using (actor_id = (select asker())
           or (select asker_has('IKVD_REGISTRAR', 'AUDITOR'))
              and ((select asker_is_in_country()) or organisation_id = (select asker_organisation())));
create policy acted on act for insert to ${application}
    with check (actor_id = asker() and principal_id = asker_principal() and (asker_is_registrar() or organisation_id = asker_organisation()));

-- The ministry and the State Education Quality Service exist from the start, with ids that every service knows.
insert into organisation (id, kind, legal_number, atvk, name, legal_status)
values ('01900000-0000-7000-8000-000000000001', 'STATE_BODY', '90000022399', '0001000',
        'Izglītības un zinātnes ministrija', 'INSTITUTION'),
       ('01900000-0000-7000-8000-000000000002', 'STATE_BODY', '90001259032', '0001000',
        'Izglītības kvalitātes valsts dienests', 'INSTITUTION');

insert into event_log (topic, key, type, aggregate_id, aggregate_version, source, data)
select 'viis.registry.organisation', id::text, 'OrganisationRegistered', id, version, '/institution-registry-service',
       jsonb_build_object('organisationId', id, 'kind', kind, 'status', 'ACTIVE',
                          'registrationNumber', registration_number, 'legalNumber', legal_number, 'atvk', atvk,
                          'name', name, 'institutionKind', institution_kind, 'institutionType', institution_type,
                          'founderId', founder_id, 'closedOn', closed_on, 'closeReason', close_reason,
                          'successorIds', '[]'::jsonb)
  from organisation where kind = 'STATE_BODY' order by organisation.id;
