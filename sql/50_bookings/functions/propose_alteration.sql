create or replace function private.propose_alteration(
  booking_id uuid,
  check_in date,
  check_out date,
  adults integer,
  children integer,
  infants integer,
  pets integer
)
returns public.booking_alterations
language plpgsql
volatile
security definer -- writes a proposal on behalf of guest or host
set search_path = ''
as $$
declare
  caller uuid := private.caller_id();
  booking public.bookings := private.lock_booking_of(propose_alteration.booking_id, caller, 'full');
  actor public.booking_actor := private.party_of(booking, caller, 'full');
  rules public.booking_rules;
  alteration public.booking_alterations;
  quote jsonb;
begin
  booking := private.advance_stay(booking.id);
  if booking.status <> 'confirmed' then
    perform private.fail('RB002', format('cannot alter booking "%s": it is %s', booking.code, booking.status));
  end if;
  perform private.replace_open_alteration(booking, actor);

  select booking_rules.* into rules from public.booking_rules where booking_rules.version = booking.rules_version;
  quote := private.price_stay(
    booking.property_id, propose_alteration.check_in, propose_alteration.check_out, propose_alteration.adults,
    coalesce(propose_alteration.children, 0), coalesce(propose_alteration.infants, 0),
    coalesce(propose_alteration.pets, 0), booking.id
  );
  perform private.guard_stay(
    format('alter booking "%s" to %s to %s', booking.code, propose_alteration.check_in, propose_alteration.check_out), quote
  );

  insert into public.booking_alterations (
    booking_id, proposed_by, check_in, check_out, adults, children, infants, pets, total_amount, difference_amount,
    line_items, expires_at
  )
  values (
    booking.id, actor, propose_alteration.check_in, propose_alteration.check_out, propose_alteration.adults,
    coalesce(propose_alteration.children, 0), coalesce(propose_alteration.infants, 0),
    coalesce(propose_alteration.pets, 0), (quote ->> 'total_amount')::bigint,
    (quote ->> 'total_amount')::bigint - booking.total_amount, quote -> 'line_items',
    least(
      private.clock() + rules.request_lifetime,
      private.local_moment(booking.check_in, booking.check_in_time, booking.time_zone)
    )
  )
  returning booking_alterations.* into alteration;
  insert into private.alteration_quotes (alteration_id, quote) values (alteration.id, quote);
  return alteration;
end;
$$;

comment on function private.propose_alteration(uuid, date, date, integer, integer, integer, integer) is
  'See public.propose_alteration.';

grant execute
on function private.propose_alteration(uuid, date, date, integer, integer, integer, integer)
to authenticated;
