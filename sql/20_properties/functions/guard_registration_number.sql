create or replace function private.guard_registration_number()
returns trigger
language plpgsql
volatile
security definer -- reads the formats whoever writes
set search_path = ''
as $$
declare
  problem text := private.registration_problem(new);
begin
  if new.registration_number is not null and problem is not null then
    perform private.fail(
      'RP007', format('set registration number of property "%s" to "%s"', new.id, new.registration_number), problem
    );
  end if;
  return new;
end;
$$;

comment on function private.guard_registration_number is
  'Trigger: a registration number has the format of the country, where that is known.';
