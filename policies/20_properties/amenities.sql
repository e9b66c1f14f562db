alter table public.amenities enable row level security;

grant select on public.amenities to anon, authenticated;
grant select, insert, update, delete on public.amenities to service_role;

create policy select_everyone on public.amenities
for select
to anon, authenticated
using (true);
