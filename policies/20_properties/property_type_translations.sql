alter table public.property_type_translations enable row level security;

grant select on public.property_type_translations to anon, authenticated;
grant select, insert, update, delete on public.property_type_translations to service_role;

create policy select_everyone on public.property_type_translations
for select
to anon, authenticated
using (true);
