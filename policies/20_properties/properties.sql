alter table public.properties enable row level security;

grant select on public.properties to anon, authenticated;
grant
  insert (
    host_id,
    title,
    description,
    property_type,
    room_type,
    max_guests,
    bedrooms,
    beds,
    bathrooms,
    pets_allowed,
    currency,
    base_price,
    weekend_price,
    cleaning_fee,
    pet_fee,
    included_guests,
    extra_guest_fee,
    weekly_discount_percent,
    monthly_discount_percent,
    new_listing_offer,
    early_bird_days,
    early_bird_percent,
    last_minute_days,
    last_minute_percent,
    service_fee,
    min_nights,
    max_nights,
    min_nights_by_weekday,
    max_nights_by_weekday,
    check_in_weekdays,
    check_out_weekdays,
    advance_notice_days,
    same_day_cutoff_hour,
    preparation_nights,
    booking_window_months,
    check_in_time,
    check_out_time,
    cancellation_policy,
    instant_book,
    requests_block_dates,
    registration_number,
    smoking_allowed,
    events_allowed,
    quiet_from,
    quiet_until,
    house_rules
  )
on public.properties
to authenticated;
grant
  update (
    title,
    description,
    property_type,
    room_type,
    max_guests,
    bedrooms,
    beds,
    bathrooms,
    pets_allowed,
    currency,
    base_price,
    weekend_price,
    cleaning_fee,
    pet_fee,
    included_guests,
    extra_guest_fee,
    weekly_discount_percent,
    monthly_discount_percent,
    new_listing_offer,
    early_bird_days,
    early_bird_percent,
    last_minute_days,
    last_minute_percent,
    service_fee,
    min_nights,
    max_nights,
    min_nights_by_weekday,
    max_nights_by_weekday,
    check_in_weekdays,
    check_out_weekdays,
    advance_notice_days,
    same_day_cutoff_hour,
    preparation_nights,
    booking_window_months,
    check_in_time,
    check_out_time,
    cancellation_policy,
    instant_book,
    requests_block_dates,
    registration_number,
    smoking_allowed,
    events_allowed,
    quiet_from,
    quiet_until,
    house_rules
  )
on public.properties
to authenticated;
grant delete on public.properties to authenticated;
grant select, insert, update, delete on public.properties to service_role;

create policy select_published on public.properties
for select
to anon
using (status = 'published');

create policy select_published_or_party on public.properties
for select
to authenticated
using (
  status = 'published'
  or host_id = (select auth.uid())
  or id = any (array(select private.involved_property_ids()))
  or (select private.is_staff())
);

-- The host is the caller, by default or by name.
create policy insert_host on public.properties
for insert
to authenticated
with check (host_id = (select auth.uid()) and status = 'draft');

create policy update_host on public.properties
for update
to authenticated
using (
  (host_id = (select auth.uid()) or id = any (array(select private.helped_property_ids('full'))))
  and status <> 'removed'
)
with check (host_id = (select auth.uid()) or id = any (array(select private.helped_property_ids('full'))));

create policy delete_host_of_draft on public.properties
for delete
to authenticated
using (host_id = (select auth.uid()) and status = 'draft');
