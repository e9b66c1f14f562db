create or replace function public.update_contact_details(
  legal_name text default null,
  phone text default null,
  birth_date date default null,
  line1 text default null,
  line2 text default null,
  postal_code text default null,
  city text default null,
  region text default null,
  country text default null
)
returns jsonb
language sql
volatile
security invoker
set search_path = ''
as $$
  select
    private.update_contact_details(
      update_contact_details.legal_name,
      update_contact_details.phone,
      update_contact_details.birth_date,
      update_contact_details.line1,
      update_contact_details.line2,
      update_contact_details.postal_code,
      update_contact_details.city,
      update_contact_details.region,
      update_contact_details.country
    );
$$;

comment on function public.update_contact_details(text, text, date, text, text, text, text, text, text) is
  'Changes what only the caller may know. What is not given stays, an empty text takes a value away. Answers as my_contact_details.';

grant execute
on function public.update_contact_details(text, text, date, text, text, text, text, text, text)
to authenticated;
