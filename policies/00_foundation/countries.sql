alter table public.countries enable row level security;

grant select on public.countries to anon, authenticated;
grant select, insert, update, delete on public.countries to service_role;

create policy select_everyone on public.countries
for select
to anon, authenticated
using (true);
