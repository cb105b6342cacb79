-- Unless it is named, the schema of temporary tables is searched first: who may make one could put a table of the own in
-- the place of the function's, which runs with the owner's rights.
alter function event_log_make_partitions(integer) set search_path = pg_catalog, public, pg_temp;
alter function event_log_drop_partitions(integer) set search_path = pg_catalog, public, pg_temp;
