-- Asking users to sign a changed commitment letter: who was asked, by when, and whose time ran out.
create table commitment_campaign (
    id           uuid        primary key,
    text_version text        not null,
    deadline     date        not null,
    started_by   uuid        not null,
    started_at   timestamptz not null,
    cancelled_by uuid,
    cancelled_at timestamptz,
    check ((cancelled_by is null) = (cancelled_at is null))
);
revoke delete on commitment_campaign from ${application};

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
    unique (campaign_id, person_id, employer_id)
);
create index campaign_member_next_attempt on campaign_member (next_attempt_at) where next_attempt_at is not null;
create index campaign_member_of_person on campaign_member (person_id);
create index campaign_member_of_employer on campaign_member (employer_id);
revoke delete on campaign_member from ${application};

-- Commitment letters with evidence, under the id that the person has today.
create view accepted_commitment as
select coalesce(a.person_id, l.person_id) as person_id, l.employer_id, l.id as letter_id, l.text_version
  from letter l
  left join known_alias a on a.alias_id = l.person_id
 where l.kind = 'COMMITMENT' and l.state in ('ACCEPTED', 'PAPER_CONFIRMED');

-- Who holds a right, or will, through which employer; it is for the asker to leave out what has ended by then.
create view user_of_employer as
select coalesce(a.person_id, g.person_id) as person_id, g.employer_id, g.last_day, g.ended_at
  from known_grant g
  left join known_alias a on a.alias_id = g.person_id;

-- The versions that satisfy a campaign: its own, and what was published to follow it.
create view campaign_text as
select c.id as campaign_id, later.version
  from commitment_campaign c
  join letter_text asked on asked.sample = 'COMMITMENT' and asked.lang = 'lv' and asked.version = c.text_version
  join letter_text later on later.sample = 'COMMITMENT' and later.lang = 'lv'
   and (later.valid_from, later.published_at, later.id) >= (asked.valid_from, asked.published_at, asked.id);

-- Where each member stands, apart from the day: whether signed, by which letter.
create view campaign_progress as
select m.*, c.cancelled_at,
       (select s.letter_id from accepted_commitment s
          join campaign_text t on t.campaign_id = m.campaign_id and t.version = s.text_version
         where s.person_id = coalesce((select a.person_id from known_alias a where a.alias_id = m.person_id), m.person_id)
           and s.employer_id = m.employer_id
         limit 1) as signed_letter_id
  from campaign_member m
  join commitment_campaign c on c.id = m.campaign_id;
