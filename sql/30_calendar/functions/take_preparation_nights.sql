create or replace function private.take_preparation_nights(
  property_id uuid,
  booking_id uuid,
  nights daterange,
  lapses_at timestamptz
)
returns void
language sql
volatile
security definer -- nobody writes occupancies directly
set search_path = ''
as $$
  -- Nights that the host has blocked anyway serve as well, so only the gaps between are taken.
  insert into public.occupancies (property_id, stay, kind, booking_id, lapses_at)
  select
    take_preparation_nights.property_id,
    gap,
    'preparation',
    take_preparation_nights.booking_id,
    take_preparation_nights.lapses_at
  from
    unnest(
      datemultirange(take_preparation_nights.nights) - private.taken_nights(
        take_preparation_nights.property_id,
        take_preparation_nights.nights
      )
    ) as gap
  on conflict do nothing;
$$;

comment on function private.take_preparation_nights(uuid, uuid, daterange, timestamptz) is
  'Takes what is free of the nights after a stay, to prepare the place for the next.';
