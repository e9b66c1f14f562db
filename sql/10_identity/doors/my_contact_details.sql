create or replace function public.my_contact_details()
returns jsonb
language sql
stable
security invoker
set search_path = ''
as $$
  select private.my_contact_details();
$$;

comment on function public.my_contact_details is
  'What only the caller may know: {email, email_confirmed, legal_name, phone, birth_date, line1, line2, postal_code, city, region, country}.';

grant execute on function public.my_contact_details() to authenticated;
