create or replace function private.booking_notice(booking public.bookings)
returns jsonb
language plpgsql
stable
security invoker
set search_path = ''
set plan_cache_mode = 'force_generic_plan' -- planned anew, it would take several times as long
as $$
declare
  notice jsonb;
begin
  select jsonb_build_object(
    'booking_id', booking.id,
    'code', booking.code,
    'property_id', booking.property_id,
    'property_title', property.title,
    'guest_name', guest.display_name,
    'host_name', host.display_name,
    'check_in', booking.check_in,
    'check_out', booking.check_out,
    'nights', booking.nights,
    'total_amount', booking.total_amount,
    'currency', booking.currency,
    'exponent', currency.exponent,
    'expires_at', booking.expires_at
  )
  into notice
  from public.properties as property, public.profiles as guest, public.profiles as host, public.currencies as currency
  where property.id = booking.property_id and guest.id = booking.guest_id and host.id = booking.host_id
    and currency.code = booking.currency;
  return notice;
end;
$$;

comment on function private.booking_notice(public.bookings) is 'What a text about a booking needs, for either side.';
