-- Who answers for a submitted version (D1), as registration told it: appended, and of several the newest by sequence counts.
create table application_answer (
    application_id      uuid        not null,
    sequence            bigint      not null,
    application_version bigint      not null,
    halted              boolean     not null,
    confirmed_by        uuid,
    told_at             timestamptz not null,
    primary key (application_id, sequence),
    check (not halted or confirmed_by is null)
);
revoke update, delete on application_answer from ${application};

-- An item on hold, by registration's word or because at a decision the head had changed; held_after is what had been told by then.
alter table decision_item
    add confirmed_by uuid,
    add held_since   timestamptz,
    add held_after   bigint,
    add check ((state = 'NEEDS_CONFIRMATION') <= (held_since is not null));

-- Of which organisations the registry has told the heads: none known is another thing than nothing heard.
create table headships_told (
    organisation_id uuid primary key
);
revoke update, delete on headships_told from ${application};
insert into headships_told select distinct organisation_id from known_headship;
