create or replace function private.without_personal_keys(document jsonb)
returns jsonb
language plpgsql
immutable
security invoker
set search_path = ''
as $$
begin
  return case jsonb_typeof(document)
    when 'object' then (
      select coalesce(jsonb_object_agg(field.key, private.without_personal_keys(field.value)), '{}')
      from jsonb_each(document) as field
      where field.key not in (
        'address', 'billing_details', 'card', 'customer_details', 'customer_email', 'description', 'email', 'ip', 'ip_address',
        'name', 'payer_details', 'phone', 'receipt_email', 'receipt_url', 'shipping', 'user_agent'
      )
    )
    when 'array' then (
      select coalesce(jsonb_agg(private.without_personal_keys(element.value) order by element.position), '[]')
      from jsonb_array_elements(document) with ordinality as element (value, position)
    )
    else document
  end;
end;
$$;

comment on function private.without_personal_keys(jsonb) is
  'A document of the payment provider without the fields, at any depth, that tell who paid.';
