create or replace function private.search_alert_to_mail(notification public.notifications)
returns jsonb
language sql
stable
security definer -- called by definer functions only
set search_path = ''
as $$
  -- A notification names properties by their key alone: titles are those of now, and what is gone is left out.
  select
    notification.data || jsonb_build_object(
      'properties',
      jsonb_agg(
        match.value || jsonb_build_object('title', property.title, 'city', property.city)
        order by match.ordinality
      )
    )
  from
    jsonb_array_elements(notification.data -> 'properties') with ordinality as match
    inner join public.properties as property on property.id = (match.value ->> 'property_id')::uuid
  where property.status = 'published' and not private.is_suspended(notification.person_id)
  having count(*) > 0;
$$;

comment on function private.search_alert_to_mail(public.notifications) is
  'What the mail of an alert is made from; no row when all that matched is gone, or the person is suspended.';
