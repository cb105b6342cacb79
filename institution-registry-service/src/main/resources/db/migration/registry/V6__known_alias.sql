-- A registrar is compared with a head under all ids of both.
create policy reach on known_alias for select to ${application} using (asker_is_registrar());
