create or replace function private.fill_search_documents()
returns void
language plpgsql
volatile
security definer -- writes the read model
set search_path = ''
as $$
begin
  delete from private.search_documents as text
  where not exists (
    select from public.properties as property where property.id = text.property_id and property.status = 'published'
  );
  insert into private.search_documents (property_id, document)
  select property.id, private.listing_document(property)
  from public.properties as property
  where property.status = 'published'
    and not exists (select from private.search_documents as text where text.property_id = property.id)
  on conflict do nothing;
end;
$$;

comment on function private.fill_search_documents is
  'Computes the words of listings that have none, which takes about a millisecond each; nobody waits. To compute all anew, truncate private.search_documents before.';
