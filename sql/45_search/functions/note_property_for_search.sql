create or replace function private.note_property_for_search()
returns trigger
language plpgsql
volatile
security definer -- the read model is written by triggers alone
set search_path = ''
as $$
begin
  if tg_op = 'UPDATE' and new is not distinct from old then
    return null;
  end if;
  perform private.refresh_search_listing(new.id);
  if tg_op = 'INSERT'
    or (new.status, new.title, new.description, new.city, new.region, new.country, new.property_type)
      is distinct from (old.status, old.title, old.description, old.city, old.region, old.country, old.property_type)
  then
    perform private.refresh_search_document(new);
  end if;
  return null;
end;
$$;

comment on function private.note_property_for_search is 'Trigger: search follows the property.';
