create or replace function private.update_contact_details(
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
language plpgsql
volatile
security definer -- contacts are nobody's to write but through this
set search_path = ''
as $$
declare
  caller uuid := private.caller_id();
  problems text[] := array_remove(
    array[
      case
        when update_contact_details.phone !~ '^(\+[1-9][0-9]{6,14})?$' then 'phone: in international form, e.g. +351912345678'
      end,
      case
        when update_contact_details.birth_date not between '1900-01-01' and private.clock()::date
          then 'birth_date: YYYY-MM-DD, in the past'
      end,
      case
        when update_contact_details.country <> '' and not exists (
          select from public.countries as known where known.code = update_contact_details.country
        ) then 'country: ISO 3166-1 alpha-2, e.g. PT'
      end,
      case
        when greatest(
          char_length(update_contact_details.legal_name), char_length(update_contact_details.line1),
          char_length(update_contact_details.line2)
        ) > 200 or greatest(char_length(update_contact_details.city), char_length(update_contact_details.region)) > 100
          or char_length(update_contact_details.postal_code) > 20
        then 'text: at most 200 characters for names and lines, 100 for city and region, 20 for the postal code'
      end
    ],
    null
  );
begin
  if cardinality(problems) > 0 then
    perform private.fail(
      'RI008', format('update contact details: %s values are wrong', cardinality(problems)), array_to_string(problems, '; ')
    );
  end if;

  -- What is not given stays; an empty text takes a value away.
  insert into private.contacts as contact (person_id) values (caller) on conflict (person_id) do nothing;
  update private.contacts as contact
  set
    legal_name = nullif(coalesce(update_contact_details.legal_name, contact.legal_name), ''),
    phone = nullif(coalesce(update_contact_details.phone, contact.phone), ''),
    birth_date = coalesce(update_contact_details.birth_date, contact.birth_date),
    line1 = nullif(coalesce(update_contact_details.line1, contact.line1), ''),
    line2 = nullif(coalesce(update_contact_details.line2, contact.line2), ''),
    postal_code = nullif(coalesce(update_contact_details.postal_code, contact.postal_code), ''),
    city = nullif(coalesce(update_contact_details.city, contact.city), ''),
    region = nullif(coalesce(update_contact_details.region, contact.region), ''),
    country = nullif(coalesce(update_contact_details.country, contact.country), ''),
    updated_at = private.clock()
  where contact.person_id = caller;
  return private.my_contact_details();
end;
$$;

comment on function private.update_contact_details(text, text, date, text, text, text, text, text, text) is
  'See public.update_contact_details.';

grant execute
on function private.update_contact_details(text, text, date, text, text, text, text, text, text)
to authenticated;
