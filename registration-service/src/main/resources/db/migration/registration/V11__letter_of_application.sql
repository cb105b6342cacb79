-- A letter may serve several applications (a head's for many employees) or none (a commitment signed anew), and an
-- application's versions refer to letters: an unchanged letter keeps its evidence.
create table application_letter (
    application_id uuid    not null references access_application,
    letter_id      uuid    not null references letter,
    kind           text    not null,
    in_force       boolean not null,
    primary key (application_id, letter_id)
);
insert into application_letter
select application_id, id, kind, state <> 'SUPERSEDED' from letter;
create unique index application_letter_in_force on application_letter (application_id, kind) where in_force;
create index application_letter_of_letter on application_letter (letter_id);
revoke delete on application_letter from ${application};

alter table letter
    add employer_id    uuid,
    add person_id      uuid,
    add content_sha256 bytea,
    add signature_box  real[],
    drop constraint letter_kind_check,
    drop constraint letter_state_check;
update letter l
   set employer_id = a.employer_id, person_id = a.person_id
  from access_application a
 where a.id = l.application_id;
alter table letter
    drop column application_id,
    alter employer_id set not null,
    add constraint letter_kind check (kind in ('HEAD_APPLICATION', 'COMMITMENT', 'AUTHORISATION')),
    add constraint letter_state check (state in
        ('ISSUED', 'ACCEPTED', 'PAPER_RECEIVED', 'PAPER_CONFIRMED', 'SUPERSEDED', 'EXPIRED'));
create index letter_of_person on letter (person_id, employer_id, kind) where person_id is not null;
create index letter_to_expire on letter (expires_at) where state in ('ISSUED', 'PAPER_RECEIVED');

-- A signature serves every letter that it covers: that of a head who is also the user may serve both.
alter table evidence
    add unique (letter_id, signature_value_sha256),
    add channel         text not null default 'SIGNED' check (channel in ('SIGNED', 'PAPER')),
    add document_date   date,
    add document_number text,
    add clerk_ids       uuid[] not null default '{}',
    alter simple_report_id drop not null,
    alter detailed_report_id drop not null,
    alter signed_at drop not null,
    alter level drop not null,
    alter signature_value_sha256 drop not null,
    add constraint evidence_of_channel check (
        case channel
            when 'SIGNED' then signature_value_sha256 is not null and signed_at is not null
                and simple_report_id is not null
            else document_date is not null and cardinality(clerk_ids) = 2 and clerk_ids[1] <> clerk_ids[2]
        end);
