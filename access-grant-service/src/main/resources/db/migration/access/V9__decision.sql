-- Decisions are evidence: appended, never changed. One a submitted version: it is decided, by an officer, by two of them for
-- sensitive roles or by a policy that two had approved, or sent back with reasons, which is a kind of its own. The others are
-- of a system's client, of an emergency, and the one that begins it all.
create table decision (
    id                uuid        primary key,
    kind              text        not null check (
        kind in ('APPLICATION', 'RETURNED', 'BOOTSTRAP', 'POLICY', 'BREAK_GLASS', 'CLIENT')),
    decision_item_id  uuid        unique references decision_item (id),
    policy_version_id uuid,
    proposed_by       uuid,
    decided_by        uuid,
    decided_at        timestamptz not null,
    facts             jsonb       not null,
    facts_sha256      text        check (facts_sha256 ~ '^[0-9a-f]{64}$'),
    reason_codes      text[],
    text              text,
    how_to_contest    text,
    constraint decision_of_item unique (id, decision_item_id),
    check (
        (kind in ('APPLICATION', 'RETURNED', 'POLICY')) = (decision_item_id is not null)
        and (kind in ('APPLICATION', 'RETURNED', 'CLIENT')) <= (decided_by is not null)
        and (kind = 'POLICY') <= (decided_by is null)
        and (kind = 'POLICY') = (policy_version_id is not null)
        and (proposed_by is null or kind = 'APPLICATION' and proposed_by <> decided_by)
        and (kind = 'RETURNED') = (coalesce(cardinality(reason_codes), 0) > 0)
        and (kind = 'RETURNED' or text is null))
);
revoke update, delete on decision from ${workers};

-- An item's decision is never another item's.
alter table decision_item add foreign key (decision_id, id) references decision (id, decision_item_id);

-- What was decided of one line. It may end or replace an earlier grant: then it keeps which one, and the days it took from it.
create table decision_line (
    decision_id    uuid not null references decision (id),
    line_id        uuid not null,
    outcome        text not null check (outcome in ('GRANTED', 'REJECTED')),
    grant_id       uuid,
    valid          daterange check (not isempty(valid)),
    taken_grant_id uuid,
    taken          daterange check (not isempty(taken)),
    reason_code    text not null constraint decision_line_reason references reason_code (code),
    text           text,
    primary key (decision_id, line_id),
    constraint decision_line_outcome check (
        case outcome
            -- A right that is ended before its first day leaves no days.
            when 'GRANTED' then grant_id is not null and (valid is not null or taken_grant_id is not distinct from grant_id)
            else grant_id is null and valid is null and taken_grant_id is null
        end and (taken is null or taken_grant_id is not null))
);
revoke update, delete on decision_line from ${workers};

-- The one order that named the first officers: the key leaves room for one row.
create table bootstrap_order (
    single      boolean primary key default true check (single),
    decision_id uuid    not null references decision (id),
    number      text    not null,
    ordered_on  date    not null,
    sha256      bytea   not null check (length(sha256) = 32)
);
revoke update, delete on bootstrap_order from ${workers};

-- Emergencies in which two operators named an officer: each request once, for ever to be seen.
create table break_glass (
    decision_id uuid        primary key references decision (id),
    nonce       uuid        not null unique,
    sha256      bytea       not null unique check (length(sha256) = 32),
    person_id   uuid        not null,
    reason_code text        not null constraint break_glass_reason references reason_code (code),
    operators   text[]      not null check (cardinality(operators) = 2 and operators[1] <> operators[2]),
    last_day    date        not null,
    opened_at   timestamptz not null
);
revoke update, delete on break_glass from ${workers};

-- A decision with what it decided on: an application, or an order on paper.
create view decision_record with (security_invoker = true) as
select d.id, d.kind, d.decided_by, d.proposed_by, d.policy_version_id, d.decided_at, d.facts,
       i.application_id, i.application_version, i.confirmed_by, i.submission, i.state as item_state,
       o.number as order_number, o.ordered_on, coalesce(encode(o.sha256, 'hex'), d.facts->>'sha256') as order_sha256
  from decision d
  left join decision_item i on i.id = d.decision_item_id
  left join bootstrap_order o on o.decision_id = d.id;

-- Each decision keeps which versions of other services' facts it saw.
grant select on received_state to ${application};

-- Orders are carried out by an operator's command; who was named in one is not told with it.
revoke insert on bootstrap_order, break_glass from ${application};
call wall('break_glass');
