-- What counts once (ID tokens, client assertions, DPoP proofs): the key chooses between two at once. No evidence, so purged.
create table spent_token (
    digest     bytea       primary key check (length(digest) = 32),
    expires_at timestamptz not null
);
create index spent_token_expiry on spent_token (expires_at);
revoke update on spent_token from ${application};

-- The refresh tokens that followed from one login, each replacing the one before. Only digests are kept.
create table refresh_family (
    id             uuid        primary key,
    person_id      uuid        not null,
    client_id      text        not null,
    key_thumbprint text,
    acr            text        not null,
    services       text[]      not null,
    scope          text        not null,
    ends_at        timestamptz not null,
    ended_at       timestamptz,
    end_reason     text        check (end_reason in ('REUSED', 'REVOKED')),
    check ((ended_at is null) = (end_reason is null))
);
create index refresh_family_end on refresh_family (ends_at);

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
