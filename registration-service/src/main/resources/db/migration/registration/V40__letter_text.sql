-- The wordings of letters, which the ministry changes without a build; a published one is never altered, so that every
-- letter can be read again in the words in which it was issued. Those that come with the service have no publisher.
create table letter_text (
    id           uuid        primary key,
    sample       text        not null check (sample in
        ('NEW_USER', 'CHANGE', 'END_OF_RIGHTS', 'FIRST_USER', 'MUNICIPALITY_EMPLOYEE', 'COMMITMENT', 'AUTHORISATION')),
    lang         text        not null check (lang in ('lv', 'en')),
    version      text        not null,
    valid_from   date        not null,
    template     text        not null,
    published_by uuid,
    published_at timestamptz not null,
    unique (sample, lang, version)
);
create index letter_text_in_force on letter_text (sample, lang, valid_from, published_at);
revoke update, delete on letter_text from ${application};
