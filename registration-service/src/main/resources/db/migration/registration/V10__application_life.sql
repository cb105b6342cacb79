-- The whole life of an application (12.2): kinds, review, return, confirmation by a new head, and the ends that come of facts.
alter table access_application
    drop constraint access_application_state_check,
    drop constraint access_application_check1,
    drop constraint access_application_check2,
    add kind                    text not null default 'GRANT' check (kind in ('GRANT', 'CHANGE', 'REVOKE')),
    add applicant_email         text,
    add recorded_by             uuid,
    add batch_id                uuid,
    add mandate_kind            text not null default 'HEAD' check (mandate_kind in ('HEAD', 'DEPUTY', 'UNIDENTIFIED')),
    add mandate_from            date,
    add mandate_last_day        date,
    add authorisation_letter_id uuid,
    add submitted_version       bigint,
    add confirmed_by            uuid,
    add returned_decision_id    uuid,
    add close_reason            text check (close_reason in
        ('EMPLOYMENT_ENDED', 'ORGANISATION_CLOSED', 'SUPERSEDED', 'NOT_CONFIRMED')),
    add successor_ids           uuid[] not null default '{}',
    add changed_at              timestamptz,
    add next_action             text,
    add deadline                timestamptz;

update access_application
   set submitted_version = case when state = 'SUBMITTED' then version else version - 1 end
 where submitted_at is not null;
update access_application
   set next_action = case state when 'DRAFT' then 'ISSUE_LETTERS' when 'SUBMITTED' then 'REVIEW' else 'SIGN' end,
       deadline = created_at + interval '30 days'
 where state in ('DRAFT', 'AWAITING_SIGNATURES', 'SUBMITTED');

alter table access_application
    add constraint access_application_state check (state in
        ('DRAFT', 'AWAITING_SIGNATURES', 'SUBMITTED', 'UNDER_REVIEW', 'RETURNED', 'NEEDS_CONFIRMATION',
         'DECIDED', 'WITHDRAWN', 'EXPIRED', 'CLOSED')),
    add constraint access_application_submitted check (
        (submitted_at is null) = (submitted_version is null)
        and (submitted_at is not null
             or state not in ('SUBMITTED', 'UNDER_REVIEW', 'RETURNED', 'NEEDS_CONFIRMATION', 'DECIDED'))),
    add constraint access_application_closed check (
        (closed_at is not null) = (state in ('DECIDED', 'WITHDRAWN', 'EXPIRED', 'CLOSED'))),
    add constraint access_application_close_reason check ((close_reason is not null) = (state = 'CLOSED')),
    -- A9: what is open has somebody to act, something to do, and a day.
    add constraint access_application_next_action check (
        (next_action is not null and deadline is not null) = (closed_at is null));
create index access_application_due on access_application (deadline) where closed_at is null;
create index access_application_open_of_employer on access_application (employer_id) where closed_at is null;
create index access_application_open_of_person on access_application (person_id) where closed_at is null;
create index access_application_of_batch on access_application (batch_id, id) where batch_id is not null;

alter table access_application_line
    add target_grant_id uuid,
    -- A line that a newer version of the application no longer has.
    add superseded boolean not null default false;
create index access_application_line_of_target on access_application_line (target_grant_id) where open;

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
revoke update, delete on application_step from ${application};
grant update (told) on application_step to ${application};
