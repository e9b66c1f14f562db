create table private.search_documents (
  property_id uuid primary key references public.properties (id)
    on delete cascade,
  document tsvector not null
);

create index search_documents_document_idx on private.search_documents using gin (document);

comment on table private.search_documents is
  'The words that each published property is found by, apart from search_listings to keep its rows narrow.';
