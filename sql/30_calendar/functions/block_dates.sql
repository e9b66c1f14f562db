create or replace function private.block_dates(property_id uuid, from_date date, to_date date, note text)
returns setof public.occupancies
language plpgsql
volatile
security definer -- nobody writes occupancies directly
set search_path = ''
as $$
declare
  property public.properties := private.lock_own_property(block_dates.property_id, 'block dates', 'calendar');
  nights daterange := private.blockable_range(property, block_dates.from_date, block_dates.to_date, 'block dates');
  words text := coalesce(block_dates.note, '');
  stays text;
  neighbours uuid[];
  neighbouring daterange[];
begin
  perform private.free_lapsed_nights(property.id);

  select string_agg(format('%s to %s (%s)', lower(taken.stay), upper(taken.stay), taken.kind), ', ' order by taken.stay)
  into stays
  from public.occupancies as taken
  where taken.property_id = property.id and taken.stay && nights and taken.kind in ('booking', 'hold', 'request');
  if stays is not null then
    perform private.fail(
      'RC003', format('block dates "%s" to "%s": nights are taken', block_dates.from_date, block_dates.to_date), stays
    );
  end if;

  perform private.cut_blocks(property.id, nights);
  insert into private.blocks_beneath (property_id, nights)
  select property.id, beneath
  from unnest(datemultirange(nights) * private.taken_nights(property.id, nights)) as beneath
  on conflict do nothing;
  -- Blocks of the same words side by side become one, which keeps the id of the first.
  with gone as (
    delete from public.occupancies as taken
    where taken.property_id = property.id and taken.kind = 'block' and taken.note = words and taken.stay -|- nights
    returning taken.id, taken.stay
  )
  select
    range_merge(coalesce(range_agg(gone.stay), '{}'::datemultirange) + datemultirange(nights)),
    array_agg(gone.id order by gone.stay), array_agg(gone.stay order by gone.stay)
  into nights, neighbours, neighbouring
  from gone;

  -- Nights that are taken otherwise (preparation, other calendars) stay so, and are blocked when they are given back.
  return query
  insert into public.occupancies (id, property_id, stay, kind, note)
  select
    coalesce(
      (
        select neighbour.id from unnest(neighbours, neighbouring) as neighbour (id, stay)
        where neighbour.stay <@ gap order by neighbour.stay limit 1
      ),
      private.uuid_v7()
    ),
    property.id, gap, 'block', words
  from unnest(datemultirange(nights) - private.taken_nights(property.id, nights)) as gap
  returning *;
end;
$$;

comment on function private.block_dates(uuid, date, date, text) is 'See public.block_dates.';

grant execute on function private.block_dates(uuid, date, date, text) to authenticated;
