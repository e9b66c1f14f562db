create or replace function private.free_stays(
  property_ids uuid[],
  stays daterange[],
  preparation_nights integer[],
  except_booking_id uuid default null
)
returns table (number bigint)
language plpgsql
stable
rows 20
security definer -- reads occupancies, which guests can't
set search_path = ''
set plan_cache_mode = 'force_generic_plan' -- planned anew, it would take ten times as long
as $$
declare
  moment timestamptz := private.clock();
begin
  -- The stay itself must be free of everything; the nights for preparation around it only of other stays.
  return query
  select asked.number
  from unnest(free_stays.property_ids, free_stays.stays, free_stays.preparation_nights) with ordinality
    as asked (property_id, stay, preparation_nights, number)
  where asked.stay is not null
    and not exists (
      select
      from public.occupancies as taken
      where taken.property_id = asked.property_id
        and taken.stay && daterange(
          lower(asked.stay) - asked.preparation_nights, upper(asked.stay) + asked.preparation_nights
        )
        and (taken.stay && asked.stay or private.is_stay(taken.kind))
        and (taken.lapses_at is null or taken.lapses_at > moment)
        and taken.booking_id is distinct from coalesce(free_stays.except_booking_id, '00000000-0000-0000-0000-000000000000')
    );
end;
$$;

comment on function private.free_stays(uuid[], daterange[], integer[], uuid) is
  'Which entries of the parallel arrays would find their nights free, and those for preparation before and after them; a null stay never does. The constraint has the last word.';
