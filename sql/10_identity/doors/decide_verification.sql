create or replace function public.decide_verification(verification_id uuid, approve boolean, reason text default null)
returns jsonb
language sql
volatile
security invoker
set search_path = ''
as $$
  select
    private.decide_verification(
      decide_verification.verification_id,
      decide_verification.approve,
      decide_verification.reason
    );
$$;

comment on function public.decide_verification(uuid, boolean, text) is
  'Staff''s answer to a verification; a rejection needs a reason. The documents are deleted 30 days later. Support, moderators and administrators.';

grant execute on function public.decide_verification(uuid, boolean, text) to authenticated;
