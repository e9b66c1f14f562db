create or replace function private.apply_provider_event(id text)
returns text
language plpgsql
volatile
security definer -- the webhook calls it
set search_path = ''
as $$
declare
  event private.provider_events;
  booking public.bookings;
  payment public.payments;
  was_unknown boolean;
  result text;
  waiting text;
begin
  select stored.* into event from private.provider_events as stored where stored.id = apply_provider_event.id;
  payment.id := private.payment_of_event(event);
  if payment.id is null then
    if event.provider_payment_id is null then
      update private.provider_events as stored
      set applied_at = private.clock(), outcome = 'ignored'
      where stored.id = event.id and stored.applied_at is null;
      return 'ignored';
    end if;
    return 'payment_unknown';
  end if;

  -- The same lock order everywhere: booking, event, payment. Who waits here finds the event applied.
  booking := private.lock_booking_of_payment(payment.id);
  select stored.* into event from private.provider_events as stored where stored.id = event.id for update;
  if event.applied_at is not null then
    return event.outcome;
  end if;
  select payments.provider_payment_id is null into was_unknown from public.payments where payments.id = payment.id;
  update public.payments
  set provider_payment_id = coalesce(payments.provider_payment_id, event.provider_payment_id)
  where payments.id = payment.id
  returning payments.* into payment;

  result := case
    when event.type = 'payment_intent.succeeded' then private.apply_payment_succeeded(booking, payment, event)
    when event.type = 'payment_intent.amount_capturable_updated' then private.apply_payment_authorized(booking, payment)
    when event.type = 'payment_intent.payment_failed' then private.apply_payment_failed(payment, event)
    when event.type = 'payment_intent.canceled' then private.apply_payment_cancelled(payment)
    when event.type = 'charge.refunded' then private.apply_charge_refunded(payment, event)
    when event.payload #>> '{data,object,object}' = 'refund'
      then private.apply_refund_event(payment, event.payload #> '{data,object}')
    else 'ignored'
  end;
  update private.provider_events as stored
  set
    applied_at = case when result in ('waits_for_payment', 'amount_mismatch') then null else private.clock() end,
    outcome = result
  where stored.id = event.id;

  if was_unknown or result in ('confirmed', 'altered', 'paid_early', 'refunded_too_late') then
    -- What came too early can be applied now.
    for waiting in
      select stored.id
      from private.provider_events as stored
      where stored.provider_payment_id = event.provider_payment_id
        and stored.applied_at is null
        and stored.id <> event.id
      order by stored.happened_at, stored.id
    loop
      perform private.apply_provider_event(waiting);
    end loop;
  end if;
  return result;
end;
$$;

comment on function private.apply_provider_event(text) is
  'Brings about what a stored event says, exactly once whatever the order and number of deliveries; says what came of it. payment_unknown and waits_for_payment stay to be applied later.';
