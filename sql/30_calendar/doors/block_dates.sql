create or replace function public.block_dates(property_id uuid, from_date date, to_date date, note text default '')
returns setof public.occupancies
language sql
volatile
security invoker
set search_path = ''
as $$
  select *
  from private.block_dates(block_dates.property_id, block_dates.from_date, block_dates.to_date, block_dates.note);
$$;

comment on function public.block_dates(uuid, date, date, text) is
  'Keeps nights of a property of the caller from guests, from from_date to the night before to_date. Refused with RC003 when one is booked or asked for. What another calendar or preparation has keeps that, and is blocked when it is given back. Returns the blocks that cover the others.';

grant execute on function public.block_dates(uuid, date, date, text) to authenticated;
