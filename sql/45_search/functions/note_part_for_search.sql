create or replace function private.note_part_for_search()
returns trigger
language plpgsql
volatile
security definer -- the read model is written by triggers alone
set search_path = ''
as $$
declare
  ids uuid[];
begin
  if tg_level = 'ROW' then
    ids := array[old.property_id, new.property_id];
  else
    ids := array(select part.property_id from parts as part);
  end if;
  -- In the order of their ids, so that two transactions can't wait for each other.
  perform private.refresh_search_listing(changed.property_id)
  from (
    select distinct listed.id as property_id
    from unnest(ids) as listed (id)
    where listed.id is not null
    order by listed.id
  ) as changed;
  return null;
end;
$$;

comment on function private.note_part_for_search is
  'Trigger: search follows what belongs to a property, row by row or by statement with its rows as parts.';
