create or replace function private.text_describes_properties(word text)
returns boolean
language sql
stable
security definer -- called by definer functions only
set search_path = ''
as $$
  select
    exists (
      select
      from
        (
          select named.name
          from public.property_type_translations as named
          union all
          select named.name
          from public.amenity_translations as named
        ) as named
      where ' ' || private.place_key(named.name) || ' ' like '% ' || text_describes_properties.word || ' %'
    );
$$;

comment on function private.text_describes_properties(text) is
  'Whether the words (as private.place_key writes them) are what kinds of property and amenities are called in some language.';
