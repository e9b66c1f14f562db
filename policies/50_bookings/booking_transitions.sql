alter table public.booking_transitions enable row level security;

grant select on public.booking_transitions to anon, authenticated, service_role;

-- The rules are public.
create policy select_everyone on public.booking_transitions
for select
to anon, authenticated
using (true);
