create or replace function private.keep_feed_conflicts(feed public.calendar_feeds)
returns void
language plpgsql
volatile
security definer -- nobody writes conflicts directly
set search_path = ''
as $$
declare
  found public.calendar_feed_conflicts[] := array(
    select distinct (
      null, event.feed_id, event.property_id, taken.booking_id, event.stay * taken.stay, event.kind, null
    )::public.calendar_feed_conflicts
    from private.calendar_feed_events as event
    join public.occupancies as taken on taken.property_id = event.property_id and taken.stay && event.stay
    where event.feed_id = (keep_feed_conflicts.feed).id and taken.kind in ('booking', 'hold', 'request')
  );
begin
  delete from public.calendar_feed_conflicts as conflict
  where conflict.feed_id = (keep_feed_conflicts.feed).id
    and not exists (
      select
      from unnest(found) as still
      where (still.booking_id, still.stay, still.kind) = (conflict.booking_id, conflict.stay, conflict.kind)
    );
  insert into public.calendar_feed_conflicts (feed_id, property_id, booking_id, stay, kind)
  select still.feed_id, still.property_id, still.booking_id, still.stay, still.kind
  from unnest(found) as still
  on conflict do nothing;
end;
$$;

comment on function private.keep_feed_conflicts(public.calendar_feeds) is
  'Keeps the nights that a feed and a booking both claim. The caller holds the lock.';
