-- What other subjects read of a table they read by these names; the table itself is named by its own package alone. A view
-- shows its reader no more than the reader's own rights do.
alter view head_role set (security_invoker = true);
alter view lent_right set (security_invoker = true);
alter view deputy_right set (security_invoker = true);
alter view incompatible_role set (security_invoker = true);
alter view role_grant_matrix set (security_invoker = true);
alter view policy_in_force set (security_invoker = true);

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
       decision_id, version, lower(known) as recorded_at
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

-- By which rights somebody can act today: given, as head, or lent by another person.
create view right_today with (security_invoker = true) as
select 'GRANT' as basis, person_id as user_id, person_id as principal_id, object_id, role, id as grant_id, last_day
  from live_grant
union all
select 'HEADSHIP', person_id, person_id, organisation_id, role, null, upper(valid) - 1
  from head_role where valid @> riga_today()
union all
select 'LENT', deputy_id, principal_id, object_id, role, grant_id, upper(valid) - 1
  from deputy_right where valid @> riga_today();

create view known_alias with (security_invoker = true) as
select alias_id, person_id from same_person;

create view organisation with (security_invoker = true) as
select id, kind, founder_id from known_organisation;

create view headship with (security_invoker = true) as
select id, organisation_id, person_id, valid, lower(valid) as first_day, upper(valid) - 1 as last_day
  from known_headship;

-- Ids that stand for a system and not for a person.
create view client_subject with (security_invoker = true) as
select id from system_client;

create view open_item with (security_invoker = true) as
select id, submitted_at from decision_item where state = 'OPEN';

-- A decision with what it decided on: an application, or an order on paper.
create view decision_record with (security_invoker = true) as
select d.id, d.kind, d.decided_by, d.proposed_by, d.policy_version_id, d.decided_at, d.facts,
       i.application_id, i.application_version, i.confirmed_by, i.submission, i.state as item_state,
       o.number as order_number, o.ordered_on, coalesce(encode(o.sha256, 'hex'), d.facts->>'sha256') as order_sha256
  from decision d
  left join decision_item i on i.id = d.decision_item_id
  left join bootstrap_order o on o.decision_id = d.id;

-- Which employer's chain a fact belongs to that names only an application or a grant.
create function ledger_employer(application uuid, granted uuid) returns uuid
    language sql stable parallel safe
    return coalesce((select employer_id from decision_item where application_id = application limit 1),
                    (select employer_id from access_grant where id = granted));

-- The order by which the first officers were named, as each root tells it; null if there was none.
create function ledger_bootstrap() returns text
    language sql stable parallel safe
    return (select encode(sha256, 'hex') from bootstrap_order);
