-- Mails that came in. Each once, by its Message-ID and body; the raw message is sealed, and forgotten when it is settled
-- and some time has passed. A mail counts from when the mail server got it, and is worked on from when it was taken in
-- here.
create table mail (
    id              uuid        primary key default uuidv7(),
    identity        bytea       not null unique check (length(identity) = 32),
    origin          text        not null check (origin in ('IMAP', 'API')),
    sealed          bytea,
    state           text        not null
        check (state in ('RECEIVED', 'MATCHED', 'TO_CLERK', 'QUESTION', 'AUTOMATIC', 'ASSIGNED', 'DISMISSED')),
    reason          text,
    attempts        integer     not null default 0 check (attempts >= 0),
    next_attempt_at timestamptz not null,
    sender_bucket   integer,
    answered        boolean     not null default false,
    to_questions    boolean     not null default false,
    clerk_id        uuid        check ((clerk_id is not null) = (state in ('ASSIGNED', 'DISMISSED'))),
    received_at     timestamptz not null,
    taken_in_at     timestamptz not null default now(),
    settled_at      timestamptz check ((settled_at is null) = (state in ('RECEIVED', 'TO_CLERK'))),
    check (sealed is not null or state <> 'RECEIVED')
);
create index mail_in_state on mail (state, id);
create index mail_due on mail (next_attempt_at, id) where state = 'RECEIVED';
create index mail_answered on mail (sender_bucket, taken_in_at) where answered;
create index mail_to_forget on mail (settled_at) where sealed is not null;
revoke delete on mail from ${workers};

-- What was found in a mail, and what became of it.
create table mail_finding (
    id         uuid        primary key default uuidv7(),
    mail_id    uuid        not null references mail,
    attachment integer     not null,
    letter_id  uuid        not null references letter,
    outcome    text        not null,
    found_at   timestamptz not null,
    unique (mail_id, attachment, letter_id)
);
revoke update, delete on mail_finding from ${workers};

-- Whose turn it is to read the mailbox: one replica at a time, until it is done or dies.
create table mail_turn (
    folder      text        primary key,
    holder      uuid        not null,
    taken_until timestamptz not null
);

-- Mails are for clerks, each of whom settles in the own name; whose turn it is, is the jobs'.
call wall('mail');
create policy reach on mail for select to ${application} using ((select asker_is_clerk()));
create policy handed_in on mail for insert to ${application} with check (asker_is_clerk() and state = 'RECEIVED');
create policy settled on mail for update to ${application}
    using ((select asker_is_clerk())) with check (clerk_id is null or clerk_id = asker());

call wall('mail_finding');
create policy reach on mail_finding for select to ${application} using ((select asker_is_clerk()));
create policy found on mail_finding for insert to ${application} with check (asker_is_clerk());

revoke all on mail_turn from ${application};
