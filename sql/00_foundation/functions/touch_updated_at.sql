create or replace function private.touch_updated_at()
returns trigger
language plpgsql
volatile
security invoker
set search_path = ''
as $$
begin
  new.updated_at := private.clock();
  return new;
end;
$$;

comment on function private.touch_updated_at is 'Trigger: writes when the row was last changed.';
