-- No grants and no policies: reached through functions alone.
alter table private.search_listings enable row level security;
