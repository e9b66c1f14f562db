-- No grants and no policies: reached through functions alone.
alter table private.amenity_numbers enable row level security;
alter table private.search_cells enable row level security;
alter table private.search_documents enable row level security;
alter table private.search_listings enable row level security;
alter table private.search_finds enable row level security;
alter table private.search_watches enable row level security;
