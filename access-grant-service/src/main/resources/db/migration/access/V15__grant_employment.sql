-- On which employment and which commitment a grant rests: what ends an older employment leaves a newer grant alone.
alter table access_grant
    add employed_from        date,
    add employment_stated_at timestamptz,
    add committed_at         timestamptz;

with letter as (
    select d.id as decision_id, i.submission ->> 'employmentFrom' as employed_from, e ->> 'letterKind' as kind,
           coalesce((e ->> 'signedAt')::timestamptz, i.submitted_at) as at
      from decision d join decision_item i on i.id = d.decision_item_id,
           jsonb_array_elements(i.submission -> 'evidence') as e)
update access_grant g
   set employed_from = l.employed_from::date, employment_stated_at = l.stated_at, committed_at = l.committed_at
  from (select decision_id, employed_from,
               max(at) filter (where kind = 'HEAD_APPLICATION') as stated_at,
               max(at) filter (where kind = 'COMMITMENT') as committed_at
          from letter group by decision_id, employed_from) l
 where l.decision_id = g.decision_id;
