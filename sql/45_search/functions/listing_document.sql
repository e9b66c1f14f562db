create or replace function private.listing_document(property public.properties)
returns tsvector
language sql
stable
security definer -- called by definer functions only
set search_path = ''
as $$
  -- Listings come in every language, so words are kept as they are, without their accents.
  select
    setweight(to_tsvector('simple', extensions.unaccent(property.title)), 'A') || setweight(
      to_tsvector('simple', extensions.unaccent(concat_ws(' ', property.city, property.region, country.name))),
      'A'
    ) || setweight(to_tsvector('simple', extensions.unaccent(property.description)), 'C')
  from
    (select property.country as code) as place
    left join public.countries as country on country.code = place.code;
$$;

comment on function private.listing_document(public.properties) is 'The words that a property is found by.';
