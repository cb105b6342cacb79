-- Bulk revocations beyond the cap are held until another officer releases them.
alter table bulk_revocation
    add column held boolean not null default false,
    -- Whether all of it was one person's, which never waits.
    add column of_one_person boolean not null default false,
    -- How many of the grants were of officers or administrators.
    add column of_officers integer not null default 0;
alter table bulk_revocation add constraint bulk_revocation_asker unique (id, asked_by);
create index bulk_revocation_asked on bulk_revocation (asked_by, asked_at);

create table bulk_revocation_release (
    revocation_id uuid        primary key,
    asked_by      uuid        not null,
    released_by   uuid        not null check (released_by <> asked_by),
    released_at   timestamptz not null,
    reason_code   text        not null references reason_code (code),
    foreign key (revocation_id, asked_by) references bulk_revocation (id, asked_by)
);
revoke update, delete on bulk_revocation_release from ${application};

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
