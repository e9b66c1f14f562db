create or replace function private.record_provider_event(id text, type text, created timestamptz, payload jsonb)
returns boolean
language sql
volatile
security definer -- the webhook calls it
set search_path = ''
as $$
  with
    stored as (
      insert into private.provider_events (id, type, provider_payment_id, payload, happened_at)
      values
        (
          record_provider_event.id,
          record_provider_event.type,
          -- What it is about is either the PaymentIntent itself or names it (charges, refunds, disputes).
          case record_provider_event.payload #>> '{data,object,object}'
            when 'payment_intent' then record_provider_event.payload #>> '{data,object,id}'
            else record_provider_event.payload #>> '{data,object,payment_intent}'
          end,
          record_provider_event.payload,
          record_provider_event.created
        )
      on conflict do nothing
      returning 1
    )
  select exists (select from stored);
$$;

comment on function private.record_provider_event(text, text, timestamptz, jsonb) is
  'Stores an event of the provider once; false when it is known. The payload is the whole event as it was signed.';
