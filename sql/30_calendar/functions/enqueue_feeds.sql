create or replace function private.enqueue_feeds()
returns integer
language sql
volatile
security definer -- called by the job
set search_path = ''
as $$
  select
    count(private.enqueue('import_calendar_feed', jsonb_build_object('feed_id', feed.id), null, feed.id::text))::integer
  from
    public.calendar_feeds as feed
    inner join public.properties as property on property.id = feed.property_id
  where
    property.status <> 'removed'
    -- Rounds may come close together; a feed is not asked more often for that.
    and coalesce(feed.checked_at, '-infinity') <= private.clock() - interval '10 minutes';
$$;

comment on function private.enqueue_feeds is 'Puts a job into the queue for each feed that is due, and says how many.';
