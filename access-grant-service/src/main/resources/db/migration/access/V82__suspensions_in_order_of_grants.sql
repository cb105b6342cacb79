-- Pages are in the order of grants: read in that order, the index is left as soon as the page is full.
create index grant_change_suspensions on grant_change (grant_id, changed_at) where suspended_at is not null;
drop index grant_change_suspended;
