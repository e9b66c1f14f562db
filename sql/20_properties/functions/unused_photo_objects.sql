create or replace function private.unused_photo_objects(older_than interval, row_limit integer)
returns setof text
language sql
stable
security definer -- called by jobs alone
set search_path = ''
as $$
  -- A file belongs to the photo that names it, or, under <property>/<photo>/, to that photo.
  select object.name
  from storage.objects as object
  where
    object.bucket_id = 'property-photos'
    and object.created_at < private.clock() - unused_photo_objects.older_than
    and not exists (select from public.property_photos as photo where photo.path = object.name)
    and not exists (
      select
      from public.property_photos as photo
      where
        photo.id::text = split_part(object.name, '/', 2)
        and photo.property_id::text = split_part(object.name, '/', 1)
    )
  order by object.name
  limit unused_photo_objects.row_limit;
$$;

comment on function private.unused_photo_objects(interval, integer) is
  'Files of the bucket property-photos that no photo has had for so long.';
