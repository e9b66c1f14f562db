create or replace function private.apply_payment_cancelled(payment public.payments)
returns text
language plpgsql
volatile
security invoker
set search_path = ''
as $$
begin
  if payment.status in ('succeeded', 'cancelled') then
    return 'outdated';
  end if;
  update public.payments set status = 'cancelled', updated_at = private.clock() where payments.id = payment.id;
  return 'cancelled';
end;
$$;

comment on function private.apply_payment_cancelled(public.payments) is
  'The payment was given up at the provider; the guest may begin another.';
