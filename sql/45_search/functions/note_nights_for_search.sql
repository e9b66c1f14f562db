create or replace function private.note_nights_for_search()
returns trigger
language plpgsql
volatile
security definer -- the read model is written by triggers alone
set search_path = ''
as $$
begin
  if tg_op <> 'INSERT' and old.lapses_at is null then
    update private.search_listings as listing
    set unavailable = private.lasting_nights(old.property_id)
    where listing.property_id = old.property_id;
  end if;
  if tg_op <> 'DELETE' and new.lapses_at is null then
    update private.search_listings as listing
    set unavailable = listing.unavailable + datemultirange(new.stay)
    where listing.property_id = new.property_id;
  end if;
  return null;
end;
$$;

comment on function private.note_nights_for_search is 'Trigger: search follows the nights that are taken for good.';
