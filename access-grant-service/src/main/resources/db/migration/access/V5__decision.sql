-- Decisions are evidence: appended, never changed. One a submitted version, and one that begins it all.
create table decision (
    id               uuid        primary key,
    kind             text        not null check (kind in ('APPLICATION', 'BOOTSTRAP')),
    decision_item_id uuid        unique references decision_item (id),
    decided_by       uuid,
    decided_at       timestamptz not null,
    facts            jsonb       not null,
    how_to_contest   text,
    check ((kind = 'APPLICATION') = (decision_item_id is not null and decided_by is not null))
);
revoke update, delete on decision from ${application};

create table decision_line (
    decision_id uuid not null references decision (id),
    line_id     uuid not null,
    outcome     text not null check (outcome in ('GRANTED', 'REJECTED')),
    grant_id    uuid,
    valid       daterange check (not isempty(valid)),
    reason_code text not null,
    text        text,
    primary key (decision_id, line_id),
    check ((outcome = 'GRANTED') = (grant_id is not null and valid is not null))
);
revoke update, delete on decision_line from ${application};

alter table access_grant add foreign key (decision_id) references decision (id);
