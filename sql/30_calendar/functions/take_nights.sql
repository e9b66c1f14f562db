create or replace function private.take_nights(
  property_id uuid,
  booking_id uuid,
  kind public.occupancy_kind,
  stay daterange,
  preparation_nights integer,
  lapses_at timestamptz default null
)
returns boolean
language plpgsql
volatile
security definer -- nobody writes occupancies directly
set search_path = ''
set plan_cache_mode = 'force_generic_plan' -- planned anew, it would take several times as long
as $$
begin
  -- Who comes too late needs not wait for the others to be told so.
  if exists (
    select
    from public.occupancies as taken
    where taken.property_id = take_nights.property_id
      and taken.stay && take_nights.stay
      and (taken.lapses_at is null or taken.lapses_at > private.clock())
  ) then
    return false;
  end if;

  perform private.lock_calendar(take_nights.property_id);
  -- With no preparation the constraint knows all there is to know, and mostly nothing is in the way.
  if take_nights.preparation_nights = 0 then
    insert into public.occupancies (property_id, stay, kind, booking_id, lapses_at)
    values (take_nights.property_id, take_nights.stay, take_nights.kind, take_nights.booking_id, take_nights.lapses_at)
    on conflict do nothing;
    if found then
      return true;
    end if;
  end if;

  perform private.free_lapsed_nights(take_nights.property_id);
  if not private.nights_are_free(take_nights.property_id, take_nights.stay, take_nights.preparation_nights) then
    return false;
  end if;

  insert into public.occupancies (property_id, stay, kind, booking_id, lapses_at)
  values (take_nights.property_id, take_nights.stay, take_nights.kind, take_nights.booking_id, take_nights.lapses_at)
  on conflict do nothing;
  if not found then
    return false;
  end if;

  if take_nights.preparation_nights > 0 then
    perform private.take_preparation_nights(
      take_nights.property_id, take_nights.booking_id,
      daterange(upper(take_nights.stay), upper(take_nights.stay) + take_nights.preparation_nights), take_nights.lapses_at
    );
  end if;
  return true;
end;
$$;

comment on function private.take_nights(uuid, uuid, public.occupancy_kind, daterange, integer, timestamptz) is
  'Takes the nights of a stay and of the preparation after it, until lapses_at when given. False when they are not free.';
