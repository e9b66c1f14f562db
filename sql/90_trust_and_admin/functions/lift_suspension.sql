create or replace function private.lift_suspension(person_id uuid)
returns jsonb
language plpgsql
volatile
security definer -- writes on behalf of staff
set search_path = ''
as $$
declare
  caller uuid := private.staff_caller_id('{moderator, admin}', 'lift suspension');
  suspension private.suspensions;
  property_id uuid;
begin
  select * into suspension
  from private.suspensions as current
  where current.person_id = lift_suspension.person_id and current.lifted_at is null
  for update;
  if not found then
    perform private.fail('RI006', format('lift suspension: "%s" is not suspended', lift_suspension.person_id));
  end if;
  -- Who may not suspend somebody may not undo it either.
  if not private.has_staff_role('{admin}') and exists (
    select from private.staff_grants as staff
    where staff.person_id = lift_suspension.person_id and staff.revoked_at is null
      and (staff.expires_at is null or staff.expires_at > private.clock())
  ) then
    perform private.fail('RI003', 'lift suspension: only administrators lift that of staff');
  end if;
  update private.suspensions as current
  set lifted_at = private.clock(), lifted_by = caller
  where current.id = suspension.id
  returning * into suspension;

  foreach property_id in array suspension.paused_property_ids loop
    perform private.lock_calendar(property_id);
    -- What staff hid meanwhile stays hidden.
    update public.properties
    set status = 'published'
    where properties.id = property_id and properties.status = 'paused' and private.hidden_reason(properties.id) is null;
  end loop;
  perform private.log_action(
    'lift_suspension', 'profiles', lift_suspension.person_id::text, jsonb_build_object('suspension_id', suspension.id)
  );
  perform private.notify_person(lift_suspension.person_id, 'suspension_lifted', null, '{}');
  return private.suspension_document(suspension);
end;
$$;

comment on function private.lift_suspension(uuid) is 'See public.lift_suspension.';

grant execute on function private.lift_suspension(uuid) to authenticated;
