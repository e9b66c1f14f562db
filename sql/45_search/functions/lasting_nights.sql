create or replace function private.lasting_nights(property_id uuid)
returns datemultirange
language sql
stable
security definer -- called by definer functions only
set search_path = ''
as $$
  select coalesce(range_agg(taken.stay), '{}'::datemultirange)
  from public.occupancies as taken
  where taken.property_id = lasting_nights.property_id and taken.lapses_at is null;
$$;

comment on function private.lasting_nights(uuid) is 'Nights of a property that are taken by what does not lapse.';
