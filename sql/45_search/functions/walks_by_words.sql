create or replace function private.walks_by_words(request private.search_request, walk private.search_walk)
returns private.search_walk[]
language plpgsql
stable
security definer -- called by definer functions only
set search_path = ''
as $$
declare
  words tsquery := private.search_query(request.query);
  places integer[] := private.matched_place_ids(request.query);
  in_places text := format('listing.place_id = any(%L::integer[])', places);
  has_words text := format(
    'exists (select from private.search_documents as text'
    ' where text.property_id = listing.property_id and text.document @@ %L::tsquery%%s)',
    words
  );
  in_title text := format(' and ts_rank(''{0,0,1,1}'', text.document, %L::tsquery) > 0', words);
  elsewhere text := case when places is null then 'true' else format('(%s) is not true', in_places) end;
  base text := walk.condition;
  known text := walk.gather_condition;
  walks private.search_walk[] := '{}';
begin
  if request.sort <> 'relevance' then
    walk.condition := concat_ws(
      ' and ', base,
      case when places is null then format(has_words, '') else format('(%s or %s)', in_places, format(has_words, '')) end
    );
    walk.gather_condition := concat_ws(' and ', known, private.words_condition(request));
    return array[walk];
  end if;

  -- By relevance: what stands in a place of that name, then what has the words in title, place or kind, then the others.
  walk.gather_condition := coalesce(known, 'true');
  walk.condition := concat_ws(' and ', base, elsewhere, format(has_words, in_title));
  walks := walks || walk;
  walk.condition := concat_ws(' and ', base, elsewhere, format(has_words, replace(in_title, '> 0', '<= 0')));
  walks := walks || walk;
  if places is not null then
    walk.condition := concat_ws(' and ', base, in_places);
    walk.gather_condition := known;
    if walk.way = 'walk' then
      walk.parts := 'listing.place_id';
      walk.numbers := places;
    end if;
    walks := walk || walks;
  end if;
  return walks;
end;
$$;

comment on function private.walks_by_words(private.search_request, private.search_walk) is
  'The ways of a search with a query.';
