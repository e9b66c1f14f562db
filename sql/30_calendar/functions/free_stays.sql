create or replace function private.free_stays(
  property_ids uuid[],
  check_ins date[],
  check_outs date[],
  preparation_nights integer default null,
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
  nobody constant uuid := '00000000-0000-0000-0000-000000000000';
begin
  return query
  select asked.number
  from unnest(free_stays.property_ids, free_stays.check_ins, free_stays.check_outs) with ordinality
    as asked (property_id, check_in, check_out, number)
  join public.properties as property on property.id = asked.property_id
  cross join lateral (
    select coalesce(free_stays.preparation_nights, property.preparation_nights::integer) as nights
  ) as preparation
  where asked.check_out > asked.check_in
    -- The stay itself must be free of everything; the nights for preparation around it only of other stays.
    and not exists (
      select
      from public.occupancies as taken
      where taken.property_id = asked.property_id
        and taken.stay && daterange(asked.check_in - preparation.nights, asked.check_out + preparation.nights)
        and (taken.stay && daterange(asked.check_in, asked.check_out) or private.is_stay(taken.kind))
        and (taken.lapses_at is null or taken.lapses_at > moment)
        and taken.booking_id is distinct from coalesce(free_stays.except_booking_id, nobody)
    );
end;
$$;

comment on function private.free_stays(uuid[], date[], date[], integer, uuid) is
  'Which entries of the parallel arrays would find their nights free, and those for preparation before and after them: as many as given, or as each property has. The constraint has the last word.';
