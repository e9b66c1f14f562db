alter table public.host_cancellation_minimums enable row level security;

grant select on public.host_cancellation_minimums to anon, authenticated, service_role;

-- The rules are public.
create policy select_everyone on public.host_cancellation_minimums
for select
to anon, authenticated
using (true);
