create or replace function private.next_listings(
  request private.search_request,
  walk private.search_walk,
  after_key double precision,
  after_id uuid,
  visits integer,
  out property_ids uuid[],
  out keys double precision[],
  out edge_key double precision,
  out edge_id uuid,
  out visited integer,
  out seen integer
)
language plpgsql
stable
security definer -- called by definer functions only
set search_path = ''
as $$
begin
  case walk.way
    when 'near' then
      select near.* into property_ids, keys, edge_key, edge_id
      from private.near_listings(request, walk, after_key, after_id, 2 * request.page_size) as near;
      visited := 0;
    when 'gather' then
      select gathered.* into property_ids, keys, edge_key, edge_id
      from private.gather_listings(walk, after_key, after_id, 1000) as gathered;
      visited := 0;
    else
      select walked.* into property_ids, keys, edge_key, edge_id, visited, seen
      from private.walk_listings(walk, after_key, after_id, visits) as walked;
  end case;
end;
$$;

comment on function private.next_listings(
  private.search_request,
  private.search_walk,
  double precision,
  uuid,
  integer
) is
  'The next listings after a key and id in the order of a walk, whichever way it goes: see private.walk_listings.';
