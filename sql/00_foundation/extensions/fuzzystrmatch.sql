create extension if not exists fuzzystrmatch with schema extensions;
