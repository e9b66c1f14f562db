create or replace function private.search_candidates(
  request private.search_request,
  conditions text,
  after_key double precision,
  after_id uuid,
  wanted integer,
  out property_ids uuid[],
  out keys double precision[]
)
language plpgsql
stable
security definer -- reads the read model, which callers can't
set search_path = ''
as $$
declare
  key text := private.sort_expression(request);
begin
  execute format(
    $query$
      select array_agg(candidate.property_id), array_agg(candidate.key)
      from (
        select listing.property_id, %1$s as key
        from private.search_listings as listing
        where %2$s and ($1 is null or (%1$s, listing.property_id) < ($1, $2))
        order by %1$s desc, listing.property_id desc
        limit $3
      ) as candidate
    $query$,
    key, conditions
  )
  using after_key, after_id, wanted
  into property_ids, keys;
end;
$$;

comment on function private.search_candidates(private.search_request, text, double precision, uuid, integer) is
  'So many listings that the read model doesn''t rule out, the greatest key first, after a key and id; nulls when there are none.';
