alter table public.property_decisions enable row level security;

-- Written by the commands of staff alone.
grant select on public.property_decisions to authenticated, service_role;

create policy select_host_or_staff on public.property_decisions
for select
to authenticated
using (property_id = any (array(select private.my_property_ids('full'))) or (select private.is_staff()));
