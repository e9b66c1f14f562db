create or replace function private.terms_in_force()
returns text
language sql
stable
security definer -- used by definer functions only
set search_path = ''
as $$
  select terms.version
  from public.terms_versions as terms
  where terms.in_force_from <= private.clock()
  order by terms.in_force_from desc
  limit 1;
$$;

comment on function private.terms_in_force is 'The version of the terms to accept now.';
