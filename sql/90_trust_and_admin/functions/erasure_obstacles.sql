create or replace function private.erasure_obstacles(person_id uuid)
returns text[]
language sql
stable
security definer -- called by definer functions only
set search_path = ''
as $$
  select
    coalesce(array_agg(obstacle.words order by obstacle.words), '{}')
  from
    (
      select
        format(
          'stay %s from %s to %s is %s: cancel it or let it end',
          booking.code,
          booking.check_in,
          booking.check_out,
          booking.status
        ) as words
      from public.bookings as booking
      where
        erasure_obstacles.person_id in (booking.guest_id, booking.host_id)
        and booking.status in ('confirmed', 'in_progress')
      union all
      select format('booking %s waits for its payment: it lapses at %s', booking.code, booking.expires_at)
      from public.bookings as booking
      where booking.host_id = erasure_obstacles.person_id and booking.status = 'awaiting_payment'
      union all
      select format('refund for booking %s is on its way', booking.code)
      from
        public.refunds as refund
        inner join public.bookings as booking on booking.id = refund.booking_id
      where booking.guest_id = erasure_obstacles.person_id and refund.status = 'pending'
      union all
      select format('booking %s: money is not settled yet', booking.code)
      from
        public.bookings as booking
        inner join private.booking_balances as balance on balance.booking_id = booking.id
      where
        booking.host_id = erasure_obstacles.person_id
        and balance.kind in ('booking_funds', 'host_payable')
        and balance.balance <> 0
      union all
      select 'the last administrator: grant somebody else the role first'
      where
        exists (
          select
          from private.staff_grants as staff
          where
            staff.person_id = erasure_obstacles.person_id
            and staff.role = 'admin'
            and staff.revoked_at is null
            and staff.expires_at is null
        )
        and not exists (
          select
          from private.staff_grants as other
          where
            other.person_id <> erasure_obstacles.person_id
            and other.role = 'admin'
            and other.revoked_at is null
            and other.expires_at is null
            and not private.is_suspended(other.person_id)
        )
    ) as obstacle;
$$;

comment on function private.erasure_obstacles(uuid) is
  'Everything that keeps a person from being erased: stays and money that are open, each with what to do.';
