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
revoke delete on ticket from ${workers};

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
revoke update, delete on message from ${workers};

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
revoke update on attachment from ${workers};

create table attachment_content (
    attachment_id uuid  primary key references attachment (id) on delete cascade,
    sealed        bytea not null
);
revoke update on attachment_content from ${workers};

-- One's own tickets under whichever of the own ids, or as officer all. An access officer may read and say nothing.
create function asker_is_support() returns boolean
    language sql stable return asker_has_in_country('IZM_SUPPORT');

call wall('ticket');
create policy reach on ticket for select to ${application}
    using ((select asker_has_in_country('IZM_SUPPORT', 'IZM_ACCESS_OFFICER')) or requester_id = any ((select asker_ids())::uuid[]));
create policy opened on ticket for insert to ${application} with check (requester_id = asker() and state = 'NEW');
create policy answered on ticket for update to ${application}
    using ((select asker_has_in_country('IZM_SUPPORT', 'IZM_ACCESS_OFFICER')) or requester_id = any ((select asker_ids())::uuid[]))
    with check ((select asker_is_support()) or requester_id = any ((select asker_ids())::uuid[]));

-- A code is taken also by a ticket that the caller may not see.
create function ticket_code_is_taken(asked text) returns boolean
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
    begin atomic
        select exists (select from ticket where code = asked);
    end;
grant execute on function ticket_code_is_taken(text) to ${application};
grant select on ticket to ${reader};
call run_by_reader('ticket_code_is_taken(text)');

-- What belongs to a ticket is seen by whoever sees the ticket.
call wall('message');
create policy reach on message for select to ${application}
    using (exists (select from ticket t where t.id = ticket_id));
create policy said on message for insert to ${application}
    with check (author_id = asker()
                and exists (select from ticket t where t.id = ticket_id
                               and (side = 'SUPPORT' and asker_is_support() and t.requester_id <> all (asker_ids())
                                    or side = 'REQUESTER' and not resolution and t.requester_id = any (asker_ids()))));

call wall('attachment');
create policy reach on attachment for select to ${application}
    using (exists (select from ticket t where t.id = ticket_id));
create policy attached on attachment for insert to ${application}
    with check (sender_id = asker()
                and exists (select from ticket t where t.id = ticket_id
                               and (asker_is_support() or t.requester_id = any (asker_ids()))));
revoke delete on attachment from ${application};

call wall('attachment_content');
create policy reach on attachment_content for select to ${application}
    using (exists (select from attachment a where a.id = attachment_id));
create policy attached on attachment_content for insert to ${application}
    with check (exists (select from attachment a where a.id = attachment_id and a.sender_id = asker()));
revoke delete on attachment_content from ${application};
