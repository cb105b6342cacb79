-- A campaign that ends rights is proposed by one administrator and begins when another one confirms it. Those before
-- were begun by who proposed them, at the same instant.
alter table commitment_campaign rename started_by to proposed_by;
alter table commitment_campaign
    alter started_at drop not null,
    add proposed_at  timestamptz,
    add confirmed_by uuid;
update commitment_campaign set proposed_at = started_at;
alter table commitment_campaign
    alter proposed_at set not null,
    add constraint commitment_campaign_by_two check (
        confirmed_by is null and (started_at is null or started_at = proposed_at)
        or confirmed_by <> proposed_by and started_at is not null);
