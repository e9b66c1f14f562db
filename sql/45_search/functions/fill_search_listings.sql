create or replace function private.fill_search_listings()
returns bigint
language plpgsql
volatile
security definer -- writes the read model
set search_path = ''
as $$
declare
  filled bigint;
begin
  perform private.number_amenities();
  perform private.fill_places();
  truncate private.search_listings, private.search_documents;
  -- In z-order: neighbours on the map are neighbours on disk.
  insert into private.search_listings
  select source.*
  from private.search_listing_sources as source
  order by source.cell, source.property_id;
  get diagnostics filled = row_count;
  insert into private.search_documents (property_id, document)
  select property.id, private.listing_document(property)
  from public.properties as property
  where property.status = 'published';
  return filled;
end;
$$;

comment on function private.fill_search_listings is
  'Computes the whole read model of search anew, in z-order, and says how many listings there are. Searches and bookings wait meanwhile; vacuum analyze both tables afterwards.';
