-- What counts once (ID tokens, client assertions, DPoP proofs): the key chooses between two at once. No evidence, so purged.
create table spent_token (
    digest     bytea       primary key check (length(digest) = 32),
    expires_at timestamptz not null
);
create index spent_token_expiry on spent_token (expires_at);
revoke update on spent_token from ${workers};

-- A login is a family of refresh tokens, each replacing the one before: when it began and was last renewed, for its person to
-- see. Only digests are kept.
create table refresh_family (
    id             uuid        primary key,
    person_id      uuid        not null,
    client_id      text        not null,
    key_thumbprint text,
    acr            text        not null,
    services       text[]      not null,
    scope          text        not null,
    begun_at       timestamptz not null default now(),
    renewed_at     timestamptz,
    ends_at        timestamptz not null,
    ended_at       timestamptz,
    end_reason     text        check (
        end_reason in ('REUSED', 'REVOKED', 'RESTORED', 'OFFICER', 'RIGHT_ENDED', 'PERSON')),
    check ((ended_at is null) = (end_reason is null))
);
create index refresh_family_end on refresh_family (ends_at);
create index refresh_family_person on refresh_family (person_id, id) where ended_at is null;

create table refresh_token (
    digest           bytea       primary key check (length(digest) = 32),
    family_id        uuid        not null references refresh_family (id) on delete cascade,
    idle_until       timestamptz not null,
    used_at          timestamptz,
    -- Given again for a moment, so that a lost answer locks nobody out; sealed like stored answers.
    successor        bytea       check (length(successor) = 32),
    sealed_successor bytea
);
create index refresh_token_family on refresh_token (family_id);

-- Who ended a person's logins otherwise than through their client, when and on what basis; it outlives the logins.
create table login_end (
    id          uuid        primary key default uuidv7(),
    person_id   uuid        not null,
    kind        text        not null check (kind in ('OFFICER', 'RIGHT_ENDED', 'PERSON')),
    ended_by    uuid        not null,
    ended_at    timestamptz not null,
    reason_code text        references reason_code (code),
    text        text,
    -- With the end or suspension of which right it came.
    grant_id    uuid        references access_grant (id),
    -- The one login that it was about; null for all, and then no login from before begins one again.
    family_id   uuid,
    logins      integer     not null check (logins >= 0),
    check ((kind = 'PERSON') = (reason_code is null)),
    check ((kind = 'RIGHT_ENDED') = (grant_id is not null)),
    check (family_id is null or kind = 'PERSON')
);
create index login_end_person on login_end (person_id, ended_at desc) where family_id is null;
revoke update, delete on login_end from ${workers};

-- By which rights somebody can act today: given, as head, or lent by another person.
create view right_today with (security_invoker = true) as
select 'GRANT' as basis, person_id as user_id, person_id as principal_id, object_id, role, id as grant_id, last_day
  from live_grant
union all
select 'HEADSHIP', person_id, person_id, organisation_id, role, null, upper(valid) - 1
  from head_role where valid @> riga_today()
union all
select 'LENT', deputy_id, principal_id, object_id, role, grant_id, upper(valid) - 1
  from deputy_right where valid @> riga_today();

-- The rights of who logs in under any of these ids: before it is known who asks, and of what is lent also afterwards, since the
-- grants are another's. It reads in the snapshot of who calls it. To plan it takes twenty times as long as to answer it.
create function rights_today(people uuid[]) returns setof right_today
    language sql stable security definer set search_path = pg_catalog, public, pg_temp set plan_cache_mode = force_generic_plan
    begin atomic
        select * from right_today where user_id = any (people);
    end;
grant select on right_today, live_grant, head_role, deputy_right, known_headship to ${reader};
grant execute on function rights_today(uuid[]) to ${workers};
call run_by_reader('rights_today(uuid[])');

-- Logins are seen by whose they are; they end also by officers and administrators, with a right or without.
call wall('refresh_family');
create policy own on refresh_family for select to ${application}
    using (person_id = any ((select asker_ids())::uuid[]) or (select asker_has_in_country('IZM_ACCESS_OFFICER', 'IZM_ADMIN')));
create policy ended on refresh_family for update to ${application}
    using (person_id = any ((select asker_ids())::uuid[]) or (select asker_has_in_country('IZM_ACCESS_OFFICER', 'IZM_ADMIN')))
    with check (ended_at is not null);
revoke insert, delete on refresh_family from ${application};

call wall('refresh_token');
create policy own on refresh_token for select to ${application}
    using (exists (select from refresh_family f where f.id = family_id and f.person_id = any ((select asker_ids())::uuid[])));
revoke insert, update, delete on refresh_token from ${application};

