create or replace function private.expire_alterations(booking_id uuid default null)
returns integer
language plpgsql
volatile
security definer -- called by the sweep, and by commands that find one in their way
set search_path = ''
as $$
declare
  expired integer;
begin
  with lapsed as (
    select alteration.id
    from public.booking_alterations as alteration
    where alteration.status in ('open', 'awaiting_payment')
      and alteration.expires_at <= private.clock()
      and (expire_alterations.booking_id is null or alteration.booking_id = expire_alterations.booking_id)
    for update skip locked
  )
  update public.booking_alterations as alteration
  set status = 'expired'
  from lapsed
  where alteration.id = lapsed.id;
  get diagnostics expired = row_count;
  return expired;
end;
$$;

comment on function private.expire_alterations(uuid) is
  'Lets proposals lapse that nobody answered or paid, of one booking or of all; the nights that they held lapse by themselves.';
