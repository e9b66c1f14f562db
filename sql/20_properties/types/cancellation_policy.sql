create type public.cancellation_policy as enum ('flexible', 'moderate', 'limited', 'firm', 'strict');
comment on type public.cancellation_policy is
  'Terms under which a guest who cancels gets money back. Stays of 28 nights or more follow the long-stay terms.';
