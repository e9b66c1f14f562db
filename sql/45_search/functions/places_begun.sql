create or replace function private.places_begun(typed text)
returns table (place_id integer, rank integer)
language plpgsql
stable
rows 20
security definer -- called by definer functions only
set search_path = ''
set plan_cache_mode = 'force_generic_plan'
as $$
declare
  -- After everything that begins with what was typed.
  beyond text := places_begun.typed || chr(1114111);
  begun_count integer;
begin
  -- A letter or two begin thousands of names: the fullest thousand places have enough of them, as a rule.
  if char_length(places_begun.typed) <= 2 then
    return query
      select
        named.place_id,
        min(case when not named.is_whole then 2 when named.key = places_begun.typed then 0 else 1 end)
      from (
        (select place.id from private.places as place order by place.property_count desc, place.id limit 1000)
        union
        select exact.place_id from private.place_names as exact where exact.key = places_begun.typed
      ) as place
      join private.place_names as named on named.place_id = place.id
      where named.key operator(pg_catalog.~>=~) places_begun.typed and named.key operator(pg_catalog.~<~) beyond
      group by named.place_id;
    get diagnostics begun_count = row_count;
    if begun_count >= 50 then
      return;
    end if;
  end if;

  -- Rows found twice do no harm.
  return query
    select
      named.place_id,
      min(case when not named.is_whole then 2 when named.key = places_begun.typed then 0 else 1 end)
    from private.place_names as named
    where named.key operator(pg_catalog.~>=~) places_begun.typed and named.key operator(pg_catalog.~<~) beyond
    group by named.place_id;
end;
$$;

comment on function private.places_begun(text) is
  'Places of which a name begins as typed, those with many properties at any rate. rank 0: it is the whole name, 1: it is the beginning, 2: a later word begins so.';
