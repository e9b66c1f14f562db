create or replace function private.next_alert_run()
returns bigint
language sql
stable
security definer -- called by the job
set search_path = ''
as $$
  select coalesce(max(watch.checked_in_run), 0) + 1 from private.search_watches as watch;
$$;

comment on function private.next_alert_run is
  'Number of a run over the saved searches. Runs at the same time may share one; each search is then looked at once.';