call wall('login_end');
create policy ended on login_end for insert to ${application}
    with check (ended_by = asker()
                and (kind = 'PERSON' and person_id = any (asker_ids())
                     or asker_has_in_country('IZM_ACCESS_OFFICER', 'IZM_ADMIN')
                     -- With the right of a system, which its head may end.
                     or kind = 'RIGHT_ENDED'
                        and exists (select from access_grant g where g.id = grant_id and g.person_id = login_end.person_id
                                       and g.employer_id = asker_headed())));
revoke select on login_end from ${application};

-- The token endpoint works before it is known who asks: a digest is all that is known of a refresh token, and a login is found
-- by it. So what it does with logins are functions, each of which takes what it is about and does one thing.
create function login_of(token bytea)
    returns table (family_id uuid, person_id uuid, client_id text, key_thumbprint text, acr text, services text[], scope text,
                   live boolean, unused boolean)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
    begin atomic
        select f.id, f.person_id, f.client_id, f.key_thumbprint, f.acr, f.services, f.scope,
               f.ended_at is null and f.ends_at > now() and (t.used_at is not null or t.idle_until > now()),
               t.used_at is null
          from refresh_token t join refresh_family f on f.id = t.family_id where t.digest = token;
    end;

create function logins_ended_since(people uuid[], authenticated timestamptz) returns boolean
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
    begin atomic
        select exists (select from login_end
                        where person_id = any (people) and family_id is null and ended_at >= authenticated);
    end;

create function login_begin(login uuid, person uuid, client text, thumbprint text, level text, audience text[], chosen text,
                            ends timestamptz) returns void
    language sql security definer set search_path = pg_catalog, public, pg_temp
    begin atomic
        insert into refresh_family (id, person_id, client_id, key_thumbprint, acr, services, scope, ends_at)
        values (login, person, client, thumbprint, level, audience, chosen, ends);
    end;

create function login_append(login uuid, token bytea, idle interval) returns void
    language sql security definer set search_path = pg_catalog, public, pg_temp
    begin atomic
        insert into refresh_token (digest, family_id, idle_until) values (token, login, now() + idle);
    end;

-- Puts two uses of any of a login's tokens in order.
create function login_hold(login uuid) returns void
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as
$$
begin
    perform from public.refresh_family where id = login for update;
end
$$;

-- Read behind the lock, and so not in the statement that takes it.
create function login_stands(token bytea, grace interval)
    returns table (live boolean, fresh boolean, again boolean, sealed_successor bytea)
    language sql security definer set search_path = pg_catalog, public, pg_temp
    begin atomic
        select f.ended_at is null and f.ends_at > now() and (t.used_at is not null or t.idle_until > now()),
               t.used_at is null, t.used_at > clock_timestamp() - grace and next.used_at is null, t.sealed_successor
          from refresh_token t join refresh_family f on f.id = t.family_id
          left join refresh_token next on next.digest = t.successor
         where t.digest = token;
    end;

create function login_replace(token bytea, by_token bytea, sealed bytea) returns void
    language sql security definer set search_path = pg_catalog, public, pg_temp
    begin atomic
        update refresh_token set used_at = clock_timestamp(), successor = by_token, sealed_successor = sealed
         where digest = token;
    end;

create function login_renewed(login uuid, chosen text) returns void
    language sql security definer set search_path = pg_catalog, public, pg_temp
    begin atomic
        update refresh_family set scope = chosen, renewed_at = now() where id = login;
    end;

-- Whether it had not ended before.
create function login_over(login uuid, reason text) returns boolean
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as
$$
begin
    update public.refresh_family set ended_at = now(), end_reason = reason where id = login and ended_at is null;
    return found;
end
$$;

grant select, insert, update on refresh_family, refresh_token to ${reader};
grant select on login_end to ${reader};
grant execute on function login_of(bytea), logins_ended_since(uuid[], timestamptz),
    login_begin(uuid, uuid, text, text, text, text[], text, timestamptz), login_append(uuid, bytea, interval),
    login_hold(uuid), login_stands(bytea, interval), login_replace(bytea, bytea, bytea), login_renewed(uuid, text),
    login_over(uuid, text) to ${workers};
call run_by_reader('login_of(bytea)');
call run_by_reader('logins_ended_since(uuid[], timestamptz)');
call run_by_reader('login_begin(uuid, uuid, text, text, text, text[], text, timestamptz)');
call run_by_reader('login_append(uuid, bytea, interval)');
call run_by_reader('login_hold(uuid)');
call run_by_reader('login_stands(bytea, interval)');
call run_by_reader('login_replace(bytea, bytea, bytea)');
call run_by_reader('login_renewed(uuid, text)');
call run_by_reader('login_over(uuid, text)');
