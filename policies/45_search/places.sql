-- No grants and no policies: reached through functions alone.
alter table private.places enable row level security;
alter table private.place_spellings enable row level security;
alter table private.place_names enable row level security;
alter table private.place_changes enable row level security;
alter table private.place_exonyms enable row level security;
alter table private.place_country_names enable row level security;
alter table private.text_languages enable row level security;
alter table private.text_property_words enable row level security;
