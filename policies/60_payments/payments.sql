alter table public.payments enable row level security;

-- Written by commands and by what the provider tells us.
grant select on public.payments to authenticated, service_role;

create policy select_payer on public.payments
for select
to authenticated
using (payer_id = (select auth.uid()) or (select private.is_staff()));
