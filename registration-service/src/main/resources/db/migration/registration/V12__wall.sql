-- Who reaches applications, letters and people. It stands here and not with the tables, since it follows from all of them:
-- whoever heads an organisation, or is authorised by a letter that is proved, reaches what was applied for it.

-- Authorisations that count, also those that the caller may not read: who signed or applied is judged by them.
create function standing_authorisations(deputies uuid[], on_day date, by_moment timestamptz)
    returns table (organisation_id uuid, letter_id uuid, valid_from date, last_day date)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
    begin atomic
        select a.organisation_id, a.letter_id, a.valid_from, a.last_day
          from authorisation a join proved_authorisation p on p.id = a.id
         where a.deputy_id = any (deputies) and a.valid_from <= on_day and a.last_day >= on_day
           and (a.revoked_at is null or a.revoked_at > by_moment)
           and (p.signed_at is null or p.signed_at <= by_moment)
           and (p.document_date is null or p.document_date <= on_day)
         order by a.last_day desc, a.id;
    end;
grant execute on function standing_authorisations(uuid[], date, timestamptz) to ${workers};

create function today() returns date
    language sql stable return (now() at time zone 'Europe/Riga')::date;

-- The organisations that the caller heads today.
create function asker_headed() returns uuid[]
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
    begin atomic
        select array(select h.organisation_id from known_headship h
                      where h.person_id = any (asker_ids()) and h.valid_from <= today()
                        and (h.last_day is null or h.last_day >= today()));
    end;

-- Those for which the caller may apply today, as head or deputy.
create function asker_organisations() returns uuid[]
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
    begin atomic
        select asker_headed() || array(select s.organisation_id from standing_authorisations(asker_ids(), today(), now()) s);
    end;

-- And those for which the caller applied on paper, as long as the register knows of a head and not who that is.
create function asker_acts_for() returns uuid[]
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
    begin atomic
        select asker_organisations()
               || array(select a.employer_id from access_application a
                         where a.applicant_id = any (asker_ids()) and a.mandate_kind = 'UNIDENTIFIED' and a.closed_at is null
                           and exists (select from known_headship h
                                        where h.organisation_id = a.employer_id and h.person_id is null
                                          and h.valid_from <= today() and (h.last_day is null or h.last_day >= today())));
    end;

-- Whether what came in time still waits is not to depend on who asks: it may lie in a mail.
create function is_act_waiting(application uuid, deadline timestamptz) returns boolean
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
    begin atomic
        select exists (select from waiting_act w where w.application_id = application and w.received_at < deadline);
    end;

grant select on known_headship, authorisation, proved_authorisation, letter, evidence, access_application, application_letter,
    pending_signature, mail, mail_finding, waiting_act to ${reader};
grant execute on function asker_headed(), asker_organisations(), asker_acts_for(), is_act_waiting(uuid, timestamptz) to ${workers};
call run_by_reader('standing_authorisations(uuid[], date, timestamptz)');
call run_by_reader('asker_headed()');
call run_by_reader('asker_organisations()');
call run_by_reader('asker_acts_for()');
call run_by_reader('is_act_waiting(uuid, timestamptz)');

-- Applications: for offices, who applies for the employer today, who applied, and the employee. Support follows the
-- timeline, and reaches nothing else of them. A change is for all of these: whoever hands in a signed letter makes one.
create view reached_application with (security_invoker = true) as
select id from access_application
 where (select asker_sees_all())
    or employer_id = any ((select asker_organisations())::uuid[])
    or person_id = any ((select asker_ids())::uuid[])
    or applicant_id = any ((select asker_ids())::uuid[]);

call wall('access_application');
create policy reach on access_application for select to ${application}
    using ((select asker_sees_all())
           or employer_id = any ((select asker_organisations())::uuid[])
           or person_id = any ((select asker_ids())::uuid[])
           or applicant_id = any ((select asker_ids())::uuid[])
           or (select asker_has_in_country('IZM_SUPPORT')));
create policy drafted on access_application for insert to ${application}
    with check (state = 'DRAFT'
                and (asker_is_clerk() and recorded_by = asker()
                     or employer_id = any (asker_organisations()) and applicant_id = any (asker_ids())));
create policy changed on access_application for update to ${application}
    using ((select asker_sees_all())
           or employer_id = any ((select asker_organisations())::uuid[])
           or person_id = any ((select asker_ids())::uuid[])
           or applicant_id = any ((select asker_ids())::uuid[]));

call wall('access_application_batch');
create policy reach on access_application_batch for select to ${application}
    using ((select asker_sees_all())
           or employer_id = any ((select asker_organisations())::uuid[])
           or applicant_id = any ((select asker_ids())::uuid[]));
