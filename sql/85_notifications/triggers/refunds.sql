create trigger refunds_notify
after update of status on public.refunds
for each row
when (new.status = 'succeeded' and old.status <> 'succeeded')
execute function private.notify_of_refund();
