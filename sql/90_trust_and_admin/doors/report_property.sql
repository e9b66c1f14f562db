create or replace function public.report_property(property_id uuid, reason text, details text default '')
returns public.reports
language sql
volatile
security invoker
set search_path = ''
as $$
  select
    private.report_property(
      report_property.property_id,
      report_property.reason::public.report_reason,
      report_property.details
    );
$$;

-- GraphQL leaves functions with arguments of an enum out, so the word comes as text.
comment on function public.report_property(uuid, text, text) is
  'Tells staff that a listing is a duplicate, spam or otherwise wrong. Its host does not learn who did. reason: duplicate, spam, scam, inaccurate, offensive, discrimination, unsafe or other.';

grant execute on function public.report_property(uuid, text, text) to authenticated;
