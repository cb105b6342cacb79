-- An id as events tell of it; one that is none stops nothing.
create function uuid_or_null(value text) returns uuid
    language sql immutable parallel safe as
$$
    select case when pg_input_is_valid(value, 'uuid') then cast(value as uuid) end
$$;
