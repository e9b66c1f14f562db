create or replace function private.fill_search_listings()
returns bigint
language plpgsql
volatile
security definer -- writes the read model
set search_path = ''
as $$
declare
  filled bigint;
  set_aside text[];
  statement text;
begin
  perform private.number_amenities();
  perform private.fill_places();
  -- What takes longest, before anybody has to wait.
  perform private.fill_search_documents();
  truncate private.search_listings, private.search_cells;

  -- Indexes are made faster than they grow. Those of keys stay.
  select array_agg(known.indexdef order by known.indexname)
  into set_aside
  from pg_catalog.pg_indexes as known
  where known.schemaname = 'private' and known.tablename = 'search_listings'
    and known.indexdef not like 'CREATE UNIQUE%';
  for statement in
    select format('drop index %I.%I', known.schemaname, known.indexname)
    from pg_catalog.pg_indexes as known
    where known.indexdef = any(set_aside)
  loop
    execute statement;
  end loop;

  -- In z-order: neighbours on the map are neighbours on disk.
  insert into private.search_listings
  select source.*
  from private.search_listing_sources as source
  order by source.cell, source.property_id;
  get diagnostics filled = row_count;
  insert into private.search_cells (level, cell, listings)
  select grid.level, listing.cell >> grid.level, count(*)
  from private.search_listings as listing
  cross join generate_series(6, 18, 4) as grid (level)
  group by grid.level, listing.cell >> grid.level;

  foreach statement in array set_aside loop
    execute statement;
  end loop;
  return filled;
end;
$$;

comment on function private.fill_search_listings is
  'Computes what search knows of all listings anew, in z-order, and the words of those that have none; says how many listings there are. Searches and bookings wait while the listings are written; vacuum analyze the tables afterwards.';
