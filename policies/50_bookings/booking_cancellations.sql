alter table public.booking_cancellations enable row level security;

grant select on public.booking_cancellations to authenticated, service_role;

create policy select_party on public.booking_cancellations
for select
to authenticated
using (booking_id = any (array(select private.my_booking_ids())) or (select private.is_staff()));
