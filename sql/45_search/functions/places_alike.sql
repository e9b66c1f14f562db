create or replace function private.places_alike(typed text)
returns setof private.place_names
language plpgsql
stable
security definer -- called by definer functions only
set search_path = ''
set plan_cache_mode = 'force_generic_plan'
set "pg_trgm.similarity_threshold" = 0.2
as $$
begin
  if private.place_slips(places_alike.typed) = 0 or char_length(places_alike.typed) > 60 then
    return;
  end if;
  return query
    select named.*
    from private.place_names as named
    where named.is_whole and named.key operator(extensions.%) places_alike.typed
    order by extensions.similarity(named.key, places_alike.typed) desc, named.place_id
    limit 100;
end;
$$;

comment on function private.places_alike(text) is
  'Names that look like what was typed: candidates for private.place_distance. Two swapped letters of five leave a fifth of the trigrams.';
