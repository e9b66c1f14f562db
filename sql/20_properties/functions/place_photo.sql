create or replace function private.place_photo()
returns trigger
language plpgsql
volatile
security definer -- counts photos whoever may see them
set search_path = ''
as $$
begin
  -- Two uploads at the same time must not get the same place.
  perform pg_advisory_xact_lock(hashtextextended('photos ' || new.property_id::text, 0));
  if (select count(*) from public.property_photos as photo where photo.property_id = new.property_id) >= 50 then
    perform private.fail('RP006', format('add photo to property "%s": it has 50', new.property_id));
  end if;
  if coalesce(new.position, 0) = 0 then
    select min(place) into new.position
    from generate_series(1, 50) as place
    where place not in (
      select photo.position from public.property_photos as photo where photo.property_id = new.property_id
    );
  end if;
  return new;
end;
$$;

comment on function private.place_photo is
  'Trigger: a photo without a position gets the first one that is free; 50 photos are the most.';
