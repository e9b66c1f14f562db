create type public.occupancy_kind as enum ('booking', 'hold', 'request', 'block', 'preparation', 'external');
comment on type public.occupancy_kind is 'Why nights are taken.';
