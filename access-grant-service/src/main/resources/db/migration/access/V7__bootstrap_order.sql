-- The one order that named the first officers: the key leaves room for one row.
create table bootstrap_order (
    single      boolean primary key default true check (single),
    decision_id uuid    not null references decision (id),
    number      text    not null,
    ordered_on  date    not null,
    sha256      bytea   not null check (length(sha256) = 32)
);
revoke update, delete on bootstrap_order from ${application};
