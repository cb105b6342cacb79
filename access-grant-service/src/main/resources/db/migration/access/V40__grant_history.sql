-- A grant can be suspended for several reasons at once; it holds again when none is left.
alter table access_grant
    add suspended_at  timestamptz,
    add suspended_for text[]      not null default '{}'
        check (suspended_for <@ array['OFFICER', 'REVIEW_MISSED', 'EMPLOYMENT_NOT_FOUND']),
    add changed_at    timestamptz not null default clock_timestamp(),
    add known         tstzrange   not null default tstzrange(clock_timestamp(), null),
    add days_ever     daterange   not null default 'empty',
    add constraint access_grant_suspension check ((suspended_at is null) = (cardinality(suspended_for) = 0));
comment on column access_grant.known is 'from when the grant was recorded until its end was';
comment on column access_grant.days_ever is 'all days that the grant ever had, also those it lost since';

-- What a grant was from when on: appended with every change, whoever makes it, and never changed (D10, A19).
create table grant_change (
    grant_id      uuid        not null references access_grant (id),
    changed_at    timestamptz not null,
    version       bigint      not null,
    kind          text        not null check (kind in ('SCHEDULED', 'CHANGED', 'SUSPENDED', 'REINSTATED', 'ENDED')),
    valid         daterange   not null,
    suspended_at  timestamptz,
    suspended_for text[]      not null,
    ended_at      timestamptz,
    end_reason    text,
    primary key (grant_id, changed_at)
);
revoke update, delete on grant_change from ${application};

-- What was before is told as far as it is known: how it began, and how it stands.
insert into grant_change (grant_id, changed_at, version, kind, valid, suspended_for)
select g.id, d.decided_at, 0, 'SCHEDULED', coalesce(l.valid, g.valid), '{}'
  from access_grant g join decision d on d.id = g.decision_id
  left join decision_line l on l.decision_id = g.decision_id and l.grant_id = g.id and l.line_id = g.line_id;
insert into grant_change (grant_id, changed_at, version, kind, valid, suspended_for, ended_at, end_reason)
select g.id, greatest(coalesce(g.ended_at, now()), d.decided_at + interval '1 microsecond'), g.version,
       case when g.ended_at is null then 'CHANGED' else 'ENDED' end, g.valid, '{}', g.ended_at, g.end_reason
  from access_grant g join decision d on d.id = g.decision_id
 where g.version > 0;
update access_grant g
   set changed_at = c.last, known = tstzrange(c.first, case when g.ended_at is not null then c.last end),
       days_ever = c.days
  from (select grant_id, min(changed_at) as first, max(changed_at) as last, range_merge(range_agg(valid)) as days
          from grant_change group by grant_id) as c
 where c.grant_id = g.id;

-- The grant itself keeps whose it is, on what, and its end; the time is the database's, so that steps never change places.
create function access_grant_step() returns trigger language plpgsql as
$$
begin
    if tg_op = 'UPDATE' then
        if (new.person_id, new.employer_id, new.role, new.decision_id, lower(new.valid))
               is distinct from (old.person_id, old.employer_id, old.role, old.decision_id, lower(old.valid))
           or new.object_id is distinct from old.object_id then
            raise exception 'a grant is never given to another, on something else, or from another day on'
                using errcode = 'integrity_constraint_violation';
        end if;
        if old.ended_at is not null and (new.ended_at is distinct from old.ended_at or new.valid <> old.valid
                                         or new.end_reason is distinct from old.end_reason
                                         or new.suspended_for <> old.suspended_for) then
            raise exception 'an end is final' using errcode = 'integrity_constraint_violation';
        end if;
        new.changed_at := greatest(clock_timestamp(), old.changed_at + interval '1 microsecond');
        new.days_ever := old.days_ever + new.valid;
        new.known := tstzrange(lower(old.known), case
            when old.ended_at is not null then upper(old.known)
            when new.ended_at is not null then new.changed_at end);
    else
        new.changed_at := clock_timestamp();
        new.days_ever := new.valid;
        new.known := tstzrange(new.changed_at, case
            when new.ended_at is not null then new.changed_at + interval '1 microsecond' end);
    end if;
    return new;
end
$$;
create trigger access_grant_step before insert or update on access_grant
    for each row execute function access_grant_step();

create function access_grant_note() returns trigger language plpgsql as
$$
declare
    what text;
begin
    what := case
        when tg_op = 'INSERT' then 'SCHEDULED'
        when old.ended_at is null and new.ended_at is not null then 'ENDED'
        when new.suspended_for <> old.suspended_for
            then case when new.suspended_for @> old.suspended_for then 'SUSPENDED' else 'REINSTATED' end
        when new.valid <> old.valid or new.end_reason is distinct from old.end_reason then 'CHANGED'
    end;
    if what is not null then
        insert into grant_change (grant_id, changed_at, version, kind, valid, suspended_at, suspended_for, ended_at, end_reason)
        values (new.id, new.changed_at, new.version, what, new.valid, new.suspended_at, new.suspended_for, new.ended_at,
                new.end_reason);
    end if;
    return null;
end
$$;
create trigger access_grant_note after insert or update on access_grant
    for each row execute function access_grant_note();

create index access_grant_days on access_grant using gist (days_ever, known);

-- Who took a step and why, of every kind of step and not of revocations only; the text stays here.
alter table revocation rename to grant_act;
alter table grant_act rename column revoked_by to acted_by;
alter table grant_act rename column revoked_at to acted_at;
alter table grant_act add version bigint;
update grant_act a set version = g.version from access_grant g where g.id = a.grant_id;
alter table grant_act alter version set not null, drop constraint revocation_pkey, add primary key (grant_id, version);
