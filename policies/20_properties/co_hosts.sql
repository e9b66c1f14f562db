alter table public.co_hosts enable row level security;

grant select on public.co_hosts to authenticated;
grant select, insert, update, delete on public.co_hosts to service_role;

create policy select_party on public.co_hosts
for select
to authenticated
using (person_id = (select auth.uid()) or property_id = any (array(select private.my_property_ids())));
