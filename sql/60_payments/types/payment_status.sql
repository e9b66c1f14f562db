create type public.payment_status as enum ('pending', 'authorized', 'succeeded', 'failed', 'cancelled');
comment on type public.payment_status is 'Where a payment stands at the provider.';
