create type public.property_status as enum ('draft', 'in_review', 'published', 'paused', 'removed');
comment on type public.property_status is 'Life of a property; only published ones can be found and booked.';
