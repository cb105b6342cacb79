-- Who leads an organisation from when to when; the holder's personal code is sealed, and never leaves. A head whom an
-- import knew by name only is bound to a person once, by a registrar; the act that proves it is kept.
create table headship (
    id                        uuid        primary key default uuidv7(),
    organisation_id           uuid        not null references organisation,
    person_id                 uuid,
    given_name                text        not null,
    surname                   text        not null,
    sealed_code               bytea,
    acting                    boolean     not null,
    from_day                  date        not null,
    last_day                  date,
    period                    daterange   not null generated always as (daterange(from_day, last_day, '[]')) stored,
    act_number                text,
    act_date                  date,
    identification_act_number text,
    identification_act_date   date,
    identified_by             uuid,
    identified_at             timestamptz,
    version                   bigint      not null default 0,
    recorded_at               timestamptz not null default now(),
    check (not isempty(period)),
    check ((person_id is null) = (sealed_code is null)),
    check (num_nulls(identification_act_number, identification_act_date, identified_by, identified_at) in (0, 4)),
    check (identified_at is null or person_id is not null),
    -- Whatever a way in forgets: two spellings of one name would be two names to every comparison.
    constraint headship_text check (
        given_name is nfc normalized and surname is nfc normalized and act_number is nfc normalized),
    -- An exclusion constraint and not WITHOUT OVERLAPS, which cannot leave out those who only act as head.
    -- Deferrable, since an import ends the old term and begins the new one in whatever order they are written.
    constraint headship_one_head exclude using gist (organisation_id with =, period with &&) where (not acting)
        deferrable initially immediate
);
create index headship_organisation on headship (organisation_id, from_day);
create constraint trigger headship_act after insert or update or delete on headship
    deferrable initially deferred for each row execute function require_act();

-- What one registrar entered on a head of a state body or a municipality, and a second one confirms or rejects. Until
-- then nothing stands in the table of headships, so that nothing is told and no right follows.
create table headship_proposal (
    id                   uuid        primary key default uuidv7(),
    organisation_id      uuid        not null references organisation,
    kind                 text        not null check (kind in ('BEGIN', 'END', 'IDENTIFICATION')),
    headship_id          uuid        not null,
    replaces_headship_id uuid,
    person_id            uuid,
    given_name           text        not null,
    surname              text        not null,
    sealed_code          bytea,
    acting               boolean     not null,
    from_day             date        not null,
    last_day             date,
    act_number           text        check (length(act_number) <= 100),
    act_date             date,
    proposed_by          uuid        not null,
    proposed_for         uuid        not null,
    proposed_at          timestamptz not null,
    state                text        not null check (state in ('PROPOSED', 'CONFIRMED', 'REJECTED')),
    decided_by           uuid,
    decided_for          uuid,
    decided_at           timestamptz,
    rejection_reason     text,
    version              bigint      not null default 0,
    check (num_nulls(decided_by, decided_for, decided_at) = case state when 'PROPOSED' then 3 else 0 end),
    check ((rejection_reason is not null) = (state = 'REJECTED')),
    check (decided_by <> proposed_by and decided_by <> proposed_for
           and decided_for <> proposed_by and decided_for <> proposed_for),
    check (decided_by <> person_id and decided_for <> person_id),
    check ((kind = 'END') = (last_day is not null))
);
-- The same thing waits once.
create unique index headship_proposal_waiting_begin
    on headship_proposal (organisation_id, from_day, acting, person_id, given_name, surname) nulls not distinct
    where state = 'PROPOSED' and kind = 'BEGIN';
create unique index headship_proposal_waiting_other
    on headship_proposal (headship_id, kind) where state = 'PROPOSED' and kind <> 'BEGIN';
create index headship_proposal_state on headship_proposal (state, id);
create index headship_proposal_organisation on headship_proposal (organisation_id, state, id);
revoke delete, truncate on headship_proposal from ${workers};

-- Decided once, and what was entered stays; only the sealed code is let go.
create function keep_proposal() returns trigger language plpgsql as
$$
begin
    if old.state <> 'PROPOSED'
       or (new.id, new.organisation_id, new.kind, new.headship_id, new.from_day, new.acting, new.proposed_by,
           new.proposed_for, new.proposed_at)
          is distinct from
          (old.id, old.organisation_id, old.kind, old.headship_id, old.from_day, old.acting, old.proposed_by,
           old.proposed_for, old.proposed_at)
       or (new.person_id, new.given_name, new.surname, new.last_day, new.act_number, new.act_date,
           new.replaces_headship_id)
          is distinct from
          (old.person_id, old.given_name, old.surname, old.last_day, old.act_number, old.act_date,
           old.replaces_headship_id) then
        raise exception 'a proposal is decided once and never altered' using errcode = 'VI002';
    end if;
    return new;
end
$$;
create trigger headship_proposal_kept before update on headship_proposal
    for each row execute function keep_proposal();
create constraint trigger headship_proposal_act after insert or update on headship_proposal
    deferrable initially deferred for each row execute function require_act();

-- Who heads an organisation today is public; who did and who will is for its heads and for officers.
call wall('headship');
create policy reach on headship for select to ${application}
    using ((select asker_has('IKVD_REGISTRAR', 'IZM_ACCESS_OFFICER', 'AUDITOR', 'INSTITUTION_HEAD', 'MUNICIPALITY_HEAD'))
           and ((select asker_is_in_country()) or organisation_id = (select asker_organisation()))
           or from_day <= (now() at time zone 'Europe/Riga')::date
              and (last_day is null or last_day >= (now() at time zone 'Europe/Riga')::date));
create policy begun on headship for insert to ${application}
    with check (asker_is_registrar() and (person_id is null or person_id <> all (asker_ids())));
create policy changed on headship for update to ${application} using (asker_is_registrar());
create policy undone on headship for delete to ${application} using (asker_is_registrar());

call wall('headship_proposal');
create policy reach on headship_proposal for select to ${application}
    using ((select asker_has('IKVD_REGISTRAR', 'AUDITOR'))
           and ((select asker_is_in_country()) or organisation_id = (select asker_organisation())));
create policy proposed on headship_proposal for insert to ${application}
    with check (asker_is_registrar() and proposed_by = asker() and proposed_for = asker_principal()
                and (person_id is null or person_id <> all (asker_ids())) and state = 'PROPOSED');
create policy decided on headship_proposal for update to ${application}
    using (asker_is_registrar()) with check (decided_by = asker() and decided_for = asker_principal());
