create or replace function private.log_address_edit()
returns trigger
language plpgsql
volatile
security definer -- the log is written by triggers and commands alone
set search_path = ''
as $$
declare
  changes jsonb := private.changed_values(
    case when tg_op = 'UPDATE' then to_jsonb(old) else '{}' end,
    to_jsonb(new),
    array['line1', 'line2', 'postal_code', 'city', 'region', 'country', 'latitude', 'longitude', 'directions']
  );
  -- All staff read the log, and the exact place is not for all staff: of that it says only that it changed.
  exact constant text[] := array['line1', 'line2', 'latitude', 'longitude', 'directions'];
begin
  if changes <> '{}' then
    perform private.log_action(
      'edit_address',
      'property_addresses',
      new.property_id::text,
      (changes - exact) || jsonb_build_object(
        'also_changed', array(select field from unnest(exact) as field where changes ? field order by field)
      )
    );
  end if;
  return null;
end;
$$;

comment on function private.log_address_edit is
  'Trigger: every edit of an address is in the audit log; its exact parts by name, not by value.';
