create or replace function private.sampled_condition(request private.search_request, conditions text)
returns text
language plpgsql
stable
security definer -- called by definer functions only
set search_path = ''
as $$
declare
  places integer[];
begin
  if request.query is null then
    return sampled_condition.conditions;
  end if;
  places := private.matched_place_ids(request.query);
  return replace(
    sampled_condition.conditions,
    private.words_condition(request),
    format(
      '(%s listing.property_id in ('
      'select text.property_id from private.search_documents as text where text.document @@ %L::tsquery))',
      case when places is not null then format('listing.place_id = any(%L::integer[]) or', places) end,
      private.search_query(request.query)
    )
  );
end;
$$;

comment on function private.sampled_condition(private.search_request, text) is
  'The conditions of a search for listings that are read anyhow: what has the words is hashed once and looked up, instead of leading to listings.';
