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
    -- Which officer took it as a question to answer; null of those triaged by an answer, whose message names its author.
    triaged_by      uuid,
    triaged_at      timestamptz,
    resolved_at     timestamptz,
    check ((state = 'RESOLVED') = (resolved_at is not null)),
    check ((triaged_by is null) = (triaged_at is null))
);
create index ticket_requester on ticket (requester_id, id);
create index ticket_organisation on ticket (organisation_id, id);
create index ticket_state on ticket (state, id);
revoke delete on ticket from ${application};

-- What others read of a ticket that is over.
create view resolved_ticket with (security_invoker = true) as
select id, resolved_at from ticket where state = 'RESOLVED';

-- What both sides wrote; said is said.
create table message (
    id         uuid        primary key,
    ticket_id  uuid        not null references ticket (id),
    author_id  uuid        not null,
    side       text        not null check (side in ('REQUESTER', 'SUPPORT')),
    resolution boolean     not null,
    text       text        not null,
    written_at timestamptz not null
);
create index message_ticket on message (ticket_id, id);
revoke update, delete on message from ${application};

-- Screenshots and documents, sealed, apart from what lists read; no evidence, so that they can be purged.
create table attachment (
    id           uuid        primary key,
    ticket_id    uuid        not null references ticket (id),
    sender_id    uuid        not null,
    file_name    text        not null,
    type         text        not null check (type in ('PNG', 'JPEG', 'PDF')),
    size         integer     not null check (size between 1 and 5242880),
    attached_at  timestamptz not null
);
create index attachment_ticket on attachment (ticket_id, id);
revoke update on attachment from ${application};

create table attachment_content (
    attachment_id uuid  primary key references attachment (id) on delete cascade,
    sealed        bytea not null
);
revoke update on attachment_content from ${application};
