create or replace function private.words_condition(request private.search_request)
returns text
language plpgsql
stable
security definer -- called by definer functions only
set search_path = ''
as $$
declare
  places integer[] := private.matched_place_ids(request.query);
  words tsquery := private.search_query(request.query);
begin
  if request.query is null then
    return null;
  end if;
  return format(
    '(%s listing.property_id = any(array('
    'select text.property_id from private.search_documents as text where text.document @@ %L::tsquery)))',
    case when places is not null then format('listing.place_id = any(%L::integer[]) or', places) end, words
  );
end;
$$;

comment on function private.words_condition(private.search_request) is
  'SQL for whether a listing is found by the words of a search; null when there are none.';
