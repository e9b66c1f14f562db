create or replace function private.cut_blocks(property_id uuid, nights daterange)
returns void
language plpgsql
volatile
security definer -- nobody writes occupancies directly
set search_path = ''
as $$
declare
  block public.occupancies;
begin
  for block in
    delete from public.occupancies as taken
    where taken.property_id = cut_blocks.property_id and taken.kind = 'block' and taken.stay && cut_blocks.nights
    returning *
  loop
    -- What is left first is the block as it was: calendars that are told of it know it again by its id.
    insert into public.occupancies (id, property_id, stay, kind, note)
    select
      case rest.number when 1 then block.id else private.uuid_v7() end, cut_blocks.property_id, rest.stay, 'block', block.note
    from unnest(datemultirange(block.stay) - datemultirange(cut_blocks.nights)) with ordinality as rest (stay, number);
  end loop;
  with beneath as (
    delete from private.blocks_beneath as blocked
    where blocked.property_id = cut_blocks.property_id and blocked.nights && cut_blocks.nights
    returning blocked.nights
  )
  insert into private.blocks_beneath (property_id, nights)
  select cut_blocks.property_id, rest
  from beneath, unnest(datemultirange(beneath.nights) - datemultirange(cut_blocks.nights)) as rest
  on conflict do nothing;
end;
$$;

comment on function private.cut_blocks(uuid, daterange) is
  'Cuts nights out of the blocks of a property; what is left before and after them stays blocked. The caller holds the lock.';
