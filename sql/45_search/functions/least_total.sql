create or replace function private.least_total(request private.search_request)
returns text
language plpgsql
immutable
security invoker
set search_path = ''
as $$
declare
  nights integer := private.searched_nights(request);
begin
  return format(
    '(listing.floor_price * %1$s + listing.cleaning_fee + %2$s greatest(0, %3$s - listing.included_guests)'
    ' * listing.extra_guest_fee * %1$s)',
    nights, case when request.pets > 0 then 'listing.pet_fee +' end, request.adults + request.children
  );
end;
$$;

comment on function private.least_total(private.search_request) is
  'SQL for an amount that the stay of a search costs at the least: the lowest nights, after the greatest discount, and what the host adds.';
