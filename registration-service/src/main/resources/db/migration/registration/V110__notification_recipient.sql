-- A report on a mail that reached nobody may name only its address; the bucket is kept as long as the sealed address is.
alter table notification add column recipient_bucket integer;
create index notification_to on notification (recipient_bucket, settled_at) where state = 'SENT' and sealed is not null;
