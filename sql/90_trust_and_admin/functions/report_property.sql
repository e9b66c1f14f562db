create or replace function private.report_property(property_id uuid, reason public.report_reason, details text)
returns public.reports
language plpgsql
volatile
security definer -- asks whether it exists, whoever may see it
set search_path = ''
as $$
begin
  perform private.caller_id();
  if not exists (
    select from public.properties as subject where subject.id = report_property.property_id and (
      subject.status = 'published'
      -- What is paused is known to those alone who have booked it.
      or subject.status = 'paused'
      and exists (
        select from public.bookings as booking where booking.property_id = subject.id and booking.guest_id = auth.uid()
      )
    )
  ) then
    perform private.fail('RP001', format('report property: there is no property "%s"', report_property.property_id));
  end if;
  return private.file_report('property', report_property.property_id, report_property.reason, report_property.details);
end;
$$;

comment on function private.report_property(uuid, public.report_reason, text) is 'See public.report_property.';

grant execute on function private.report_property(uuid, public.report_reason, text) to authenticated;
