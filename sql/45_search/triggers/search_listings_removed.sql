create or replace trigger search_listings_removed
after delete on private.search_listings
for each row
execute function private.uncount_listing();
