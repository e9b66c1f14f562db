create or replace function private.fail(code text, message text, detail text default null)
returns void
language plpgsql
volatile
security definer -- reads the catalogue, which callers can't
set search_path = ''
as $$
declare
  hint text := (select catalogue.hint from private.error_catalogue as catalogue where catalogue.code = fail.code);
begin
  if hint is null then
    raise exception 'error code "%" is not in private.error_catalogue', fail.code;
  end if;
  raise exception using errcode = fail.code, message = fail.message, detail = coalesce(fail.detail, ''), hint = hint;
end;
$$;

comment on function private.fail(text, text, text) is
  'Raises an error of the catalogue: message says action, quoted value and current state; the hint comes from the catalogue.';

grant execute on function private.fail(text, text, text) to anon, authenticated, service_role;
