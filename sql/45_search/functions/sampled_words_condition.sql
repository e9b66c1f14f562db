create or replace function private.sampled_words_condition(request private.search_request)
returns text
language plpgsql
stable
security definer -- called by definer functions only
set search_path = ''
as $$
declare
  places integer[] := private.matched_place_ids(request.query);
begin
  if request.query is null then
    return null;
  end if;
  -- Hashed once: a row is looked up in it, not found by it.
  return format(
    '(%s listing.property_id in ('
    'select text.property_id from private.search_documents as text where text.document @@ %L::tsquery))',
    case when places is not null then format('listing.place_id = any(%L::integer[]) or', places) end,
    private.search_query(request.query)
  );
end;
$$;

comment on function private.sampled_words_condition(private.search_request) is
  'As words_condition, where listings are read anyhow and the words only rule some of them out; null when there are none.';
