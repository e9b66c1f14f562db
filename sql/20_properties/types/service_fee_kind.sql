create type public.service_fee_kind as enum ('split', 'host_only');
comment on type public.service_fee_kind is 'Who bears the fees of the platform: host and guest, or the host alone.';
