-- By which decision an item was decided or returned, so that it can say so; never another item's.
alter table decision add constraint decision_of_item unique (id, decision_item_id);
alter table decision_item
    add column decision_id uuid,
    add foreign key (decision_id, id) references decision (id, decision_item_id);
update decision_item i set decision_id = d.id from decision d where d.decision_item_id = i.id;
