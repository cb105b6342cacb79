-- The past of the ledger benchmark, made by the database itself: 60,000 people, 200,000 grants, a queue of 2,000 items, and
-- a ledger that is linked and rooted as the service does it. :entries and :days are replaced.
set session_replication_role = replica;
set synchronous_commit = off;

create temporary table school as
select n, md5('school ' || n)::uuid as id from generate_series(0, 2999) n;
create temporary table person as
select n, md5('person ' || n)::uuid as id from generate_series(0, 59999) n;

insert into known_organisation (id, kind, status) select id, 'INSTITUTION', 'ACTIVE' from school;
insert into headships_told select id from school;
insert into known_headship (id, organisation_id, person_id, acting, valid)
select md5('headship ' || n)::uuid, id, md5('head ' || n)::uuid, false, daterange('2020-01-01', null) from school;

create function pg_temp.submission(item integer, person uuid, school uuid, head uuid) returns jsonb language sql as
$$
    select jsonb_build_object(
        'applicationId', md5('application ' || item)::uuid, 'version', 1, 'kind', 'GRANT', 'employerId', school,
        'applicantId', head, 'personId', person, 'selfApplication', false, 'basisNumber', '1-2/' || item,
        'basisDate', '2026-08-20', 'employmentFrom', '2020-09-01', 'employmentLastDay', null, 'mandate', null,
        'confirmedBy', null, 'submittedAt', '2026-09-01T08:00:00Z',
        'lines', jsonb_build_array(jsonb_build_object(
            'lineId', md5('line ' || item)::uuid, 'role', 'INSTITUTION_EDITOR', 'objectId', school,
            'validFrom', '2026-09-01', 'lastDay', '2027-08-31', 'grantId', null)),
        'evidence', (select jsonb_agg(jsonb_build_object(
            'letterId', md5(kind || item)::uuid, 'letterKind', kind, 'channel', 'SIGNED', 'signedAt', '2026-08-30T10:00:00Z',
            'containerSha256', encode(sha256(convert_to(kind || item, 'UTF8')), 'hex'),
            'letterSha256', encode(sha256(convert_to('letter' || kind || item, 'UTF8')), 'hex'),
            'signerId', case kind when 'COMMITMENT' then person else head end, 'clerkIds', '[]'::jsonb, 'documentDate', null))
            from unnest(array['HEAD_APPLICATION', 'COMMITMENT']) kind))
$$;

insert into decision_item (id, application_id, application_version, state, employer_id, person_id, applicant_id, submission,
                           submitted_at, version/*due_on*/)
select md5('item ' || p.n)::uuid, md5('application ' || p.n)::uuid, 1,
       case when p.n < 2000 then 'OPEN' else 'DECIDED' end, s.id, p.id, md5('head ' || s.n)::uuid,
       pg_temp.submission(p.n, p.id, s.id, md5('head ' || s.n)::uuid), now() - make_interval(hours => p.n % 720), 0/*a month*/
  from person p join school s on s.n = p.n % 3000;

insert into decision (id, kind, decision_item_id, decided_by, decided_at, facts)
select md5('decision ' || n)::uuid, 'APPLICATION', md5('item ' || n)::uuid, md5('officer')::uuid, now() - interval '80 days',
       jsonb_build_object('day', '2026-09-01', 'submission', pg_temp.submission(n, id, md5('school ' || n % 3000)::uuid,
                                                                                 md5('head ' || n % 3000)::uuid))
  from person where n >= 2000;

-- Each person has an editor's and a reader's right now, and some had them before.
create temporary table given as
select n, md5('grant ' || n)::uuid as id, 2000 + n % 58000 as person, (2000 + n % 58000) % 3000 as school, n / 58000 as round
  from generate_series(0, 199999) n;
insert into access_grant (id, person_id, employer_id, object_id, role, valid, decision_id, line_id, version, changed_at, known_from,
                          days_until)
select g.id, md5('person ' || g.person)::uuid, s.id, s.id,
       case g.round % 2 when 0 then 'INSTITUTION_EDITOR' else 'INSTITUTION_READER' end, d.days,
       md5('decision ' || g.person)::uuid, md5('line ' || g.person)::uuid, 0, now() - interval '80 days',
       now() - interval '80 days', upper(d.days)
  from given g join school s on s.n = g.school
  cross join lateral (select case when g.round < 2
      then daterange(current_date - 70 - g.n % 200, current_date + 300) else daterange(current_date - 900, current_date - 400) end
      as days) d;
insert into grant_change (grant_id, changed_at, version, kind, valid, suspended_for)
select id, changed_at, 0, 'SCHEDULED', valid, '{}' from access_grant where changed_at < now() - interval '79 days';

update access_grant g
   set suspended_at = now() - interval '40 days', suspended_for = '{OFFICER}', changed_at = now() - interval '40 days', version = 1
  from given where given.id = g.id and n % 12 = 0;
insert into grant_change (grant_id, changed_at, version, kind, valid, suspended_at, suspended_for)
select id, changed_at, 1, 'SUSPENDED', valid, suspended_at, suspended_for from access_grant where version = 1 and suspended_at is not null;

create function pg_temp.merkle(leaves bytea[]) returns bytea language plpgsql as
$$
begin
    while cardinality(leaves) > 1 loop
        leaves := array(
            select case when 2 * i > cardinality(leaves) then leaves[2 * i - 1]
                        else sha256('\x01'::bytea || leaves[2 * i - 1] || leaves[2 * i]) end
              from generate_series(1, (cardinality(leaves) + 1) / 2) i order by i);
    end loop;
    return coalesce(leaves[1], sha256(''::bytea));
