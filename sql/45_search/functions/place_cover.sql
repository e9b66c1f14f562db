create or replace function private.place_cover(place_id integer)
returns text
language sql
stable
security definer -- called by definer functions only
set search_path = ''
as $$
  select
    (
      select photo.path
      from public.property_photos as photo
      where photo.property_id = best.property_id and photo.state = 'ready'
      order by photo.is_cover desc, photo.position
      limit 1
    )
  from
    (
      select listing.property_id
      from private.search_listings as listing
      where listing.place_id = place_cover.place_id
      order by listing.relevance desc, listing.property_id desc
      limit 1
    ) as best;
$$;

comment on function private.place_cover(integer) is 'The cover picture of the best listing of a city.';
