create or replace function private.property_today(time_zone text)
returns date
language plpgsql
stable
security invoker
set search_path = ''
as $$
begin
  return (private.clock() at time zone property_today.time_zone)::date;
end;
$$;

comment on function private.property_today(text) is 'The date that it is now at a property.';

grant execute on function private.property_today(text) to anon, authenticated, service_role;
