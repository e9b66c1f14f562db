create type public.report_reason as enum (
  'duplicate',
  'spam',
  'scam',
  'inaccurate',
  'offensive',
  'discrimination',
  'unsafe',
  'other'
);
comment on type public.report_reason is 'Why something is reported to staff.';
