-- Asking users to sign a changed commitment letter: who was asked, by when, and whose time ran out. A campaign ends
-- rights: it is proposed by one administrator and begins when another one confirms it.
create table commitment_campaign (
    id           uuid        primary key,
    text_version text        not null,
    deadline     date        not null,
    proposed_by  uuid        not null,
    proposed_at  timestamptz not null,
    confirmed_by uuid,
    started_at   timestamptz,
    cancelled_by uuid,
    cancelled_at timestamptz,
    constraint commitment_campaign_by_two check (
        (confirmed_by is null) = (started_at is null) and confirmed_by <> proposed_by),
    check ((cancelled_by is null) = (cancelled_at is null))
);
revoke delete on commitment_campaign from ${workers};

create table campaign_member (
    id              uuid        primary key,
    campaign_id     uuid        not null references commitment_campaign,
    person_id       uuid        not null,
    employer_id     uuid        not null,
    deadline        date        not null,
    enrolled_at     timestamptz not null,
    letter_id       uuid        unique references letter,
    expired_at      timestamptz,
    attempts        integer     not null default 0,
    next_attempt_at timestamptz,
    -- Whose letter cannot be printed as what it says is written: the characters, each with its number and name, one a line.
    unprintable     text,
    unique (campaign_id, person_id, employer_id)
);
create index campaign_member_next_attempt on campaign_member (next_attempt_at) where next_attempt_at is not null;
create index campaign_member_of_person on campaign_member (person_id);
create index campaign_member_of_employer on campaign_member (employer_id);
revoke delete on campaign_member from ${workers};

-- The versions that satisfy a campaign: its own, and what was published to follow it.
create view campaign_text with (security_invoker = true) as
select c.id as campaign_id, later.version
  from commitment_campaign c
  join letter_text asked on asked.sample = 'COMMITMENT' and asked.lang = 'lv' and asked.version = c.text_version
  join letter_text later on later.sample = 'COMMITMENT' and later.lang = 'lv'
   and (later.valid_from, later.published_at, later.id) >= (asked.valid_from, asked.published_at, asked.id);

-- Where each member stands, apart from the day: whether signed, by which letter.
create view campaign_progress with (security_invoker = true) as
select m.id, m.campaign_id, m.person_id, m.employer_id, m.deadline, m.enrolled_at, m.letter_id, m.expired_at, m.attempts,
       m.next_attempt_at, c.cancelled_at,
       (select s.letter_id from accepted_commitment s
          join campaign_text t on t.campaign_id = m.campaign_id and t.version = s.text_version
         where s.person_id = coalesce((select a.person_id from known_alias a where a.alias_id = m.person_id), m.person_id)
           and s.employer_id = m.employer_id
         limit 1) as signed_letter_id,
       m.unprintable
  from campaign_member m
  join commitment_campaign c on c.id = m.campaign_id;
