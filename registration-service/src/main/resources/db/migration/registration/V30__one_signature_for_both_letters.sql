-- Who is head and employee at once signs both letters with one signature; what it covers, the check has found out.
alter table evidence drop constraint if exists evidence_signature_value_sha256_key;
create index if not exists evidence_signature on evidence (signature_value_sha256);
