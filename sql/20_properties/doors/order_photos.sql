create or replace function public.order_photos(property_id uuid, photo_ids uuid[])
returns setof public.property_photos
language sql
volatile
security invoker
set search_path = ''
as $$
  select * from private.order_photos(order_photos.property_id, order_photos.photo_ids);
$$;

comment on function public.order_photos(uuid, uuid[]) is
  'Puts the photos of a property of the caller in this order: every one of them, once.';

grant execute on function public.order_photos(uuid, uuid[]) to authenticated;
