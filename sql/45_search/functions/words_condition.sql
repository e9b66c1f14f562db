create or replace function private.words_condition(request private.search_request)
returns text
language plpgsql
stable
security definer -- called by definer functions only
set search_path = ''
as $$
begin
  return case
    when request.query is not null then format(
      'listing.property_id = any(array('
      'select text.property_id from private.search_documents as text where text.document @@ %L::tsquery'
      ' or extensions.word_similarity(%L, text.city) >= 0.45))',
      websearch_to_tsquery('simple', extensions.unaccent(request.query)), lower(extensions.unaccent(request.query))
    )
  end;
end;
$$;

comment on function private.words_condition(private.search_request) is
  'SQL for whether a listing is found by the words of a search; null when there are none.';
