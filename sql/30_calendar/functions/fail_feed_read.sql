create or replace function private.fail_feed_read(feed_id uuid, url text, error text)
returns void
language sql
volatile
security definer -- called by the job
set search_path = ''
as $$
  update public.calendar_feeds as known
  set
    health = 'failing',
    last_error = left(fail_feed_read.error, 500),
    checked_at = private.clock()
  where known.id = fail_feed_read.feed_id and known.url = fail_feed_read.url;
$$;

comment on function private.fail_feed_read(uuid, text, text) is
  'A feed could not be read: its nights stay as they were, and the host is told why.';
