create table private.fee_schedules (
  service_fee public.service_fee_kind not null,
  in_force_from timestamptz not null,
  host_percent numeric(5, 2) not null,
  guest_percent numeric(5, 2) not null,
  primary key (service_fee, in_force_from),
  constraint fees_are_percentages check (host_percent between 0 and 50 and guest_percent between 0 and 50)
);

comment on table private.fee_schedules is
  'Fees of the platform in percent of what the host charges. The latest row that is in force applies; rows are added, never changed.';
