create or replace function private.fee_schedule(service_fee public.service_fee_kind)
returns private.fee_schedules
language sql
stable
security definer -- called by definer functions only
set search_path = ''
set plan_cache_mode = 'force_generic_plan'
as $$
  select schedule
  from private.fee_schedules as schedule
  where schedule.service_fee = fee_schedule.service_fee and schedule.in_force_from <= private.clock()
  order by schedule.in_force_from desc
  limit 1;
$$;

comment on function private.fee_schedule(public.service_fee_kind) is 'The fees of the platform that are in force.';
