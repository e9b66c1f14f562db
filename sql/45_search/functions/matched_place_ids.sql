create or replace function private.matched_place_ids(query text)
returns integer[]
language sql
stable
security definer -- reads the places, which callers can't
set search_path = ''
as $$
  select array_agg(matched.place_id order by matched.place_id)
  from private.match_places(matched_place_ids.query) as matched (place_id);
$$;

comment on function private.matched_place_ids(text) is
  'Places whose name in some language the whole query is, mistyped perhaps: "Lisbon", "lisbone", "Lissabon, Portugal". Null when there are none.';
