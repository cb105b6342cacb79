-- A receiver is somebody's, who has to be entitled whenever it is told; its address has to want it; and there are few.
alter table webhook_receiver
    add responsible_id uuid,
    add slot           smallint,
    add verified_at    timestamptz,
    drop constraint webhook_receiver_paused_because_check,
    add constraint webhook_receiver_paused_because_check
        check (paused_because in ('BY_HAND', 'GONE', 'FAILING', 'RIGHT_ENDED'));
update webhook_receiver set responsible_id = registered_by;
-- The five oldest of each organisation stay; they too are told nothing until they have shown that they want it.
update webhook_receiver r
   set slot = case when o.place <= 5 then o.place end,
       removed_at = case when o.place > 5 then now() end
  from (select id, row_number() over (partition by organisation_id order by registered_at, id) as place
          from webhook_receiver where removed_at is null) as o
 where o.id = r.id;
alter table webhook_receiver
    alter column responsible_id set not null,
    add constraint webhook_receiver_five check (removed_at is not null or slot is not null and slot between 1 and 5);
create unique index webhook_receiver_slot on webhook_receiver (organisation_id, slot) nulls not distinct
    where removed_at is null;

-- The next event of each receiver, in order; verifications and tests beside them.
drop index webhook_delivery_due;
create index webhook_delivery_next on webhook_delivery (receiver_id, id)
    where state = 'WAITING' and type not like 'receiver.%';
create index webhook_delivery_own on webhook_delivery (receiver_id, id)
    where state = 'WAITING' and type like 'receiver.%';

-- Whom a receiver was told of on which day: the access is recorded with the first telling, and each is counted.
create table webhook_told (
    receiver_id uuid    not null references webhook_receiver,
    day         date    not null,
    person_id   uuid    not null,
    employer_id uuid    not null,
    tellings    integer not null default 1,
    primary key (receiver_id, day, person_id, employer_id)
);
create index webhook_told_day on webhook_told (day);

-- Verifications and tests that an organisation asked for on a day (Europe/Riga).
create table webhook_check (
    organisation_id uuid,
    day             date    not null,
    checks          integer not null default 1,
    unique nulls not distinct (organisation_id, day)
);
