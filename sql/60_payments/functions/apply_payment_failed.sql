create or replace function private.apply_payment_failed(payment public.payments, event private.provider_events)
returns text
language plpgsql
volatile
security invoker
set search_path = ''
as $$
begin
  -- A failed try after a good one is an old event: nothing is taken back.
  if payment.status not in ('pending', 'failed') then
    return 'outdated';
  end if;
  update public.payments
  set
    status = 'failed',
    failure_code = coalesce(
      event.payload #>> '{data,object,last_payment_error,decline_code}',
      event.payload #>> '{data,object,last_payment_error,code}', 'payment_failed'
    ),
    updated_at = private.clock()
  where payments.id = payment.id;
  return 'failed';
end;
$$;

comment on function private.apply_payment_failed(public.payments, private.provider_events) is
  'A try has failed: the guest may try again while the hold lives.';
