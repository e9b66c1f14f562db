create or replace function private.note_nights_for_search()
returns trigger
language plpgsql
volatile
security definer -- the read model is written by triggers alone
set search_path = ''
set plan_cache_mode = 'force_generic_plan'
as $$
declare
  given_back datemultirange := '{}';
  taken datemultirange := '{}';
  to_come datemultirange := datemultirange(daterange((private.clock() at time zone 'UTC')::date - 2, null));
begin
  -- Stays never overlap, so that what goes can be cut out and what comes added without reading the others.
  if tg_op <> 'INSERT' and old.lapses_at is null then
    given_back := datemultirange(old.stay);
  end if;
  if tg_op <> 'DELETE' and new.lapses_at is null then
    taken := datemultirange(new.stay);
  end if;
  if tg_op = 'UPDATE' and given_back <> '{}' and old.property_id <> new.property_id then
    update private.search_listings as listing
    set unavailable = listing.unavailable - given_back
    where listing.property_id = old.property_id;
    given_back := '{}';
  end if;
  if given_back <> taken then
    update private.search_listings as listing
    set unavailable = (listing.unavailable - given_back + taken) * to_come
    where listing.property_id = case when tg_op = 'DELETE' then old.property_id else new.property_id end;
  end if;
  return null;
end;
$$;

comment on function private.note_nights_for_search is
  'Trigger: search follows the nights that are taken for good, in place.';
