-- The registry's organisations as its events told them.
create table known_organisation (
    id     uuid primary key,
    kind   text not null,
    name   text not null,
    status text not null
);

-- Names of organisations are public.
revoke insert, update, delete on known_organisation from ${application};

create policy own on known_alias for select to ${application}
    using (person_id = any ((select asker_ids())::uuid[]));
