-- Applications that were drafted together, and that one head's letter serves.
create table access_application_batch (
    id           uuid        primary key,
    kind         text        not null check (kind in ('GRANT', 'CHANGE', 'REVOKE')),
    employer_id  uuid        not null,
    applicant_id uuid        not null,
    created_at   timestamptz not null
);
revoke update, delete on access_application_batch from ${workers};

-- The whole life of an application (12.2): kinds, review, return, confirmation by a new head, and the ends that come of
-- facts.
create table access_application (
    id                      uuid        primary key,
    version                 bigint      not null,
    kind                    text        not null default 'GRANT' check (kind in ('GRANT', 'CHANGE', 'REVOKE')),
    state                   text        not null
        constraint access_application_state check (state in
            ('DRAFT', 'AWAITING_SIGNATURES', 'SUBMITTED', 'UNDER_REVIEW', 'RETURNED', 'NEEDS_CONFIRMATION',
             'DECIDED', 'WITHDRAWN', 'EXPIRED', 'CLOSED')),
    next_action             text,
    deadline                timestamptz,
    batch_id                uuid        references access_application_batch deferrable initially deferred,
    employer_id             uuid        not null,
    applicant_id            uuid        not null,
    person_id               uuid        not null,
    recorded_by             uuid,
    -- It travels in events, where no free text may stand. Letters are named one by one: what a class of letters holds
    -- depends on the database's locale.
    basis_number            text        not null
        constraint access_application_basis_number check (
            basis_number ~ '^[A-Za-zĀČĒĢĪĶĻŅŌŖŠŪŽāčēģīķļņōŗšūž0-9./ -]{1,40}$'
            and (basis_number ~ '[0-9]' or basis_number = 'b/n')),
    basis_date              date        not null,
    duty                    text        not null,
    applicant_given_name    text        not null,
    applicant_surname       text        not null,
    applicant_post          text        not null,
    applicant_email         text,
    mandate_kind            text        not null default 'HEAD' check (mandate_kind in ('HEAD', 'DEPUTY', 'UNIDENTIFIED')),
    mandate_from            date,
    mandate_last_day        date,
    authorisation_letter_id uuid,
    employee_given_name     text        not null,
    employee_surname        text        not null,
    employee_post           text        not null,
    employee_email          text        not null,
    employee_phone          text,
    employee_code           bytea       not null,
    code_check_fits         boolean     not null,
    employment_from         date        not null,
    employment_last_day     date        check (employment_last_day >= employment_from),
    -- That a personal code whose check digit does not fit is right all the same (D20).
    code_confirmed_by       uuid,
    code_confirmed_at       timestamptz check ((code_confirmed_at is not null) = (code_confirmed_by is not null)),
    created_at              timestamptz not null,
    changed_at              timestamptz,
    submitted_at            timestamptz,
    submitted_version       bigint,
    confirmed_by            uuid,
    returned_decision_id    uuid,
    closed_at               timestamptz,
    close_reason            text        check (close_reason in
        ('EMPLOYMENT_ENDED', 'ORGANISATION_CLOSED', 'SUPERSEDED', 'NOT_CONFIRMED')),
    decision_id             uuid        check ((decision_id is not null) = (state = 'DECIDED')),
    successor_ids           uuid[]      not null default '{}',
    constraint access_application_submitted check (
        (submitted_at is null) = (submitted_version is null)
        and (submitted_at is not null
             or state not in ('SUBMITTED', 'UNDER_REVIEW', 'RETURNED', 'NEEDS_CONFIRMATION', 'DECIDED'))),
    constraint access_application_closed check (
        (closed_at is not null) = (state in ('DECIDED', 'WITHDRAWN', 'EXPIRED', 'CLOSED'))),
    constraint access_application_close_reason check ((close_reason is not null) = (state = 'CLOSED')),
    -- A9: what is open has somebody to act, something to do, and a day.
    constraint access_application_next_action check (
        (next_action is not null and deadline is not null) = (closed_at is null))
);
create index access_application_of_employer on access_application (employer_id, id);
create index access_application_of_applicant on access_application (applicant_id, id);
create index access_application_of_person on access_application (person_id, id);
create index access_application_in_state on access_application (state, id);
create index access_application_due on access_application (deadline) where closed_at is null;
create index access_application_open_of_employer on access_application (employer_id) where closed_at is null;
create index access_application_open_of_person on access_application (person_id) where closed_at is null;
create index access_application_of_batch on access_application (batch_id, id) where batch_id is not null;
revoke delete on access_application from ${workers};

