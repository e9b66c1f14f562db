create or replace function private.search_candidates(request private.search_request, row_limit integer)
returns table (property_id uuid, sort_key double precision, metres double precision)
language plpgsql
stable
security definer -- reads the read model, which callers can't
set search_path = ''
as $$
declare
  words tsquery := websearch_to_tsquery('simple', extensions.unaccent(request.query));
  place text := lower(extensions.unaccent(btrim(request.query)));
  stay daterange := daterange(request.check_in, request.check_out);
  reach double precision := coalesce(request.radius_m, 10000) / 111195;
  -- A box over the date line is two boxes; a circle lies in a box that grows with the latitude.
  boxes box[] := case
    when request.near_lat is not null then array[
      box(
        point(request.near_lng - reach / greatest(cos(radians(request.near_lat)), 0.01), request.near_lat - reach),
        point(request.near_lng + reach / greatest(cos(radians(request.near_lat)), 0.01), request.near_lat + reach)
      )
    ]
    when request.west <= request.east then array[
      box(point(request.west, request.south), point(request.east, request.north))
    ]
    when request.west > request.east then array[
      box(point(request.west, request.south), point(180, request.north)),
      box(point(-180, request.south), point(request.east, request.north))
    ]
  end;
  conditions text := concat_ws(
    ' and ',
    'true',
    case cardinality(boxes)
      when 1 then 'point(listing.longitude, listing.latitude) <@ $3[1]'
      when 2 then '(point(listing.longitude, listing.latitude) <@ $3[1] or point(listing.longitude, listing.latitude) <@ $3[2])'
    end,
    case
      when request.near_lat is not null
        then 'private.metres_between(($1).near_lat, ($1).near_lng, listing.latitude, listing.longitude) <= coalesce(($1).radius_m, 10000)'
    end,
    case
      when place <> ''
        then '(listing.document @@ $4 or extensions.word_similarity($5, listing.city) >= 0.45)'
    end,
    case when request.check_in is not null then 'not listing.unavailable && $2' end,
    'listing.max_guests >= ($1).adults + ($1).children',
    case when request.pets > 0 then 'listing.pets_allowed' end,
    case when cardinality(request.property_types) > 0 then 'listing.property_type = any(($1).property_types)' end,
    case when cardinality(request.amenities) > 0 then 'listing.amenities @> ($1).amenities' end
  );
  sort_key text := case request.sort
    when 'price' then 'listing.nightly_price::double precision'
    when 'newest' then '-extract(epoch from listing.published_at)::double precision'
    when 'distance' then 'private.metres_between(($1).near_lat, ($1).near_lng, listing.latitude, listing.longitude)'
    else '-listing.score'
  end;
begin
  -- Built anew each time, so that the plan fits the box and the filters of this search.
  return query execute format(
    $query$
      select candidate.property_id, candidate.sort_key, candidate.metres
      from (
        select
          listing.property_id,
          %s as sort_key,
          case
            when ($1).near_lat is not null
              then private.metres_between(($1).near_lat, ($1).near_lng, listing.latitude, listing.longitude)
          end as metres
        from private.search_listings as listing
        where %s
      ) as candidate
      where ($1).cursor_id is null or (candidate.sort_key, candidate.property_id) > (($1).cursor_key, ($1).cursor_id)
      order by candidate.sort_key, candidate.property_id
      limit %s
    $query$,
    sort_key, conditions, search_candidates.row_limit
  )
  using request, stay, boxes, words, place;
end;
$$;

comment on function private.search_candidates(private.search_request, integer) is
  'Published properties that the read model doesn''t rule out, in the order asked for, after the cursor.';
