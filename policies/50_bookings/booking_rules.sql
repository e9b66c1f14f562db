alter table public.booking_rules enable row level security;

grant select on public.booking_rules to anon, authenticated, service_role;

-- The rules are public.
create policy select_everyone on public.booking_rules
for select
to anon, authenticated
using (true);
