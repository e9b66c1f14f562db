create type public.calendar_rule_kind as enum ('season', 'override');
comment on type public.calendar_rule_kind is
  'An override goes before a season, and both before the terms of the property.';
