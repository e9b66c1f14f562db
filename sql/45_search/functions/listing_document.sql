create or replace function private.listing_document(property public.properties)
returns tsvector
language plpgsql
stable
security definer -- called by definer functions only
set search_path = ''
set plan_cache_mode = 'force_generic_plan'
as $$
declare
  title text := private.text_plain(property.title);
  description text := private.text_plain(property.description);
  plain_title text := case
    when octet_length(title) = char_length(title) then title
    else extensions.unaccent(title)
  end;
  plain_description text := case
    when octet_length(description) = char_length(description) then description
    else extensions.unaccent(description)
  end;
  names record;
  spoken record;
  titles tsvector;
  descriptions tsvector;
begin
  -- Whatever the words mean where the property stands: its city and country in other languages, its kind likewise.
  select
    (
      select string_agg(known.key, ' ')
      from private.place_exonyms as typed
      join private.place_exonyms as known on known.country = typed.country and known.city = typed.city
      where typed.country = property.country and typed.key = private.place_key(property.city)
    ) as of_city,
    (
      select string_agg(named.key, ' ')
      from private.place_country_names as named
      where named.country = property.country
    ) as of_country,
    (
      select extensions.unaccent(private.text_plain(string_agg(named.name, ' ')))
      from public.property_type_translations as named
      where named.code = property.property_type
    ) as of_type
  into names;

  titles := setweight(
    to_tsvector('simple', concat_ws(' ', plain_title, private.place_key(concat_ws(' ', property.city, property.region)))), 'A'
  );
  descriptions := to_tsvector('simple', plain_description);
  for spoken in
    select known.language::regconfig as dictionary, known.language
    from private.text_languages as known
    where known.language = 'english' or property.country = any (known.countries)
  loop
    titles := titles || setweight(to_tsvector(spoken.dictionary, plain_title), 'A');
    descriptions := descriptions || to_tsvector(spoken.dictionary, plain_description);
    -- Some stems need the accents: Portuguese habitações and habitação are one word only with them.
    if spoken.language <> 'english' then
      titles := titles || array_to_tsvector(array['@' || spoken.language]);
      if plain_title <> title then
        titles := titles || setweight(to_tsvector(spoken.dictionary, title), 'A');
      end if;
      if plain_description <> description then
        descriptions := descriptions || to_tsvector(spoken.dictionary, description);
      end if;
    end if;
  end loop;
  return titles
    || setweight(
      to_tsvector('simple', concat_ws(' ', names.of_city, names.of_country, names.of_type))
        || to_tsvector('english', coalesce(names.of_type, '')),
      'B'
    )
    || setweight(descriptions, 'C');
end;
$$;

comment on function private.listing_document(public.properties) is
  'The words that a property is found by: title, city and region weigh A, names of place and kind in other languages B, description C. Words stand as they are and as stems in English and in the languages of the country, which are marked (@french).';
