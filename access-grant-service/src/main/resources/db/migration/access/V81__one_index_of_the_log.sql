-- The ledger's index serves the queue of webhooks too.
drop index event_log_order;
