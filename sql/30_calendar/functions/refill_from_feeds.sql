create or replace function private.refill_from_feeds()
returns trigger
language plpgsql
volatile
security definer -- nobody writes occupancies directly
set search_path = ''
as $$
begin
  perform private.take_external_nights(feed, old.stay)
  from public.calendar_feeds as feed
  where feed.property_id = old.property_id
  order by feed.id;
  return null;
end;
$$;

comment on function private.refill_from_feeds is
  'Trigger: nights that a booking or block gives back are not free when another platform names them too.';
