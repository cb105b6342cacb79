-- Who decides on access, and who besides them sees all that was decided. Every query of a table is planned with its policies: what
-- is not put into the query in place of its call is planned once.
create function asker_is_officer() returns boolean language plpgsql stable parallel safe as
$$ begin return asker_has_in_country('IZM_ACCESS_OFFICER'); end $$;

create function asker_oversees() returns boolean language plpgsql stable parallel safe as
$$ begin return asker_has_in_country('IZM_ACCESS_OFFICER', 'AUDITOR'); end $$;

create function asker_is_admin() returns boolean language plpgsql stable parallel safe as
$$ begin return asker_has_in_country('IZM_ADMIN'); end $$;

-- The organisation that the caller heads; null for who calls as no head.
create function asker_headed() returns uuid language plpgsql stable parallel safe as
$$ begin return case when asker_has('INSTITUTION_HEAD', 'MUNICIPALITY_HEAD') then asker_organisation() end; end $$;
