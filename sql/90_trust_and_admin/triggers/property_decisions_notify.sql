create or replace trigger property_decisions_notify
after insert on public.property_decisions
for each row
execute function private.notify_of_property_decision();
