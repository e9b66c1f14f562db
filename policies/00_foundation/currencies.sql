alter table public.currencies enable row level security;

grant select on public.currencies to anon, authenticated;
grant select, insert, update, delete on public.currencies to service_role;

create policy select_everyone on public.currencies
for select
to anon, authenticated
using (true);
