create or replace function public.quote_stay(
  property_id uuid,
  check_in date,
  check_out date,
  adults integer,
  children integer default 0,
  infants integer default 0,
  pets integer default 0,
  display_currency text default null
)
returns jsonb
language sql
stable
security invoker
set search_path = ''
as $$
  select
    private.quote_stay(
      quote_stay.property_id,
      quote_stay.check_in,
      quote_stay.check_out,
      quote_stay.adults,
      quote_stay.children,
      quote_stay.infants,
      quote_stay.pets,
      quote_stay.display_currency
    );
$$;

comment on function public.quote_stay(uuid, date, date, integer, integer, integer, integer, text) is
  'What a stay costs: currency, nights, line_items that add up to total_amount, all in minor units (accommodation with its nightly_amounts, of which unit_amount is the mean; a tax that prices hold already with an amount of 0), and in problems every reason why it would be refused. The host of the property also reads how the total is shared. With display_currency, display holds about what the total is there (currency, total_amount, rate, date, approximate), or null without a recent rate; it is only shown, never charged.';

grant execute
on function public.quote_stay(uuid, date, date, integer, integer, integer, integer, text)
to anon, authenticated, service_role;
