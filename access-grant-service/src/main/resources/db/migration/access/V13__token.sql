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
