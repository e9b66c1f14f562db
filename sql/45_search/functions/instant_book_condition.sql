create or replace function private.instant_book_condition()
returns text
language plpgsql
stable
security invoker
set search_path = ''
as $$
begin
  -- As private.books_instantly: not while a calendar of another platform was not read for 6 hours.
  return format(
    'listing.instant_book and not exists (select from public.calendar_feeds as feed'
    ' where feed.property_id = listing.property_id and coalesce(feed.last_success_at, feed.created_at) <= %L::timestamptz)',
    private.clock() - interval '6 hours'
  );
end;
$$;

comment on function private.instant_book_condition is 'SQL for whether guests book a listing without asking just now.';
