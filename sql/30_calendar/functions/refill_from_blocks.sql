create or replace function private.refill_from_blocks(property_id uuid, nights daterange)
returns void
language sql
volatile
security definer -- nobody writes occupancies directly
set search_path = ''
as $$
  insert into public.occupancies (property_id, stay, kind)
  select refill_from_blocks.property_id, gap, 'block'
  from
    private.blocks_beneath as beneath,
    unnest(
      datemultirange(beneath.nights * refill_from_blocks.nights) - private.taken_nights(
        refill_from_blocks.property_id,
        refill_from_blocks.nights
      )
    ) as gap
  where beneath.property_id = refill_from_blocks.property_id and beneath.nights && refill_from_blocks.nights
  on conflict do nothing;
$$;

comment on function private.refill_from_blocks(uuid, daterange) is
  'Blocks what is free of these nights and was blocked while it was taken otherwise.';
