create or replace function private.place_queries(query text)
returns table (name text, wider text)
language sql
stable
rows 3
security definer -- called by definer functions only
set search_path = ''
as $$
  with
    typed as (select left(place_queries.query, 200) as text, private.place_key(left(place_queries.query, 200)) as key)
  select typed.key, ''
  from typed
  where typed.key <> ''
  union
  select private.place_key(split_part(typed.text, ',', 1)), private.place_key(split_part(typed.text, ',', -1))
  from typed
  where typed.text like '%,%' and private.place_key(split_part(typed.text, ',', 1)) <> ''
  union
  select left(typed.key, split.position - 1), substr(typed.key, split.position + 1)
  from
    typed
    cross join lateral generate_series(2, char_length(typed.key) - 1) as split (position)
  where
    substr(typed.key, split.position, 1) = ' '
    and exists (
      select from private.place_country_names as named where named.key = substr(typed.key, split.position + 1)
    );
$$;

comment on function private.place_queries(text) is
  'What a query says when it is the name of a place: the name, and the country or region after it. "Lisboa, Portugal" and "Lisboa Portugal" are Lisboa in Portugal.';
