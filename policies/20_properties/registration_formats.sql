alter table public.registration_formats enable row level security;

grant select on public.registration_formats to anon, authenticated;
grant select, insert, update, delete on public.registration_formats to service_role;

create policy select_everyone on public.registration_formats
for select
to anon, authenticated
using (true);
