create or replace function private.name_place(place_id integer)
returns void
language sql
volatile
security definer -- called by definer functions only
set search_path = ''
as $$
  with
    whole as (
      select place.key
      from private.places as place
      where place.id = name_place.place_id
      union
      select known.key
      from
        private.places as place
        join private.place_exonyms as known on known.country = place.country and known.city = place.key
      where place.id = name_place.place_id
    )
  insert into private.place_names (place_id, key, is_whole)
  select name_place.place_id, named.key, bool_or(named.is_whole)
  from
    (
      select whole.key, true as is_whole
      from whole
      union all
      select substr(whole.key, word.start::integer), false
      from
        whole
        cross join lateral (
          select sum(length(part.text) + 1) over (order by part.number) + 1 as start, part.number
          from regexp_split_to_table(whole.key, ' ') with ordinality as part (text, number)
        ) as word
      -- From "de" on nobody types.
      where substr(whole.key, word.start::integer) ~ '^\S{3}'
    ) as named (key, is_whole)
  group by named.key
  on conflict on constraint place_names_pkey do nothing;
$$;

comment on function private.name_place(integer) is 'Writes by what names a place is found.';
