create or replace function private.confirm_nights(booking_id uuid)
returns boolean
language plpgsql
volatile
security definer -- nobody writes occupancies directly
set search_path = ''
as $$
declare
  confirmed integer;
begin
  update public.occupancies
  set
    kind = case when occupancies.kind in ('hold', 'request') then 'booking' else occupancies.kind end,
    lapses_at = null
  where occupancies.booking_id = confirm_nights.booking_id;
  get diagnostics confirmed = row_count;
  return confirmed > 0;
end;
$$;

comment on function private.confirm_nights(uuid) is
  'Turns the hold or request of a booking into a booking that does not lapse. False when it holds no nights any more.';
