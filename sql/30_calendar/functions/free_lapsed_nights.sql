create or replace function private.free_lapsed_nights(property_id uuid)
returns void
language sql
volatile
security definer -- nobody writes occupancies directly
set search_path = ''
as $$
  delete from public.occupancies
  where occupancies.property_id = free_lapsed_nights.property_id and occupancies.lapses_at <= private.clock();
$$;

comment on function private.free_lapsed_nights(uuid) is
  'Frees the nights of holds and requests of a property that have lapsed, even if no job has run. The caller holds the lock.';
