create or replace function private.answer_alteration(alteration_id uuid, accept boolean)
returns public.booking_alterations
language plpgsql
volatile
security definer -- changes a booking on behalf of guest or host
set search_path = ''
as $$
declare
  caller uuid := private.caller_id();
  booking public.bookings;
  alteration public.booking_alterations;
begin
  select bookings.* into booking
  from public.booking_alterations as proposed
  inner join public.bookings on bookings.id = proposed.booking_id
  where proposed.id = answer_alteration.alteration_id;
  -- Strangers learn nothing, not even whose booking it is.
  if private.party_of(booking, caller, 'full') is null then
    perform private.fail('RB003', format('cannot find alteration "%s" among yours', answer_alteration.alteration_id));
  end if;
  booking := private.lock_booking_of(booking.id, caller, 'full');
  booking := private.advance_stay(booking.id);
  select proposed.* into alteration
  from public.booking_alterations as proposed
  where proposed.id = answer_alteration.alteration_id
  for update;
  if alteration.status <> 'open' or alteration.expires_at <= private.clock() or booking.status <> 'confirmed' then
    perform private.fail('RB008', format('cannot answer alteration "%s": it is not open any more', alteration.id));
  end if;
  if alteration.proposed_by = private.party_of(booking, caller, 'full') then
    perform private.fail('RI003', format('cannot answer alteration "%s": you proposed it', alteration.id));
  end if;

  if not coalesce(answer_alteration.accept, false) then
    update public.booking_alterations
    set status = 'declined', answered_at = private.clock()
    where booking_alterations.id = alteration.id
    returning booking_alterations.* into alteration;
  elsif alteration.difference_amount > 0 then
    alteration := private.hold_altered_nights(booking, alteration);
  else
    alteration := private.apply_alteration(booking, alteration);
  end if;
  return alteration;
end;
$$;

comment on function private.answer_alteration(uuid, boolean) is 'See public.answer_alteration.';

grant execute on function private.answer_alteration(uuid, boolean) to authenticated;
