create or replace function private.take_external_nights(feed public.calendar_feeds, nights daterange)
returns void
language plpgsql
volatile
security definer -- nobody writes occupancies directly
set search_path = ''
as $$
declare
  event private.calendar_feed_events;
begin
  -- One after the other: events may overlap, and each takes only what is still free.
  for event in
    select named.*
    from private.calendar_feed_events as named
    where named.feed_id = take_external_nights.feed.id and named.stay && take_external_nights.nights
    order by named.kind, named.stay
  loop
    insert into public.occupancies (property_id, stay, kind, feed_id, note)
    select
      event.property_id, gap, 'external', event.feed_id,
      format(
        '%s: %s',
        take_external_nights.feed.name, case event.kind when 'reservation' then 'reserved' else 'not available' end
      )
    from unnest(
      datemultirange(event.stay * take_external_nights.nights)
      - private.taken_nights(event.property_id, event.stay * take_external_nights.nights)
    ) as gap
    on conflict do nothing;
  end loop;
end;
$$;

comment on function private.take_external_nights(public.calendar_feeds, daterange) is
  'Takes the nights among these that a feed names and that are free; whatever took a night first keeps it.';
