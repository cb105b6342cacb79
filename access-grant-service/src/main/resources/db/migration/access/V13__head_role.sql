-- The roles that follow from a headship, with their days: none in an organisation that is unknown here or is no more.
create view head_role as
select h.person_id,
       h.organisation_id,
       case o.kind when 'MUNICIPALITY' then 'MUNICIPALITY_HEAD' else 'INSTITUTION_HEAD' end as role,
       h.valid * daterange(null, o.closed_on) as valid
  from known_headship h join known_organisation o on o.id = h.organisation_id
 where o.status = 'ACTIVE' or o.closed_on is not null;
