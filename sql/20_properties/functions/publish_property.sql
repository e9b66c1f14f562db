create or replace function private.publish_property(property_id uuid)
returns public.properties
language plpgsql
volatile
security definer -- status is not writable by the host
set search_path = ''
as $$
declare
  property public.properties := private.lock_own_property(publish_property.property_id, 'publish property');
  needs_review boolean;
begin
  if property.status in ('published', 'in_review') then
    return property;
  end if;
  if property.status = 'removed' then
    perform private.fail('RP003', format('publish property "%s": it is %s', property.id, property.status));
  end if;
  perform private.guard_publishable(property);

  -- Staff look at a listing once, before anybody else does.
  select settings.review_before_publication and property.published_at is null into needs_review
  from private.property_settings as settings;
  update public.properties
  set
    status = case when needs_review then 'in_review' else 'published' end::public.property_status,
    published_at = case when needs_review then published_at else coalesce(published_at, private.clock()) end
  where id = property.id
  returning * into property;
  perform private.log_action(
    case when needs_review then 'submit_property' else 'publish_property' end, 'properties', property.id::text
  );
  return property;
end;
$$;

comment on function private.publish_property(uuid) is 'See public.publish_property.';

grant execute on function private.publish_property(uuid) to authenticated;
