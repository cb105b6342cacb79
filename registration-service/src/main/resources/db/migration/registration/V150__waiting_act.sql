-- What came for a letter and is not judged yet, and when it came: what would end for want of it waits, if it came in time.
-- A mail that is still looked into may be for any letter that was out before it, for a day at the most. Afterwards a clerk
-- has it: for the letters for which its files were tried, or, doubtful, for any, as nobody could tell.
create view waiting_act as
select w.letter_id, o.application_id, w.received_at, w.is_doubtful
  from (select p.letter_id, p.received_at, false as is_doubtful
          from pending_signature p
         where p.state = 'WAITING'
         union all
        select l.id, m.received_at, m.state = 'TO_CLERK' and f.id is null
          from mail m
          join letter l on l.issued_at <= m.received_at
          left join mail_finding f on f.mail_id = m.id and f.letter_id = l.id
         where m.state = 'RECEIVED'
            or m.state = 'TO_CLERK'
               and (f.outcome <> 'ACCEPTED' or m.reason in ('LETTER_NOT_FOUND', 'UNREADABLE', 'HIDDEN'))) w
  left join application_letter o on o.letter_id = w.letter_id and o.in_force;
