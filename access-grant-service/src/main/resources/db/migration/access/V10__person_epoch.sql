-- The point before which a person's tokens no longer count; milliseconds of the epoch, so that it stays ahead after a restore.
create table person_epoch (
    person_id uuid        primary key,
    epoch     bigint      not null,
    raised_at timestamptz not null default now()
);
revoke delete on person_epoch from ${application};
