create or replace function private.blockable_range(
  property public.properties,
  from_date date,
  to_date date,
  action text
)
returns daterange
language plpgsql
stable
security definer -- called by definer functions only
set search_path = ''
as $$
declare
  today date := private.property_today(property.time_zone);
begin
  if blockable_range.from_date is null or blockable_range.to_date is null
    or not isfinite(blockable_range.from_date) or not isfinite(blockable_range.to_date)
    or blockable_range.to_date <= blockable_range.from_date
    or blockable_range.from_date < today
    or blockable_range.to_date > (today + interval '2 years 1 month')::date
  then
    perform private.fail(
      'RC001',
      format(
        '%s: "%s" to "%s" is not a range of coming nights', action, blockable_range.from_date, blockable_range.to_date
      ),
      format('today at the property: %s', today)
    );
  end if;
  return daterange(blockable_range.from_date, blockable_range.to_date);
end;
$$;

comment on function private.blockable_range(public.properties, date, date, text) is
  'The nights that a host names, or a failure that says why they can''t be blocked.';
