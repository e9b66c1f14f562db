create or replace function private.guard_property()
returns trigger
language plpgsql
volatile
security definer -- reads whether the host is one
set search_path = ''
as $$
begin
  if tg_op = 'INSERT' then
    if not exists (select from public.profiles as profile where profile.id = new.host_id and profile.host_since is not null) then
      perform private.fail('RI004', format('create property: "%s" is not a host', new.host_id));
    end if;
  elsif new.currency <> old.currency and old.published_at is not null then
    perform private.fail(
      'RP003',
      format('change currency to "%s": the property has been published', new.currency),
      format('published at %s', old.published_at)
    );
  end if;
  return new;
end;
$$;

comment on function private.guard_property is
  'Trigger: only hosts have properties, and the currency stays once a property has been published.';
