alter table public.refunds enable row level security;

grant select on public.refunds to authenticated, service_role;

create policy select_payer on public.refunds
for select
to authenticated
using (booking_id = any (array(select private.my_guest_booking_ids())) or (select private.is_staff()));
