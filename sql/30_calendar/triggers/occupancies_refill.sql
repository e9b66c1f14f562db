-- At the end of the transaction: one that moves a stay, or reads a calendar, gives nights back and takes some of them again.
create constraint trigger occupancies_refill
after delete on public.occupancies
deferrable initially deferred
for each row
execute function private.refill_from_feeds();
