create or replace function private.text_plain(written text)
returns text
language plpgsql
immutable
security invoker
set search_path = ''
as $$
begin
  -- These signs make paths, hosts, tags and signed numbers of words: "pool/sauna" is two words, "wi-fi" too. At others the
  -- parser of text search parts words by itself.
  return regexp_replace(
    case
      when octet_length(text_plain.written) = char_length(text_plain.written) then text_plain.written
      else normalize(text_plain.written, nfc)
    end,
    '[-/._:@&=?%+~<>#*]', ' ', 'g'
  );
end;
$$;

comment on function private.text_plain(text) is
  'A text whose words stand by themselves, each letter one character. Accents stay: see private.place_key and private.listing_document.';
