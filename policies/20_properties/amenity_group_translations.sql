alter table public.amenity_group_translations enable row level security;

grant select on public.amenity_group_translations to anon, authenticated;
grant select, insert, update, delete on public.amenity_group_translations to service_role;

create policy select_everyone on public.amenity_group_translations
for select
to anon, authenticated
using (true);
