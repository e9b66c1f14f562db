-- What one would write by hand for the same JSON; a function, so that REST can call it.
create function public.front_page()
returns json
language sql
stable
security invoker
set search_path = ''
as $$
  select json_build_object('propertyCollection', json_build_object('edges', coalesce(json_agg(property.edge order by property.id), '[]')))
  from (
    select
      property.id,
      json_build_object(
        'node', json_build_object(
          'id', property.id,
          'title', property.title,
          'basePrice', property.base_price::text,
          'currency', property.currency,
          'ratingAverage', property.rating_average::text,
          'host', (
            select json_build_object('displayName', host.display_name, 'avatarPath', host.avatar_path)
            from public.profiles as host
            where host.id = property.host_id
          ),
          'photos', json_build_object('edges', (
            select coalesce(json_agg(json_build_object('node', json_build_object('path', photo.path, 'caption', photo.caption)) order by photo.position), '[]')
            from (
              select path, caption, position from public.property_photos where property_id = property.id order by position limit 3
            ) as photo
          )),
          'reviews', json_build_object('edges', (
            select coalesce(json_agg(json_build_object('node', json_build_object('overall', review.overall, 'comment', review.comment)) order by review.published_at desc, review.id), '[]')
            from (
              select id, overall, comment, published_at from public.reviews
              where property_id = property.id order by published_at desc, id limit 3
            ) as review
          ))
        )
      ) as edge
    from (select * from public.properties order by id limit 20) as property
  ) as property;
$$;

grant execute on function public.front_page() to anon;
