create or replace function private.alert_saved_searches(
  run bigint,
  batch_size integer,
  out checked integer,
  out failed integer
)
language plpgsql
volatile
security definer -- called by the job
set search_path = ''
as $$
declare
  watch private.search_watches;
begin
  checked := 0;
  failed := 0;
  for watch in
    select open.*
    from private.search_watches as open
    join public.saved_searches as search on search.id = open.search_id
    where open.checked_in_run < alert_saved_searches.run
      and search.alerts
      -- What comes within the hour after an alert is gathered for the next.
      and (open.alerted_at not between private.clock() - interval '1 hour' and private.clock()) is not false
      and private.last_arrival(search.criteria) >= (private.clock() at time zone 'UTC')::date - 1
      and not private.is_suspended(search.person_id)
    -- Those that were looked at longest ago.
    order by open.checked_in_run, open.search_id
    limit alert_saved_searches.batch_size
    for update of open skip locked
  loop
    checked := checked + 1;
    if not private.alert_saved_search(watch.search_id, alert_saved_searches.run) then
      failed := failed + 1;
    end if;
  end loop;
end;
$$;

comment on function private.alert_saved_searches(bigint, integer) is
  'Looks at saved searches that the run has not looked at yet, and tells their people of new matches. Says how many, fewer than asked for when the run is through, and how many of them failed.';
