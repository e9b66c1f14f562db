create table private.contacts (
  person_id uuid primary key references public.profiles (id)
    on delete cascade,
  legal_name text,
  phone text,
  birth_date date,
  line1 text,
  line2 text,
  postal_code text,
  city text,
  region text,
  country text references public.countries (code)
    on delete restrict,
  updated_at timestamptz not null default private.clock(),
  constraint legal_name_is_not_too_long check (char_length(legal_name) between 1 and 200),
  constraint phone_is_e164 check (phone ~ '^\+[1-9][0-9]{6,14}$'),
  constraint birth_date_is_plausible check (birth_date between '1900-01-01' and '2100-01-01'),
  constraint address_is_not_too_long
    check (
      char_length(line1) between 1 and 200
      and char_length(line2) between 1 and 200
      and char_length(postal_code) between 1 and 20
      and char_length(city) between 1 and 100
      and char_length(region) between 1 and 100
    )
);

create index contacts_country_idx on private.contacts (country);

comment on table private.contacts is
  'What only the person may know of themself, and the other party of a confirmed stay in part. The e-mail address is in auth.users.';
