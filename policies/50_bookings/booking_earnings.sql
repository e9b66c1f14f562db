alter table public.booking_earnings enable row level security;

grant select on public.booking_earnings to authenticated, service_role;

-- What the host gets is the host's affair: the guest of the same booking sees nothing of it.
create policy select_host on public.booking_earnings
for select
to authenticated
using (booking_id = any (array(select private.my_hosted_booking_ids())) or (select private.is_staff()));
