create or replace function private.hidden_reason(property_id uuid)
returns text
language sql
stable
security definer -- called by definer functions only
set search_path = ''
as $$
  select
    case
      when latest.decision = 'hidden' then latest.reason
    end
  from public.property_decisions as latest
  where latest.property_id = hidden_reason.property_id and latest.decision in ('hidden', 'restored')
  order by latest.id desc
  limit 1;
$$;

comment on function private.hidden_reason(uuid) is 'Why staff hide a property now; null when they do not.';
