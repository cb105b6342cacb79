-- A mail counts from when the mail server got it, and is worked on from when it was taken in here.
alter table mail add taken_in_at timestamptz;
update mail set taken_in_at = received_at;
alter table mail alter taken_in_at set default now(), alter taken_in_at set not null;

drop index mail_answered;
create index mail_answered on mail (sender_bucket, taken_in_at) where answered;
