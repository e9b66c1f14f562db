alter table public.calendar_rules enable row level security;

grant select on public.calendar_rules to authenticated;
grant
  insert (
    property_id,
    kind,
    from_date,
    to_date,
    weekdays,
    nightly_price,
    min_nights,
    max_nights,
    advance_notice_days,
    booking_window_months,
    closed_to_arrival,
    closed_to_departure
  )
on public.calendar_rules
to authenticated;
grant
  update (
    kind,
    from_date,
    to_date,
    weekdays,
    nightly_price,
    min_nights,
    max_nights,
    advance_notice_days,
    booking_window_months,
    closed_to_arrival,
    closed_to_departure
  )
on public.calendar_rules
to authenticated;
grant delete on public.calendar_rules to authenticated;
grant select, insert, update, delete on public.calendar_rules to service_role;

create policy select_host on public.calendar_rules
for select
to authenticated
using (property_id = any (array(select private.my_property_ids('calendar'))));

create policy insert_host on public.calendar_rules
for insert
to authenticated
with check (property_id = any (array(select private.my_property_ids('calendar'))));

create policy update_host on public.calendar_rules
for update
to authenticated
using (property_id = any (array(select private.my_property_ids('calendar'))))
with check (property_id = any (array(select private.my_property_ids('calendar'))));

create policy delete_host on public.calendar_rules
for delete
to authenticated
using (property_id = any (array(select private.my_property_ids('calendar'))));
