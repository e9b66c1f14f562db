alter table public.exchange_rates enable row level security;

grant select on public.exchange_rates to anon, authenticated;
grant select, insert, update, delete on public.exchange_rates to service_role;

create policy select_everyone on public.exchange_rates
for select
to anon, authenticated
using (true);
