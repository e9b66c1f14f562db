create or replace trigger property_arrivals_touch
before update on public.property_arrivals
for each row
execute function private.touch_updated_at();
