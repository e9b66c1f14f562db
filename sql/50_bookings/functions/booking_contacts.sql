create or replace function private.booking_contacts(booking_id uuid)
returns jsonb
language plpgsql
stable
security definer -- reads the contacts and the address of the other party
set search_path = ''
as $$
declare
  caller uuid := private.reader_id();
  booking public.bookings;
  actor public.booking_actor;
begin
  select bookings.* into booking from public.bookings where bookings.id = booking_contacts.booking_id;
  -- Guest and host in person: co-hosts and staff don't get them here.
  actor := private.party_of(booking, caller);
  if actor is null then
    perform private.fail('RB003', format('cannot find booking "%s" among yours', booking_contacts.booking_id));
  end if;
  if booking.status not in ('confirmed', 'in_progress', 'completed') then
    perform private.fail(
      'RB002', format('cannot read the contacts of booking "%s": it is %s', booking.code, booking.status),
      'Contacts show from confirmation on.'
    );
  end if;
  return (
    select jsonb_build_object(
      'booking_id', booking.id,
      'role', case actor when 'guest' then 'host' else 'guest' end,
      'display_name', profile.display_name,
      'email', case when account.deleted_at is null then account.email end,
      'phone', contact.phone
    )
    from public.profiles as profile
    join auth.users as account on account.id = profile.id
    left join private.contacts as contact on contact.person_id = profile.id
    where profile.id = case actor when 'guest' then booking.host_id else booking.guest_id end
  );
end;
$$;

comment on function private.booking_contacts(uuid) is 'See public.booking_contacts.';

grant execute on function private.booking_contacts(uuid) to authenticated;
