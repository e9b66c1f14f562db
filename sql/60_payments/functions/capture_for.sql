create or replace function private.capture_for(booking public.bookings, payment_id uuid)
returns void
language plpgsql
volatile
security invoker
set search_path = ''
as $$
declare
  until timestamptz := private.clock() + (
    select rules.capture_hold from public.booking_rules as rules where rules.version = booking.rules_version
  );
begin
  -- The guest has done everything: the nights are kept while we take the money. The expiry job finds the later time.
  update public.bookings set expires_at = until where bookings.id = booking.id;
  perform private.lock_calendar(booking.property_id);
  update public.occupancies
  set lapses_at = until
  where occupancies.booking_id = booking.id and occupancies.lapses_at is not null;
  perform private.enqueue('capture_payment', jsonb_build_object('payment_id', capture_for.payment_id));
end;
$$;

comment on function private.capture_for(public.bookings, uuid) is
  'Has an authorised payment captured for an accepted booking, and keeps its nights meanwhile.';
