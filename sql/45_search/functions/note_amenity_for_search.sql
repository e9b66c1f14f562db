create or replace function private.note_amenity_for_search()
returns trigger
language plpgsql
volatile
security definer -- the read model is written by triggers alone
set search_path = ''
as $$
begin
  perform private.refresh_search_listing(coalesce(new.property_id, old.property_id));
  return null;
end;
$$;

comment on function private.note_amenity_for_search is 'Trigger: search follows what a property offers.';
