-- Who decides on access, and who besides them sees all that was decided.
create function asker_is_officer() returns boolean
    language sql stable return asker_has_in_country('IZM_ACCESS_OFFICER');

create function asker_oversees() returns boolean
    language sql stable return asker_has_in_country('IZM_ACCESS_OFFICER', 'AUDITOR');

-- The organisation that the caller heads; null for who calls as no head.
create function asker_headed() returns uuid
    language sql stable
    return case when asker_has('INSTITUTION_HEAD', 'MUNICIPALITY_HEAD') then asker_organisation() end;
