create or replace function private.request_erasure()
returns jsonb
language plpgsql
volatile
security definer -- writes on behalf of the person
set search_path = ''
as $$
declare
  caller uuid := private.caller_id();
  obstacles text[];
  erasure private.erasures;
  paused uuid[];
begin
  perform from public.profiles as profile where profile.id = caller for no key update;
  if exists (select from private.erasures as open where open.person_id = caller and open.cancelled_at is null) then
    return private.my_erasure();
  end if;
  obstacles := private.erasure_obstacles(caller);
  if cardinality(obstacles) > 0 then
    perform private.fail(
      'RI012', format('erase account: %s things are open', cardinality(obstacles)), array_to_string(obstacles, '; ')
    );
  end if;

  insert into private.erasures (person_id, due_at)
  values (caller, private.clock() + interval '14 days')
  returning * into erasure;
  perform private.enqueue('erase_account', jsonb_build_object('erasure_id', erasure.id), erasure.due_at);
  -- Nobody books with a host who is leaving.
  paused := private.pause_properties_of(caller);
  perform private.log_action(
    'request_erasure', 'profiles', caller::text, jsonb_build_object('due_at', erasure.due_at, 'paused_property_ids', paused)
  );
  perform private.notify_person(caller, 'erasure_planned', null, jsonb_build_object('due_at', erasure.due_at));
  return private.my_erasure();
end;
$$;

comment on function private.request_erasure is 'See public.request_erasure.';

grant execute on function private.request_erasure() to authenticated;
