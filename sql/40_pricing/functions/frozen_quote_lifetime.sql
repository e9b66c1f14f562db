create or replace function private.frozen_quote_lifetime()
returns interval
language sql
immutable
security invoker
parallel safe
set search_path = ''
as $$
  select interval '30 minutes';
$$;

comment on function private.frozen_quote_lifetime is 'How long a price that was frozen is kept.';
