alter table public.calendar_feeds enable row level security;
-- No grants and no policies: written and read through functions alone.
alter table private.calendar_feed_events enable row level security;

grant select on public.calendar_feeds to authenticated;
grant insert (property_id, name, url) on public.calendar_feeds to authenticated;
grant update (name, url) on public.calendar_feeds to authenticated;
grant delete on public.calendar_feeds to authenticated;
grant select, insert, update, delete on public.calendar_feeds to service_role;

create policy select_host on public.calendar_feeds
for select
to authenticated
using (property_id = any (array(select private.my_property_ids('calendar'))));

create policy insert_host on public.calendar_feeds
for insert
to authenticated
with check (property_id = any (array(select private.my_property_ids('calendar'))));

create policy update_host on public.calendar_feeds
for update
to authenticated
using (property_id = any (array(select private.my_property_ids('calendar'))))
with check (property_id = any (array(select private.my_property_ids('calendar'))));

create policy delete_host on public.calendar_feeds
for delete
to authenticated
using (property_id = any (array(select private.my_property_ids('calendar'))));
