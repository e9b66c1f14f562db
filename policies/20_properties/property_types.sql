alter table public.property_types enable row level security;

grant select on public.property_types to anon, authenticated;
grant select, insert, update, delete on public.property_types to service_role;

create policy select_everyone on public.property_types
for select
to anon, authenticated
using (true);
