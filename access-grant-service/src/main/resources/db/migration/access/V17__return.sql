-- A version that is sent back with reasons: a decision of its own kind, so that there is one decision or return of each.
alter table decision
    drop constraint decision_kind_check,
    drop constraint decision_check,
    add reason_codes text[],
    add text         text,
    add constraint decision_kind_check check (kind in ('APPLICATION', 'RETURNED', 'BOOTSTRAP')),
    add constraint decision_check check (
        (kind <> 'BOOTSTRAP') = (decision_item_id is not null and decided_by is not null)
        and (kind = 'RETURNED') = (coalesce(cardinality(reason_codes), 0) > 0)
        and (kind = 'RETURNED' or text is null));
