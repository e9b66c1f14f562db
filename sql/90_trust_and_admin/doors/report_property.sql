create or replace function public.report_property(
  property_id uuid,
  reason public.report_reason,
  details text default ''
)
returns public.reports
language sql
volatile
security invoker
set search_path = ''
as $$
  select private.report_property(report_property.property_id, report_property.reason, report_property.details);
$$;

comment on function public.report_property(uuid, public.report_reason, text) is
  'Tells staff that a listing is a duplicate, spam or otherwise wrong. Its host does not learn who did.';

grant execute on function public.report_property(uuid, public.report_reason, text) to authenticated;
