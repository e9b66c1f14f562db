alter table public.amenity_translations enable row level security;

grant select on public.amenity_translations to anon, authenticated;
grant select, insert, update, delete on public.amenity_translations to service_role;

create policy select_everyone on public.amenity_translations
for select
to anon, authenticated
using (true);
