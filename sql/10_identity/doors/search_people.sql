create or replace function public.search_people(
  query text default null,
  cursor text default null,
  page_size integer default 20
)
returns jsonb
language sql
stable
security invoker
set search_path = ''
as $$
  select private.search_people(search_people.query, search_people.cursor, search_people.page_size);
$$;

comment on function public.search_people(text, text, integer) is
  'People for staff, newest first: {items: [{id, username, display_name, email*, host_since, verification_state, created_at, is_suspended, staff_roles}], next_cursor}. The query is a part of a name, an id or, for support and administrators, a whole e-mail address (*).';

grant execute on function public.search_people(text, text, integer) to authenticated;
