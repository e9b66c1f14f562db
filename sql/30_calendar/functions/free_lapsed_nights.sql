create or replace function private.free_lapsed_nights(property_id uuid)
returns void
language plpgsql
volatile
security definer -- nobody writes occupancies directly
set search_path = ''
set plan_cache_mode = 'force_generic_plan' -- planned anew, it would take several times as long
as $$
begin
  -- Looked for first: a statement that deletes nothing still has its triggers to run.
  if exists (
    select
    from public.occupancies as lapsed
    where lapsed.property_id = free_lapsed_nights.property_id and lapsed.lapses_at <= private.clock()
  ) then
    delete from public.occupancies
    where occupancies.property_id = free_lapsed_nights.property_id and occupancies.lapses_at <= private.clock();
  end if;
end;
$$;

comment on function private.free_lapsed_nights(uuid) is
  'Frees the nights of holds and requests of a property that have lapsed, even if no job has run. The caller holds the lock.';
