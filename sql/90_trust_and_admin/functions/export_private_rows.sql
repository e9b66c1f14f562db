create or replace function private.export_private_rows(person_id uuid)
returns jsonb
language sql
stable
security definer -- called by the job; reads what no API exposes
set search_path = ''
as $$
  select
    jsonb_build_object(
      'account',
      (
        select
          jsonb_build_object(
            'id',
            account.id,
            'email',
            account.email,
            'phone',
            account.phone,
            'created_at',
            account.created_at,
            'last_sign_in_at',
            account.last_sign_in_at,
            'metadata',
            account.raw_user_meta_data,
            'providers',
            account.raw_app_meta_data -> 'providers'
          )
        from auth.users as account
        where account.id = export_private_rows.person_id
      ),
      'identities',
      (
        select
          coalesce(jsonb_agg(jsonb_build_object('provider', identity.provider, 'data', identity.identity_data)), '[]')
        from auth.identities as identity
        where identity.user_id = export_private_rows.person_id
      ),
      'sessions',
      (
        select
          coalesce(
            jsonb_agg(
              jsonb_build_object(
                'started_at',
                session.created_at,
                'user_agent',
                session.user_agent,
                'ip',
                host(session.ip)
              )
            ),
            '[]'
          )
        from auth.sessions as session
        where session.user_id = export_private_rows.person_id
      ),
      'contact_details',
      (
        select to_jsonb(contact)
        from private.contacts as contact
        where contact.person_id = export_private_rows.person_id
      ),
      'terms_acceptances',
      (
        select coalesce(jsonb_agg(to_jsonb(acceptance)), '[]')
        from private.terms_acceptances as acceptance
        where acceptance.person_id = export_private_rows.person_id
      ),
      'verifications',
      (
        select coalesce(jsonb_agg(private.verification_document(verification)), '[]')
        from private.verifications as verification
        where verification.person_id = export_private_rows.person_id
      ),
      'staff_roles',
      (
        select coalesce(jsonb_agg(to_jsonb(staff) - 'granted_by'), '[]')
        from private.staff_grants as staff
        where staff.person_id = export_private_rows.person_id
      ),
      'suspensions',
      (
        select coalesce(jsonb_agg(to_jsonb(suspension) - 'suspended_by' - 'lifted_by'), '[]')
        from private.suspensions as suspension
        where suspension.person_id = export_private_rows.person_id
      ),
      'co_host_invitations',
      (
        select coalesce(jsonb_agg(private.co_host_invitation_document(invitation)), '[]')
        from private.co_host_invitations as invitation
        where export_private_rows.person_id in (invitation.invited_by, invitation.accepted_by)
      ),
      'actions',
      (
        select coalesce(jsonb_agg(to_jsonb(entry) - 'actor_id' order by entry.happened_at), '[]')
        from public.audit_log as entry
        where entry.actor_id = export_private_rows.person_id
      )
    );
$$;

comment on function private.export_private_rows(uuid) is
  'What the platform knows of a person beside the rows of the API''s tables.';
