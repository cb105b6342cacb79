-- Whose letter cannot be printed as what it says is written: the characters, each with its number and name, one a line.
alter table campaign_member add unprintable text;

create or replace view campaign_progress as
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
