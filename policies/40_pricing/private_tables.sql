-- No grants and no policies: reached through functions alone.
alter table private.fee_schedules enable row level security;
alter table private.frozen_quotes enable row level security;
alter table private.tax_rules enable row level security;
