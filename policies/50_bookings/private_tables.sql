-- No grants and no policies: reached through functions alone.
alter table private.alteration_quotes enable row level security;
