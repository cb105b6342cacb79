-- What decisions need of the registry's organisations, kept from its events.
create table known_organisation (
    id         uuid primary key,
    kind       text not null,
    status     text not null,
    founder_id uuid,
    closed_on  date
);
revoke delete on known_organisation from ${workers};

create view organisation with (security_invoker = true) as
select id, kind, founder_id from known_organisation;

-- Who heads which organisation, kept from the registry's events: heads' roles follow from it and are never granted.
create table known_headship (
    id              uuid      primary key,
    organisation_id uuid      not null,
    person_id       uuid      not null,
    acting          boolean   not null,
    valid           daterange not null check (not isempty(valid) and not lower_inf(valid))
);
create index known_headship_person on known_headship (person_id);
create index known_headship_organisation on known_headship (organisation_id);

-- Of which organisations the registry has told the heads: none known is another thing than nothing heard.
create table headships_told (
    organisation_id uuid primary key
);
revoke update, delete on headships_told from ${workers};

create view headship with (security_invoker = true) as
select id, organisation_id, person_id, valid, lower(valid) as first_day, upper(valid) - 1 as last_day
  from known_headship;

-- The roles that follow from a headship, with their days: none in an organisation that is unknown here or is no more.
create view head_role with (security_invoker = true) as
select h.person_id,
       h.organisation_id,
       case o.kind when 'MUNICIPALITY' then 'MUNICIPALITY_HEAD' else 'INSTITUTION_HEAD' end as role,
       h.valid * daterange(null, o.closed_on) as valid
  from known_headship h join known_organisation o on o.id = h.organisation_id
 where o.status = 'ACTIVE' or o.closed_on is not null;

-- What registration told of employments and commitments that are over; a decision that is made later has to know it too.
create table employment_end (
    person_id       uuid        not null,
    organisation_id uuid        not null,
    last_day        date        not null,
    recorded_at     timestamptz not null,
    primary key (person_id, organisation_id, recorded_at, last_day)
);
revoke update, delete on employment_end from ${workers};

create table commitment_expiry (
    person_id       uuid        not null,
    organisation_id uuid        not null,
    expired_at      timestamptz not null,
    text_version    text        not null,
    primary key (person_id, organisation_id, expired_at, text_version)
);
revoke update, delete on commitment_expiry from ${workers};

revoke insert, delete on known_organisation from ${application};
revoke insert, update, delete on known_headship, headships_told, employment_end, commitment_expiry from ${application};

-- What the registry tells is public. A decision holds an organisation as it is, and changes nothing of it.
call wall('known_organisation');
create policy public on known_organisation for select to ${application} using (true);
create policy held on known_organisation for update to ${application} using (true) with check (false);

-- Who heads what is no public fact of the registry: it is seen by whose headship it is, by who heads the same organisation, and
-- by officers and auditors. Of which organisations the heads were told, officers ask.
call wall('known_headship');
create policy reach on known_headship for select to ${application}
    using ((select asker_oversees()) or person_id = any ((select asker_ids())::uuid[])
           or organisation_id = (select asker_headed()));
call wall('headships_told');
create policy reach on headships_told for select to ${application} using ((select asker_oversees()));

-- Whose rights somebody reads in a report, or provisions: those through, or on, the own organisation and what it founded.
create function asker_reported() returns uuid[]
    language sql stable parallel safe
    return case when asker_has('INSTITUTION_HEAD', 'MUNICIPALITY_HEAD', 'MUNICIPALITY_SPECIALIST') then
        array(select id from known_organisation
               where id = (select asker_organisation()) or founder_id = (select asker_organisation())) end;

-- Who left, and whose commitment is over, is weighed by officers alone.
call wall('employment_end');
create policy weighed on employment_end for select to ${application} using ((select asker_oversees()));
call wall('commitment_expiry');
create policy weighed on commitment_expiry for select to ${application} using ((select asker_oversees()));
