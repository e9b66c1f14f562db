create or replace function private.place_of(property public.properties)
returns integer
language plpgsql
volatile
security definer -- called by triggers of tables that hosts write
set search_path = ''
set plan_cache_mode = 'force_generic_plan'
as $$
declare
  place_id integer;
begin
  if num_nulls(property.country, property.city, property.latitude, property.longitude) > 0 then
    return null;
  end if;
  select spelling.place_id into place_id
  from private.place_spellings as spelling
  where spelling.country = property.country
    and spelling.city = property.city
    and spelling.cell = private.place_cell(property.latitude, property.longitude);
  if found then
    return place_id;
  end if;
  return private.place_spelled(property.country, property.city, property.region, property.latitude, property.longitude);
end;
$$;

comment on function private.place_of(public.properties) is
  'The place that a property stands in, made when there was none; null while city or position are missing.';
