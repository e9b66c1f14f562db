create table public.audit_log (
  id uuid primary key default private.uuid_v7(),
  actor_id uuid references public.profiles (id)
    on delete set null,
  action text not null,
  subject_type text not null,
  subject_id text not null,
  details jsonb not null default '{}',
  happened_at timestamptz not null default private.clock(),
  constraint action_is_snake_case check (action ~ '^[a-z][a-z0-9_]*$')
);

create index audit_log_subject_type_subject_id_idx on public.audit_log (subject_type, subject_id, happened_at);
create index audit_log_actor_id_idx on public.audit_log (actor_id, happened_at);

comment on table public.audit_log is
  E'Who did what to what, for staff. Rows are added by commands and triggers, and never changed.\n@graphql({"name": "AuditLogEntry"})';
comment on column public.audit_log.id is 'Identifier.';
comment on column public.audit_log.actor_id is 'The person; null for the system, or when the person has been erased.';
comment on column public.audit_log.action is 'What was done, e.g. become_host.';
comment on column public.audit_log.subject_type is 'Table of the row that it was done to.';
comment on column public.audit_log.subject_id is 'Key of that row.';
comment on column public.audit_log.details is 'What changed; no personal data.';
comment on column public.audit_log.happened_at is 'When.';
comment on constraint audit_log_actor_id_fkey on public.audit_log is
  '@graphql({"foreign_name": "actor", "local_name": "auditLogEntries"})';
