create or replace function private.search_cursor(
  sort text,
  walk integer,
  sort_key double precision,
  property_id uuid,
  total integer
)
returns text
language plpgsql
immutable
security invoker
set search_path = ''
as $$
begin
  return translate(
    encode(convert_to(jsonb_build_array(sort, walk, sort_key::text, property_id, total)::text, 'UTF8'), 'base64'),
    E'+/=\n', '-_'
  );
end;
$$;

comment on function private.search_cursor(text, integer, double precision, uuid, integer) is
  'Where a page of a search ended, and how many were counted for the first one, as text that fits into an address.';
