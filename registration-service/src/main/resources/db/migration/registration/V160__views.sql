-- A view shows its reader no more than the reader's own rights do.
alter view accepted_commitment set (security_invoker = true);
alter view campaign_progress set (security_invoker = true);
alter view campaign_text set (security_invoker = true);
alter view user_of_employer set (security_invoker = true);
alter view waiting_act set (security_invoker = true);

-- Authorisations whose letter is accepted, and by when it was signed.
create view proved_authorisation with (security_invoker = true) as
select a.id, e.signed_at, e.document_date
  from authorisation a
  join letter l on l.id = a.letter_id and l.state in ('ACCEPTED', 'PAPER_CONFIRMED')
  join evidence e on e.letter_id = l.id;
