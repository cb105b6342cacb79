-- The number of the basis document travels in events, where no free text may stand. What was written before stays, and is not told.
-- Letters are named one by one: what a class of letters holds depends on the database's locale.
do $$
begin
    execute format(
        $check$alter table access_application add constraint access_application_basis_number check (
            created_at < %L or basis_number ~ '^[A-Za-zĀČĒĢĪĶĻŅŌŖŠŪŽāčēģīķļņōŗšūž0-9./ -]{1,40}$' and (basis_number ~ '[0-9]' or basis_number = 'b/n'))
            not valid$check$, now());
end $$;
