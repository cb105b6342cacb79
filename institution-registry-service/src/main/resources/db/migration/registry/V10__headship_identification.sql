-- A head whom an import knew by name only is bound to a person once, by a registrar; the act that proves it is kept.
alter table headship
    add identification_act_number text,
    add identification_act_date   date,
    add identified_by             uuid,
    add identified_at             timestamptz,
    add check (num_nulls(identification_act_number, identification_act_date, identified_by, identified_at) in (0, 4)),
    add check (identified_at is null or person_id is not null);
