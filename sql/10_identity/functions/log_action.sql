create or replace function private.log_action(
  action text,
  subject_type text,
  subject_id text,
  details jsonb default '{}'
)
returns void
language sql
volatile
security definer -- callers can't write the log
set search_path = ''
as $$
  insert into public.audit_log (actor_id, action, subject_type, subject_id, details)
  values (auth.uid(), log_action.action, log_action.subject_type, log_action.subject_id, log_action.details);
$$;

comment on function private.log_action(text, text, text, jsonb) is
  'Adds a row to the audit log, in the name of the caller.';
