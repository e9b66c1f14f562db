create or replace function private.greatest_total(request private.search_request)
returns text
language plpgsql
stable
security definer -- reads fees and taxes, which callers can't
set search_path = ''
set plan_cache_mode = 'force_generic_plan'
as $$
declare
  nights integer := private.searched_nights(request);
  guests integer := request.adults + request.children;
  added record;
begin
  -- The highest fee of the platform and the taxes of the country that adds most; all its cities at once is more than any adds.
  select
    coalesce((select max(schedule.guest_percent) from private.fee_schedules as schedule), 0)
    + coalesce(max(taxes.percent), 0) as percent,
    coalesce(max(taxes.amount), 0) as amount
  into added
  from (
    select
      sum(rule.percent) filter (where rule.kind = 'percent') as percent,
      sum(rule.amount * case rule.kind when 'per_night' then nights else nights * guests end)
        filter (where rule.kind <> 'percent') as amount
    from private.tax_rules as rule
    where not rule.is_included
    group by rule.country
  ) as taxes;
  return format(
    '((listing.highest_night * %1$s + listing.cleaning_fee + %2$s greatest(0, %3$s - listing.included_guests)'
    ' * listing.extra_guest_fee * %1$s) * %4$s::float8 + %5$s)',
    nights, case when request.pets > 0 then 'listing.pet_fee +' end, guests, 1 + added.percent / 100, added.amount + 100
  );
end;
$$;

comment on function private.greatest_total(private.search_request) is
  'SQL for an amount that the stay of a search costs at the most: the highest nights, what the host adds, fees and taxes.';
