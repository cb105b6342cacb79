-- By which decision an item was decided or returned, so that it can say so. Checked at the commit: bulk loads of both
-- tables may come in either order.
alter table decision_item
    add column decision_id uuid references decision (id) deferrable initially deferred;
update decision_item i set decision_id = d.id from decision d where d.decision_item_id = i.id;
