create or replace function public.freeze_quote(
  property_id uuid,
  check_in date,
  check_out date,
  adults integer,
  children integer default 0,
  infants integer default 0,
  pets integer default 0
)
returns jsonb
language sql
volatile
security invoker
set search_path = ''
as $$
  select
    private.freeze_quote(
      freeze_quote.property_id,
      freeze_quote.check_in,
      freeze_quote.check_out,
      freeze_quote.adults,
      freeze_quote.children,
      freeze_quote.infants,
      freeze_quote.pets
    );
$$;

comment on function public.freeze_quote(uuid, date, date, integer, integer, integer, integer) is
  'Keeps the price of a stay for 30 minutes: what quote_stay says, with the id to pass to request_booking as quote_id, and expires_at. The nights are not held. RB001 or RB004 when the stay could not be booked.';

grant execute
on function public.freeze_quote(uuid, date, date, integer, integer, integer, integer)
to authenticated;
