create or replace function private.books_instantly(property public.properties)
returns boolean
language sql
stable
security definer -- reads calendar_feeds, which guests can't
set search_path = ''
as $$
  select
    (books_instantly.property).instant_book
    and not exists (
      select
      from public.calendar_feeds as feed
      where
        feed.property_id = (books_instantly.property).id
        and coalesce(feed.last_success_at, feed.created_at) <= private.clock() - interval '6 hours'
    );
$$;

comment on function private.books_instantly(public.properties) is
  'Whether guests book without asking just now: not while a calendar of another platform was not read for 6 hours, since its nights may be taken.';
