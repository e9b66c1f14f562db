create or replace function private.places_alike(typed text, is_beginning boolean)
returns table (place_id integer, key text, slips integer)
language plpgsql
stable
rows 5
security definer -- called by definer functions only
set search_path = ''
set plan_cache_mode = 'force_generic_plan'
as $$
declare
  allowed integer := private.place_slips(places_alike.typed);
  typed_length integer := char_length(places_alike.typed);
begin
  if allowed = 0 or typed_length > 60 then
    return;
  end if;
  -- Two swapped letters of five leave a fifth of the trigrams: the index narrows down, the distance decides. The
  -- threshold of the operator is a setting that who is no superuser can't set in the head of a function.
  perform set_config('pg_trgm.similarity_threshold', '0.2', true);
  return query
    select near.place_id, near.key, near.slips
    from (
      select
        candidate.place_id,
        candidate.key,
        least(
          private.place_distance(places_alike.typed, candidate.key),
          case
            when places_alike.is_beginning then private.place_distance(places_alike.typed, left(candidate.key, typed_length))
          end,
          case
            when places_alike.is_beginning
              then private.place_distance(places_alike.typed, left(candidate.key, typed_length + 1))
          end
        ) as slips
      from (
        select named.place_id, named.key
        from private.place_names as named
        where named.is_whole and named.key operator(extensions.%) places_alike.typed
        order by extensions.similarity(named.key, places_alike.typed) desc, named.place_id
        limit 100
      ) as candidate
      offset 0
    ) as near
    where near.slips <= allowed;
  perform set_config('pg_trgm.similarity_threshold', '0.3', true);
end;
$$;

comment on function private.places_alike(text, boolean) is
  'Names that what was typed may be a mistyping of, or the mistyped beginning of, and how many letters are wrong.';
