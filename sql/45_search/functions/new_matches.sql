create or replace function private.new_matches(saved public.saved_searches, request private.search_request)
returns table (
  place integer,
  property_id uuid,
  check_in date,
  check_out date,
  nightly_amount bigint,
  total_amount bigint,
  currency text
)
language plpgsql
stable
security definer -- called by definer functions only
set search_path = ''
as $$
declare
  -- So many at most are asked for their price in one run, the newest first.
  examined_limit constant integer := 1000;
  is_wide boolean := (select watch.is_wide from private.search_watches as watch where watch.search_id = saved.id);
  candidates uuid[];
begin
  execute format(
    $query$
      select array_agg(candidate.property_id)
      from (
        select listing.property_id
        from private.search_listings as listing
        where %s
          and ($1 is null or listing.published_epoch >= $1)
          and not exists (
            select from private.search_finds as find where find.search_id = $2 and find.property_id = listing.property_id
          )
          and not exists (
            select from public.properties as own where own.id = listing.property_id and own.host_id = $3
          )
        order by listing.published_epoch desc, listing.property_id desc
        limit $4
      ) as candidate
    $query$,
    private.search_conditions(request)
  )
  using
    -- What was published while the search was being saved may have been overlooked: the minutes before count.
    case
      when is_wide
        then extract(epoch from greatest(saved.created_at - interval '5 minutes', private.clock() - interval '14 days'))
    end,
    saved.id, saved.person_id, examined_limit
  into candidates;

  return query
  select
    (row_number() over (order by listing.published_epoch desc, listing.property_id desc))::integer,
    stay.property_id, stay.check_in, stay.check_out, stay.nightly_amount, stay.total_amount, stay.currency
  from private.bookable_stays(
    request, coalesce(candidates, '{}'), private.display_rates(request.display_currency)
  ) as stay
  join private.search_listings as listing on listing.property_id = stay.property_id
  order by 1;
end;
$$;

comment on function private.new_matches(public.saved_searches, private.search_request) is
  'Properties that match a saved search now and are no known find of it, the newest first.';
