create or replace function private.unknown_code(request private.search_request)
returns text
language plpgsql
stable
security definer -- called by definer functions only
set search_path = ''
set plan_cache_mode = 'force_generic_plan'
as $$
declare
  code text;
begin
  if request.property_types is not null then
    select asked into code
    from unnest(request.property_types) as asked
    where not exists (select from public.property_types as known where known.code = asked)
    limit 1;
    if code is not null then
      return format('property_types: there is no "%s"', left(code, 60));
    end if;
  end if;
  if request.amenities is not null then
    select asked into code
    from unnest(request.amenities) as asked
    where not exists (select from public.amenities as known where known.code = asked)
    limit 1;
    if code is not null then
      return format('amenities: there is no "%s"', left(code, 60));
    end if;
  end if;
  if request.accessibility is not null then
    select asked into code
    from unnest(request.accessibility) as asked
    where not exists (
      select from public.amenities as known where known.code = asked and known.amenity_group = 'accessibility'
    )
    limit 1;
    if code is not null then
      return format('accessibility: there is no "%s"', left(code, 60));
    end if;
  end if;
  return null;
end;
$$;

comment on function private.unknown_code(private.search_request) is
  'Says which code of a search the reference tables don''t have; null when they have all.';
