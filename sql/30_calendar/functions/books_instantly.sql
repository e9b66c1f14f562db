create or replace function private.books_instantly(property public.properties)
returns boolean
language plpgsql
stable
security definer -- reads calendar_feeds, which guests can't
set search_path = ''
set plan_cache_mode = 'force_generic_plan' -- planned anew, it would take ten times as long
as $$
begin
  return property.instant_book and not exists (
    select
    from public.calendar_feeds as feed
    where feed.property_id = property.id
      and coalesce(feed.last_success_at, feed.created_at) <= private.clock() - interval '6 hours'
  );
end;
$$;

comment on function private.books_instantly(public.properties) is
  'Whether guests book without asking just now: not while a calendar of another platform was not read for 6 hours, since its nights may be taken.';