end
$$;

select pg_advisory_lock(hashtext('ledger')), pg_advisory_lock(hashtext('ledger-stamp'));
truncate ledger_entry, ledger_chain, ledger_intake, ledger_root, ledger_head, ledger_time_stamp;
drop index ledger_entry_aggregate, ledger_entry_subjects, ledger_entry_accesses;
alter table ledger_entry drop constraint ledger_entry_event_id_key;

create function pg_temp.chain(name text, entries integer, days integer, ids uuid[], decisions uuid[]) returns void
    language plpgsql as
$$
declare
    previous bytea := decode(repeat('00', 32), 'hex');
    first_day timestamptz := ((now() at time zone 'Europe/Riga')::date - days)::timestamp at time zone 'Europe/Riga';
    hash bytea;
    event uuid;
    kind text;
    about uuid;
    subjects uuid[];
    at timestamptz;
    content text;
begin
    insert into ledger_chain values (name, first_day);
    for i in 1..entries loop
        event := md5(name || ' ' || i)::uuid;
        at := first_day + make_interval(days => (i - 1) * days / entries, secs => 3600 + i % 70000);
        about := event;
        subjects := null;
        if name <> 'country' and i <= 2 * cardinality(ids) then
            kind := case i % 2 when 1 then 'AccessApplicationDecided' else 'GrantScheduled' end;
            about := case i % 2 when 1 then decisions[(i + 1) / 2] else ids[i / 2] end;
            content := format('{"id": "%s", "data": {"grantId": "%s", "decisionId": "%s"}, "type": "%s", "decisionSha256": "%s"}',
                              event, ids[(i + 1) / 2], decisions[(i + 1) / 2], kind,
                              encode(ledger_decision_digest(decisions[(i + 1) / 2]), 'hex'));
        else
            kind := 'PersonalDataAccessed';
            subjects := array[md5('person ' || (i::bigint * 7919 + length(name)) % 60000)::uuid];
            content := format('{"id":"%s","type":"%s","topic":"viis.audit.access","key":"%s","aggregateId":"%s","version":1,'
                || '"data":{"service": "registration-service", "action": "read person", "personId": "%s", "roles": '
                || '["INSTITUTION_EDITOR"], "scope": "organisation:%s", "grantIds": ["%s"], "organisationId": %s, "subjectIds": '
                || '["%s"], "dataKinds": ["name", "contact"], "accessedAt": "2026-09-01T08:12:44.031Z"}}',
                event, kind, name, event, md5('person ' || i % 60000)::uuid, name, ids[1 + i % cardinality(ids)],
                case name when 'country' then 'null' else '"' || name || '"' end, subjects[1]);
        end if;
        hash := sha256(convert_to(concat_ws(E'\n', 'viis-ledger-entry 1', name, i, encode(previous, 'hex'), event, kind,
            to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), content), 'UTF8'));
        insert into ledger_entry values (name, i, previous, hash, event, kind, at, content, about, subjects);
        previous := hash;
    end loop;
end
$$;

select pg_temp.chain(s.id::text, :entries / 10 * 9 / 3000, :days, g.ids, g.decisions)
  from school s join (select school, array_agg(id order by n) as ids,
                             array_agg(md5('decision ' || person)::uuid order by n) as decisions
                        from given where round < 2 group by school) g on g.school = s.n;
select pg_temp.chain('country', :entries / 10, :days, array_agg(id order by n), '{}') from given where n < 1000;

create index ledger_entry_aggregate on ledger_entry (aggregate_id);
create index ledger_entry_subjects on ledger_entry using gin (subject_ids) where subject_ids is not null;
create index ledger_entry_accesses on ledger_entry (chain, event_id) where type = 'PersonalDataAccessed';
alter table ledger_entry add constraint ledger_entry_event_id_key unique (event_id);
analyze;

insert into ledger_head (root_number, chain, first_sequence, last_sequence, hash, segment)
select (linked_at at time zone 'Europe/Riga')::date - (now() at time zone 'Europe/Riga')::date + :days + 1, chain,
       min(sequence), max(sequence), (array_agg(hash order by sequence desc))[1],
       pg_temp.merkle(array_agg(sha256('\x00'::bytea || hash) order by sequence))
  from ledger_entry group by 1, 2;

do
$$
declare
    previous text := repeat('0', 64);
    written text;
begin
    for i in 1..:days loop
        select concat_ws(E'\n', 'viis-ledger-root 1', 'number ' || i,
                         'day ' || ((now() at time zone 'Europe/Riga')::date - :days + i - 1), 'previous ' || previous,
                         'chains ' || count(*),
                         'tree ' || encode(pg_temp.merkle(array_agg(sha256('\x00'::bytea || convert_to(concat_ws(E'\n',
                             'viis-ledger-head 1', chain, first_sequence, last_sequence, encode(hash, 'hex'),
                             encode(segment, 'hex'), ''), 'UTF8')) order by chain collate "C")), 'hex'),
                         'bootstrap none', '')
          into written from ledger_head where root_number = i;
        insert into ledger_root values (i, (now() at time zone 'Europe/Riga')::date - :days + i - 1, written,
                                        sha256(convert_to(written, 'UTF8')), now());
        previous := encode(sha256(convert_to(written, 'UTF8')), 'hex');
    end loop;
end
$$;
analyze;
select pg_advisory_unlock_all();
