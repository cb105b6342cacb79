-- Few grants are ever suspended: what was suspended at an instant is found without looking at all others.
create index grant_change_suspended on grant_change (changed_at, grant_id) where suspended_at is not null;
