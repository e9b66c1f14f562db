create or replace function private.exported_nights(property public.properties)
returns table (name text, is_reservation boolean, stay daterange, written_at timestamptz)
language sql
stable
security definer -- reads occupancies for whoever has the address
set search_path = ''
as $$
  with
    kept as materialized (
      select taken.*
      from public.occupancies as taken
      where
        taken.property_id = (exported_nights.property).id
        and (taken.lapses_at is null or taken.lapses_at > private.clock())
    ),
    -- Nights of preparation on both sides, as property_calendar keeps them, whether or not they have rows.
    preparation as (
      select
        coalesce(range_agg(taken.stay) filter (where taken.kind = 'preparation'), '{}') + coalesce(
          range_agg(
            daterange(
              lower(taken.stay) - (exported_nights.property).preparation_nights,
              upper(taken.stay) + (exported_nights.property).preparation_nights
            )
          ) filter (where private.is_stay(taken.kind) and taken.kind <> 'external'),
          '{}'
        ) - coalesce(range_agg(taken.stay) filter (where taken.kind <> 'preparation'), '{}') as nights,
        max(taken.created_at) as written_at
      from kept as taken
    ),
    told as (
      -- A stay keeps its name when it is moved, a block its row when it is cut short or lengthened.
      select
        case
          when private.is_stay(taken.kind) then format('stay %s', taken.booking_id)
          else format('block %s', taken.id)
        end as name,
        private.is_stay(taken.kind) as is_reservation,
        taken.stay,
        taken.created_at as written_at
      from kept as taken
      -- What came from another calendar does not go back there: two platforms would keep each other's nights forever.
      where taken.kind not in ('external', 'preparation')
      union all
      select format('preparation %s %s', (exported_nights.property).id, lower(gap)), false, gap, preparation.written_at
      from
        preparation,
        unnest(preparation.nights) as gap
    )
  select told.name, told.is_reservation, told.stay, told.written_at
  from told
  where upper(told.stay) > private.property_today((exported_nights.property).time_zone)
  order by told.stay;
$$;

comment on function private.exported_nights(public.properties) is
  'What other platforms learn of a property: its taken nights from today on, each with a name that lasts while they change.';
