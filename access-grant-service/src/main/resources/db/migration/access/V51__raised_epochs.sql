-- The nil id's epoch is the least one of everybody: raised after a restore, when nobody knows what was lost.
alter table refresh_family drop constraint refresh_family_end_reason_check,
    add constraint refresh_family_end_reason_check check (end_reason in ('REUSED', 'REVOKED', 'RESTORED'));
