create or replace function private.release_funds(batch_size integer default 500)
returns integer
language plpgsql
volatile
security definer -- called by the job
set search_path = ''
as $$
declare
  due uuid;
  released integer := 0;
begin
  for due in
    select bookings.id
    from public.booking_earnings
    inner join public.bookings on bookings.id = booking_earnings.booking_id
    where booking_earnings.released_at is null
      and bookings.status in ('in_progress', 'completed', 'no_show')
      and bookings.check_in < (private.clock() + interval '1 day')::date
      and exists (
        select from public.payments where payments.booking_id = bookings.id and payments.status = 'succeeded'
      )
      and not exists (
        -- A long stay whose month is released already has its next one 30 days later.
        select
        from private.ledger_transfers as transfer
        where transfer.booking_id = bookings.id
          and transfer.kind = 'release'
          and bookings.status = 'in_progress'
          and transfer.happened_at > private.clock() - interval '30 days'
      )
    order by bookings.id
    limit release_funds.batch_size
    for update of bookings skip locked
  loop
    if private.release_booking_funds(due) then
      released := released + 1;
    end if;
  end loop;
  return released;
end;
$$;

comment on function private.release_funds(integer) is
  'Releases the money of stays that began long enough ago, and says of how many; call it until that is less than the batch.';
