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
