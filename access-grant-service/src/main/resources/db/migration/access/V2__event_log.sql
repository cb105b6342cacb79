-- The carrier may write just these topics: a row for another one would stop it, or reach what is another service's to tell.
alter table event_log add constraint event_log_own_topics check (topic in (
    'viis.access.role',
    'viis.access.person',
    'viis.access.ledger',
    'viis.access.decision',
    'viis.access.grant',
    'viis.access.review',
    'viis.audit.access'));

-- The order in which the ledger links events and webhooks tell them.
create index event_log_ledger on event_log (tx, id) where topic like 'viis.access.%';
