-- A decision may end or replace an earlier grant: the line keeps which one, and the days it took from it.
alter table decision_line
    drop constraint decision_line_check,
    add taken_grant_id uuid references access_grant (id),
    add taken          daterange check (not isempty(taken)),
    add constraint decision_line_outcome check (
        case outcome
            -- A right that is ended before its first day leaves no days.
            when 'GRANTED' then grant_id is not null and (valid is not null or taken_grant_id is not distinct from grant_id)
            else grant_id is null and valid is null and taken_grant_id is null
        end and (taken is null or taken_grant_id is not null));
