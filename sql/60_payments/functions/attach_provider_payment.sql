create or replace function private.attach_provider_payment(payment_id uuid, provider_payment_id text)
returns public.payments
language plpgsql
volatile
security definer -- the payments function calls it
set search_path = ''
as $$
declare
  payment public.payments;
  waiting text;
begin
  perform private.lock_booking_of_payment(attach_provider_payment.payment_id);
  update public.payments
  set provider_payment_id = attach_provider_payment.provider_payment_id, updated_at = private.clock()
  where payments.id = attach_provider_payment.payment_id
    and coalesce(payments.provider_payment_id, attach_provider_payment.provider_payment_id)
    = attach_provider_payment.provider_payment_id
  returning payments.* into payment;
  if not found then
    perform private.fail(
      'RM004',
      format(
        'cannot attach "%s" to payment "%s": it has another', attach_provider_payment.provider_payment_id,
        attach_provider_payment.payment_id
      )
    );
  end if;

  if payment.status = 'cancelled' then
    -- Its booking ended while the provider was being asked.
    perform private.enqueue('release_payment', jsonb_build_object('payment_id', payment.id));
  end if;
  -- Events may be faster than the answer to the request that they are about.
  for waiting in
    select event.id
    from private.provider_events as event
    where event.provider_payment_id = payment.provider_payment_id and event.applied_at is null
    order by event.happened_at, event.id
  loop
    perform private.apply_provider_event(waiting);
  end loop;
  select payments.* into payment from public.payments where payments.id = attach_provider_payment.payment_id;
  return payment;
end;
$$;

comment on function private.attach_provider_payment(uuid, text) is
  'Writes down the provider''s id of a payment, and applies what the provider has told about it before.';
