-- How somebody is reached, for each employer, as they themselves signed it, or stated it under their own login, for that
-- employer; the letter proves it.
create table contact (
    person_id       uuid        not null references person,
    organisation_id uuid        not null,
    email           text        not null,
    phone           text,
    letter_id       uuid        not null references letter,
    noted_at        timestamptz not null,
    primary key (person_id, organisation_id)
);
revoke delete on contact from ${application};

-- What people signed so far: of applications that were submitted, and of which the letters in force say what they say.
create view signed_part as
select a.person_id, a.employer_id, a.submitted_at, l.id as letter_id, true as of_employee,
       a.employee_given_name as given_name, a.employee_surname as surname,
       a.employee_email as email, a.employee_phone as phone,
       a.employee_post as post, a.employment_from, a.employment_last_day
  from access_application a
  join application_letter o on o.application_id = a.id and o.in_force
  join letter l on l.id = o.letter_id and l.kind = 'COMMITMENT' and l.state in ('ACCEPTED', 'PAPER_CONFIRMED')
 where a.kind <> 'REVOKE' and a.submitted_at is not null and (a.changed_at is null or a.changed_at < a.submitted_at)
union all
-- The head's letter has no e-mail address: it counts where nobody else can have written it.
select a.applicant_id, a.employer_id, a.submitted_at, l.id, false,
       a.applicant_given_name, a.applicant_surname,
       case when a.recorded_by is null
                 and not exists (select 1 from application_step s
                                  where s.application_id = a.id and s.what = 'CHANGED' and s.actor_id <> a.applicant_id)
            then a.applicant_email end,
       null, null, null, null
  from access_application a
  join application_letter o on o.application_id = a.id and o.in_force
  join letter l on l.id = o.letter_id and l.kind = 'HEAD_APPLICATION' and l.state in ('ACCEPTED', 'PAPER_CONFIRMED')
 where a.submitted_at is not null and (a.changed_at is null or a.changed_at < a.submitted_at);

insert into contact (person_id, organisation_id, email, phone, letter_id, noted_at)
select distinct on (s.person_id, s.employer_id)
       s.person_id, s.employer_id, s.email,
       (select e.phone from signed_part e
         where e.of_employee and e.person_id = s.person_id and e.employer_id = s.employer_id
         order by e.submitted_at desc limit 1),
       s.letter_id, s.submitted_at
  from signed_part s
  join person p on p.id = s.person_id
 where s.email is not null
 order by s.person_id, s.employer_id, s.submitted_at desc, s.of_employee desc;

-- The end of rights needed nobody's signature but the head's, and yet wrote the employee's name and employment.
create view written_by_head as
select person_id, employer_id, employment_from from access_application
 where kind = 'REVOKE' and submitted_at is not null;

update person p
   set given_name = s.given_name, surname = s.surname, changed_at = s.submitted_at
  from (select distinct on (person_id) * from signed_part order by person_id, submitted_at desc, of_employee desc) s
 where s.person_id = p.id and p.id in (select person_id from written_by_head);

update employment e
   set post = s.post,
       last_day = least(s.employment_last_day,
                        (select n.last_day from leaver_notice n
                          where n.person_id = e.person_id and n.organisation_id = e.organisation_id
                            and n.last_day >= e.valid_from
                          order by n.given_at desc, n.id desc limit 1))
  from (select distinct on (person_id, employer_id, employment_from) * from signed_part where of_employee
         order by person_id, employer_id, employment_from, submitted_at desc) s
 where (e.person_id, e.organisation_id, e.valid_from) = (s.person_id, s.employer_id, s.employment_from)
   and (e.person_id, e.organisation_id, e.valid_from) in (table written_by_head);

-- Whom only a head wrote of, the state does not know. Who signed something that was changed since stays as they are.
delete from employment e
 where (e.person_id, e.organisation_id, e.valid_from) in (table written_by_head)
   and not exists (select 1 from access_application a
                    where a.kind <> 'REVOKE' and a.submitted_at is not null
                      and (a.person_id, a.employer_id) = (e.person_id, e.organisation_id));
delete from person p
 where p.id in (select person_id from written_by_head)
   and not exists (select 1 from employment e where e.person_id = p.id)
   and not exists (select 1 from contact c where c.person_id = p.id)
   and not exists (select 1 from access_application a
                    where a.submitted_at is not null
                      and (a.applicant_id = p.id or a.kind <> 'REVOKE' and a.person_id = p.id));

drop view written_by_head;
drop view signed_part;

alter table person drop column email, drop column phone;
