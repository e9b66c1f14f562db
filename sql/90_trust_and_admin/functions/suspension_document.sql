create or replace function private.suspension_document(suspension private.suspensions)
returns jsonb
language sql
stable
security definer -- reads bookings of others
set search_path = ''
as $$
  select
    jsonb_build_object(
      'id',
      suspension.id,
      'person_id',
      suspension.person_id,
      'reason',
      suspension.reason,
      'suspended_by',
      suspension.suspended_by,
      'suspended_at',
      suspension.suspended_at,
      'lifted_at',
      suspension.lifted_at,
      'paused_property_ids',
      to_jsonb(suspension.paused_property_ids),
      'running_bookings',
      (select count(*) from private.running_bookings_of(suspension.person_id))
    );
$$;

comment on function private.suspension_document(private.suspensions) is 'A suspension as staff read it.';
