create or replace function public.answer_alteration(alteration_id uuid, accept boolean)
returns public.booking_alterations
language sql
volatile
security invoker
set search_path = ''
as $$
  select * from private.answer_alteration(answer_alteration.alteration_id, answer_alteration.accept);
$$;

comment on function public.answer_alteration(uuid, boolean) is
  'The side that did not propose an alteration accepts or declines it. When more is due, the guest has 15 minutes to pay and the old booking stands until then.';

grant execute on function public.answer_alteration(uuid, boolean) to authenticated;
