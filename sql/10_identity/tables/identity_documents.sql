create table private.identity_documents (
  id uuid primary key default private.uuid_v7(),
  verification_id uuid not null references private.verifications (id)
    on delete cascade,
  path text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default private.clock(),
  constraint identity_documents_path_is_unique unique (path)
);

create index identity_documents_verification_id_idx on private.identity_documents (verification_id);
create index identity_documents_expires_at_idx on private.identity_documents (expires_at);

comment on table private.identity_documents is
  'Files in the bucket identity-documents that belong to a verification, and when they are deleted.';
