-- How often what is to be decided has changed: who looked before that has looked at something else.
alter table decision_item add column changes bigint not null default 0;

-- What a first officer would decide where a sensitive role needs two. What was proposed stays as it was; it ends once.
create table decision_proposal (
    id               uuid        primary key,
    decision_item_id uuid        not null references decision_item (id),
    item_changes     bigint      not null,
    proposed_by      uuid        not null,
    grant_ids        uuid[]      not null,
    proposed_at      timestamptz not null,
    request          jsonb       not null,
    ended_as         text        check (ended_as in ('CONFIRMED', 'SENT_BACK', 'LAPSED')),
    ended_by         uuid,
    ended_at         timestamptz,
    reason_code      text,
    text             text,
    check ((ended_as is null) = (ended_at is null)),
    check (ended_as is distinct from 'CONFIRMED' or (ended_by is not null and ended_by <> proposed_by)),
    check ((ended_as is not distinct from 'SENT_BACK') = (reason_code is not null))
);
create unique index decision_proposal_open on decision_proposal (decision_item_id) where ended_as is null;
revoke update, delete on decision_proposal from ${application};
grant update (ended_as, ended_by, ended_at, reason_code, text) on decision_proposal to ${application};
