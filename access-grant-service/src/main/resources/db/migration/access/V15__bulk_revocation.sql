-- Many grants that an officer ends at once, after having seen which; they are ended one by one. Beyond the cap they are held
-- until another officer releases them.
create table bulk_revocation (
    id            uuid        primary key,
    person_id     uuid,
    employer_id   uuid,
    object_id     uuid,
    role          text,
    decision_id   uuid,
    applicant_id  uuid,
    reason_code   text        not null constraint bulk_revocation_reason references reason_code (code),
    text          text,
    fingerprint   text        not null,
    count         integer     not null,
    -- How many of the grants were of officers or administrators.
    of_officers   integer     not null default 0,
    -- Whether all of it was one person's, which never waits.
    of_one_person boolean     not null default false,
    held          boolean     not null default false,
    asked_by      uuid        not null,
    asked_at      timestamptz not null,
    constraint bulk_revocation_asker unique (id, asked_by),
    check (num_nonnulls(person_id, employer_id, object_id, role, decision_id, applicant_id) > 0)
);
create index bulk_revocation_asked on bulk_revocation (asked_by, asked_at);
revoke update, delete on bulk_revocation from ${workers};

create table bulk_revocation_grant (
    id              uuid        primary key default uuidv7(),
    revocation_id   uuid        not null references bulk_revocation (id),
    grant_id        uuid        not null references access_grant (id),
    state           text        not null default 'WAITING' check (state in ('WAITING', 'REVOKED', 'WAS_OVER')),
    attempts        integer     not null default 0,
    next_attempt_at timestamptz,
    check ((state = 'WAITING') = (next_attempt_at is not null)),
    unique (revocation_id, grant_id)
);
create index bulk_revocation_grant_due on bulk_revocation_grant (next_attempt_at, id) where state = 'WAITING';
revoke delete on bulk_revocation_grant from ${workers};

create table bulk_revocation_release (
    revocation_id uuid        primary key,
    asked_by      uuid        not null,
    released_by   uuid        not null check (released_by <> asked_by),
    released_at   timestamptz not null,
    reason_code   text        not null references reason_code (code),
    foreign key (revocation_id, asked_by) references bulk_revocation (id, asked_by)
);
revoke update, delete on bulk_revocation_release from ${workers};

-- Never beyond the cap without a second officer, whoever writes.
create function bulk_revocation_is_released() returns trigger language plpgsql as $$
begin
    if exists (select from bulk_revocation r where r.id = new.revocation_id and r.held
                  and not exists (select from bulk_revocation_release l where l.revocation_id = r.id)) then
        raise exception 'the bulk revocation % is held', new.revocation_id using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger bulk_revocation_is_released before update of state on bulk_revocation_grant
    for each row when (new.state <> 'WAITING') execute function bulk_revocation_is_released();

-- Officers end rights in bulk, each in the own name; auditors see it.
call wall('bulk_revocation');
create policy reach on bulk_revocation for select to ${application} using ((select asker_oversees()));
create policy asked on bulk_revocation for insert to ${application}
    with check (asker_is_officer() and asked_by = asker());

call wall('bulk_revocation_grant');
create policy reach on bulk_revocation_grant for select to ${application} using ((select asker_oversees()));
create policy chosen on bulk_revocation_grant for insert to ${application}
    with check (asker_is_officer() and state = 'WAITING');
-- Few are ended at once; that none is while it is held, the trigger sees to.
create policy ended on bulk_revocation_grant for update to ${application} using ((select asker_is_officer()));

call wall('bulk_revocation_release');
create policy reach on bulk_revocation_release for select to ${application} using ((select asker_oversees()));
create policy released on bulk_revocation_release for insert to ${application}
    with check (asker_is_officer() and released_by = asker());

-- What a second officer released ends in the name of the first.
create policy released on grant_act for insert to ${application}
    with check (asker_is_officer()
                and exists (select from bulk_revocation_grant m
                              join bulk_revocation_release l on l.revocation_id = m.revocation_id
                             where m.grant_id = grant_act.grant_id and l.asked_by = grant_act.acted_by
                               and l.released_by = asker()));
