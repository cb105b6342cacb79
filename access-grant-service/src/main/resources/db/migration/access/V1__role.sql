-- The catalogue of roles that can be granted. Heads' roles are not in it: they follow from the headship.
create table role (
    code              text    primary key check (code ~ '^[A-Z][A-Z_]+$'),
    scope_kinds       text[]  not null check (scope_kinds <@ array['INSTITUTION', 'MUNICIPALITY', 'STATE_BODY', 'COUNTRY']
                                              and cardinality(scope_kinds) > 0),
    sensitive         boolean not null,
    incompatible_with text[]  not null default '{}',
    version           bigint  not null default 1
);
revoke insert, update, delete on role from ${application};

insert into role (code, scope_kinds, sensitive, incompatible_with) values
    ('INSTITUTION_EDITOR',      '{INSTITUTION}',  false, '{}'),
    ('INSTITUTION_READER',      '{INSTITUTION}',  false, '{}'),
    ('MUNICIPALITY_SPECIALIST', '{MUNICIPALITY}', false, '{}'),
    ('IKVD_REGISTRAR',          '{COUNTRY}',      true,  '{}'),
    ('IKVD_ANALYST',            '{COUNTRY}',      true,  '{}'),
    ('IZM_CLERK',               '{COUNTRY}',      true,  '{}'),
    ('IZM_ACCESS_OFFICER',      '{COUNTRY}',      true,  '{IZM_ADMIN}'),
    ('IZM_NETWORK_OFFICER',     '{COUNTRY}',      true,  '{}'),
    ('IZM_SUPPORT',             '{COUNTRY}',      true,  '{}'),
    ('IZM_ADMIN',               '{COUNTRY}',      true,  '{IZM_ACCESS_OFFICER}'),
    ('AUDITOR',                 '{COUNTRY}',      true,  '{}'),
    ('POLICY_ANALYST',          '{COUNTRY}',      false, '{}');

-- Told to the others as any change is; the aggregate's id is the name-based UUID of the code, as the code makes it.
insert into event_log (topic, key, type, aggregate_id, aggregate_version, source, data)
select 'viis.access.role', code, 'RoleChanged',
       overlay(overlay(md5(code) placing '3' from 13)
               placing to_hex((('x' || substr(md5(code), 17, 1))::bit(4)::integer & 3) | 8) from 17)::uuid,
       version, '/access-grant-service',
       jsonb_build_object('role', code, 'scopeKinds', to_jsonb(scope_kinds), 'sensitive', sensitive,
                          'incompatibleWith', to_jsonb(incompatible_with))
  from role;
