alter table public.booking_alterations enable row level security;

-- Written by propose_alteration and answer_alteration.
grant select on public.booking_alterations to authenticated, service_role;

create policy select_party on public.booking_alterations
for select
to authenticated
using (booking_id = any (array(select private.my_booking_ids())) or (select private.is_staff()));
