create or replace function private.note_property_for_places()
returns trigger
language plpgsql
volatile
security definer -- places are written by triggers alone
set search_path = ''
as $$
declare
  place_before integer;
  place_after integer;
begin
  -- private.fill_places locks this table, and nothing else: who writes places begins with it too.
  lock table private.places in row exclusive mode;
  if tg_op <> 'INSERT' and old.status = 'published' then
    place_before := private.place_of(old);
  end if;
  if tg_op <> 'DELETE' and new.status = 'published' then
    place_after := private.place_of(new);
  end if;
  if tg_op = 'UPDATE'
    and place_before is not distinct from place_after
    and (old.latitude, old.longitude) is not distinct from (new.latitude, new.longitude)
  then
    return null;
  end if;
  if place_before is not null then
    insert into private.place_changes (place_id, change, latitude, longitude)
    values (place_before, -1, old.latitude, old.longitude);
    perform private.count_place(place_before);
  end if;
  if place_after is not null then
    insert into private.place_changes (place_id, change, latitude, longitude, region)
    values (place_after, 1, new.latitude, new.longitude, nullif(btrim(new.region), ''));
    perform private.count_place(place_after);
  end if;
  return null;
end;
$$;

comment on function private.note_property_for_places is 'Trigger: the places count what is published in them.';
