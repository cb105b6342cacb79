-- Names that were taken over before are brought into the form in which they are kept now (NFC, one space between words),
-- so that what looks alike is alike: a head named again by an import is the head on record.
create function pg_temp.as_kept(text) returns text language sql as $$
    select regexp_replace(
        regexp_replace(normalize($1, NFC), '[\u0020\u00A0\u1680\u2000-\u200A\u202F\u205F\u2800\u3000]+', ' ', 'g'),
        '^[\u0009-\u000D\u0020\u0085\u2028\u2029]+|[\u0009-\u000D\u0020\u0085\u2028\u2029]+$', '', 'g')
$$;
update organisation
   set name = coalesce(nullif(pg_temp.as_kept(name), ''), name),
       founder_name = nullif(pg_temp.as_kept(founder_name), ''),
       address = nullif(pg_temp.as_kept(address), '')
 where (name, founder_name, address) is distinct from
       (pg_temp.as_kept(name), pg_temp.as_kept(founder_name), pg_temp.as_kept(address));
update headship
   set given_name = coalesce(nullif(pg_temp.as_kept(given_name), ''), given_name),
       surname = coalesce(nullif(pg_temp.as_kept(surname), ''), surname),
       act_number = nullif(pg_temp.as_kept(act_number), '')
 where (given_name, surname, act_number) is distinct from
       (pg_temp.as_kept(given_name), pg_temp.as_kept(surname), pg_temp.as_kept(act_number));
drop function pg_temp.as_kept;
