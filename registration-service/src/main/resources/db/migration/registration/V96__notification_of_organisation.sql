-- In whose matter somebody was told, where no application tells; for the record of who read it.
alter table notification add organisation_id uuid;
