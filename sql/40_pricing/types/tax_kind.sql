create type public.tax_kind as enum ('percent', 'per_night', 'per_person_night');
comment on type public.tax_kind is 'What a tax on stays is computed from.';
