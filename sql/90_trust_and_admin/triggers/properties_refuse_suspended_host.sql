create or replace trigger properties_refuse_suspended_host
before update of status on public.properties
for each row
when (new.status = 'published' and old.status <> 'published')
execute function private.refuse_suspended_host();
