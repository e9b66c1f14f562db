create or replace function private.search_conditions(request private.search_request)
returns text
language plpgsql
stable
security definer -- called by definer functions only
set search_path = ''
as $$
begin
  return concat_ws(
    ' and ',
    'true',
    nullif(private.place_condition(request), ''),
    private.words_condition(request),
    private.filter_conditions(request),
    private.price_condition(request),
    private.stays_condition(request)
  );
end;
$$;

comment on function private.search_conditions(private.search_request) is
  'The where clause of a search over private.search_listings as listing, to be executed as part of a statement. It holds its values itself and needs no parameters; the request must be complete and checked. It lets everything through that can be booked as asked, and some that can''t: price_stays decides.';
