-- A head's authorisation of a deputy (pilnvarojums); in force once its letter is proved, within its days, until revoked.
create table authorisation (
    id              uuid        primary key,
    organisation_id uuid        not null,
    deputy_id       uuid        not null,
    letter_id       uuid        not null unique references letter,
    given_by        uuid        not null,
    number          text        not null,
    dated           date        not null,
    valid_from      date        not null,
    last_day        date        not null check (last_day >= valid_from),
    given_name      text        not null,
    surname         text        not null,
    post            text        not null,
    email           text        not null,
    deputy_code     bytea       not null,
    given_at        timestamptz not null,
    revoked_at      timestamptz,
    revoked_by      uuid,
    check ((revoked_at is null) = (revoked_by is null))
);
create index authorisation_of_organisation on authorisation (organisation_id, id);
create index authorisation_of_deputy on authorisation (deputy_id, organisation_id);
revoke update, delete on authorisation from ${workers};
grant update (revoked_at, revoked_by) on authorisation to ${workers};

-- Authorisations whose letter is accepted, and by when it was signed.
create view proved_authorisation with (security_invoker = true) as
select a.id, e.signed_at, e.document_date
  from authorisation a
  join letter l on l.id = a.letter_id and l.state in ('ACCEPTED', 'PAPER_CONFIRMED')
  join evidence e on e.letter_id = l.id;
