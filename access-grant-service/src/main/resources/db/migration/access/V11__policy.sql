-- What may be decided straight through, as data: a policy's versions, each drafted by one officer and approved by two others.
create table policy (
    id         uuid        primary key,
    code       text        not null unique check (code ~ '^[A-Z][A-Z0-9_]{1,59}$'),
    created_at timestamptz not null
);
revoke delete on policy from ${workers};

create table policy_version (
    id              uuid        primary key,
    policy_id       uuid        not null references policy (id),
    number          integer     not null check (number > 0),
    roles           text[]      not null check (cardinality(roles) > 0),
    employer_kinds  text[]      not null check (cardinality(employer_kinds) > 0
                                                and employer_kinds <@ array['INSTITUTION', 'MUNICIPALITY', 'STATE_BODY']),
    longest_days    integer     not null check (longest_days > 0),
    sampled_percent integer     not null check (sampled_percent between 1 and 100),
    drafted_by      uuid        not null,
    drafted_at      timestamptz not null,
    unique (policy_id, number),
    unique (id, drafted_by)
);
revoke update, delete on policy_version from ${workers};

-- Two places and no more, for two officers of whom neither drafted it.
create table policy_approval (
    policy_version_id uuid        not null,
    place             smallint    not null check (place in (1, 2)),
    drafted_by        uuid        not null,
    officer_id        uuid        not null,
    grant_ids         uuid[]      not null,
    approved_at       timestamptz not null,
    primary key (policy_version_id, place),
    unique (policy_version_id, officer_id),
    foreign key (policy_version_id, drafted_by) references policy_version (id, drafted_by),
    check (officer_id <> drafted_by)
);
revoke update, delete on policy_approval from ${workers};

-- Ends all versions that there are by then, drafts as well; a later version is a new matter.
create table policy_switch_off (
    policy_id       uuid        not null references policy (id),
    up_to_number    integer     not null,
    officer_id      uuid        not null,
    switched_off_at timestamptz not null,
    reason_code     text        not null references reason_code (code),
    primary key (policy_id, up_to_number)
);
revoke update, delete on policy_switch_off from ${workers};

create view policy_in_force with (security_invoker = true) as
select distinct on (v.policy_id) v.*
  from policy_version v
 where (select count(*) from policy_approval a where a.policy_version_id = v.id) = 2
   and not exists (select 1 from policy_switch_off o where o.policy_id = v.policy_id and o.up_to_number >= v.number)
 order by v.policy_id, v.number desc;

-- By which version a policy's decision was made.
alter table decision add foreign key (policy_version_id) references policy_version (id);

-- Whether each item was decided straight through, or why it was left to officers; waiting ones are tried again.
create table policy_trial (
    decision_item_id uuid        primary key references decision_item (id),
    began_at         timestamptz not null,
    next_at          timestamptz,
    outcome          text        not null check (outcome in ('WAITS', 'DECIDED', 'LEFT')),
    why              text,
    check ((outcome = 'WAITS') = (next_at is not null))
);
revoke delete on policy_trial from ${workers};

-- The share of such decisions that officers look at afterwards.
create table policy_sample (
    decision_id       uuid        primary key references decision (id),
    policy_version_id uuid        not null references policy_version (id),
    drawn_at          timestamptz not null
);
revoke update, delete on policy_sample from ${workers};

create table policy_sample_verdict (
    decision_id uuid        primary key references policy_sample (decision_id),
    verdict     text        not null check (verdict in ('CONFIRMED', 'CONTESTED')),
    officer_id  uuid        not null,
    given_at    timestamptz not null,
    reason_code text        references reason_code (code),
    text        text,
    check ((verdict = 'CONTESTED') = (reason_code is not null))
);
revoke update, delete on policy_sample_verdict from ${workers};

-- Policies are officers' matter, and auditors see them; what is tried, decided and drawn by them is not decided by a request.
do $$
declare
    its text;
begin
    foreach its in array array['policy', 'policy_version', 'policy_approval', 'policy_switch_off', 'policy_trial',
                               'policy_sample', 'policy_sample_verdict'] loop
        execute format('call wall(%L)', its);
        execute format('create policy reach on %I for select to ${application} using ((select asker_oversees()))', its);
    end loop;
end
$$;
create policy drafted on policy for insert to ${application} with check (asker_is_officer());
create policy held on policy for update to ${application} using ((select asker_is_officer()));
create policy drafted on policy_version for insert to ${application}
    with check (asker_is_officer() and drafted_by = asker());
create policy approved on policy_approval for insert to ${application}
    with check (asker_is_officer() and officer_id = asker());
create policy switched_off on policy_switch_off for insert to ${application}
    with check (asker_is_officer() and officer_id = asker());
create policy judged on policy_sample_verdict for insert to ${application}
    with check (asker_is_officer() and officer_id = asker());
revoke insert, update on policy_trial, policy_sample from ${application};
