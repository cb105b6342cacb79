-- By which calendar all dates hold.
create function riga_day(moment timestamptz) returns date
    language sql immutable strict parallel safe
    return cast(moment at time zone 'Europe/Riga' as date);

create function riga_today() returns date
    language sql stable parallel safe
    return riga_day(now());
