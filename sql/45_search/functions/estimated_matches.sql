create or replace function private.estimated_matches(
  matching integer,
  walk private.search_walk,
  edge_key double precision,
  candidates integer,
  seen integer,
  radius_m double precision
)
returns integer
language plpgsql
stable
security definer -- called by definer functions only
set search_path = ''
as $$
declare
  share double precision;
begin
  if edge_key is null then
    return estimated_matches.matching;
  end if;
  -- What was seen stands for the rest, where it is much, or far more than is counted; elsewhere it is counted.
  share := case
    when walk.way = 'walk' then private.listings_in_walk(walk)::double precision / greatest(1, seen)
    when walk.way = 'gather' then 1000
    when walk.way = 'near' then (radius_m / edge_key) ^ 2
  end;
  return case when candidates * share >= 2000 then 1000 when candidates >= 40 then least(1000, round(candidates * share)) end;
end;
$$;

comment on function private.estimated_matches(
  integer,
  private.search_walk,
  double precision,
  integer,
  integer,
  double precision
) is
  'How many listings match, from what the last step of a walk found among those that it saw: exact at its end, 1000 when there are clearly more, about as many as they stand for when they are 40 or more, else null.';
