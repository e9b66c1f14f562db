create or replace function private.give_up_payment(payment public.payments, reason text)
returns void
language plpgsql
volatile
security invoker
set search_path = ''
as $$
begin
  if payment.status = 'succeeded' then
    perform private.refund_whole_payment(payment.id, give_up_payment.reason);
  elsif payment.provider_payment_id is null then
    update public.payments set status = 'cancelled', updated_at = private.clock() where payments.id = payment.id;
  else
    perform private.enqueue('release_payment', jsonb_build_object('payment_id', payment.id));
  end if;
end;
$$;

comment on function private.give_up_payment(public.payments, text) is
  'The booking ended before it was confirmed: an open payment is cancelled at the provider, one that was paid early is given back.';
