-- Who is told what by mail. Address and facts are sealed, and forgotten some days after the mail has gone.
create table notification (
    id               uuid        primary key default uuidv7(),
    once_key         text        not null unique,
    occasion         text        not null,
    application_id   uuid,
    -- In whose matter somebody was told, where no application tells; for the record of who read it.
    organisation_id  uuid,
    person_id        uuid,
    sealed           bytea,
    -- A report on a mail that reached nobody may name only its address; the bucket is kept as long as the sealed address is.
    recipient_bucket integer,
    state            text        not null
        check (state in ('WAITING', 'SENT', 'UNDELIVERABLE')),
    attempts         integer     not null default 0 check (attempts >= 0),
    next_attempt_at  timestamptz not null,
    fault            text,
    queued_at        timestamptz not null,
    settled_at       timestamptz check ((settled_at is not null) = (state <> 'WAITING')),
    check (sealed is not null or state <> 'WAITING')
);
create index notification_due on notification (next_attempt_at, id) where state = 'WAITING';
create index notification_of_application on notification (application_id, id);
create index notification_in_state on notification (state, id);
create index notification_to_forget on notification (settled_at) where sealed is not null;
create index notification_to on notification (recipient_bucket, settled_at) where state = 'SENT' and sealed is not null;
revoke delete on notification from ${workers};

-- Who was told what is for clerks; a mail that one of them hands in may be answered, or tell that another one came back.
call wall('notification');
create policy reach on notification for select to ${application} using ((select asker_is_clerk()));
create policy queued on notification for insert to ${application} with check (asker_is_clerk());
create policy settled on notification for update to ${application} using ((select asker_is_clerk()));
