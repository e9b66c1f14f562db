create or replace function private.sort_expression(request private.search_request)
returns text
language plpgsql
immutable
security invoker
set search_path = ''
as $$
begin
  return case request.sort
    when 'newest' then 'listing.published_epoch'
    when 'rating' then 'listing.score'
    when 'relevance' then 'listing.relevance'
    when 'distance' then '-' || private.metres_expression(request.near_lat, request.near_lng)
  end;
end;
$$;

comment on function private.sort_expression(private.search_request) is
  'SQL for the key that a search is put in order by, the greatest first; null for prices, which the read model does not hold.';
