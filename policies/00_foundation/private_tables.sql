-- No grants and no policies: reached through functions alone.
alter table private.deployment enable row level security;
alter table private.error_catalogue enable row level security;
