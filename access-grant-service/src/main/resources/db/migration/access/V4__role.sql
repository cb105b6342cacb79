-- The catalogue of roles that can be granted. Heads' roles are not in it: they follow from the headship.
create table role (
    code              text    primary key check (code ~ '^[A-Z][A-Z_]+$'),
    scope_kinds       text[]  not null check (scope_kinds <@ array['INSTITUTION', 'MUNICIPALITY', 'STATE_BODY', 'COUNTRY']
                                              and cardinality(scope_kinds) > 0),
    sensitive         boolean not null,
    incompatible_with text[]  not null default '{}',
    -- Who may grant what, free of cycles; but two access officers together keep up their own ranks.
    may_grant         text[]  not null default '{}',
    version           bigint  not null default 1
);
revoke insert, update, delete on role from ${workers};
grant update (scope_kinds, sensitive, incompatible_with, may_grant, version) on role to ${workers};

insert into role (code, scope_kinds, sensitive, incompatible_with, may_grant) values
    ('INSTITUTION_EDITOR',      '{INSTITUTION}',  false, '{}',                   '{}'),
    ('INSTITUTION_READER',      '{INSTITUTION}',  false, '{}',                   '{}'),
    ('MUNICIPALITY_SPECIALIST', '{MUNICIPALITY}', false, '{}',                   '{}'),
    ('IKVD_REGISTRAR',          '{COUNTRY}',      true,  '{}',                   '{}'),
    ('IKVD_ANALYST',            '{COUNTRY}',      true,  '{}',                   '{}'),
    ('IZM_CLERK',               '{COUNTRY}',      true,  '{}',                   '{}'),
    ('IZM_ACCESS_OFFICER',      '{COUNTRY}',      true,  '{IZM_ADMIN}',
     '{INSTITUTION_EDITOR,INSTITUTION_READER,MUNICIPALITY_SPECIALIST,IKVD_REGISTRAR,IKVD_ANALYST,IZM_ACCESS_OFFICER,IZM_ADMIN,IZM_CLERK,IZM_NETWORK_OFFICER,IZM_SUPPORT,AUDITOR,POLICY_ANALYST}'),
    ('IZM_NETWORK_OFFICER',     '{COUNTRY}',      true,  '{}',                   '{}'),
    ('IZM_SUPPORT',             '{COUNTRY}',      true,  '{}',                   '{}'),
    ('IZM_ADMIN',               '{COUNTRY}',      true,  '{IZM_ACCESS_OFFICER}', '{}'),
    ('AUDITOR',                 '{COUNTRY}',      true,  '{}',                   '{}'),
    ('POLICY_ANALYST',          '{COUNTRY}',      false, '{}',                   '{}');

-- Told to the others as any change is; the aggregate's id is the name-based UUID of the code, as the code makes it.
insert into event_log (topic, key, type, aggregate_id, aggregate_version, source, data)
select 'viis.access.role', code, 'RoleChanged',
       overlay(overlay(md5(code) placing '3' from 13)
               placing to_hex((('x' || substr(md5(code), 17, 1))::bit(4)::integer & 3) | 8) from 17)::uuid,
       version, '/access-grant-service',
       jsonb_build_object('role', code, 'scopeKinds', to_jsonb(scope_kinds), 'sensitive', sensitive,
                          'incompatibleWith', to_jsonb(incompatible_with))
  from role;

-- What other subjects read of a table they read by the name of a view; the table itself is named by its own package alone.
-- A view shows its reader no more than the reader's own rights do.

-- Which roles exclude each other, in both directions, whichever of the two says so.
create view incompatible_role with (security_invoker = true) as
select code as role, unnest(incompatible_with) as other from role
union
select unnest(incompatible_with), code from role;

create view role_grant_matrix with (security_invoker = true) as
select code as granter, unnest(may_grant) as role from role;

-- The catalogue of roles with all versions it ever had: what a role may do on which data (R, W, A), and who grants it.
-- What a service lets a role do stands in its code; here it is told, so that a change of either shows.
create table role_version (
    code         text        not null,
    version      bigint      not null,
    grantable    boolean     not null,
    state        jsonb       not null,
    recorded_at  timestamptz not null default now(),
    proposed_by  uuid,
    confirmed_by uuid,
    primary key (code, version),
    check ((proposed_by is null) = (confirmed_by is null) and proposed_by <> confirmed_by)
);
revoke update, delete on role_version from ${workers};

