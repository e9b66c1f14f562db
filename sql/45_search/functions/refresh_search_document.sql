create or replace function private.refresh_search_document(property public.properties)
returns void
language plpgsql
volatile
security definer -- called by triggers of tables that hosts write
set search_path = ''
as $$
begin
  if property.status <> 'published' then
    delete from private.search_documents as text where text.property_id = property.id;
    return;
  end if;
  insert into private.search_documents as text (property_id, document)
  values (property.id, private.listing_document(property))
  on conflict on constraint search_documents_pkey do update
  set document = excluded.document;
end;
$$;

comment on function private.refresh_search_document(public.properties) is
  'Writes anew the words that a property is found by; none when it is not published.';
