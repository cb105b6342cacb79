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
