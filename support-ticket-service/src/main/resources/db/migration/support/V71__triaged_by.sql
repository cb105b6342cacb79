-- Which officer took a ticket as a question to answer; null of those triaged before this was kept, or by an answer,
-- whose message names its author.
alter table ticket
    add triaged_by uuid,
    add triaged_at timestamptz,
    add check ((triaged_by is null) = (triaged_at is null));
