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
