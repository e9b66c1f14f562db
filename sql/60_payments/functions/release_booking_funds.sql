create or replace function private.release_booking_funds(booking_id uuid)
returns boolean
language plpgsql
volatile
security definer -- called by the job
set search_path = ''
as $$
declare
  booking public.bookings;
  rules public.booking_rules;
  earnings public.booking_earnings;
  due_from timestamptz;
  months integer;
  covered integer;
begin
  select bookings.* into booking from public.bookings where bookings.id = release_booking_funds.booking_id for update;
  select booking_rules.* into rules from public.booking_rules where booking_rules.version = booking.rules_version;
  select shares.* into earnings
  from public.booking_earnings as shares
  where shares.booking_id = booking.id and shares.released_at is null
  for update;
  due_from := private.local_moment(booking.check_in, booking.check_in_time, booking.time_zone) + rules.funds_release_delay;
  if earnings.booking_id is null
    or booking.status not in ('in_progress', 'completed', 'no_show')
    or due_from > private.clock()
  then
    return false;
  end if;

  -- Long stays are released month by month: the nights of each 30 days when those begin.
  months := floor(extract(epoch from private.clock() - due_from) / (30 * 86400));
  covered := case
    when booking.nights < rules.long_stay_nights or booking.status <> 'in_progress' then booking.nights
    else least(booking.nights, 30 * (months + 1))
  end;
  perform private.share_funds(
    'release', 'release:' || booking.id || ':' || covered, booking, 0,
    private.round_half_even(earnings.host_payout_amount::numeric * covered / booking.nights),
    private.round_half_even(earnings.platform_amount::numeric * covered / booking.nights),
    private.round_half_even(earnings.tax_amount::numeric * covered / booking.nights)
  );
  if covered = booking.nights then
    update public.booking_earnings set released_at = private.clock() where booking_earnings.booking_id = booking.id;
  end if;
  return true;
end;
$$;

comment on function private.release_booking_funds(uuid) is
  'Makes the money of a stay that has begun the host''s, the platform''s and the authorities'', as far as it is due.';
