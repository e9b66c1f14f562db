create or replace function private.guard_calendar_feed()
returns trigger
language plpgsql
volatile
security definer -- counts feeds whoever writes one
set search_path = ''
as $$
begin
  if tg_op = 'INSERT' then
    perform private.lock_calendar(new.property_id);
    if (select count(*) from public.calendar_feeds as feed where feed.property_id = new.property_id) >= 10 then
      perform private.fail('RC006', format('add calendar feed: property "%s" has 10 already', new.property_id));
    end if;
  elsif new.url <> old.url then
    -- Another calendar: what the server said of the one before means nothing there.
    new.etag := null;
    new.last_modified := null;
    new.health := 'unread';
    new.last_error := null;
  end if;
  return new;
end;
$$;

comment on function private.guard_calendar_feed is
  'Trigger: a property has ten feeds at most; one with a new address is read anew.';