-- Whose it is never changes: nobody moves it into another's reach, or out of it.
create function keep_whose_it_is() returns trigger language plpgsql as
$$
begin
    if (new.id, new.employer_id, new.applicant_id, new.person_id, new.recorded_by, new.batch_id, new.created_at)
       is distinct from
       (old.id, old.employer_id, old.applicant_id, old.person_id, old.recorded_by, old.batch_id, old.created_at) then
        raise exception 'an application stays whose it is' using errcode = 'VI002';
    end if;
    return new;
end
$$;
create trigger access_application_kept before update on access_application
    for each row execute function keep_whose_it_is();

create table access_application_line (
    id               uuid    primary key,
    application_id   uuid    not null references access_application,
    position         integer not null,
    employer_id      uuid    not null,
    person_id        uuid    not null,
    role             text    not null,
    object_id        uuid,
    target_grant_id  uuid,
    valid_from       date    not null,
    last_day         date    not null check (last_day >= valid_from),
    open             boolean not null,
    -- A line that a newer version of the application no longer has.
    superseded       boolean not null default false,
    outcome          text    check (outcome in ('GRANTED', 'REJECTED')),
    grant_id         uuid,
    granted_from     date,
    granted_last_day date,
    reason_code      text,
    unique (application_id, position)
);
-- At most one open application asks for the same; no object means the whole country.
create unique index access_application_line_open
    on access_application_line (person_id, employer_id, object_id, role) nulls not distinct where open;
create index access_application_line_of_target on access_application_line (target_grant_id) where open;
revoke delete on access_application_line from ${workers};

-- What happened to an application and by whom, for its timeline; written once.
create table application_step (
    id             uuid        primary key,
    application_id uuid        not null references access_application,
    what           text        not null,
    version        bigint      not null,
    actor_id       uuid,
    letter_id      uuid,
    reason_codes   text[]      not null default '{}',
    happened_at    timestamptz not null,
    told           boolean     not null default false
);
create index application_step_of_application on application_step (application_id, happened_at, id);
create index application_step_untold on application_step (id) where not told;
revoke update, delete on application_step from ${workers};
grant update (told) on application_step to ${workers};

-- What else belongs to an application, such as a scanned order: a signed container may hold it beside the letters.
create table application_attachment (
    id             uuid        primary key,
    application_id uuid        not null references access_application,
    document_id    uuid        not null references document,
    media_type     text        not null check (media_type in ('application/pdf', 'image/jpeg', 'image/png')),
    sha256         bytea       not null check (length(sha256) = 32),
    size           integer     not null check (size > 0),
    added_by       uuid        not null,
    added_at       timestamptz not null,
    unique (application_id, sha256)
);
revoke update, delete on application_attachment from ${workers};

-- A letter may serve several applications (a head's for many employees) or none (a commitment signed anew), and an
-- application's versions refer to letters: an unchanged letter keeps its evidence. What the letter says of this one
-- application is kept here: a letter for many may have to be written anew for one of them only.
create table application_letter (
    application_id uuid    not null references access_application,
    letter_id      uuid    not null references letter,
    kind           text    not null,
    content_sha256 bytea,
    in_force       boolean not null,
    primary key (application_id, letter_id)
);
create unique index application_letter_in_force on application_letter (application_id, kind) where in_force;
create index application_letter_of_letter on application_letter (letter_id);
revoke delete on application_letter from ${workers};

-- What came for a letter and is not judged yet, and when it came: what would end for want of it waits, if it came in time.
-- A mail that is still looked into may be for any letter that was out before it, for a day at the most. Afterwards a clerk
-- has it: for the letters for which its files were tried, or, doubtful, for any, as nobody could tell.
create view waiting_act with (security_invoker = true) as
select w.letter_id, o.application_id, w.received_at, w.is_doubtful
  from (select p.letter_id, p.received_at, false as is_doubtful
          from pending_signature p
         where p.state = 'WAITING'
         union all
        select l.id, m.received_at, m.state = 'TO_CLERK' and f.id is null
          from mail m
          join letter l on l.issued_at <= m.received_at
          left join mail_finding f on f.mail_id = m.id and f.letter_id = l.id
         where m.state = 'RECEIVED'
            or m.state = 'TO_CLERK'
               and (f.outcome <> 'ACCEPTED' or m.reason in ('LETTER_NOT_FOUND', 'UNREADABLE', 'HIDDEN'))) w
  left join application_letter o on o.letter_id = w.letter_id and o.in_force;
