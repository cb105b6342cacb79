-- Systems that act for themselves: applied for and granted like people, under an id of their own (access_grant.person_id).
create table system_client (
    id              uuid        primary key,
    employer_id     uuid        not null,
    object_id       uuid        not null,
    role            text        not null references role (code),
    from_day        date        not null,
    last_day        date        not null check (last_day >= from_day),
    document_number text        not null,
    document_date   date        not null,
    jwks            text        not null,
    applied_by      uuid        not null,
    applied_at      timestamptz not null,
    outcome         text        check (outcome in ('GRANTED', 'REJECTED')),
    decision_id     uuid        references decision (id),
    grant_id        uuid        references access_grant (id),
    reason_code     text,
    version         bigint      not null,
    check ((outcome is null) = (decision_id is null)),
    check ((outcome is not distinct from 'GRANTED') = (grant_id is not null))
);
create index system_client_employer on system_client (employer_id, id);
revoke delete on system_client from ${application};

alter table decision drop constraint if exists decision_kind_check, drop constraint if exists decision_check;
alter table decision
    add constraint decision_kind_check check (
        kind in ('APPLICATION', 'RETURNED', 'BOOTSTRAP', 'POLICY', 'BREAK_GLASS', 'CLIENT')),
    add constraint decision_check check (
        (kind in ('APPLICATION', 'RETURNED', 'POLICY')) = (decision_item_id is not null)
        and (kind in ('APPLICATION', 'RETURNED', 'CLIENT')) <= (decided_by is not null)
        and (kind = 'POLICY') <= (decided_by is null)
        and (kind = 'POLICY') = (policy_version_id is not null)
        and (proposed_by is null or kind = 'APPLICATION' and proposed_by <> decided_by)
        and (kind = 'RETURNED') = (coalesce(cardinality(reason_codes), 0) > 0)
        and (kind = 'RETURNED' or text is null));
