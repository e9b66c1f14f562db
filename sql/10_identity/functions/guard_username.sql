create or replace function private.guard_username()
returns trigger
language plpgsql
volatile
security definer -- reads the reserved names, which callers can't
set search_path = ''
as $$
begin
  if lower(new.username) = lower(old.username) then
    return new;
  end if;
  -- Names that the platform gives itself can't be chosen either; it gives them while nobody is the caller.
  if not private.username_is_allowed(new.username)
    or (auth.uid() is not null and lower(new.username) ~ '^(guest|erased)_')
  then
    perform private.fail('RI007', format('choose username "%s": it is reserved', new.username));
  end if;
  if exists (select from public.profiles as other where lower(other.username) = lower(new.username) and other.id <> new.id) then
    perform private.fail('RI007', format('choose username "%s": somebody else has it', new.username));
  end if;
  return new;
end;
$$;

comment on function private.guard_username is
  'Trigger: a chosen username is neither reserved nor taken. Of two at the same moment the index refuses the later.';