create policy drafted on access_application_batch for insert to ${application}
    with check (asker_is_clerk() or employer_id = any (asker_organisations()) and applicant_id = any (asker_ids()));

call wall('access_application_line');
-- Whoever reaches it by what the row itself says needs no look at another one.
create policy reach on access_application_line to ${application}
    using ((select asker_sees_all())
           or employer_id = any ((select asker_organisations())::uuid[])
           or person_id = any ((select asker_ids())::uuid[])
           or exists (select from reached_application a where a.id = application_id));

call wall('application_step');
create policy reach on application_step for select to ${application}
    using ((select asker_sees_all()) or exists (select from access_application a where a.id = application_id));
create policy taken on application_step for insert to ${application}
    with check (exists (select from reached_application a where a.id = application_id));
revoke update (told) on application_step from ${application};

call wall('application_attachment');
create policy reach on application_attachment for select to ${application}
    using ((select asker_sees_all()) or exists (select from reached_application a where a.id = application_id));
create policy added on application_attachment for insert to ${application}
    with check (added_by = asker() and exists (select from reached_application a where a.id = application_id));

call wall('application_letter');
create policy reach on application_letter to ${application}
    using ((select asker_sees_all()) or exists (select from reached_application a where a.id = application_id));

-- Letters: for those of their applications too, who have to see what is signed, but not to open what names others.
create view reached_letter with (security_invoker = true) as
select id from letter
 where (select asker_sees_all())
    or person_id = any ((select asker_ids())::uuid[])
    or signer_id = any ((select asker_ids())::uuid[])
    or employer_id = any ((select asker_organisations())::uuid[])
    or exists (select from application_letter o where o.letter_id = letter.id);

call wall('letter');
create policy reach on letter for select to ${application}
    using ((select asker_sees_all())
           or person_id = any ((select asker_ids())::uuid[])
           or signer_id = any ((select asker_ids())::uuid[])
           or employer_id = any ((select asker_organisations())::uuid[])
           or exists (select from application_letter o where o.letter_id = letter.id));
-- Who has signed the text of a campaign is an administrator's to know.
create policy campaign on letter for select to ${application}
    using ((select asker_is_admin()) and kind = 'COMMITMENT' and state in ('ACCEPTED', 'PAPER_CONFIRMED'));
create policy issued on letter for insert to ${application}
    with check (state = 'ISSUED' and (asker_is_clerk() or employer_id = any (asker_acts_for())));
create policy changed on letter for update to ${application}
    using ((select asker_sees_all())
           or person_id = any ((select asker_ids())::uuid[])
           or signer_id = any ((select asker_ids())::uuid[])
           or employer_id = any ((select asker_organisations())::uuid[])
           or exists (select from application_letter o where o.letter_id = letter.id));

-- A letter is issued as it is; only where it stands changes.
revoke update on letter from ${application};
grant update (state) on letter to ${application};

create index application_attachment_document on application_attachment (document_id);
call wall('document');
create policy reach on document for select to ${application}
    using ((select asker_sees_all())
           or exists (select from letter l
                       where l.document_id = document.id
                         and (l.person_id = any ((select asker_ids())::uuid[])
                              or l.signer_id = any ((select asker_ids())::uuid[])
                              or l.employer_id = any ((select asker_organisations())::uuid[])))
           or exists (select from application_attachment t where t.document_id = document.id));
create policy kept on document for insert to ${application} with check (asker() is not null);

call wall('evidence');
create policy reach on evidence for select to ${application}
    using ((select asker_sees_all()) or exists (select from reached_letter l where l.id = letter_id));
create policy handed_in on evidence for insert to ${application}
    with check (exists (select from reached_letter l where l.id = letter_id)
                and (channel = 'SIGNED' or asker_is_clerk() and clerk_ids[2] = asker()));

call wall('pending_signature');
create policy reach on pending_signature to ${application}
    using ((select asker_sees_all()) or exists (select from reached_letter l where l.id = letter_id));

call wall('paper_original');
create policy reach on paper_original for select to ${application} using ((select asker_sees_all()));
create policy recorded on paper_original for insert to ${application}
    with check (asker_is_clerk() and recorded_by = asker() and state = 'RECEIVED');
create policy settled on paper_original for update to ${application}
    using ((select asker_is_clerk()))
    with check ((settled_by is null or settled_by = asker())
                and (state <> 'CONFIRMED' or recorded_by <> all (asker_ids())));

-- Archive forms are made by jobs; that one is needed is noted with the evidence.
call wall('archive_task');
create policy reach on archive_task for select to ${application} using ((select asker_sees_all()));
create policy noted on archive_task for insert to ${application}
    with check (exists (select from evidence e where e.id = evidence_id));
