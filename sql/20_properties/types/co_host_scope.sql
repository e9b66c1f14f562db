create type public.co_host_scope as enum ('calendar', 'messages', 'bookings', 'full');
comment on type public.co_host_scope is 'What a co-host may do.';
