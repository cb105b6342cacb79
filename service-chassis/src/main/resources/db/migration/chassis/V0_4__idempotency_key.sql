-- The answer to a request, kept so that the same request sent again is answered the same; sealed, as it may hold a
-- person's data.
create table idempotency_key (
    caller      uuid        not null,
    path        text        not null,
    key         uuid        not null,
    body_hash   bytea       not null,
    status      integer,
    headers     jsonb,
    sealed_body bytea,
    created_at  timestamptz not null default now(),
    primary key (caller, path, key)
);
create index idempotency_key_age on idempotency_key (created_at);
