-- By whom a decision is: an officer, two of them for sensitive roles, or a policy that two had approved.
alter table decision
    add column proposed_by       uuid,
    add column policy_version_id uuid,
    add column facts_sha256      text check (facts_sha256 ~ '^[0-9a-f]{64}$'),
    drop constraint if exists decision_kind_check,
    drop constraint if exists decision_check;
alter table decision
    add constraint decision_kind_check check (
        kind in ('APPLICATION', 'RETURNED', 'BOOTSTRAP', 'POLICY', 'BREAK_GLASS')),
    add constraint decision_check check (
        (kind in ('APPLICATION', 'RETURNED', 'POLICY')) = (decision_item_id is not null)
        and (kind in ('APPLICATION', 'RETURNED')) <= (decided_by is not null)
        and (kind = 'POLICY') <= (decided_by is null)
        and (kind = 'POLICY') = (policy_version_id is not null)
        and (proposed_by is null or kind = 'APPLICATION' and proposed_by <> decided_by)
        and (kind = 'RETURNED') = (coalesce(cardinality(reason_codes), 0) > 0)
        and (kind = 'RETURNED' or text is null));
