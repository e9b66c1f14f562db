create or replace function private.attach_provider_refund(refund_id uuid, provider_refund_id text)
returns void
language plpgsql
volatile
security definer -- the refund job calls it
set search_path = ''
as $$
begin
  perform private.record_refund_result(attach_provider_refund.refund_id, attach_provider_refund.provider_refund_id, 'pending');
end;
$$;

comment on function private.attach_provider_refund(uuid, text) is
  'Writes down the provider''s id of a refund; its events then book it.';
