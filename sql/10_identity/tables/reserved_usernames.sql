create table private.reserved_usernames (
  username text primary key,
  constraint username_is_lowercase check (username = lower(username))
);

comment on table private.reserved_usernames is
  'Names that nobody may take, since they read as the platform''s own or as addresses of its pages.';
