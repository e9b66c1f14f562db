create or replace function private.unblock_dates(property_id uuid, from_date date, to_date date)
returns setof public.occupancies
language plpgsql
volatile
security definer -- nobody writes occupancies directly
set search_path = ''
as $$
declare
  property public.properties := private.lock_own_property(unblock_dates.property_id, 'unblock dates', 'calendar');
  nights daterange := private.blockable_range(property, unblock_dates.from_date, unblock_dates.to_date, 'unblock dates');
begin
  perform private.cut_blocks(property.id, nights);

  return query
  select taken.*
  from public.occupancies as taken
  where taken.property_id = property.id and taken.kind = 'block' and taken.stay -|- nights
  order by taken.stay;
end;
$$;

comment on function private.unblock_dates(uuid, date, date) is 'See public.unblock_dates.';

grant execute on function private.unblock_dates(uuid, date, date) to authenticated;
