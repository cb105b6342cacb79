-- The wordings of letters, which the ministry changes without a build; a published one is never altered, so that every
-- letter can be read again in the words in which it was issued. Those that come with the service have no publisher; what
-- somebody publishes, another one confirms.
create table letter_text (
    id           uuid        primary key,
    sample       text        not null check (sample in
        ('NEW_USER', 'CHANGE', 'END_OF_RIGHTS', 'FIRST_USER', 'MUNICIPALITY_EMPLOYEE', 'COMMITMENT', 'AUTHORISATION')),
    lang         text        not null check (lang in ('lv', 'en')),
    version      text        not null,
    valid_from   date        not null,
    template     text        not null,
    published_by uuid,
    confirmed_by uuid,
    published_at timestamptz not null,
    unique (sample, lang, version),
    constraint letter_text_by_two check (
        published_by is null or confirmed_by is not null and confirmed_by <> published_by)
);
create index letter_text_in_force on letter_text (sample, lang, valid_from, published_at);
revoke update, delete on letter_text from ${workers};

-- Wordings that one administrator proposed: another one confirms them, and only then they are published.
create table letter_text_proposal (
    id             uuid        primary key,
    sample         text        not null check (sample in
        ('NEW_USER', 'CHANGE', 'END_OF_RIGHTS', 'FIRST_USER', 'MUNICIPALITY_EMPLOYEE', 'COMMITMENT', 'AUTHORISATION')),
    lang           text        not null check (lang in ('lv', 'en')),
    version        text        not null,
    valid_from     date        not null,
    template       text        not null,
    proposed_by    uuid        not null,
    proposed_at    timestamptz not null,
    state          text        not null check (state in ('PROPOSED', 'CONFIRMED', 'REFUSED')),
    settled_by     uuid,
    settled_at     timestamptz,
    letter_text_id uuid        references letter_text,
    check ((state = 'PROPOSED') = (settled_at is null) and (settled_by is null) = (settled_at is null)),
    check ((state = 'CONFIRMED') = (letter_text_id is not null)),
    check (state <> 'CONFIRMED' or settled_by <> proposed_by)
);
revoke update, delete on letter_text_proposal from ${workers};
grant update (state, settled_by, settled_at, letter_text_id) on letter_text_proposal to ${workers};

-- Wordings are public; an administrator proposes one in the own name, and publishes another one's.
call wall('letter_text');
create policy public on letter_text for select to ${application} using (true);
create policy published on letter_text for insert to ${application}
    with check (asker_is_admin() and confirmed_by = asker() and published_by <> all (asker_ids()));

call wall('letter_text_proposal');
create policy reach on letter_text_proposal for select to ${application} using ((select asker_is_admin()));
create policy proposed on letter_text_proposal for insert to ${application}
    with check (asker_is_admin() and proposed_by = asker() and state = 'PROPOSED');
create policy settled on letter_text_proposal for update to ${application}
    using ((select asker_is_admin()))
    with check (settled_by = asker() and (state <> 'CONFIRMED' or proposed_by <> all (asker_ids())));
