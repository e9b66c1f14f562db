create or replace function private.invite_co_host(property_id uuid, email text, scopes public.co_host_scope[])
returns jsonb
language plpgsql
volatile
security definer -- writes an invitation on behalf of the host
set search_path = ''
as $$
declare
  property public.properties := private.lock_hosted_property(invite_co_host.property_id, 'invite co-host');
  address text := lower(btrim(invite_co_host.email));
  wanted public.co_host_scope[] := array(select distinct scope from unnest(invite_co_host.scopes) as scope where scope is not null);
  invitation private.co_host_invitations;
begin
  if (address ~ '^[^@[:space:]]+@[^@[:space:]]+\.[^@[:space:]]+$' and char_length(address) <= 254) is not true
    or cardinality(wanted) = 0
  then
    perform private.fail(
      'RV001', format('invite co-host "%s": the request is not well formed', invite_co_host.email),
      'email: an address; scopes: at least one of calendar, messages, bookings, full'
    );
  end if;
  if exists (select from auth.users as account where account.id = property.host_id and lower(account.email) = address) then
    perform private.fail('RV001', 'invite co-host: this is your own address', 'email: of somebody else');
  end if;
  -- Mail to strangers is limited: an account that was taken over must not become a mailer.
  if (
    select count(*)
    from private.co_host_invitations as recent
    where recent.invited_by = property.host_id and recent.created_at > private.clock() - interval '1 day'
  ) >= 20 then
    perform private.fail('RI010', 'invite co-host: 20 invitations in a day are enough');
  end if;

  update private.co_host_invitations as earlier
  set revoked_at = private.clock()
  where earlier.property_id = property.id and earlier.email = address
    and earlier.accepted_at is null and earlier.revoked_at is null;
  insert into private.co_host_invitations (property_id, email, scopes, invited_by, expires_at)
  values (property.id, address, wanted, property.host_id, private.clock() + interval '7 days')
  returning * into invitation;

  perform private.enqueue('mail_co_host_invitation', jsonb_build_object('invitation_id', invitation.id));
  perform private.log_action(
    'invite_co_host', 'properties', property.id::text,
    jsonb_build_object('invitation_id', invitation.id, 'scopes', wanted)
  );
  return private.co_host_invitation_document(invitation);
end;
$$;

comment on function private.invite_co_host(uuid, text, public.co_host_scope[]) is 'See public.invite_co_host.';

grant execute on function private.invite_co_host(uuid, text, public.co_host_scope[]) to authenticated;
