create or replace function private.search_cursor(sort text, sort_key double precision, property_id uuid, total integer)
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
          jsonb_build_array(
            search_cursor.sort,
            search_cursor.sort_key::text,
            search_cursor.property_id,
            search_cursor.total
          )::text,
          'UTF8'
        ),
        'base64'
      ),
      E'+/=\n',
      '-_'
    );
$$;

comment on function private.search_cursor(text, double precision, uuid, integer) is
  'Where a page of a search ended, and how many were counted for the first one, as text that fits into an address.';
