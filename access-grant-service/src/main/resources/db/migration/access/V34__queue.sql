-- What the queue is ordered and watched by: when an item is due, how risky it is and why, who looks at it until when.
alter table decision_item
    add due_on            date,
    add risk              integer     not null default 0,
    add risk_reasons      varchar[]   not null default '{}',
    add lease_until       timestamptz,
    add due_soon_since    timestamptz,
    add overdue_since     timestamptz,
    add undecidable_since timestamptz;
update decision_item
   set due_on = cast(cast(submitted_at at time zone 'Europe/Riga' as date) + interval '1 month' as date);
alter table decision_item alter due_on set not null;
create index decision_item_risk on decision_item (state, risk desc, submitted_at, id);
create index decision_item_due on decision_item (due_on) where state in ('OPEN', 'NEEDS_CONFIRMATION');
