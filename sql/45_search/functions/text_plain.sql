create or replace function private.text_plain(written text)
returns text
language plpgsql
stable
security invoker
set search_path = ''
as $$
begin
  -- Punctuation would make paths, hosts and signed numbers of words: "pool/sauna" is two words, "wi-fi" too.
  return lower(
    translate(
      normalize(text_plain.written, nfc),
      '!"#$%&''()*+,-./:;<=>?@[\]^_`{|}~’‘“”„«»–—·•…¿¡、。',
      repeat(' ', 48)
    )
  );
end;
$$;

comment on function private.text_plain(text) is
  'A text as its words: small letters, no punctuation. Accents stay: see private.place_key and private.listing_document.';
