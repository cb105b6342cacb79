-- Names as the registry keeps them now (NFC, one space between words), and those of people. What stands in applications
-- and letters stays as it was signed.
create function pg_temp.as_kept(text) returns text language sql as $$
    select regexp_replace(
        regexp_replace(normalize($1, NFC), '[\u0020\u00A0\u1680\u2000-\u200A\u202F\u205F\u2800\u3000]+', ' ', 'g'),
        '^[\u0009-\u000D\u0020\u0085\u2028\u2029]+|[\u0009-\u000D\u0020\u0085\u2028\u2029]+$', '', 'g')
$$;
update known_organisation set name = pg_temp.as_kept(name) where name <> pg_temp.as_kept(name);
update person
   set given_name = pg_temp.as_kept(given_name), surname = pg_temp.as_kept(surname)
 where (given_name, surname) is distinct from (pg_temp.as_kept(given_name), pg_temp.as_kept(surname));
drop function pg_temp.as_kept;
