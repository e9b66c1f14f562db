create or replace function private.log_property_edit()
returns trigger
language plpgsql
volatile
security definer -- the log is written by triggers and commands alone
set search_path = ''
as $$
declare
  -- Price, place, policy and status; the words of a listing are not followed.
  fields constant text[] := array[
    'status', 'host_id', 'city', 'region', 'country', 'latitude', 'longitude', 'time_zone', 'currency', 'base_price', 'weekend_price',
    'cleaning_fee', 'pet_fee', 'included_guests', 'extra_guest_fee', 'weekly_discount_percent', 'monthly_discount_percent',
    'new_listing_offer', 'early_bird_days', 'early_bird_percent', 'last_minute_days', 'last_minute_percent', 'service_fee',
    'cancellation_policy', 'instant_book', 'registration_number'
  ];
  changes jsonb := private.changed_values(to_jsonb(old), to_jsonb(new), fields);
begin
  if changes <> '{}' then
    perform private.log_action('edit_property', 'properties', new.id::text, changes);
  end if;
  return null;
end;
$$;

comment on function private.log_property_edit is
  'Trigger: every edit of price, place, policy and status is in the audit log, with old and new values.';
