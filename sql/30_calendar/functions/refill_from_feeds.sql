create or replace function private.refill_from_feeds()
returns trigger
language plpgsql
volatile
security definer -- nobody writes occupancies directly
set search_path = ''
as $$
declare
  feed public.calendar_feeds;
begin
  -- The calendar that gave them back took them again already, if it meant to.
  for feed in
    select known.*
    from public.calendar_feeds as known
    where known.property_id = old.property_id and known.id is distinct from old.feed_id
    order by known.id
    for key share skip locked -- one that is being deleted names no nights any more
  loop
    perform private.take_external_nights(feed, old.stay);
  end loop;
  perform private.refill_from_blocks(old.property_id, old.stay);
  return null;
end;
$$;

comment on function private.refill_from_feeds is
  'Trigger: nights that a booking, block or calendar gives back are not free when another platform names them too, or the host has blocked them beneath.';
