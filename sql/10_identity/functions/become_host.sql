create or replace function private.become_host(terms_version text)
returns public.profiles
language plpgsql
volatile
security definer -- host_since and the acceptance are not writable by their person
set search_path = ''
as $$
declare
  caller uuid := private.caller_id();
  in_force text := private.terms_in_force();
  profile public.profiles;
begin
  select * into profile from public.profiles where id = caller for no key update;
  if not found then
    perform private.fail('RI006', format('become host: there is no profile "%s"', caller));
  end if;

  if become_host.terms_version is distinct from in_force then
    perform private.fail(
      'RI002',
      format('become host: terms "%s" are not in force', coalesce(become_host.terms_version, 'null')),
      format('in force: %s', coalesce(in_force, 'none'))
    );
  end if;

  insert into private.terms_acceptances (person_id, version)
  values (caller, in_force)
  on conflict (person_id, version) do nothing;

  if profile.host_since is null then
    update public.profiles set host_since = private.clock() where id = caller returning * into profile;
    perform private.log_action('become_host', 'profiles', caller::text, jsonb_build_object('terms_version', in_force));
  end if;
  return profile;
end;
$$;

comment on function private.become_host(text) is 'See public.become_host.';

grant execute on function private.become_host(text) to authenticated;
