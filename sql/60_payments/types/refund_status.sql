create type public.refund_status as enum ('pending', 'succeeded', 'failed');
comment on type public.refund_status is 'Where a refund stands at the provider.';
