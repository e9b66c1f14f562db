create or replace function private.place_key(name text)
returns text
language plpgsql
stable
security invoker
set search_path = ''
as $$
begin
  return btrim(
    regexp_replace(
      lower(extensions.unaccent(private.text_plain(place_key.name))),
      '[]\s!"#$%&''()*+,\-./:;<=>?@[\\^_`{|}~’‘“”„«»–—·•…¿¡、。]+', ' ', 'g'
    )
  );
end;
$$;

comment on function private.place_key(text) is
  'The name of a place as it is compared: small letters without accents or punctuation, one space between words.';
