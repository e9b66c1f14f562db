alter table public.calendar_feed_conflicts enable row level security;

grant select on public.calendar_feed_conflicts to authenticated;
grant select, insert, update, delete on public.calendar_feed_conflicts to service_role;

create policy select_host on public.calendar_feed_conflicts
for select
to authenticated
using (property_id = any (array(select private.my_property_ids('calendar'))));
