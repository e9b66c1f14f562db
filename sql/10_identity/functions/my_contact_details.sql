create or replace function private.my_contact_details()
returns jsonb
language sql
stable
security definer -- contacts and accounts are nobody's to read but through this
set search_path = ''
as $$
  select
    jsonb_build_object(
      'email',
      account.email,
      'email_confirmed',
      account.email_confirmed_at is not null,
      'legal_name',
      contact.legal_name,
      'phone',
      contact.phone,
      'birth_date',
      contact.birth_date,
      'line1',
      contact.line1,
      'line2',
      contact.line2,
      'postal_code',
      contact.postal_code,
      'city',
      contact.city,
      'region',
      contact.region,
      'country',
      contact.country
    )
  from
    auth.users as account
    left join private.contacts as contact on contact.person_id = account.id
  where account.id = private.reader_id();
$$;

comment on function private.my_contact_details is 'See public.my_contact_details.';

grant execute on function private.my_contact_details() to authenticated;
