create table private.amenity_numbers (
  amenity text primary key references public.amenities (code)
    on delete cascade,
  number smallint not null,
  constraint amenity_numbers_number_is_unique unique (number),
  constraint number_is_a_bit_of_two_words check (number between 0 and 125)
);

comment on table private.amenity_numbers is
  'The bits of search_listings that stand for amenities. There are 126; amenities beyond have none and are looked up in property_amenities.';
