create or replace function private.cancel_erasure()
returns jsonb
language plpgsql
volatile
security definer -- writes on behalf of the person
set search_path = ''
as $$
declare
  caller uuid := private.caller_id();
begin
  update private.erasures as open
  set cancelled_at = private.clock()
  where open.person_id = caller and open.cancelled_at is null and open.erased_at is null;
  if not found then
    perform private.fail('RI013', 'keep account: no erasure is planned');
  end if;
  perform private.log_action('cancel_erasure', 'profiles', caller::text);
  return private.my_erasure();
end;
$$;

comment on function private.cancel_erasure is 'See public.cancel_erasure.';

grant execute on function private.cancel_erasure() to authenticated;
