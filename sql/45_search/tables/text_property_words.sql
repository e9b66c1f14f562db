create table private.text_property_words (word text primary key);

comment on table private.text_property_words is
  'What kinds of property and amenities are called in some language, as private.place_key writes it: "pool" is not a mistyped Poole.';
