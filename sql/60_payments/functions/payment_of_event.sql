create or replace function private.payment_of_event(event private.provider_events)
returns uuid
language sql
stable
security invoker
set search_path = ''
as $$
  select
    coalesce(
      (select payments.id from public.payments where payments.provider_payment_id = event.provider_payment_id),
      -- The event may be faster than the answer that would have told us the id; our own id travels in the metadata.
      (
        select payments.id
        from public.payments
        where
          event.payload #>> '{data,object,object}' = 'payment_intent'
          and payments.id::text = event.payload #>> '{data,object,metadata,payment_id}'
          and payments.provider_payment_id is null
      )
    );
$$;

comment on function private.payment_of_event(private.provider_events) is
  'The payment that an event is about; null when we don''t know it (yet).';
