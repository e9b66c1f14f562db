create or replace function private.place_page_check(action text, page_size integer)
returns void
language plpgsql
stable
security invoker
set search_path = ''
as $$
begin
  if place_page_check.page_size between 1 and 50 is not true then
    perform private.fail(
      'RV001',
      format('%s: "%s" is not a size of a page', place_page_check.action, place_page_check.page_size),
      'page_size: 1 to 50'
    );
  end if;
end;
$$;

comment on function private.place_page_check(text, integer) is 'Fails when nobody can be shown so many places.';
