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
    insert into public.occupancies (property_id, stay, kind, note)
    select cut_blocks.property_id, rest, 'block', block.note
    from unnest(datemultirange(block.stay) - datemultirange(cut_blocks.nights)) as rest;
  end loop;
end;
$$;

comment on function private.cut_blocks(uuid, daterange) is
  'Cuts nights out of the blocks of a property; what is left before and after them stays blocked. The caller holds the lock.';
