create or replace function public.unblock_dates(property_id uuid, from_date date, to_date date)
returns setof public.occupancies
language sql
volatile
security invoker
set search_path = ''
as $$
  select * from private.unblock_dates(unblock_dates.property_id, unblock_dates.from_date, unblock_dates.to_date);
$$;

comment on function public.unblock_dates(uuid, date, date) is
  'Takes blocks of the host off these nights; what else takes them stays. Returns the blocks that are left beside them.';

grant execute on function public.unblock_dates(uuid, date, date) to authenticated;
