-- Who asked for a report on a person's accesses, and why: evidence itself.
create table personal_data_report (
    id           uuid        primary key,
    person_id    uuid        not null,
    reason       text        not null check (reason in ('RESIDENT_APPLICATION', 'BREACH_INCIDENT')),
    reference    text        not null,
    requested_by uuid        not null,
    requested_at timestamptz not null
);
revoke update, delete on personal_data_report from ${application};

-- An organisation's accesses in the order of their ids.
create index ledger_entry_accesses on ledger_entry (chain, event_id) where type = 'PersonalDataAccessed';