revoke update on archive_task from ${application};
call wall('evidence_archive');
create policy reach on evidence_archive for select to ${application} using ((select asker_sees_all()));
revoke insert on evidence_archive from ${application};
revoke all on archive_material, evidence_archive_material from ${application};

call wall('authorisation');
create policy reach on authorisation for select to ${application}
    using ((select asker_sees_all())
           or deputy_id = any ((select asker_ids())::uuid[])
           or organisation_id = any ((select asker_headed())::uuid[]));
create policy given on authorisation for insert to ${application}
    with check (given_by = asker() and organisation_id = any (asker_headed()) and revoked_at is null);
create policy revoked on authorisation for update to ${application}
    using ((select asker_sees_all())
           or deputy_id = any ((select asker_ids())::uuid[])
           or organisation_id = any ((select asker_headed())::uuid[]))
    with check (revoked_by = asker() and organisation_id = any (asker_headed()));

-- People: for themselves, offices, and who hands in what they signed for an employer; what they signed for another one is
-- none of its business. A draft with somebody's code neither changes nor reveals what is known of them.
create view submitting_application with (security_invoker = true) as
select id, person_id, applicant_id from access_application
 where submitted_at is not null
   and ((select asker_is_clerk()) or employer_id = any ((select asker_acts_for())::uuid[]));

call wall('person');
create policy reach on person for select to ${application}
    using ((select asker_sees_all())
           or id = any ((select asker_ids())::uuid[])
           or exists (select from submitting_application a
                       where a.person_id = any (ids_of_person(person.id)) or a.applicant_id = any (ids_of_person(person.id))));
create policy noted on person for insert to ${application}
    with check (exists (select from submitting_application a where a.person_id = person.id or a.applicant_id = person.id));
create policy changed on person for update to ${application}
    using (exists (select from submitting_application a where a.person_id = person.id or a.applicant_id = person.id));

call wall('contact');
create policy reach on contact for select to ${application}
    using ((select asker_sees_all())
           or person_id = any ((select asker_ids())::uuid[])
           or organisation_id = any ((select asker_acts_for())::uuid[]));
create policy noted on contact for insert to ${application}
    with check (asker_is_clerk() or organisation_id = any (asker_acts_for()));
create policy changed on contact for update to ${application}
    using ((select asker_is_clerk()) or organisation_id = any ((select asker_acts_for())::uuid[]));

call wall('employment');
create policy reach on employment for select to ${application}
    using ((select asker_sees_all())
           or person_id = any ((select asker_ids())::uuid[])
           or organisation_id = any ((select asker_acts_for())::uuid[]));
create policy noted on employment for insert to ${application}
    with check (asker_is_clerk() or organisation_id = any (asker_acts_for()));
create policy changed on employment for update to ${application}
    using ((select asker_is_clerk()) or organisation_id = any ((select asker_acts_for())::uuid[]));

call wall('leaver_notice');
create policy reach on leaver_notice for select to ${application}
    using ((select asker_sees_all())
           or person_id = any ((select asker_ids())::uuid[])
           or organisation_id = any ((select asker_acts_for())::uuid[]));
create policy given on leaver_notice for insert to ${application}
    with check (given_by = asker() and organisation_id = any (asker_organisations()));

call wall('known_grant');
create policy reach on known_grant for select to ${application}
    using ((select asker_sees_all()) or (select asker_is_admin())
           or person_id = any ((select asker_ids())::uuid[])
           or employer_id = any ((select asker_acts_for())::uuid[]));

-- Campaigns are known to all who have logged in, and who has to sign to the person, the employer and the ministry. One
-- administrator proposes in the own name, another one begins; the rest is the jobs'.
call wall('commitment_campaign');
create policy reach on commitment_campaign for select to ${application} using ((select asker()) is not null);
create policy proposed on commitment_campaign for insert to ${application}
    with check (asker_is_admin() and proposed_by = asker() and started_at is null);
create policy changed on commitment_campaign for update to ${application}
    using ((select asker_is_admin()))
    with check (confirmed_by = asker() and proposed_by <> all (asker_ids()) or cancelled_by = asker());

call wall('campaign_member');
create policy reach on campaign_member for select to ${application}
    using ((select asker_sees_all()) or (select asker_is_admin())
           or person_id = any ((select asker_ids())::uuid[])
           or employer_id = any ((select asker_organisations())::uuid[]));
create policy enrolled on campaign_member for insert to ${application} with check (asker_is_admin());
revoke update on campaign_member from ${application};
