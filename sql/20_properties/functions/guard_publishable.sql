create or replace function private.guard_publishable(property public.properties)
returns void
language plpgsql
stable
security definer -- called by definer functions only
set search_path = ''
as $$
declare
  missing text[] := private.missing_for_publication(property);
  hidden_reason text := private.hidden_reason(property.id);
begin
  if hidden_reason is not null then
    perform private.fail('RP005', format('publish property "%s": staff hide it', property.id), hidden_reason);
  end if;
  if cardinality(missing) > 0 then
    perform private.fail(
      'RP002',
      format('publish property "%s": %s missing or wrong', property.id, cardinality(missing)),
      array_to_string(missing, '; ')
    );
  end if;
end;
$$;

comment on function private.guard_publishable(public.properties) is
  'Refuses to publish a property that staff hide or that is not complete.';
