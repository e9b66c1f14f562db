create or replace function private.search_cursor(sort text, sort_key double precision, property_id uuid)
returns text
language sql
immutable
security invoker
set search_path = ''
as $$
  select
    translate(
      encode(
        convert_to(
          jsonb_build_array(search_cursor.sort, search_cursor.sort_key::text, search_cursor.property_id)::text,
          'UTF8'
        ),
        'base64'
      ),
      E'+/=\n',
      '-_'
    );
$$;

comment on function private.search_cursor(text, double precision, uuid) is
  'Where a page of a search ended, as text that fits into an address.';
