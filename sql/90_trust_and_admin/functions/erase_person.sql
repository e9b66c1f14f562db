create or replace function private.erase_person(erasure_id uuid)
returns uuid
language plpgsql
volatile
security definer -- called by the job
set search_path = ''
as $$
declare
  erasure private.erasures;
  booking public.bookings;
begin
  select * into erasure from private.erasures as planned where planned.id = erase_person.erasure_id for update;
  if not found or erasure.cancelled_at is not null or erasure.due_at > private.clock() then
    return null;
  end if;
  if erasure.erased_at is not null then
    return erasure.person_id; -- its files may still be there
  end if;
  perform private.lock_staff_grants();
  perform from public.profiles as profile where profile.id = erasure.person_id for update;

  if cardinality(private.erasure_obstacles(erasure.person_id)) > 0 then
    perform private.enqueue(
      'erase_account', jsonb_build_object('erasure_id', erasure.id), private.clock() + interval '1 day'
    );
    return null;
  end if;

  for booking in
    select open.*
    from public.bookings as open
    where erasure.person_id in (open.guest_id, open.host_id)
      and open.status in ('inquiry', 'pre_approved', 'requested', 'awaiting_payment')
    order by open.id
  loop
    perform private.move_booking(
      booking.id,
      case when booking.guest_id = erasure.person_id then 'withdrawn' else 'declined' end::public.booking_status,
      private.party_of(booking, erasure.person_id), erasure.person_id
    );
  end loop;

  perform private.erase_hosting(erasure.person_id);
  perform private.erase_traces(erasure.person_id);
  perform private.erase_profile(erasure.person_id);
  perform private.erase_login(erasure.person_id);
  update private.erasures as done set erased_at = private.clock() where done.id = erasure.id;
  perform private.log_action('erase_person', 'profiles', erasure.person_id::text);
  return erasure.person_id;
end;
$$;

comment on function private.erase_person(uuid) is
  'Erases a person whose time has come: cancels what is pending, then takes away all that is personal. The ledger and the other parties'' records stay, under a pseudonym. Null when there is nothing to do; tried again a day later while something is open.';
