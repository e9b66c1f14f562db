create table private.co_host_invitations (
  id uuid primary key default private.uuid_v7(),
  property_id uuid not null references public.properties (id)
    on delete cascade,
  email text not null,
  scopes public.co_host_scope[] not null,
  invited_by uuid not null references public.profiles (id)
    on delete cascade,
  -- Of the token in the mail that was sent last; the token itself is kept nowhere.
  token_hash bytea,
  created_at timestamptz not null default private.clock(),
  expires_at timestamptz not null,
  accepted_by uuid references public.profiles (id)
    on delete set null,
  accepted_at timestamptz,
  revoked_at timestamptz,
  constraint there_is_a_scope check (cardinality(scopes) > 0),
  constraint email_is_lowercase check (email = lower(email) and email like '%_@_%' and char_length(email) <= 254),
  constraint invitation_has_one_end check (accepted_at is null or revoked_at is null)
);

create unique index co_host_invitations_property_id_email_idx on private.co_host_invitations (property_id, email)
where accepted_at is null and revoked_at is null;
create index co_host_invitations_property_id_idx on private.co_host_invitations (property_id);
create index co_host_invitations_invited_by_idx on private.co_host_invitations (invited_by);
create index co_host_invitations_accepted_by_idx on private.co_host_invitations (accepted_by);
create unique index co_host_invitations_token_hash_idx on private.co_host_invitations (token_hash);

comment on table private.co_host_invitations is
  'People whom a host asked by mail to help with a property; the token of the mail is good for seven days.';
