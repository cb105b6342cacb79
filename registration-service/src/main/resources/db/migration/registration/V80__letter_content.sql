-- What a letter says of each of its applications is kept with the application's reference to it.
alter table letter drop column content_sha256;
