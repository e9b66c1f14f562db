create trigger booking_events_move_money
after insert on public.booking_events
for each row
execute function private.payment_follows_booking();
