alter table public.notifications enable row level security;

grant select on public.notifications to authenticated, service_role;
grant update (read_at) on public.notifications to authenticated;

create policy select_own on public.notifications
for select
to authenticated
using (person_id = (select auth.uid()));

create policy update_own on public.notifications
for update
to authenticated
using (person_id = (select auth.uid()))
with check (person_id = (select auth.uid()));
