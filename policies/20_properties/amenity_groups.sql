alter table public.amenity_groups enable row level security;

grant select on public.amenity_groups to anon, authenticated;
grant select, insert, update, delete on public.amenity_groups to service_role;

create policy select_everyone on public.amenity_groups
for select
to anon, authenticated
using (true);
