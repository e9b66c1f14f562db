create or replace function private.finish_feed_read(feed_id uuid, url text, events jsonb, etag text, last_modified text)
returns void
language plpgsql
volatile
security definer -- called by the job
set search_path = ''
as $$
declare
  feed public.calendar_feeds;
begin
  perform private.lock_calendar(known.property_id)
  from public.calendar_feeds as known
  where known.id = finish_feed_read.feed_id;
  update public.calendar_feeds as known
  set
    health = 'healthy',
    last_error = null,
    checked_at = private.clock(),
    last_success_at = private.clock(),
    etag = finish_feed_read.etag,
    last_modified = finish_feed_read.last_modified
  -- Given another address meanwhile, it is read anew.
  where known.id = finish_feed_read.feed_id and known.url = finish_feed_read.url
  returning * into feed;
  if feed.id is null then
    return;
  end if;

  perform private.free_lapsed_nights(feed.property_id);
  if finish_feed_read.events is not null then
    perform private.keep_feed_events(feed, finish_feed_read.events);
  end if;
  perform private.take_external_nights(feed, daterange(null, null));
  perform private.keep_feed_conflicts(feed);
end;
$$;

comment on function private.finish_feed_read(uuid, text, jsonb, text, text) is
  'A feed was read: takes and frees nights as its events say, [{from_date, to_date, kind}]; null when they are those of before.';
