create or replace function public.booking_contacts(booking_id uuid)
returns jsonb
language sql
stable
security invoker
set search_path = ''
as $$
  select private.booking_contacts(booking_contacts.booking_id);
$$;

comment on function public.booking_contacts(uuid) is
  'How to reach the other party of a confirmed stay: {booking_id, role, display_name, email, phone}. For its guest and its host only.';

grant execute on function public.booking_contacts(uuid) to authenticated;
