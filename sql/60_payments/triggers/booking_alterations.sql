create trigger booking_alterations_move_money
after update of status on public.booking_alterations
for each row
when (new.status <> old.status)
execute function private.payment_follows_alteration();
