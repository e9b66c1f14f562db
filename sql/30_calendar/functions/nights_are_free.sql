create or replace function private.nights_are_free(
  property_id uuid,
  stay daterange,
  preparation_nights integer,
  except_booking_id uuid default null
)
returns boolean
language plpgsql
stable
security definer -- called by definer functions only
set search_path = ''
as $$
begin
  return exists (
    select
    from private.free_stays(
      array[nights_are_free.property_id], array[lower(nights_are_free.stay)], array[upper(nights_are_free.stay)],
      nights_are_free.preparation_nights, nights_are_free.except_booking_id
    )
  );
end;
$$;

comment on function private.nights_are_free(uuid, daterange, integer, uuid) is
  'Whether a stay would find its nights free, and those for preparation before and after it. The constraint has the last word.';
