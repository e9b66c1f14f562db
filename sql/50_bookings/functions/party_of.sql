create or replace function private.party_of(
  booking public.bookings,
  person_id uuid,
  scope public.co_host_scope default null
)
returns public.booking_actor
language sql
stable
security definer -- reads co_hosts whoever asks
set search_path = ''
as $$
  -- Whoever stays is the guest, though a co-host too: nobody accepts an own request.
  select
    case
      when party_of.person_id = (party_of.booking).guest_id then 'guest'::public.booking_actor
      when party_of.person_id = (party_of.booking).host_id then 'host'::public.booking_actor
      when party_of.scope is not null
      and exists (
        select
        from public.co_hosts as helper
        where
          helper.property_id = (party_of.booking).property_id
          and helper.person_id = party_of.person_id
          and helper.scopes && array[party_of.scope, 'full'::public.co_host_scope]
      ) then 'host'::public.booking_actor
    end;
$$;

comment on function private.party_of(public.bookings, uuid, public.co_host_scope) is
  'Whether a person is guest or host of a booking; with a scope, a co-host who has it acts as host. Null for neither.';
