create or replace function private.notify_of_alteration()
returns trigger
language plpgsql
volatile
security definer -- runs for whoever proposes or answers
set search_path = ''
as $$
declare
  booking public.bookings;
  notice jsonb;
  proposer uuid;
  other uuid;
begin
  select bookings.* into booking from public.bookings where bookings.id = new.booking_id;
  proposer := case new.proposed_by when 'guest' then booking.guest_id else booking.host_id end;
  other := case new.proposed_by when 'guest' then booking.host_id else booking.guest_id end;
  notice := private.booking_notice(booking) || jsonb_build_object(
    'alteration_id', new.id, 'new_check_in', new.check_in, 'new_check_out', new.check_out,
    'new_total_amount', new.total_amount, 'difference_amount', new.difference_amount
  );

  if tg_op = 'INSERT' then
    perform private.notify_person(other, 'alteration_proposed', booking.id, notice);
  elsif new.status = 'declined' then
    perform private.notify_person(proposer, 'alteration_declined', booking.id, notice);
  elsif new.status = 'accepted' then
    perform private.notify_person(booking.guest_id, 'booking_altered', booking.id, notice);
    perform private.notify_person(booking.host_id, 'booking_altered', booking.id, notice);
  end if;
  return null;
end;
$$;

comment on function private.notify_of_alteration is 'Trigger: who is told of a proposed change and its answer.';
