-- Every table made from here on is the application's to use; evidence tables take rights away again.
alter default privileges in schema public grant select, insert, update, delete on tables to ${workers};
alter default privileges in schema public grant usage, select on sequences to ${workers};
