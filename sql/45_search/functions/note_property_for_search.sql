create or replace function private.note_property_for_search()
returns trigger
language plpgsql
volatile
security definer -- the read model is written by triggers alone
set search_path = ''
as $$
begin
  perform private.refresh_search_listing(new.id);
  return null;
end;
$$;

comment on function private.note_property_for_search is 'Trigger: search follows the property.';
