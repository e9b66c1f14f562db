create extension if not exists unaccent with schema extensions;
