alter table public.booking_events enable row level security;

grant select on public.booking_events to authenticated, service_role;

create policy select_party on public.booking_events
for select
to authenticated
using (booking_id = any (array(select private.my_booking_ids())) or (select private.is_staff()));
