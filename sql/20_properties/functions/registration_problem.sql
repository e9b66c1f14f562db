create or replace function private.registration_problem(property public.properties)
returns text
language sql
stable
security definer -- called by definer functions only
set search_path = ''
as $$
  select
    case
      when property.registration_number is null
      and format.is_required then format(
        'registration_number: %s asks for one, e.g. %s',
        format.country,
        format.example
      )
      when property.registration_number !~ format.pattern then format(
        'registration_number: in %s it reads like %s',
        format.country,
        format.example
      )
    end
  from public.registration_formats as format
  where format.country = property.country;
$$;

comment on function private.registration_problem(public.properties) is
  'What is wrong with the registration number of a property in its country; null when nothing is.';
