-- Other ids of people whose personal code was changed, as access-grant's events told them; for the services that keep a copy.
create table known_alias (
    alias_id  uuid primary key,
    person_id uuid not null
);
create index known_alias_person on known_alias (person_id);

-- What a request reads of it is the service's to say.
call wall('known_alias');
revoke insert, update, delete on known_alias from ${application};

grant select on known_alias to ${reader};
create or replace function ids_of_person(person uuid) returns uuid[]
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
    begin atomic
        with same as (select coalesce((select person_id from known_alias where alias_id = person), person) as id)
        select case when person is not null
                    then array(select id from same union select a.alias_id from known_alias a join same on a.person_id = same.id) end;
    end;
call run_by_reader('ids_of_person(uuid)');
