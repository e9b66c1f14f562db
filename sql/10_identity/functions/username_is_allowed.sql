create or replace function private.username_is_allowed(username text)
returns boolean
language sql
stable
security definer -- reads the reserved names, which callers can't
set search_path = ''
as $$
  -- Underscores and digits at the ends don't make another name of it.
  select
    not exists (
      select
      from private.reserved_usernames as reserved
      where
        reserved.username in (
          lower(username_is_allowed.username),
          lower(regexp_replace(username_is_allowed.username, '^[_0-9]+|[_0-9]+$', '', 'g'))
        )
    );
$$;

comment on function private.username_is_allowed(text) is 'Whether a username is none of the reserved ones.';
