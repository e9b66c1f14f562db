create or replace function private.create_calendar_export(property_id uuid, name text)
returns jsonb
language plpgsql
volatile
security definer -- writes a secret on behalf of the host
set search_path = ''
as $$
declare
  property public.properties := private.lock_own_property(
    create_calendar_export.property_id, 'create calendar address', 'calendar'
  );
  -- 244 random bits, in letters that need no escaping in an address.
  token text := translate(
    encode(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()), 'base64'), '+/=', '-_'
  );
  export private.calendar_exports;
begin
  if char_length(create_calendar_export.name) > 100 then
    perform private.fail('RV001', 'create calendar address: the name is too long', 'name: at most 100 characters');
  end if;
  if (select count(*) from private.calendar_exports as made where made.property_id = property.id) >= 20 then
    perform private.fail(
      'RC006', format('create calendar address: property "%s" has 20 already', property.id)
    );
  end if;

  insert into private.calendar_exports (property_id, name, token_hash)
  values (property.id, coalesce(create_calendar_export.name, ''), sha256(token::bytea))
  returning * into export;
  perform private.log_action(
    'create_calendar_export', 'properties', property.id::text, jsonb_build_object('export_id', export.id)
  );
  return private.calendar_export_document(export)
    || jsonb_build_object('token', token, 'path', format('/functions/v1/calendars/%s.ics', token));
end;
$$;

comment on function private.create_calendar_export(uuid, text) is 'See public.create_calendar_export.';

grant execute on function private.create_calendar_export(uuid, text) to authenticated;