create table role_change (
    id          uuid        primary key,
    role        text        not null references role (code),
    based_on    bigint      not null,
    state       jsonb       not null,
    proposed_by uuid        not null,
    proposed_at timestamptz not null,
    outcome     text        check (outcome in ('CONFIRMED', 'REFUSED')),
    settled_by  uuid,
    settled_at  timestamptz,
    check ((outcome is null) = (settled_by is null) and (outcome is null) = (settled_at is null))
);
revoke update, delete on role_change from ${workers};
grant update (outcome, settled_by, settled_at) on role_change to ${workers};

-- Heads' roles and everybody's are in this catalogue too, but nobody can be granted them.
with rights (role, resource, actions, within, limited_to) as (values
    ('PUBLIC', 'ORGANISATION', 'R', 'ALL', 'PUBLIC_FIELDS'),
    ('PUBLIC', 'PROGRAMME', 'R', 'ALL', null),
    ('PUBLIC', 'LEARNER', 'R', 'ALL', 'AGGREGATES'),
    ('PUBLIC', 'PEDAGOGUE', 'R', 'ALL', 'AGGREGATES'),
    ('PUBLIC', 'NETWORK_CASE', 'R', 'ALL', 'OUTCOMES'),
    ('INSTITUTION_HEAD', 'ORGANISATION', 'R', 'OWN', null),
    ('INSTITUTION_HEAD', 'ORGANISATION', 'W', 'OWN', 'CONTACTS'),
    ('INSTITUTION_HEAD', 'PROGRAMME', 'R', 'OWN', null),
    ('INSTITUTION_HEAD', 'PROGRAMME', 'W', 'OWN', 'DRAFTS'),
    ('INSTITUTION_HEAD', 'LEARNER', 'R', 'OWN', null),
    ('INSTITUTION_HEAD', 'PEDAGOGUE', 'R', 'OWN', null),
    ('INSTITUTION_HEAD', 'NETWORK_CASE', 'R', 'OWN', null),
    ('INSTITUTION_HEAD', 'ACCESS_APPLICATION', 'W', 'OWN', null),
    ('INSTITUTION_HEAD', 'GRANT', 'R', 'OWN', null),
    ('INSTITUTION_HEAD', 'GRANT', 'W', 'OWN', 'REQUEST_OF_END'),
    ('INSTITUTION_HEAD', 'TICKET', 'W', 'OWN', null),
    ('INSTITUTION_HEAD', 'AUDIT', 'R', 'OWN', 'OWN_STAFF'),
    ('INSTITUTION_EDITOR', 'ORGANISATION', 'R', 'OWN', null),
    ('INSTITUTION_EDITOR', 'ORGANISATION', 'W', 'OWN', 'CONTACTS'),
    ('INSTITUTION_EDITOR', 'PROGRAMME', 'R', 'OWN', null),
    ('INSTITUTION_EDITOR', 'LEARNER', 'RW', 'OWN', null),
    ('INSTITUTION_EDITOR', 'PEDAGOGUE', 'RW', 'OWN', null),
    ('INSTITUTION_EDITOR', 'ACCESS_APPLICATION', 'W', 'OWN', 'DRAFTS'),
    ('INSTITUTION_EDITOR', 'GRANT', 'R', 'SELF', null),
    ('INSTITUTION_EDITOR', 'TICKET', 'W', 'OWN', null),
    ('INSTITUTION_READER', 'ORGANISATION', 'R', 'OWN', null),
    ('INSTITUTION_READER', 'PROGRAMME', 'R', 'OWN', null),
    ('INSTITUTION_READER', 'LEARNER', 'R', 'OWN', null),
    ('INSTITUTION_READER', 'PEDAGOGUE', 'R', 'OWN', null),
    ('INSTITUTION_READER', 'GRANT', 'R', 'SELF', null),
    ('INSTITUTION_READER', 'TICKET', 'W', 'OWN', null),
    ('MUNICIPALITY_HEAD', 'ORGANISATION', 'R', 'MUNICIPALITY', null),
    ('MUNICIPALITY_HEAD', 'PROGRAMME', 'R', 'MUNICIPALITY', null),
    ('MUNICIPALITY_HEAD', 'LEARNER', 'R', 'MUNICIPALITY', 'AGGREGATES'),
    ('MUNICIPALITY_HEAD', 'PEDAGOGUE', 'R', 'MUNICIPALITY', 'AGGREGATES'),
    ('MUNICIPALITY_HEAD', 'CHILD_CASE', 'R', 'MUNICIPALITY', null),
    ('MUNICIPALITY_HEAD', 'NETWORK_CASE', 'W', 'MUNICIPALITY', null),
    ('MUNICIPALITY_HEAD', 'ACCESS_APPLICATION', 'W', 'OWN', 'OWN_STAFF'),
    ('MUNICIPALITY_HEAD', 'GRANT', 'R', 'MUNICIPALITY', null),
    ('MUNICIPALITY_HEAD', 'GRANT', 'W', 'MUNICIPALITY', 'REQUEST_OF_END'),
    ('MUNICIPALITY_HEAD', 'TICKET', 'W', 'OWN', null),
    ('MUNICIPALITY_SPECIALIST', 'ORGANISATION', 'R', 'MUNICIPALITY', null),
    ('MUNICIPALITY_SPECIALIST', 'PROGRAMME', 'R', 'MUNICIPALITY', null),
    ('MUNICIPALITY_SPECIALIST', 'LEARNER', 'R', 'MUNICIPALITY', null),
    ('MUNICIPALITY_SPECIALIST', 'PEDAGOGUE', 'R', 'MUNICIPALITY', null),
    ('MUNICIPALITY_SPECIALIST', 'CHILD_CASE', 'RW', 'MUNICIPALITY', null),
    ('MUNICIPALITY_SPECIALIST', 'NETWORK_CASE', 'W', 'MUNICIPALITY', 'DRAFTS'),
    ('MUNICIPALITY_SPECIALIST', 'GRANT', 'R', 'MUNICIPALITY', null),
    ('MUNICIPALITY_SPECIALIST', 'TICKET', 'W', 'OWN', null),
    ('IKVD_REGISTRAR', 'ORGANISATION', 'RWA', 'ALL', null),
    ('IKVD_REGISTRAR', 'PROGRAMME', 'RWA', 'ALL', null),
    ('IKVD_REGISTRAR', 'LEARNER', 'R', 'ALL', 'AGGREGATES'),
    ('IKVD_REGISTRAR', 'PEDAGOGUE', 'R', 'ALL', 'AGGREGATES'),
    ('IKVD_REGISTRAR', 'NETWORK_CASE', 'R', 'ALL', null),
    ('IKVD_REGISTRAR', 'TICKET', 'W', 'OWN', null),
    ('IKVD_ANALYST', 'ORGANISATION', 'R', 'ALL', null),
    ('IKVD_ANALYST', 'PROGRAMME', 'R', 'ALL', null),
    ('IKVD_ANALYST', 'LEARNER', 'R', 'ALL', 'AGGREGATES'),
    ('IKVD_ANALYST', 'PEDAGOGUE', 'R', 'ALL', 'AGGREGATES'),
    ('IKVD_ANALYST', 'CHILD_CASE', 'R', 'ALL', null),
    ('IKVD_ANALYST', 'NETWORK_CASE', 'R', 'ALL', null),
    ('IZM_CLERK', 'ORGANISATION', 'R', 'ALL', null),
    ('IZM_CLERK', 'ACCESS_APPLICATION', 'R', 'ALL', null),
    ('IZM_CLERK', 'ACCESS_APPLICATION', 'W', 'ALL', 'PAPER_AND_MAIL'),
    ('IZM_ACCESS_OFFICER', 'ORGANISATION', 'R', 'ALL', null),
    ('IZM_ACCESS_OFFICER', 'PROGRAMME', 'R', 'ALL', null),
    ('IZM_ACCESS_OFFICER', 'PEDAGOGUE', 'R', 'ALL', 'EMPLOYMENT_CHECK'),
    ('IZM_ACCESS_OFFICER', 'ACCESS_APPLICATION', 'RA', 'ALL', null),
    ('IZM_ACCESS_OFFICER', 'GRANT', 'RW', 'ALL', null),
    ('IZM_ACCESS_OFFICER', 'TICKET', 'R', 'ALL', null),
    ('IZM_ACCESS_OFFICER', 'AUDIT', 'R', 'ALL', 'DECISIONS'),
    ('IZM_NETWORK_OFFICER', 'ORGANISATION', 'R', 'ALL', null),
    ('IZM_NETWORK_OFFICER', 'PROGRAMME', 'R', 'ALL', null),
    ('IZM_NETWORK_OFFICER', 'LEARNER', 'R', 'ALL', 'AGGREGATES'),
    ('IZM_NETWORK_OFFICER', 'PEDAGOGUE', 'R', 'ALL', 'AGGREGATES'),
    ('IZM_NETWORK_OFFICER', 'NETWORK_CASE', 'RA', 'ALL', null),
    ('IZM_SUPPORT', 'ORGANISATION', 'R', 'ALL', null),
    ('IZM_SUPPORT', 'PROGRAMME', 'R', 'ALL', null),
    ('IZM_SUPPORT', 'LEARNER', 'R', 'ALL', 'BY_TICKET_FOR_A_DAY'),
    ('IZM_SUPPORT', 'PEDAGOGUE', 'R', 'ALL', 'BY_TICKET_FOR_A_DAY'),
    ('IZM_SUPPORT', 'ACCESS_APPLICATION', 'R', 'ALL', 'STATUS'),
    ('IZM_SUPPORT', 'GRANT', 'R', 'ALL', 'STATUS'),
    ('IZM_SUPPORT', 'TICKET', 'RW', 'ALL', null),
    ('IZM_ADMIN', 'ORGANISATION', 'W', 'ALL', 'CODE_LISTS'),
    ('IZM_ADMIN', 'PROGRAMME', 'W', 'ALL', 'CODE_LISTS'),
    ('IZM_ADMIN', 'GRANT', 'W', 'ALL', 'SUSPENSION'),
    ('IZM_ADMIN', 'GRANT', 'W', 'ALL', 'ROLES'),
    ('AUDITOR', 'ORGANISATION', 'R', 'ALL', null),
    ('AUDITOR', 'PROGRAMME', 'R', 'ALL', null),
    ('AUDITOR', 'ACCESS_APPLICATION', 'R', 'ALL', null),
    ('AUDITOR', 'GRANT', 'R', 'ALL', null),
    ('AUDITOR', 'AUDIT', 'R', 'ALL', null),
    ('POLICY_ANALYST', 'ORGANISATION', 'R', 'ALL', null),
    ('POLICY_ANALYST', 'PROGRAMME', 'R', 'ALL', null),
    ('POLICY_ANALYST', 'LEARNER', 'R', 'ALL', 'AGGREGATES'),
    ('POLICY_ANALYST', 'PEDAGOGUE', 'R', 'ALL', 'AGGREGATES'),
    ('POLICY_ANALYST', 'CHILD_CASE', 'R', 'ALL', 'AGGREGATES'),
    ('POLICY_ANALYST', 'NETWORK_CASE', 'R', 'ALL', null)),
