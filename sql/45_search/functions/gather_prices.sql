create or replace function private.gather_prices(
  walk private.search_walk,
  bound text,
  property_ids uuid[],
  out ids uuid[],
  out bounds double precision[]
)
language plpgsql
stable
security definer -- reads the read model, which callers can't
set search_path = ''
as $$
begin
  execute format(
    'select array_agg(found.id order by found.bound, found.id), array_agg(found.bound order by found.bound, found.id)'
    ' from (select listing.property_id as id, (%s)::float8 as bound from private.search_listings as listing where %s offset 0) as found',
    bound,
    case
      when gather_prices.property_ids is null then concat_ws(' and ', walk.condition, walk.gather_condition)
      else 'listing.property_id = any($1)'
    end
  )
  using gather_prices.property_ids
  into ids, bounds;
end;
$$;

comment on function private.gather_prices(private.search_walk, text, uuid[]) is
  'The least that listings can cost by an expression, in this order: of those given, or of all that a walk looks for.';
