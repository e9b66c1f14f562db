create or replace function private.refresh_property_rating(property_id uuid)
returns void
language sql
volatile
security invoker
set search_path = ''
as $$
  update public.properties
  set
    rating_count = rating.reviews,
    -- An average of one or two says more about two people than about the place.
    rating_average = case
      when rating.reviews >= 3 then rating.average
    end
  from
    (
      select count(*) as reviews, round(avg(reviews.overall), 2) as average
      from public.reviews
      where
        reviews.property_id = refresh_property_rating.property_id
        and reviews.author_role = 'guest'
        and reviews.published_at <= private.clock()
    ) as rating
  where properties.id = refresh_property_rating.property_id;
$$;

comment on function private.refresh_property_rating(uuid) is
  'Counts and averages the published reviews that guests wrote of a property; the average shows from three.';