single as (
    select role, jsonb_build_object('resource', resource, 'within', within, 'limitedTo', limited_to, 'action',
               case action when 'R' then 'READ' when 'W' then 'WRITE' else 'APPROVE' end) as entitlement
      from rights, regexp_split_to_table(actions, '') as action),
of_role as (
    select role as code, jsonb_agg(entitlement) as rights from single group by role)
insert into role_version (code, version, grantable, state)
select o.code, coalesce(r.version, 1), r.code is not null,
       jsonb_build_object('scopeKinds', coalesce(to_jsonb(r.scope_kinds), case o.code
                              when 'INSTITUTION_HEAD' then '["INSTITUTION", "STATE_BODY"]'
                              when 'MUNICIPALITY_HEAD' then '["MUNICIPALITY"]' else '["COUNTRY"]' end::jsonb),
                          'sensitive', coalesce(r.sensitive, false),
                          'incompatibleWith', coalesce(to_jsonb(r.incompatible_with), '[]'),
                          'mayGrant', coalesce(to_jsonb(r.may_grant), '[]'), 'rights', o.rights)
  from of_role o left join role r using (code);

-- The catalogue and all its versions are public; an administrator proposes a change, and another one decides.
call wall('role');
create policy public on role for select to ${application} using (true);
create policy changed on role for update to ${application} using ((select asker_has_in_country('IZM_ADMIN')));

call wall('role_version');
create policy public on role_version for select to ${application} using (true);
create policy changed on role_version for insert to ${application}
    with check (asker_has_in_country('IZM_ADMIN') and confirmed_by = asker());

call wall('role_change');
create policy reach on role_change for select to ${application}
    using ((select asker_has_in_country('IZM_ADMIN', 'AUDITOR')));
create policy proposed on role_change for insert to ${application}
    with check (asker_has_in_country('IZM_ADMIN') and proposed_by = asker() and outcome is null);
create policy settled on role_change for update to ${application}
    using ((select asker_has_in_country('IZM_ADMIN'))) with check (settled_by = asker());
