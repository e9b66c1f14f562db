alter table public.notification_preferences enable row level security;

grant select, delete on public.notification_preferences to authenticated;
grant insert (kind, by_mail), update (by_mail) on public.notification_preferences to authenticated;
grant select on public.notification_preferences to service_role;

create policy select_own on public.notification_preferences
for select
to authenticated
using (person_id = (select auth.uid()));

create policy insert_own on public.notification_preferences
for insert
to authenticated
with check (person_id = (select auth.uid()));

create policy update_own on public.notification_preferences
for update
to authenticated
using (person_id = (select auth.uid()))
with check (person_id = (select auth.uid()));

create policy delete_own on public.notification_preferences
for delete
to authenticated
using (person_id = (select auth.uid()));
