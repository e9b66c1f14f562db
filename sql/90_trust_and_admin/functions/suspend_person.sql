create or replace function private.suspend_person(person_id uuid, reason text)
returns jsonb
language plpgsql
volatile
security definer -- writes on behalf of staff
set search_path = ''
as $$
declare
  caller uuid := private.staff_caller_id('{moderator, admin}', 'suspend person');
  suspension private.suspensions;
  is_staff_member boolean;
  running integer;
begin
  if suspend_person.person_id = caller then
    perform private.fail('RI003', 'suspend person: nobody suspends oneself');
  end if;
  if char_length(btrim(coalesce(suspend_person.reason, ''))) not between 1 and 2000 then
    perform private.fail('RV001', 'suspend person: the request is not well formed', 'reason: 1 to 2000 characters');
  end if;
  perform from public.profiles as profile where profile.id = suspend_person.person_id for no key update;
  if not found then
    perform private.fail('RI006', format('suspend person: there is no "%s"', suspend_person.person_id));
  end if;
  select * into suspension
  from private.suspensions as current
  where current.person_id = suspend_person.person_id and current.lifted_at is null;
  if found then
    return private.suspension_document(suspension);
  end if;

  perform private.lock_staff_grants();
  is_staff_member := exists (
    select from private.staff_grants as staff
    where staff.person_id = suspend_person.person_id and staff.revoked_at is null
      and (staff.expires_at is null or staff.expires_at > private.clock())
  );
  if is_staff_member and not private.has_staff_role('{admin}') then
    perform private.fail('RI003', 'suspend person: only administrators suspend staff');
  end if;

  insert into private.suspensions (person_id, reason, suspended_by, paused_property_ids)
  values (suspend_person.person_id, btrim(suspend_person.reason), caller, private.pause_properties_of(suspend_person.person_id))
  returning * into suspension;
  if is_staff_member then
    perform private.guard_last_admin('suspend person');
  end if;

  perform private.log_action(
    'suspend_person', 'profiles', suspend_person.person_id::text,
    jsonb_build_object('suspension_id', suspension.id, 'paused_property_ids', suspension.paused_property_ids)
  );
  perform private.notify_person(suspend_person.person_id, 'person_suspended', null, jsonb_build_object('reason', suspension.reason));
  select count(*) into running from private.running_bookings_of(suspend_person.person_id);
  if running > 0 then
    perform private.tell_staff(
      '{support, admin}', 'bookings_flagged', jsonb_build_object('person_id', suspend_person.person_id, 'bookings', running)
    );
  end if;
  return private.suspension_document(suspension);
end;
$$;

comment on function private.suspend_person(uuid, text) is 'See public.suspend_person.';

grant execute on function private.suspend_person(uuid, text) to authenticated;
