insert into private.text_property_words (word)
select distinct word.text
from
  (
    select named.name
    from public.property_type_translations as named
    union all
    select named.name
    from public.amenity_translations as named
  ) as named
  cross join lateral (
    select private.place_key(named.name)
    union all
    select *
    from regexp_split_to_table(private.place_key(named.name), ' ')
  ) as word (text)
order by word.text
on conflict (word) do nothing;
