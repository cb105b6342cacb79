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
