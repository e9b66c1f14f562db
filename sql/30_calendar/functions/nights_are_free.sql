create or replace function private.nights_are_free(
  property_id uuid,
  stay daterange,
  preparation_nights integer,
  except_booking_id uuid default null
)
returns boolean
language plpgsql
stable
security definer -- reads occupancies, which guests can't
set search_path = ''
set plan_cache_mode = 'force_generic_plan' -- planned anew, it would take ten times as long
as $$
begin
  -- The stay itself must be free of everything; the nights for preparation around it only of other stays.
  return not exists (
    select
    from public.occupancies as taken
    where taken.property_id = nights_are_free.property_id
      and taken.stay && daterange(
        lower(nights_are_free.stay) - nights_are_free.preparation_nights,
        upper(nights_are_free.stay) + nights_are_free.preparation_nights
      )
      and (taken.stay && nights_are_free.stay or private.is_stay(taken.kind))
      and (taken.lapses_at is null or taken.lapses_at > private.clock())
      and taken.booking_id is distinct from coalesce(nights_are_free.except_booking_id, '00000000-0000-0000-0000-000000000000')
  );
end;
$$;

comment on function private.nights_are_free(uuid, daterange, integer, uuid) is
  'Whether a stay would find its nights free, and those for preparation before and after it. The constraint has the last word.';
