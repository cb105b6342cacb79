-- What becomes of an item besides a decision: an officer reviews it, returns it, waits for a head, or it is closed.
alter table decision_item
    drop constraint decision_item_state_check,
    add constraint decision_item_state_check check (
        state in ('OPEN', 'NEEDS_CONFIRMATION', 'RETURNED', 'DECIDED', 'WITHDRAWN', 'CLOSED', 'SUPERSEDED')),
    add reviewer_id       uuid,
    add review_started_at timestamptz,
    add check ((reviewer_id is null) = (review_started_at is null));

-- Kept apart as a withdrawal is, because a closing may be heard of before the submission.
create table application_closing (
    application_id uuid        primary key,
    reason         text        not null,
    closed_at      timestamptz not null
);
revoke update, delete on application_closing from ${application};
