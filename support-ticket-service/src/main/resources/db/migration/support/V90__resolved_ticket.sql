-- What others read of a ticket that is over.
create view resolved_ticket with (security_invoker = true) as
select id, resolved_at from ticket where state = 'RESOLVED';
