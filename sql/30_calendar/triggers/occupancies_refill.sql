-- At the end of the transaction: one that moves a stay gives nights back and takes some of them again.
create constraint trigger occupancies_refill
after delete on public.occupancies
deferrable initially deferred
for each row
when (old.kind <> 'external')
execute function private.refill_from_feeds();
