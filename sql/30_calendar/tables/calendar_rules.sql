create table public.calendar_rules (
  id uuid primary key default private.uuid_v7(),
  property_id uuid not null references public.properties (id)
    on delete cascade,
  kind public.calendar_rule_kind not null default 'override',
  from_date date not null,
  to_date date not null,
  dates daterange not null generated always as (daterange(from_date, to_date)) stored,
  weekdays smallint[],
  nightly_price bigint,
  min_nights smallint,
  max_nights smallint,
  advance_notice_days smallint,
  booking_window_months smallint,
  closed_to_arrival boolean not null default false,
  closed_to_departure boolean not null default false,
  created_at timestamptz not null default private.clock(),
  updated_at timestamptz not null default private.clock(),
  constraint to_date_is_after_from_date check (to_date > from_date and to_date - from_date <= 1100),
  constraint nightly_price_is_positive check (nightly_price between 1 and 100000000000),
  constraint nights_are_in_range check (min_nights between 1 and 730 and max_nights between 1 and 730),
  constraint min_nights_is_at_most_max_nights check (min_nights <= max_nights),
  constraint weekdays_are_iso_weekdays
    check (weekdays <@ array[1, 2, 3, 4, 5, 6, 7]::smallint[] and cardinality(weekdays) between 1 and 7),
  constraint advance_notice_is_in_range check (advance_notice_days between 0 and 7),
  constraint booking_window_is_in_range check (booking_window_months between 1 and 24),
  constraint rules_of_a_kind_do_not_overlap
    exclude using gist (property_id with =, kind with =, dates with &&, private.weekday_set(weekdays) with &&)
);

-- For the rules of some dates: three times as fast as the index of the constraint.
create index calendar_rules_property_id_to_date_from_date_idx on public.calendar_rules (
  property_id,
  to_date,
  from_date
);

comment on table public.calendar_rules is
  E'What differs on certain dates, or on some weekdays of them: price, shortest and longest stay, days without arrival or departure, how late and how early a stay may be booked.\n@graphql({"name": "CalendarRule"})';
comment on column public.calendar_rules.id is 'Identifier.';
comment on column public.calendar_rules.property_id is 'The property.';
comment on column public.calendar_rules.kind is 'An override goes before a season.';
comment on column public.calendar_rules.from_date is 'First date.';
comment on column public.calendar_rules.to_date is 'Day after the last date.';
comment on column public.calendar_rules.dates is 'The same as one range.';
comment on column public.calendar_rules.weekdays is
  'The weekdays among the dates that it is for, 1 for Monday to 7 for Sunday; null for all.';
comment on column public.calendar_rules.nightly_price is
  'Price of these nights in minor units, weekends too; null leaves it.';
comment on column public.calendar_rules.min_nights is 'Shortest stay that begins on these dates; null leaves it.';
comment on column public.calendar_rules.max_nights is 'Longest stay that begins on these dates; null leaves it.';
comment on column public.calendar_rules.advance_notice_days is
  'Days between booking and a check-in on these dates at the least, 0 to 7; null leaves it.';
comment on column public.calendar_rules.booking_window_months is
  'How far ahead the end of a stay that begins on these dates may be booked, 1 to 24; null leaves it.';
comment on column public.calendar_rules.closed_to_arrival is 'No stay begins on these dates.';
comment on column public.calendar_rules.closed_to_departure is 'No stay ends on these dates.';
comment on column public.calendar_rules.created_at is 'When the row was written.';
comment on column public.calendar_rules.updated_at is 'When the row was last changed.';
comment on constraint calendar_rules_property_id_fkey on public.calendar_rules is
  '@graphql({"foreign_name": "property", "local_name": "calendarRules"})';
