-- Which roles exclude each other, in both directions, whichever of the two says so.
create view incompatible_role as
select code as role, unnest(incompatible_with) as other from role
union
select unnest(incompatible_with), code from role;

-- Who may grant what, free of cycles; but two access officers together keep up their own ranks.
alter table role add column may_grant text[] not null default '{}';

update role set may_grant = '{INSTITUTION_EDITOR,INSTITUTION_READER,MUNICIPALITY_SPECIALIST,IKVD_REGISTRAR,IKVD_ANALYST,IZM_ACCESS_OFFICER,IZM_ADMIN,IZM_CLERK,IZM_NETWORK_OFFICER,IZM_SUPPORT,AUDITOR,POLICY_ANALYST}'
 where code = 'IZM_ACCESS_OFFICER';

create view role_grant_matrix as
select code as granter, unnest(may_grant) as role from role;
