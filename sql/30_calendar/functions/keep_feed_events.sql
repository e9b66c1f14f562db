create or replace function private.keep_feed_events(feed public.calendar_feeds, events jsonb)
returns void
language plpgsql
volatile
security definer -- nobody writes occupancies directly
set search_path = ''
as $$
declare
  told private.calendar_feed_events[] := array(
    select distinct (
      (keep_feed_events.feed).id, (keep_feed_events.feed).property_id,
      daterange(event.from_date, event.to_date), event.kind
    )::private.calendar_feed_events
    from jsonb_to_recordset(keep_feed_events.events)
      as event (from_date date, to_date date, kind public.calendar_feed_event_kind)
  );
  changed integer;
  added integer;
begin
  delete from private.calendar_feed_events as event
  where event.feed_id = (keep_feed_events.feed).id
    and not exists (select from unnest(told) as still where still.stay = event.stay and still.kind = event.kind);
  get diagnostics changed = row_count;
  insert into private.calendar_feed_events
  select still.* from unnest(told) as still
  on conflict do nothing;
  get diagnostics added = row_count;

  -- Moved and vanished ones free their nights; those of the others are taken again before anybody sees them free.
  if changed + added > 0 then
    delete from public.occupancies as taken where taken.feed_id = (keep_feed_events.feed).id;
  end if;
end;
$$;

comment on function private.keep_feed_events(public.calendar_feeds, jsonb) is
  'Keeps what a feed tells, [{from_date, to_date, kind}], instead of what it told before. The caller holds the lock.';
