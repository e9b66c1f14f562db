create or replace function private.cheapest_stays(
  request private.search_request,
  best jsonb,
  property_ids uuid[],
  after_key double precision,
  after_id uuid,
  rates jsonb
)
returns jsonb
language plpgsql
stable
security definer -- called by definer functions only
set search_path = ''
set plan_cache_mode = 'force_generic_plan'
as $$
begin
  return (
    select coalesce(jsonb_agg(ranked.stay order by ranked.key, ranked.property_id), '[]')
    from (
      select candidate.stay, candidate.key, candidate.property_id
      from (
        select
          to_jsonb(priced) || jsonb_build_object('key', priced.key) as stay, priced.key, priced.property_id
        from (
          select
            stay.property_id, stay.check_in, stay.check_out, stay.nightly_amount, stay.total_amount,
            -- Without a rate a price comes last.
            coalesce(
              private.shown_amount(coalesce(stay.total_amount, stay.nightly_amount), stay.currency, cheapest_stays.rates)::float8,
              1e18
            ) as key
          from private.bookable_stays(request, cheapest_stays.property_ids, cheapest_stays.rates) as stay
        ) as priced
        where cheapest_stays.after_id is null
          or (priced.key, priced.property_id) > (cheapest_stays.after_key, cheapest_stays.after_id)
        union all
        select known.stay, (known.stay ->> 'key')::float8, (known.stay ->> 'property_id')::uuid
        from jsonb_array_elements(cheapest_stays.best) as known (stay)
      ) as candidate
      order by candidate.key, candidate.property_id
      limit request.page_size + 1
    ) as ranked
  );
end;
$$;

comment on function private.cheapest_stays(private.search_request, jsonb, uuid[], double precision, uuid, jsonb) is
  'The cheapest stays of those known and those that these properties sell, one more than a page holds, each with its key.';
