create or replace function private.read_search_cursor(
  cursor text,
  sort text,
  out walk integer,
  out sort_key double precision,
  out property_id uuid,
  out total integer
)
language plpgsql
immutable
security invoker
set search_path = ''
as $$
declare
  padded text := translate(cursor, '-_', '+/') || repeat('=', (4 - length(cursor) % 4) % 4);
  parts jsonb;
begin
  if cursor is null then
    return;
  end if;
  parts := convert_from(decode(padded, 'base64'), 'UTF8')::jsonb;
  walk := (parts ->> 1)::integer;
  sort_key := (parts ->> 2)::double precision;
  property_id := (parts ->> 3)::uuid;
  total := (parts ->> 4)::integer;
  if (parts ->> 0) is distinct from read_search_cursor.sort or num_nulls(walk, sort_key, property_id, total) > 0
    or walk not between 1 and 3
  then
    perform private.fail('RV001', 'search: the cursor belongs to another search', 'cursor: pass next_cursor of the same search');
  end if;
exception
  -- Whatever PostgreSQL calls the damage, the cursor is not one that search_properties made.
  when data_exception or character_not_in_repertoire then
    perform private.fail('RV001', 'search: the cursor is damaged', 'cursor: pass next_cursor of the same search');
end;
$$;

comment on function private.read_search_cursor(text, text) is
  'The place that a cursor stands for; fails with RV001 when it is none.';
