create or replace function private.notify_of_booking()
returns trigger
language plpgsql
volatile
security definer -- runs for whoever moves a booking
set search_path = ''
as $$
declare
  booking public.bookings;
  notice jsonb;
begin
  select bookings.* into booking from public.bookings where bookings.id = new.booking_id;
  notice := private.booking_notice(booking) || jsonb_build_object('reason', nullif(new.reason, ''));

  case new.to_status
    when 'requested' then
      perform private.notify_person(booking.host_id, 'booking_requested', booking.id, notice);
    when 'awaiting_payment' then
      -- Not while booking instantly, where paying is the next page, nor when the card is authorised already.
      if new.from_status is not null and booking.status = 'awaiting_payment' and not exists (
        select from public.payments where payments.booking_id = booking.id and payments.status in ('authorized', 'succeeded')
      ) then
        perform private.notify_person(booking.guest_id, 'booking_awaiting_payment', booking.id, notice);
      end if;
    when 'confirmed' then
      perform private.notify_of_confirmation(booking, notice);
    when 'declined' then
      perform private.notify_person(booking.guest_id, 'booking_declined', booking.id, notice);
    when 'expired' then
      perform private.notify_person(booking.guest_id, 'booking_expired', booking.id, notice);
      if not booking.instant then
        perform private.notify_person(booking.host_id, 'booking_expired', booking.id, notice);
      end if;
    when 'withdrawn' then
      if not booking.instant then
        perform private.notify_person(booking.host_id, 'booking_withdrawn', booking.id, notice);
      end if;
    when 'cancelled_by_guest', 'cancelled_by_host', 'cancelled_by_staff' then
      perform private.notify_of_cancellation(booking, notice || jsonb_build_object('cancelled_by', new.actor));
    when 'completed' then
      perform private.notify_person(booking.guest_id, 'review_invited', booking.id, notice);
      perform private.notify_person(booking.host_id, 'review_invited', booking.id, notice);
    else
      null; -- a stay that begins is no news to anybody
  end case;
  return null;
end;
$$;

comment on function private.notify_of_booking is 'Trigger: who is told of a move of a booking.';
