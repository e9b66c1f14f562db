create or replace function private.cluster_source(is_priced boolean, source text, conditions text)
returns text
language plpgsql
immutable
security invoker
set search_path = ''
as $$
begin
  if is_priced then
    return $query$
      select
        listing.property_id, listing.latitude, listing.longitude, priced.nightly_amount, priced.total_amount, priced.currency
      from private.bookable_stays($1, $2, $3) as priced
      join private.search_listings as listing on listing.property_id = priced.property_id
    $query$;
  end if;
  return format(
    $query$
      select
        listing.property_id, listing.latitude, listing.longitude, listing.nightly_price as nightly_amount,
        null::bigint as total_amount, listing.currency
      from %s
      where %s
    $query$,
    cluster_source.source, cluster_source.conditions
  );
end;
$$;

comment on function private.cluster_source(boolean, text, text) is
  'SQL for what clusters are made of: what can be booked at its price, or what the read model lets through.';
