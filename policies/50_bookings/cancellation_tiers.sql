alter table public.cancellation_tiers enable row level security;

grant select on public.cancellation_tiers to anon, authenticated, service_role;

-- The rules are public.
create policy select_everyone on public.cancellation_tiers
for select
to anon, authenticated
using (true);
