-- As the chassis has it for its own: no temporary table stands in the place of the function's.
alter function epoch_log_purge() set search_path = pg_catalog, public, pg_temp;
