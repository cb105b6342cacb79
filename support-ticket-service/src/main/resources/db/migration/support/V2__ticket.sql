-- A question of a user; it is told to people by its code, which cannot be counted up.
create table ticket (
    id              uuid        primary key,
    version         bigint      not null,
    code            text        not null unique check (code ~ '^[2-9A-HJKMNP-TV-Z]{8}$'),
    organisation_id uuid        not null references known_organisation (id),
    requester_id    uuid        not null,
    topic           text        not null,
    example         text        not null,
    expected        text,
    actual          text,
    state           text        not null
        check (state in ('NEW', 'TRIAGED', 'IN_PROGRESS', 'WAITING_REQUESTER', 'RESOLVED')),
    opened_at       timestamptz not null,
    resolved_at     timestamptz,
    check ((state = 'RESOLVED') = (resolved_at is not null))
);
create index ticket_requester on ticket (requester_id, id);
create index ticket_organisation on ticket (organisation_id, id);
create index ticket_state on ticket (state, id);
revoke delete on ticket from ${application};
