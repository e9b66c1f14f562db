create or replace function private.facet_sources(is_priced boolean, has_prices boolean)
returns text
language plpgsql
immutable
security invoker
set search_path = ''
as $$
begin
  if not is_priced then
    return $query$
      matching as (select listed.* from listed where listed.is_in_range),
      costs as (select listed.nightly_price as amount, listed.currency from listed where listed.missed is null)
    $query$;
  end if;
  -- A stay within the range may be another than the one that the histogram, which leaves the range out, shows.
  return format(
    $query$
      stay as materialized (select priced.* from private.bookable_stays($1, $2, $3) as priced),
      matching as materialized (select listed.* from listed join stay on stay.property_id = listed.property_id),
      costs as (
        select case $5 when 'total' then priced.total_amount else priced.nightly_amount end as amount, priced.currency
        from %s as priced
        join listed on listed.property_id = priced.property_id
        where listed.missed is null
      )
    $query$,
    case
      when has_prices then 'private.bookable_stays(private.without_facet_filters($1), $2, $3)'
      else 'stay'
    end
  );
end;
$$;

comment on function private.facet_sources(boolean, boolean) is
  'The parts of the statement of facets that say what matches and what it costs: by price_stays, or by the read model.';
