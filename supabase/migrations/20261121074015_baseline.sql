-- Made by `npm run db:migration -- --baseline` from sql/ and policies/. Change those, not this file.

set check_function_bodies = off;

-- sql/00_foundation/schemas/private.sql
create schema if not exists private;
comment on schema private is 'Helpers, ledger internals, provider events and secrets of rows. No API exposes it.';

-- The doors in public run as their caller and name the functions here, so the caller must be able to look them up;
-- what it may execute is granted function by function, tables not at all.
grant usage on schema private to anon, authenticated, service_role;

-- sql/00_foundation/schemas/public.sql
comment on schema public is
  E'The API of Roost: what REST and GraphQL expose.\n@graphql({"inflect_names": true, "introspection": true, "max_rows": 100})';

-- Supabase grants all on new objects of public to the API roles. Here nothing is open by default:
-- each relation's grants stand beside its policies, each function's beside the function.
alter default privileges in schema public revoke all on tables from anon, authenticated, service_role;
alter default privileges in schema public revoke all on sequences from anon, authenticated, service_role;
alter default privileges in schema public revoke all on functions from anon, authenticated, service_role;
alter default privileges revoke execute on functions from public;

-- sql/00_foundation/extensions/btree_gist.sql
create extension if not exists btree_gist with schema extensions;

-- sql/00_foundation/extensions/fuzzystrmatch.sql
create extension if not exists fuzzystrmatch with schema extensions;

-- sql/00_foundation/extensions/pg_trgm.sql
create extension if not exists pg_trgm with schema extensions;

-- sql/00_foundation/extensions/unaccent.sql
create extension if not exists unaccent with schema extensions;

-- sql/00_foundation/tables/currencies.sql
create table public.currencies (
  code text primary key,
  exponent smallint not null,
  name text not null,
  constraint code_is_iso_4217 check (code ~ '^[A-Z]{3}$'),
  constraint exponent_is_iso_4217 check (exponent between 0 and 4)
);

comment on table public.currencies is
  E'Currencies that a property can be priced in (ISO 4217).\n@graphql({"name": "Currency"})';
comment on column public.currencies.code is 'ISO 4217 code, e.g. EUR.';
comment on column public.currencies.exponent is 'Decimal places of the minor unit: 2 for EUR, 0 for JPY, 3 for KWD.';
comment on column public.currencies.name is 'English name.';

-- sql/00_foundation/tables/countries.sql
create table public.countries (
  code text primary key,
  name text not null,
  currency text not null references public.currencies (code)
    on delete restrict,
  constraint code_is_iso_3166_alpha_2 check (code ~ '^[A-Z]{2}$')
);

comment on table public.countries is
  E'Countries that a property can stand in (ISO 3166-1).\n@graphql({"name": "Country"})';
comment on column public.countries.code is 'ISO 3166-1 alpha-2 code, e.g. PT.';
comment on column public.countries.name is 'English short name.';
comment on column public.countries.currency is 'Currency proposed for a new property there.';

create index countries_currency_idx on public.countries (currency);
comment on constraint countries_currency_fkey on public.countries is
  '@graphql({"foreign_name": "currencyDetails", "local_name": "countries"})';

-- sql/00_foundation/tables/deployment.sql
create table private.deployment (
  id boolean primary key default true,
  environment text not null default 'production',
  constraint there_is_one_row check (id),
  constraint environment_is_known check (environment in ('production', 'test'))
);

comment on table private.deployment is
  'What kind of database this is. Only one that is marked as test may have a clock that can be set.';

-- sql/00_foundation/tables/error_catalogue.sql
create table private.error_catalogue (
  code text primary key,
  name text not null,
  http_status smallint not null,
  hint text not null,
  constraint code_is_a_sqlstate check (code ~ '^R[A-Z][0-9]{3}$'),
  constraint name_is_snake_case check (name ~ '^[a-z][a-z0-9_]*$'),
  constraint http_status_is_an_error check (http_status between 400 and 599),
  constraint error_catalogue_name_is_unique unique (name)
);

comment on table private.error_catalogue is
  'Every error that a rule raises: SQLSTATE, name, the HTTP status that edge functions answer, and what to do about it.';

-- sql/00_foundation/functions/clock.sql
-- The only reader of time in the domain. On a database marked as test it is replaced by one that can be set.
create or replace function private.clock()
returns timestamptz
language plpgsql
stable
security invoker
parallel safe
set search_path = ''
as $$
begin
  return now();
end;
$$;

comment on function private.clock is 'Now: the start of the transaction.';

grant execute on function private.clock() to anon, authenticated, service_role;

-- sql/00_foundation/functions/fail.sql
create or replace function private.fail(code text, message text, detail text default null)
returns void
language plpgsql
volatile
security definer -- reads the catalogue, which callers can't
set search_path = ''
as $$
declare
  hint text := (select catalogue.hint from private.error_catalogue as catalogue where catalogue.code = fail.code);
begin
  if hint is null then
    raise exception 'error code "%" is not in private.error_catalogue', fail.code;
  end if;
  raise exception using errcode = fail.code, message = fail.message, detail = coalesce(fail.detail, ''), hint = hint;
end;
$$;

comment on function private.fail(text, text, text) is
  'Raises an error of the catalogue: message says action, quoted value and current state; the hint comes from the catalogue.';

grant execute on function private.fail(text, text, text) to anon, authenticated, service_role;

-- sql/00_foundation/functions/round_half_even.sql
create or replace function private.round_half_even(amount numeric)
returns bigint
language plpgsql
immutable
security invoker
parallel safe
set search_path = ''
as $$
begin
  return case
    when abs(amount - trunc(amount)) = 0.5 and mod(trunc(amount), 2) = 0 then trunc(amount)::bigint
    else round(amount)::bigint
  end;
end;
$$;

comment on function private.round_half_even(numeric) is
  'Rounds an amount in minor units to a whole one; exact halves go to the even neighbour.';

grant execute on function private.round_half_even(numeric) to anon, authenticated, service_role;

-- sql/00_foundation/functions/short_code.sql
create or replace function private.short_code()
returns text
language sql
volatile
security invoker
parallel safe
set search_path = ''
as $$
  -- 10 characters of 32 that can't be confused: 50 bits, unique by constraint.
  select string_agg(
    substring('23456789ABCDEFGHJKLMNPQRSTUVWXYZ' from (get_byte(bytes.random, i) % 32) + 1 for 1), ''
  )
  from (select uuid_send(gen_random_uuid()) as random) as bytes, unnest(array[0, 1, 2, 3, 4, 5, 9, 10, 11, 12]) as i;
$$;

comment on function private.short_code is 'A random code of ten characters, without letters that look like digits.';

-- sql/00_foundation/functions/touch_updated_at.sql
create or replace function private.touch_updated_at()
returns trigger
language plpgsql
volatile
security invoker
set search_path = ''
as $$
begin
  new.updated_at := private.clock();
  return new;
end;
$$;

comment on function private.touch_updated_at is 'Trigger: writes when the row was last changed.';

-- sql/00_foundation/functions/uuid_v7.sql
create or replace function private.uuid_v7()
returns uuid
language plpgsql
volatile
security invoker
parallel safe
set search_path = ''
as $$
declare
  microseconds bigint := round(date_part('epoch', clock_timestamp()) * 1000000);
begin
  -- RFC 9562: 48 bits of Unix milliseconds, the version 0111, then 12 bits of the fraction of the millisecond
  -- (its method 3), so that rows that one transaction writes one after the other sort so too; the rest is random.
  return encode(
    overlay(
      uuid_send(gen_random_uuid())
      placing int8send(microseconds / 1000 << 16 | 28672 | microseconds % 1000 * 4096 / 1000)
      from 1 for 8
    ),
    'hex'
  )::uuid;
end;
$$;

comment on function private.uuid_v7 is
  'A new UUID that sorts by the time it was made, to the microsecond (RFC 9562, version 7).';

grant execute on function private.uuid_v7() to anon, authenticated, service_role;

-- sql/00_foundation/data/currencies_and_countries.sql
-- ISO 4217: the currencies that a country below uses. Names from npm's countries-list 3.4.1.
insert into public.currencies (code, exponent, name)
values
  ('AED', 2, 'United Arab Emirates Dirham'),
  ('AFN', 2, 'Afghan Afghani'),
  ('ALL', 2, 'Albanian Lek'),
  ('AMD', 2, 'Armenian Dram'),
  ('AOA', 2, 'Angolan Kwanza'),
  ('ARS', 2, 'Argentine Peso'),
  ('AUD', 2, 'Australian Dollar'),
  ('AWG', 2, 'Aruban Florin'),
  ('AZN', 2, 'Azerbaijani Manat'),
  ('BAM', 2, 'Bosnia-Herzegovina Convertible Mark'),
  ('BBD', 2, 'Barbadian Dollar'),
  ('BDT', 2, 'Bangladeshi Taka'),
  ('BHD', 3, 'Bahraini Dinar'),
  ('BIF', 0, 'Burundian Franc'),
  ('BMD', 2, 'Bermudan Dollar'),
  ('BND', 2, 'Brunei Dollar'),
  ('BOB', 2, 'Bolivian Boliviano'),
  ('BRL', 2, 'Brazilian Real'),
  ('BSD', 2, 'Bahamian Dollar'),
  ('BTN', 2, 'Bhutanese Ngultrum'),
  ('BWP', 2, 'Botswanan Pula'),
  ('BYN', 2, 'Belarusian Ruble'),
  ('BZD', 2, 'Belize Dollar'),
  ('CAD', 2, 'Canadian Dollar'),
  ('CDF', 2, 'Congolese Franc'),
  ('CHF', 2, 'Swiss Franc'),
  ('CLP', 0, 'Chilean Peso'),
  ('CNY', 2, 'Chinese Yuan'),
  ('COP', 2, 'Colombian Peso'),
  ('CRC', 2, 'Costa Rican Colón'),
  ('CUP', 2, 'Cuban Peso'),
  ('CVE', 2, 'Cape Verdean Escudo'),
  ('CZK', 2, 'Czech Koruna'),
  ('DJF', 0, 'Djiboutian Franc'),
  ('DKK', 2, 'Danish Krone'),
  ('DOP', 2, 'Dominican Peso'),
  ('DZD', 2, 'Algerian Dinar'),
  ('EGP', 2, 'Egyptian Pound'),
  ('ERN', 2, 'Eritrean Nakfa'),
  ('ETB', 2, 'Ethiopian Birr'),
  ('EUR', 2, 'Euro'),
  ('FJD', 2, 'Fijian Dollar'),
  ('FKP', 2, 'Falkland Islands Pound'),
  ('GBP', 2, 'British Pound'),
  ('GEL', 2, 'Georgian Lari'),
  ('GHS', 2, 'Ghanaian Cedi'),
  ('GIP', 2, 'Gibraltar Pound'),
  ('GMD', 2, 'Gambian Dalasi'),
  ('GNF', 0, 'Guinean Franc'),
  ('GTQ', 2, 'Guatemalan Quetzal'),
  ('GYD', 2, 'Guyanese Dollar'),
  ('HKD', 2, 'Hong Kong Dollar'),
  ('HNL', 2, 'Honduran Lempira'),
  ('HTG', 2, 'Haitian Gourde'),
  ('HUF', 2, 'Hungarian Forint'),
  ('IDR', 2, 'Indonesian Rupiah'),
  ('ILS', 2, 'Israeli New Shekel'),
  ('INR', 2, 'Indian Rupee'),
  ('IQD', 3, 'Iraqi Dinar'),
  ('IRR', 2, 'Iranian Rial'),
  ('ISK', 0, 'Icelandic Króna'),
  ('JMD', 2, 'Jamaican Dollar'),
  ('JOD', 3, 'Jordanian Dinar'),
  ('JPY', 0, 'Japanese Yen'),
  ('KES', 2, 'Kenyan Shilling'),
  ('KGS', 2, 'Kyrgyz Som'),
  ('KHR', 2, 'Cambodian Riel'),
  ('KMF', 0, 'Comorian Franc'),
  ('KPW', 2, 'North Korean Won'),
  ('KRW', 0, 'South Korean Won'),
  ('KWD', 3, 'Kuwaiti Dinar'),
  ('KYD', 2, 'Cayman Islands Dollar'),
  ('KZT', 2, 'Kazakhstani Tenge'),
  ('LAK', 2, 'Laotian Kip'),
  ('LBP', 2, 'Lebanese Pound'),
  ('LKR', 2, 'Sri Lankan Rupee'),
  ('LRD', 2, 'Liberian Dollar'),
  ('LSL', 2, 'Lesotho Loti'),
  ('LYD', 3, 'Libyan Dinar'),
  ('MAD', 2, 'Moroccan Dirham'),
  ('MDL', 2, 'Moldovan Leu'),
  ('MGA', 2, 'Malagasy Ariary'),
  ('MKD', 2, 'Macedonian Denar'),
  ('MMK', 2, 'Myanmar Kyat'),
  ('MNT', 2, 'Mongolian Tugrik'),
  ('MOP', 2, 'Macanese Pataca'),
  ('MRU', 2, 'Mauritanian Ouguiya'),
  ('MUR', 2, 'Mauritian Rupee'),
  ('MVR', 2, 'Maldivian Rufiyaa'),
  ('MWK', 2, 'Malawian Kwacha'),
  ('MXN', 2, 'Mexican Peso'),
  ('MYR', 2, 'Malaysian Ringgit'),
  ('MZN', 2, 'Mozambican Metical'),
  ('NAD', 2, 'Namibian Dollar'),
  ('NGN', 2, 'Nigerian Naira'),
  ('NIO', 2, 'Nicaraguan Córdoba'),
  ('NOK', 2, 'Norwegian Krone'),
  ('NPR', 2, 'Nepalese Rupee'),
  ('NZD', 2, 'New Zealand Dollar'),
  ('OMR', 3, 'Omani Rial'),
  ('PAB', 2, 'Panamanian Balboa'),
  ('PEN', 2, 'Peruvian Sol'),
  ('PGK', 2, 'Papua New Guinean Kina'),
  ('PHP', 2, 'Philippine Peso'),
  ('PKR', 2, 'Pakistani Rupee'),
  ('PLN', 2, 'Polish Zloty'),
  ('PYG', 0, 'Paraguayan Guarani'),
  ('QAR', 2, 'Qatari Riyal'),
  ('RON', 2, 'Romanian Leu'),
  ('RSD', 2, 'Serbian Dinar'),
  ('RUB', 2, 'Russian Ruble'),
  ('RWF', 0, 'Rwandan Franc'),
  ('SAR', 2, 'Saudi Riyal'),
  ('SBD', 2, 'Solomon Islands Dollar'),
  ('SCR', 2, 'Seychellois Rupee'),
  ('SDG', 2, 'Sudanese Pound'),
  ('SEK', 2, 'Swedish Krona'),
  ('SGD', 2, 'Singapore Dollar'),
  ('SHP', 2, 'St. Helena Pound'),
  ('SLE', 2, 'Sierra Leonean Leone'),
  ('SOS', 2, 'Somali Shilling'),
  ('SRD', 2, 'Surinamese Dollar'),
  ('SSP', 2, 'South Sudanese Pound'),
  ('STN', 2, 'São Tomé & Príncipe Dobra'),
  ('SYP', 2, 'Syrian Pound'),
  ('SZL', 2, 'Swazi Lilangeni'),
  ('THB', 2, 'Thai Baht'),
  ('TJS', 2, 'Tajikistani Somoni'),
  ('TMT', 2, 'Turkmenistani Manat'),
  ('TND', 3, 'Tunisian Dinar'),
  ('TOP', 2, 'Tongan Paʻanga'),
  ('TRY', 2, 'Turkish Lira'),
  ('TTD', 2, 'Trinidad & Tobago Dollar'),
  ('TWD', 2, 'New Taiwan Dollar'),
  ('TZS', 2, 'Tanzanian Shilling'),
  ('UAH', 2, 'Ukrainian Hryvnia'),
  ('UGX', 0, 'Ugandan Shilling'),
  ('USD', 2, 'US Dollar'),
  ('UYU', 2, 'Uruguayan Peso'),
  ('UZS', 2, 'Uzbekistani Som'),
  ('VES', 2, 'Venezuelan Bolívar'),
  ('VND', 0, 'Vietnamese Dong'),
  ('VUV', 0, 'Vanuatu Vatu'),
  ('WST', 2, 'Samoan Tala'),
  ('XAF', 0, 'Central African CFA Franc'),
  ('XCD', 2, 'East Caribbean Dollar'),
  ('XCG', 2, 'Caribbean guilder'),
  ('XOF', 0, 'West African CFA Franc'),
  ('XPF', 0, 'CFP Franc'),
  ('YER', 2, 'Yemeni Rial'),
  ('ZAR', 2, 'South African Rand'),
  ('ZMW', 2, 'Zambian Kwacha'),
  ('ZWG', 2, 'Zimbabwean Gold')
on conflict (code) do update
  set
    exponent = excluded.exponent,
    name = excluded.name;

-- ISO 3166-1. Names and currencies from npm's countries-list 3.4.1.
insert into public.countries (code, name, currency)
values
  ('AC', 'Ascension Island', 'SHP'),
  ('AD', 'Andorra', 'EUR'),
  ('AE', 'United Arab Emirates', 'AED'),
  ('AF', 'Afghanistan', 'AFN'),
  ('AG', 'Antigua and Barbuda', 'XCD'),
  ('AI', 'Anguilla', 'XCD'),
  ('AL', 'Albania', 'ALL'),
  ('AM', 'Armenia', 'AMD'),
  ('AO', 'Angola', 'AOA'),
  ('AR', 'Argentina', 'ARS'),
  ('AS', 'American Samoa', 'USD'),
  ('AT', 'Austria', 'EUR'),
  ('AU', 'Australia', 'AUD'),
  ('AW', 'Aruba', 'AWG'),
  ('AX', 'Aland', 'EUR'),
  ('AZ', 'Azerbaijan', 'AZN'),
  ('BA', 'Bosnia and Herzegovina', 'BAM'),
  ('BB', 'Barbados', 'BBD'),
  ('BD', 'Bangladesh', 'BDT'),
  ('BE', 'Belgium', 'EUR'),
  ('BF', 'Burkina Faso', 'XOF'),
  ('BG', 'Bulgaria', 'EUR'),
  ('BH', 'Bahrain', 'BHD'),
  ('BI', 'Burundi', 'BIF'),
  ('BJ', 'Benin', 'XOF'),
  ('BL', 'Saint Barthelemy', 'EUR'),
  ('BM', 'Bermuda', 'BMD'),
  ('BN', 'Brunei', 'BND'),
  ('BO', 'Bolivia', 'BOB'),
  ('BQ', 'Bonaire', 'USD'),
  ('BR', 'Brazil', 'BRL'),
  ('BS', 'Bahamas', 'BSD'),
  ('BT', 'Bhutan', 'BTN'),
  ('BV', 'Bouvet Island', 'NOK'),
  ('BW', 'Botswana', 'BWP'),
  ('BY', 'Belarus', 'BYN'),
  ('BZ', 'Belize', 'BZD'),
  ('CA', 'Canada', 'CAD'),
  ('CC', 'Cocos (Keeling) Islands', 'AUD'),
  ('CD', 'Democratic Republic of the Congo', 'CDF'),
  ('CF', 'Central African Republic', 'XAF'),
  ('CG', 'Republic of the Congo', 'XAF'),
  ('CH', 'Switzerland', 'CHF'),
  ('CI', 'Ivory Coast', 'XOF'),
  ('CK', 'Cook Islands', 'NZD'),
  ('CL', 'Chile', 'CLP'),
  ('CM', 'Cameroon', 'XAF'),
  ('CN', 'China', 'CNY'),
  ('CO', 'Colombia', 'COP'),
  ('CR', 'Costa Rica', 'CRC'),
  ('CU', 'Cuba', 'CUP'),
  ('CV', 'Cabo Verde', 'CVE'),
  ('CW', 'Curacao', 'XCG'),
  ('CX', 'Christmas Island', 'AUD'),
  ('CY', 'Cyprus', 'EUR'),
  ('CZ', 'Czechia', 'CZK'),
  ('DE', 'Germany', 'EUR'),
  ('DJ', 'Djibouti', 'DJF'),
  ('DK', 'Denmark', 'DKK'),
  ('DM', 'Dominica', 'XCD'),
  ('DO', 'Dominican Republic', 'DOP'),
  ('DZ', 'Algeria', 'DZD'),
  ('EC', 'Ecuador', 'USD'),
  ('EE', 'Estonia', 'EUR'),
  ('EG', 'Egypt', 'EGP'),
  ('EH', 'Western Sahara', 'MAD'),
  ('ER', 'Eritrea', 'ERN'),
  ('ES', 'Spain', 'EUR'),
  ('ET', 'Ethiopia', 'ETB'),
  ('FI', 'Finland', 'EUR'),
  ('FJ', 'Fiji', 'FJD'),
  ('FK', 'Falkland Islands', 'FKP'),
  ('FM', 'Micronesia', 'USD'),
  ('FO', 'Faroe Islands', 'DKK'),
  ('FR', 'France', 'EUR'),
  ('GA', 'Gabon', 'XAF'),
  ('GB', 'United Kingdom', 'GBP'),
  ('GD', 'Grenada', 'XCD'),
  ('GE', 'Georgia', 'GEL'),
  ('GF', 'French Guiana', 'EUR'),
  ('GG', 'Guernsey', 'GBP'),
  ('GH', 'Ghana', 'GHS'),
  ('GI', 'Gibraltar', 'GIP'),
  ('GL', 'Greenland', 'DKK'),
  ('GM', 'Gambia', 'GMD'),
  ('GN', 'Guinea', 'GNF'),
  ('GP', 'Guadeloupe', 'EUR'),
  ('GQ', 'Equatorial Guinea', 'XAF'),
  ('GR', 'Greece', 'EUR'),
  ('GS', 'South Georgia and the South Sandwich Islands', 'GBP'),
  ('GT', 'Guatemala', 'GTQ'),
  ('GU', 'Guam', 'USD'),
  ('GW', 'Guinea-Bissau', 'XOF'),
  ('GY', 'Guyana', 'GYD'),
  ('HK', 'Hong Kong', 'HKD'),
  ('HM', 'Heard Island and McDonald Islands', 'AUD'),
  ('HN', 'Honduras', 'HNL'),
  ('HR', 'Croatia', 'EUR'),
  ('HT', 'Haiti', 'HTG'),
  ('HU', 'Hungary', 'HUF'),
  ('ID', 'Indonesia', 'IDR'),
  ('IE', 'Ireland', 'EUR'),
  ('IL', 'Israel', 'ILS'),
  ('IM', 'Isle of Man', 'GBP'),
  ('IN', 'India', 'INR'),
  ('IO', 'British Indian Ocean Territory', 'USD'),
  ('IQ', 'Iraq', 'IQD'),
  ('IR', 'Iran', 'IRR'),
  ('IS', 'Iceland', 'ISK'),
  ('IT', 'Italy', 'EUR'),
  ('JE', 'Jersey', 'GBP'),
  ('JM', 'Jamaica', 'JMD'),
  ('JO', 'Jordan', 'JOD'),
  ('JP', 'Japan', 'JPY'),
  ('KE', 'Kenya', 'KES'),
  ('KG', 'Kyrgyzstan', 'KGS'),
  ('KH', 'Cambodia', 'KHR'),
  ('KI', 'Kiribati', 'AUD'),
  ('KM', 'Comoros', 'KMF'),
  ('KN', 'Saint Kitts and Nevis', 'XCD'),
  ('KP', 'North Korea', 'KPW'),
  ('KR', 'South Korea', 'KRW'),
  ('KW', 'Kuwait', 'KWD'),
  ('KY', 'Cayman Islands', 'KYD'),
  ('KZ', 'Kazakhstan', 'KZT'),
  ('LA', 'Laos', 'LAK'),
  ('LB', 'Lebanon', 'LBP'),
  ('LC', 'Saint Lucia', 'XCD'),
  ('LI', 'Liechtenstein', 'CHF'),
  ('LK', 'Sri Lanka', 'LKR'),
  ('LR', 'Liberia', 'LRD'),
  ('LS', 'Lesotho', 'LSL'),
  ('LT', 'Lithuania', 'EUR'),
  ('LU', 'Luxembourg', 'EUR'),
  ('LV', 'Latvia', 'EUR'),
  ('LY', 'Libya', 'LYD'),
  ('MA', 'Morocco', 'MAD'),
  ('MC', 'Monaco', 'EUR'),
  ('MD', 'Moldova', 'MDL'),
  ('ME', 'Montenegro', 'EUR'),
  ('MF', 'Saint Martin', 'EUR'),
  ('MG', 'Madagascar', 'MGA'),
  ('MH', 'Marshall Islands', 'USD'),
  ('MK', 'North Macedonia', 'MKD'),
  ('ML', 'Mali', 'XOF'),
  ('MM', 'Myanmar', 'MMK'),
  ('MN', 'Mongolia', 'MNT'),
  ('MO', 'Macao', 'MOP'),
  ('MP', 'Northern Mariana Islands', 'USD'),
  ('MQ', 'Martinique', 'EUR'),
  ('MR', 'Mauritania', 'MRU'),
  ('MS', 'Montserrat', 'XCD'),
  ('MT', 'Malta', 'EUR'),
  ('MU', 'Mauritius', 'MUR'),
  ('MV', 'Maldives', 'MVR'),
  ('MW', 'Malawi', 'MWK'),
  ('MX', 'Mexico', 'MXN'),
  ('MY', 'Malaysia', 'MYR'),
  ('MZ', 'Mozambique', 'MZN'),
  ('NA', 'Namibia', 'NAD'),
  ('NC', 'New Caledonia', 'XPF'),
  ('NE', 'Niger', 'XOF'),
  ('NF', 'Norfolk Island', 'AUD'),
  ('NG', 'Nigeria', 'NGN'),
  ('NI', 'Nicaragua', 'NIO'),
  ('NL', 'Netherlands', 'EUR'),
  ('NO', 'Norway', 'NOK'),
  ('NP', 'Nepal', 'NPR'),
  ('NR', 'Nauru', 'AUD'),
  ('NU', 'Niue', 'NZD'),
  ('NZ', 'New Zealand', 'NZD'),
  ('OM', 'Oman', 'OMR'),
  ('PA', 'Panama', 'PAB'),
  ('PE', 'Peru', 'PEN'),
  ('PF', 'French Polynesia', 'XPF'),
  ('PG', 'Papua New Guinea', 'PGK'),
  ('PH', 'Philippines', 'PHP'),
  ('PK', 'Pakistan', 'PKR'),
  ('PL', 'Poland', 'PLN'),
  ('PM', 'Saint Pierre and Miquelon', 'EUR'),
  ('PN', 'Pitcairn Islands', 'NZD'),
  ('PR', 'Puerto Rico', 'USD'),
  ('PS', 'Palestine', 'ILS'),
  ('PT', 'Portugal', 'EUR'),
  ('PW', 'Palau', 'USD'),
  ('PY', 'Paraguay', 'PYG'),
  ('QA', 'Qatar', 'QAR'),
  ('RE', 'Reunion', 'EUR'),
  ('RO', 'Romania', 'RON'),
  ('RS', 'Serbia', 'RSD'),
  ('RU', 'Russia', 'RUB'),
  ('RW', 'Rwanda', 'RWF'),
  ('SA', 'Saudi Arabia', 'SAR'),
  ('SB', 'Solomon Islands', 'SBD'),
  ('SC', 'Seychelles', 'SCR'),
  ('SD', 'Sudan', 'SDG'),
  ('SE', 'Sweden', 'SEK'),
  ('SG', 'Singapore', 'SGD'),
  ('SH', 'Saint Helena', 'SHP'),
  ('SI', 'Slovenia', 'EUR'),
  ('SJ', 'Svalbard and Jan Mayen', 'NOK'),
  ('SK', 'Slovakia', 'EUR'),
  ('SL', 'Sierra Leone', 'SLE'),
  ('SM', 'San Marino', 'EUR'),
  ('SN', 'Senegal', 'XOF'),
  ('SO', 'Somalia', 'SOS'),
  ('SR', 'Suriname', 'SRD'),
  ('SS', 'South Sudan', 'SSP'),
  ('ST', 'Sao Tome and Principe', 'STN'),
  ('SV', 'El Salvador', 'USD'),
  ('SX', 'Sint Maarten', 'XCG'),
  ('SY', 'Syria', 'SYP'),
  ('SZ', 'Eswatini', 'SZL'),
  ('TA', 'Tristan da Cunha', 'SHP'),
  ('TC', 'Turks and Caicos Islands', 'USD'),
  ('TD', 'Chad', 'XAF'),
  ('TF', 'French Southern Territories', 'EUR'),
  ('TG', 'Togo', 'XOF'),
  ('TH', 'Thailand', 'THB'),
  ('TJ', 'Tajikistan', 'TJS'),
  ('TK', 'Tokelau', 'NZD'),
  ('TL', 'East Timor', 'USD'),
  ('TM', 'Turkmenistan', 'TMT'),
  ('TN', 'Tunisia', 'TND'),
  ('TO', 'Tonga', 'TOP'),
  ('TR', 'Türkiye', 'TRY'),
  ('TT', 'Trinidad and Tobago', 'TTD'),
  ('TV', 'Tuvalu', 'AUD'),
  ('TW', 'Taiwan', 'TWD'),
  ('TZ', 'Tanzania', 'TZS'),
  ('UA', 'Ukraine', 'UAH'),
  ('UG', 'Uganda', 'UGX'),
  ('UM', 'U.S. Minor Outlying Islands', 'USD'),
  ('US', 'United States', 'USD'),
  ('UY', 'Uruguay', 'UYU'),
  ('UZ', 'Uzbekistan', 'UZS'),
  ('VA', 'Vatican City', 'EUR'),
  ('VC', 'Saint Vincent and the Grenadines', 'XCD'),
  ('VE', 'Venezuela', 'VES'),
  ('VG', 'British Virgin Islands', 'USD'),
  ('VI', 'U.S. Virgin Islands', 'USD'),
  ('VN', 'Vietnam', 'VND'),
  ('VU', 'Vanuatu', 'VUV'),
  ('WF', 'Wallis and Futuna', 'XPF'),
  ('WS', 'Samoa', 'WST'),
  ('YE', 'Yemen', 'YER'),
  ('YT', 'Mayotte', 'EUR'),
  ('ZA', 'South Africa', 'ZAR'),
  ('ZM', 'Zambia', 'ZMW'),
  ('ZW', 'Zimbabwe', 'ZWG')
on conflict (code) do update
  set
    name = excluded.name,
    currency = excluded.currency;

-- sql/00_foundation/data/deployment.sql
insert into private.deployment (id) values (true) on conflict (id) do nothing;

-- sql/00_foundation/data/error_catalogue.sql
insert into private.error_catalogue (code, name, http_status, hint)
values
  ('RB001', 'stay_unavailable', 409, 'Choose other dates: search_properties and property_calendar show what is free.'),
  (
    'RB002',
    'transition_not_allowed',
    409,
    'Read the booking again: its status has moved on, or this move is not yours.'
  ),
  ('RB003', 'booking_not_found', 404, 'Check the id; a booking is visible to its guest and its host only.'),
  ('RB004', 'stay_refused', 422, 'Call quote_stay: its problems say every reason.'),
  ('RB005', 'own_property', 422, 'A host or co-host cannot book an own property; block the dates instead.'),
  ('RB006', 'hold_lapsed', 409, 'The time to pay is over; book the stay again.'),
  ('RB007', 'idempotency_key_reused', 422, 'Send a new Idempotency-Key for a different request.'),
  ('RB008', 'alteration_not_open', 409, 'Read the alterations of the booking again.'),
  (
    'RC001',
    'dates_invalid',
    422,
    'Give dates as YYYY-MM-DD, the second after the first, not in the past, at most two years ahead.'
  ),
  ('RC002', 'party_invalid', 422, 'Give at least one adult and no negative counts.'),
  ('RC003', 'block_conflicts', 409, 'A booking or request has some of these nights; cancel or decline it first.'),
  ('RC005', 'calendar_not_found', 404, 'Ask the host for a new address: this one was revoked, or never was.'),
  ('RC006', 'calendar_limit_reached', 409, 'Remove one that is no longer used.'),
  (
    'RC007',
    'quote_not_found',
    404,
    'Freeze the quote again; each can be redeemed once, by the person that it was frozen for.'
  ),
  ('RC008', 'quote_expired', 409, 'Freeze the quote again: the price may have changed.'),
  ('RC009', 'quote_for_another_stay', 422, 'Pass the property, dates and party that the quote was frozen for.'),
  ('RC010', 'price_changed', 409, 'Show the guest the price of now and ask again with it.'),
  ('RC011', 'currency_unknown', 422, 'Give an ISO 4217 code that the table currencies has.'),
  ('RI001', 'sign_in_required', 401, 'Sign in and send the access token.'),
  ('RI002', 'terms_not_accepted', 422, 'Pass the version of the terms that is in force.'),
  ('RI003', 'not_allowed', 403, 'This is for somebody else: the host, the guest or staff.'),
  ('RI004', 'host_required', 403, 'Call become_host first.'),
  ('RI005', 'person_suspended', 403, 'Your account is suspended; write to support.'),
  ('RI006', 'person_not_found', 404, 'Check the id.'),
  ('RI007', 'username_unavailable', 409, 'Choose another username.'),
  ('RI008', 'contact_details_invalid', 422, 'Correct the values named in the detail.'),
  ('RI009', 'last_administrator', 409, 'Grant somebody else the role admin without an end first.'),
  ('RI010', 'invitation_not_open', 409, 'Sign in with the address that was invited, or ask the host to invite again.'),
  (
    'RI011',
    'verification_conflict',
    409,
    'Read my_verifications: the state does not allow this, or files are missing.'
  ),
  ('RI012', 'erasure_refused', 409, 'The detail lists everything that is open; settle it, then ask again.'),
  ('RI013', 'account_request_not_found', 404, 'Ask for one first.'),
  ('RM001', 'payment_not_due', 409, 'A booking is paid while it awaits payment, or authorised while it is requested.'),
  ('RM002', 'ledger_unbalanced', 500, 'This is a defect of the platform; report it.'),
  ('RM003', 'amount_out_of_range', 422, 'Amounts are whole minor units within the limits of the currency.'),
  ('RM004', 'payment_not_found', 404, 'Check the id.'),
  ('RM005', 'webhook_signature_invalid', 400, 'Sign the payload with the secret of this endpoint.'),
  ('RM006', 'provider_failed', 502, 'The payment provider did not answer; try again with the same Idempotency-Key.'),
  ('RM007', 'ledger_is_append_only', 500, 'Post a transfer that corrects it.'),
  ('RP001', 'property_not_found', 404, 'Check the id; drafts are visible to their host only.'),
  ('RP002', 'property_incomplete', 422, 'The detail lists everything that is missing.'),
  ('RP003', 'property_status_conflict', 409, 'Read the property again: its status does not allow this.'),
  ('RP004', 'stays_ahead', 409, 'Wait until the stays named in the detail are over, or cancel them.'),
  ('RP005', 'property_hidden', 409, 'The detail says why; put it right and write to support.'),
  ('RP006', 'photo_limit_reached', 409, 'A property has at most 50 photos; delete one first.'),
  ('RP007', 'registration_number_invalid', 422, 'registration_formats says how the number reads in each country.'),
  ('RP008', 'photos_do_not_match', 422, 'Pass the id of every photo of the property, once.'),
  ('RP009', 'already_reported', 409, 'Your report is with staff; there is no need for another.'),
  ('RP010', 'case_not_open', 409, 'Read the case again: it has been decided.'),
  ('RR001', 'review_window_closed', 409, 'A stay can be reviewed within 14 days of check-out.'),
  ('RR002', 'review_exists', 409, 'Each side reviews a stay once.'),
  ('RR003', 'review_not_allowed', 403, 'Only the guest and the host of a completed stay review it.'),
  ('RR004', 'reply_not_allowed', 409, 'The reviewed side replies once, within 30 days of publication.'),
  ('RR005', 'rating_invalid', 422, 'Ratings are whole numbers from 1 to 5.'),
  ('RR006', 'review_not_found', 404, 'Check the id; a review can be seen once it is published.'),
  ('RV001', 'request_invalid', 400, 'Correct the fields named in the detail.'),
  ('RV002', 'route_not_found', 404, 'GET /functions/v1/docs describes every path.'),
  (
    'RV003',
    'search_too_long',
    422,
    'Search again in a smaller place, or with fewer filters that hardly any place meets.'
  ),
  ('RV004', 'saved_search_limit_reached', 409, 'Delete a saved search that is no longer used.')
on conflict (code) do update
  set
    name = excluded.name,
    http_status = excluded.http_status,
    hint = excluded.hint;

-- sql/05_jobs/schemas/pgboss.sql
-- Written by scripts/jobs/write_pgboss_schema.ts from pg-boss 12.38.0; change it there.
CREATE SCHEMA IF NOT EXISTS pgboss;

    CREATE TYPE pgboss.job_state AS ENUM (
      'created',
      'retry',
      'active',
      'completed',
      'cancelled',
      'failed'
    );

    CREATE FUNCTION pgboss.job_now()
    RETURNS timestamp with time zone AS
    $$
      SELECT pg_catalog.now();
    $$
    LANGUAGE sql STABLE;

    CREATE TABLE pgboss.version (
      version int primary key,
      cron_on timestamp with time zone,
      bam_on timestamp with time zone,
      flow_on timestamp with time zone,
      reindex_on timestamp with time zone,
      monitor_backoff_on timestamp with time zone
    );

    CREATE TABLE pgboss.queue (
      name text NOT NULL,
      policy text NOT NULL,
      retry_limit int NOT NULL,
      retry_delay int NOT NULL,
      retry_backoff bool NOT NULL,
      retry_delay_max int,
      expire_seconds int NOT NULL,
      retention_seconds int NOT NULL,
      deletion_seconds int NOT NULL,
      dead_letter text REFERENCES pgboss.queue (name) CHECK (dead_letter IS DISTINCT FROM name),
      partition bool NOT NULL,
      table_name text NOT NULL,
      deferred_count int NOT NULL default 0,
      blocked_count int NOT NULL default 0,
      queued_count int NOT NULL default 0,
      ready_count int NOT NULL default 0,
      warning_queued int NOT NULL default 0,
      active_count int NOT NULL default 0,
      failed_count int NOT NULL default 0,
      total_count int NOT NULL default 0,
      retained_count int,
      retained_on timestamp with time zone,
      created_delta int NOT NULL default 0,
      completed_delta int NOT NULL default 0,
      failed_delta int NOT NULL default 0,
      delta_on timestamp with time zone,
      delta_seconds int,
      wait_bins int[],
      run_bins int[],
      ready_oldest_seconds int,
      ready_history int[] NOT NULL default '{}',
      heartbeat_seconds int,
      notify bool NOT NULL DEFAULT false,
      singletons_active text[],
      monitor_claim_on timestamp with time zone,
      monitor_on timestamp with time zone,
      maintain_on timestamp with time zone,
      created_on timestamp with time zone not null default now(),
      updated_on timestamp with time zone not null default now(),
      PRIMARY KEY (name)
    );

    CREATE TABLE pgboss.schedule (
      name text REFERENCES pgboss.queue ON DELETE CASCADE,
      key text not null DEFAULT '',
      kind text not null DEFAULT 'cron' CHECK (kind IN ('cron', 'rrule')),
      cron text not null,
      timezone text DEFAULT 'UTC',
      data jsonb,
      options jsonb,
      created_on timestamp with time zone not null default now(),
      updated_on timestamp with time zone not null default now(),
      last_job_id uuid,
      PRIMARY KEY (name, key)
    );

    CREATE TABLE pgboss.subscription (
      event text not null,
      name text not null REFERENCES pgboss.queue ON DELETE CASCADE,
      created_on timestamp with time zone not null default now(),
      updated_on timestamp with time zone not null default now(),
      PRIMARY KEY(event, name)
    );

    CREATE TABLE pgboss.bam (
      id uuid PRIMARY KEY default gen_random_uuid(),
      name text NOT NULL,
      version int NOT NULL,
      status text NOT NULL DEFAULT 'pending',
      queue text,
      table_name text NOT NULL,
      command text NOT NULL,
      error text,
      created_on timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
      started_on timestamp with time zone,
      completed_on timestamp with time zone
    );

    CREATE FUNCTION pgboss.job_table_format(command text, table_name text)
    RETURNS text AS
    $$
      SELECT format(
        regexp_replace(
          regexp_replace(command, '\.job\y', '.%1$I', 'g'),
          '\yjob_i(\d+)', '%1$s_i\1', 'g'
        ),
        table_name
      );
    $$
    LANGUAGE sql IMMUTABLE;

    CREATE FUNCTION pgboss.job_table_run(command text, tbl_name text DEFAULT NULL, queue_name text DEFAULT NULL)
    RETURNS VOID AS
    $$
    DECLARE
      tbl RECORD;
    BEGIN
      IF queue_name IS NOT NULL THEN
        SELECT table_name INTO tbl_name FROM pgboss.queue WHERE name = queue_name;
      END IF;

      IF tbl_name IS NOT NULL THEN
        EXECUTE pgboss.job_table_format(command, tbl_name);
        RETURN;
      END IF;

      EXECUTE pgboss.job_table_format(command, 'job_common');

      FOR tbl IN SELECT table_name FROM pgboss.queue WHERE partition = true
      LOOP
        EXECUTE pgboss.job_table_format(command, tbl.table_name);
      END LOOP;
    END;
    $$
    LANGUAGE plpgsql;

    CREATE FUNCTION pgboss.job_table_run_async(command_name text, version int, command text, tbl_name text DEFAULT NULL, queue_name text DEFAULT NULL)
    RETURNS VOID AS
    $$
    BEGIN
      IF queue_name IS NOT NULL THEN
        SELECT table_name INTO tbl_name FROM pgboss.queue WHERE name = queue_name;
      END IF;

      IF tbl_name IS NOT NULL THEN
        INSERT INTO pgboss.bam (name, version, status, queue, table_name, command)
        VALUES (
          command_name,
          version,
          'pending',
          queue_name,
          tbl_name,
          pgboss.job_table_format(command, tbl_name)
        );
        RETURN;
      END IF;

      INSERT INTO pgboss.bam (name, version, status, queue, table_name, command)
      SELECT
        command_name,
        version,
        'pending',
        NULL,
        'job_common',
        pgboss.job_table_format(command, 'job_common')
      UNION ALL
      SELECT
        command_name,
        version,
        'pending',
        queue.name,
        queue.table_name,
        pgboss.job_table_format(command, queue.table_name)
      FROM pgboss.queue
      WHERE partition = true;
    END;
    $$
    LANGUAGE plpgsql;

    CREATE TABLE pgboss.job (
      id uuid not null default gen_random_uuid(),
      name text not null,
      priority integer not null default(0),
      data jsonb,
      state pgboss.job_state not null default 'created',
      retry_limit integer not null default 2,
      retry_count integer not null default 0,
      retry_delay integer not null default 0,
      retry_backoff boolean not null default false,
      retry_delay_max integer,
      expire_seconds int not null default 900,
      deletion_seconds int not null default 604800,
      singleton_key text,
      singleton_on timestamp without time zone,
      group_id text,
      group_tier text,
      start_after timestamp with time zone not null default now(),
      created_on timestamp with time zone not null default now(),
      started_on timestamp with time zone,
      completed_on timestamp with time zone,
      keep_until timestamp with time zone NOT NULL default now() + interval '1209600',
      output jsonb,
      dead_letter text,
      policy text,
      heartbeat_on timestamp with time zone,
      heartbeat_seconds int,
      blocked boolean not null default false,
      blocking boolean not null default false,
      pending_dependencies int not null default 0,
      source_name text,
      source_id uuid,
      source_created_on timestamp with time zone,
      source_retry_count int,
      source_output jsonb,
      source_root_id uuid,
      trace_context jsonb,
      upsert_by_key bool
    ) PARTITION BY LIST (name);
ALTER TABLE pgboss.job ADD PRIMARY KEY (name, id);

    CREATE TABLE pgboss.job_common (LIKE pgboss.job INCLUDING GENERATED INCLUDING DEFAULTS);

    SELECT pgboss.job_table_run($cmd$ALTER TABLE pgboss.job ADD PRIMARY KEY (name, id)$cmd$, 'job_common');
    SELECT pgboss.job_table_run($cmd$ALTER TABLE pgboss.job ADD CONSTRAINT q_fkey FOREIGN KEY (name) REFERENCES pgboss.queue (name) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED$cmd$, 'job_common');
    SELECT pgboss.job_table_run($cmd$ALTER TABLE pgboss.job ADD CONSTRAINT dlq_fkey FOREIGN KEY (dead_letter) REFERENCES pgboss.queue (name) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED$cmd$, 'job_common');
    SELECT pgboss.job_table_run($cmd$CREATE UNIQUE INDEX job_i1 ON pgboss.job (name, COALESCE(singleton_key, '')) WHERE state = 'created' AND policy = 'short'$cmd$, 'job_common');
    SELECT pgboss.job_table_run($cmd$CREATE UNIQUE INDEX job_i2 ON pgboss.job (name, COALESCE(singleton_key, '')) WHERE state = 'active' AND policy = 'singleton'$cmd$, 'job_common');
    SELECT pgboss.job_table_run($cmd$CREATE UNIQUE INDEX job_i3 ON pgboss.job (name, state, COALESCE(singleton_key, '')) WHERE state <= 'active' AND policy = 'stately'$cmd$, 'job_common');
    SELECT pgboss.job_table_run($cmd$CREATE UNIQUE INDEX job_i6 ON pgboss.job (name, COALESCE(singleton_key, '')) WHERE state <= 'active' AND policy = 'exclusive'$cmd$, 'job_common');
    SELECT pgboss.job_table_run($cmd$CREATE UNIQUE INDEX job_i8 ON pgboss.job (name, singleton_key) WHERE state IN ('active', 'retry', 'failed') AND policy = 'key_strict_fifo'$cmd$, 'job_common');
    SELECT pgboss.job_table_run($cmd$CREATE INDEX job_i10 ON pgboss.job (name, singleton_key, state DESC, created_on, id) INCLUDE (start_after) WHERE state < 'active' AND NOT blocked AND policy = 'key_strict_fifo'$cmd$, 'job_common');
    SELECT pgboss.job_table_run($cmd$ALTER TABLE pgboss.job ADD CONSTRAINT job_key_strict_fifo_singleton_key_check CHECK (NOT (policy = 'key_strict_fifo' AND singleton_key IS NULL))$cmd$, 'job_common');
    SELECT pgboss.job_table_run($cmd$CREATE UNIQUE INDEX job_i4 ON pgboss.job (name, singleton_on, COALESCE(singleton_key, '')) WHERE state <> 'cancelled' AND singleton_on IS NOT NULL$cmd$, 'job_common');
    SELECT pgboss.job_table_run($cmd$CREATE INDEX job_i11 ON pgboss.job (name, priority DESC, created_on, start_after) WHERE state < 'active' AND NOT blocked$cmd$, 'job_common');
    SELECT pgboss.job_table_run($cmd$CREATE INDEX job_i7 ON pgboss.job (name, group_id) WHERE state = 'active' AND group_id IS NOT NULL$cmd$, 'job_common');
    SELECT pgboss.job_table_run($cmd$CREATE INDEX job_i9 ON pgboss.job (name, id) WHERE blocking AND state = 'completed'$cmd$, 'job_common');
    SELECT pgboss.job_table_run($cmd$CREATE INDEX job_i12 ON pgboss.job (source_root_id) WHERE source_root_id IS NOT NULL$cmd$, 'job_common');
    SELECT pgboss.job_table_run($cmd$CREATE UNIQUE INDEX job_i13 ON pgboss.job (name, singleton_key) WHERE state = 'created' AND upsert_by_key$cmd$, 'job_common');
    SELECT pgboss.job_table_run($cmd$CREATE INDEX job_i14 ON pgboss.job (name, state, blocked, start_after) WHERE state IN ('created', 'retry', 'active', 'failed')$cmd$, 'job_common');
    SELECT pgboss.job_table_run($cmd$CREATE INDEX job_i15 ON pgboss.job (name, created_on)$cmd$, 'job_common');
    SELECT pgboss.job_table_run($cmd$CREATE INDEX job_i16 ON pgboss.job (name, completed_on) WHERE completed_on IS NOT NULL$cmd$, 'job_common');
    SELECT pgboss.job_table_run($cmd$CREATE INDEX job_i17 ON pgboss.job (name, singleton_key, created_on) WHERE state < 'active' AND singleton_key IS NOT NULL$cmd$, 'job_common');

    ALTER TABLE pgboss.job ATTACH PARTITION pgboss.job_common DEFAULT;

    CREATE TABLE pgboss.warning (
      id uuid PRIMARY KEY default gen_random_uuid(),
      type text NOT NULL,
      message text NOT NULL,
      data jsonb,
      created_on timestamp with time zone NOT NULL DEFAULT now()
    );
CREATE INDEX warning_i1 ON pgboss.warning (created_on DESC);

    CREATE TABLE pgboss.queue_stats (
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      name text NOT NULL,
      deferred_count int NOT NULL DEFAULT 0,
      queued_count   int NOT NULL DEFAULT 0,
      ready_count    int NOT NULL DEFAULT 0,
      active_count   int NOT NULL DEFAULT 0,
      failed_count   int NOT NULL DEFAULT 0,
      total_count    int NOT NULL DEFAULT 0,
      created_delta   int,
      completed_delta int,
      failed_delta    int,
      delta_seconds   int,
      delta_on        timestamptz,
      wait_bins       int[],
      run_bins        int[],
      ready_oldest_seconds int,
      captured_on timestamptz NOT NULL DEFAULT now(),
      PRIMARY KEY (id, captured_on)
    ) PARTITION BY RANGE (captured_on);
CREATE INDEX queue_stats_i1 ON pgboss.queue_stats (name, captured_on DESC) INCLUDE (deferred_count, queued_count, ready_count, active_count, failed_count, total_count);

    CREATE TABLE pgboss.job_dependency (
      child_name text NOT NULL,
      child_id uuid NOT NULL,
      parent_name text NOT NULL,
      parent_id uuid NOT NULL,
      PRIMARY KEY (child_name, child_id, parent_name, parent_id)
    );
CREATE INDEX IF NOT EXISTS job_dep_parent_idx ON pgboss.job_dependency (parent_name, parent_id);

    CREATE TABLE pgboss.instance (
      id uuid PRIMARY KEY,
      name text,
      host text NOT NULL,
      pid int NOT NULL,
      version text NOT NULL,
      node_version text NOT NULL,
      application_name text,
      heartbeat_seconds int NOT NULL,
      supervise bool NOT NULL,
      schedule bool NOT NULL,
      migrate bool NOT NULL,
      persist_queue_stats bool NOT NULL,
      persist_warnings bool NOT NULL,
      pool_max int,
      pool_total int,
      pool_idle int,
      pool_waiting int,
      workers jsonb NOT NULL DEFAULT '[]'::jsonb,
      metrics jsonb,
      config jsonb NOT NULL DEFAULT '{}'::jsonb,
      crash_restarts int NOT NULL DEFAULT 0,
      crash_restarts_since timestamptz,
      started_on timestamptz NOT NULL DEFAULT now(),
      heartbeat_on timestamptz NOT NULL DEFAULT now(),
      stopped_on timestamptz
    );

    CREATE FUNCTION pgboss.create_queue(queue_name text, options jsonb)
    RETURNS VOID AS
    $$
    DECLARE
      tablename varchar := CASE WHEN options->>'partition' = 'true'
                            THEN 'j' || encode(sha224(queue_name::bytea), 'hex')
                            ELSE 'job_common'
                            END;
      queue_created_on timestamptz;
    BEGIN

      WITH q as (
        INSERT INTO pgboss.queue (
          name,
          policy,
          retry_limit,
          retry_delay,
          retry_backoff,
          retry_delay_max,
          expire_seconds,
          retention_seconds,
          deletion_seconds,
          warning_queued,
          dead_letter,
          partition,
          table_name,
          heartbeat_seconds,
          notify,
          created_on,
          updated_on
        )
        VALUES (
          queue_name,
          options->>'policy',
          COALESCE((options->>'retryLimit')::int, 2),
          COALESCE((options->>'retryDelay')::int, 0),
          COALESCE((options->>'retryBackoff')::bool, false),
          (options->>'retryDelayMax')::int,
          COALESCE((options->>'expireInSeconds')::int, 900),
          COALESCE((options->>'retentionSeconds')::int, 1209600),
          COALESCE((options->>'deleteAfterSeconds')::int, 604800),
          COALESCE((options->>'warningQueueSize')::int, 0),
          options->>'deadLetter',
          COALESCE((options->>'partition')::bool, false),
          tablename,
          (options->>'heartbeatSeconds')::int,
          COALESCE((options->>'notify')::bool, false),
          pgboss.job_now(),
          pgboss.job_now()
        )
        ON CONFLICT DO NOTHING
        RETURNING created_on
      )
      SELECT created_on into queue_created_on from q;

      IF queue_created_on IS NULL OR options->>'partition' IS DISTINCT FROM 'true' THEN
        RETURN;
      END IF;

      EXECUTE format('CREATE TABLE pgboss.%I (LIKE pgboss.job INCLUDING DEFAULTS)', tablename);

      EXECUTE pgboss.job_table_format($cmd$ALTER TABLE pgboss.job ADD PRIMARY KEY (name, id)$cmd$, tablename);
      EXECUTE pgboss.job_table_format($cmd$ALTER TABLE pgboss.job ADD CONSTRAINT q_fkey FOREIGN KEY (name) REFERENCES pgboss.queue (name) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED$cmd$, tablename);
      EXECUTE pgboss.job_table_format($cmd$ALTER TABLE pgboss.job ADD CONSTRAINT dlq_fkey FOREIGN KEY (dead_letter) REFERENCES pgboss.queue (name) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED$cmd$, tablename);

      EXECUTE pgboss.job_table_format($cmd$CREATE INDEX job_i11 ON pgboss.job (name, priority DESC, created_on, start_after) WHERE state < 'active' AND NOT blocked$cmd$, tablename);
      EXECUTE pgboss.job_table_format($cmd$CREATE UNIQUE INDEX job_i4 ON pgboss.job (name, singleton_on, COALESCE(singleton_key, '')) WHERE state <> 'cancelled' AND singleton_on IS NOT NULL$cmd$, tablename);
      EXECUTE pgboss.job_table_format($cmd$CREATE INDEX job_i7 ON pgboss.job (name, group_id) WHERE state = 'active' AND group_id IS NOT NULL$cmd$, tablename);
      EXECUTE pgboss.job_table_format($cmd$CREATE INDEX job_i9 ON pgboss.job (name, id) WHERE blocking AND state = 'completed'$cmd$, tablename);
      EXECUTE pgboss.job_table_format($cmd$CREATE INDEX job_i12 ON pgboss.job (source_root_id) WHERE source_root_id IS NOT NULL$cmd$, tablename);
      EXECUTE pgboss.job_table_format($cmd$CREATE UNIQUE INDEX job_i13 ON pgboss.job (name, singleton_key) WHERE state = 'created' AND upsert_by_key$cmd$, tablename);
      EXECUTE pgboss.job_table_format($cmd$CREATE INDEX job_i14 ON pgboss.job (name, state, blocked, start_after) WHERE state IN ('created', 'retry', 'active', 'failed')$cmd$, tablename);
      EXECUTE pgboss.job_table_format($cmd$CREATE INDEX job_i15 ON pgboss.job (name, created_on)$cmd$, tablename);
      EXECUTE pgboss.job_table_format($cmd$CREATE INDEX job_i16 ON pgboss.job (name, completed_on) WHERE completed_on IS NOT NULL$cmd$, tablename);
      EXECUTE pgboss.job_table_format($cmd$CREATE INDEX job_i17 ON pgboss.job (name, singleton_key, created_on) WHERE state < 'active' AND singleton_key IS NOT NULL$cmd$, tablename);

      IF options->>'policy' = 'short' THEN
        EXECUTE pgboss.job_table_format($cmd$CREATE UNIQUE INDEX job_i1 ON pgboss.job (name, COALESCE(singleton_key, '')) WHERE state = 'created' AND policy = 'short'$cmd$, tablename);
      ELSIF options->>'policy' = 'singleton' THEN
        EXECUTE pgboss.job_table_format($cmd$CREATE UNIQUE INDEX job_i2 ON pgboss.job (name, COALESCE(singleton_key, '')) WHERE state = 'active' AND policy = 'singleton'$cmd$, tablename);
      ELSIF options->>'policy' = 'stately' THEN
        EXECUTE pgboss.job_table_format($cmd$CREATE UNIQUE INDEX job_i3 ON pgboss.job (name, state, COALESCE(singleton_key, '')) WHERE state <= 'active' AND policy = 'stately'$cmd$, tablename);
      ELSIF options->>'policy' = 'exclusive' THEN
        EXECUTE pgboss.job_table_format($cmd$CREATE UNIQUE INDEX job_i6 ON pgboss.job (name, COALESCE(singleton_key, '')) WHERE state <= 'active' AND policy = 'exclusive'$cmd$, tablename);
      ELSIF options->>'policy' = 'key_strict_fifo' THEN
        EXECUTE pgboss.job_table_format($cmd$CREATE UNIQUE INDEX job_i8 ON pgboss.job (name, singleton_key) WHERE state IN ('active', 'retry', 'failed') AND policy = 'key_strict_fifo'$cmd$, tablename);
        EXECUTE pgboss.job_table_format($cmd$CREATE INDEX job_i10 ON pgboss.job (name, singleton_key, state DESC, created_on, id) INCLUDE (start_after) WHERE state < 'active' AND NOT blocked AND policy = 'key_strict_fifo'$cmd$, tablename);
        EXECUTE pgboss.job_table_format($cmd$ALTER TABLE pgboss.job ADD CONSTRAINT job_key_strict_fifo_singleton_key_check CHECK (NOT (policy = 'key_strict_fifo' AND singleton_key IS NULL))$cmd$, tablename);
      END IF;

      EXECUTE format('ALTER TABLE pgboss.%I ADD CONSTRAINT cjc CHECK (name=%L)', tablename, queue_name);
      EXECUTE format('ALTER TABLE pgboss.job ATTACH PARTITION pgboss.%I FOR VALUES IN (%L)', tablename, queue_name);
    END;
    $$
    LANGUAGE plpgsql;

    CREATE FUNCTION pgboss.delete_queue(queue_name text)
    RETURNS VOID AS
    $$
    DECLARE
      v_table varchar;
      v_partition bool;
    BEGIN

      SELECT table_name, partition
      FROM pgboss.queue
      WHERE name = queue_name
      INTO v_table, v_partition;

      IF v_partition THEN
        EXECUTE format('DROP TABLE IF EXISTS pgboss.%I', v_table);
      ELSE
        EXECUTE format('DELETE FROM pgboss.%I WHERE name = %L', v_table, queue_name);
      END IF;

      DELETE FROM pgboss.queue WHERE name = queue_name;
    END;
    $$
    LANGUAGE plpgsql;

alter function pgboss.job_now() set search_path = '';
alter function pgboss.job_table_format(command text, table_name text) set search_path = '';
alter function pgboss.job_table_run(command text, tbl_name text, queue_name text) set search_path = '';
alter function pgboss.job_table_run_async(command_name text, version int, command text, tbl_name text, queue_name text) set search_path = '';
alter function pgboss.create_queue(queue_name text, options jsonb) set search_path = '';
alter function pgboss.delete_queue(queue_name text) set search_path = '';

comment on schema pgboss is 'Queued work (pg-boss). No API exposes it.';

-- sql/05_jobs/functions/declare_queue.sql
create or replace function private.declare_queue(queue text, options jsonb)
returns void
language plpgsql
volatile
security invoker
set search_path = ''
as $$
begin
  perform pgboss.create_queue(declare_queue.queue, '{"policy": "standard", "notify": true}'::jsonb || declare_queue.options);
  -- create_queue leaves a queue that exists as it is; the declaration wins.
  update pgboss.queue
  set
    retry_limit = coalesce((declare_queue.options ->> 'retryLimit')::integer, retry_limit),
    retry_delay = coalesce((declare_queue.options ->> 'retryDelay')::integer, retry_delay),
    retry_backoff = coalesce((declare_queue.options ->> 'retryBackoff')::boolean, retry_backoff),
    retry_delay_max = coalesce((declare_queue.options ->> 'retryDelayMax')::integer, retry_delay_max),
    expire_seconds = coalesce((declare_queue.options ->> 'expireInSeconds')::integer, expire_seconds),
    dead_letter = coalesce(declare_queue.options ->> 'deadLetter', dead_letter)
  where name = declare_queue.queue;
end;
$$;

comment on function private.declare_queue(text, jsonb) is
  'Makes a queue, or gives an existing one these options. Names of options are those of pg-boss.';

-- sql/05_jobs/functions/enqueue.sql
create or replace function private.enqueue(
  queue text,
  data jsonb,
  start_after timestamptz default null,
  singleton_key text default null
)
returns uuid
language plpgsql
volatile
security definer -- the tables of pg-boss are nobody's but the queue's
set search_path = ''
as $$
declare
  job_id uuid;
  starts_at timestamptz := coalesce(enqueue.start_after, private.clock());
begin
  -- What `send` of pg-boss writes, in the caller's transaction: a rollback takes the job along.
  insert into pgboss.job (
    name, data, start_after, singleton_key, upsert_by_key, retry_limit, retry_delay, retry_backoff, retry_delay_max,
    expire_seconds, deletion_seconds, keep_until, policy, dead_letter, heartbeat_seconds
  )
  select
    queue.name, enqueue.data, starts_at, enqueue.singleton_key, enqueue.singleton_key is not null,
    queue.retry_limit, queue.retry_delay, queue.retry_backoff, queue.retry_delay_max,
    queue.expire_seconds, queue.deletion_seconds, starts_at + make_interval(secs => queue.retention_seconds),
    queue.policy, queue.dead_letter, queue.heartbeat_seconds
  from pgboss.queue as queue
  where queue.name = enqueue.queue
  on conflict do nothing
  returning id into job_id;

  if job_id is null then
    if not exists (select from pgboss.queue as queue where queue.name = enqueue.queue) then
      raise exception 'queue "%" does not exist', enqueue.queue using errcode = 'undefined_object';
    end if;
    return null;
  end if;

  if starts_at <= private.clock() then
    -- The channel that workers listen on; without it they find the job at their next poll.
    perform pg_notify('pgboss_' || left(encode(sha224('pgboss'::bytea), 'hex'), 24), enqueue.queue);
  end if;
  return job_id;
end;
$$;

comment on function private.enqueue(text, jsonb, timestamptz, text) is
  'Puts a job into a queue in the caller''s transaction, with the queue''s own retries, deadline and dead letter queue. Null when a waiting job has the same key.';

-- sql/05_jobs/data/pgboss_version.sql
-- Written by scripts/jobs/write_pgboss_schema.ts from pg-boss 12.38.0; change it there.
insert into pgboss.version (version) values (46) on conflict (version) do nothing;

-- sql/05_jobs/data/queues.sql
-- Retries with growing pauses (seconds), a deadline for one run, and one queue for what failed for good:
-- a job there keeps its data and the name of its queue, for staff to look at and send again.
select private.declare_queue('dead_letters', '{"retryLimit": 0, "notify": false}');

select private.declare_queue(queue.name, queue.options || '{"retryBackoff": true, "deadLetter": "dead_letters"}')
from
  (
    values
      ('expire_booking', '{"retryLimit": 8, "retryDelay": 5, "retryDelayMax": 600, "expireInSeconds": 60}'::jsonb),
      ('send_mail', '{"retryLimit": 10, "retryDelay": 10, "retryDelayMax": 3600, "expireInSeconds": 120}'),
      ('capture_payment', '{"retryLimit": 10, "retryDelay": 5, "retryDelayMax": 1800, "expireInSeconds": 120}'),
      ('release_payment', '{"retryLimit": 10, "retryDelay": 5, "retryDelayMax": 1800, "expireInSeconds": 120}'),
      ('refund_payment', '{"retryLimit": 12, "retryDelay": 5, "retryDelayMax": 3600, "expireInSeconds": 120}'),
      ('process_photo', '{"retryLimit": 8, "retryDelay": 3, "retryDelayMax": 900, "expireInSeconds": 300}'),
      ('remove_photo', '{"retryLimit": 8, "retryDelay": 5, "retryDelayMax": 3600, "expireInSeconds": 60}'),
      ('sweep_photos', '{"retryLimit": 2, "retryDelay": 60, "retryDelayMax": 600, "expireInSeconds": 600}'),
      ('import_calendar_feed', '{"retryLimit": 2, "retryDelay": 30, "retryDelayMax": 300, "expireInSeconds": 120}'),
      ('fetch_exchange_rates', '{"retryLimit": 5, "retryDelay": 60, "retryDelayMax": 3600, "expireInSeconds": 60}'),
      ('advance_stays', '{"retryLimit": 2, "retryDelay": 30, "retryDelayMax": 300, "expireInSeconds": 600}')
  ) as queue (name, options);

-- What time alone brings about: lapsed holds, stays that begin and end, money that falls due, reviews that appear.
insert into pgboss.schedule (name, cron, timezone, data, options)
values
  ('advance_stays', '*/5 * * * *', 'UTC', '{}', '{}'),
  ('fetch_exchange_rates', '30 16 * * *', 'UTC', '{}', '{}'),
  ('import_calendar_feed', '*/15 * * * *', 'UTC', '{}', '{}'),
  ('sweep_photos', '17 * * * *', 'UTC', '{}', '{}')
on conflict (name, key) do update
  set
    cron = excluded.cron,
    timezone = excluded.timezone;

-- sql/10_identity/types/staff_role.sql
create type public.staff_role as enum ('support', 'moderator', 'finance', 'admin');
comment on type public.staff_role is 'What a member of staff may do.';

-- sql/10_identity/types/verification_state.sql
create type public.verification_state as enum ('unverified', 'pending', 'verified', 'rejected');
comment on type public.verification_state is 'How far the identity of a person has been verified.';

-- sql/10_identity/tables/profiles.sql
create table public.profiles (
  id uuid primary key references auth.users (id)
    on delete cascade,
  username text not null,
  display_name text not null,
  avatar_path text,
  bio text not null default '',
  languages text[] not null default '{}',
  host_since timestamptz,
  verification_state public.verification_state not null default 'unverified',
  created_at timestamptz not null default private.clock(),
  updated_at timestamptz not null default private.clock(),
  constraint username_is_well_formed check (username ~ '^[a-zA-Z0-9_]{3,30}$'),
  constraint display_name_is_not_too_long check (char_length(display_name) between 1 and 60),
  constraint bio_is_not_too_long check (char_length(bio) <= 2000),
  constraint languages_are_few
    check (cardinality(languages) <= 20 and char_length(array_to_string(languages, ' ')) <= 400),
  -- A path with dots or folders would show somebody else's file at the address that it makes.
  constraint avatar_is_in_own_folder
    check (avatar_path ^@ (id::text || '/') and avatar_path !~ '/.*/' and char_length(avatar_path) <= 300)
);

create unique index profiles_lower_username_idx on public.profiles (lower(username));
-- Staff page through people by age, and find them by a part of their names.
create index profiles_created_at_id_idx on public.profiles (created_at, id);
create index profiles_names_idx on public.profiles using gin (
  username extensions.gin_trgm_ops,
  display_name extensions.gin_trgm_ops
);

comment on table public.profiles is
  E'What others may know of a person. One row per account, made when the account is.\n@graphql({"name": "Profile"})';
comment on column public.profiles.id is 'Same as the id of the account (auth.users).';
comment on column public.profiles.username is 'Unique whatever the case; letters, digits and underscore, 3 to 30.';
comment on column public.profiles.display_name is 'What others see; the first name by default.';
comment on column public.profiles.avatar_path is 'Path in the storage bucket avatars, under the id of the person.';
comment on column public.profiles.bio is 'A few words about the person.';
comment on column public.profiles.languages is 'Languages spoken, BCP 47 codes such as en or pt-BR.';
comment on column public.profiles.host_since is 'When the person became a host; null for guests.';
comment on column public.profiles.verification_state is 'How far the identity has been verified.';
comment on column public.profiles.created_at is 'When the row was written.';
comment on column public.profiles.updated_at is 'When the row was last changed.';

-- sql/10_identity/tables/audit_log.sql
create table public.audit_log (
  id uuid primary key default private.uuid_v7(),
  actor_id uuid references public.profiles (id)
    on delete set null,
  action text not null,
  subject_type text not null,
  subject_id text not null,
  details jsonb not null default '{}',
  happened_at timestamptz not null default private.clock(),
  constraint action_is_snake_case check (action ~ '^[a-z][a-z0-9_]*$')
);

create index audit_log_subject_type_subject_id_idx on public.audit_log (subject_type, subject_id, happened_at);
create index audit_log_actor_id_idx on public.audit_log (actor_id, happened_at);

comment on table public.audit_log is
  E'Who did what to what, for staff. Rows are added by commands and triggers, and never changed.\n@graphql({"name": "AuditLogEntry"})';
comment on column public.audit_log.id is 'Identifier.';
comment on column public.audit_log.actor_id is 'The person; null for the system, or when the person has been erased.';
comment on column public.audit_log.action is 'What was done, e.g. become_host.';
comment on column public.audit_log.subject_type is 'Table of the row that it was done to.';
comment on column public.audit_log.subject_id is 'Key of that row.';
comment on column public.audit_log.details is 'What changed; no personal data.';
comment on column public.audit_log.happened_at is 'When.';
comment on constraint audit_log_actor_id_fkey on public.audit_log is
  '@graphql({"foreign_name": "actor", "local_name": "auditLogEntries"})';

-- sql/10_identity/tables/contacts.sql
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

-- sql/10_identity/tables/data_exports.sql
create table private.data_exports (
  id uuid primary key default private.uuid_v7(),
  person_id uuid not null references public.profiles (id)
    on delete cascade,
  requested_at timestamptz not null default private.clock(),
  ready_at timestamptz,
  expires_at timestamptz,
  -- Paths in the bucket account-exports, data.json first.
  paths text[] not null default '{}',
  constraint ready_export_expires check ((ready_at is null) = (expires_at is null))
);

create unique index data_exports_person_id_idx on private.data_exports (person_id) where ready_at is null;
create index data_exports_person_id_id_idx on private.data_exports (person_id, id);
create index data_exports_expires_at_idx on private.data_exports (expires_at);

comment on table private.data_exports is
  'Copies of their data that people asked for: one in the making at a time, kept for seven days.';

-- sql/10_identity/tables/erasures.sql
create table private.erasures (
  id uuid primary key default private.uuid_v7(),
  person_id uuid not null references public.profiles (id)
    on delete cascade,
  requested_at timestamptz not null default private.clock(),
  due_at timestamptz not null,
  cancelled_at timestamptz,
  erased_at timestamptz,
  constraint erasure_is_due_later check (due_at >= requested_at),
  constraint erasure_has_one_end check (cancelled_at is null or erased_at is null)
);

create unique index erasures_person_id_idx on private.erasures (person_id) where cancelled_at is null;
create index erasures_person_id_id_idx on private.erasures (person_id, id);
create index erasures_due_at_idx on private.erasures (due_at) where cancelled_at is null and erased_at is null;

comment on table private.erasures is
  'People who asked to be erased: fourteen days to think again, then all that is personal goes.';

-- sql/10_identity/tables/verifications.sql
create table private.verifications (
  id uuid primary key default private.uuid_v7(),
  person_id uuid not null references public.profiles (id)
    on delete cascade,
  provider text not null,
  -- What the provider calls it; none for staff, who look at documents themselves.
  provider_reference text,
  state public.verification_state not null default 'pending',
  reason text not null default '',
  submitted_at timestamptz not null default private.clock(),
  decided_by uuid references public.profiles (id)
    on delete set null,
  decided_at timestamptz,
  constraint provider_is_known check (provider in ('manual', 'stripe_identity')),
  constraint reason_is_not_too_long check (char_length(reason) <= 2000),
  constraint decision_has_a_time check ((state = 'pending') = (decided_at is null)),
  constraint verifications_provider_reference_is_unique unique (provider, provider_reference)
);

create unique index verifications_person_id_idx on private.verifications (person_id) where state = 'pending';
create index verifications_person_id_submitted_at_idx on private.verifications (person_id, submitted_at);
create index verifications_state_idx on private.verifications (state, id);
create index verifications_decided_by_idx on private.verifications (decided_by);

comment on table private.verifications is
  'Tries of people to have their identity verified. One is open at a time; the outcome stands in the profile.';

-- sql/10_identity/tables/identity_documents.sql
create table private.identity_documents (
  id uuid primary key default private.uuid_v7(),
  verification_id uuid not null references private.verifications (id)
    on delete cascade,
  path text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default private.clock(),
  constraint identity_documents_path_is_unique unique (path)
);

create index identity_documents_verification_id_idx on private.identity_documents (verification_id);
create index identity_documents_expires_at_idx on private.identity_documents (expires_at);

comment on table private.identity_documents is
  'Files in the bucket identity-documents that belong to a verification, and when they are deleted.';

-- sql/10_identity/tables/reserved_usernames.sql
create table private.reserved_usernames (
  username text primary key,
  constraint username_is_lowercase check (username = lower(username))
);

comment on table private.reserved_usernames is
  'Names that nobody may take, since they read as the platform''s own or as addresses of its pages.';

-- sql/10_identity/tables/staff_grants.sql
create table private.staff_grants (
  id uuid primary key default private.uuid_v7(),
  person_id uuid not null references public.profiles (id)
    on delete cascade,
  role public.staff_role not null,
  granted_by uuid references public.profiles (id)
    on delete set null,
  granted_at timestamptz not null default private.clock(),
  expires_at timestamptz,
  revoked_at timestamptz,
  constraint grant_ends_after_it_begins check (expires_at > granted_at and revoked_at >= granted_at)
);

create unique index staff_grants_person_id_role_idx on private.staff_grants (person_id, role) where revoked_at is null;
create index staff_grants_person_id_idx on private.staff_grants (person_id);
create index staff_grants_granted_by_idx on private.staff_grants (granted_by);

comment on table private.staff_grants is
  'Which people are staff, in which role, from when to when. Rows are ended, never deleted.';

-- sql/10_identity/tables/suspensions.sql
create table private.suspensions (
  id uuid primary key default private.uuid_v7(),
  person_id uuid not null references public.profiles (id)
    on delete cascade,
  reason text not null,
  suspended_by uuid references public.profiles (id)
    on delete set null,
  suspended_at timestamptz not null default private.clock(),
  -- What comes back when the suspension is lifted.
  paused_property_ids uuid[] not null default '{}',
  lifted_by uuid references public.profiles (id)
    on delete set null,
  lifted_at timestamptz,
  constraint reason_is_given check (char_length(reason) between 1 and 2000),
  constraint suspension_is_lifted_after_it_began check (lifted_at >= suspended_at)
);

create unique index suspensions_person_id_idx on private.suspensions (person_id) where lifted_at is null;
create index suspensions_person_id_suspended_at_idx on private.suspensions (person_id, suspended_at);
create index suspensions_suspended_by_idx on private.suspensions (suspended_by);
create index suspensions_lifted_by_idx on private.suspensions (lifted_by);

comment on table private.suspensions is
  'Who was kept from changing anything, why, and until when. Rows are ended, never deleted.';

-- sql/10_identity/tables/terms_versions.sql
create table public.terms_versions (
  version text primary key,
  url text not null,
  in_force_from timestamptz not null,
  constraint version_is_not_too_long check (char_length(version) between 1 and 40)
);

comment on table public.terms_versions is
  E'Versions of the terms for hosts; the latest that is in force is the one to accept.\n@graphql({"name": "TermsVersion"})';
comment on column public.terms_versions.version is 'What become_host is told, e.g. 2026-01.';
comment on column public.terms_versions.url is 'Where the text stands.';
comment on column public.terms_versions.in_force_from is 'From when on it is the one to accept.';

-- sql/10_identity/tables/terms_acceptances.sql
create table private.terms_acceptances (
  person_id uuid not null references public.profiles (id)
    on delete cascade,
  version text not null references public.terms_versions (version)
    on delete restrict,
  accepted_at timestamptz not null default private.clock(),
  primary key (person_id, version)
);

create index terms_acceptances_version_idx on private.terms_acceptances (version);

comment on table private.terms_acceptances is 'Who accepted which terms, and when.';

-- sql/10_identity/functions/am_suspended.sql
create or replace function private.am_suspended()
returns boolean
language sql
stable
security definer -- reads suspensions, which callers can't
set search_path = ''
as $$
  select private.is_suspended((select auth.uid()));
$$;

comment on function private.am_suspended is 'Whether the caller is suspended; policies of Storage ask it.';

grant execute on function private.am_suspended() to anon, authenticated, service_role;

-- sql/10_identity/functions/appoint_first_admin.sql
create or replace function private.appoint_first_admin(email text)
returns uuid
language plpgsql
volatile
security definer -- for the operator, who calls it as role postgres
set search_path = ''
as $$
declare
  person uuid := (
    select account.id from auth.users as account
    where lower(account.email) = lower(appoint_first_admin.email) and account.email_confirmed_at is not null
  );
begin
  perform private.lock_staff_grants();
  if exists (
    select from private.staff_grants as staff
    where staff.role = 'admin' and staff.revoked_at is null and staff.expires_at is null
  ) then
    perform private.fail('RI009', 'appoint first administrator: there is one, who grants roles by grant_staff_role');
  end if;
  if person is null then
    perform private.fail('RI006', format('appoint first administrator: "%s" has no confirmed account', appoint_first_admin.email));
  end if;
  insert into private.staff_grants (person_id, role) values (person, 'admin');
  perform private.log_action('grant_staff_role', 'profiles', person::text, jsonb_build_object('role', 'admin', 'first', true));
  return person;
end;
$$;

comment on function private.appoint_first_admin(text) is
  'Makes somebody with a confirmed account the first administrator. Only the owner of the database may call it.';

-- sql/10_identity/functions/become_host.sql
create or replace function private.become_host(terms_version text)
returns public.profiles
language plpgsql
volatile
security definer -- host_since and the acceptance are not writable by their person
set search_path = ''
as $$
declare
  caller uuid := private.caller_id();
  in_force text := private.terms_in_force();
  profile public.profiles;
begin
  select * into profile from public.profiles where id = caller for no key update;
  if not found then
    perform private.fail('RI006', format('become host: there is no profile "%s"', caller));
  end if;

  if become_host.terms_version is distinct from in_force then
    perform private.fail(
      'RI002',
      format('become host: terms "%s" are not in force', coalesce(become_host.terms_version, 'null')),
      format('in force: %s', coalesce(in_force, 'none'))
    );
  end if;

  insert into private.terms_acceptances (person_id, version)
  values (caller, in_force)
  on conflict (person_id, version) do nothing;

  if profile.host_since is null then
    update public.profiles set host_since = private.clock() where id = caller returning * into profile;
    perform private.log_action('become_host', 'profiles', caller::text, jsonb_build_object('terms_version', in_force));
  end if;
  return profile;
end;
$$;

comment on function private.become_host(text) is 'See public.become_host.';

grant execute on function private.become_host(text) to authenticated;

-- sql/10_identity/functions/caller_id.sql
create or replace function private.caller_id()
returns uuid
language plpgsql
stable
security definer -- reads suspensions, which callers can't
set search_path = ''
as $$
declare
  caller uuid := private.reader_id();
begin
  perform private.guard_not_suspended(caller);
  return caller;
end;
$$;

comment on function private.caller_id is
  'Id of the person who gives a command; fails with RI001 when nobody is signed in, with RI005 when suspended.';

grant execute on function private.caller_id() to anon, authenticated, service_role;

-- sql/10_identity/functions/close_verification.sql
create or replace function private.close_verification(
  verification_id uuid,
  approve boolean,
  reason text,
  decided_by uuid
)
returns private.verifications
language plpgsql
volatile
security definer -- called by staff's command and by the account function
set search_path = ''
as $$
declare
  verification private.verifications;
begin
  select * into verification from private.verifications as open where open.id = close_verification.verification_id for update;
  if not found then
    perform private.fail('RI006', format('decide verification: there is no "%s"', close_verification.verification_id));
  end if;
  if verification.state <> 'pending' then
    perform private.fail('RI011', format('decide verification "%s": it is %s', verification.id, verification.state));
  end if;
  update private.verifications as open
  set
    state = case when close_verification.approve then 'verified' else 'rejected' end::public.verification_state,
    reason = coalesce(close_verification.reason, ''),
    decided_by = close_verification.decided_by,
    decided_at = private.clock()
  where open.id = verification.id
  returning * into verification;
  update public.profiles set verification_state = verification.state where id = verification.person_id;
  -- Kept a little, for whoever complains; then a job deletes them.
  update private.identity_documents as document
  set expires_at = private.clock() + interval '30 days'
  where document.verification_id = verification.id;
  perform private.log_action(
    'decide_verification', 'profiles', verification.person_id::text,
    jsonb_build_object('verification_id', verification.id, 'state', verification.state, 'provider', verification.provider)
  );
  return verification;
end;
$$;

comment on function private.close_verification(uuid, boolean, text, uuid) is
  'Ends an open verification; its documents are deleted 30 days later.';

-- sql/10_identity/functions/decide_verification.sql
create or replace function private.decide_verification(verification_id uuid, approve boolean, reason text default null)
returns jsonb
language plpgsql
volatile
security definer -- writes on behalf of staff
set search_path = ''
as $$
declare
  caller uuid := private.staff_caller_id('{support, moderator, admin}', 'decide verification');
begin
  if exists (
    select from private.verifications as own
    where own.id = decide_verification.verification_id and own.person_id = caller
  ) then
    perform private.fail('RI003', 'decide verification: nobody decides on an own one');
  end if;
  if decide_verification.approve is null
    or (not decide_verification.approve and btrim(coalesce(decide_verification.reason, '')) = '')
    or char_length(decide_verification.reason) > 2000
  then
    perform private.fail('RV001', 'decide verification: the request is not well formed', 'reason: say why it is rejected, at most 2000 characters');
  end if;
  return private.verification_document(
    private.close_verification(decide_verification.verification_id, decide_verification.approve, decide_verification.reason, caller)
  );
end;
$$;

comment on function private.decide_verification(uuid, boolean, text) is 'See public.decide_verification.';

grant execute on function private.decide_verification(uuid, boolean, text) to authenticated;

-- sql/10_identity/functions/display_name_from_metadata.sql
create or replace function private.display_name_from_metadata(metadata jsonb)
returns text
language sql
immutable
security invoker
set search_path = ''
as $$
  -- Some providers put the e-mail address where a name belongs; a name never shows an address.
  select
    coalesce(
      (
        select left(cleaned.name, 60)
        from
          unnest(array['display_name', 'full_name', 'name', 'given_name']) with ordinality as key (name, position)
          cross join lateral (
            select btrim(regexp_replace(coalesce(metadata ->> key.name, ''), '[[:cntrl:][:space:]]+', ' ', 'g')) as name
          ) as cleaned
        where cleaned.name <> '' and cleaned.name !~ '@'
        order by key.position
        limit 1
      ),
      'Guest'
    );
$$;

comment on function private.display_name_from_metadata(jsonb) is
  'The name that a person gave when signing up, else a neutral one. Never a part of the e-mail address.';

-- sql/10_identity/functions/grant_staff_role.sql
create or replace function private.grant_staff_role(
  person_id uuid,
  role public.staff_role,
  until timestamptz default null
)
returns jsonb
language plpgsql
volatile
security definer -- grants are nobody's to write but through this
set search_path = ''
as $$
declare
  caller uuid := private.staff_caller_id('{admin}', 'grant staff role');
  staff private.staff_grants;
begin
  perform private.lock_staff_grants();
  -- The one who had to wait may have lost the role meanwhile.
  caller := private.staff_caller_id('{admin}', 'grant staff role');
  if not exists (select from public.profiles as profile where profile.id = grant_staff_role.person_id) then
    perform private.fail('RI006', format('grant staff role: there is no person "%s"', grant_staff_role.person_id));
  end if;
  perform private.guard_not_suspended(grant_staff_role.person_id);
  if grant_staff_role.role is null or grant_staff_role.until <= private.clock() then
    perform private.fail(
      'RV001', format('grant staff role "%s": the request is not well formed', grant_staff_role.role), 'until: in the future, or null'
    );
  end if;

  update private.staff_grants as earlier
  set revoked_at = private.clock()
  where earlier.person_id = grant_staff_role.person_id
    and earlier.role = grant_staff_role.role and earlier.revoked_at is null;
  insert into private.staff_grants (person_id, role, granted_by, expires_at)
  values (grant_staff_role.person_id, grant_staff_role.role, caller, grant_staff_role.until)
  returning * into staff;
  -- An administrator may have been given an end.
  perform private.guard_last_admin('grant staff role');
  perform private.log_action(
    'grant_staff_role', 'profiles', staff.person_id::text,
    jsonb_build_object('role', staff.role, 'expires_at', staff.expires_at)
  );
  return private.staff_grant_document(staff);
end;
$$;

comment on function private.grant_staff_role(uuid, public.staff_role, timestamptz) is 'See public.grant_staff_role.';

grant execute on function private.grant_staff_role(uuid, public.staff_role, timestamptz) to authenticated;

-- sql/10_identity/functions/guard_last_admin.sql
create or replace function private.guard_last_admin(action text)
returns void
language plpgsql
volatile
security definer -- called by definer functions only
set search_path = ''
as $$
begin
  -- One whose time runs out does not count: nobody would be left when it has.
  if not exists (
    select
    from private.staff_grants as staff
    where staff.role = 'admin' and staff.revoked_at is null and staff.expires_at is null
      and not private.is_suspended(staff.person_id)
  ) then
    perform private.fail('RI009', format('%s: no administrator without an end would be left', guard_last_admin.action));
  end if;
end;
$$;

comment on function private.guard_last_admin(text) is
  'After a change of staff, under lock_staff_grants: fails when it took the last administrator away.';

-- sql/10_identity/functions/guard_not_suspended.sql
create or replace function private.guard_not_suspended(person_id uuid)
returns void
language plpgsql
stable
security definer -- reads suspensions, which callers can't
set search_path = ''
as $$
begin
  if private.is_suspended(guard_not_suspended.person_id) then
    perform private.fail('RI005', format('person "%s" is suspended and can change nothing', guard_not_suspended.person_id));
  end if;
end;
$$;

comment on function private.guard_not_suspended(uuid) is 'Refuses what a suspended person would change (RI005).';

-- sql/10_identity/functions/guard_username.sql
create or replace function private.guard_username()
returns trigger
language plpgsql
volatile
security definer -- reads the reserved names, which callers can't
set search_path = ''
as $$
begin
  if lower(new.username) = lower(old.username) then
    return new;
  end if;
  -- Names that the platform gives itself can't be chosen either; it gives them while nobody is the caller.
  if not private.username_is_allowed(new.username)
    or (auth.uid() is not null and lower(new.username) ~ '^(guest|erased)_')
  then
    perform private.fail('RI007', format('choose username "%s": it is reserved', new.username));
  end if;
  if exists (select from public.profiles as other where lower(other.username) = lower(new.username) and other.id <> new.id) then
    perform private.fail('RI007', format('choose username "%s": somebody else has it', new.username));
  end if;
  return new;
end;
$$;

comment on function private.guard_username is
  'Trigger: a chosen username is neither reserved nor taken. Of two at the same moment the index refuses the later.';

-- sql/10_identity/functions/has_staff_role.sql
create or replace function private.has_staff_role(roles public.staff_role[])
returns boolean
language plpgsql
stable
security definer -- reads staff_grants, which callers can't
set search_path = ''
as $$
begin
  -- plpgsql keeps its plan from one statement to the next, and policies call this in almost every one.
  return exists (
      select
      from private.staff_grants as staff
      where
        staff.person_id = (select auth.uid())
        and staff.role = any (has_staff_role.roles)
        and staff.revoked_at is null
        and (staff.expires_at is null or staff.expires_at > private.clock())
        and not private.is_suspended(staff.person_id)
    );
end;
$$;

comment on function private.has_staff_role(public.staff_role[]) is
  'Whether the caller holds one of these staff roles now; a suspended person holds none.';

grant execute on function private.has_staff_role(public.staff_role[]) to anon, authenticated, service_role;

-- sql/10_identity/functions/is_staff.sql
create or replace function private.is_staff()
returns boolean
language plpgsql
stable
security invoker
set search_path = ''
as $$
begin
  -- plpgsql keeps its plan from one statement to the next, and policies call this in almost every one.
  return private.has_staff_role(enum_range(null::public.staff_role));
end;
$$;

comment on function private.is_staff is 'Whether the caller is staff, in whatever role.';

grant execute on function private.is_staff() to anon, authenticated, service_role;

-- sql/10_identity/functions/is_submitted_document.sql
create or replace function private.is_submitted_document(path text)
returns boolean
language sql
stable
security definer -- reads the documents, which callers can't
set search_path = ''
as $$
  select exists (select from private.identity_documents as document where document.path = is_submitted_document.path);
$$;

comment on function private.is_submitted_document(text) is
  'Whether a file in identity-documents belongs to a verification; a policy of Storage asks it.';

grant execute on function private.is_submitted_document(text) to authenticated;

-- sql/10_identity/functions/is_suspended.sql
create or replace function private.is_suspended(person_id uuid)
returns boolean
language plpgsql
stable
security definer -- reads suspensions, which callers can't
set search_path = ''
set plan_cache_mode = 'force_generic_plan' -- planned anew, it would take several times as long
as $$
begin
  return exists (
    select
    from private.suspensions as suspension
    where suspension.person_id = is_suspended.person_id and suspension.lifted_at is null
  );
end;
$$;

comment on function private.is_suspended(uuid) is 'Whether a person is suspended now.';

-- sql/10_identity/functions/lock_staff_grants.sql
create or replace function private.lock_staff_grants()
returns void
language sql
volatile
security invoker
set search_path = ''
as $$
  select pg_advisory_xact_lock(hashtextextended('private.staff_grants', 0));
$$;

comment on function private.lock_staff_grants is
  'Whatever could take the last administrator away happens one after the other; held until the end of the transaction.';

-- sql/10_identity/functions/log_action.sql
create or replace function private.log_action(
  action text,
  subject_type text,
  subject_id text,
  details jsonb default '{}'
)
returns void
language sql
volatile
security definer -- callers can't write the log
set search_path = ''
as $$
  insert into public.audit_log (actor_id, action, subject_type, subject_id, details)
  values (auth.uid(), log_action.action, log_action.subject_type, log_action.subject_id, log_action.details);
$$;

comment on function private.log_action(text, text, text, jsonb) is
  'Adds a row to the audit log, in the name of the caller.';

-- sql/10_identity/functions/make_profile.sql
create or replace function private.make_profile()
returns trigger
language plpgsql
volatile
security definer -- Auth's own role makes the account and may not write here
set search_path = ''
as $$
declare
  name text := private.display_name_from_metadata(new.raw_user_meta_data);
  wish text := new.raw_user_meta_data ->> 'username';
begin
  -- A username that is taken, reserved or malformed is no reason to refuse an account: it can be changed later.
  if wish ~ '^[a-zA-Z0-9_]{3,30}$' and wish !~* '^(guest|erased)_' and private.username_is_allowed(wish) then
    insert into public.profiles (id, username, display_name) values (new.id, wish, name) on conflict do nothing;
  end if;
  while not exists (select from public.profiles where id = new.id) loop
    insert into public.profiles (id, username, display_name)
    values (new.id, 'guest_' || lower(private.short_code()), name)
    on conflict do nothing;
  end loop;
  insert into private.contacts (person_id) values (new.id);
  return null;
end;
$$;

comment on function private.make_profile is 'Trigger: makes the profile of a new account.';

-- sql/10_identity/functions/my_contact_details.sql
create or replace function private.my_contact_details()
returns jsonb
language sql
stable
security definer -- contacts and accounts are nobody's to read but through this
set search_path = ''
as $$
  select
    jsonb_build_object(
      'email',
      account.email,
      'email_confirmed',
      account.email_confirmed_at is not null,
      'legal_name',
      contact.legal_name,
      'phone',
      contact.phone,
      'birth_date',
      contact.birth_date,
      'line1',
      contact.line1,
      'line2',
      contact.line2,
      'postal_code',
      contact.postal_code,
      'city',
      contact.city,
      'region',
      contact.region,
      'country',
      contact.country
    )
  from
    auth.users as account
    left join private.contacts as contact on contact.person_id = account.id
  where account.id = private.reader_id();
$$;

comment on function private.my_contact_details is 'See public.my_contact_details.';

grant execute on function private.my_contact_details() to authenticated;

-- sql/10_identity/functions/my_sessions.sql
create or replace function private.my_sessions()
returns table (id uuid, started_at timestamptz, refreshed_at timestamptz, user_agent text, ip text, is_current boolean)
language sql
stable
security definer -- sessions are Auth's own
set search_path = ''
as $$
  select
    session.id,
    session.created_at,
    coalesce(session.refreshed_at at time zone 'UTC', session.updated_at, session.created_at),
    session.user_agent,
    host(session.ip),
    session.id::text = auth.jwt() ->> 'session_id'
  from auth.sessions as session
  where session.user_id = private.reader_id() and (session.not_after is null or session.not_after > private.clock())
  order by session.created_at desc, session.id;
$$;

comment on function private.my_sessions is 'See public.my_sessions.';

grant execute on function private.my_sessions() to authenticated;

-- sql/10_identity/functions/my_verifications.sql
create or replace function private.my_verifications()
returns setof jsonb
language sql
stable
security definer -- verifications are nobody's to read but through this
set search_path = ''
as $$
  select private.verification_document(verification)
  from private.verifications as verification
  where verification.person_id = private.reader_id()
  order by verification.id desc;
$$;

comment on function private.my_verifications is 'See public.my_verifications.';

grant execute on function private.my_verifications() to authenticated;

-- sql/10_identity/functions/open_verification.sql
create or replace function private.open_verification(
  person_id uuid,
  provider text,
  provider_reference text default null
)
returns private.verifications
language plpgsql
volatile
security definer -- called for a person by submit_verification and by the account function
set search_path = ''
as $$
declare
  profile public.profiles;
  verification private.verifications;
begin
  perform private.guard_not_suspended(open_verification.person_id);
  select * into profile from public.profiles where id = open_verification.person_id for no key update;
  if profile.verification_state in ('pending', 'verified') then
    perform private.fail('RI011', format('verify identity: it is %s already', profile.verification_state));
  end if;
  insert into private.verifications (person_id, provider, provider_reference)
  values (open_verification.person_id, open_verification.provider, open_verification.provider_reference)
  returning * into verification;
  update public.profiles set verification_state = 'pending' where id = open_verification.person_id;
  return verification;
end;
$$;

comment on function private.open_verification(uuid, text, text) is
  'Starts a verification of a person, who has none that is open or has succeeded.';

-- sql/10_identity/functions/reader_id.sql
create or replace function private.reader_id()
returns uuid
language plpgsql
stable
security invoker
set search_path = ''
as $$
declare
  caller uuid := auth.uid();
begin
  if caller is null then
    perform private.fail('RI001', 'this needs a signed-in person');
  end if;
  return caller;
end;
$$;

comment on function private.reader_id is
  'Id of the person who reads; fails with RI001 when nobody is signed in. What changes something asks caller_id.';

grant execute on function private.reader_id() to anon, authenticated, service_role;

-- sql/10_identity/functions/refuse_suspended.sql
create or replace function private.refuse_suspended()
returns trigger
language plpgsql
volatile
security definer -- reads suspensions, which callers can't
set search_path = ''
as $$
declare
  caller uuid := auth.uid();
begin
  -- Jobs and webhooks have no caller: what goes on by itself goes on.
  if caller is not null then
    perform private.guard_not_suspended(caller);
  end if;
  return null;
end;
$$;

comment on function private.refuse_suspended is
  'Trigger: whatever door it comes by, a suspended caller''s statement changes nothing.';

-- sql/10_identity/functions/revoke_staff_role.sql
create or replace function private.revoke_staff_role(person_id uuid, role public.staff_role)
returns boolean
language plpgsql
volatile
security definer -- grants are nobody's to write but through this
set search_path = ''
as $$
declare
  caller uuid := private.staff_caller_id('{admin}', 'revoke staff role');
begin
  perform private.lock_staff_grants();
  -- The one who had to wait may have lost the role meanwhile.
  caller := private.staff_caller_id('{admin}', 'revoke staff role');
  update private.staff_grants as staff
  set revoked_at = private.clock()
  where staff.person_id = revoke_staff_role.person_id
    and staff.role = revoke_staff_role.role and staff.revoked_at is null;
  if not found then
    return false;
  end if;
  perform private.guard_last_admin('revoke staff role');
  perform private.log_action(
    'revoke_staff_role', 'profiles', revoke_staff_role.person_id::text,
    jsonb_build_object('role', revoke_staff_role.role)
  );
  return true;
end;
$$;

comment on function private.revoke_staff_role(uuid, public.staff_role) is 'See public.revoke_staff_role.';

grant execute on function private.revoke_staff_role(uuid, public.staff_role) to authenticated;

-- sql/10_identity/functions/search_people.sql
create or replace function private.search_people(query text, cursor text, page_size integer)
returns jsonb
language plpgsql
stable
security definer -- staff see what profiles don't hold
set search_path = ''
as $$
declare
  caller uuid := private.staff_caller_id(enum_range(null::public.staff_role), 'search people');
  -- Addresses are for those who answer people and decide on them.
  sees_email boolean := private.has_staff_role('{support, admin}');
  words text := btrim(coalesce(search_people.query, ''));
  pattern text := '%' || replace(replace(replace(words, '\', '\\'), '%', '\%'), '_', '\_') || '%';
  most integer := least(greatest(coalesce(search_people.page_size, 20), 1), 100);
  from_moment timestamptz;
  from_id uuid;
  items jsonb;
  next_cursor text;
begin
  if search_people.cursor is not null then
    begin
      from_moment := 'epoch'::timestamptz + split_part(search_people.cursor, '_', 1)::bigint * interval '1 microsecond';
      from_id := split_part(search_people.cursor, '_', 2)::uuid;
    exception when data_exception then
      perform private.fail('RV001', format('search people: cursor "%s" is none of ours', search_people.cursor), 'cursor: as next_cursor gave it');
    end;
  end if;

  with
    page as materialized (
      select profile.*, account.email, row_number() over (order by profile.created_at desc, profile.id desc) as place
      from public.profiles as profile
      join auth.users as account on account.id = profile.id
      where (
          words = ''
          or profile.username ilike pattern
          or profile.display_name ilike pattern
          or profile.id::text = lower(words)
          or (sees_email and profile.id = (select same.id from auth.users as same where same.email = lower(words) limit 1))
        )
        and (from_id is null or (profile.created_at, profile.id) < (from_moment, from_id))
      order by profile.created_at desc, profile.id desc
      limit most + 1
    )
  select
    coalesce(
      jsonb_agg(
        jsonb_build_object(
          'id', page.id,
          'username', page.username,
          'display_name', page.display_name,
          'host_since', page.host_since,
          'verification_state', page.verification_state,
          'created_at', page.created_at,
          'is_suspended', private.is_suspended(page.id),
          'staff_roles', (
            select coalesce(jsonb_agg(staff.role order by staff.role), '[]')
            from private.staff_grants as staff
            where staff.person_id = page.id and staff.revoked_at is null
              and (staff.expires_at is null or staff.expires_at > private.clock())
          )
        ) || case when sees_email then jsonb_build_object('email', page.email) else '{}' end
        order by page.place
      ) filter (where page.place <= most),
      '[]'
    ),
    max(case when page.place = most then (extract(epoch from page.created_at) * 1000000)::bigint || '_' || page.id end)
      filter (where exists (select from page as more where more.place > most))
  into items, next_cursor
  from page;
  return jsonb_build_object('items', items, 'next_cursor', next_cursor);
end;
$$;

comment on function private.search_people(text, text, integer) is 'See public.search_people.';

grant execute on function private.search_people(text, text, integer) to authenticated;

-- sql/10_identity/functions/staff_caller_id.sql
create or replace function private.staff_caller_id(roles public.staff_role[], action text)
returns uuid
language plpgsql
stable
security definer -- reads staff_grants, which callers can't
set search_path = ''
as $$
declare
  caller uuid := private.caller_id();
begin
  if not private.has_staff_role(staff_caller_id.roles) then
    perform private.fail(
      'RI003',
      format('%s: this is for staff', staff_caller_id.action),
      format('one of: %s', array_to_string(staff_caller_id.roles, ', '))
    );
  end if;
  return caller;
end;
$$;

comment on function private.staff_caller_id(public.staff_role[], text) is
  'Id of the caller, who holds one of these staff roles now; else RI003.';

-- sql/10_identity/functions/staff_grant_document.sql
create or replace function private.staff_grant_document(staff private.staff_grants)
returns jsonb
language sql
stable
security invoker
set search_path = ''
as $$
  select
    jsonb_build_object(
      'person_id',
      staff.person_id,
      'role',
      staff.role,
      'granted_by',
      staff.granted_by,
      'granted_at',
      staff.granted_at,
      'expires_at',
      staff.expires_at,
      'revoked_at',
      staff.revoked_at
    );
$$;

comment on function private.staff_grant_document(private.staff_grants) is 'A grant as administrators read it.';

-- sql/10_identity/functions/staff_members.sql
create or replace function private.staff_members()
returns setof jsonb
language sql
stable
security definer -- grants are nobody's to read but through this
set search_path = ''
as $$
  select private.staff_grant_document(staff) || jsonb_build_object('display_name', profile.display_name)
  from
    private.staff_caller_id('{admin}', 'list staff') as caller
    cross join private.staff_grants as staff
    inner join public.profiles as profile on profile.id = staff.person_id
  where staff.revoked_at is null and (staff.expires_at is null or staff.expires_at > private.clock())
  order by profile.display_name, staff.person_id, staff.role;
$$;

comment on function private.staff_members is 'See public.staff_members.';

grant execute on function private.staff_members() to authenticated;

-- sql/10_identity/functions/submit_verification.sql
create or replace function private.submit_verification(paths text[])
returns jsonb
language plpgsql
volatile
security definer -- looks at the person's files and writes the verification
set search_path = ''
as $$
declare
  caller uuid := private.caller_id();
  wanted text[] := array(select distinct path from unnest(submit_verification.paths) as path where path is not null);
  missing text[] := array(
    select path
    from unnest(wanted) as path
    where path not like caller::text || '/%'
      or not exists (
        select from storage.objects as object
        where object.bucket_id = 'identity-documents' and object.name = path
      )
  );
  verification private.verifications;
begin
  if cardinality(wanted) not between 1 and 4 or cardinality(missing) > 0 then
    perform private.fail(
      'RI011', 'verify identity: one to four documents are needed, uploaded to identity-documents',
      format('not found among yours: %s', coalesce(nullif(array_to_string(missing, ', '), ''), 'none'))
    );
  end if;
  verification := private.open_verification(caller, 'manual');
  insert into private.identity_documents (verification_id, path, expires_at)
  select verification.id, path, private.clock() + interval '90 days' from unnest(wanted) as path
  on conflict (path) do update
  set verification_id = excluded.verification_id, expires_at = excluded.expires_at;
  return private.verification_document(verification);
end;
$$;

comment on function private.submit_verification(text[]) is 'See public.submit_verification.';

grant execute on function private.submit_verification(text[]) to authenticated;

-- sql/10_identity/functions/terms_in_force.sql
create or replace function private.terms_in_force()
returns text
language sql
stable
security definer -- used by definer functions only
set search_path = ''
as $$
  select terms.version
  from public.terms_versions as terms
  where terms.in_force_from <= private.clock()
  order by terms.in_force_from desc
  limit 1;
$$;

comment on function private.terms_in_force is 'The version of the terms to accept now.';

-- sql/10_identity/functions/update_contact_details.sql
create or replace function private.update_contact_details(
  legal_name text default null,
  phone text default null,
  birth_date date default null,
  line1 text default null,
  line2 text default null,
  postal_code text default null,
  city text default null,
  region text default null,
  country text default null
)
returns jsonb
language plpgsql
volatile
security definer -- contacts are nobody's to write but through this
set search_path = ''
as $$
declare
  caller uuid := private.caller_id();
  problems text[] := array_remove(
    array[
      case
        when update_contact_details.phone !~ '^(\+[1-9][0-9]{6,14})?$' then 'phone: in international form, e.g. +351912345678'
      end,
      case
        when update_contact_details.birth_date not between '1900-01-01' and private.clock()::date
          then 'birth_date: YYYY-MM-DD, in the past'
      end,
      case
        when update_contact_details.country <> '' and not exists (
          select from public.countries as known where known.code = update_contact_details.country
        ) then 'country: ISO 3166-1 alpha-2, e.g. PT'
      end,
      case
        when greatest(
          char_length(update_contact_details.legal_name), char_length(update_contact_details.line1),
          char_length(update_contact_details.line2)
        ) > 200 or greatest(char_length(update_contact_details.city), char_length(update_contact_details.region)) > 100
          or char_length(update_contact_details.postal_code) > 20
        then 'text: at most 200 characters for names and lines, 100 for city and region, 20 for the postal code'
      end
    ],
    null
  );
begin
  if cardinality(problems) > 0 then
    perform private.fail(
      'RI008', format('update contact details: %s values are wrong', cardinality(problems)), array_to_string(problems, '; ')
    );
  end if;

  -- What is not given stays; an empty text takes a value away.
  insert into private.contacts as contact (person_id) values (caller) on conflict (person_id) do nothing;
  update private.contacts as contact
  set
    legal_name = nullif(coalesce(update_contact_details.legal_name, contact.legal_name), ''),
    phone = nullif(coalesce(update_contact_details.phone, contact.phone), ''),
    birth_date = coalesce(update_contact_details.birth_date, contact.birth_date),
    line1 = nullif(coalesce(update_contact_details.line1, contact.line1), ''),
    line2 = nullif(coalesce(update_contact_details.line2, contact.line2), ''),
    postal_code = nullif(coalesce(update_contact_details.postal_code, contact.postal_code), ''),
    city = nullif(coalesce(update_contact_details.city, contact.city), ''),
    region = nullif(coalesce(update_contact_details.region, contact.region), ''),
    country = nullif(coalesce(update_contact_details.country, contact.country), ''),
    updated_at = private.clock()
  where contact.person_id = caller;
  return private.my_contact_details();
end;
$$;

comment on function private.update_contact_details(text, text, date, text, text, text, text, text, text) is
  'See public.update_contact_details.';

grant execute
on function private.update_contact_details(text, text, date, text, text, text, text, text, text)
to authenticated;

-- sql/10_identity/functions/username_is_allowed.sql
create or replace function private.username_is_allowed(username text)
returns boolean
language sql
stable
security definer -- reads the reserved names, which callers can't
set search_path = ''
as $$
  -- Underscores and digits at the ends don't make another name of it.
  select
    not exists (
      select
      from private.reserved_usernames as reserved
      where
        reserved.username in (
          lower(username_is_allowed.username),
          lower(regexp_replace(username_is_allowed.username, '^[_0-9]+|[_0-9]+$', '', 'g'))
        )
    );
$$;

comment on function private.username_is_allowed(text) is 'Whether a username is none of the reserved ones.';

-- sql/10_identity/functions/verification_document.sql
create or replace function private.verification_document(verification private.verifications)
returns jsonb
language sql
stable
security definer -- reads the documents, which callers can't
set search_path = ''
as $$
  select
    jsonb_build_object(
      'id',
      verification.id,
      'person_id',
      verification.person_id,
      'provider',
      verification.provider,
      'state',
      verification.state,
      'reason',
      verification.reason,
      'submitted_at',
      verification.submitted_at,
      'decided_at',
      verification.decided_at,
      'documents',
      (
        select
          coalesce(
            jsonb_agg(
              jsonb_build_object('path', document.path, 'expires_at', document.expires_at)
              order by document.path
            ),
            '[]'
          )
        from private.identity_documents as document
        where document.verification_id = verification.id
      )
    );
$$;

comment on function private.verification_document(private.verifications) is
  'A verification as its person and staff read it.';

-- sql/10_identity/functions/verification_queue.sql
create or replace function private.verification_queue(cursor uuid, page_size integer)
returns setof jsonb
language sql
stable
security definer -- verifications are nobody's to read but through this
set search_path = ''
as $$
  select private.verification_document(verification) || jsonb_build_object('display_name', profile.display_name)
  from
    private.staff_caller_id('{support, moderator, admin}', 'list verifications') as caller
    cross join private.verifications as verification
    inner join public.profiles as profile on profile.id = verification.person_id
  where
    verification.state = 'pending'
    and verification.provider = 'manual'
    and (verification_queue.cursor is null or verification.id > verification_queue.cursor)
  order by verification.id
  limit least(greatest(coalesce(verification_queue.page_size, 20), 1), 100);
$$;

comment on function private.verification_queue(uuid, integer) is 'See public.verification_queue.';

grant execute on function private.verification_queue(uuid, integer) to authenticated;

-- sql/10_identity/doors/become_host.sql
create or replace function public.become_host(terms_version text)
returns public.profiles
language sql
volatile
security invoker
set search_path = ''
as $$
  select private.become_host(become_host.terms_version);
$$;

comment on function public.become_host(text) is
  'Makes the caller a host, who accepts the version of the terms that is in force (table terms_versions). Asked again, nothing changes.';

grant execute on function public.become_host(text) to authenticated;

-- sql/10_identity/doors/decide_verification.sql
create or replace function public.decide_verification(verification_id uuid, approve boolean, reason text default null)
returns jsonb
language sql
volatile
security invoker
set search_path = ''
as $$
  select
    private.decide_verification(
      decide_verification.verification_id,
      decide_verification.approve,
      decide_verification.reason
    );
$$;

comment on function public.decide_verification(uuid, boolean, text) is
  'Staff''s answer to a verification; a rejection needs a reason. The documents are deleted 30 days later. Support, moderators and administrators.';

grant execute on function public.decide_verification(uuid, boolean, text) to authenticated;

-- sql/10_identity/doors/grant_staff_role.sql
create or replace function public.grant_staff_role(person_id uuid, role text, until timestamptz default null)
returns jsonb
language sql
volatile
security invoker
set search_path = ''
as $$
  select
    private.grant_staff_role(
      grant_staff_role.person_id,
      grant_staff_role.role::public.staff_role,
      grant_staff_role.until
    );
$$;

-- GraphQL leaves functions with arguments of an enum out, so the word comes as text.
comment on function public.grant_staff_role(uuid, text, timestamptz) is
  'Makes a person staff in a role, for a time or until revoked; granted again, the new time counts. Administrators only.';

grant execute on function public.grant_staff_role(uuid, text, timestamptz) to authenticated;

-- sql/10_identity/doors/my_contact_details.sql
create or replace function public.my_contact_details()
returns jsonb
language sql
stable
security invoker
set search_path = ''
as $$
  select private.my_contact_details();
$$;

comment on function public.my_contact_details is
  'What only the caller may know: {email, email_confirmed, legal_name, phone, birth_date, line1, line2, postal_code, city, region, country}.';

grant execute on function public.my_contact_details() to authenticated;

-- sql/10_identity/doors/my_sessions.sql
create or replace function public.my_sessions()
returns table (id uuid, started_at timestamptz, refreshed_at timestamptz, user_agent text, ip text, is_current boolean)
language sql
stable
security invoker
set search_path = ''
as $$
  select * from private.my_sessions();
$$;

comment on function public.my_sessions is
  'Where the caller is signed in, the latest first. Auth ends sessions: signOut with scope local, others or global.';

grant execute on function public.my_sessions() to authenticated;

-- sql/10_identity/doors/my_verifications.sql
create or replace function public.my_verifications()
returns setof jsonb
language sql
stable
security invoker
set search_path = ''
as $$
  select private.my_verifications();
$$;

comment on function public.my_verifications is
  'The caller''s tries to be verified, newest first: {id, person_id, provider, state, reason, submitted_at, decided_at, documents}.';

grant execute on function public.my_verifications() to authenticated;

-- sql/10_identity/doors/revoke_staff_role.sql
create or replace function public.revoke_staff_role(person_id uuid, role text)
returns boolean
language sql
volatile
security invoker
set search_path = ''
as $$
  select private.revoke_staff_role(revoke_staff_role.person_id, revoke_staff_role.role::public.staff_role);
$$;

-- GraphQL leaves functions with arguments of an enum out, so the word comes as text.
comment on function public.revoke_staff_role(uuid, text) is
  'Takes a role from a member of staff; false when there was none. The last administrator without an end stays. Administrators only.';

grant execute on function public.revoke_staff_role(uuid, text) to authenticated;

-- sql/10_identity/doors/search_people.sql
create or replace function public.search_people(
  query text default null,
  cursor text default null,
  page_size integer default 20
)
returns jsonb
language sql
stable
security invoker
set search_path = ''
as $$
  select private.search_people(search_people.query, search_people.cursor, search_people.page_size);
$$;

comment on function public.search_people(text, text, integer) is
  'People for staff, newest first: {items: [{id, username, display_name, email*, host_since, verification_state, created_at, is_suspended, staff_roles}], next_cursor}. The query is a part of a name, an id or, for support and administrators, a whole e-mail address (*).';

grant execute on function public.search_people(text, text, integer) to authenticated;

-- sql/10_identity/doors/staff_members.sql
create or replace function public.staff_members()
returns setof jsonb
language sql
stable
security invoker
set search_path = ''
as $$
  select private.staff_members();
$$;

comment on function public.staff_members is
  'Who is staff now: {person_id, display_name, role, granted_by, granted_at, expires_at, revoked_at}. Administrators only.';

grant execute on function public.staff_members() to authenticated;

-- sql/10_identity/doors/submit_verification.sql
create or replace function public.submit_verification(paths text[])
returns jsonb
language sql
volatile
security invoker
set search_path = ''
as $$
  select private.submit_verification(submit_verification.paths);
$$;

comment on function public.submit_verification(text[]) is
  'Asks staff to verify the caller''s identity by one to four files that the caller uploaded to the bucket identity-documents, under the caller''s id.';

grant execute on function public.submit_verification(text[]) to authenticated;

-- sql/10_identity/doors/update_contact_details.sql
create or replace function public.update_contact_details(
  legal_name text default null,
  phone text default null,
  birth_date date default null,
  line1 text default null,
  line2 text default null,
  postal_code text default null,
  city text default null,
  region text default null,
  country text default null
)
returns jsonb
language sql
volatile
security invoker
set search_path = ''
as $$
  select
    private.update_contact_details(
      update_contact_details.legal_name,
      update_contact_details.phone,
      update_contact_details.birth_date,
      update_contact_details.line1,
      update_contact_details.line2,
      update_contact_details.postal_code,
      update_contact_details.city,
      update_contact_details.region,
      update_contact_details.country
    );
$$;

comment on function public.update_contact_details(text, text, date, text, text, text, text, text, text) is
  'Changes what only the caller may know. What is not given stays, an empty text takes a value away. Answers as my_contact_details.';

grant execute
on function public.update_contact_details(text, text, date, text, text, text, text, text, text)
to authenticated;

-- sql/10_identity/doors/verification_queue.sql
create or replace function public.verification_queue(cursor uuid default null, page_size integer default 20)
returns setof jsonb
language sql
stable
security invoker
set search_path = ''
as $$
  select private.verification_queue(verification_queue.cursor, verification_queue.page_size);
$$;

comment on function public.verification_queue(uuid, integer) is
  'Verifications that wait for staff, oldest first; the cursor is the id of the last one read. Support, moderators and administrators.';

grant execute on function public.verification_queue(uuid, integer) to authenticated;

-- sql/10_identity/triggers/make_profile.sql
create or replace trigger make_profile
after insert on auth.users
for each row
execute function private.make_profile();

-- sql/10_identity/triggers/profiles_guard_username.sql
create or replace trigger profiles_guard_username
before update of username on public.profiles
for each row
execute function private.guard_username();

-- sql/10_identity/triggers/profiles_touch.sql
create or replace trigger profiles_touch
before update on public.profiles
for each row
execute function private.touch_updated_at();

-- sql/10_identity/data/account_buckets.sql
-- The same buckets stand in supabase/config.toml, which the CLI reads. Neither is public.
insert into storage.buckets (id, name, public, file_size_limit, allowed_mime_types)
values
  (
    'identity-documents',
    'identity-documents',
    false,
    10485760,
    array['image/jpeg', 'image/png', 'image/webp', 'application/pdf']
  ),
  ('account-exports', 'account-exports', false, 52428800, null)
on conflict (id) do nothing;

-- sql/10_identity/data/reserved_usernames.sql
insert into private.reserved_usernames (username)
select
  unnest(
    array[
      'about',
      'abuse',
      'account',
      'admin',
      'administrator',
      'anonymous',
      'api',
      'auth',
      'billing',
      'blog',
      'booking',
      'bookings',
      'calendar',
      'contact',
      'dashboard',
      'developer',
      'docs',
      'everyone',
      'finance',
      'guest',
      'help',
      'helpdesk',
      'home',
      'host',
      'hosts',
      'info',
      'legal',
      'login',
      'logout',
      'mail',
      'me',
      'moderator',
      'myself',
      'news',
      'nobody',
      'noreply',
      'null',
      'official',
      'owner',
      'payment',
      'payments',
      'postmaster',
      'press',
      'privacy',
      'profile',
      'properties',
      'register',
      'root',
      'roost',
      'search',
      'security',
      'settings',
      'signin',
      'signup',
      'staff',
      'status',
      'superuser',
      'support',
      'system',
      'team',
      'terms',
      'trust',
      'undefined',
      'user',
      'users',
      'verified',
      'webmaster',
      'www',
      'you'
    ]
  )
on conflict (username) do nothing;

-- sql/10_identity/data/terms_versions.sql
insert into public.terms_versions (version, url, in_force_from)
values ('2026-01', 'https://roost.example/terms/2026-01', '2026-01-01T00:00:00Z')
on conflict (version) do nothing;

-- sql/20_properties/types/cancellation_policy.sql
create type public.cancellation_policy as enum ('flexible', 'moderate', 'limited', 'firm', 'strict');
comment on type public.cancellation_policy is
  'Terms under which a guest who cancels gets money back. Stays of 28 nights or more follow the long-stay terms.';

-- sql/20_properties/types/co_host_scope.sql
create type public.co_host_scope as enum ('calendar', 'messages', 'bookings', 'full');
comment on type public.co_host_scope is 'What a co-host may do.';

-- sql/20_properties/types/photo_state.sql
create type public.photo_state as enum ('pending', 'ready', 'rejected');
comment on type public.photo_state is
  'Whether a photo still waits for its sizes to be made, can be shown, or was refused.';

-- sql/20_properties/types/property_decision_kind.sql
create type public.property_decision_kind as enum ('approved', 'rejected', 'hidden', 'restored', 'removed');
comment on type public.property_decision_kind is 'What staff can decide about a listing.';

-- sql/20_properties/types/property_status.sql
create type public.property_status as enum ('draft', 'in_review', 'published', 'paused', 'removed');
comment on type public.property_status is 'Life of a property; only published ones can be found and booked.';

-- sql/20_properties/types/room_type.sql
create type public.room_type as enum ('entire_place', 'private_room', 'shared_room');
comment on type public.room_type is 'What the guest has to oneself.';

-- sql/20_properties/types/service_fee_kind.sql
create type public.service_fee_kind as enum ('split', 'host_only');
comment on type public.service_fee_kind is 'Who bears the fees of the platform: host and guest, or the host alone.';

-- sql/20_properties/tables/amenity_groups.sql
create table public.amenity_groups (
  code text primary key,
  name text not null,
  position smallint not null,
  constraint code_is_snake_case check (code ~ '^[a-z][a-z0-9_]*$')
);

comment on table public.amenity_groups is E'Groups that amenities are shown in.\n@graphql({"name": "AmenityGroup"})';
comment on column public.amenity_groups.code is 'Stable code, e.g. kitchen.';
comment on column public.amenity_groups.name is 'English name.';
comment on column public.amenity_groups.position is 'Order in lists.';

-- sql/20_properties/tables/amenities.sql
create table public.amenities (
  code text primary key,
  amenity_group text not null references public.amenity_groups (code)
    on delete restrict,
  name text not null,
  position smallint not null,
  constraint code_is_snake_case check (code ~ '^[a-z][a-z0-9_]*$')
);

create index amenities_amenity_group_idx on public.amenities (amenity_group);

comment on table public.amenities is E'What a property can offer.\n@graphql({"name": "Amenity"})';
comment on column public.amenities.code is 'Stable code, e.g. wifi.';
comment on column public.amenities.amenity_group is 'Code of amenity_groups.';
comment on column public.amenities.name is 'English name.';
comment on column public.amenities.position is 'Order within the group.';
comment on constraint amenities_amenity_group_fkey on public.amenities is
  '@graphql({"foreign_name": "group", "local_name": "amenities"})';

-- sql/20_properties/tables/amenity_group_translations.sql
create table public.amenity_group_translations (
  code text not null references public.amenity_groups (code)
    on delete cascade,
  language text not null,
  name text not null,
  primary key (code, language),
  constraint language_is_iso_639_1 check (language ~ '^[a-z]{2}$'),
  constraint name_is_not_empty check (char_length(name) between 1 and 100)
);

comment on table public.amenity_group_translations is
  E'Names of groups of amenities by language.\n@graphql({"name": "AmenityGroupTranslation"})';
comment on column public.amenity_group_translations.code is 'Code of amenity_groups.';
comment on column public.amenity_group_translations.language is 'ISO 639-1: en, fr, es, de.';
comment on column public.amenity_group_translations.name is 'The name in that language.';
comment on constraint amenity_group_translations_code_fkey on public.amenity_group_translations is
  '@graphql({"foreign_name": "group", "local_name": "translations"})';

-- sql/20_properties/tables/amenity_translations.sql
create table public.amenity_translations (
  code text not null references public.amenities (code)
    on delete cascade,
  language text not null,
  name text not null,
  primary key (code, language),
  constraint language_is_iso_639_1 check (language ~ '^[a-z]{2}$'),
  constraint name_is_not_empty check (char_length(name) between 1 and 100)
);

comment on table public.amenity_translations is
  E'Names of what a property can offer by language.\n@graphql({"name": "AmenityTranslation"})';
comment on column public.amenity_translations.code is 'Code of amenities.';
comment on column public.amenity_translations.language is 'ISO 639-1: en, fr, es, de.';
comment on column public.amenity_translations.name is 'The name in that language.';
comment on constraint amenity_translations_code_fkey on public.amenity_translations is
  '@graphql({"foreign_name": "amenity", "local_name": "translations"})';

-- sql/20_properties/tables/property_types.sql
create table public.property_types (
  code text primary key,
  name text not null,
  position smallint not null,
  constraint code_is_snake_case check (code ~ '^[a-z][a-z0-9_]*$')
);

comment on table public.property_types is
  E'Kinds of property: apartment, house, cabin, …\n@graphql({"name": "PropertyType"})';
comment on column public.property_types.code is 'Stable code, e.g. apartment.';
comment on column public.property_types.name is 'English name.';
comment on column public.property_types.position is 'Order in lists.';

-- sql/20_properties/tables/properties.sql
create table public.properties (
  id uuid primary key default private.uuid_v7(),
  host_id uuid not null default auth.uid() references public.profiles (id)
    on delete restrict,
  status public.property_status not null default 'draft',
  title text not null,
  description text not null default '',
  property_type text not null references public.property_types (code)
    on delete restrict,
  room_type public.room_type not null default 'entire_place',
  max_guests smallint not null default 2,
  bedrooms smallint not null default 1,
  beds smallint not null default 1,
  bathrooms numeric(3, 1) not null default 1,
  pets_allowed boolean not null default false,
  city text,
  region text,
  country text references public.countries (code)
    on delete restrict,
  latitude double precision,
  longitude double precision,
  time_zone text not null default 'UTC',
  currency text not null references public.currencies (code)
    on delete restrict,
  base_price bigint,
  weekend_price bigint,
  cleaning_fee bigint not null default 0,
  pet_fee bigint not null default 0,
  included_guests smallint not null default 1,
  extra_guest_fee bigint not null default 0,
  weekly_discount_percent numeric(5, 2) not null default 0,
  monthly_discount_percent numeric(5, 2) not null default 0,
  new_listing_offer boolean not null default false,
  early_bird_days smallint,
  early_bird_percent numeric(5, 2) not null default 0,
  last_minute_days smallint,
  last_minute_percent numeric(5, 2) not null default 0,
  service_fee public.service_fee_kind not null default 'split',
  min_nights smallint not null default 1,
  max_nights smallint not null default 365,
  min_nights_by_weekday smallint[],
  max_nights_by_weekday smallint[],
  check_in_weekdays smallint[],
  check_out_weekdays smallint[],
  advance_notice_days smallint not null default 0,
  same_day_cutoff_hour smallint not null default 18,
  preparation_nights smallint not null default 0,
  booking_window_months smallint not null default 12,
  check_in_time time not null default '15:00',
  check_out_time time not null default '11:00',
  cancellation_policy public.cancellation_policy not null default 'flexible',
  instant_book boolean not null default false,
  requests_block_dates boolean not null default true,
  registration_number text,
  smoking_allowed boolean not null default false,
  events_allowed boolean not null default false,
  quiet_from time,
  quiet_until time,
  house_rules text not null default '',
  rating_count integer not null default 0,
  rating_average numeric(3, 2),
  published_at timestamptz,
  created_at timestamptz not null default private.clock(),
  updated_at timestamptz not null default private.clock(),
  constraint title_is_not_too_long check (char_length(title) between 1 and 120),
  constraint description_is_not_too_long check (char_length(description) <= 10000),
  constraint max_guests_is_in_range check (max_guests between 1 and 50),
  constraint bedrooms_is_in_range check (bedrooms between 0 and 50),
  constraint beds_is_in_range check (beds between 0 and 100),
  constraint bathrooms_is_in_range check (bathrooms between 0 and 50),
  constraint latitude_is_on_earth check (latitude between -90 and 90),
  constraint longitude_is_on_earth check (longitude between -180 and 180),
  constraint base_price_is_positive check (base_price between 1 and 100000000000),
  constraint weekend_price_is_positive check (weekend_price between 1 and 100000000000),
  constraint fees_are_in_range
    check (
      cleaning_fee between 0 and 100000000000
      and pet_fee between 0 and 100000000000
      and extra_guest_fee between 0 and 100000000000
    ),
  constraint included_guests_is_positive check (included_guests >= 1),
  constraint discounts_are_percentages
    check (
      weekly_discount_percent between 0 and 99
      and monthly_discount_percent between 0 and 99
      and early_bird_percent between 0 and 99
      and last_minute_percent between 0 and 99
    ),
  constraint early_bird_days_are_in_range check (early_bird_days between 1 and 730),
  constraint last_minute_days_are_in_range check (last_minute_days between 0 and 60),
  constraint early_bird_has_its_days check (early_bird_percent = 0 or early_bird_days is not null),
  constraint last_minute_has_its_days check (last_minute_percent = 0 or last_minute_days is not null),
  constraint nights_by_weekday_have_seven_entries
    check (
      cardinality(min_nights_by_weekday) = 7
      and cardinality(max_nights_by_weekday) = 7
      and 1 <= all (min_nights_by_weekday)
      and 730 >= all (max_nights_by_weekday)
    ),
  constraint weekdays_are_iso_weekdays
    check (
      check_in_weekdays <@ array[1, 2, 3, 4, 5, 6, 7]::smallint[]
      and check_out_weekdays <@ array[1, 2, 3, 4, 5, 6, 7]::smallint[]
      and cardinality(check_in_weekdays) between 1 and 7
      and cardinality(check_out_weekdays) between 1 and 7
    ),
  constraint min_nights_is_at_most_max_nights check (min_nights between 1 and max_nights and max_nights <= 730),
  constraint advance_notice_is_in_range check (advance_notice_days between 0 and 7),
  constraint same_day_cutoff_is_an_hour check (same_day_cutoff_hour between 0 and 24),
  constraint preparation_is_in_range check (preparation_nights between 0 and 2),
  constraint booking_window_is_in_range check (booking_window_months between 1 and 24),
  constraint quiet_hours_have_both_ends check (num_nulls(quiet_from, quiet_until) <> 1),
  constraint house_rules_are_not_too_long check (char_length(house_rules) <= 5000),
  constraint registration_number_is_not_too_long check (char_length(registration_number) between 3 and 100),
  constraint published_property_is_complete
    check (
      status <> 'published'
      or (
        base_price is not null
        and latitude is not null
        and longitude is not null
        and country is not null
        and city is not null
      )
    )
);

create index properties_host_id_idx on public.properties (host_id);
create index properties_property_type_idx on public.properties (property_type);
create index properties_status_idx on public.properties (status, id);
-- Behind the policy a comparison of status can't be the condition of an index, but it can be its predicate.
create index properties_published_idx on public.properties (id) where status = 'published';
create index properties_country_idx on public.properties (country);
create index properties_currency_idx on public.properties (currency);

comment on table public.properties is
  E'A place that a host rents out.\n@graphql({"name": "Property", "totalCount": {"enabled": true}})';
comment on column public.properties.host_id is 'The person who rents it out.';
comment on column public.properties.status is
  'Moved by publish_property, pause_property and remove_property, and by staff; only published properties are found and booked.';
comment on column public.properties.title is 'Headline of the listing.';
comment on column public.properties.description is 'Text of the listing.';
comment on column public.properties.property_type is 'Code of property_types.';
comment on column public.properties.room_type is 'What the guest has to oneself.';
comment on column public.properties.max_guests is 'Adults and children; infants do not count.';
comment on column public.properties.bedrooms is 'Number of bedrooms; 0 for a studio.';
comment on column public.properties.beds is 'Number of beds.';
comment on column public.properties.bathrooms is 'Number of bathrooms, halves allowed.';
comment on column public.properties.pets_allowed is 'Whether pets may stay.';
comment on column public.properties.city is 'City, taken from the address.';
comment on column public.properties.region is 'Region or state, taken from the address.';
comment on column public.properties.country is 'ISO 3166-1 alpha-2, taken from the address.';
comment on column public.properties.latitude is 'Approximate latitude, about 500 m off the exact place.';
comment on column public.properties.longitude is 'Approximate longitude, about 500 m off the exact place.';
comment on column public.properties.time_zone is
  'IANA time zone, derived from the address; every deadline of a stay is computed in it.';
comment on column public.properties.currency is 'ISO 4217; bookings are made, charged and paid out in it.';
comment on column public.properties.base_price is 'Price of a night in minor units.';
comment on column public.properties.weekend_price is
  'Price of a Friday or Saturday night in minor units; null means the base price.';
comment on column public.properties.cleaning_fee is 'Per stay, in minor units.';
comment on column public.properties.pet_fee is 'Per stay with pets, in minor units.';
comment on column public.properties.included_guests is 'Guests that the price of a night covers.';
comment on column public.properties.extra_guest_fee is 'Per night and guest above included_guests, in minor units.';
comment on column public.properties.weekly_discount_percent is 'Off the nights of stays from 7 nights.';
comment on column public.properties.monthly_discount_percent is 'Off the nights of stays from 28 nights.';
comment on column public.properties.new_listing_offer is 'Whether the first three bookings get 20 % off the nights.';
comment on column public.properties.early_bird_days is 'Days before check-in from which on the early bird offer holds.';
comment on column public.properties.early_bird_percent is 'Off the nights of stays booked early.';
comment on column public.properties.last_minute_days is 'Days before check-in up to which the last minute offer holds.';
comment on column public.properties.last_minute_percent is 'Off the nights of stays booked late.';
comment on column public.properties.service_fee is
  'Which fees of the platform apply: split between host and guest, or host only.';
comment on column public.properties.min_nights is 'Shortest stay.';
comment on column public.properties.max_nights is 'Longest stay.';
comment on column public.properties.min_nights_by_weekday is
  'Shortest stay by weekday of check-in: seven entries, Monday first, null for min_nights.';
comment on column public.properties.max_nights_by_weekday is
  'Longest stay by weekday of check-in: seven entries, Monday first, null for max_nights.';
comment on column public.properties.check_in_weekdays is
  'Weekdays of arrival, 1 for Monday to 7 for Sunday; null for all.';
comment on column public.properties.check_out_weekdays is
  'Weekdays of departure, 1 for Monday to 7 for Sunday; null for all.';
comment on column public.properties.advance_notice_days is 'Days between booking and check-in at the least, 0 to 7.';
comment on column public.properties.same_day_cutoff_hour is
  'With no advance notice: hour in property time after which nobody books for the same day.';
comment on column public.properties.preparation_nights is 'Nights kept free on both sides of a stay, 0 to 2.';
comment on column public.properties.booking_window_months is 'How far ahead a stay may be booked.';
comment on column public.properties.check_in_time is 'From this time, in property time.';
comment on column public.properties.check_out_time is 'Until this time, in property time.';
comment on column public.properties.cancellation_policy is 'Terms of refund when the guest cancels.';
comment on column public.properties.instant_book is 'Whether guests book without asking.';
comment on column public.properties.requests_block_dates is 'Whether a pending request keeps its nights from others.';
comment on column public.properties.registration_number is
  'Number that the authorities gave to the unit (EU 2024/1028); registration_formats says how it reads by country.';
comment on column public.properties.smoking_allowed is 'House rule: whether guests may smoke inside.';
comment on column public.properties.events_allowed is 'House rule: whether guests may hold parties and events.';
comment on column public.properties.quiet_from is
  'House rule: when quiet hours begin, in property time; null for none.';
comment on column public.properties.quiet_until is 'House rule: when quiet hours end, in property time.';
comment on column public.properties.house_rules is 'House rules in the words of the host.';
comment on column public.properties.rating_count is 'Published reviews by guests.';
comment on column public.properties.rating_average is 'Average overall rating; shown from three reviews.';
comment on column public.properties.id is 'Sorts by the time it was made.';
comment on column public.properties.created_at is 'When the row was written.';
comment on column public.properties.updated_at is 'When the row was last changed.';
comment on column public.properties.published_at is 'When the property was first published.';
comment on constraint properties_country_fkey on public.properties is
  '@graphql({"foreign_name": "countryDetails", "local_name": "properties"})';
comment on constraint properties_currency_fkey on public.properties is
  '@graphql({"foreign_name": "currencyDetails", "local_name": "properties"})';
comment on constraint properties_host_id_fkey on public.properties is
  '@graphql({"foreign_name": "host", "local_name": "properties"})';
comment on constraint properties_property_type_fkey on public.properties is
  '@graphql({"foreign_name": "typeDetails", "local_name": "properties"})';

-- sql/20_properties/tables/co_host_invitations.sql
create table private.co_host_invitations (
  id uuid primary key default private.uuid_v7(),
  property_id uuid not null references public.properties (id)
    on delete cascade,
  email text not null,
  scopes public.co_host_scope[] not null,
  invited_by uuid not null references public.profiles (id)
    on delete cascade,
  -- Of the token in the mail that was sent last; the token itself is kept nowhere.
  token_hash bytea,
  created_at timestamptz not null default private.clock(),
  expires_at timestamptz not null,
  accepted_by uuid references public.profiles (id)
    on delete set null,
  accepted_at timestamptz,
  revoked_at timestamptz,
  constraint there_is_a_scope check (cardinality(scopes) > 0),
  constraint email_is_lowercase check (email = lower(email) and email like '%_@_%' and char_length(email) <= 254),
  constraint invitation_has_one_end check (accepted_at is null or revoked_at is null)
);

create unique index co_host_invitations_property_id_email_idx on private.co_host_invitations (property_id, email)
where accepted_at is null and revoked_at is null;
create index co_host_invitations_property_id_idx on private.co_host_invitations (property_id);
create index co_host_invitations_invited_by_idx on private.co_host_invitations (invited_by);
create index co_host_invitations_accepted_by_idx on private.co_host_invitations (accepted_by);
create unique index co_host_invitations_token_hash_idx on private.co_host_invitations (token_hash);

comment on table private.co_host_invitations is
  'People whom a host asked by mail to help with a property; the token of the mail is good for seven days.';

-- sql/20_properties/tables/co_hosts.sql
create table public.co_hosts (
  property_id uuid not null references public.properties (id)
    on delete cascade,
  person_id uuid not null references public.profiles (id)
    on delete cascade,
  scopes public.co_host_scope[] not null,
  created_at timestamptz not null default private.clock(),
  primary key (property_id, person_id),
  constraint there_is_a_scope check (cardinality(scopes) > 0)
);

create index co_hosts_person_id_idx on public.co_hosts (person_id);

comment on table public.co_hosts is E'Who helps a host with a property, and in what.\n@graphql({"name": "CoHost"})';
comment on column public.co_hosts.property_id is 'The property.';
comment on column public.co_hosts.person_id is 'Who helps.';
comment on column public.co_hosts.scopes is 'In what.';
comment on column public.co_hosts.created_at is 'When the row was written.';
comment on constraint co_hosts_person_id_fkey on public.co_hosts is
  '@graphql({"foreign_name": "person", "local_name": "coHostings"})';
comment on constraint co_hosts_property_id_fkey on public.co_hosts is
  '@graphql({"foreign_name": "property", "local_name": "coHosts"})';

-- sql/20_properties/tables/property_addresses.sql
create table public.property_addresses (
  property_id uuid primary key references public.properties (id)
    on delete cascade,
  line1 text not null,
  line2 text,
  postal_code text,
  city text not null,
  region text,
  country text not null references public.countries (code)
    on delete restrict,
  latitude double precision not null,
  longitude double precision not null,
  directions text not null default '',
  created_at timestamptz not null default private.clock(),
  updated_at timestamptz not null default private.clock(),
  constraint latitude_is_on_earth check (latitude between -90 and 90),
  constraint longitude_is_on_earth check (longitude between -180 and 180),
  constraint lines_are_not_too_long
    check (
      char_length(line1) between 1 and 200
      and char_length(coalesce(line2, '')) <= 200
      and char_length(coalesce(postal_code, '')) <= 20
      and char_length(city) between 1 and 100
      and char_length(coalesce(region, '')) <= 100
      and char_length(directions) <= 5000
    )
);

create index property_addresses_country_idx on public.property_addresses (country);

comment on table public.property_addresses is
  E'The exact place of a property: for its host, and for guests with a confirmed stay. Writing it sets the approximate place of the property.\n@graphql({"name": "PropertyAddress"})';
comment on column public.property_addresses.property_id is 'The property.';
comment on column public.property_addresses.line1 is 'Street and number.';
comment on column public.property_addresses.line2 is 'Floor, door, building.';
comment on column public.property_addresses.postal_code is 'Postal code.';
comment on column public.property_addresses.city is 'City.';
comment on column public.property_addresses.region is 'Region or state.';
comment on column public.property_addresses.country is 'ISO 3166-1 alpha-2.';
comment on column public.property_addresses.latitude is 'Exact latitude, WGS 84.';
comment on column public.property_addresses.longitude is 'Exact longitude, WGS 84.';
comment on column public.property_addresses.directions is 'How to find the door.';
comment on column public.property_addresses.created_at is 'When the row was written.';
comment on column public.property_addresses.updated_at is 'When the row was last changed.';
comment on constraint property_addresses_country_fkey on public.property_addresses is
  '@graphql({"foreign_name": "countryDetails", "local_name": "addresses"})';
comment on constraint property_addresses_property_id_fkey on public.property_addresses is
  '@graphql({"foreign_name": "property", "local_name": "address"})';

-- sql/20_properties/tables/property_amenities.sql
create table public.property_amenities (
  property_id uuid not null references public.properties (id)
    on delete cascade,
  amenity text not null references public.amenities (code)
    on delete restrict,
  primary key (property_id, amenity)
);

create index property_amenities_amenity_idx on public.property_amenities (amenity);

comment on table public.property_amenities is E'What each property offers.\n@graphql({"name": "PropertyAmenity"})';
comment on column public.property_amenities.property_id is 'The property.';
comment on column public.property_amenities.amenity is 'Code of amenities.';
comment on constraint property_amenities_amenity_fkey on public.property_amenities is
  '@graphql({"foreign_name": "amenityDetails", "local_name": "propertyAmenities"})';
comment on constraint property_amenities_property_id_fkey on public.property_amenities is
  '@graphql({"foreign_name": "property", "local_name": "amenities"})';

-- sql/20_properties/tables/property_arrivals.sql
create table public.property_arrivals (
  property_id uuid primary key references public.properties (id)
    on delete cascade,
  instructions text not null default '',
  access_code text not null default '',
  wifi_network text not null default '',
  wifi_password text not null default '',
  created_at timestamptz not null default private.clock(),
  updated_at timestamptz not null default private.clock(),
  constraint arrival_texts_are_not_too_long
    check (
      char_length(instructions) <= 5000
      and char_length(access_code) <= 200
      and char_length(wifi_network) <= 100
      and char_length(wifi_password) <= 100
    )
);

comment on table public.property_arrivals is
  E'How guests get in: for the host, and for a guest with a confirmed stay from 48 hours before check-in until check-out.\n@graphql({"name": "PropertyArrival"})';
comment on column public.property_arrivals.property_id is 'The property.';
comment on column public.property_arrivals.instructions is 'Where the key is, whom to call.';
comment on column public.property_arrivals.access_code is 'Code of the door or the key box.';
comment on column public.property_arrivals.wifi_network is 'Name of the Wi-Fi network.';
comment on column public.property_arrivals.wifi_password is 'Password of the Wi-Fi network.';
comment on column public.property_arrivals.created_at is 'When the row was written.';
comment on column public.property_arrivals.updated_at is 'When the row was last changed.';
comment on constraint property_arrivals_property_id_fkey on public.property_arrivals is
  '@graphql({"foreign_name": "property", "local_name": "arrival"})';

-- sql/20_properties/tables/property_decisions.sql
create table public.property_decisions (
  id uuid primary key default private.uuid_v7(),
  property_id uuid not null references public.properties (id)
    on delete cascade,
  decision public.property_decision_kind not null,
  reason text not null default '',
  decided_at timestamptz not null default private.clock(),
  constraint refusal_has_a_reason check (decision in ('approved', 'restored') or btrim(reason) <> ''),
  constraint reason_is_not_too_long check (char_length(reason) <= 2000)
);

create index property_decisions_property_id_idx on public.property_decisions (property_id, id desc);

comment on table public.property_decisions is
  E'What staff decided about a listing, with the reason that its host is told. Rows are added, never changed; who decided is in the audit log.\n@graphql({"name": "PropertyDecision"})';
comment on column public.property_decisions.id is 'Sorts by the time it was made.';
comment on column public.property_decisions.property_id is 'The property.';
comment on column public.property_decisions.decision is
  'approved, rejected: after review; hidden, restored, removed: by moderation.';
comment on column public.property_decisions.reason is 'Why, in words for the host.';
comment on column public.property_decisions.decided_at is 'When.';
comment on constraint property_decisions_property_id_fkey on public.property_decisions is
  '@graphql({"foreign_name": "property", "local_name": "decisions"})';

-- sql/20_properties/tables/property_photos.sql
create table public.property_photos (
  id uuid primary key default private.uuid_v7(),
  property_id uuid not null references public.properties (id)
    on delete cascade,
  path text not null,
  caption text not null default '',
  position smallint not null default 0,
  is_cover boolean not null default false,
  state public.photo_state not null default 'pending',
  rejection_reason text,
  width integer,
  height integer,
  variants jsonb not null default '[]',
  processed_at timestamptz,
  created_at timestamptz not null default private.clock(),
  constraint property_photos_path_is_unique unique (path),
  -- Deferred, so that two photos can change places in one transaction.
  constraint property_photos_position_is_unique unique (property_id, position) deferrable initially deferred,
  constraint path_is_in_folder_of_property check (path ^@ (property_id::text || '/') and char_length(path) <= 300),
  constraint path_names_a_file_of_the_folder check (path !~ '/.*/' and path !~ '/\.*$'),
  constraint rejected_photo_has_a_reason check ((state = 'rejected') = (rejection_reason is not null)),
  constraint there_are_at_most_50_photos check (position between 1 and 50),
  constraint caption_is_not_too_long check (char_length(caption) <= 300)
);

create unique index property_photos_cover_idx on public.property_photos (property_id) where is_cover;

comment on table public.property_photos is E'Pictures of a property, at most 50.\n@graphql({"name": "PropertyPhoto"})';
comment on column public.property_photos.id is 'Identifier.';
comment on column public.property_photos.property_id is 'The property.';
comment on column public.property_photos.path is
  'Path in the storage bucket property-photos, under the id of the property.';
comment on column public.property_photos.caption is 'What the picture shows.';
comment on column public.property_photos.position is 'Order, from 1; the next one that is free when none is given.';
comment on column public.property_photos.state is
  'pending until its sizes are made and its metadata (place, camera) is gone; only ready ones are seen by others than hosts and staff.';
comment on column public.property_photos.rejection_reason is
  'Why it was rejected: not_an_image, too_large, too_many_pixels, damaged, file_missing.';
comment on column public.property_photos.width is 'Pixels across.';
comment on column public.property_photos.height is 'Pixels down.';
comment on column public.property_photos.variants is
  'Smaller sizes in WebP, smallest first: [{width, height, path}], paths in the same bucket.';
comment on column public.property_photos.processed_at is 'When it became ready or rejected.';
comment on column public.property_photos.is_cover is
  'Whether it stands for the property; where none does, the first one is taken.';
comment on column public.property_photos.created_at is 'When the row was written.';
comment on constraint property_photos_property_id_fkey on public.property_photos is
  '@graphql({"foreign_name": "property", "local_name": "photos"})';

-- sql/20_properties/tables/property_places.sql
create table private.property_places (
  property_id uuid not null references public.properties (id)
    on delete cascade,
  latitude double precision not null,
  longitude double precision not null,
  secret uuid not null default gen_random_uuid(),
  primary key (property_id, latitude, longitude)
);

comment on table private.property_places is
  'Secrets of the shift from exact to approximate places of a property: one for each neighbourhood it has stood in, drawn once, so that asking again tells nothing more.';

-- sql/20_properties/tables/property_settings.sql
create table private.property_settings (
  id boolean primary key default true,
  review_before_publication boolean not null default false,
  constraint there_is_one_row check (id)
);

comment on table private.property_settings is
  'How the operator runs listings: whether staff look at each before it is first published.';

-- sql/20_properties/tables/property_type_translations.sql
create table public.property_type_translations (
  code text not null references public.property_types (code)
    on delete cascade,
  language text not null,
  name text not null,
  primary key (code, language),
  constraint language_is_iso_639_1 check (language ~ '^[a-z]{2}$'),
  constraint name_is_not_empty check (char_length(name) between 1 and 100)
);

comment on table public.property_type_translations is
  E'Names of kinds of property by language.\n@graphql({"name": "PropertyTypeTranslation"})';
comment on column public.property_type_translations.code is 'Code of property_types.';
comment on column public.property_type_translations.language is 'ISO 639-1: en, fr, es, de.';
comment on column public.property_type_translations.name is 'The name in that language.';
comment on constraint property_type_translations_code_fkey on public.property_type_translations is
  '@graphql({"foreign_name": "propertyType", "local_name": "translations"})';

-- sql/20_properties/tables/registration_formats.sql
create table public.registration_formats (
  country text primary key references public.countries (code)
    on delete restrict,
  name text not null,
  pattern text not null,
  example text not null,
  is_required boolean not null default false,
  constraint example_has_the_format check (example ~ pattern)
);

comment on table public.registration_formats is
  E'How the registration number of a unit reads in countries that have one format (EU 2024/1028). Elsewhere any number is taken.\n@graphql({"name": "RegistrationFormat"})';
comment on column public.registration_formats.country is 'ISO 3166-1 alpha-2.';
comment on column public.registration_formats.name is 'What the number is called there.';
comment on column public.registration_formats.pattern is 'Regular expression that the whole number matches.';
comment on column public.registration_formats.example is 'A made-up number of that format.';
comment on column public.registration_formats.is_required is
  'Whether a property there is published only with its number; for the operator to say.';
comment on constraint registration_formats_country_fkey on public.registration_formats is
  '@graphql({"foreign_name": "countryDetails", "local_name": "registrationFormat"})';

-- sql/20_properties/tables/time_zone_map.sql
create table private.time_zone_map (
  id boolean primary key default true,
  source text not null,
  tree text not null,
  zones text[] not null,
  constraint there_is_one_map check (id)
);

comment on table private.time_zone_map is
  'Map of the time zones of the earth: a quad tree over latitude and longitude, as the package named in source publishes it.';

-- sql/20_properties/functions/accept_co_host_invitation.sql
create or replace function private.accept_co_host_invitation(token text)
returns public.co_hosts
language plpgsql
volatile
security definer -- nobody writes co_hosts directly
set search_path = ''
as $$
declare
  caller uuid := private.caller_id();
  invitation private.co_host_invitations;
  helper public.co_hosts;
begin
  select * into invitation
  from private.co_host_invitations as open
  where open.token_hash = sha256(convert_to(accept_co_host_invitation.token, 'UTF8'))
  for update;
  -- The token alone is not enough: whom it was forwarded to has another address.
  if invitation.id is null or invitation.revoked_at is not null or invitation.expires_at <= private.clock()
    or (invitation.accepted_at is not null and invitation.accepted_by is distinct from caller)
    or not exists (
      select from auth.users as account
      where account.id = caller and lower(account.email) = invitation.email and account.email_confirmed_at is not null
    )
  then
    perform private.fail('RI010', 'accept invitation: it is not open for you');
  end if;
  if invitation.accepted_at is not null then
    select * into helper
    from public.co_hosts
    where co_hosts.property_id = invitation.property_id and co_hosts.person_id = caller;
    if not found then
      perform private.fail('RI010', 'accept invitation: it was taken back');
    end if;
    return helper;
  end if;

  insert into public.co_hosts as existing (property_id, person_id, scopes)
  values (invitation.property_id, caller, invitation.scopes)
  on conflict (property_id, person_id) do update
  set scopes = excluded.scopes
  returning * into helper;
  update private.co_host_invitations
  set accepted_at = private.clock(), accepted_by = caller
  where co_host_invitations.id = invitation.id;
  perform private.log_action(
    'accept_co_host_invitation', 'properties', invitation.property_id::text,
    jsonb_build_object('person_id', caller, 'scopes', helper.scopes)
  );
  return helper;
end;
$$;

comment on function private.accept_co_host_invitation(text) is 'See public.accept_co_host_invitation.';

grant execute on function private.accept_co_host_invitation(text) to authenticated;

-- sql/20_properties/functions/approve_property.sql
create or replace function private.approve_property(property_id uuid)
returns public.properties
language plpgsql
volatile
security definer -- staff write no properties directly
set search_path = ''
as $$
begin
  perform private.staff_caller_id('{moderator,admin}', 'approve property');
  perform private.guard_publishable(property)
  from public.properties as property
  where property.id = approve_property.property_id;
  return private.decide_property(approve_property.property_id, 'approved', '');
end;
$$;

comment on function private.approve_property(uuid) is 'See public.approve_property.';

grant execute on function private.approve_property(uuid) to authenticated;

-- sql/20_properties/functions/approximate_place.sql
create or replace function private.approximate_place(
  latitude double precision,
  longitude double precision,
  secret uuid,
  out approximate_latitude double precision,
  out approximate_longitude double precision
)
language plpgsql
immutable
security invoker
set search_path = ''
as $$
declare
  random bytea := sha256(uuid_send(secret));
  -- 48 bits each for the bearing and the distance.
  bearing double precision := 2 * pi() * (('x' || encode(substring(random from 1 for 6), 'hex'))::bit(48)::bigint / 2.0 ^ 48);
  share double precision := ('x' || encode(substring(random from 7 for 6), 'hex'))::bit(48)::bigint / 2.0 ^ 48;
  -- Between 300 and 500 m, each piece of that ring as likely as another.
  metres double precision := sqrt(300 ^ 2 + share * (500 ^ 2 - 300 ^ 2));
  degree constant double precision := 111195;
begin
  -- The shift depends on the secret alone: however often a host corrects the place, averages lead nowhere.
  approximate_latitude := round(
    least(90, greatest(-90, approximate_place.latitude + metres * cos(bearing) / degree))::numeric, 5
  );
  approximate_longitude := approximate_place.longitude
    + metres * sin(bearing) / (degree * greatest(cos(radians(approximate_place.latitude)), 0.01));
  approximate_longitude := round(
    (case
      when approximate_longitude > 180 then approximate_longitude - 360
      when approximate_longitude < -180 then approximate_longitude + 360
      else approximate_longitude
    end)::numeric, 5
  );
end;
$$;

comment on function private.approximate_place(double precision, double precision, uuid) is
  'The place that the public sees: the exact one, shifted by 300 to 500 m in a direction that only the secret tells.';

-- sql/20_properties/functions/change_co_host.sql
create or replace function private.change_co_host(property_id uuid, person_id uuid, scopes public.co_host_scope[])
returns public.co_hosts
language plpgsql
volatile
security definer -- nobody writes co_hosts directly
set search_path = ''
as $$
declare
  property public.properties := private.lock_hosted_property(change_co_host.property_id, 'change co-host');
  wanted public.co_host_scope[] := array(select distinct scope from unnest(change_co_host.scopes) as scope where scope is not null);
  helper public.co_hosts;
begin
  if cardinality(wanted) = 0 then
    perform private.fail('RV001', 'change co-host: no scope is given', 'scopes: at least one of calendar, messages, bookings, full');
  end if;
  update public.co_hosts
  set scopes = wanted
  where co_hosts.property_id = property.id and co_hosts.person_id = change_co_host.person_id
  returning * into helper;
  if not found then
    perform private.fail('RI006', format('change co-host: "%s" is none', change_co_host.person_id));
  end if;
  perform private.log_action(
    'change_co_host', 'properties', property.id::text,
    jsonb_build_object('person_id', change_co_host.person_id, 'scopes', wanted)
  );
  return helper;
end;
$$;

comment on function private.change_co_host(uuid, uuid, public.co_host_scope[]) is 'See public.change_co_host.';

grant execute on function private.change_co_host(uuid, uuid, public.co_host_scope[]) to authenticated;

-- sql/20_properties/functions/changed_values.sql
create or replace function private.changed_values(before jsonb, after jsonb, fields text[])
returns jsonb
language sql
immutable
security invoker
set search_path = ''
as $$
  select
    coalesce(
      jsonb_object_agg(
        field,
        jsonb_build_object('old', changed_values.before -> field, 'new', changed_values.after -> field)
        order by field
      ),
      '{}'
    )
  from unnest(changed_values.fields) as field
  where changed_values.before -> field is distinct from changed_values.after -> field;
$$;

comment on function private.changed_values(jsonb, jsonb, text[]) is
  'Old and new values of those fields that differ between two versions of a row.';

-- sql/20_properties/functions/co_host_invitations.sql
create or replace function private.co_host_invitations(property_id uuid)
returns setof jsonb
language sql
stable
security definer -- invitations are nobody's to read but through this
set search_path = ''
as $$
  select private.co_host_invitation_document(invitation)
  from
    private.co_host_invitations as invitation
    inner join public.properties as property on property.id = invitation.property_id
  where invitation.property_id = co_host_invitations.property_id and property.host_id = private.reader_id()
  order by invitation.id desc
  limit 100;
$$;

comment on function private.co_host_invitations(uuid) is 'See public.co_host_invitations.';

grant execute on function private.co_host_invitations(uuid) to authenticated;

-- sql/20_properties/functions/co_host_invitation_document.sql
create or replace function private.co_host_invitation_document(invitation private.co_host_invitations)
returns jsonb
language sql
stable
security invoker
set search_path = ''
as $$
  select
    jsonb_build_object(
      'id',
      invitation.id,
      'property_id',
      invitation.property_id,
      'email',
      invitation.email,
      'scopes',
      to_jsonb(invitation.scopes),
      'created_at',
      invitation.created_at,
      'expires_at',
      invitation.expires_at,
      'status',
      case
        when invitation.accepted_at is not null then 'accepted'
        when invitation.revoked_at is not null then 'revoked'
        when invitation.expires_at <= private.clock() then 'expired'
        else 'open'
      end
    );
$$;

comment on function private.co_host_invitation_document(private.co_host_invitations) is
  'What a host reads of an invitation: never its token.';

-- sql/20_properties/functions/copy_place_of_address.sql
create or replace function private.copy_place_of_address()
returns trigger
language plpgsql
volatile
security definer -- the columns of the place are not writable by the host
set search_path = ''
as $$
begin
  update public.properties
  set
    city = new.city,
    region = new.region,
    country = new.country,
    latitude = place.approximate_latitude,
    longitude = place.approximate_longitude,
    time_zone = private.time_zone_at(new.latitude, new.longitude)
  from private.approximate_place(
    new.latitude, new.longitude, private.place_secret(new.property_id, new.latitude, new.longitude)
  ) as place
  where properties.id = new.property_id;
  return null;
end;
$$;

comment on function private.copy_place_of_address is
  'Trigger: sets the public place and the time zone of a property from its exact address.';

-- sql/20_properties/functions/decide_property.sql
create or replace function private.decide_property(
  property_id uuid,
  decision public.property_decision_kind,
  reason text
)
returns public.properties
language plpgsql
volatile
security definer -- called by the commands of staff only
set search_path = ''
as $$
declare
  property public.properties;
  words text := btrim(coalesce(decide_property.reason, ''));
begin
  perform private.lock_calendar(decide_property.property_id);
  select * into property from public.properties where id = decide_property.property_id for no key update;
  if not found then
    perform private.fail('RP001', format('decide on property: there is no property "%s"', decide_property.property_id));
  end if;
  if property.host_id = auth.uid() then
    perform private.fail('RI003', format('decide on property "%s": nobody decides on what is one''s own', property.id));
  end if;
  if decide_property.decision in ('approved', 'rejected') and property.status <> 'in_review' or property.status = 'removed' then
    perform private.fail(
      'RP003', format('%s property "%s": it is %s', decide_property.decision, property.id, property.status)
    );
  end if;
  if decide_property.decision not in ('approved', 'restored') and words = '' then
    perform private.fail('RV001', format('%s property "%s"', decide_property.decision, property.id), 'reason: say why');
  end if;

  insert into public.property_decisions (property_id, decision, reason)
  values (property.id, decide_property.decision, words);
  update public.properties
  set
    status = case decide_property.decision
      when 'approved' then 'published'
      when 'rejected' then 'draft'
      when 'removed' then 'removed'
      when 'hidden' then (case status when 'published' then 'paused' when 'in_review' then 'draft' else status end)
      else status
    end,
    published_at = case when decide_property.decision = 'approved' then coalesce(published_at, private.clock()) else published_at end
  where id = property.id
  returning * into property;
  perform private.log_action(
    'decide_property', 'properties', property.id::text,
    jsonb_build_object('decision', decide_property.decision, 'reason', words)
  );
  return property;
end;
$$;

comment on function private.decide_property(uuid, public.property_decision_kind, text) is
  'Carries out what staff decided about a listing and keeps the reason for its host.';

-- sql/20_properties/functions/guard_property.sql
create or replace function private.guard_property()
returns trigger
language plpgsql
volatile
security definer -- reads whether the host is one
set search_path = ''
as $$
begin
  if tg_op = 'INSERT' then
    if not exists (select from public.profiles as profile where profile.id = new.host_id and profile.host_since is not null) then
      perform private.fail('RI004', format('create property: "%s" is not a host', new.host_id));
    end if;
  elsif new.currency <> old.currency and old.published_at is not null then
    perform private.fail(
      'RP003',
      format('change currency to "%s": the property has been published', new.currency),
      format('published at %s', old.published_at)
    );
  end if;
  return new;
end;
$$;

comment on function private.guard_property is
  'Trigger: only hosts have properties, and the currency stays once a property has been published.';

-- sql/20_properties/functions/guard_publishable.sql
create or replace function private.guard_publishable(property public.properties)
returns void
language plpgsql
stable
security definer -- called by definer functions only
set search_path = ''
as $$
declare
  missing text[] := private.missing_for_publication(property);
  hidden_reason text := private.hidden_reason(property.id);
begin
  if hidden_reason is not null then
    perform private.fail('RP005', format('publish property "%s": staff hide it', property.id), hidden_reason);
  end if;
  if cardinality(missing) > 0 then
    perform private.fail(
      'RP002',
      format('publish property "%s": %s missing or wrong', property.id, cardinality(missing)),
      array_to_string(missing, '; ')
    );
  end if;
end;
$$;

comment on function private.guard_publishable(public.properties) is
  'Refuses to publish a property that staff hide or that is not complete.';

-- sql/20_properties/functions/guard_registration_number.sql
create or replace function private.guard_registration_number()
returns trigger
language plpgsql
volatile
security definer -- reads the formats whoever writes
set search_path = ''
as $$
declare
  problem text := private.registration_problem(new);
begin
  if new.registration_number is not null and problem is not null then
    perform private.fail(
      'RP007', format('set registration number of property "%s" to "%s"', new.id, new.registration_number), problem
    );
  end if;
  return new;
end;
$$;

comment on function private.guard_registration_number is
  'Trigger: a registration number has the format of the country, where that is known.';

-- sql/20_properties/functions/hand_photo_to_jobs.sql
create or replace function private.hand_photo_to_jobs()
returns trigger
language plpgsql
volatile
security definer -- hosts don't write queues
set search_path = ''
as $$
begin
  if tg_op = 'INSERT' then
    perform private.enqueue('process_photo', jsonb_build_object('photo_id', new.id));
  else
    perform private.enqueue(
      'remove_photo', jsonb_build_object('property_id', old.property_id, 'photo_id', old.id, 'path', old.path)
    );
  end if;
  return null;
end;
$$;

comment on function private.hand_photo_to_jobs is
  'Trigger: a new photo gets its sizes, the files of one that is gone are removed.';

-- sql/20_properties/functions/helped_property_ids.sql
create or replace function private.helped_property_ids(scope public.co_host_scope default null)
returns setof uuid
language plpgsql
stable
security definer -- policies of co_hosts may themselves be written with it
set search_path = ''
as $$
begin
  -- plpgsql keeps its plan from one statement to the next, and policies call this in almost every one.
  return query
  select helper.property_id
  from public.co_hosts as helper
  where
    helper.person_id = (select auth.uid())
    and (
      helped_property_ids.scope is null
      or helper.scopes && array[helped_property_ids.scope, 'full'::public.co_host_scope]
    );
end;
$$;

comment on function private.helped_property_ids(public.co_host_scope) is
  'The properties that the caller helps with as a co-host in a scope, which scope full includes; in any, when none is given.';

grant execute on function private.helped_property_ids(public.co_host_scope) to anon, authenticated, service_role;

-- sql/20_properties/functions/hidden_reason.sql
create or replace function private.hidden_reason(property_id uuid)
returns text
language sql
stable
security definer -- called by definer functions only
set search_path = ''
as $$
  select
    case
      when latest.decision = 'hidden' then latest.reason
    end
  from public.property_decisions as latest
  where latest.property_id = hidden_reason.property_id and latest.decision in ('hidden', 'restored')
  order by latest.id desc
  limit 1;
$$;

comment on function private.hidden_reason(uuid) is 'Why staff hide a property now; null when they do not.';

-- sql/20_properties/functions/hosts_property.sql
create or replace function private.hosts_property(
  property public.properties,
  person_id uuid,
  scope public.co_host_scope
)
returns boolean
language sql
stable
security definer -- reads co_hosts whoever asks
set search_path = ''
as $$
  select
    (hosts_property.property).host_id = hosts_property.person_id
    or exists (
      select
      from public.co_hosts as helper
      where
        helper.property_id = (hosts_property.property).id
        and helper.person_id = hosts_property.person_id
        and helper.scopes && array[hosts_property.scope, 'full'::public.co_host_scope]
    );
$$;

comment on function private.hosts_property(public.properties, uuid, public.co_host_scope) is
  'Whether a person hosts a property, or helps with it as a co-host in this scope.';

-- sql/20_properties/functions/invite_co_host.sql
create or replace function private.invite_co_host(property_id uuid, email text, scopes public.co_host_scope[])
returns jsonb
language plpgsql
volatile
security definer -- writes an invitation on behalf of the host
set search_path = ''
as $$
declare
  property public.properties := private.lock_hosted_property(invite_co_host.property_id, 'invite co-host');
  address text := lower(btrim(invite_co_host.email));
  wanted public.co_host_scope[] := array(select distinct scope from unnest(invite_co_host.scopes) as scope where scope is not null);
  invitation private.co_host_invitations;
begin
  if (address ~ '^[^@[:space:]]+@[^@[:space:]]+\.[^@[:space:]]+$' and char_length(address) <= 254) is not true
    or cardinality(wanted) = 0
  then
    perform private.fail(
      'RV001', format('invite co-host "%s": the request is not well formed', invite_co_host.email),
      'email: an address; scopes: at least one of calendar, messages, bookings, full'
    );
  end if;
  if exists (select from auth.users as account where account.id = property.host_id and lower(account.email) = address) then
    perform private.fail('RV001', 'invite co-host: this is your own address', 'email: of somebody else');
  end if;
  -- Mail to strangers is limited: an account that was taken over must not become a mailer.
  if (
    select count(*)
    from private.co_host_invitations as recent
    where recent.invited_by = property.host_id and recent.created_at > private.clock() - interval '1 day'
  ) >= 20 then
    perform private.fail('RI010', 'invite co-host: 20 invitations in a day are enough');
  end if;

  update private.co_host_invitations as earlier
  set revoked_at = private.clock()
  where earlier.property_id = property.id and earlier.email = address
    and earlier.accepted_at is null and earlier.revoked_at is null;
  insert into private.co_host_invitations (property_id, email, scopes, invited_by, expires_at)
  values (property.id, address, wanted, property.host_id, private.clock() + interval '7 days')
  returning * into invitation;

  perform private.enqueue('mail_co_host_invitation', jsonb_build_object('invitation_id', invitation.id));
  perform private.log_action(
    'invite_co_host', 'properties', property.id::text,
    jsonb_build_object('invitation_id', invitation.id, 'scopes', wanted)
  );
  return private.co_host_invitation_document(invitation);
end;
$$;

comment on function private.invite_co_host(uuid, text, public.co_host_scope[]) is 'See public.invite_co_host.';

grant execute on function private.invite_co_host(uuid, text, public.co_host_scope[]) to authenticated;

-- sql/20_properties/functions/lock_calendar.sql
create or replace function private.lock_calendar(property_id uuid)
returns void
language plpgsql
volatile
security invoker
set search_path = ''
as $$
begin
  perform pg_advisory_xact_lock(hashtextextended(lock_calendar.property_id::text, 0));
end;
$$;

comment on function private.lock_calendar(uuid) is
  'Everything that takes or frees nights of a property does so one after the other; held until the end of the transaction.';

-- sql/20_properties/functions/lock_hosted_property.sql
create or replace function private.lock_hosted_property(property_id uuid, action text)
returns public.properties
language plpgsql
volatile
security definer -- locks a row, which the host may not
set search_path = ''
as $$
declare
  property public.properties := private.lock_own_property(lock_hosted_property.property_id, lock_hosted_property.action);
begin
  if property.host_id <> private.caller_id() then
    perform private.fail('RI003', format('%s: only the host of property "%s" may', lock_hosted_property.action, property.id));
  end if;
  return property;
end;
$$;

comment on function private.lock_hosted_property(uuid, text) is
  'Locks a property for what its host alone may do, whatever the scopes of co-hosts; else fails.';

-- sql/20_properties/functions/lock_own_property.sql
create or replace function private.lock_own_property(
  property_id uuid,
  action text,
  scope public.co_host_scope default 'full'
)
returns public.properties
language plpgsql
volatile
security definer -- locks a row, which the host may not
set search_path = ''
as $$
declare
  caller uuid := private.caller_id();
  property public.properties;
  is_theirs boolean;
begin
  -- The calendar before the row, in the order in which bookings take them.
  perform private.lock_calendar(lock_own_property.property_id);
  select * into property from public.properties where id = lock_own_property.property_id for no key update;
  is_theirs := found and private.hosts_property(property, caller, lock_own_property.scope);
  -- What of others is not on offer is as unknown as no property at all.
  if property.id is null or (
    not is_theirs
    and property.status <> 'published'
    and property.id not in (select private.helped_property_ids())
  ) then
    perform private.fail('RP001', format('%s: there is no property "%s"', action, lock_own_property.property_id));
  end if;
  if not is_theirs then
    perform private.fail('RI003', format('%s: property "%s" is not yours', action, property.id));
  end if;
  return property;
end;
$$;

comment on function private.lock_own_property(uuid, text, public.co_host_scope) is
  'Locks a property and its calendar for a command of its host or of a co-host with this scope, or fails.';

-- sql/20_properties/functions/log_address_edit.sql
create or replace function private.log_address_edit()
returns trigger
language plpgsql
volatile
security definer -- the log is written by triggers and commands alone
set search_path = ''
as $$
declare
  changes jsonb := private.changed_values(
    case when tg_op = 'UPDATE' then to_jsonb(old) else '{}' end,
    to_jsonb(new),
    array['line1', 'line2', 'postal_code', 'city', 'region', 'country', 'latitude', 'longitude', 'directions']
  );
  -- All staff read the log, and the exact place is not for all staff: of that it says only that it changed.
  exact constant text[] := array['line1', 'line2', 'latitude', 'longitude', 'directions'];
begin
  if changes <> '{}' then
    perform private.log_action(
      'edit_address',
      'property_addresses',
      new.property_id::text,
      (changes - exact) || jsonb_build_object(
        'also_changed', array(select field from unnest(exact) as field where changes ? field order by field)
      )
    );
  end if;
  return null;
end;
$$;

comment on function private.log_address_edit is
  'Trigger: every edit of an address is in the audit log; its exact parts by name, not by value.';

-- sql/20_properties/functions/log_property_edit.sql
create or replace function private.log_property_edit()
returns trigger
language plpgsql
volatile
security definer -- the log is written by triggers and commands alone
set search_path = ''
as $$
declare
  -- Price, place, policy and status; the words of a listing are not followed.
  fields constant text[] := array[
    'status', 'host_id', 'city', 'region', 'country', 'latitude', 'longitude', 'time_zone', 'currency', 'base_price', 'weekend_price',
    'cleaning_fee', 'pet_fee', 'included_guests', 'extra_guest_fee', 'weekly_discount_percent', 'monthly_discount_percent',
    'new_listing_offer', 'early_bird_days', 'early_bird_percent', 'last_minute_days', 'last_minute_percent', 'service_fee',
    'cancellation_policy', 'instant_book', 'registration_number'
  ];
  changes jsonb := private.changed_values(to_jsonb(old), to_jsonb(new), fields);
begin
  if changes <> '{}' then
    perform private.log_action('edit_property', 'properties', new.id::text, changes);
  end if;
  return null;
end;
$$;

comment on function private.log_property_edit is
  'Trigger: every edit of price, place, policy and status is in the audit log, with old and new values.';

-- sql/20_properties/functions/mail_co_host_invitation.sql
create or replace function private.mail_co_host_invitation(invitation_id uuid)
returns table (
  email text,
  token text,
  property_title text,
  host_name text,
  scopes public.co_host_scope[],
  expires_at timestamptz
)
language plpgsql
volatile
security definer -- called by the job
set search_path = ''
as $$
declare
  invitation private.co_host_invitations;
  fresh_token text := replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', '');
begin
  -- Each try at the mail makes a token of its own; only the last one is good.
  update private.co_host_invitations as open
  set token_hash = sha256(convert_to(fresh_token, 'UTF8'))
  where open.id = mail_co_host_invitation.invitation_id
    and open.accepted_at is null and open.revoked_at is null and open.expires_at > private.clock()
  returning * into invitation;
  return query
  select invitation.email, fresh_token, property.title, host.display_name, invitation.scopes, invitation.expires_at
  from public.properties as property
  join public.profiles as host on host.id = property.host_id
  where property.id = invitation.property_id;
end;
$$;

comment on function private.mail_co_host_invitation(uuid) is
  'What the mail of an invitation says, with a new token; no row when the invitation is not open any more.';

-- sql/20_properties/functions/metres_between.sql
create or replace function private.metres_between(
  from_latitude double precision,
  from_longitude double precision,
  to_latitude double precision,
  to_longitude double precision
)
returns double precision
language sql
immutable
security invoker
parallel safe
set search_path = ''
as $$
  -- Haversine on a sphere of mean radius: within 0.5 % of the ellipsoid.
  select
    2 * 6371008.8 * asin(
      least(
        1,
        sqrt(
          power(sin(radians(to_latitude - from_latitude) / 2), 2) + cos(radians(from_latitude)) * cos(
            radians(to_latitude)
          ) * power(sin(radians(to_longitude - from_longitude) / 2), 2)
        )
      )
    );
$$;

comment on function private.metres_between(double precision, double precision, double precision, double precision) is
  'Distance of two places in metres.';

-- sql/20_properties/functions/missing_for_publication.sql
create or replace function private.missing_for_publication(property public.properties)
returns text[]
language sql
stable
security definer -- called by definer functions only
set search_path = ''
as $$
  select
    array_remove(
      array[
        case
          when btrim(property.description) = '' then 'description: say what guests can expect'
        end,
        case
          when property.base_price is null then 'base_price: set the price of a night'
        end,
        case
          when not exists (
            select from public.property_addresses as address where address.property_id = property.id
          ) then 'address: write property_addresses'
        end,
        case
          when not exists (
            select
            from public.property_photos as photo
            where photo.property_id = property.id and photo.state <> 'rejected'
          ) then 'photos: add at least one to property_photos'
        end,
        case
          when property.included_guests > property.max_guests then 'included_guests: at most max_guests'
        end,
        private.registration_problem(property)
      ],
      null
    );
$$;

comment on function private.missing_for_publication(public.properties) is
  'Everything that keeps a property from being published, each with what to do.';

-- sql/20_properties/functions/my_property_ids.sql
create or replace function private.my_property_ids(scope public.co_host_scope default null)
returns setof uuid
language plpgsql
stable
security definer -- policies of properties may themselves be written with it
set search_path = ''
as $$
begin
  -- plpgsql keeps its plan from one statement to the next, and policies call this in almost every one.
  return query
  select property.id from public.properties as property where property.host_id = (select auth.uid())
  union all
  select helped.id
  from private.helped_property_ids(my_property_ids.scope) as helped (id)
  where my_property_ids.scope is not null;
end;
$$;

comment on function private.my_property_ids(public.co_host_scope) is
  'The properties that the caller hosts; with a scope, also those that the caller helps with as a co-host in it.';

grant execute on function private.my_property_ids(public.co_host_scope) to anon, authenticated, service_role;

-- sql/20_properties/functions/order_photos.sql
create or replace function private.order_photos(property_id uuid, photo_ids uuid[])
returns setof public.property_photos
language plpgsql
volatile
security definer -- looks past policies for the right of a co-host
set search_path = ''
as $$
declare
  property public.properties := private.lock_own_property(order_photos.property_id, 'order photos');
  existing uuid[] := array(
    select photo.id from public.property_photos as photo where photo.property_id = property.id order by photo.id
  );
begin
  if existing is distinct from array(select photo_id from unnest(order_photos.photo_ids) as photo_id order by photo_id) then
    perform private.fail(
      'RP008',
      format('order photos of property "%s": the ids are not those of its photos', property.id),
      format('its photos: %s', array_to_string(existing, ', '))
    );
  end if;

  update public.property_photos as photo
  set position = wish.position
  from unnest(order_photos.photo_ids) with ordinality as wish (id, position)
  where photo.id = wish.id and photo.position <> wish.position;
  return query
  select photo.* from public.property_photos as photo where photo.property_id = property.id order by photo.position;
end;
$$;

comment on function private.order_photos(uuid, uuid[]) is 'See public.order_photos.';

grant execute on function private.order_photos(uuid, uuid[]) to authenticated;

-- sql/20_properties/functions/pause_property.sql
create or replace function private.pause_property(property_id uuid)
returns public.properties
language plpgsql
volatile
security definer -- status is not writable by the host
set search_path = ''
as $$
declare
  property public.properties := private.lock_own_property(pause_property.property_id, 'pause property');
begin
  if property.status = 'paused' then
    return property;
  end if;
  if property.status <> 'published' then
    perform private.fail('RP003', format('pause property "%s": it is %s', property.id, property.status));
  end if;

  update public.properties set status = 'paused' where id = property.id returning * into property;
  perform private.log_action('pause_property', 'properties', property.id::text);
  return property;
end;
$$;

comment on function private.pause_property(uuid) is 'See public.pause_property.';

grant execute on function private.pause_property(uuid) to authenticated;

-- sql/20_properties/functions/place_photo.sql
create or replace function private.place_photo()
returns trigger
language plpgsql
volatile
security definer -- counts photos whoever may see them
set search_path = ''
as $$
begin
  -- Two uploads at the same time must not get the same place.
  perform pg_advisory_xact_lock(hashtextextended('photos ' || new.property_id::text, 0));
  if (select count(*) from public.property_photos as photo where photo.property_id = new.property_id) >= 50 then
    perform private.fail('RP006', format('add photo to property "%s": it has 50', new.property_id));
  end if;
  if coalesce(new.position, 0) = 0 then
    select min(place) into new.position
    from generate_series(1, 50) as place
    where place not in (
      select photo.position from public.property_photos as photo where photo.property_id = new.property_id
    );
  end if;
  return new;
end;
$$;

comment on function private.place_photo is
  'Trigger: a photo without a position gets the first one that is free; 50 photos are the most.';

-- sql/20_properties/functions/place_secret.sql
create or replace function private.place_secret(property_id uuid, latitude double precision, longitude double precision)
returns uuid
language plpgsql
volatile
security definer -- reads secrets
set search_path = ''
as $$
declare
  reach constant double precision := 250;
  found_place record;
begin
  -- Near a place where this or another unit of the host has stood, the shift is that place's: small corrections
  -- and many units in one building give no second draw, whose mean would tell more. Further away it is drawn anew:
  -- guests who knew a former address don't learn the next one from its shift.
  select sibling.id as property_id, place.secret into found_place
  from public.properties as property
  join public.properties as sibling on sibling.host_id = property.host_id
  join private.property_places as place on place.property_id = sibling.id
  where property.id = place_secret.property_id
    and private.metres_between(place_secret.latitude, place_secret.longitude, place.latitude, place.longitude) < reach
  order by
    sibling.id = property.id desc,
    private.metres_between(place_secret.latitude, place_secret.longitude, place.latitude, place.longitude),
    place.secret
  limit 1;

  if found_place.property_id is distinct from place_secret.property_id then
    insert into private.property_places (property_id, latitude, longitude, secret)
    values (
      place_secret.property_id, place_secret.latitude, place_secret.longitude,
      coalesce(found_place.secret, gen_random_uuid())
    )
    returning property_places.secret into found_place.secret;
  end if;
  return found_place.secret;
end;
$$;

comment on function private.place_secret(uuid, double precision, double precision) is
  'Secret of the shift of a property at a place; drawn when the property first stands in that neighbourhood.';

-- sql/20_properties/functions/publish_property.sql
create or replace function private.publish_property(property_id uuid)
returns public.properties
language plpgsql
volatile
security definer -- status is not writable by the host
set search_path = ''
as $$
declare
  property public.properties := private.lock_own_property(publish_property.property_id, 'publish property');
  needs_review boolean;
begin
  if property.status in ('published', 'in_review') then
    return property;
  end if;
  if property.status = 'removed' then
    perform private.fail('RP003', format('publish property "%s": it is %s', property.id, property.status));
  end if;
  perform private.guard_publishable(property);

  -- Staff look at a listing once, before anybody else does.
  select settings.review_before_publication and property.published_at is null into needs_review
  from private.property_settings as settings;
  update public.properties
  set
    status = case when needs_review then 'in_review' else 'published' end::public.property_status,
    published_at = case when needs_review then published_at else coalesce(published_at, private.clock()) end
  where id = property.id
  returning * into property;
  perform private.log_action(
    case when needs_review then 'submit_property' else 'publish_property' end, 'properties', property.id::text
  );
  return property;
end;
$$;

comment on function private.publish_property(uuid) is 'See public.publish_property.';

grant execute on function private.publish_property(uuid) to authenticated;

-- sql/20_properties/functions/registration_problem.sql
create or replace function private.registration_problem(property public.properties)
returns text
language sql
stable
security definer -- called by definer functions only
set search_path = ''
as $$
  select
    case
      when property.registration_number is null
      and format.is_required then format(
        'registration_number: %s asks for one, e.g. %s',
        format.country,
        format.example
      )
      when property.registration_number !~ format.pattern then format(
        'registration_number: in %s it reads like %s',
        format.country,
        format.example
      )
    end
  from public.registration_formats as format
  where format.country = property.country;
$$;

comment on function private.registration_problem(public.properties) is
  'What is wrong with the registration number of a property in its country; null when nothing is.';

-- sql/20_properties/functions/reject_photos_without_file.sql
create or replace function private.reject_photos_without_file(older_than interval)
returns integer
language sql
volatile
security definer -- called by jobs alone
set search_path = ''
as $$
  with
    rejected as (
      update public.property_photos as photo
      set
        state = 'rejected',
        rejection_reason = 'file_missing',
        processed_at = private.clock()
      where
        photo.state <> 'rejected'
        and photo.created_at < private.clock() - reject_photos_without_file.older_than
        and not exists (
          select
          from storage.objects as object
          where object.bucket_id = 'property-photos' and object.name = photo.path
        )
      returning photo.id
    )
  select count(*)::integer
  from rejected;
$$;

comment on function private.reject_photos_without_file(interval) is
  'Rejects photos whose file was never uploaded or is gone; says how many.';

-- sql/20_properties/functions/reject_property.sql
create or replace function private.reject_property(property_id uuid, reason text)
returns public.properties
language plpgsql
volatile
security definer -- staff write no properties directly
set search_path = ''
as $$
begin
  perform private.staff_caller_id('{moderator,admin}', 'reject property');
  return private.decide_property(reject_property.property_id, 'rejected', reject_property.reason);
end;
$$;

comment on function private.reject_property(uuid, text) is 'See public.reject_property.';

grant execute on function private.reject_property(uuid, text) to authenticated;

-- sql/20_properties/functions/restore_property.sql
create or replace function private.restore_property(property_id uuid, reason text)
returns public.properties
language plpgsql
volatile
security definer -- staff write no properties directly
set search_path = ''
as $$
begin
  perform private.staff_caller_id('{moderator,admin}', 'restore property');
  return private.decide_property(restore_property.property_id, 'restored', restore_property.reason);
end;
$$;

comment on function private.restore_property(uuid, text) is 'See public.restore_property.';

grant execute on function private.restore_property(uuid, text) to authenticated;

-- sql/20_properties/functions/revoke_co_host.sql
create or replace function private.revoke_co_host(property_id uuid, person_id uuid)
returns boolean
language plpgsql
volatile
security definer -- nobody writes co_hosts directly
set search_path = ''
as $$
declare
  caller uuid := private.caller_id();
  was_one boolean;
begin
  -- Co-hosts may leave by themselves; all else is the host's.
  if revoke_co_host.person_id is distinct from caller then
    perform private.lock_hosted_property(revoke_co_host.property_id, 'revoke co-host');
  end if;
  delete from public.co_hosts
  where co_hosts.property_id = revoke_co_host.property_id and co_hosts.person_id = revoke_co_host.person_id;
  was_one := found;
  if was_one then
    perform private.log_action(
      'revoke_co_host', 'properties', revoke_co_host.property_id::text,
      jsonb_build_object('person_id', revoke_co_host.person_id)
    );
  end if;
  return was_one;
end;
$$;

comment on function private.revoke_co_host(uuid, uuid) is 'See public.revoke_co_host.';

grant execute on function private.revoke_co_host(uuid, uuid) to authenticated;

-- sql/20_properties/functions/revoke_co_host_invitation.sql
create or replace function private.revoke_co_host_invitation(invitation_id uuid)
returns boolean
language plpgsql
volatile
security definer -- invitations are nobody's to write but through this
set search_path = ''
as $$
declare
  caller uuid := private.caller_id();
begin
  update private.co_host_invitations as open
  set revoked_at = private.clock()
  where open.id = revoke_co_host_invitation.invitation_id
    and open.property_id in (select property.id from public.properties as property where property.host_id = caller)
    and open.accepted_at is null and open.revoked_at is null;
  return found;
end;
$$;

comment on function private.revoke_co_host_invitation(uuid) is 'See public.revoke_co_host_invitation.';

grant execute on function private.revoke_co_host_invitation(uuid) to authenticated;

-- sql/20_properties/functions/time_zone_at.sql
create or replace function private.time_zone_at(latitude double precision, longitude double precision)
returns text
language plpgsql
stable
security definer -- reads the map, which callers can't
set search_path = ''
as $$
declare
  map private.time_zone_map;
  -- The tree: 48 by 24 cells of 7.5 degrees, two digits of base 56 each (from character 35 on): either the
  -- number of a zone, counted down from 56 * 56, or how many nodes of 2 by 2 cells to go on.
  x double precision := 48 * (180 + time_zone_at.longitude) / 360.00000000000006;
  y double precision := 24 * (90 - time_zone_at.latitude) / 180.00000000000003;
  col integer := trunc(x);
  row_number integer := trunc(y);
  node integer := -1;
  digits integer;
  at_character integer := 96 * trunc(y)::integer + 2 * trunc(x)::integer;
begin
  if time_zone_at.latitude >= 90 then
    return 'Etc/GMT';
  end if;
  select * into strict map from private.time_zone_map;
  loop
    digits := 56 * ascii(substr(map.tree, at_character + 1, 1)) + ascii(substr(map.tree, at_character + 2, 1)) - 1995;
    exit when digits + cardinality(map.zones) >= 3136;
    node := node + digits + 1;
    x := 2 * (x - col);
    y := 2 * (y - row_number);
    -- As a 32-bit "mod 2" would: only the part within the cell counts.
    col := trunc(x);
    row_number := trunc(y);
    at_character := 8 * node + 4 * row_number + 2 * col + 2304;
  end loop;
  return map.zones[digits + cardinality(map.zones) - 3136 + 1];
end;
$$;

comment on function private.time_zone_at(double precision, double precision) is 'IANA time zone at a place (WGS 84).';

-- sql/20_properties/functions/unused_photo_objects.sql
create or replace function private.unused_photo_objects(older_than interval, row_limit integer)
returns setof text
language sql
stable
security definer -- called by jobs alone
set search_path = ''
as $$
  -- A file belongs to the photo that names it, or, under <property>/<photo>/, to that photo.
  select object.name
  from storage.objects as object
  where
    object.bucket_id = 'property-photos'
    and object.created_at < private.clock() - unused_photo_objects.older_than
    and not exists (select from public.property_photos as photo where photo.path = object.name)
    and not exists (
      select
      from public.property_photos as photo
      where
        photo.id::text = split_part(object.name, '/', 2)
        and photo.property_id::text = split_part(object.name, '/', 1)
    )
  order by object.name
  limit unused_photo_objects.row_limit;
$$;

comment on function private.unused_photo_objects(interval, integer) is
  'Files of the bucket property-photos that no photo has had for so long.';

-- sql/20_properties/doors/accept_co_host_invitation.sql
create or replace function public.accept_co_host_invitation(token text)
returns public.co_hosts
language sql
volatile
security invoker
set search_path = ''
as $$
  select private.accept_co_host_invitation(accept_co_host_invitation.token);
$$;

comment on function public.accept_co_host_invitation(text) is
  'Makes the caller a co-host by the token of an invitation that was mailed to the address of the account.';

grant execute on function public.accept_co_host_invitation(text) to authenticated;

-- sql/20_properties/doors/approve_property.sql
create or replace function public.approve_property(property_id uuid)
returns public.properties
language sql
volatile
security invoker
set search_path = ''
as $$
  select private.approve_property(approve_property.property_id);
$$;

comment on function public.approve_property(uuid) is 'For moderators: publishes a property that is in review.';

grant execute on function public.approve_property(uuid) to authenticated;

-- sql/20_properties/doors/change_co_host.sql
create or replace function public.change_co_host(property_id uuid, person_id uuid, scopes text[])
returns public.co_hosts
language sql
volatile
security invoker
set search_path = ''
as $$
  select
    private.change_co_host(
      change_co_host.property_id,
      change_co_host.person_id,
      change_co_host.scopes::public.co_host_scope[]
    );
$$;

-- GraphQL leaves functions with arguments of an enum out, so the words come as text.
comment on function public.change_co_host(uuid, uuid, text[]) is
  'Gives a co-host of the caller''s property other scopes.';

grant execute on function public.change_co_host(uuid, uuid, text[]) to authenticated;

-- sql/20_properties/doors/co_host_invitations.sql
create or replace function public.co_host_invitations(property_id uuid)
returns setof jsonb
language sql
stable
security invoker
set search_path = ''
as $$
  select private.co_host_invitations(co_host_invitations.property_id);
$$;

comment on function public.co_host_invitations(uuid) is
  'Invitations to help with a property of the caller, newest first: {id, property_id, email, scopes, status, created_at, expires_at}.';

grant execute on function public.co_host_invitations(uuid) to authenticated;

-- sql/20_properties/doors/invite_co_host.sql
create or replace function public.invite_co_host(property_id uuid, email text, scopes text[])
returns jsonb
language sql
volatile
security invoker
set search_path = ''
as $$
  select
    private.invite_co_host(
      invite_co_host.property_id,
      invite_co_host.email,
      invite_co_host.scopes::public.co_host_scope[]
    );
$$;

-- GraphQL leaves functions with arguments of an enum out, so the words come as text.
comment on function public.invite_co_host(uuid, text, text[]) is
  'Asks somebody by mail to help with a property of the caller, in scopes calendar, messages, bookings or full. The mail holds a token that is good for seven days; asking again replaces it.';

grant execute on function public.invite_co_host(uuid, text, text[]) to authenticated;

-- sql/20_properties/doors/order_photos.sql
create or replace function public.order_photos(property_id uuid, photo_ids uuid[])
returns setof public.property_photos
language sql
volatile
security invoker
set search_path = ''
as $$
  select * from private.order_photos(order_photos.property_id, order_photos.photo_ids);
$$;

comment on function public.order_photos(uuid, uuid[]) is
  'Puts the photos of a property of the caller in this order: every one of them, once.';

grant execute on function public.order_photos(uuid, uuid[]) to authenticated;

-- sql/20_properties/doors/pause_property.sql
create or replace function public.pause_property(property_id uuid)
returns public.properties
language sql
volatile
security invoker
set search_path = ''
as $$
  select private.pause_property(pause_property.property_id);
$$;

comment on function public.pause_property(uuid) is
  'Takes a published property of the caller out of search; bookings stand. publish_property brings it back.';

grant execute on function public.pause_property(uuid) to authenticated;

-- sql/20_properties/doors/publish_property.sql
create or replace function public.publish_property(property_id uuid)
returns public.properties
language sql
volatile
security invoker
set search_path = ''
as $$
  select private.publish_property(publish_property.property_id);
$$;

comment on function public.publish_property(uuid) is
  'Makes a draft or paused property of the caller public; where staff review listings, a new one waits in review first. What is missing is said all at once (RP002).';

grant execute on function public.publish_property(uuid) to authenticated;

-- sql/20_properties/doors/reject_property.sql
create or replace function public.reject_property(property_id uuid, reason text)
returns public.properties
language sql
volatile
security invoker
set search_path = ''
as $$
  select private.reject_property(reject_property.property_id, reject_property.reason);
$$;

comment on function public.reject_property(uuid, text) is
  'For moderators: sends a property in review back to its host as a draft, with the reason.';

grant execute on function public.reject_property(uuid, text) to authenticated;

-- sql/20_properties/doors/restore_property.sql
create or replace function public.restore_property(property_id uuid, reason text)
returns public.properties
language sql
volatile
security invoker
set search_path = ''
as $$
  select private.restore_property(restore_property.property_id, restore_property.reason);
$$;

comment on function public.restore_property(uuid, text) is
  'For moderators: ends the hiding of a property; its host publishes it again.';

grant execute on function public.restore_property(uuid, text) to authenticated;

-- sql/20_properties/doors/revoke_co_host.sql
create or replace function public.revoke_co_host(property_id uuid, person_id uuid)
returns boolean
language sql
volatile
security invoker
set search_path = ''
as $$
  select private.revoke_co_host(revoke_co_host.property_id, revoke_co_host.person_id);
$$;

comment on function public.revoke_co_host(uuid, uuid) is
  'Ends the help of a co-host: of any by the host, of oneself by a co-host. False when there was none.';

grant execute on function public.revoke_co_host(uuid, uuid) to authenticated;

-- sql/20_properties/doors/revoke_co_host_invitation.sql
create or replace function public.revoke_co_host_invitation(invitation_id uuid)
returns boolean
language sql
volatile
security invoker
set search_path = ''
as $$
  select private.revoke_co_host_invitation(revoke_co_host_invitation.invitation_id);
$$;

comment on function public.revoke_co_host_invitation(uuid) is
  'Takes an open invitation back. False when there is none that is open and the caller''s.';

grant execute on function public.revoke_co_host_invitation(uuid) to authenticated;

-- sql/20_properties/triggers/properties_guard.sql
create or replace trigger properties_guard
before insert or update of currency, host_id on public.properties
for each row
execute function private.guard_property();

-- sql/20_properties/triggers/properties_log_edit.sql
create or replace trigger properties_log_edit
after update on public.properties
for each row
execute function private.log_property_edit();

-- sql/20_properties/triggers/properties_registration_number.sql
create or replace trigger properties_registration_number
before insert or update of registration_number on public.properties
for each row
execute function private.guard_registration_number();

-- sql/20_properties/triggers/properties_touch.sql
create or replace trigger properties_touch
before update on public.properties
for each row
execute function private.touch_updated_at();

-- sql/20_properties/triggers/property_addresses_copy_place.sql
create or replace trigger property_addresses_copy_place
after insert or update of city, region, country, latitude, longitude on public.property_addresses
for each row
execute function private.copy_place_of_address();

-- sql/20_properties/triggers/property_addresses_log_edit.sql
create or replace trigger property_addresses_log_edit
after insert or update on public.property_addresses
for each row
execute function private.log_address_edit();

-- sql/20_properties/triggers/property_addresses_touch.sql
create or replace trigger property_addresses_touch
before update on public.property_addresses
for each row
execute function private.touch_updated_at();

-- sql/20_properties/triggers/property_arrivals_touch.sql
create or replace trigger property_arrivals_touch
before update on public.property_arrivals
for each row
execute function private.touch_updated_at();

-- sql/20_properties/triggers/property_photos_added.sql
create or replace trigger property_photos_added
after insert on public.property_photos
for each row
when (new.state = 'pending')
execute function private.hand_photo_to_jobs();

-- sql/20_properties/triggers/property_photos_place.sql
create or replace trigger property_photos_place
before insert on public.property_photos
for each row
execute function private.place_photo();

-- sql/20_properties/triggers/property_photos_removed.sql
create or replace trigger property_photos_removed
after delete on public.property_photos
for each row
execute function private.hand_photo_to_jobs();

-- sql/20_properties/data/amenities.sql
insert into public.amenity_groups (code, name, position)
values
  ('essentials', 'Essentials', 1),
  ('kitchen', 'Kitchen and dining', 2),
  ('bathroom', 'Bathroom', 3),
  ('bedroom', 'Bedroom and laundry', 4),
  ('comfort', 'Heating and cooling', 5),
  ('work', 'Internet and office', 6),
  ('entertainment', 'Entertainment', 7),
  ('family', 'Family', 8),
  ('outdoor', 'Outdoor', 9),
  ('location', 'Location', 10),
  ('parking', 'Parking and facilities', 11),
  ('safety', 'Safety', 12),
  ('accessibility', 'Accessibility', 13)
on conflict (code) do update
  set
    name = excluded.name,
    position = excluded.position;

insert into public.amenities (code, amenity_group, name, position)
values
  ('wifi', 'essentials', 'Wi-Fi', 1),
  ('towels', 'essentials', 'Towels', 2),
  ('bed_linen', 'essentials', 'Bed linen', 3),
  ('toilet_paper', 'essentials', 'Toilet paper', 4),
  ('soap', 'essentials', 'Soap', 5),
  ('hangers', 'essentials', 'Hangers', 6),
  ('iron', 'essentials', 'Iron', 7),
  ('kitchen', 'kitchen', 'Kitchen', 1),
  ('refrigerator', 'kitchen', 'Refrigerator', 2),
  ('freezer', 'kitchen', 'Freezer', 3),
  ('oven', 'kitchen', 'Oven', 4),
  ('stove', 'kitchen', 'Stove', 5),
  ('microwave', 'kitchen', 'Microwave', 6),
  ('dishwasher', 'kitchen', 'Dishwasher', 7),
  ('coffee_maker', 'kitchen', 'Coffee maker', 8),
  ('kettle', 'kitchen', 'Kettle', 9),
  ('toaster', 'kitchen', 'Toaster', 10),
  ('dishes_and_cutlery', 'kitchen', 'Dishes and cutlery', 11),
  ('dining_table', 'kitchen', 'Dining table', 12),
  ('bathtub', 'bathroom', 'Bathtub', 1),
  ('shower', 'bathroom', 'Shower', 2),
  ('hot_water', 'bathroom', 'Hot water', 3),
  ('hair_dryer', 'bathroom', 'Hair dryer', 4),
  ('shampoo', 'bathroom', 'Shampoo', 5),
  ('bidet', 'bathroom', 'Bidet', 6),
  ('washing_machine', 'bedroom', 'Washing machine', 1),
  ('dryer', 'bedroom', 'Dryer', 2),
  ('blackout_curtains', 'bedroom', 'Blackout curtains', 3),
  ('wardrobe', 'bedroom', 'Wardrobe', 4),
  ('heating', 'comfort', 'Heating', 1),
  ('air_conditioning', 'comfort', 'Air conditioning', 2),
  ('ceiling_fan', 'comfort', 'Ceiling fan', 3),
  ('fireplace', 'comfort', 'Fireplace', 4),
  ('desk', 'work', 'Desk', 1),
  ('fast_wifi', 'work', 'Fast Wi-Fi (100 Mbit/s or more)', 2),
  ('pocket_wifi', 'work', 'Pocket Wi-Fi', 3),
  ('tv', 'entertainment', 'Television', 1),
  ('books', 'entertainment', 'Books', 2),
  ('board_games', 'entertainment', 'Board games', 3),
  ('piano', 'entertainment', 'Piano', 4),
  ('cot', 'family', 'Cot', 1),
  ('high_chair', 'family', 'High chair', 2),
  ('stair_gates', 'family', 'Stair gates', 3),
  ('toys', 'family', 'Toys', 4),
  ('balcony', 'outdoor', 'Balcony', 1),
  ('terrace', 'outdoor', 'Terrace', 2),
  ('garden', 'outdoor', 'Garden', 3),
  ('barbecue', 'outdoor', 'Barbecue', 4),
  ('pool', 'outdoor', 'Pool', 5),
  ('hot_tub', 'outdoor', 'Hot tub', 6),
  ('sauna', 'outdoor', 'Sauna', 7),
  ('bicycles', 'outdoor', 'Bicycles', 8),
  ('fire_pit', 'outdoor', 'Fire pit', 9),
  ('beachfront', 'location', 'Beachfront', 1),
  ('lake_view', 'location', 'Lake view', 2),
  ('sea_view', 'location', 'Sea view', 3),
  ('mountain_view', 'location', 'Mountain view', 4),
  ('ski_in_ski_out', 'location', 'Ski-in, ski-out', 5),
  ('free_parking', 'parking', 'Free parking', 1),
  ('paid_parking', 'parking', 'Paid parking', 2),
  ('ev_charger', 'parking', 'Charger for electric cars', 3),
  ('lift', 'parking', 'Lift', 4),
  ('gym', 'parking', 'Gym', 5),
  ('smoke_alarm', 'safety', 'Smoke alarm', 1),
  ('carbon_monoxide_alarm', 'safety', 'Carbon monoxide alarm', 2),
  ('fire_extinguisher', 'safety', 'Fire extinguisher', 3),
  ('first_aid_kit', 'safety', 'First aid kit', 4),
  ('step_free_entrance', 'accessibility', 'Step-free entrance', 1),
  ('wide_doorways', 'accessibility', 'Wide doorways', 2),
  ('accessible_bathroom', 'accessibility', 'Accessible bathroom', 3),
  ('grab_rails', 'accessibility', 'Grab rails', 4),
  ('ground_floor', 'accessibility', 'Ground floor', 5),
  ('step_free_path', 'accessibility', 'Lit path without steps', 6),
  ('accessible_parking', 'accessibility', 'Accessible parking space', 7),
  ('step_free_shower', 'accessibility', 'Step-free shower', 8),
  ('shower_chair', 'accessibility', 'Shower chair', 9),
  ('raised_toilet', 'accessibility', 'Raised toilet', 10),
  ('patient_hoist', 'accessibility', 'Hoist', 11),
  ('visual_alarm', 'accessibility', 'Visual alarm', 12),
  ('assistance_dogs', 'accessibility', 'Assistance dogs welcome', 13)
on conflict (code) do update
  set
    amenity_group = excluded.amenity_group,
    name = excluded.name,
    position = excluded.position;

-- sql/20_properties/data/property_settings.sql
insert into private.property_settings (id) values (true) on conflict (id) do nothing;

-- sql/20_properties/data/property_types.sql
insert into public.property_types (code, name, position)
values
  ('apartment', 'Apartment', 1),
  ('house', 'House', 2),
  ('villa', 'Villa', 3),
  ('townhouse', 'Townhouse', 4),
  ('loft', 'Loft', 5),
  ('studio', 'Studio', 6),
  ('guest_house', 'Guest house', 7),
  ('bed_and_breakfast', 'Bed and breakfast', 8),
  ('hotel', 'Hotel', 9),
  ('hostel', 'Hostel', 10),
  ('cabin', 'Cabin', 11),
  ('chalet', 'Chalet', 12),
  ('cottage', 'Cottage', 13),
  ('bungalow', 'Bungalow', 14),
  ('farm_stay', 'Farm stay', 15),
  ('tiny_house', 'Tiny house', 16),
  ('treehouse', 'Treehouse', 17),
  ('houseboat', 'Houseboat', 18),
  ('camper', 'Camper', 19),
  ('tent', 'Tent', 20),
  ('castle', 'Castle', 21),
  ('other', 'Other', 22)
on conflict (code) do update
  set
    name = excluded.name,
    position = excluded.position;

-- sql/20_properties/data/registration_formats.sql
insert into public.registration_formats (country, name, pattern, example)
values
  (
    'ES',
    'Número de registro de alquiler (NRUA)',
    '^ES[FH][A-Z]?(TU|NT)[0-9A-Z/.-]{20,70}$',
    'ESFCTU00000000000000000000000000000000000000000000'
  ),
  ('FR', 'Numéro de déclaration', '^[0-9][0-9AB][0-9]{9}[0-9A-Z]{2}$', '7505600000000'),
  ('GR', 'Αριθμός Μητρώου Ακινήτου (ΑΜΑ)', '^[0-9]{11}$', '00000000000'),
  ('IT', 'Codice Identificativo Nazionale (CIN)', '^IT[0-9]{6}[A-Z][0-9][0-9A-Z]{8}$', 'IT000000A000000000'),
  ('NL', 'Registratienummer', '^[0-9]{4} ?([0-9A-F]{4} ?){4}[0-9A-F]{4}$', '0363 0000 0000 0000 0000 0000'),
  ('PT', 'Registo de Alojamento Local', '^[0-9]{1,6}/AL$', '12345/AL')
on conflict (country) do update
  set
    name = excluded.name,
    pattern = excluded.pattern,
    example = excluded.example;

-- sql/20_properties/data/storage_buckets.sql
-- The same buckets stand in supabase/config.toml, which the CLI reads.
insert into storage.buckets (id, name, public, file_size_limit, allowed_mime_types)
values
  ('property-photos', 'property-photos', true, 10485760, array['image/jpeg', 'image/png', 'image/webp', 'image/avif']),
  ('avatars', 'avatars', true, 2097152, array['image/jpeg', 'image/png', 'image/webp', 'image/avif'])
on conflict (id) do nothing;

-- sql/20_properties/data/time_zone_map.sql
-- Data of npm's @photostructure/tz-lookup 11.7.0 (CC0-1.0), as it stands there.
insert into private.time_zone_map (id, source, tree, zones)
values (
  true,
  '@photostructure/tz-lookup 11.7.0',
  'XKXJXJXIXIXSXSXRXRXQXQXP##U;U;U;#$UZUZUZUZUZXHXGXGXTXTXXXXXYXYXZXZY#Y#Y$Y$Y%Y%Y&Y&Y''Y''XUXUXVXVXWXKXJ'
  'XJXIXIXSXSU:U$#%#&V,#''U;#(#)UZUZUZUZUZ#*UZXGXGVPVPVP#+YIYIYIYI#,W@W@W@W@W@W@Y&X/X/X/X/X/XVXWVTUV#-T,'
  'T,#.U:U:#/#0#1#2#3U;U;U;UZUZUZUZ#4#5YJYJXGYJ#6#7#8YIYIYI#9X1#:W@W@W@#;X/X/#<#=#>#?#@VTVT#A#B#CT,T,#D'
  '#E#F#G#H#IV,#J#K#L#MUZUZUZUZX9X9#N#OYJ#P#Q#R#SYI#T#U#VX1#W#XW@W@#Y#ZX/$#$$$%$&$''$($)$*$+$,T,T,$-$.$/'
  'U$$0$1$2$3$4$5$6$7UZUZXLXLXH$8$9$:$;$<$=$>YI$?$@$A$B$C$D$E$FW6$G$H$I$J$K$LW;$MT+T+T+XJXIXIXSVB$N$O$P'
  '$Q$R$S$T$U$V$WV7XMXLXLXHY6$X$Y$Z%#%$%%%&%''%(%)VR%*%+%,%-%.%/%0%1%2%3%4W;XVT+XKXJXJXIXIXSXSUC%5%6%7TN'
  '%8%9%:%;U0XMXMX3X3XH%<%=%>%?%@%A%B%C%D%E%F%G%HX+%I%J%KWX%L%M%N%OXUXVXVXWXKXJXJXIXIXSXSUC%P%Q%RTN%SUU'
  'XOX4XNXMXMXLX3X8%T%US2%V%W%X%Y%Z&#&$&%&&&''WXWXWXWXWX&(&)X(XUXUXVXVXW&*ZCZCXIXIXSXSXR&+&,&-&.&/&0UTXN'
  'XNXMXMXLXL&1&2&3S2&4T(&5&6WT&7&8&9&:&;&<&=&>&?&@&AX(X(XUX(XVXVXWXKZCZCZCXIXSXSXRUK&B&C&D&E&F&G&HXNXM'
  'XMXLX6&I&J&K&L&M&N&O&P&Q&R&SWHW?W?&T&U&V&W&X&YY''X(ZUXUXVZYXWXKXJXJXIXIXSXSXRXRXQXQ&Z''#''$''%''&''''XMXMXL'
  'X6''('')''*''+'',''-''.''/''0''1VQXZW?''2Y$''3''4''5''6WGZPZ9''7''8ZH''9XWXKXJZEZEXIXSXSXRXRXQXQZ?'':'';''<''=''>''?XMXLUWXH'
  '''@''A''B''C''D''E''F''G''HXZXZZ1W*Y$''I''J''K''L''M''NW8Z9''O''P''QZWZDZDXJZEXIXSXSXRXRXQXQZ?''R''S''TUG''U''V''W''XXLXHXHXG'
  'SS''Y''Z(#($(%XYZ0XZ(&Y#Y$Y$W7(''((()W8(*ZS(+ZA(,(-(.(/ZTZE(0(1XSXRXRXQXQXPUBUB(2(3(4(5(6(7XLXHX;XGXGSP'
  '(8(9(:(;(<Z2XZY#Y#Y$Z-Y%(=(>(?(@(A(B(CZA(D(E(FZLZT(GZV(HXSXRXRXQXQXPXPUB(I(J(K(L(MXLV3XHXHX;XG(N(O(P'
  '(Q(RZ*(SZ2Y#Y#Y$Y$Y%Y%XEXE(T(UX>X>ZN(VZ=(WXJXJZVZVZ@(XZQZ:Z:Z:XPXPV1(Y(Z)#V3V3XLXLXHXHXGXGT*)$)%)&Z*'
  'Z*XZXZY#Y#Y$Y$Y%Y%XEXE)'')()))*XV)+XWZ6XJXJXIXIXSXSXRXRZ:XQXPXPV1),)-).V3XMXLXLXHX;XGXGXTSG)/SGXYXYXZ'
  'XZY#Y#Y$Y$Y%Y%XE)0)1)2)3XFXCZ6Z6Z8XJXJXIXIXSXSXRXRXQXQXPXPTR)4)5T0XMXMXLXLXHX;XGXGXTXTXXXXXYXYXZXZY#'
  'Z/Y$Y$Y%Y%Y&Y&Y'')6)7XDXVZ6Z6XKXJXJXIXIXSXSXRXRXQXQXPXP)8)9):X<XMXMXLXLXHXHXGXGXTXTXXSGSGZ/Z/XZZ/Y#Y$'
  'Y$Y%Y%Y&Y&Y''Y''XUXUXVZ6Z6XKXJXJXIXIXSXSXRXRXQXQXPXPV+);)<X<XMX:X:X:XHXHXGXGXTXTXXXXXYXYXZXZY#Y#Y$Y$Y%'
  'Y%Y&Y&Y''Y''XUXUVIZ6XWXKXJXJXIXIXSXSXRXRXQXQXPXPVLVL)=)>T;T;XLXLXHXHXGXGXTXTVMVMVMVM)?VJVJVG)@VOVFVFVF'
  'VHVHVHVHVH)AVKXWXKXJXJXIXIXSXSXRXRXQXQXPXPVLVLT;T;T;T;)BVL)CY()DVNVNVN)EVMVMVM)FVJVJ)G)HVO)I)J)K)L)M'
  ')N)O)P)QVKVKVKVKVKVKXIXSXSXRXRXQXQXPXPVLVLT;T;T;T;)RVL)SY()TVNVNVN)UVMVMVM)VVJVJ)W)XVOVOVO)YXEXEXEXE'
  'XE)ZVKVKVKVKVKVKVKVKVKVKVKVKVKVKVK*#*$*%*&*''*(*)***+*,*-*.*/*0*1*2*3*4*5*6*7*8*9*:*;*<*=*>*?*@*A*B*C'
  'VKVKXPXPV,*CXNXNU;UZ*BTH*CTHTHV,THV,V,*BV,*CU;*CV>V>*CUZ*DUZUZUZTV*DVP*DVPXXY#W@YIY#XJT,UVT,XSXS*B*C'
  'U$U$*C*D*DTH*ETHTH*ETHTH*EV,THTHV,*E*F*GUZ*GUZ*HUZUZV4XHVPVPYJ*GYJYJ*G*HXXXX*HYIYIX1YI*H*HW@X1*IW@*I'
  '*J*KX/*KX/*L*L*MX.*N*N*OWZWZ*OWZWZWZXVXVWZ*OVTVTVTUV*NUVUVUVUVT,UVT,*MVC*NVC*NU:VC*OU:U:*OU:U$*OU$U$'
  '*O*PU$U$THV,U$V,V,*OV,*P*PU;*Q*RU;U;*RU;U;U;U;*RX9XHXHX7XGXGX7YBYJ*PYJ*QYWYWYW*Q*QY9Y9*R*RYIYIYIYIYI'
  '*RYIYIYI*R*S*S*TX1X1X1X1*T*U*UW@*VW@*VX/*W*XX/X/*XX/X/*XX/*Y*Y*ZW>+#+#WZ+$WE+$+%WEWE+%+&WE+''VTVTW;+'''
  'VTVT+''VTXKUVXKT+UVUVT+UV+%T,UVT,VE+%XSV5+%VB+&VB+&+''VB+(+(V.+)+*V.VD+*VDVD+*VDVDV,+*V@++U;++U;V@V@++'
  'V@V@++U*+,U*XNXNU*V7YBYBXH++YBYB++YBXGYJYB+++++,+-+.YW+.+/+0+0+1+2+3YIYI+3YI+3+4+5+6+6X1+7X1X1X1+7+8'
  'X1+8+9+:+:+;+<+=+=+>+?+@W@W@W@+@+@+AW6W6W6+A+BW)X/X/+B+CX/+CX/X.X.X.X.+CX.WEWUXUWE+BXUW;W;W;W;T+VB+A'
  '+B+C+C+D+E+F+F+GTYTYV.VD+G+HVDVDTN+HV@V@+H+I+IV@V@V@V@V@V@+IV@+I+J+K+KV7+LV7+L+MYKYK+M+NYK+O+O+P+Q+R'
  '+R+S+T+U+U+V+W+X+X+Y+Z,#,#,$,%,&,&,'',(,),),*,+VV,+,,,-,.VR,.VRVR,.,/,0X+,0,1,2X*X*,2X*X*,2,3X*X*,3,4'
  'X*,5,5,6WXWX,6,7,8,9X.,9X.,:WUXUWUWEWZ,9,:WZ,:,;UC,<,<TYTYTYTY,<TYTN,<,=,>,?,?,@UUUU,@UUUUUU,@U0XNXN'
  'XH,@XHY@,@,A,BYD,B,CYDYD,C,DYOYO,D,EYO,F,F,G,H,I,I,JY;Y;,J,KY;,L,L,M,N,O,O,PVW,Q,Q,R,S,T,T,U,V,W,W,X'
  ',YX+X+,YWXWX,Y,ZWXWX,Z-#WXWXWX-#WX-$-$X.-%Y''X.X(X(X(-$WEXUXUUC-$-%-&-&TY-''-(-(TN-)TNTN-)TN-*XH-*XHS<'
  '-*-+S<-,-,---.-/YOY,T(T(Y,-.-/S;-/-0S;-1-1-2-3-4-4X&-5X&X&-5X&X&-5-6-7-8-8-9-:-;-;-<-=->WXWWWXWW-=X('
  'X(X(ZJZCXKZCV?-<XRUK-<-=UK->->-?-@-ATNTN-AUMTN-AUM-B-BUT-CUTXHX5XHSC-B-C-DT$S2S2-D-E-ET(-F-G-GS;-HS;'
  'S;-HS;-I-I-JWT-KX&-K-L-M-MW<-NW<-N-O-PW?W?-PW?W?-P-QW?-R-R-S-T-U-UWX-V-WWXWX-WWXWXWX-W-XWXX(-XX(UK-X'
  'UKXQ-X-YUNUNUNUMUN-Y-YU1-ZV=-Z.#.$.%.%V2.&.''VAT-.''.(XH.(X6.).)T$.*T$.*S4.+S4.+.,S4T#.,T#T#T#SZ.,SZSZ'
  '.,SJ.-SJ.-SJSJ....WT./.0WTWT.0VQ.0WH.1WHW?.1W?Y$.1X0X0X0.1.2.3.4.4WX.5.6.6X#WX.7.7Y&WGY&XP.7XPXP.7UF'
  'XPTQTFTFV$.7TF.7.8TKTK.8TK.9TAXNU/XNXH.8XHS7.8.9.:.;.;.<.=.>.>.?.@SM.@.ASM.B.BSZ.C.DSJSJ.D.ESJ.E.FS1'
  '.F.GS1.H.H.ISWSWW?W?W?.IW?.IW?.J.J.K.L.M.MW3W3W3.M.N.OWGZBXUZ9Z9XUXUZ9ZRZHZH.MZHTQV$Z?XP.LTF.MTFTF.M'
  'TF.NTK.N.O.P.P.Q.R.S.SXMTBTBSD.SXHXHS/.SXGXG.SSMXGT''.SSB.T.U.U.V.WSL.W.X.Y.ZSH.Z/#/$S1/$SYSW/$SWSWXY'
  'W?W7Y$W7/#/$W7/%W7W7W7/%/%/&/''WFWG/''WF/(ZPZP/(/)Z9ZRXUZRZRZFXVXVZHZHXVZWZ?UBXPUB/%/&/''UB/''/(/)/*/*V0'
  '/+V0TB/+TB/,U(U(U(/,U(UWU(UWSN/+SN/,/,/-/./////0SQ/1/1/2S@S@/2/3/4XYY#Z1Z+Z+W7WOW7/3/3WF/4WFWFW8WF/4'
  'W8/4W8/5ZSZ7ZS/5ZKZWXVXVZWZWZ>Z>Z>Z<ZZ/3/3ZT/4/5ZEXIZVZVZIZIZVZV/3/4UB/5/5/6UA/7/7/8TTTT/8/9/:/;/;/<'
  'T?/=/=XLT?XLSP/=SPSPSQ/=/>/?/?S@/@/AS@Z.ST/AZ0Z0/AZ*/AW7Y%Y%/AWFY&Y&WF/AXEXE/A/B/CX@/C/DX@X>/DZSX>XU'
  'ZS/DZSZSZAXV/DZAXWZ>XWZ=Z=ZX/CZXZVZV/CZVZVZVZV/CUB/CUB/DUAUA/D/E/E/F/G/H/HV3/IV3V3/IV3V3XT/IXTT*/ISP'
  'T*/J/J/KSE/L/L/M/NSTSTZ*XYZ*XZZ2Z4Z2/LX@/MX@X@X>/MX>Z;Z;ZN/MZXZXZ6XKZ@ZQXSXSXOV1V1/K/K/L/MT2/M/N/O/P'
  'T*/P/Q/R/R/SSG/T/TST/UXX/UX@/VX=X@X>X=/VX>X>/V/WX>X>/W/XZNZNZMXVV1/WV1/X/X/Y/Z0#0#0$0%0&SG0&SGSGXE0&'
  'XEXE0&X=Y''X=X=0&X=0''XFXF0''0(0(0)0*T1T70*0+T7Y''0+Y''Y''0+0,XBXBXOTRXOV+0+0,0-0.0.XNT6X<V+0.XOV+T;0.XNXN'
  'V+V+T;T;0-T;T;T;XZXZ0-VJY$Y$VGVOXVXV0,VKXLXL0,VLXH0,VL0-0-SG0.SG0.VM0/VM0/VJ00VJ00VG01VGVGVOVGVO0001'
  'VOVO0102VOVO020304XE0405XEXE0506XEXE0607XEXE0708XEXE0809XEXE09VK0:VK0:VL0;VLVL0;VL0<0<SG0=SG0=VM0>VM'
  '0>VJ0?VJ0?VG0@VGVGVOVGVO0?XE0@XE0@VK0AVK0AVLVKVKVLVLVKVKT;T;VKVKT;T;VKVKT;T;VKVKT;T;VKVK0<VLVKVKVLVL'
  'VKVKVL0;VKVKY(Y(VKVK0:SGVKVKVNVNVKVKVNVNVKVKVNVNVKVK07VMVKVKVMVMVKVKVMVMVKVKVMVMVKVK04VJVKVKVJVJVKVK'
  'VJVJVKVK02VGVKVKVGVOVKVKVOVOVKVKVOVOVKVKVOVOVKVK0.XEVKVKXEXEVKVKXEXEVKVKXEXEVKVKXEXEVKVKXEXEVKVK0)VK'
  'VKVKXPXPV,U;XQXQU$THU$THU$THV,U;V,U;V,U;V,U;U;U;U;UZU;U;UZUZV>UZV>V>TVTVUZUZXXXXVPYIT,TWT,TWTWU:VCU:'
  'U$U$THTHU$U$THTHU$THU$THU$THTHTHV,V,THTHV,V,THTHV,U;V,U;V,V,THV,V,U;V,U;UZUZUZV4UZV4UZUZYJYJYWYWYJYJ'
  '/IY9YJYJY9YI/HYIYIYIYIX1/HX1X1W@X1X1X1W@X1X1W@X/W@X/W@W@W@X/W@X/X/X/Y''X/X.X.X/X.X/X.X/X/X.X.X/X/X.X.'
  'X.X.X.WZX/X/X.WZX/X/WZWZX/XUWZWZWZVTVTVTVTVTVTUVT,TWT,TWT,TWT,TWVCU:VCVCVCU:VCVCU:U:VCU:THTHU$U$THTH'
  'U$U$THTHU$THV,U;T>T>T>T>V,U;U;U;T>U;T>U;U;U;U;U;U;V@U;U;V@V@U;XNU*XNYJYJ/*YWYWYW/*YWYW/*/+/,YWY9/,Y9'
  'Y9Y9/,/-YIYI/-YIYIYIYI/-YIYIYIX1YIYIX1X1YIYIX1X1/*X1X1X1X1X1X1/*X1X1/*X1W@W@X1W@X1W@X1W@W@X/W@X/W@W6'
  'W6W6X/X/W6X/X/X/X//%X.X.X/W>X//$X/W>X.X.W>W>WZWZW>X,W>X,X.X.WZWZX,WZX,WEX.X.WZWZWZWEWZWZWEWEWZVTWEWE'
  'VTVTWEW;WEW;W;W;W;VTW;W;VTVTW;VTUVT,XJXJVBU=U=V5.NVBV5VBV5V5VBVBU''U''VBVBU''U''TXTXVBTXVBVBU$V.U$V.U$V.'
  'U$.IV.V.V<V.V..HV..IV,V,VDV,V,U;V,U;V@U;V@V@V@V@U;V@V@U;V@V@U;V@V@V@V@V@U*U*Y6.BY6Y6.BYB.C.DXGXGY).D'
  'YJ.D.E.F.FYW.GYW.G.HY.Y..H.IY..J.J.K.L.M.M.NZ''Z''.N.OZ''Z''.OYX.P.Q.Q.R.SYI.S.T.U.V.V.WYGYG.WYI.X.YYIY>'
  'YI.Y.Y.Z/#/$/$/%/&/''YI/''/(/)/)X1/*/+/+X1/,X1X1X1/,WRX1X1WRVRX1X1WLWL/*/+VRVRWLWLVRVR/*X)/+/,X)X)/,X)'
  '/,WKVR/-WKWKW%/-X)X)X)/-X)W@X)W@/,/-/.//WJ///0/1W@/1W@W@W@W@/1W6W@W@W6W6W6X/W)W)W6W6W6W)W)X/W)/.X/X/'
  '/.X/X/X.X.X.X.WUX.WUWEWEW;W;VBVB/+VBVBUCXRUC/*UCUCUCVB/*/+/,U$U$/,/-UCUCUC/-TYTYUCTYU$V<U$V<V<V.V<V.'
  'TY/*TYTYTNTN/*TN/*TNTN/+/+TZ/,/-V@V@/-/.V@U;V@V@V@/-/.//TDTDV@TD/.UPUP//U0U0U0U)TD/.V7V7V7V7U)UO/-YB'
  'YB/.YBYB/./////0YK/1/1/2/3/4YK/4YK/5Y.Y./5Y.Y./5/6/7/7/8/9/:/:/;/</=/=Z''/>/?Z''Z''/?/@/@/A/B/C/C/D/E/F'
  '/F/G/HY?/H/IY?Y?/I/JY1Y1/J/KY1/L/L/MY?Y?/MYI/N/OY?Y?Y?/OY?Y?/O/PYIYI/P/Q/Q/R/SZ&/S/TYIYI/T/UYIYI/UYS'
  'Z&/V/V/WWMWM/W/XYI/YVXVXVX/Y/YX1WMVV/Y/ZVVVVVXVV/Z0#X1WRVVWRWRVRWRWRVVVVWSWSVRVRWSWSW%/WVRVRW%W%VRVR'
  'W%W@W%W%VRVR/UX+W@W@W5W5W@W@W5X*W5W5X+W5W6W6X*X*W6W6/QX*/QW)W)W)W)W)X*X*W)W)/P/QX*WXWXWX/PWXWXWXWXWX'
  'WX/PX/X//PX//PX.X.X.WX/PWXWX/PWX/Q/RX.WUX.WUX.WUX./QWZW;WZWZWEWZWEWEUC/OUC/PTGTG/P/QUC/QUCTY/QTY/RTY'
  '/RTNTNTNTN/RTN/STZTZ/S/TTN/TTN/U/UUU/VUUV@/V/W/X/X/YUUUU/YUUUUUU/YU0XNXNYDYDYD/YYDYD/YYDYD/YYD/Z/ZYD'
  '0#YDYKYK0#0$YK0$YKYK0$YO0%0&0&0''YOYO0''0(0)0*0*0+0,0-0-0.Y,Y,0.0/000101020304Y,04Y,05Y;Y;05Y;XXYTY;Y;'
  'YT04Y;Y;YI04Y;05YIYI0506Y;06Y;07YIYI0708VUVUW#VU0708090:W#W#0:XYVUVUVWVUWVWVWV09VWVW090:WVWS0:WVWSWS'
  'WVVRVW09VW0:WV0:0;0<0<VR0=0>VRVR0>0?0?0@0A0B0B0CW/W/VRVR0C0DVRX+X+X+0CX+X+X+X+X*WXWXX*X*WXWXX*X*WXX*'
  'X*X*X*0@X*WX0@WXWXWXWX0@0@0AWP0BWX0B0C0DWPWP0DWWX(0DX(X(0D0E0F0GUC0GXRV?0GV&0HU20HTY0I0JV&0J0K0LTYTY'
  'TP0LTY0LTYTNTY0LTNTN0LUU0MUU0MUU0NUUXHY@XHS<0M0NS<0OYD0O0P0QS<0QS2S20QT)0RT)YO0RT)YE0RT)S2T(0RT(T(T('
  '0R0SY,XXT(T(T(S;Y;Y;XX0R0R0S0T0U0U0V0WVS0W0XW+0Y0Y0ZVYVYVSVYWT0ZVYVYWTVY0YX&0ZX&0Z1#VY1$X&1$X&X&1$VW'
  '1%1&1&1''W:W:W:W:1''W:W:W:W:1''1''1(W:1)1)1*1+1,1,1-W<W<W<1-W<1.X+X+W<W?X+WXWXWX1,W?W?W?WXWXW?WXWWWW1+1,'
  'V?1,UKUKU2U21,U2TO1,TO1-UKUQUK1-1-UJ1.1/1/TN1011UQUQ11UN111213UQ13XPUQXP13UUXPUUXPUUU1U1UUUUUU12UU12'
  '13UTX5S<1314S<S<SC14SCSCSCT$T$S2T$S4S2S2S4S2S2T(S2T(S2T(S2S2T(T(T#T(T(1.T(S;T(S;T(S;1-1.1/WTS;1/S;S;'
  '1/10WTWT10X&11X&1112WTWTX&X&12X&1213W.1414X&WHWH14W<X&15X&W<WHXZW<W<W<141415W?W?W<15W?W?15W=W?1616WX'
  '1718WXWX1819191:W?1;WXWX1;W?W?WX1;X01;1<1=W?1=X0X0X0WXWXX0WX1<WX1=WXWXWXWX1=WXWX1=WXWXWX1=1>WX1>WX1?'
  '1?1@X#X(UK1@XQUN1@UNUNUNUN1@UNUNUN1@UNU-UM1@1ATJ1ATCU-1BU1U1TMTMU1UTU1U1XOXOV=TFU<1?U<XOUTU+U1V''V''1>'
  'XOXOV21>XOXOV*1>XNTK1>T.US1?1?SCT$T$XHT$S?1?SCT$T$T$T$T$S?T$T$S4T$S4T$S4T$S4S2S2S4S4S2S2S21:S2T#T#T#'
  'SZT(SZSZT(SJSZSJSZSJSZSJ16SJSJSJSJSJSJ1616WTSJWT16WTS3S3WT1617VQWTWTVQVQWTWTWTWHWHWHVQWHW?14W?Y$W,14'
  'Y$X0X0141516X-W$X-X-15W$16W$1617W$18W$18W$1919W3X-1:WXWXW3WX19WXY&Y&Y&WGWXWG18WGWGWG18U-XPXP1819U&UF'
  'V$TFV$TFXOXO1819TF19TF1:XN1:TKV;TK1:TKTK1:1;S?1<S?1<S7S>S4S4S41<S>S>1<SDS>1<1=S>S4S4S41=1=T%T%T%1=1>'
  'S/S/T%1>1?S01?T#T%T#1?T#1@SM1@T&1A1BT#T#SM1BT#SZSM1BSM1B1CSBSZSZ1CSZ1CSZSZ1DSZSZS5S5SJSJS5SHSJ1BSHSH'
  'SJ1BSJS1SJSHSHSH1A1BS1S11BVQ1C1DS1SWS1S1VQVQVQSWVQVQSWSW1AW*1BW*W?X0W?X0Y$X0W?W$X0W$X01@1@1A1BWN1BW$'
  'W$W$WNWNW$W3WN1AWN1BY&Y&W3WGWXWGY&WGWXWGW3WBZHZGZHZHV$V$TFXOXOTFU.U.TF1<TFTFTFTFTFUGTKU/TKTETKTKUGUG'
  'TETEUGTEU/18U/V%V%TLV%TLU/U/TEV0V%TLV0TBXMXM15XMSX15SXSX15S016S01617S0XGSM1718SBSSSBSN18SBSBSNS9S5S5'
  'S517S5S5SLS5SBS9S916S5S516SQSHSHSQ1616SQSQSQSQSQSQ16S1S1SHS115SI16SISISY16SYS1S1S1SWS1SWSWSWW$14W7WA'
  '14WAWAWA14WA1516W7WB16WOWBWB1617WBWG17WBWBWFWOWFWG16WFWFWFWFWFW8W8ZPW8W8ZPY''W8W8U.U.1314U.U.14UBUB14'
  'UBUBTFTFUBUBTFUGTFUGUBUBUBU%U%UGU%UGUGV0UGUGUGV0UGV0TBU(TBU(1-U(1.U(U(U(1.U(SN1.S9S91.1/1011S911S9SL'
  'SLSLSLSQ10SLSPSL10SQSLSQSLSQSQSQSQ1/SQ10SQ10SQSQ10SI11S@11SYS@12SYSY12SYSWSWSYXY1112S@S@W7WOW7W7WOWO'
  'WO11WOWFW7W7WFW8WFW8W8ZSW8ZSW8ZSW8ZSZ7Z7Z7ZAZZXKZZZ5Z<XJZOXJZOXJZ5ZOXJZTZOXJ1(V/UBUBV/U%V/1(UBUAUBUA'
  'UG1''UAV)V)UGV)TTV)1&UAUAUGV0TTTTV0V0TTTTTBTBTTT/T/U(T/U(TTT/TTV3T/0Y0ZT?U(U(T?T?0Y0Z1#1$T?1$T?T?1$1%'
  'UEUESPSPSP1%SQSQSQSRSPSRSRSR1#1$SRSR1$1%SRSRSR1%SR1&1&ST1''STZ.Z.XYZ3Z3Z*Z3Z*W7W7Z,Y%W71$Y&Y&WFW-WFW-'
  'W8W8Y''X@W8Y''X@X@Y''X@XEX@Y''W8X@X@W8ZSY''X>ZSZSX>X>ZAZAZSZSZAZAZ;Z;Z=Z=Z=ZXZTXIXIZVZVZVZVZ@UBUA0PUAV10P'
  'V10QUAUAUA0QUAT=0QT=TTTTUATITTTTTITIT=0OT=TITITI0OTI0OV3V3V30OV30PV30PT?0QT?SPSPT*T*SPSP0PT*T*SET*SE'
  'SRSRSE0OSR0O0PSFSFSF0P0QSFSTSFSF0PSTSTSTSF0P0QSTXEX@XEX@XEX@XEX@X@0OX@X@Z;XVZNZNV1T10N0OT30OT70P0PT='
  'T2T20P0Q0R0ST=T=0S0T0T0U0VV3T2T=T20V0V0W0XV3T*SET*SET*T*T*SGT*SGSGSGSESESE0U0USGSGSGSGSG0U0VSGST0VST'
  '0VSGSGSGXEX@XEX@XEX=XEX=X=X>X=XFX>X>XFXFX>X>XF0RX>X>0R0SX>XUXFXU0RT80S0T0TT50U0VT4T2T90VT2T2T20VT90V'
  'T7T70V0W0XT0T20X0Y0Z0ZV3UR1#1#1$T0T0URURT0XN1#SGSGSGXEXEXEXA0ZX=XAY''X=XFX=0ZX=0ZX=1#XFXFXD1#XFXF1#XF'
  'V1V1V11#1#T7T7T7V11#TRTRT0T01#T0T11#T1T1X=1#Y''Y''XDXDXBXB0ZXDXBXBTR0ZTRT60Z1#T6T6V+T6V+V+T6T60ZT60ZT1'
  'T6T6V+T;V+V+XNX<T;XNT;T;V+T;VMVJVMVJVHVKVHVKXLXLT;VLXHXHVLY(VLY(VLY(Y(SGY(SGY(SGY(SGVNVMVNVMVNVMVNVM'
  'VMVJVMVJVMVJVMVJVJVGVJVGVJVGVJVGVFVFVOVOVFVFVOVOVFVFVOVOVFVFVOVOVFVFVOXEVFVFXEXEVOXEVOXEVHVHXEXEVHVH'
  'XEXEVHVHXEXEVHVHXEXEVHVHXEXEVHVHXEXEVHVHXEXEVHVHXEXEVHVHXEXEVHVHXEXEVHVKXEVKXEVKXEVKT;VLT;VLT;VLT;VL'
  'VLY(VLY(VLY(VLY(Y(SGY(SGY(SGY(SGVNVMVNVMVNVMVNVMVMVJVMVJVMVJVMVJVJVGVJVGVJVGVJVGVOXEVOXEVOXEVOXEXEVK'
  'XEVKXEVKXEVKXOVLVKVLT;VLT;VLVLY(VLY(Y(SGY(SGVNVMVNVMVMVJVMVJVJVGVJVGVOXEVOXEXEVKXEVKYJYJ/V/WYJYJ/WYI'
  'YIX1YIYIYJYJYJ/VYJ/VYJYW/VY9Y9Y9XTY9/VYFY9Y9/VY9YW/VY9Y9Y9Y9/V/WY9/WYIYIYIYI/WYIYIYI/WY>YIX1X1X1X1X1'
  '/V/WX1X1X)X)X/X//VW6X/W>X/X/VBVBU=VBU$V<U$V<V.VDV.VDV./RV.V.Y6Y6Y6/RYBYB/RYB/R/SY6Y6Y:/SYBYBY)Y.Y)/S'
  'YJYJYJ/SYJY5Y5Y5Y5/RY5Y5/RYWYWYWYWYWY5YWY5Y5/Q/RY5Y5/R/SY5/SY5Y5YW/S/T/UY./UY./VYWYFYWYWYFY9YXYXYWYW'
  'YWYNYN/SYN/T/TYWY5Z''YWXTZ''Z''XTY=/SY=/SZ%Y=/TY9/TYXYXYNYNYN/TYN/TYNYN/T/UYXYI/UYIYIYI/UYIYN/VZ%Z%/VZ%'
  'Z%Z%Z%/V/V/WZ''/X/X/YYGYG/YYGYGYG/YYGYGYGYIYIYGYIYG/XYGYGYIYI/XYI/XY>/YYI/YY>Y>Y>Y>Y>Y>/YY>Y>YIY>Y>YP'
  '/XYPYIYIYI/XYIYIYI/XYI/XYIYIYZYZYZ/X/X/Y/Z0#0#0$YPYPYP0$YP0%Y>X10%X1YP0%0&0''X1X10''X10''0(0)0*0*X1X1X1'
  'X10*X1WRX1X1VRVRX1WLVR0)0)0*0+X)WLX)WLWKX)X)WKWKX)X)WKX)WKWKWLWKWK0''VR0(0(WKW%W%X)X)X)0(WK0(WKWK0(WJ'
  '0)WJWK0)W%W%W%0)W%W%0)0*W@W@0*WJW%WJWJW@WJW@W@0)W@W60)W6W6W6X/X/WXWXX/X/WXWXVBVB0''0(0(UCUCUCU$U$VBU$'
  'VBVB0''0(VBVB0(TSU$U$0(U$U$U$U$0(UCUCUC0(TNTN0(UX0(TNTYTN0(TNTNTNTN0(TNTNV@V@TZTZ0''TZTNTN0''TZ0(0)TZ0)'
  'TZTZ0)V@TZ0*V@V@UU0*V@UUV@UUUU0)UU0*V@V@UPUPUPU0UPU0U*V70(V7Y6Y6XGYBYBYBYKYKYB0&YK0''YBYBYKYKYBYBYB0&'
  'YBY)0&0''YK0''YKYKY)Y)0''0(0(0)0*Y.0*0+YKYK0+Y.0,0-YKYKYK0-0-0.YK0/Y.Y.0/Y.Y.0/0001Y.01Y.0202YM03YM03Y.'
  '0405Y.Y.05060607YO080809YOYOY.090:0;0;0<Z$Z$YO0<YOYO0<0=0>0?Z''Z''0?Z''YM0?0@0A0A0B0C0DZ''Z''0D0EZ''Z''0E0F'
  'Z$0FZ$0G0GY/0H0I0I0J0K0L0LY20M0N0N0OY2Y20O0PY20Q0Q0R0SY-0SY10TY10T0UZ''0V0V0WY?Y?0W0XY?Y?0XYGY?Y?YGYG'
  'Y?Y?0W0XY1Y1Y?0XY1Y10X0YY10Z0ZY?Y41#1#1$1%1&1&1''1(Y?1(Y?Y?Y?YIYIY?1(Y?1(Y?Y?1(1)Y?Y?Y?1)YTYT1)Y?YTYT'
  'Y?Y?YTYI1(1)Y?Y?YIYI1)YIYI1)1*1+1+1,1-1.Z&Z&YIZ&Y?Y?1-1.1.YIYIYIYI1.YI1/Z&1/10YI10YS111212YSWMWMYS12'
  'YSWM12X1WMWM1213YIYIWMWMY+13Y+Y+YIY+VXVXVUVUX1X111WMX1X1X111X1X111X1VX1112VU12VUVUVUW%W%12W%X+X+12X+'
  'X*12X*X*W6W612W)12W)WX1313WXWXWXW)WXWXWXWX12WXWX12X/WXWXX/X.X.X.WXX.WXWXX.X.WXWXWXWX1/WX1/X.10X.WUWU'
  'X(10UCTGTGTGTGTGUCUCTGTGUCUCTGTGTYTY1,TYTYTYTGTYTGTGTGTG1+TY1+TNTNTNTN1+TNTZTNTZTN1+TZTZ1+TZTZ1+1,1-'
  '1-1.1/U31/101112U312U313U31314UUV@V@V@1414V@15UU1516UUUUV@V@1617V@17UUUU17UUUUUU17U0U0U0YDYD1718YDYD'
  '1819YKYK19YK191:YDYD1:YD1;YD1;YDYDYD1;1<YDYD1<1=YDYDYK1=YK1>1>YO1?YOYKYKYK1?1?YO1@YOYOYOYO1@Z(Z(YOZ('
  '1?1@Z(Z(YRYR1@YRZ(Z(YOYO1?1@YOYL1@Y-YRY-Y-1@Y-1A1A1B1C1DY-1D1EYUYYYYY,Y,1D1EY,Y,1EY11F1GY1Y11G1HYVYV'
  '1H1IYVYV1IYV1I1J1K1LY1Y11LXXYVYV1LY;YVXXY;Y;Y,1KY,Y;Y,Y,Y,1K1KY;1LY;YTYIXXXXYIYI1KYIX%X%Y;Y;X%X%X%1J'
  'X%1JX%X%1JX21K1LY;1LY;1M1MYI1NX%YIYI1N1O1OW#1P1QW#W#W#1Q1Q1RX&X&1R1SX&X&1SW#X&X&1S1TVWVWVWVWX&1TVWVW'
  '1T1UWVWV1UWVWVWV1U1VVW1VVWVWWVX$WV1V1V1WVWVWWVWVVWWV1VVR1WVRVRVRVR1WVRVR1W1X1X1Y1ZW''1Z2#W''W''X$2#2$2%'
  '2%2&2''2(2(W/2)W/W/W/2)W:2)2*2+W''W''W''W''X+2*W''W''W''W''2*W''W''W''W''X+X+X*X*WXWXX*WXWXWXWXWXWX2''WX2''2(WP2(WP'
  'WPWPWPWP2(2)WX2)WXWXWXWX2)WP2)2*WPWP2*WW2+WWX(WEX(WEUCUCUC2*2*TYV&V&UC2*UCUCV&V&2*V&UCUC2*2+UCUC2+2,'
  'V?2,V?V?TY2,V&TYV&2,V&V&V&2,V&2-V&2-V&V&U22-U2U22-2.U2U22.TYTOTPTYTNTNTNTNTN2-TN2-2.TN2/2/20TNUUTN20'
  'TN21TN21TN2222YDYD23YDYD23YDS<23S<S<YDYDS2S22223S<S<23S224S2S2S2S<S2S2T)23T)23T)24T)YOYOYEYET)T)S2T)'
  '22T(T(T(Y,22Y,23Y;Y;2324WI24WIWIY;Y;24Y;Y;24252626W+WIW&W+W+26W+XX26W92727W+2829292:S;W92:Y;W+W+2:2;'
  'W+W+W+2;W+2<2<2=2>VY2>VYVYVYWT2>WTWT2>X&2?2@VY2@2AX&VY2AVYVYX&X&2AX&2AX&VY2BX&2BX&X&2B2CX&2DX&W:2DW:'
  '2DW:W:W:VW2DW:W:W:2DW:W:X&2DX&X&W:W:W:W<W:2CW:W:2CW:W:W:W:W:2C2DW/W/2DW<W:W<W<W<2CW<W<W<W<W<W<W?W:W:'
  'W:2B2BW<2CW<2C2DW<2EW<2E2F2GW?W?2GW?WW2GWWX(2GX(X(X(V?U2V?2GUKU2UKUKTOV#TOTOTOTOTO2EUKUQUKUK2DTNTOUJ'
  'TO2D2E2FUJUQUQUQTNTN2ETNUQ2EUQUQTNTN2ETNUQUNUQUNUQUQ2DUQUQ2DUQUQ2DUQUNUQ2DXPUJXP2DUUXPXPUUUTUUUTUUUT'
  'UUUTUUU1U1U1X5SCSCSCS<S<SCSCSCS2SCT$2>S;T(S;S;2>2?2@VSWTWTWTS;WTS;S;WTWTS;WTVYVYWTWTWC2<WT2=X&X&WTX&'
  'WTWTWT2<WT2<WTWT2<WQ2=2>X&X&2>X&WQX&W.W.X&2=W.2>W.2>W.WH2>X&2?XZX&2?X&2@X&W<X&W<2?W?W?W?W<2?W<2@2@W?'
  'W?W?W<W?W<W<W?2?W?2@W?2@W?W?W=WXW=W=W=W=W?W?W=W=2>W=2>W=W=2?W?X''2?2@W?W?W?2@2@2A2BW,2BW,W?W,X''X''2BW?'
  'W?W?W?2BW?W?W,2BW?W?2BW?W,2BW,2CW?X0W?X0X0WX2BWX2BWXX0X0WXWXWX2BWXWXW$WXWXWXWX2AWXWX2AWXWXWX2AWXWXX#'
  'Y&X#WXX#2@X#X#Y&2@X(UKUKUK2@UKUN2@UNUN2@UNUNUMUMUNU-UMTJ2?TJUM2?UMTJUM2?U-TCTCV=V=V=U<V''U<U<V''V2XOV2'
  'V2V*XOXO2;VAV:V:2;V6U@2<U,U,U#UIXHSCXH2;2;S?S?S?S2T#T#T#S;2:SJSJSJS3SJS3XYWTSJWTSJSJS3S3WTWTVQ27WT27'
  'VQVQW?W,W?W,W,X026X0WXWXX0X-X0X0W$W$24X-W$W$W$W$X0W$X023X0W$X-23W$W$W$X-W$23W$23W$W$WXWXW$WXW$W$Y%WX'
  '21W$X-W$21W3X-W3WX21WXWXX#X#Y&WGUN20XPU-U-V=U&U&V=V=2/20TK20TKTKTUU@20TKTFTKTKTKTKTK2/TKUIUIV;V9V(V('
  '2.TKXHS?XHS6S?S?2-2.2.S?S7S7S?S4S?S4S4S4S>S4XH2,XHSDS>S4S>S/SDS>2+SXS4T%S4T%S4S4S4T%S4S4S/S/T%T%2(T%'
  'S02(S0S0S/S0S/2(T#T#2(T#T#T#T#2(2(SMSMSM2(T&SOT&S02(S0SOT&SMT&SM2''SMSMSMSMSBSM2''2''SB2(SZSM2(SMSBSZSZ'
  '2(SZ2(SZ2)SZSZSZSZS5SJSJSJSHSJS3SJS1S12&S1S12&S3S1S1S3VQS3S3S12%S1SAVQVQ2%XYW?W?2%W*W?W*W*W*W$W$2$Y%'
  'W$W$W$WN2#W$WNWNW$2#W$W$X02#X0W$X-W3WNW3WNW3W3W3TKTKTF1YU/XNU/V%TLTLTLTBSX1WSXSX1WS0S/S01WS0XGS01W1X'
  '1Y1Z1ZSM2#SMSMSMSBSBSMSB1Z2#SSSSSNSNS5S5S51ZS9SLS9SL1YS5SQSQSHSH1YSQSQSQSLSQSQSQSQ1XSQSISQ1X1XSISISI'
  'SI1X1YSYW$W$WA1YW$W$W$WAWAWA1XWAW71XW7W71XW7W7W7WO1XWOWOY&W(WB1X1XWBWBWBWBWBWF1XWGWGWGWFXOU.UBU.U.U.'
  '1VU.U.U.1VUBUBU.UBUBTBU(TB1UT/U(T/U(U(U(U(1TSNS9SNS9S91S1T1US9S9SL1USP1UXTSP1USPSPSPS9SLSLSL1TSLSLSL'
  'SLSLSLSQSQ1SSQ1T1T1USQ1VSQS:SQ1VSISI1VS@1VS@S:S@1VSY1W1XS@SYS@S@SYSY1WSYS@SYS@S@SYXY1VXYWOWF1VWFUBV/'
  'UBUBV/V/V/UAUGUGUG1TV)V)V)1TT/T?T/T?1SV3V3V3U(V-1ST?V-V-T?1S1ST?T?T?T?1ST?UET?1ST?T?1S1T1U1VV-V-1VXL'
  'SPSPSP1VSQ1VSR1WSRSR1WSQSQS@SRSRS@S@1VS@SRSRSR1V1V1WST1XS8STS8STS8ST1WS8WFWF1WWFUBUB1W1X1XUA1YUAV1UA'
  'V1UAUAUA1XUAUAUA1XT=1XTITITITITI1XTI1XV3V3V3TIV3TI1X1XV3V3V3T?T?V31XV3T?V3V31WSPT*T*SRSRSE1WSRSRSRSF'
  'SRSFSFSFSE1USESESFSFSE1USTS8ST1U1USTSFSTSFSF1USFX@X>X@X>V1V1V1T8T4T4T8T4T3T7T3T71QT7T7T7T71QT7T7T1T1'
  'T11QT:T21QT2T41QT4T41QT2T1T2T2T2T21Q1QT=1RT=1RTIT=TITIV3V3V3T=T=T=1QT2T2T21QT=T21Q1RT2V3V3V31QV3V3V3'
  'SE1QSG1RSE1RSESGSG1RSG1S1SSGSUSGSGSGSG1SSGSVSGSGX>X>XFXFX>X>XFXF1P1QXFXFV1T8V1T8V1T8V1T51OT5T5T5V1T5'
  'V1T5V1T5T71NT5T51NT71NT21OT2T2T2T21OT9T2T91OT21O1PT01PT0T0T01PT0T0T01P1Q1RURT21R1S1T1TURURUR1TV3UR1U'
  '1U1VURV3T01VT0T01VURT01WSG1WSGSGXEXEXA1W1WXFXFXFXD1WXDXDXDXD1WXD1W1XXDXD1XXDXDXDV11XV11Y1YT7T7T7V1T7'
  'V1T1T0T01XT0T7T7T1T11WXDXDXDXDXDXDXBTR1VTRT6T1T1T61VT1T11V1WT6T6V+T6T1T1T6T6YW1UYWYW1UY91VY9YJYJ1V1W'
  'YJYJYJYWYWYWYJ1VYWY9Y9Y9YWYFYWYFYFY9YFY9YWY9Y9Y9Y9Y9Y91RY9Y9YIYIY9Y9YIYIYIYIY9YI1OY>Y>Y>1O1PX)X)X)1P'
  'X)X)X/X/X/W6VDVDV.VDY6Y6Y61N1NYBYB1O1O1PY6Y6YBYBY6Y6Y:Y:YBYB1N1O1P1QYJ1QYWYWY5YWY5Y5YJYW1PYWY.1PY.Y.'
  '1PY5Y.1QY5Y51QY.Y5Y5Y51Q1QYWY51RYWYWYWY5YWYWY.Y.Y5Y5Z''Y5Z''Z''1OZ''1OZ''1P1QYXYXYNYNYNYNYN1PYWYWY5YWZ''Y='
  'Z''Z''Z%1NZ%Z%Y=Z%Y=Y=Y9Y9YXYXYNYN1LYNYN1LYNYNYXYIYXYXYIYIYX1KYIYI1KYIYXYXYNYNYNYIYNYNZ%Z%Y=Z%Z%Z%Z%YG'
  'Z''1GZ''Z''Z%Z%1GYG1GYGZ''YGZ%1GYGYG1GYGYGYGYNYNZ%YGYGYIYGYGYGYIYG1EYGYIYIYI1DY>Y>Y>Y>Y>YIYIYIYIY>1CY>Y>'
  'Y>1CY>Y>Y>1CYIYIYI1CYIYIYZ1CYIYZ1CYZ1C1DYSYP1D1EYIYIYP1EYIYIYIYIYI1EYIYIYI1EYZYZ1EYPYZYP1EYPYPYPYP1E'
  'YPX1X1X1Y>Y>1DYPYPX1YPYPYPYP1C1DYP1DYP1EX1X11EX11EYIYIYIYP1EYI1FYIYIYI1FX1X11FX1X11FX1X1X11FX1WRVR1F'
  'VRVRX1X1X11FX1X1X)X)X11EX)X)WKWK1EWKW%W%VR1EW%WKW%W%X)X)X)WJX)WKWKWKWJWJ1BWJWKWJWKWJWKW%W%W%W%1@W%W%'
  'WJWJWJW@W@W@1?W@WJWJ1?WJW@1?W@W6W@W@1?W6VBVBVB1?VBVB1?1@VB1@UCUCVBVBUCUCVBVBUC1?VBVB1?UCU$U$TSTYU$U$'
  'TYTYUCTGUC1=TY1=TYTY1=1>TNTN1>TNTNTNTN1>TNTN1>TZ1?1@TZTZULTZ1?UL1@1ATZTZTNTNTZ1@TZTZ1@V@TZV@V@V@TZTZ'
  '1?UPUUUPUU1?UUUPUU1?UUUUTDTDTDV7YBYBY81>1>Y8YK1?YBYB1?YKYK1?YK1@1@1A1BY0YK1BYKYK1B1CY0Y01C1DY0Y0Y)Y)'
  '1D1E1E1F1GY.1G1H1I1J1JY0YK1KY0Y01KY0Y0Y.1K1L1L1MYKYK1MY.1N1O1O1PZ)Z)YK1P1Q1R1RZ)1SZ)1S1T1U1VY.Y.1V1W'
  'Y.1WY.1XY.Y.Y.1XY.1X1Y1Z1Z2#2$YMY.YMY.Y.2#YMYMYMYMYMY.YM1ZY.2#Y.2#2$Z)Z)2$2%Z)Z)2%2&2''Z$2''Y.Z$2(Z)Z)'
  'Z)2(Z)Z)2(2)YO2)YOYOZ)2)2*2+2+YOYOYOY.Y.Y.2+2+2,2-2.Z$2.Z$Z$2.Z$Z$Z$2.2/Z$Z$2/20YOYO202122232324YAYA'
  '2425Z(Z(YAYAZ(Z(Z''Z''2425YMZ''YMYMYMYMYM24YMYM242525Z''YMYMZ''Z''2526YMYM2627YM2728Y/2829Y/Y/Z''Z''Y/Y/2829'
  'Y/Y/29Z''Y/Y/Z$29Z$Z$Z$292:2;2;Y/2<2=Y22=Y2Y22=2>Y2Y2YA2>YAYA2>2?Z(Z(2?2@Z(Z(Z(Z(2@2AY2Y2Y22AZ(Z(Z(2A'
  'Z(2A2B2CY/Y/2C2DY/2D2E2F2F2GY2Y22G2HY2Y2Y2Y12HY1Y2Y22H2IY2Y22I2J2JY-2KY-Y22KY12LY1Y1Y-2LZ''2LZ''Z''2LYG'
  'YGYG2LY?Z''2MYGYG2MY?YGYGY?Y?Z''Z''2LY?2LY?Y?Y?YGYGY?YGY?Y?2KY?Y?Y?2K2LY?Y?Y?2LY?Y?Y1Y1Y?2KY4Y4Y4Y4Y12K'
  'Y?Y?2K2L2LY?Y42MY4Y4Y42MY42MY?Y?2MY?2N2OY?Y?2OY1YGYGYG2OYGYGY?Y?2N2OY?Y?YIY?Y?Y?YIYIY?Y?Y?2MY?Y?2M2N'
  'Y?Y?2NY?Y?Y?Y?Y?Y?2NY?Y?2NY?YIYIY?2NYIYIY?YIY?2MY?YIYIYIYIYSYIYI2LZ&2L2MZ&Z&YS2MYSYS2MYSYSYSYSYSZ&2M'
  'YSYSZ&Z&Y?2LY?Y?2LYIYIYIY?2L2M2N2NZ&Z&Z&YI2NYIYIZ&Z&Z&YI2MYIYIYI2MYSYSYSYSYS2M2NYSYS2NYSZ&WM2NWMYPYP'
  'YSYSYPYPYP2M2M2NYIY+Y+WMY+Y+Y+VXY+Y+WM2LWMWMX1X1VVVV2KX1VVX1VXVX2K2LVU2LVUVUVXVX2LVUW%W%VRVRX+X+2KX+'
  '2K2LX*X*2LW)W)W)W)W)X*W)2K2LWXWXW)W)2LWXWX2LWXWX2LX/X/X/WXWXWXX.WXWXWXX.2JX.X.X.X(WUX(X(2ITY2JTYTY2J'
  'TYTYTYTYTY2JTNTZTNTZ2I2JTN2K2KTZU3U3TZTZ2K2LTZ2LUUUU2LV@UUUUTNTNTNU32K2L2MU3TN2MTN2NTNU3TN2NU3U3U8U3'
  'TN2MTNTN2MU52NTNU3UUU3UUU32MU32NU3UUUUUU2M2NUUUUV@V@V@2N2NV@V@V@V@UUUUUUV@V@V@UUV@2LUUUUV@V@UUUUV@V@'
  'UUUU2JUUUUUU2JUUUUUUUUUPUUUPYD2IY@Y@Y@2IY@Y@2I2JY@Y@YDYD2JYDYKYK2JYKYD2JYDYDYKYKYDYDY@2IY@2JY@2JY@YD'
  'Y@2JY@YDYKYKYDYDYKYKYD2IYKYK2I2JYKYK2J2K2KYO2L2MYK2MYKYKYOYO2MYO2MYOYKXTYKYKYK2M2MYOYKYOYKYOYKXT2LYO'
  'YOYOZ(2LZ(Z(YRYR2LYRYRYRZ(2LZ(2LZ(Z(2L2M2N2O2O2P2Q2RY1Y1Y-Y-Y-2QY-Y-YLYLYL2QYL2QYY2RYL2RYYYYYYYYYY2R'
  'Y-Y-2RY-2R2SYUYU2S2TYYY,2TY,Y,Y,2TY1Y1Y12T2U2VYVY1Y1YVYVY12UYVYV2U2VYVYVYUYVYUYVYVYVYVY,YVYV2TYVY1Y1'
  '2TY1Y1Y12TY12TYVYVYVYV2TYVYV2T2UYVYV2UY;2VY;Y,Y,Y,Y;Y,2UY,Y,Y,Y;Y;Y;Y;Y;Y,Y,YIYIYI2SX%X%Y;X%YIYIX%X%'
  'Y;2QY;2RY;2RY;Y;2R2S2TX&2TX&X&X&Y;X&Y;X&YIYIX%YIX%X%2RX%YIYI2RYIYI2RYIW#X2W#X2W#X2X22QX2W#W#X2W#W#W#'
  '2PW#2P2QX&X&2Q2RX&X&2RX&X&X&X&W#X&2RW#W#2RW#WVWVVWVWWVWV2Q2RVWVWX&X&VWVW2QVWVWVW2QVW2QWV2RWVVW2RVWVW'
  'WVWVVWWVVW2QVWVWWVX$WV2Q2Q2RVW2SWVWV2SWVVRVR2SVRWS2SWSVRVRVRVR2SVRVR2SX$X$W''W''W''2RVRW''W''VRVRW''W''W''W'''
  '2Q2RVRW''W''W''W''2QW''W''2Q2R2SX$X$X$2S2T2T2U2VW/X$2V2W2X2X2Y2Z3#3#3$W''3%3%3&W''W''W/3&WV3''WV3''WVW/W/W/3''W/'
  '3''3(3)3*3*3+3,3-3-3.W''W''3.3/W''W''VRVRW''W''3.WXWPWPWXWX3.WPWX3.3/WPWX3/WPWPWPWPWP3/3/3031WWWXWXWX31WXWX'
  'WX31WX31WPWP31X.WPX.WPWPWP313132WWWWUCUCUC32UCTYUCV&UC31UC3232V&V&V&UC32XRV?3233V?V?V?33V?V?V?33V?U2'
  'V?U2V?V?TYTY32TY32TYV&V&TYTYV&TYV&TYV&31V&TYV&TYV&V&U230V&V&U2U2V&TY3/U23/30TPTP30TNTNTNTN30TNTNUUUU'
  '3031TNUUTNUUTNTNTN3030UUUUUUUUUU30UU30UU31UU31UUTNUUTNUUUUUU30YDYDYDYDYDS<3030YD31S<S<31S<S<S<31S<S<'
  'S<S2S<31S2S231S231S2S2S2S231S232S2S2S232S232T)T)T)T(32T(Y;Y;3233Y,33Y,Y,33Y;Y,XX33Y;Y,Y;W033WI34Y;Y;'
  'W0W0Y;Y;3334Y;34353636W+W+W+W0W036WI36373839W&W&393:3:3;3<W23<W+3=W+3=3>VSVSW+W+VSVSS;3=S;3>3>3?W93@'
  'Y;Y;3@3AY;Y;Y;W+Y;3@W+W+W+W+W+3@W+3@VYVY3@Y;W+W+3@3AVYVY3AVYVYVY3A3BVYVYWTVYWTWTX&X&3AX&3AX&VY3BX&X&'
  '3BX&3BX&X&X&VY3B3C3D3DX&3EX&3EX&VY3FVYVYVY3F3FX&3G3H3HVWX&X&VWVWVW3HVWVW3HVW3HVWX&VWX&X&X&W:VWVWW:W:'
  '3F3GW:W:W:3GW:W:W:W:X&3GW/3GW:W:3GW:W:W:W:W:W:3GW:W:3G3HW:W<3HW<W:W<W<W<W:3GW:W:W:3G3H3I3IW<W<W<W<3I'
  'W<3J3JW?3KW?W<3KW<W<W<3K3L3MW<3MW<3N3NW?W?W?W?W?3NW?WWWWWW3NWWY''X(Y''V?U2V?V?TOTOUQUQV#3KV#V#UQUJUQ3K'
  'TO3KTOUQ3KUQUQUQUJ3KUJUJUJTNUJ3KTNTNUJ3KUQUQ3KUQ3K3LUJUJUNUQUN3L3LTNUJUJTN3LXPTNT(S;T(3L3LVSWTVSS;S;'
  'S;3L3LWTWTWTWC3LWCWCWCWCWT3LWTWTWT3LWT3LWTWTVZWQ3LWQWQWQWTWQWQWQW.W.X&X&WHX&X&3IW.3JW.W.W.WH3I3JWHWH'
  'WHX&3JX&3JXZWHWH3JW:3K3LX&3LX&X&W<W<W<W?W<W<W<3KW<W?W?W?3JW?W?W?W?W?3JW=3JW=W?W?W?W=W?W?3I3JW?W?W=3J'
  'W=W=W=W=3JW=W?W?3JW?X''X''W?W?W?W?W?3IW,W,3I3J3JW?W,W,3J3K3LW,3L3MW?W,X''X''W?W?W?W?W?X0W,3KW,W,3KW?W,W?'
  'W,W,3KW?W,W?W,W,X0WXWXWX3IWXX0X0WXWXW$W$WXWXWX3HWXWX3HWXWXWX3HWXWXX#X#X#X#Y&X#X(UKUKT@3FUKUKUNUNUN3E'
  'UNUNUM3EUM3FUMUM3FTJTJ3FTJTCV*3FV*V:T-T-T-3FV8T.3FT.XHSCXH3FT$T$3FS?S;S;SJSJ3EWTVQVQWTWTVQVQ3DX0W,X0'
  'X03DW$W$W$W$X0W$X-X-3C3DW$3DW$W$W$3DW$W$W$W$X-W$W3W3X-W33B3CWXWXUN3CUNU-U&V=U&V=V=V=V=UFT<T<3AT<3ATU'
  'TKTKTFTFTF3A3AV(TKTKS?S?3AS6S?3A3B3CS?S?S?3CS>S>XHSDSDSDSDSXS/T%S/S/T%3@S0S03@S0S0S0T%T#T%T%T#T#SMSM'
  'T#SMSMSMSOT%SO3=SOT&SOT&T#SMSMSMSM3;SMSBSMSBSMSB3:SBSBSBSMSBSMSB39SZSZSZSZSZ39SZ39SZSZSZS3S3S1S1S3S3'
  'S1S1S3S3SASASASA36SWW?W?W?W*35W$W$W$W$W$WNWNW$WNW$WNX0W$X0W$TKTKTF3232S/S/S/S/S/S/S0S/S/S/S0S030S031'
  'SOSOSO31S031S0S0313233SOT&T&T&33T&33T&XGSMSMXTSSSBSBSSSBS531S5S5S5S531S531SQSQSQSQSQSQ3131SI32SISQSQ'
  '32SISISYSYSY3132SISYWAW$WAWAWAWAW731W731W7W7WA31W732WBWBWOWBWB31WBWBW(WBW(31WBWBWFWFU.U.UBU.U.U.U.UB'
  'U(U(3.U(U(U(U(3.S9S9S93.S93.XTSPSPSL3.SL3.SLSLSL3.SLSPSP3.SLSPSPS9S93.SLSQSISQ3.SQ3.3/SKSQSQSQ3/SKSK'
  'SK3/S:S:3/S:SQS@SQS@3.S@SKSKSK3.3/3030SYSYSYS@30S@S@30SYS@SYSYSY30SY30S@S@S@30WFWFWFUG30V)V)V)V)V)30'
  'V330V3V3V-V-T?30V-V-30UET?30T?T?30UET?UET?UET?T?V-U(3/V-3/U(V-V-V-V-3/V-V-V-V-UE3.V-UEUESP3.SPSQSQSQ'
  '3.SQSR3.SRSR3.SQ3/30S@S@SR30SRS8S8S8SRSRSR3/S8S8S83/ST3/ST30S830STSTW7WFW7WFUBUBUB3/UBV1V1V1V1UAV1V1'
  'V1V1V1UAUAUA3,T7UAUAT7T73+TITITITITITI3+TTTT3+V3TIV33+V3TI3+TIV3V3T?T?T?SPSPT*T*SF3)SESFSESFSESFSFSF'
  'SG3(S8S83(STSF3(SFSFSFSF3(SFT73(T7T7T7T=T73(T13(T1T1T:3(T:T2T1T1T4T1T1T23''3(T2T2T23(T=T=3(T=3(3)T=T='
  'T=3)T=TIT=3)T=T2T23)3*V33*T2T2T2T2T2V3V3T2V33)V3SE3)3*SGSESGSGSGSESESE3)SGSGSG3)3)SUSUSUSGSGSUSUSGSG'
  '3(SV3(XFXFXFXF3(XFXFT5T8T5T5T73''T73(T5T53(3)3)3*T93+T9T2T9T2T2T2T23*T2T2T7T7T2T23)T0T2T0T7T0T23(T0T0'
  'T7T0T7T0T23''3(URUR3(URUR3(UR3)URT23)T23*T2T23*T2T23*T2UR3*URURURV3V3V33*V3V3URURURV3URURV3V33(V33(UR'
  'T0T0URUR3(URURURT0T03''SUSGSGXEX=XAX=X=3&X=XFXF3&XDXDX=XD3&XDXFXF3&XDXFXFXDXDXF3%XD3&V1T7V1T7V1T7V1T7'
  'T7T7V1T7T7T0T73#3#XDX=XDTRTRTRT1T62ZT6T62ZT6T6T6T62ZT6T6Y9Y92Z3#Y9Y93#Y93#Y9Y9Y9YJYJ3#YIYJYJ3#3$YJYW'
  'YWYWY9Y9YIYIYIY>Y>Y>2Y2ZX1X)2Z3#X)X)3#X1X)X)Y63#3$YBY6Y63$YBYBYB3$YBYBY63$Y6Y63$Y6Y6Y)3$Y)Y)3$Y.3%Y.'
  'Y)Y)Y)3%3%Y.3&Y.YJ3&YWYWYJYJ3&YJY5Y5Y.Y.Y5Y5Y.3%Y.3%Y.Y.3%Y.Y.Y.Y5Y5Y.Y.Y53$Y5Y53$YWYWYWY.Z''Y.Z''Y.3#'
  '3$3%3%Z''Y.Y.Z''Z''3%Z''YNYN3%3&YNZ%Z%Z%YNYN3%YNYXYX3%3&YX3&YXYI3&YIYIYIZ''Z%Z''Z''Z''YGZ''YGZ''YGZ''Z''Z%Z%YGYG'
  'YGZ%YGYGYG2YYGYG2Y2ZYIYIY>YIY>Y>Y>Y>YPYPYPYP2XYP2XYIYZYZYIYIYZYZYI2WYIYIYZYPYZ2WYPYP2WYPYI2WYIYI2WYP'
  'YIYIYPYP2WYIYIYIYPYPYIYIYI2VYZYPYPYPYP2UYPYPYP2U2VX1Y>Y>YPYPYP2UYPYI2UYPYPYPYPYP2UX12UX1YPYPX1X12UX1'
  'YPYIYIYIYP2TX1X12TX1X1X1YIYIYI2T2TX12UX12UYIX12VX1X12VX1WLWLVRWLX1X12U2VX1X)X)X)WKWKWKW%W%W%VRW%WKWJ'
  'WKWKWJWJW%WJ2QW@W@W@WJWJW%WJ2PW@W6W6W@W62PW6VB2PVBUC2P2QUCUC2QVBUCUCUCUC2QUC2QVBUCUCVBVBUCUC2PTGTGTG'
  'TNTN2PTYUY2PUYUYTNTNUYTNVD2OTNTNTNTZTN2OTZTZULTZTN2NTNTNUL2NTNTN2NULTNULTNTNTN2NULUL2NTNV@V@TZ2NV@V@'
  '2NV@UPUP2NUPUUUP2NUPUUUPUU2NY8YKY8YKY8Y8Y82MY<Y<YKYKYB2LYBYKY0Y02LY02LY0YK2MY02MY0Y02MY)2N2OY0Y02O2P'
  '2P2QYK2RY)Y)2R2S2S2TY0Y02T2UY0Y0Y)Y)2U2VY)2VY)2W2W2X2YY.2Y2ZY)3#3#Y.3$Y.3$Y.Y.Y.Y)Y)3$3%3%Y.3&Y.3&3'''
  '3(3)Y.Y.3)Y.Y0Y03)3*Y0Y0YKYK3)Y0YK3*Y0YC3*3+Y.Y.YCY.3*3+YKYK3+3,YKYKY.Y.3,Y.3,3-YKYK3-YKYKYKYKYKYK3-'
  'YKYKZ)YKYKZ)Z)3,YK3,YK3-3-YK3.YKZ)Z)3.Z)YKZ)YK3.YK3.YK3/3/YO30YOYKYK3031YOYO31YO3132YKYK32Y.333434Z'''
  '35Z''35Z''36Z''Y.Y.3637Y.Y.Y.37Y.3738YM3839YMYMY.Y.Y.YMY.38YMYM38YMY.YM38YMYMYMYK38YK3939Y.3:Y.3:3;3<3='
  '3=3>3?Z)3?3@Z)Z)3@3AZ)Z)3AY.3B3CY.Y.Z$Y.3BZ$Z)Z)Y.Y.Y.Z$Z$Z$Z$3A3AYO3BYOZ)Z)YO3BZ)YO3BYO3BYOYOYOZ)Z)'
  '3B3C3CYOYOYO3C3DYOYOZ)YO3DYO3D3EY.3FY.Y.Y.3FY.Y.Z$Z$Z$Z$Z$YOZ$Z$YOYOY.3CZ$Z$Y.3C3DZ$YMYMZ$Z$YMZ$Z$Z$'
  'YOZ$YOYOZ$Z$YOYOZ$Z$YOYOZ$Z$3?3@YOYAYO3@YAYA3@YAZ$Z$3@Z$Z$Z$Z$YAYO3?3@3A3AYA3B3CYMZ''YMYMZ''Z''3BZ''YMYM'
  'Z$YMYMYM3AYMYMYM3A3BZ''Z''YMYM3A3BYMYM3BZ''3C3DYMYM3D3EYMYM3EY/YMYMY/Y/YM3DY/Y/Z''Z''Y/Y/3CZ''Y/Y/Z''Z''Y/Y/'
  'Z''Z''Y/Y/Z''Z''Y/Y/Z$3@Z$Z$3@3AZ$Y2Z$Z$Z$3A3AY23BY23BY/Y/Y/3BY/3C3DY/Y/3DY/Y23DY2Y23D3EY2Y23E3FY2Y23FZ$'
  'YAYA3F3GYA3H3HY23IY2YAYAYAZ(3HZ(Z(Z(Z(Z(YRZ(Z(Z(YRYRY2Y23FY2Z(Z(YRZ(Y2Z(Z(Z(Z(Z(3D3EZ(Z(Z(3EY/Y/3EY2'
  '3EY2Y2Y2Y/Y/Y/3E3EY2Y2Y23EY2Y2Y2Y/Y/Y2Y2Y/Y/Y2Y2Y/Y/3C3D3D3E3F3GY23G3HY1Y2Y2Y23HY23HY23I3IY2Y-Y-Y23I'
  '3J3KZ(Y-Z(Y-Z(Y-Z(3JY2Y23JY13JY1Y1Y1Y1Y1Y-3JZ''YGZ''3JYGYG3JYGZ''Y?Z''Y?Y?Y?Z''Y?YG3HY?Y?Z''Z''Z''3HZ''Z''Z''Y?'
  'Y?Y?Y23GY?Y?Y13GY?Y?3GY?Y?Y?Y1Y1Y?Y?3FY?3FY4Y1Y13FY?Y4Y4Y?Y?Y43F3FY?3GY?Y?Y?3GY?Y43GY4Y4Y43GY43HY4Y4'
  '3HY43HY?Y1Y13H3I3JY13JY1Y1Y1YGY?Y?Y?3IYGY?Y?YGY?Y?Y?Y?YIY?Y?YIYIY?Y?3FYI3GY?YIYIYI3GY?Y?Y?3GY?Y?YTYT'
  'YIY?Y?Y?Y?YIY?3EYI3EZ&Z&YIYI3EYIYSYSZ&YS3D3EYSYS3EYSYSYS3EZ&Z&Z&Y?Y?Y?YI3D3EYIYIYIYI3EYIY?Y?Y?3E3EYI'
  'YIYIYI3EZ&Z&YIZ&YIYIZ&Z&YIYIYI3CYSYSZ&YSZ&YSYSYSYSZ&YSYS3AYSZ&Z&WMWM3@X1X1X1Z&Z&Y+Y+3?3@Y+Y+WM3@WMWM'
  'X1X13@X1VXVXVXVUVX3?VUVUVX3?VUVU3?VUVUVU3?X+3@X+W6W63@X*W6W63@X*W6W)W)W)3?3@WXWX3@WXWXWXW)W)W)WXWXX/'
  'WX3?X/X/3?X/WXWXWX3?UCTYUC3?UC3?UCTYTGTGTYTYTY3>TYTNTZTZTZ3>TZTZTZ3>3>U3U4U3TZTZ3>3?TZTZTZ3?TZV@3?V@'
  'TZTZ3?3@TZ3@3AUUTN3ATNU33A3BU3U33BU3U3U33BU3TNU33BU33CU33CU83DU8TNU6TNTNU8U8TN3CTN3CTNTNUUUU3CUU3CUU'
  'UUUUU>U>U>3C3C3D3E3FV@UU3FUU3FV@3GV@3G3H3I3JV@V@3J3K3KUUUUUUYD3K3LY@YDYDY@3LYDYD3LY@YDYDY@Y@Y@3KY@3L'
  '3LYK3MYDYDYKYDYDY@YDY@YDY@YDY@YDYDYDY@YDYDYD3IYD3I3JYDYD3JYK3KYDYKYK3KYD3K3LYDYDYKYDYDYD3K3LYKYKYKYO'
  'YKYKYOYO3KYOYKYKYK3KYOYO3KYO3KYO3LYOYKYKYK3LYKYOYKYK3K3LYOYOZ(YRZ(Z(Z(YRZ(3KYRYR3KYRZ(3KZ(Z(YRYR3K3L'
  'YRYLYRYLZ(3KZ(Z(3KYLZ(YLZ(3KYR3L3LY-3MY-YR3MYRYRY-Y-YRY-Y-3LY-3MYLYL3MYYY-Y-3MY-Y-Y-3M3N3NYY3OYYYY3O'
  'YYYYY-Y-3OYUY-3OYUYU3OYUYUYUYUYUYYYUYUYU3N3OYUYUY,Y,Y1Y13NY1YV3NYVYV3NY1YVYVYVYVY-Y-Y1Y1YV3MY1Y13MY1'
  '3M3N3OYVYVYVY,Y,Y1Y1Y13NY1Y13NY1YV3NYVYVYVY1YVYVY1Y1YV3MY1Y13MY1YVYVYV3MY,3MY,3NY,3NY,Y,YIYIYIX%X%X2'
  '3MX2Y;X2X2X2X2X2Y;3LX2X23L3MX2X23MX2Y;Y;Y;3MX&X&Y;X&X%X%X%W#W#YIW#3KYIYIYIW#X2X23JW#3JW#X&X&3JW#X&X&'
  'W#W#3JW#X2X2W#X23IW#X2X&W#X&X&X&W#W#3HW#W#W#3HW#WVWVVW3HWVWV3HWVVWVWX&X&VWVW3GVWWVWV3GWVVWWVVW3G3GWV'
  'VWWVVW3GVWVWWV3GWV3HWVWVVW3HWVWV3HWVVW3HVWVW3HWVVWVWVRVRWS3H3HVRVRVRVRVR3H3I3IX$3JX$VRVR3J3KW''W''3K3L'
  'W''W''3LW''3L3MW''W''VRVR3M3N3NX$X$X$VRX$X$X$3M3NW/W/X$X$3N3O3O3PX$X$3P3QW/W/X$W/3QW/X$X$X$3QW/3QW/W/3QW/'
  'W/W/X$X$3Q3RX$3RX$X$W/3R3S3T3TX$X$3UW/3UW''W''3UW/W''W''W''W''W/W/W/3T3U3V3V3WW''3XW/W/3XW/WVW/3XW/3XW/WVWV'
  'W/W/3XW/3XX$X$X$3X3YX$X$X$X$3YX$X$X$X$3Y3YW''X$3ZW''W''3Z4#4#X$4$W''4$4%W''W''W''4%W''W''4%4&W''W''VRVR4&4''VRVR'
  '4''4(WXWXWX4(WXWXWXWP4''4(4)WPWX4)WXWP4)WPWPWPWP4)WWWWWPWPWP4)4)4*WWWW4*WWWWWWWX4*WXWXWXWP4*WP4*WXWPWP'
  'WXWX4*X.WPWPWP4*WW4*WWWW4*WWWWWW4*V&UCV&UCV&UC4*4*4+UCV&V&V&UCV&UCUCV?V?UCUC4)4*UCUCV?V?4)4*V?V?4*4+'
  '4,V&4,TYTYTYV&TYV&TY4+TYV&TY4+U2U2U24+U2U2U2TP4+TPTP4+TY4,TY4,TNTNTNTN4,TNTNTN4,TNU?4,UUU?UUTN4,TNUU'
  'TNUU4,UUUUUU4,UUUUUU4,4-TNUU4-UU4-UUTNUUYDYD4-YDYDYDS<S<YDYDYD4,YD4,S<S<S<S<S<4,S<S<S<4,4,4-S<4.S2S2'
  '4.S24.S2S<S2S2T)S2S2S2T)S2T)S2S2S2T)S2T)T)T)T)T(T)T(4)Y;Y;Y;Y;Y;4)Y;Y,4)Y,Y,4)XXY,XXY;Y;Y;4)W0W04)W0'
  '4)4*WIWIY;Y;W+W+Y;Y;4)Y;Y;Y;Y;4)W+4)W+W+Y;W+W+W+W+W+4(W+4(WIWIWIW&4(W&W&4(4)W&W&W&W&W&4)W&W&4)W+W9W&'
  'W9W9W&4(W9W9W9W9W94(W9W94(4)W94)W94*W&4*4+W+4+W+W9W+4+4,VS4-W+W+4-W+W9W94-4.4.W9W9W9W9W9W9W24-W2W2VS'
  'W9VSW94-Y;Y;W+W+4,Y;W+W+Y;Y;Y;4,W+4,W+W+W+VY4,VYY;Y;4,Y;Y;Y;W+4,Y;Y;VYVY4+VYVYVYY;Y;VY4+Y;Y;4+VYX&X&'
  '4+X&VYX&VY4+X&X&VYVYX&X&VYX&4)X&VYX&4)X&X&X&VY4)VY4*4*X&4+X&X&X&VYX&4*X&VYVYX&X&VY4*VYX&VYVYVYX&VYVY'
  'VYX&VYX&VY4''4(VY4(X&4)X&X&VWX&X&VWVW4(4)VWVW4)4*4*4+X&VWVWVWVWW:VWVWW:W:4)WV4*4+X&W:X&X&4*W/4+4,4,W:'
  'W:W:W:W:4,W<W:W:W<W<W:4+W<W<W<W<W:W<W:W:W:4*4*4+W:W:4+4,4-W<W:W<W<W<4,W<W<W<W<4,W<W<W<4,W<W<W?W?4,W?'
  'W?W?W<W?4+W?4,W<W?W?4,W?W<W<W<4,W?W?4,W?W<W<W<4,W<4,W<W?W<W?W?W?W<W?W?W?WWWWWWX(TNTN4)TNUJUJUQUJTOTO'
  'TO4(TO4(TO4)UJTNUJ4)UJ4)UJUJTNTN4)TNUQUQ4)UN4)4*UJUJTNTNUJ4*UNUQUNUQTNTN4)UJTN4)TNTNS;S;T(S;W9W9S;4('
  'S;4(S;WT4(WTWTWT4(4)WCVY4)WTWTWTWTVZ4)VZ4)VZWTVZVZWQWQWQW.WHW.4(W.4(W.W.W.4(W.WH4(WHWHWH4(W.W.W.4(W.'
  '4)WHW:W:4)W<X&W<X&X&W<W<4(W<4(W<X&W<W<W<W<4(W<W?4(W?W?W?W?4(W?4(W?W?W?4(W?W?4(W=W?W=4(WXW=W=W=W=4(W?'
  'W?4(W?W,W?4(W?W?W?4(W?W?W,W,W?W,W,W?W,W,W?W?4&W,4&4''W,W,W,W,4''W,W?4''W?W?4''W,W?W,W?W?W,W,W?W?W,W,4%4&'
  '4''4(X0WXX04(WXWX4(4)WXWX4)WXWXWX4)4*UKUK4*UNUQUQ4*UNUMTJ4*TJ4*TJTJTJUMTJTJTJTJTJTC4)V:VAV:4)4)4*4+4,'
  'V8V8V8T.SC4+SCT$T$T$S?4+WTWT4+WTW,W,W,X04*X-W$W$X-X-W$4*X-X-4*W$X-X-4*4+W$X-4+X-WX4+4,WX4,W44-4.4.U-'
  'UNU-T<T<TK4.TUTUTKTU4-TKTFTKV(V(TKTKS6S6S64,S?S?4,S6S6S6S?S?S6S?S?S?S?S?S7S74)4*S0S0S/S04*S0SOT&SOT&'
  'SB4)SBSBSMSBSMSB4(SZSZSZSBSZ4(SZSB4(SZSB4(SWSWSWX0W$X0W$TFTFTF4''S/S/SXS/S0SO4&SO4&SO4''SOSOT&SOT&S0SO'
  'S0S0SOSO4%4&SO4&4''4(S0SOS0S0T&T&T&4''T&4''T&T&S5S5S54''S5S5S54''SHSHSQSHSQ4&SQSISISI4&SI4&SISQSISQSQSQSI'
  'SISISI4%4%SY4&SYWAWAW7W7WAWAW7WAWAWA4$4%4%4&W7W74&W(WBWBW(WB4&W(U(U(T/4&U(U(V-U(S9S9SPSPS9S9S9SPSPSL'
  'SPSLSL3ZSLSL3ZSL4#4$SLSLSPSP4#4$4%SL4%SI4&SISISISI4&SQ4&4''SKSQ4''SQ4(SK4(SKSK4(S:SQS:SISI4(SKSKSKSK4('
  '4(S:S:4)S@4)S@S@SISYSISYSYSYS@4(SYSY4(SY4(SYS@SYSYS@S@S@WOWF4''WFUGV)V)V)V)4&V)TTV3T/V3V3V-V-4%4&V-V-'
  '4&4''4''4(T?T?T?4(T?T?V-U(V-V-U(U(U(4''V-V-UE4''V-V-4''V-SPSQSPSQ4&SQSRSQ4&SQSRSRSQSQSRSQSRSRSR4%SQSQSRSQ'
  'S@S@SR4$SR4$SRSRS8S84$S84$S8ST4%ST4%STSTS8S84%S8UB4%V1V14%T3T3T7UAUAUA4%TITI4%TITTTTTT4%TITIV3V3TI4$'
  'TIV34$SRSFSFSGSFSGSGS84#STS8SF4#SFSFSFSF4#SG4#T3T7T7T24#T2T2T:T:T1T:T:T2T:T2T13YT1T13YT2T1T2T2T2T23Y'
  'T=T=T23YT23YT2T23YT=T=T=3YTIT=TI3Y3ZT=4#4#V3V3V34#V3V3V3T=4#T2T24#V3V3V3SESE4#SGSESESE4#SESGSGSGSGSG'
  '3Z4#SG4#SG4$SGSVSVSVX>X>X>XF3Z4#XFXFT5T54#T54#4$T7T74$T5T74%T5T54%T5T94%T9T9T2T24%T2T9T2T9T24$4%T0T0'
  '4%T2T0T0T24%T0T04%V34&URT2URT2URV3V34%4&T2UR4&UR4&URURURT2T2T24&T24&T2T24&T2T04''T2T2T2URURUR4&URV3V3'
  '4&4''V3V34''V3T2T2T0T04&URT0UR4&SUSGSUX?X?XFX?XFXF4%XFX=XDX=XDXD4$XDXDXFXF4$4%4%XDXDXDT74%T7T7X=XDX=XD'
  '4$4%T6T64%4&T6T6T64&T6T6YW4&YWYW4&4''YW4(Y9Y94(Y94(4)Y9Y9YJYIYIYIYJYJYIYIYJYJYIYIX14&X1X14&X1X)X)X1X1'
  '4&4''X1X1X)X)X1X1X)4&Y64&YBYBY64&YBYBY64&YBYBYBYB4&YBY64&Y6Y6YBYB4&YBY)4&Y)Y)Y.Y.Y)Y.Y)Y.Y)Y.4$Y)Y.Y.'
  'Y)Y.4$Y.4$Y.Y.Y.YJYWYWYWYJYJ4#4$Y5Y5Y54$Y.4$Y.Y.4$Y.Y.Y.YWYWY54$Y5YWY5Y5Y.Z''Y.Z''Y.Y.Y.3Z3ZZ''4#Z''4#Z'''
  'Y.Y.Z''Z''4#Z''4#4$Z%Z%YNYNZ%Z%YNYNZ%Z%YN3ZYNYN3ZYX4#YXYXYIYXYXYIYI3ZYIYGYIYGYGY>Y>YIYIY>Y>YIYIY>YPY>Y>'
  'YIYIYIYZYZYZYIYZYZYPYZYZYPYP3SYPYIY>YIYIY>Y>YIYIYPYIYIYIYIYIYIYPYZYPYPYPYPX13NX1YP3NYPX1YPYPYP3NYPYP'
  '3N3OYPYP3O3P3PX1YPYPX1X13PX13PX1X1X1YI3PYIYIYI3PYI3QYIYI3QX13QX1X1X13Q3RYIYI3RYIX1X13RX1WRWRX13RX1X1'
  '3R3SX)X)3S3TW@W@W@W@W@3T3TW6W6W6VBVBVB3TVBVB3TVBVBVBVB3TVBVB3TVBVBUCVBUCVBVB3S3TUCTGTGTGTYTNTYTYUY3R'
  'UYUYVDVD3R3SULUL3SULULULTNTNTZTZULUL3QUL3RTNTN3RTNTNULUL3RTNV@V@TZTZV@V@3QTZUPUP3Q3RUUUUUU3RUP3RUUUU'
  'Y8Y8Y8Y<YBYBYBYKYKY0YK3PYK3PYKYKYKY0YKYKY0Y)Y0Y0Y)Y)3NY)Y0Y)Y0Y03MY0Y0Y0Y03M3N3O3O3PYK3QY03QYKYKY0Y0'
  '3Q3RYK3RYKYK3RY)Y0Y03R3SY0Y0Y)Y)3S3T3TY)Y0Y03TY)Y03UY)Y)3U3V3V3WY0Y03W3XY0Y0Y)Y)Y)3X3X3YY)3ZY)Y)3Z4#'
  'Y)Y)4#Y.Y.Y.4#Y.Y)4#Y)Y)Y)4#Y)Y)4#4$4%Y.4%Y.Y.Y.4%Y.Y.Y.Y)4%4&4''Y)Y)4''4(Y)4(Y)4)4)4*4+4,4,Y.4-Y.Y04-'
  '4.4/4/Y.Y)404041Y0Y0Y)41Y0Y0Y.Y.41Y.YK41YKYK4142YKYK4243YKY0Y0Y0YKYKY0YCY042YCYC42YCY042434444YC4546'
  'YCYC46YC46Y.47Y.Y.Y.4748YK48YKYK4849YKYK49Y.YKYKYKYKYKZ)Z)Z)Z)48YKYKYK48YK48YKYK48494:4;4;YKYKYKZ)Z)'
  '4;4<Z)Z)YKYKYK4;YOYOYKYOYK4;4;YOYOYOYOYO4;YOYK4;4<YOYKYOYOYO4;YOYOYOY.Y.YKYKY.Y.YK4:Y.Y.4:Y.YK4:4;4<'
  '4<Y.Y.Y.4<Z''4=Z''Y.4=Y.4>Y.4>4?Z''Y.4?Y.Y.Y.Y.YMYMY.YM4>YMY.Y.Y.4>4>4?YMYM4?YMYMYM4?Y.4@Y.Y.4@4A4BY.Y.'
  'Y.YMYMYMY.Y.Y.YMYMYM4?4@4AY.4AY.Y.Y.YKY.4AY.4AY.4BY.4BY.4C4DY.Y.4DY.4D4EZ)Z)4E4FZ)Z)Y.Y.Y.4FY.Y.4FY.'
  '4FZ)Z)Z)Z)4FZ)4G4G4HZ)4IY.Y.4IZ)Y.Y.4IZ)Y.Y.4IY.Z)4IZ)Z)4IZ$4JZ$Z)4JZ)4KZ$Z$4KYOZ)Z)Z)YO4JYOYOYO4J4K'
  'YOZ)Z)4K4LYO4L4MYOYOZ)4MZ)Z)4MYOYOYO4MZ)YOYOYOZ)YOYOYOYO4LYO4L4MYOYOY.4MY.4N4N4OZ$Z$Z$Z$4OZ$Y.Z$Z$Z$'
  '4NZ$Y.Y.Y.Y.4N4OY.Y.Y.4OZ$Z$YOYAZ$Z$YA4NYO4NYO4OYAYA4OYAZ$Z$4OZ$YO4OYOYOYOYOYOZ(YOYOZ(4N4NYA4O4PYO4P'
  'YAYA4PYAYAYAZ''Z''YMYMYMYM4OYMYMYM4O4PYMYM4PYMZ''Z''4P4QZ''Z''YM4QZ''Z''4Q4RYM4RYMYM4RZ''4S4TYMYMYM4T4TYM4U4V'
  'YMYMY/Y/YMY/4UY/Z''Z''Y/Y/Z$4TZ$Z$4T4U4V4W4WZ$Y2Y2Z$4W4XY2Z$Y2Y2Y2Z$Y2Y2Y24VY/Z$Y/4VY/Z$4WZ$4WZ$4X4X4Y'
  'Y2Y2Y/Y/Y24Y4Y4ZY2Y2Y/4ZY2Y24Z5#Y2Y25#5$Y2Y25$5%Y2Y2Z$Z$Z$5%Z$YA5%YAYAY2YAYAYAYAYAZ(Y2Y25#Y25#Y2Z(Z('
  'YA5#Z(Z(Y2Y25#Y2Z(5#Z(YR5#Z(YRYRZ(Z(YR5#Y2Y25#Y2Y/Y/5#Y/Y/Y2Y2Y2Y/Y/4ZY24Z5#Y2Y2Y2Y/Y2Y2Y/Y/Y2Y2Y/4Y'
  'Y/4Z4ZY?Y?Y?4Z5#5$Y2Y?Y?5$Y?Y2Y15$Y1Y25$Y2Y1Y2Y2Y2Y-Y2Y2Y25#5#Y-Y-Y-Y2Y25#Y2Y2Y25#Y2Y-Y1Y-5#Y1Y15#Y1'
  'Z(Z(Z(Y-Y24ZY2Y2Y2Y1Y1Y1Y-Y14YY1Z''YGZ''Z''YGYGZ''4XYGYG4X4YZ''Z''Z''Y?Y2Y?4XY1Y14XY1Y14XY?Y1Y14X4YY4Y4Y4Y4'
  'Y14YY44YY44ZY4Y?Y4Y4Y4Y?Y4Y?Y4Y?Y4Y4Y4Y?4W4XY44XY4Y4Y44XY44YY44YY4Y4Y4Y4Y44YY14YY1Y1Y?Y?Y?4YY?Y?4YY1'
  'Y14YY1Y1Y?4YY1Y1YGYGY?Y?YIYI4XYIY?4XY?Y?4X4YY?Y?Y?YTYTYT4XYIY?YIYIYIZ&Z&YIYI4WYIYIYIYSYSYIYIYSYSYIYI'
  'YSYI4TZ&Z&Z&Y?Y?YIYIY?YIYIYI4RYI4S4TY?Y?Y?4TY?YI4TYIYIYI4TYIYIYIYSYSYSYS4SYSYPX1X1X1Z&Z&Y+Y+4QY+Y+Y+'
  'X14QWMWMX1X1X14QVXVXVU4QVXVXVUVUVXVX4PVUX+X+4PX+4PX+X+X+X*4PX*X*4PX*X*X*WX4PWXWX4P4QWXWXW)W)4Q4RWXX/'
  'WX4RX/X/4RX/WXX.X.X.UCTY4QTY4QTYUCTYTNTNTY4QTZTZ4QTZTZTZTZ4QTN4QTNTNTZTZ4QTZTZTZ4QTZTZ4Q4RV@4R4SV@V@'
  'TZTZTZ4STZTZ4S4T4TV@TZV@TZTZ4TUU4TU44UU9U44UU9U94UU3U3U34UU3U3U3TNU3TNU3TNU3TNU3TNU3TNU3TNU8TN4R4RU8'
  'U8TNTNU7TN4RTN4RTNTNUUUU4RUU4RUUUUUUU>U>U>UUU>4QU>U>UUUU4QUUU>U>UUUUU>UUUUUUV@UUV@4O4OV@4PV@4PV@4QV@'
  'V@4QV@V@UUUU4QUUV@V@UUUU4PUUUUUUV@V@V@4PV@V@4PUU4PUUUUUUYDYD4PY@4PY@Y@Y@YDYDY@Y@YDYDY@Y@YDYD4NYD4NYD'
  'YDYDYDYK4NYK4N4OYDYDYDYD4OYDY*4OY*Y*4OYKYDYDYKYK4O4P4PYKYDYDYDYKYDYDYKYK4O4PYKYK4P4QYK4QYKYKYOYOYKYK'
  'YO4PYKYKYK4PYKYKYOYOYKYKYKYO4OYO4OYOYKYOYKYKYKYOYO4NYO4O4OYO4PYOYRYRZ(YRYRYRZ(YR4NYRZ(YRZ(YRZ(Z(YRYR'
  '4MYRZ(4MZ(Z(Z(YRZ(4MZ(Y-YRYRYRYRYR4LY-Y-YRY-4KY-Y-Y-YR4KYRY-Y-Y-Y-YVY-YVY-Y-YLYLYLYYYLY-Y-Y-YYY-YYYY'
  'Y-Y-YYY-YLYYYLYYYLYYYLYYYYYU4C4DY-Y-YU4DY-YUYUYUYUY-YUYUYUYUY,Y,YUYUY,Y,4@Y14A4BYV4BYVY14BY1Y1Y1Y1Y1'
  'YV4BY1Y14BY1Y1Y1Y14BY1Y14BYVY14BYVYVY1Y1Y14BY1Y14BY1YV4BYVYVY1Y1YVYVY1Y1YVYVYVY;Y;Y;4?Y;4@Y;Y,Y;Y;Y;'
  'Y,4?Y,4@X2X2Y;X2Y;4?Y;Y;4?Y;Y;Y;Y;X2Y;Y;X2X24>X2Y;X&4>4?W#YIW#W#W#W#4>W#W#W#4>4?4?W#X&X&W#W#4?4@X2W#'
  '4@W#W#W#X&X&W#W#4?W#4?WVVWVWWVWVVWVWVWVW4>VW4>WV4?WVWVWVVWWV4>WVVWWVVWWVVW4>WVWVWVX$WV4=WVWVWVWVVWVW'
  'WVWVVW4<VW4<VW4=WVWV4=WVVRVR4=4>WSVRVRVRVR4=VR4>4>4?X$X$VRVRVR4?4?X$X$X$VRVRW''W''VRVRW''W''W''W''W''4=W''W'''
  '4=4>W''W''X$4>W''4>W''W''VRVR4>4?VRX$VRX$4>X$X$X$4>X$X$X$X$X$X$4>X$X$4>X$4>4?W/W/4?4@W/W/X$X$4@4AX$4AW/W/'
  '4A4BW/W/4B4CW/W/X$W/W/W/X$X$X$W/X$4AW/W/4AW/W/W/X$W/W/W/X$X$W/X$4?4@X$X$W/4@4A4BW/X$4B4CX$X$4CX$4CX$'
  'X$X$X$X$4C4DW/W/4D4EW/W/W''W''X$X$4D4EW''4EW''W''4EW''W''W''4EX$4FW''4FW''4GW''4G4H4I4JW/W/WVWVWVW/WVW/4H4IWVWV'
  'W/W/W/4IW''4IX$X$X$4IX$X$W''4I4J4KX$X$4KX$X$4K4LW''W''W''W''4L4L4MX$X$W''W''4M4NW''W''4N4OX$X$X$4O4OX$W''W''X$4O'
  '4PW''4P4QW''W''4Q4RW''4SX$4S4TW''4TW''W''W''W''4TW''W''4TW''W''W''W''4TW''W''4TW''W''W''WXWX4T4UWXWXWX4UWXWP4UWPWX4UWPWP'
  'WX4UWXWPWXWX4UWPWPWPWW4UWP4UWWWWWP4U4V4WWPWPWWWWWPWW4V4WWXX.WX4WWX4WWPWPWXWX4WWPWXWXWXX.WPWP4VWWWP4V'
  'WWWWWP4V4WWWUCV&UCV&V&V&4VV&UC4VUCUC4VV&V&V&4V4WV?V?4WV?V?V?UCUCV?4WUCUC4W4XUC4XV?V&4XV&V&V&4XV&U2U2'
  '4X4Y4Z5#V&TYV&TY4Z5#U2U25#5$U2U25$5%TP5&TYTY5&TY5&TYTPTP5&TNTYTNUUUUTNUUTNTNU?U?U?UUU?U?TN5#UUUUTNUU'
  'UUUUTNUU4ZUUTNUUTNTNUUUU4YUUTNTNTN4YTN4YTNTN4YYDY@YDYDYD4YYDS=S=4YS=S<S<4YS<4Y4ZS<S<S<S2S<4ZS2S24ZS2'
  'S<S2S<S<S2S24YS24YS2S<S2Y;Y;Y,Y,Y;Y;Y,Y,Y,Y;Y,Y,4VY,Y,Y,Y;Y;Y;Y,W0W04U4VWI4VWIWIW0W0WIWIY;Y;4UW+Y;4U'
  'W+W+Y;Y;W+Y;4TW+W+W+W04TWIWI4T4UW&W&4U4VW&W&4V4WW&W+W&W&W&4WW&W&4WW+W&4WW&W9W9W9W9W24V4WW2W2W9W9W9VS'
  'W9W24VW2W9W2W9W9W&W+W&W+W&W&4T4UW94UW9W9W9W+VSVSW+W+VS4TVS4TVSVS4T4UVSVSXX4UW1W14UW94VW9W14VS;W9W9W2'
  '4VW24VVS4WVSY;Y;Y;W+Y;Y;W+4VW+W+W+4VW+4VVYVYY;Y;4VY;Y;4VVYVYW+VYW+VYVY4UVYVY4UVYVYVY4UX&4VX&X&X&VYX&'
  'VYX&VYX&VYVY4T4UVYVYVY4UVY4UVYVYVYX&4UX&4UX&VYX&VYVYVY4U4U4VVYVY4V4WVY4XVYVY4XVYX&X&4XX&VYX&VY4XVWVW'
  'X&4XVWVW4XX&VWVWX&4XVWVW4XVWX&4XX&X&4XVWVWVWWVWVW:WVW:4WW:W:4WW:W:W:W/W/4WW/W:4WW:W:4WW/4XW:W:W:4XW:'
  '4XW<4YW<4YW<4ZW<W:W<W:W<W:4YW:W:4YW<W:W<W:W:W:4YW:W:W:4YW:4Y4Z5#5#W<5$W<W<W?W<5$W<5$W<W<W<W?5$W?W<W?'
  'W<W?W<W?W<W<4ZW?W<W?W<4ZW<5#W?W?5#W?W<W<5#5$5$W?W<W?TNTN5$5%TOTOUQTOUQUQ5$UQ5$UQTOUQ5$TN5%TN5%TN5&5'''
  'TNTNUJTNUN5&UNUN5&TNUJ5''TNTN5''TNUJ5''UJ5(TNTN5(UJTN5(TNUUW9VS5(VSS;S;S;WT5''WTWTWTVY5''WCVY5''X&VYVYWC5'''
  'WTWTWTWTWTVZWTVZWTVZW.WHW.WHW.WHW.5$W.5$W.5%5%WH5&WHWHWH5&W.5&W.W.W.W.W.W.WHX&W<X&W<W<W<5$W<5$W<X&X&'
  'W<W<W<W?W<W<W<W?W?W?W?4ZW?4ZW?W=W?W=W?4ZW=W=4ZW=WXWXW=4Z4Z5#W?W?W?W?W,W?W?W?W?W,W,W,W?W,W?W?W,W?W?W?'
  'W,W,W?W,W,W,W,W,W?W?W?4TW?W?4TW,W?W,W,W,W,4T4TW?4UW?W,4UW,W,4UW?4VW?WXWX4V4WWXWXWX4WWXWX4W4XWXWX4XWX'
  'WXWX4XX#4XWXX#WXT@T@T@4X4X4YUNUNUMTJUMTJUMTJUMTJ4WTJTCTCVAVAV:V:T-T-T-4VT-T-4VUHUHUDUDUD4UV6V6V6SCT$'
  '4UT$T$T$S?S?WTWTWTVQX0X04SX0X-4SW$4TX-4T4UW$W$4UW$4VX-X-4VX-W$4VW$W$WX4VWXWX4V4W4X4Y4YW4W4W4W4W4WXWX'
  'W4W4WXWXUNUNUNU-T<T<TKTKTF4UTF4VS6S64VS6S?S6S6S6T%T%S0S0T%T%S0S0S/S/S/S0SB4RSBSB4RSZ4SSZSB4SSBSB4S4T'
  'SBSBSASASASWTFTK4STKS0SOS0SOS0SOS0SOS0SOS0S04PSOS04QSOSO4QSO4QT&SOT&SO4QSOSO4QT&T&T&T&4QT&4RT&4RT&4S'
  '4S4TSLSLS5S54T4USQ4USQSISISI4USISQ4USQSQSI4USISYSISISISY4TSYSYSYWAWA4T4UWAWA4U4V4VWYWYWYWYWY4V4WWBW('
  'WBWBW(4VWBWB4VU(4WU(SLS94WS9SPSPSLSLSLSLSPSLSLSLSLSPS94TS94U4U4VSLSLS9SLSLSLSQSI4U4V4VSISQSISISISKSI'
  'SQSQ4USKSQ4USQSKSQSK4USK4USKSQSQSKSKSKS:SQ4TSQS:SISISI4TSKS@SKS@4S4TS:S:S:4TS:S:4TS@S@S@SYSYS@4TSYSY'
  '4TSYS@S@4TSYWOWFWFWFV)4SV)TTT?V-V-V-V-V-4RV-T?V-T?4RV-UEUEUEV-4QT?T?4QT?T?T?4QUET?T?U(V-V-V-V-V-UEUE'
  'V-V-UEUE4NSQSRSRSQSRSRSRSR4MSRSRS@S@SR4M4MSRSRSRS8S84MS84MS8STS8S8S8ST4MST4MSTST4MS84N4OUBV1V1V14NUA'
  'T3T3UA4NTITITITI4NTITTTT4NTTTITITI4N4NSRSFSRS8S8S84NSFSFSF4N4NSGSGSGT3T3T7T3T2T=T2T2T14LT1T14LT2T1T2'
  'T2T2T24LT2T=T24LT24LT2T24LT=4MT=4MTIT=TIT=T=T=4MV3V34MV34MV3T2T2T24MT2V3T2T24M4NT=T=4N4OT24OV3V3SESE'
  'SESGSESESE4NSG4NSUSU4NSUSUSUSGSG4NSU4NSUSUSUX>4NXFXF4NXFXFXFT5T5T7T5T74MT7T7T5T54MT7T5T5T74M4M4NT7T7'
  'T5T54NT7T2T2T9T2T2T24M4NT24NT2T04N4OT04PT2T2T0T04OT0T0T0T2T24OV34OURURURURV3UR4OV3V34OV3T2T2T24O4OUR'
  'T2URT24OT2T2T24OT24PT2T24PT2T2T2T04PURUR4PURV3V3V34PV3V34PV34PURURURURURT04PSGSUSG4PXFXF4P4QXD4QXDXD'
  'XFXF4Q4RXFXF4RXDXD4RXDXD4RT0T7T74R4ST6T6T1T1T6T6T14RT6T64RT1T6T6T14RT6T6YWY9YW4RY9Y9YWYWY9Y94QY9YW4Q'
  'YWYW4QY9YWYWYWYWYWY9YW4PY9Y9X1X1X14PX1X14P4QX)4QX)X)4QX)X)X)4Q4RX)X)Y6Y64R4S4S4T4UYB4U4VYBYBYBYB4V4W'
  '4WY6Y6Y6YBYB4W4XY.Y.4XY.Y)Y)Y.Y.4WY.4XY.4XY.4YY.YJYJ4Y4ZYJYJ4ZYJY5Y5Y.Y.Y54YY.Y.4YY.Y.Y.YWYWY54YY.Y.'
  'Y.Z''Y.Z''Y.Z''4WZ''Z''Z''Y.Z''Y.4WY.4WY.Z''YNYNZ%Z%YNYNZ%4VYX4VYNYNYXYX4VYX4VYNYNYN4V4W4XYI4X4YYZYPYPX1X1X1'
  'YP4XYPX1YPYPYP4XYPYP4X4YYPYP4YYPYPYP4Y4Z4ZX15#X1X1X1YPYPX1X14ZX1YPYP4ZX14Z5#YIYIYIYIYI5#YI5#YIX1YIYI'
  'YI5#5#X1X1X1YI5#X1X1YIYIX1YIYIYIX14ZX1X1WR4ZX1X1X1X)4Y4ZX)X)4ZX)X)X)WJWJW@4Z4ZWJW@W@W64ZW6W6W@W@W@W6'
  'VBVBVB4YVBVB4YVBVBVBVB4YVBVB4Y4ZVBVBVB4ZVBVB4ZVB4ZTNUY5#5#5$VDTN5$TNTNTN5$UL5%5&ULUL5&UL5&5''TNTNTNUL'
  'TN5''5''TNTNTN5''5(TZTZUPUPUP5(UPUP5(UPUUUPUUUPUPUP5''UPY0Y0YK5''YK5''YKYKY0Y)Y05''Y)Y)Y0Y0Y0Y05&5''5''5(YKYK'
  '5(YKYKYKY0Y05(5)Y0Y05)Y05)5*YK5+Y0Y0Y05+5+5,YKYK5,Y05-Y05-Y0YKYKY)Y)5-Y)Y)Y)5-5.5.5/Y0Y0Y)Y)5/50Y)Y0'
  '5051Y)Y)Y0Y)Y)Y)Y)Y0Y0Y)Y0Y05.Y0Y0Y0Y0Y)Y05.Y05.Y0Y0Y)Y)5.Y0Y)5.Y0Y05.Y)5/50Y)Y)Y.Y.Y)5/Y)Y)Y.Y.Y)Y.'
  'Y)5.Y)Y)Y)5.Y.Y.5.5/Y.Y.Y)Y)Y.Y.Y.Y.5.Y.Y)Y.Y)Y)Y.5-Y)5.Y)Y)Y)5.Y)5.5/Y.Y)Y.Y.Y.Y.Y.5.Y.5.Y.Y.Y.Y)5.'
  'Y)Y)5.5/Y.Y.5/Y.Y.Y.5/Y0Y0Y0Y)5/Y050Y)Y)Y)50Y)50Y)51Y)51Y)Y)Y.Y.51Y.Y)Y)Y)51Y.Y.51Y.5152Y.Y.52Y.53Y.'
  '53Y)54Y)Y054555656Y)Y)Y)56Y)57585859Y)5:5:5;Y05<Y)Y)5<Y)5<5=Y)Y.Y.Y.Y0Y.Y0Y0YKYKY0Y0YK5;Y0Y05;Y0Y05;'
  'YKYKYKY0YKY0Y0YCY05:YCYC5:YCY0Y0Y05:YK5:YKYK5:5;YKYK5;YCYCYCYCYC5;5<YCYCYC5<YCYC5<YKYCYC5<5=5=Y.YCY.'
  'YK5=YK5>Y.Y.5>Y.5>Y.YKYK5>5?5@YK5@5AYKYKY.Y.5A5BZ)Z)YKYKYK5AZ)Z)Z)5AYKYK5A5B5CZ)5C5DYKYK5DZ)Z)5EZ)YK'
  '5E5F5F5GYKYKZ)Z)YKYKZ)Z)YKYKYKYKYOYOYKYOYK5DZ)Z)YOYOYOYO5CYOYKYK5C5DYKYOYKYK5CYOYOYOY.5CYKYKY.Y.5CY.'
  'YK5C5D5EYKYK5EY.5EY.Y.Y.5EY.Y.Y.Y.Z''5EZ''5EZ''5FZ''Y.Z''5FZ''5FZ''Y.Y.Y.5FY.5GY.Y.Y.Z''5FZ''5GZ''5GYMYMYMY.Y.'
  'Y.5GY.Y.YMYMY.Y.YMYMY.YMYMYMY.Y.5DY.YMY.YMYMY.5C5DZ''Y.5DY.5E5EZ''Z''Z''YKYKYK5EYK5E5FY.YK5FYK5G5G5H5IY.'
  'YKYKYK5IYK5IYKYKYKY.5IY.5IY.YKY.5IY.YK5JY.Y.5JY.Y.Y.Y.5J5JZ)Z)Z)5J5KZ)Z)5K5LZ)Z)Z)5LZ)Z)Y.Y.Y.5LY.Y.'
  '5LY.5L5MZ)Z)Z)Y.Z)Z)5LZ)Z)Z)Y.Y.5LY.Y.Y.5LY.Z)Y.Z)Z)Y.Z)Z)Z)5J5KZ)Z)Y.Y.Z)Y.Y.Y.Z)5JY.Y.Z$Z$5IZ$5JZ$'
  'Z)Z$Z)5J5JZ$5KZ#Z$Z$Z$YOZ)Z)Z)YOZ)Z)YOYOZ)Z)YOZ)Z)Z)Z)YOZ)Z)Z)5F5FZ)5G5HZ)YO5HYOZ)Z)Z)5H5HYO5IYOYO5I'
  'YOYOZ)5IYOYOZ)Z)Z)5IZ)YO5IYOY.Y.Y.5I5IZ$Z$Z$Y.Y.Z$Z$5HZ$Z$Z$Y.Z$Y.5HY.5HY.Z$Y.Y.Y.5HY.Y.5HZ$Y.Y.Y.Z$'
  'YAZ$YAYAYOYOYOYA5EYA5F5GYAYA5GYAZ$Z$YAYAYOYOYO5FYAYAZ(5F5FYAYAYA5F5GYOYOYAYA5G5HYOYO5HYO5HYA5I5JYMYM'
  'Z$YMYMYMYMZ$YMYMZ$5HYMYM5HYMZ''Z''YMYMZ''YMYMYMZ''Z''YM5FZ''Z''5F5GZ''Z''5GZ''YM5GYMYM5GZ''YM5HYM5HYMYMZ''Z''5HZ'''
  'YMYMYMY/YMYMYM5G5GY/Y/Y/5GY/Y/Y/YMY/Y/Y/YM5FZ$Z$Z$Z$Z$5FZ$Z$5FY2Z$Y2Z$Z$Y2Y2Z$Z$Z$Z$5DZ$Z$Z$5DZ$Z$5D'
  'Y2Y25DYMZ$YMZ$5DZ$5E5E5FZ$5GZ$5GZ$5HZ$5HZ$Y25HY/Y2Y2Y/Y/Y2Y2Y/Y/Y25GY25GY2Y2Y/Y/Y2Y2Y/Y/Y2Y2Y/Y/Y25E'
  'Y/Y/5E5FY/Y/5F5GY/5GY2Y25GY/Y2Y25G5HY2Y2Z$5HYAYAZ$5H5I5JY2Y25JY25JY2YAYAYAYAYA5JY2Y25JY2Z(Z(5J5KZ(Z('
  '5KZ(5KZ(YR5LY2Y25LY2Y/Y/5L5MY25MY2Y2Y/Y2Y2Y25LY2Y2Y2Y/Y/Y/5LY/Y?Y?Y?Y/Y?5KY?Y/Y/Y/5KY?Y?5K5L5L5MY2Y2'
  'Y?Y?Y2Y?Y2Y1Y1Y1Y2Y1Y1Y1Y2Y2Y25JY25JY-Y-Y2Y25JY2Y2Y2Y25JY-Y1Y-Y-Y1Y15I5JY25JY2Y1Y-Y-Y-Y15IYGZ''5JY?5J'
  'Y?Y?5JY?Y?Y?Y2Y1Y1Y1Y?Y?Y15IY?Y?5IY1Y?Y?Y4Y4Y?Y?5HY?5HY4Y1Y4Y?Y?Y4Y4Y45GY4Y4Y4Y?Y4Y4Y?Y?Y4Y?5EY?5FY?'
  'Y?Y?Y45FY45FY45GY45GY4Y?Y4Y4Y?Y?5FY?5GY?Y?5GY?Y15GY?Y1Y15GY1Y1Y1Y?5GY1Y1YIYIY?5G5GYIY?YIYIYIY?Y?YIYI'
  'Y?Y?YIYI5E5FYIYIZ&Z&YSZ&Z&Z&YIYIY?5DY?5D5E5FYIYI5FYIY?YIYIYIY?YI5EYIYIYIYI5EYSYSZ&Z&Z&Z&5DY+X1X1WMWM'
  'X1X1VVVVVX5BVUVU5BVUVUVUVRX+VR5B5B5CX+X+5CW6X*X*W65C5D5EW)W)WXWXW)W)WX5DW)W)5DW)WXW)WXWXW)W)WXWXWX5B'
  'WXWX5B5CWXWXUCUCUC5C5C5DUCUC5DTNTNTNTZTZ5D5ETZTZ5E5FTN5FTN5GTZTZ5G5HTZTZ5H5ITZTZ5I5JTZ5JTZ5KTZTZ5KV@'
  'TZV@V@V@TZTZTZ5JTZTZ5J5KTZTZ5K5LTZ5LTZ5MTZTZ5MUUU4U45M5N5NU9U9U9U4U4U95N5NU35OU35O5PU3U3TNU85PU8TNU8'
  'U8U8TNU7TNU7TN5NTNTNU3UU5NUU5NUUU3UUU>UUU>5N5NUUU>U>5NUU5OUUTZTZTZ5OTZ5O5PV@5PV@5QV@5QV@V@V@5QUUV@V@'
  '5QUUV@5RV@UUUUUUV@V@V@5QV@UU5QUUUU5QUUUU5Q5RY@Y@YD5R5SY@Y@Y@Y@5S5SYDYDYDYDYDYD5SYD5SYDYD5SYKYDYDY@YD'
  '5SYDY*5SY*Y*YKYKY*Y*YK5R5S5TYKYK5TYKYD5TYDYDYKYK5T5UYKYKYDYDYKYK5T5UYKYK5UYKYKYOYKYOYOYO5TYOYKYK5T5U'
  'YKYO5UYO5UYOYKYOYOYOYO5UYO5UYOYOYOYO5U5V5V5WYOYO5W5XZ(5Y5YYRZ(5Z5ZYRZ(Z(5ZYLZ(6#YRYRYR6#YRYRYRY-YRY-'
  'YRY-YY5YYY5Z5ZYUYUYUY-Y-YUYUY1Y15YY1Y-5YY-Y-5Y5ZY-Y-YVYV5ZY1YVY1Y1Y1YVY1YVYVY1Y15X5YY1Y15Y5Z5ZYVYVYV'
  '5ZYVYVYVY1Y1Y15ZY1Y1YV5Z5ZYVYVYV5ZY;6#Y;Y,6#Y,6$Y,Y;Y,Y;6#Y;Y,Y;X2X2Y;Y;X2X2Y;Y;X2X2Y;X2Y;Y;5X5YX&X&'
  '5YX&W#W#5YW#W#W#X&X&5XW#X&X&X&5XX&X&W#W#X&X&W#W#5W5XX2X25XW#W#W#5X5YWVWVVWVWX&VWX&X&5WWVVWVWVWVWVWWV'
  '5VWV5WWVVWWVVWVWWVWV5VW/5VWVVW5WWVWV5WWVVW5WVWVW5WWVVWVWWS5WWSWSVRVRWS5WVRVRVR5WX$5WX$X$5W5X5YX$5Y5Z'
  'X$X$VRX$X$X$5Y5ZX$X$W''W''W''5ZW''W''5Z6#6#X$X$X$6#W''X$W''VRVR6#6$W''6$W''W''VRVRW''W''6#6$X$X$VRVRX$X$X$X$X$6#'
  'X$X$6#W/W/6#W/W/X$X$W/W/X$X$W/W/X$X$W/W/X$5XX$5Y5YW/W/W/X$X$X$5YX$X$5YX$X$X$W/5YX$5Y5Z6#6#W/6$W/X$X$'
  'X$6$X$X$W/W/W''W''X$6#W''W''6#X$W/W/W/6#W/6#W/X$6#6$X$X$W/X$W/W/X$X$6#6$X$X$6$X$6$X$X$X$X$X$X$6$X$X$X$6$'
  'W/6$W''W''6$6%W''W''W/6%W/W/6%6&6''W''W''W/W''6''W/6''6(6)X$X$6)X$6)W''W''W''6)W''6*W''6*W''X$W''X$X$W''6*W''W''6*W''W''6*'
  'W''W''X$W''W''W''WV6)WVWV6)W/WVWVW/6)W:W:W''6)W''X$6)W''X$W''W''W''6)6*X$6*X$X$6*6+X$X$X$X$6+X$X$X$X$W''X$X$6*6+'
  'W''W''6+6,X$6,X$X$W''W''6,W''W''6,X$X$6,W''X$X$W''W''6,6-W''W''X$X$X$X$X$W''X$X$W''6+X$X$6+6,X$6,6-6.6.6/W''W''6/X$'
  'W''W''6/X$W''6060X$61W''W''61W''W''X$X$W''W''60W''W''W''6061W''W''W''61W''W''6162W''W''VRVR6263VRW''63W''WX63WXWP63WXWPWP'
  'WX6364WP64WPWPWP64WP65WPWXWPWXWPWX64WPWP64WPWW6565WW66WWWPWPWP66WP66WWWW66WWWWWWWP66676868WWWWWWWXX.'
  'WXX.WXWXWX6767WPWPWPWP67WPWPWPWP67WPWPWP67WWWW67WWWW67V&68V&UC68UC6969V&V&V&UC69V?V?696:V?V?6:6;V?V?'
  'UC6;V?V?6;6<V?V?6<6=V?V?UCUC6=6>UCV&6>V&6>V&6?6@TYTYV&V&TYTY6?TYV&6?TYTY6?TYTYTYV&V&U26?V&V&6?6@V&V&'
  'U26@V&V&6@U2TYTY6@6ATYTY6ATY6A6BTPTP6BTYTP6CTP6CTPTPTYTNTYTNTNUUTNUUTNUUTNUUUUUUUU6@TNTNTN6@TNUUTNUU'
  'Y@6?Y@6@YDYDY7Y7S=S=6?S=S<6?S<S<S<S<S<6?S<S=6?S<S<6?S<S<S2S26?S2S<S2S<S<S<S2S<S2Y;Y,Y,Y,W0W06<6=W0W0'
  '6=W06=W0WIWI6=6>W+W+Y;Y;Y;6>Y;Y;6>Y;6>W0WI6?W+W+W&W&6>W+W&W&6>W+W&W&W+W+W&W&W&W+W&6=6=W+6>W+W&W&6>W+'
  'W&W+W+W+W&W96=W9W9W9W2W2W9W9W2W96;W9W9W9W&W&W&W9W&W+W9W+696:W96;W+W+6;6<VS6<VSVSW+W+VSVSW+W+VSW+XXW9'
  'XXW169W9W1W169W9W9W969W9W1W9696:W2W2W9VS6:VS6:VSVSVSY;Y;W+6:W+VYW+6:W+6:VYVYY;Y;6:W+Y;Y;6:VYVY6:VYVY'
  '6:Y;VYVYX&X&VYX&VYX&VYX&VY68VYX&68X&X&X&VYVYVY68VY68VYVY68X&X&X&68X&VYX&VY68VY69X&X&69X&X&X&696:VY6:'
  'VYVYX&X&6:X&6:6;VYVYVYVYWC6;6;X&VY6<X&X&6<X&VWVWX&X&VWVWX&X&VW6:X&6;VWVW6;VWX&6;X&X&6;VWVWVW6;6<W:6='
  'WVWV6=W:W/W/W:6=6=6>W:6?W/W/6?W/6?6@W:W:6@W:6AW:6AW<6B6CW:6CW:W:W:W:W:6CW:W<W<W<W:6BW:W:6B6CW:6DW:W:'
  'W:W<6CW:W<W<6CW<W<W<W:W:W:6CW<W<6CW<W<W<6CW<W:W<W:W<W<W?W<W<W<6AW<W<W<W<6A6B6BW?W<W?W<6BW<W<W<W<6B6C'
  '6CW?W?W?W<W<W<6CW<W<6CW?W<6CW<W?V#TNV#V#TNTN6BTNTOUQ6BUQUQUQ6BUQTNTN6BTN6BTNUJUJTN6BUJ6CUJ6CUJUJ6CTN'
  '6DTNUNUQUNUNTNTNUJ6C6CTNUJUJTNTNUJUJTNTN6B6CUJ6CUJUJ6CTNUJUJ6CTN6DUUW9VSW9VSS;WTS;WTVY6BVYVY6BX&VYVY'
  'WCWTWTWTW.WHW.W.W.W.W.6@W.6@W.W.W.WH6@WH6@6AW.W.6A6BW.W.WH6BW.W.W<W<X&6BX&6BX&X&W?W?W?6BW?6BW?W=W=W='
  'W?W?W=W=6AW=W=6AW=W=W=W=W?W=W=W=W=W?W,W,W?W?W,W,W?W?W,W,W,6=W,6=W,6>W,W?6>W?W,6>W,W,6>W?W?W?W,W?W,W?'
  'WXWXWXX06<X0X0X0WXWX6<6=WXWX6=W4WXWXW4W4WXWXW4WXWX6;6<X#WXWXX#X#T@T@T@6;UN6;UNUN6;UNUNUN6;6<TCTCT-6<'
  'UH6=UHUH6=UHUDUHUDV6SCT$6<T$X06<6=W$X-X-6=6>W$6>W$X-X-X-6>W$6>6?6@W$X-X-W$6@W$6@W$W$6@X-6AX-W$W$W$6A'
  'WXWXWX6AWX6AWX6BWXWXWDWXWX6AWXWX6AWXWXWX6A6BW4W4TF6BTF6CTFTKTFTKS6S6S?S?SZSZSB6ASZSZ6ASZSBSZSBSZ6@SZ'
  'SBSBSB6@SBSB6@SZ6ASZTFTFTF6AS0SOS06A6A6BS0S06BSO6CSO6CT&SOSOSOSOSO6CSOSO6CT&T&SMT&6C6CSM6DSM6DSM6ESM'
  'SMSM6ESMS5S5S56ES5S56ESLS5S56E6F6FSQ6GSQ6GSISISISISISQ6G6GSI6H6ISISISI6ISISYSYSYWAWAWA6HWA6H6I6J6JWA'
  '6K6LWAWA6LWYWAWY6LWYWYWYWYW7WYW7W7W76JW(6KW(U(U(T/U(T/6JT/T/SL6JSL6KS9S9S96KS9SLSLSLS9S96JSLS9S9SLSL'
  'SQSQSQ6I6ISISISISQ6ISQSQSQSKSKSKSQ6HSQSKSQSKSQ6HSQ6HSQSK6HS:6IS:6ISKSKSKS:SKS:S:SK6HSKS:S:6HS:S@6H6I'
  'S@S@S@SYS@6ISYSY6ISYS@6IS@S@V)TT6ITTV-V-V-6IT?V-T?6IV-V-V-6I6I6JT?T?6JUET?T?6JSQ6K6LSR6LSRSR6L6MSR6N'
  'SR6NSRSRS8S86NS8STS8S8S8S8S8S86MS86M6NSTS8S8S86N6NSTSTSTSTS8STST6M6NT3T3UA6NTITIT=TI6NTITTTT6NV3TIV3'
  'TIV3SRSR6M6NS86NS8S8STST6NSTSG6NSGSGT16NT1T16NT26OT2T26OT26P6PT=6Q6RT26RT2T2T=T=6R6ST26ST2T=6STIT=6T'
  'T=6TT=T=V3V36TV36T6U6VT2T26V6WV3T2T2T26W6WV36XV3T=6XT2T26XT=6YT=T26YV3V3SESGSESGSGSGSU6X6XSGSUSUSGSG'
  'SG6X6XSUSUSUX>6XXFXF6XXFXFXFT5T56X6YT76YT7T7T7T5T7T7T76XT76YT5T5T56Y6YT7T7T7T2T2T26YT2T26YT2T26YT0T0'
  '6YT2T06ZT2T26ZT2T0T2T06ZT2T2T2T0T2T26Y6Z6Z7#URURUR7#URUR7#V37$7%7%UR7&URT27&T2URT2URT27&T2UR7&UR7&UR'
  'T2URT2T27&T27&T0T0T07&UR7''URV37''URURV3V37''V3UR7''URURURURT0URSG7&SG7''XFXFXD7''7''XF7(7)7)7*XDXDXFXFXD7*'
  'XFXF7*XFXFXF7*XFXD7*XDXD7*7+T7T7T1T1T6T6T1T1T6T6T1T1T6T6T1T1T6T6T1T1T6T67&YWYWYWY9Y97&Y9Y9Y9YW7&Y9Y9'
  '7&Y9YWY9YWY9X1X1X1X)7$7%X)X)X1X1X)X)7$7%X)X)7%X)X)X)X1X17%7&X1X1X17&Y6Y6YB7&7&YB7''YBY6Y6Y67''Y67''YBYB'
  '7''YBYBYBY6Y67''YBY6Y6YBYBYBYBY6Y6YBYB7%YB7%7&Y6Y6Y67&Y6Y67&Y6Y6Y6Y)Y.Y)Y)Y)Y)Y)7%Y)7%Y)Y.Y)Y.Y)Y.Y)Y.'
  'Y.Y.YJ7#YWYW7#YWYWYWYJYJYWYJY5Y56ZY.Y.6ZY.Y.Y5YWY5Y5Y.Y.6YZ''Y.6Y6ZZ''6ZZ''Y.7#7#YNZ%Z%YXYXYNYNYNYX6ZYX'
  'YN6ZYNYNYX6ZYXYX6ZYI7#YIYX7#YXYI7#7$YZYZYPYP7$YPYP7$7%X1YP7%YPYI7%7&YIYI7&7''YIYI7''YPYPYPX17''X1X1YPYP'
  'X1X1YPYPYP7&7&X1X1X1YPX17&X1YPX1X1X1X1YIYIYIYIX1YIYIYI7#YI7$YI7$YIX1YIYIYIX1YI7#X1X1YIYIX17#X1YIX1YI'
  'X1X1WRX1X1X1X16YX1X16YX)X1X)X)X)WJW@W@W@WJWJ6W6XW@W@W6W@VBVBUCUCVBVBUCUCVBVBUCUCVBVBUCUCVBVBUCUCVBVB'
  'UCUCVBVBUCUC6PTNUY6Q6QTNTNTNVDVDVD6QVDVD6QTNVDVDTNTNULULTN6PTN6PTNTNULULTNULTN6O6PUL6PULTNTNULULTNTN'
  'ULULTN6O6O6PTNTNV@6PTZTZV@V@TZTZUPUP6O6PUPUP6PUPUPUPUUUPY0Y06OY0YK6OYKYK6OY)Y0Y)Y0Y0Y06OY0Y06OYKY0Y0'
  'YKYKY0Y06N6O6OYKYKYK6O6PYKYK6P6QYKYKY0Y06QY0YK6QYKYKY0Y0YKY06PY0YKY0Y0Y0YKYKYK6OYKYK6O6PYKYKY0Y06PY0'
  'YK6PYK6QYKY0YKY0Y06PY06QY)Y)Y0Y0Y)6PY0Y0Y)Y)Y)6PY)6PY0Y0Y06P6QY06Q6RY0Y0Y)Y)Y0Y0Y)Y0Y0Y0Y)Y)Y0Y06OY)'
  'Y0Y)Y)Y)6OY)6OY0Y0Y0Y)Y)6OY0Y)Y)6OY)Y06OY06PY)Y)6PY)Y)Y)Y)6PY)Y.Y)Y)Y.Y)Y.6OY)Y)6O6PY)Y)6PY)Y.Y.Y)6P'
  'Y.Y.Y)Y.Y)6OY)Y)Y)Y)Y)Y.Y)Y)Y.6NY)6NY.Y.Y.Y.6NY.6NY.6OY.Y)Y.Y)Y)Y)6NY.Y.6NY.Y.Y.Y.Y)Y.Y.Y0Y)Y0Y0Y)Y)'
  '6LY)Y06L6MY)Y)Y)Y)Y.Y)Y.Y)6LY)Y)6LY.Y)Y.Y)6L6LY.6MY.Y)Y)Y)6M6MY.Y.Y.Y)Y)Y)6M6MY.Y.Y.Y.Y.6MY)6M6NY.Y.'
  'Y0Y0Y0Y)Y0Y)6MY)Y06MY06NY0Y06N6O6O6PY)Y)6PY)Y)Y)Y)Y)6P6Q6QY.Y)6RY.Y.6RY.Y)6RY)6SY.Y.6SY.Y)6SY)6T6TY)'
  'Y06UY)Y)6UY)6UY)6V6W6WY)Y0Y0Y)6WY)Y.6W6XY.Y.YK6XYKYKY0Y06XY0Y06XYKYKY0YCY0Y0YCYC6WYCY0Y0Y06WY0Y0YKYK'
  '6V6WYKYK6W6XYK6Y6Y6ZY07#7#7$YKYK7$7%YKYKYCYC7%7&YCYC7&YKYCYCYC7&YCY.Y.Y.YC7%YCY.Y.Y.7%Y.YK7%YKYKY.Y.'
  '7%Y.YK7%YK7&Y.7&Y.7''YK7''YKYKYK7''YKYKYK7''YKYK7''Y.YKYK7''Y.7(7)7)7*YKYKYKYK7*7+7+7,YKYKYKZ)YKYKZ)Z)7+Z)'
  'YK7+YKZ)Z)Z)Z)7+Z)YKYKYK7*Z)7+Z)Z)Z)Z)7+Z)7+YKYK7+YKYKYKZ)Z)YKYK7*YKYKYKYKYOYKYKYOYO7)YOYKYKYO7)YKYK'
  'YOYOYOYKYOYOY.Y.Y.7''7''Y.YKYKYK7''YKY.YKYKYK7''7''Y.Y.Y.YKYK7''YKYKY.YKY.7&Y.Y.Y.Y.Z''7&Z''7&Z''Y.Z''Y.7&Y.Y.'
  'Y.7&Y.7''Y.Z''Y.Y.7&Z''7''Z''7''Z''Z''Z''Z''Z''7''Z''7''Z''Y.Y.Y.YMYMYMY.Y.Y.7&Y.Y.YM7&Y.7&Y.Z''Y.Y.Y.7&Y.Y.Y.7&7&Z'''
  '7''7(7(Z''7)Z''YKYKYK7)YKYKYKY.YKYK7(Y.YK7(7)Y.7)Y.7*Y.YK7*YKY.7*Y.Y.Y.YKY.Y.Y.7)Y.7*Y.7*Y.YKYKYKYKYK7*'
  'YK7*YKY.7*Y.YK7+7+Y.YK7,Y.Y.7,7-Y.Y.Y.7-YK7-Z)Z)Z)7-Z)7.Y.Y.7.7/Y.Y.Z)Z)7.Z)Z)Z)Y.7.Z)Z)Y.7.Z)Z)7.Y.'
  'Z)Z)Y.Y.Z)Z)7-7.Z)Z)Z)Z)Y.Y.Z)Z)7-Z)Y.Y.Z)Z)Y.Y.Z)7,Y.Y.7,Z)7,Z$Z)7-Z)7-Z)7.Z)Z)7.Z$Z$Z$7.Z$7.Z#Z#Z#'
  '7.Z#7/Z#7/YOZ)Z)Z)Z)7/Z)YOZ)7/70Z)Z)70Z)Z)YO70YOZ)Z)Z)YOZ)Z)7/YO7/YOYOYOYOZ)YO7/Z)YO7/YOZ)Z)YOYOZ)Z)'
  '7.7/Y.7/70Z$Y.70Z$Z$7071Z$Z$Y.71Y.7272Z$Z$Z$7273Y.Z$73Z$Z$Z$YOYA73YA73YAYOYOYA73YOYO7374YO75YO75YO76'
  'YAYAZ(76YO7677YA77YAYOYOYAYAYO77YO77YOYO77YAYO78YOYO787979YAYO7:YOYOYO7:7:YAYAYAYMYMZ$Z$YMYMZ$YMYMZ'''
  'YMYMZ''Z''77Z''Z''Z''7778Z''Z''7879797:YMYM7:YMYMYM7:Z''7;Z''7;Z''YM7<Z''Z''YM7<YMYMYM7<YM7<Y/Y/Y/7<Y/Y/YMYMZ$Z$'
  'Z$Z$Z$7;7;Y27<Y27<7=Y2Y2Z$Z$7=Z$Z$7=7>Y2YMYMZ$YMY/Y/7=Y/Z$Y/Z$Z$7<Y/Z$Z$Y/Y/7<Y/Z$7<Z$Y/Z$Y/Z$Z$Z$Z$'
  'Z$7;Z$7;Z$Y2Y/Y/Z$Y27:Y/Y2Y/Y/Y/Y27:Y27:Y2Y27:7;Y2Y27;7<Y2Y27<Y/Y2Y27<Y2Y2Y2Y/Y/7<Y/Y/Y/7<Y/Y/Y/Y/7<'
  'Y/7<7=Y2Z$Z$7=Z$YAYA7=YA7=7>YAYAZ$7>YAYAYAY27>Y27>Y2YAYAYAYAZ(7>7>Y27?7@Z(Z(Z(7@Z(Z(YR7@Z(Z(YRZ(Z(Z('
  'Z(7?7?Z(YRZ(Y/Y/Y/7?Y/Y/Y/Y27>7?Y2Y2Y27?Y2Y27?7@Y2Y2Y/Y/Y/7@Y/7@Y?Y?Y/7@Y/7AY?Y?7A7BY?Y?7BY?Y/Y/Y2Y2'
  '7A7BY2Y2Y2Y27B7CY27CY-Y-Y2Y27CY2Y2Y2Y27CY1Y1Y-Y-Y1Y17BY1Y27BY2Y1YGYGZ''Z''Z''7AZ''YGYG7AY?Y?YGYGY?Y?Y?Y?'
  'Y?7@Y?Y?7@7A7AY?Y4Y47AY4Y1Y4Y?Y?Y4Y4Y?Y?Y4Y?Y47?Y4Y?Y?Y?Y4Y?Y4Y?Y4Y?Y4Y?7=Y?7=Y?Y4Y?7=Y?Y17>Y17>Y1Y1'
  '7>7?Y?Y1Y?Y?Y1Y17>Y1Y1Y1Y?Y?Y1Y1YIYI7=7>YIYIY?Y?Y?7=Y?Y?7=YIY?Y?YIYI7=YI7=YI7>YIYIYIY?Y?YIYI7=7>YIYI'
  'Y?YIY?YI7=YIYIYIYI7=Z&Y+Y+Y+VX7<VUVU7<7=VUVUVRX+VRX+VRVR7<7=7=X+X+X+X*W6X*W6W6W6W67<W67<X*X*7<X*X*X*'
  '7<7=WXWXW)W)WXW)7<7=WXWX7=X/WXWXX/X/WX7=UCTYUC7=UCUCUCTYUC7<TYTYTY7<TYTYTZTZTNTNTZTZTNTNTZTZU3U3797:'
  'U3U3TNU37:U37:7;TNTN7;TZU3U3TZTZU3U37:7;U3U3TZTZU3U3TZTZ7:7;TZTZV@V@TZ7:TZ7;7;V@7<V@7<7=V@V@TZTZTZ7='
  'TZTZ7=7>TZTZ7>7?TZTZ7?7@TZTZ7@7A7AV@7BV@7BV@V@V@TZTZUUUUTNU4TNU9U4U4U9U9TNU9TNU9U47>U9U9U4U37>U37>U3'
  'U9U3TNTNTN7>TNU37>U37>U87?U8U7U7TNU7U3UUU3UUU3UUU3UUUUUUU>7<U>7<U>U>V@7<V@7=V@7=V@7>TZTZTZ7>7>V@7?V@'
  'TZ7?TZ7@TZV@TZV@7?V@TZV@TZV@TZV@V@7>V@7?UUUU7?7@7@UU7AUUV@V@V@UU7@UUUUUUV@UUUUUUYD7?YDY@7?YDY@Y@YDYD'
  'YDY@YD7>Y@Y@Y@YD7>YDY@7>Y@YDYDYDYDYKYD7=YDYDYKYKYDYKY@YDYDYDYKYKY*Y*YKYKYK7:YKYKYDYDYKYD79YK79YKYKYK'
  'YDYKYDYKYKYKYDYDYKYKYDYDYKYKYDYKYKYK7576YKYK76YKYOYOYK76YK76YK77YKYKYHYKYOYO76YO76YOYKYOYOYOYO76YO76'
  'YOYOYOYO76YQ76YOYQYOYQYQ767777YOYOYO77YRZ(Z(YRYR77YR77YRZ(YRYRYRZ(77YRYRZ(77Z(YRZ(Z(Z(YLZ(7676YLZ(Z('
  'YR76YRY-YYYYYY76YUYUYYYUYY7576YU76Y1Y-7777Y1Y-Y-Y1Y1Y-Y-Y1Y1Y-Y1YV7576Y17677YVYVY1Y1YVYVY1Y1Y17676YV'
  'YVYVY1Y1767777YVYVYVY1Y177YVYVY1YVYV76YVYVYVY;Y;76Y;Y,Y;Y,Y,Y,Y,Y,75Y,75Y,Y,Y,75Y,Y;Y;Y;Y;X&Y;74X&X&'
  '74X&X&X&W#W#X&74W#7475X&75W#X&W#X&75X&X&7576X&X&X2W#X2X2W#W#W#75W#W#7576VWWVVW76VWVWVW76VW76VWVW76WV'
  'WVW/WVWV76WVWVWVVWWVWVWV75767677VWVWWVWVVWWVWSVRWSWS75VRWS76VRVR76X$76X$X$X$VRVR7677VR77X$X$77X$X$X$'
  'VRVR7778VR78X$X$7879X$X$VRX$X$X$W''78W''X$7879X$X$79X$X$X$W''X$X$X$W''X$X$X$VRVRW''W''VRVR76VRW''VRW''W''VRVR'
  'VR7575X$76X$X$76W/W/76X$W/W/X$X$W/W/X$X$X$75X$75X$X$X$X$W/W/X$X$7475X$X$75W/X$X$W/W/X$X$X$74X$X$7475'
  'X$X$757676X$W/W/X$76X$77X$X$W/W/W''W''X$76W''W''76X$W/W/7677W/W/W/7777X$X$X$77X$X$X$W/77W/W/77X$W/W/X$X$'
  'W/X$X$X$76X$X$X$X$76X$X$W''W''W/W/W/75W/W/W''W''74W''W''W''7475W/W/7576W/W/76W/W/W/W/W/W''W''W''W''W''75W/W/W/W'''
  'W''W/W/7474W''75W''X$X$75X$W/W/W/W''X$X$W''W''73W''W''W''7374X$X$W''747576X$X$X$W''W''X$X$X$WV74WV75W/W/75WVW/W/'
  '7576W''X$W''X$X$75X$W''W''W''W''75W''W''X$W''X$74X$X$74X$X$X$X$W''X$X$X$X$7374X$X$74W''74W''W''W''W''W''X$X$W''W''73W'''
  'W''W''737474W''X$X$W''W''W''74W''W''747575W''X$767677X$X$X$X$W''X$X$X$7677X$7778W''X$X$X$787879W''W''797:W''W''X$X$'
  'X$7:X$7:7;W''7;X$W''W''X$X$W''X$X$X$W''W''X$X$797:7:W''W''W''W''7:W''W''X$7:7;W''X$7;X$7<7<W''7=W''VRVRW''W''VRVRW''W'''
  'VRVRW''7;W''7;W''W''7;VRW''W''VRW''W''W''WXWXWX7:WXWX7:WXWXWXWX7:WXWXWXWP79WPWPWPWPWP79WPWXWPWPWPWX78WPWPWPWP'
  'WW78WW78WWWWWPWPWP787879WWWWWPWPWP79WP797:WW7:WWWWWWWPWPWP7:WP7:WWWW7:7;WWWW7;WWWWWWWX7;WPWPWXWP7;7<'
  'WP7<WP7=WPWPWP7=WPWP7=WWWW7=WWWWUCV&UCV&UC7<UC7=UCUCUC7=UC7=UCUCUCV&V&V&UCUC7<7=UCUC7=V?UCUCV?V?UCUC'
  'V?V?UC7;V?V?UCUC7;V?UCUCV?V?UCUCV?V?UC79V?V?79UCV?V?UC79V&V&79UCV&V&797:V&V&V?V&V?7:V?V&7:U2V&V&7:7;'
  'V&V&7;TYV&V&TYTY7:TYTYTYV&7:U2U27:7;U2U27;U2U2U2U27;U2U27;7<U2U2TYTYTPTPTYTYTPTPTYTY7:TYTP7:TPTPTP7:'
  'TPTP7:TYTP7;TYTY7;TYTPTYTPTPUUUU7:UUTNUU7:UU7:YDY@YDY@YDY@7:7:S=S<7;S<S<7;S=S<7;7<S=S=S=7<S<S2S27<7='
  '7=S2S<S<W0W07=7>W07>7?WIW0W07?W0WIW0WIWIY;Y;W+7>7>W+W+W+Y;Y;W+7>Y;Y;7>Y;W0W0WIW0W0W0WIWIW+W+7<7=W+W+'
  '7=7>7>W&W&W+W+W+7>W+7>W+W+W+W&W&W&W+W&W9W&W9W9W9W9W2W97;W9W9W+W+7;W+7;W+W9W+VS7;VSVSW+W+7;W+VSW+VSW+'
  'W9W97:7;W1W17;W9W1W1W1W9W9W9W2W2W9W9W9W2W9W9W978W9VSW9VS7778W+W+W+VYW+VYW+77W+VY77W+W+W+Y;Y;Y;77VY77'
  'VYVYY;Y;VYY;X&76X&X&7677X&X&VYVY777878X&VYVY78X&79X&X&X&VYX&VY7879X&X&X&VYX&X&X&7879X&X&X&79X&X&VYVY'
  'X&X&VY7878X&79X&VYX&VYVY7879VYVYVYVYWCVYX&X&78X&X&X&VYX&VY77VY78VWVWX&VWX&77X&X&VWVW77VWX&X&X&7777VW'
  'VWVWW:77W:W:77WVW:WVW:77W:W:7778W:W:78W/W:7979W/W:7:W/W/7:W/7:W/W:7;W/W/7;W/W:7;W:W:7;W/W:W/W:W:W/W:'
  'W/W:W/W/W:W<W:W<W:78W:W:W<W<78W<78W<W:W:W:78W<W<7879W:W:W<W<W:W:W<W<78W<78W<W:W<W:W:78W<78W<W<W<W:W<'
  'W:W<77W<W<W<W:W<W:W:76W?W?W?W<W<W<7676W?W?W?76W?W<W<W<W?W<W<W<W<W<75W<75W?W?W<W?W?W?W<W<W<74W<W<W<W?'
  'W<73W<W<73TNV#74TO7475UQ75UQ767777TNUJ78UJ78UJUJTNTN78TN78TNUJ79UJTNUJ79TNTN79TN79TNTNTNTNTNUJ79797:'
  'UJ7;UJ7;UJUJ7;TN7<TNUJ7<UJUJ7<7=UJUJTNUUTN7=TN7=UUUU7=X&VYVYX&X&7=7>W.W.W.7>W.WHW.W.7=WH7>WHWHWH7>7?'
  'WHWH7?7@WHWH7@W.WHW.W.W.WH7?WHW.W<W<7?W<X&7?X&W<W?7?W?7@W?W=W?W=7?W=W?W?7?WXW=7@W,W?W,7@W?W?7@W?7@W?'
  'W?W?W?W?7@W?W,7@W,7A7AW?W?W?WX7A7B7CWXWXWX7CWX7CW4W47CW4W4W4WXWXWXX#WXX#X#X#7AUNUNUNUQUQ7A7BUQ7B7CUN'
  'TJTJTCTCTJTJTCTJT-T-UHUHUHUHUH7@UHUH7@UHSC7@SCT$X0X0X07@7@W$W$W$7@X-W$W$X-X-7@X-7@X-X-X-X-X-7@X-X-X-'
  'X-7@X-X-7@7AX-W$X-W$X-X-W$X-W$7?W$W$X-X-7?X-W$7?W$7@W$X-W$X-WXW4WXW4WXWXWX7>WX7>WX7?WX7?WXWXWDWD7?WD'
  'WX7?W4W47?W4W4W47?TK7@TK7@TKTFTKSZ7@SB7A7ASZSB7BSB7BSBSBSB7BSBSBSZSZ7BSZSB7BSBSBTF7BTF7CS0SOS0S0S0SO'
  'S0S0SOSO7A7BSOSO7BSOS0SOS0SOSO7ASOSOSOSOSO7A7A7BT&T&T&SM7BSMT&7BT&7CT&7CT&7DT&7D7ESMT&SMSMSM7DSMT&SM'
  'S5S57D7ES5S5SLSLS5S5S57D7DS5SQ7ES5SQS5SQ7DSQSQSQSQ7D7ESI7ESISQSQSQSISQSISQ7DSQSQ7DSQSQSQSISISYSYWAWA'
  'WAWYWAWAWA7BWY7BWYWY7BWYWYWYWAWA7BWAWY7BWYWYWAWA7BWYWAWAWYWYWAWYWAWYW(W(W(WBW(WBWBWB7>U(T/U(SLSLSL7>'
  'SL7>SLSLS9S97>7?S97?7@SLSQSQSQ7@SISI7@SISQ7@SQSI7@SKSKSKSKSK7@SKSKSKSQSKSQS:SQS:SQS:SQS:SI7=SI7>SKSK'
  'SKS:S:S:S:S@SKSKS@S@SKSKS@S@S@7:S@S@7:SYS@7;S@S@S@SYV)7:V)V)V-V-V-7:7:UET?7;V-V-T?T?V-V-7:T?V-7:7;T?'
  'UEUE7;UESRSQSR7;SR7;SRSR7;SQSRSRSR7;SRSRS@S@SRSRS@S@7:S@SR7:SRSRSRS8SRSRS8S8STS8S8S8S8STSTST77ST7778'
  'STSTS8S87879S879STSTUAUAUA79UAUA79UAUATITITIT=TIT=TI777879V3SFSRSFSFSRSR78SRS8S8S878STST78STSGSFSGSG'
  'T177T17878T279T279T2T1T2T2T2T279T279T2T2T2T=T279T279T2T2T=T=79T=T2T=T2T27879T2T2T=T=79T=T279T2T=T=79'
  'T=7:T=TIT=T=T=T=T=7979V37:V37:V37;7<V3V37<V3T2T2T=T2T2T27;V37;V3V3V3T2T27;V3T2T2T2V37:V3V3V3T=T=7:7;'
  'T=T=7;T=T27;T2T2T2T27;V3SGSGSUSUSGSGSGSUSGSG797:SG7:SGSUX>X>7:7;X>X>7;7<T77<T7T7T5T57<7=7=7>T7T7T7T5'
  'T7T5T7T5T7T7T5T57<7=T77=T7T7T2T2T9T9T2T2T9T9T2T0T0T0T0T2T0T0797:T0T0T2T27:T2T07:T0T0URURT2URV3V3URV3'
  'T278T2URURV3URURURV3UR77V3V377V3UR77URURV3V3URV3T2URT2UR75UR76UR7677URUR77URT278T2T2T2URT2URT2T276T0'
  'T0T0T2T276T276URT2URT2UR76URV3V3UR7676V3UR777778URURSUSUSG78SGSUSUSU77XDXDXDXFXF77XF7778XDXD78XF79XF'
  '79XFXDXDXFXDXDXDXFXFXD78XFXF7879XFXF79XF797:XDXD7:7;T7T7T0T0T7T0YWY9YWYWYWY9YWYWY9Y9YWYWY9Y9YWY9X1X1'
  'X)X)X1X1X)X)X)X1X)X)X1X1X)X)X1X)X)X)X1X1X)X)X1X1X)X)X1X1X1X)Y6Y6YBYBY6YBY6YBY6YBYBYBY6Y6YBYBY6Y6YBYB'
  'Y6YBYBYBY6YBYBYBY6YBY6Y6YBYBY6Y6YBYBY6Y6Y6YBY6Y6YBYBY6Y6Y)Y.Y)Y.Y)Y.Y)Y.YJYJYWYWYJYJYWYWY5Y5Y.Y.Y.Y5'
  'Y.Y.Y.Y.Y.Z''Z''Z''Y.Z''Y.Y.Y.Z''Z''Z''Y.Z''Z''Z''Y.Z''YNYNZ%Z%YNYXYNYXYXYXYNYNYXYIYXYXYIYIYXYIYXYXYXYIYXYXYXYI'
  'YPYPYZYZYPYPYZYPYZYZYZYPYPYPX1X1YPYPYPX1YPYIYPYPYIYPYIYIYPYPYIYIYIYPYIYIYPYPYIYIYPYPYPYIYPYPX1X1YPX1'
  'X1X1YPYPX1X1YPX1YPX1YIYIYIX1YIX1YIX1YIYIYIX1YIYIX1X1X1YIX1YIX1X1X1X)X1X)X)X)WJWJW@W@WJWJW@W@UYTNUYUY'
  'UYTNUYUYUYTNUYTNVDVDVDTNVDVDTNTNULULTNULTNULTNTNTNULULULTNULULULULULTNULULULTNULULULTNTNULULTNTNV@V@'
  'TZV@UPUPUPUUUPUPUUUUUPUPUUUUY0Y0YKY0Y0Y0YKY0Y0Y)Y0Y0Y0Y0YKYKY0YKYKYKY0Y0YKYKY0Y0YKYKY0YKYKYKY0Y0YKY0'
  'Y0Y0Y0YKY0Y0YKYKY0Y0YKY0Y0Y0YKY0Y0Y0YKY0YKYKYKY0Y0Y0YKYKY0Y0YKYKY0Y0YKY0Y0Y0YKYKY0Y0YKY0YKY0YKY0Y)Y)'
  'Y0Y)Y0Y)Y0Y)Y)Y)Y0Y0Y)Y)Y0Y0Y)Y0Y0Y0Y)Y)Y0Y0Y)Y0Y0Y0Y)Y)Y0Y0Y)Y)Y0Y0Y)Y)Y0Y)Y0Y)Y0Y)Y0Y)Y0Y0Y)Y)Y0Y0'
  'Y0Y)Y0Y0Y0Y)Y0Y)Y0Y)Y0Y0Y)Y)Y0Y)Y)Y)Y.Y.Y.Y)Y.Y.Y)Y)Y.Y.Y)Y)Y.Y.Y)Y)Y.Y.Y.Y.Y)Y)Y)Y.Y)Y.Y)Y)Y.Y.Y)Y)'
  'Y)Y.Y.Y.Y)Y)Y)Y.Y)Y)Y)Y.Y.Y.Y)Y)Y.Y.Y)Y)Y.Y.Y)Y)Y0Y0Y0Y)Y)Y)Y0Y)Y0Y0Y)Y.Y)Y)Y)Y)Y)Y.Y)Y.Y)Y)Y.Y.Y)Y.'
  'Y)Y.Y)Y.Y)Y)Y.Y.Y)Y.Y)Y.Y)Y.Y.Y.Y)Y.Y.Y.Y.Y)Y)Y)Y)Y)Y.Y.Y)Y.Y.Y.Y0Y0Y0Y)Y0Y)Y0Y0Y0Y0Y0Y)Y0Y0Y0Y)Y0Y)'
  'Y)Y)Y0Y)Y0Y)Y0Y)Y)Y)Y)Y)Y0Y)Y)Y)Y)Y.Y)Y.Y.Y.Y)Y.Y)Y)Y)Y.Y)Y.Y.Y.Y.Y)Y)Y.Y.Y.Y)Y.Y)Y)Y.Y.Y)Y.Y)Y.Y)Y.'
  'Y)Y.Y)Y.Y0Y)Y0Y)Y)Y)Y0Y0Y)Y)Y0Y)Y0Y)Y0Y)Y)Y)Y0Y0Y)Y)Y0Y0Y)Y)Y)Y0Y)Y)Y)Y.Y)Y.Y.Y.Y)Y.Y.Y.Y0Y0YKYKYKY0'
  'YKYKY0Y0YKYKY0Y0Y0YCY0YCY0Y0Y0Y0Y0YKY0Y0YKYKY0Y0YKYCY0YCYCYCYKYCYKYCYCYCY0Y0YCYCY0YCY0YCY0YCYCYCYKYK'
  'YCYCYKYKYCYCYKYKYCYCYKYCYCYCYCYKYCYCYKYCYCYCYKYKYCY.YCY.YCY.YCY.Y.Y.YKYKYKY.YKYKYKY.YKY.YKY.YKY.Y.Y.'
  'YKYKY.YKY.Y.Y.Y.Y.YKY.YKYKYKY.YKYKYKY.Y.YKYKY.Y.YKYKY.Y.YKY.YKY.YKYKY.YKYKYKYKY.YKYKY.Y.YKY.YKYKYKZ)'
  'YKYKZ)Z)Z)Z)Z)YKZ)Z)Z)YKYKZ)Z)Z)YKZ)YKZ)Z)Z)Z)YKYKZ)YKZ)YKYKZ)Z)Z)Z)Z)YKZ)Z)Z)YKZ)YKYKYKZ)Z)YKYKYKYO'
  'YKYOYOYKYOYOY.Y.YKY.Y.Y.YKYKYKY.YKYKYKY.YKY.YKY.Y.Y.YKYKY.Y.Y.Y.YKY.Y.Z''Z''Z''Y.Z''Y.Z''Y.Z''Y.Z''Y.Z''Y.Z'''
  'Y.Y.Y.Z''Y.Y.Y.Z''Y.Z''Z''Z''Z''Z''Y.Z''Y.Z''Y.Z''Y.Z''Y.Y.Y.Z''Y.Z''YMY.YMYMY.Z''Z''Z''Y.Z''Z''Z''Y.Y.Y.Z''Y.Y.Y.Z''Z''Z'''
  'YMYMZ''Z''YMYMY.Y.Y.Z''Y.Z''Z''Z''YKYKYKY.YKY.Y.Y.YKY.Y.Y.YKY.YKY.YKY.YKY.YKY.YKY.YKYKYKY.YKY.Y.Y.YKY.YKY.'
  'YKY.YKY.YKY.YKY.YKYKYKY.YKY.Y.Y.YKY.YKY.Y.Y.YKY.YKY.YKY.Y.Y.Z)Y.Y.Y.Y.Z)Y.Y.Z)Z)Y.Y.Z)Y.YKYKZ)Z)Z)Z)'
  'Y.Y.Z)Y.Z)Z)Y.Y.Z)Z)Y.Z)Z)Z)Y.Z)Z)Z)Y.Y.Y.Z)Y.Y.Y.Z)Y.Y.Z)Y.Y.Y.Y.Z)Y.Y.Z)Z)Z)Z)Y3Y3Y.Y.Z)Z)Y.Y.Z)Z)'
  'Z)Z$Z)Z$Z$Z$Z)Z$Z)Z$Z)Z$Z)Z$Z)Z$Z)Z$Z$Z$Z#Z$Z#Z$Z)Z#Z#Z#Z#Z#Z)Z#Z)Z#Z)Z)Z)Z)YOZ)YOZ)YOYOYOZ)YOYOZ)Z)'
  'YOYOZ)Z)YOYOZ)YOZ)YOZ)Z)Z)YOZ)YOYOYOYOZ)YOYOZ)Z)Z)YOZ)Z)YOYOZ)YOYOYOY.Y.Y.Z$Y.Y.Y.Z$Y.Y.Z$Z$Y.Y.Y.Z$'
  'Y.Y.Z$Z$Y.Z$Y.Y.Y.Z$Z$Z$Y.Z$Z$Z$Y.Y.Y.Z$Y.Y.Z$Z$Y.Z$Z$Z$YOYAYAYAYOYAYOYOYAYAYAYOYAYAYOYOYAYAYOYAYOYA'
  'YOYAYOYOYOYAYOYAYOYOYAYAZ(Z(YOYAYAYAYOYAYAYAYAYAYOYOYOYAYOYOYOYAYOYOYAYAYOYOYOYAYOYOYOYOYAYAYOYOYAYO'
  'YAYAYOYAYAYAYOYOYOYAYAYAYOYOYOYAZ''Z''YMZ''Z''Z''YMYMZ''Z''YMYMZ''Z''YMYMZ''Z''YMZ''YMZ''YMYMZ''Z''YMYMZ''Z''YMYMYMYM'
  'YMZ''Z''Z''YMZ''YMZ''YMYMZ''Z''YMZ''Z''Z''YMYMYMYMY/YMYMYMYMY/Y/YMY/Y/Z$Z$Y2Y2Z$Z$Z$Y2Z$Y2Y2Y2Z$Z$Y2Y2Z$Z$Y2Y2'
  'Z$Z$Y2Y2Z$Y2Z$Y2Z$Y2Y2Y2Z$Y/Z$Y/Z$Y/Z$Z$Z$Y/Z$Z$Z$Y/Y/Y/Z$Z$Z$Y2Z$Z$Z$Y2Y2Y/Y2Y2Y2Y/Y2Y2Y2Y/Y2Y2Y/Y/'
  'Y2Y2Y/Y/Y2Y2Y/Y/Y2Y2Y/Y/Y2Y2Y/Y/Y/Y2Y/Y/Y2Y2Y/Y/Y2Y/Y/Y/Y/Y2Y/Y/Y2Y2Y/Y2Y2Y2Y/Y2Y2Y2Z$Z$Z$YAYAYAZ$Z$'
  'Z$Z$YAYAZ$Z$YAYAZ$YAZ$YAYAY2Y2Y2Y2Y2YAY2YAZ(Z(Z(Y2Z(Z(Z(Z(Y2Y2Y2Y2Y2Z(Y2Z(Z(Z(YRYRZ(YRYRYRYRYRZ(Z(Z('
  'YRYRY/Y/Y2Y2Y/Y/Y/Y2Y/Y/Y2Y2Y2Y/Y2Y2Y/Y/Y2Y2Y/Y2Y2Y2Y/Y/Y/Y?Y/Y/Y?Y?Y/Y?Y/Y?Y/Y?Y/Y/Y?Y?Y2Y2Y?Y2Y2Y2'
  'Y2Y?Y2Y2Y/Y/Y2Y2Y/Y2Y2Y2Y2Y2Y2Y-Y2Y2Y-Y-Y2Y-Y-Y-Y2Y2Y-Y-Y2Y2Y2Y1Y-Y1Y-Y-Y2Y2Y2Y1YGYGZ''YGYGYGY?Y?Y?Y?'
  'Y1Y1Y?Y?Y1Y1Y?Y1Y1Y1Y?Y?Y4Y4Y4Y4Y1Y4Y4Y?Y4Y4Y4Y?Y?Y?Y4Y?Y4Y?Y?Y?Y1Y1Y1Y?Y1Y?Y1Y?Y1Y1Y?Y?Y?Y1Y?Y?Y1Y1'
  'Y?Y1Y1Y1Y?YIY?Y?YIYIY?YIYIYIY?Y?YIYIY?YIYIYIY?YIY?YIY?YIY?Y?Y?YIYIYIY?YIYIYIY?Y?YIYIY?YIYIYIZ&Z&VXVX'
  'VXVUVXVXVUVUVXVUVUVUVRVRX+X+VRX+X+X+VRVRVRX+W6W6W6X*W6W6X*X*W6W6X*X*W)W)WXWXW)W)WXW)WXX/WXWXX/X/WXWX'
  'X/X/WXWXWXX/WXX/UCTYUCTYUCTYTYTYTYTNTYTYTZTZU3U3TZTZU3U3TNU3TNU3TNU3TNTNU3U3TNTNTZTZU3U3TZTZU3U3TZTZ'
  'U3U3TZTZTZV@TZTZV@V@TZTZTZV@TZV@V@V@TZV@TZV@TZV@TZV@TZTZTZV@TZTZV@V@TZTZTZUUTZTZUUUUTZTZUUUUTZTZUUUU'
  'TZTZUUUUTZTZUUUUTZTZUUUUTZTZUUUUTZTZUUUUTZV@TZV@TZV@TZV@TZV@TZV@U4U4U9U9U4U3U4U3U4U3U9U3TNTNU3U3TNTN'
  'U3U3TNTNTNU8TNU8U8U8UUUUU>U>UUUUU>U>V@UUV@UUV@UUV@UUV@UUV@V@V@V@V@UUTZV@V@V@TZV@TZV@TZTZTZV@TZTZTZV@'
  'TZV@V@V@TZV@TZV@V@UUV@UUUUUUV@UUUUUUV@V@UUUUV@UUV@UUV@UUV@UUV@UUV@V@UUUUYDYDYDY@YDYDY@Y@YDYDYDY@Y@YD'
  'YDYDY@YDYDYDYKYKYDYDYKYKYKYDYDYKYDYKYKYKYDYKYKYKYDYDYKYKYDYDYKYKYDYDYOYOYKYOYKYKYKYHYHYHYKYHYOYOYKYO'
  'YKYOYKYOYOYOYOYQYOYQYOYQYOYOYQYQYOYOYQYQYQYQYOYOYQYQYOYOYQYQYQYOYRYRZ(Z(YRYRZ(YRZ(YRZ(Z(YRYRZ(YRYRYR'
  'Z(YRZ(YLZ(YLYLYLZ(YLYRY-Y-Y-YYYYYUYUYYYUYYYUYYYUYUYUY1Y1Y-Y1Y1Y1Y-Y1Y-Y1Y-Y-YVYVY1Y1YVYVYVY1Y1Y1YVYV'
  'Y1Y1YVY1Y1YVYVYVY1Y1YVYVY1Y1Y1YVY1YVYVYVY1YVYVYVY1Y1YVYVY1YVYVYVY;Y;Y,Y;Y,Y;Y,Y,Y,Y,Y,Y;Y,Y,Y,Y;Y;Y;'
  'X&X&Y;X&X&X&W#W#X&W#W#W#W#X&W#W#X&X&W#W#X&X&W#W#X&X&W#W#X&X&W#W#X&X&W#W#X&X&W#W#X&X&W#W#X&X&VWWVVWVW'
  'VWWVVWWVVWWVVWWVWVWVWVW/WVWVVWVWVWWVVWVWWVWVVWWVVWWVVWVWWVWVVWWVVRVRWSVRVRVRWSWSVRVRVRX$VRX$X$X$VRVR'
  'VRX$VRX$X$X$VRVRVRX$VRX$VRVRX$VRX$X$VRVRX$X$VRVRX$X$VRVRX$X$VRVRX$X$W''W''X$X$W''X$X$X$W''W''X$X$W''W''X$X$'
  'VRVRW''VRVRVRX$X$VRX$VRX$VRX$X$X$X$X$W/W/X$X$W/X$X$X$X$W/W/W/X$W/X$X$W/W/X$X$W/W/X$W/W/W/X$W/X$X$X$X$'
  'W/W/X$X$W/W/X$X$W/W/X$X$W/W/X$X$W/W/W/W/X$W/W/W/X$W/W''W''X$X$W''X$X$X$W/W/W/X$W/X$X$X$W/X$X$X$W/W/W/X$'
  'W/X$X$X$X$X$W/W/X$X$W/W/X$X$W/X$X$X$W''W''W/W/W/W''W/W/W''W''W/X$W/W/X$X$W/W/X$X$W/W/X$W/W/W/W/X$W/W/W''W'''
  'W/W/W/W/W/W''W/W/W/W''W/W''W''W''X$X$X$W/W''X$W''X$W''W''X$X$W''W''X$W''W''X$W''X$W''X$W''W''X$X$W''X$WVWVWVW/W/W/WVWV'
  'W/W/WVWVW/W/W:W:W/W/W:W:X$X$X$W''W''W''X$X$X$W''X$X$W''X$X$X$X$W''W''W''W''X$W''X$X$X$X$W''X$X$W''W''X$W''X$X$X$W'''
  'X$X$W''W''X$W''X$W''X$X$W''W''X$X$W''W''X$X$W''W''X$X$W''W''X$W''X$W''X$X$W''W''W''X$W''X$X$X$X$X$X$W''X$X$W''W''X$X$W''W'''
  'X$X$W''W''X$W''X$W''X$X$X$W''X$X$W''W''X$X$W''X$W''W''X$W''X$X$X$W''X$X$W''W''X$W''W''W''X$X$W''W''X$X$X$W''X$X$W''W''X$W'''
  'X$W''X$X$W''W''X$X$W''W''X$W''W''W''W''W''X$X$X$X$W''W''W''W''X$X$X$X$W''W''W''VRW''W''VRVRW''W''VRVRW''VRWXWXWPWPWPWPWPWX'
  'WXWPWPWPWXWXWPWPWXWPWXWXWXWXWPWPWPWPWWWWWPWPWWWWWPWWWPWWWPWPWPWWWPWWWWWWWPWPWWWPWPWPWWWWWPWWWWWWWPWP'
  'WWWWWPWWWPWWWPWPWPWWWPWPWWWWWPWWWWWWWPWWWWWWWXWXWPWPWXWPWPWPWPWXWPWPWPWWWPWWWPWPWPWWWPWPWWWPWPWPWPWW'
  'WPWWWWWWV&V&UCV&UCV&UCV&UCV&V&V&UCV&UCUCUCUCV?V?UCUCV?V?UCUCV?V?UCUCV?V?UCUCV?V?UCUCUCV?UCUCV?V?UCUC'
  'V&V&UCUCV&V&UCUCV&V&UCV&V&V&V?V&V?V&V?V?U2U2U2V&U2U2V&V&U2U2V&TYV&V&V&V&V&TYV&V&U2U2V&V&U2U2V&V&U2U2'
  'V&V&U2U2V&V&U2U2V&V&U2U2V&V&U2U2TYTYTPTYTYTPTPTPTPTYTPTPTYTYTPTYTYTYTPTYTPTYTPTPUUUUTNUUTNTNUUUUY@YD'
  'Y@YDY@YDY@YDS<S=S<S=S=S=S<S<S<S<S<S=S<S=S=S=S<S=S<S<S=S=S<S<S<S2S<S<S2S2S<S2S2S2S<S2W0W0WIWIW0WIWIWI'
  'W0W0W0WIWIW0WIWIWIW0WIW0Y;Y;W+W+Y;Y;Y;W+W+Y;W+W+W+Y;W+W+W+W+W&W&W+W+W&W+W+W+W+W&W+W+W&W+W&W&W&W+W+W+'
  'W&W+W&W+W&W+W9W+W9W9W9W+W9W+W9W+W9W9VSW+VSW+W+W+VSW+W9W9XXW1W9W9W1W9W1W1W1W9W9W9W9VSY;Y;W+Y;Y;Y;W+W+'
  'W+W+W+VYY;Y;W+W+Y;VYY;VYY;Y;VYY;X&VYX&X&VYVYX&X&VYVYX&X&VYVYVYX&VYX&X&X&X&X&VYX&VYVYVYX&X&X&VYX&VYVY'
  'VYX&VYVYX&X&VYX&VYVYX&X&VYX&X&VYVYVYVYX&VYVYVYX&VYX&VYX&VYVYX&X&X&VYX&X&VYVYVYX&VYVYVYX&VYX&VYX&VYVY'
  'X&VWX&X&VWVWX&VWX&X&X&VWX&VWVWVWW:WVW:W:WVWVW:WVWVWVW:WVWVWVWVW:WVWVW:W:W/W/W:W:W:W/W:W:W/W/W:W/W:W/'
  'W:W:W/W/W:W/W:W/W:W:W:W/W:W:W/W/W:W/W:W/W:W:W/W/W:W/W:W<W:W:W:W<W:W<W:W<W:W:W:W<W<W<W<W<W:W:W<W<W:W<'
  'W<W<W:W<W:W<W:W<W:W:W:W<W:W:W:W<W:W<W<W<W<W<W<W?W<W<W?W?W<W<W<W?W<W?W<W?W<W?W?W?W<W<W<W?W<W<W<W?W<W?'
  'W<W?TNTNV#TNTNTNV#TNTOUQTOUQTOTOTOUQUQUQTOUQTOUQTOTOUQUQTOUQUJTNUJUJUJTNUJTNTNTNUJTNTNTNUJTNUJTNUJUJ'
  'UJTNTNTNTNTNUJUJTNTNUJTNUJTNTNTNUJTNUJTNTNTNUJUJTNTNUJTNUJTNUJUJTNTNUJTNTNTNUJTNUJTNUJUJUJTNUJUJTNTN'
  'UJUJTNTNUJTNTNUUTNUUTNUUUUUUX&X&VYVYX&X&VYVYX&X&VYX&W.W.W.WHW.W.W.WHW.WHWHWHW.WHW.W.WHWHW.WHWHWHW.W.'
  'WHWHW.W.WHWHWHW.WHW.WHW.X&W<X&X&X&W<W<W<W?W?W?W=W?W=W=W=W?W=W?W=WXWXW=W=W=WXW=W=W,W?W,W,W,W?W,W?W,W,'
  'W,W?W?W?W,W,W,W,W,W?W,W?W,W?W,W,W?W,WXX0X0X0WXWXX0X0WXX0X0X0WXW4W4W4WXWXWXW4WXW4W4W4T@UNUNUNUNUQUNUN'
  'UQUQUNUQUQUQUNUNUQUNUQUNUHUHUDUDUHUHUDUDSCT$SCT$X0X0X0W$X0X0X0W$X-X-W$W$W$X-W$X-W$X-W$X-X-X-X-W$X-X-'
  'X-W$X-X-W$W$X-W$W$W$W$X-W$W$W$X-W$W$X-X-W$X-W$X-W$X-WXWXWXWDWXWDWDWDWXWDWXWDWXWXWXWDWDWDWXWDWXWXWXW4'
  'WXW4W4W4TFTKTKTKTKTKTFTKTFTKTFTFSZSZSZSBSZSZSBSBSZSZSBSBSZSZSBSZSZSZSBSZSZSZSBSBSZSZSBSBSBSZSBSBTFTK'
  'TFTKTFTKTFTKSOSOS0S0SOSOS0S0SOSOS0S0SOT&SOSOSOT&SOT&SOSOSOT&SOSOT&T&T&T&T&SMT&T&T&SMT&SMT&SMT&SMT&SM'
  'T&SMT&T&T&SMSMSMT&SMT&SMT&SMT&SMS5SLSLSLSLS5SLSLS5SQS5SQS5S5SQSQSQS5SQSQS5SQS5SQSQSISISISQSQSQSISQSI'
  'SQSQSQSISQSQSISISQSQWAWAWYWYWAWAWYWYWAWYWYWYWAWAWYWAWYWAWYWYWYWAWYWYT/U(T/U(SLS9SLS9SLS9SLSLS9S9S9SL'
  'S9S9SLSLS9S9S9SLS9SLSLSLSQSISQSISQSISQSISQSISQSISQSQSQSKSKSKSQSKSISISISKSISKSISKS@SYS@S@SYSYS@SYSYSY'
  'S@S@V)TTV)TTV-V-V-T?T?V-T?T?T?UET?T?V-T?T?T?V-T?T?T?V-V-T?T?UEUET?T?SQSQSRSQSRSQSRSRSQSQSQSRSQSRSRSR'
  'S@S@SRS@S@S@SRS@S8S8S8STSTS8STSTS8S8S8STS8S8S8STS8S8STSTS8S8STSTUAUAUAT3UAUAT3UATTTTTTV3TTTTV3V3TTV3'
  'V3V3SFSRSFSRS8STS8S8SFSTSFSTT1T1T2T2T1T2T1T1T1T1T2T2T2T2T1T2T1T2T1T2T2T2T=T=T2T=T2T2T=T=T2T=T2T=T2T2'
  'T2T=T2T=T2T=T2T2T=T=T2T=T=T=T2T=T=T=T2T=TITIT=TIT=TIT=T=T=V3T=T=V3V3T=V3T=V3T=V3T=V3T=V3T=V3T=T2V3V3'
  'T2T2V3V3T2V3T2T2V3V3T2V3V3V3T2T2T2V3T2V3V3V3T=T=T2T2T=T=T2T2T=T=T2T=T=T=T2T=T2V3V3V3SGSGSGSUSGSUSUSU'
  'SGSUSGSUX>XFXFXFXFX>XFXFX>X>XFXFX>XFXFXFT5T5T7T5T7T5T7T7T5T5T7T5T5T5T7T5T5T5T7T5T5T5T7T7T5T5T5T7T5T5'
  'T7T7T0T2T0T0T2T2T0T2T0T2T0T0T0T2T0T0URURT2URURV3URURV3URURURV3V3URV3T2URT2URT2T2T2URT2T2T2URT2URURUR'
  'T2URT2T2T2URT2T2T2T2T0T0T0T2T0T0T2URT2URT2URURURURV3URV3V3V3URURURV3URURURV3URURV3V3URURSGSUSUSUXFXF'
  'XDXDXFXFXDXFXDXFXDXFXFXFXDXFXFXFXDXFXDXFXDXDXFXFXDXFXDXFXDXDXFXFXDXDXFXFXDXFXFXFXDXFXDXFXDXDXFXFXDXD'
  'T7T0T7T7T0T0T7T7',
  array[
    'Africa/Abidjan',
    'Africa/Accra',
    'Africa/Addis_Ababa',
    'Africa/Algiers',
    'Africa/Asmara',
    'Africa/Bamako',
    'Africa/Bangui',
    'Africa/Banjul',
    'Africa/Bissau',
    'Africa/Blantyre',
    'Africa/Brazzaville',
    'Africa/Bujumbura',
    'Africa/Cairo',
    'Africa/Casablanca',
    'Africa/Ceuta',
    'Africa/Conakry',
    'Africa/Dakar',
    'Africa/Dar_es_Salaam',
    'Africa/Djibouti',
    'Africa/Douala',
    'Africa/El_Aaiun',
    'Africa/Freetown',
    'Africa/Gaborone',
    'Africa/Harare',
    'Africa/Johannesburg',
    'Africa/Juba',
    'Africa/Kampala',
    'Africa/Khartoum',
    'Africa/Kigali',
    'Africa/Kinshasa',
    'Africa/Lagos',
    'Africa/Libreville',
    'Africa/Lome',
    'Africa/Luanda',
    'Africa/Lubumbashi',
    'Africa/Lusaka',
    'Africa/Malabo',
    'Africa/Maputo',
    'Africa/Maseru',
    'Africa/Mbabane',
    'Africa/Mogadishu',
    'Africa/Monrovia',
    'Africa/Nairobi',
    'Africa/Ndjamena',
    'Africa/Niamey',
    'Africa/Nouakchott',
    'Africa/Ouagadougou',
    'Africa/Porto-Novo',
    'Africa/Sao_Tome',
    'Africa/Tripoli',
    'Africa/Tunis',
    'Africa/Windhoek',
    'America/Adak',
    'America/Anchorage',
    'America/Anguilla',
    'America/Antigua',
    'America/Araguaina',
    'America/Argentina/Buenos_Aires',
    'America/Argentina/Catamarca',
    'America/Argentina/Cordoba',
    'America/Argentina/Jujuy',
    'America/Argentina/La_Rioja',
    'America/Argentina/Mendoza',
    'America/Argentina/Rio_Gallegos',
    'America/Argentina/Salta',
    'America/Argentina/San_Juan',
    'America/Argentina/San_Luis',
    'America/Argentina/Tucuman',
    'America/Argentina/Ushuaia',
    'America/Aruba',
    'America/Asuncion',
    'America/Atikokan',
    'America/Bahia',
    'America/Bahia_Banderas',
    'America/Barbados',
    'America/Belem',
    'America/Belize',
    'America/Blanc-Sablon',
    'America/Boa_Vista',
    'America/Bogota',
    'America/Boise',
    'America/Cambridge_Bay',
    'America/Campo_Grande',
    'America/Cancun',
    'America/Caracas',
    'America/Cayenne',
    'America/Cayman',
    'America/Chicago',
    'America/Chihuahua',
    'America/Ciudad_Juarez',
    'America/Costa_Rica',
    'America/Coyhaique',
    'America/Creston',
    'America/Cuiaba',
    'America/Curacao',
    'America/Danmarkshavn',
    'America/Dawson',
    'America/Dawson_Creek',
    'America/Denver',
    'America/Detroit',
    'America/Dominica',
    'America/Edmonton',
    'America/Eirunepe',
    'America/El_Salvador',
    'America/Fort_Nelson',
    'America/Fortaleza',
    'America/Glace_Bay',
    'America/Goose_Bay',
    'America/Grand_Turk',
    'America/Guadeloupe',
    'America/Guatemala',
    'America/Guayaquil',
    'America/Guyana',
    'America/Halifax',
    'America/Havana',
    'America/Hermosillo',
    'America/Indiana/Indianapolis',
    'America/Indiana/Knox',
    'America/Indiana/Marengo',
    'America/Indiana/Petersburg',
    'America/Indiana/Tell_City',
    'America/Indiana/Vincennes',
    'America/Indiana/Winamac',
    'America/Inuvik',
    'America/Iqaluit',
    'America/Jamaica',
    'America/Juneau',
    'America/Kentucky/Louisville',
    'America/Kentucky/Monticello',
    'America/Kralendijk',
    'America/La_Paz',
    'America/Lima',
    'America/Los_Angeles',
    'America/Lower_Princes',
    'America/Maceio',
    'America/Managua',
    'America/Manaus',
    'America/Marigot',
    'America/Martinique',
    'America/Matamoros',
    'America/Mazatlan',
    'America/Menominee',
    'America/Merida',
    'America/Mexico_City',
    'America/Miquelon',
    'America/Moncton',
    'America/Monterrey',
    'America/Montevideo',
    'America/Montserrat',
    'America/Nassau',
    'America/New_York',
    'America/Nome',
    'America/Noronha',
    'America/North_Dakota/Beulah',
    'America/North_Dakota/New_Salem',
    'America/Nuuk',
    'America/Ojinaga',
    'America/Panama',
    'America/Paramaribo',
    'America/Phoenix',
    'America/Port-au-Prince',
    'America/Port_of_Spain',
    'America/Porto_Velho',
    'America/Puerto_Rico',
    'America/Punta_Arenas',
    'America/Rankin_Inlet',
    'America/Recife',
    'America/Regina',
    'America/Rio_Branco',
    'America/Santarem',
    'America/Santiago',
    'America/Santo_Domingo',
    'America/Sao_Paulo',
    'America/Scoresbysund',
    'America/Sitka',
    'America/St_Barthelemy',
    'America/St_Johns',
    'America/St_Kitts',
    'America/St_Lucia',
    'America/St_Thomas',
    'America/St_Vincent',
    'America/Swift_Current',
    'America/Tegucigalpa',
    'America/Thule',
    'America/Tijuana',
    'America/Toronto',
    'America/Tortola',
    'America/Vancouver',
    'America/Whitehorse',
    'America/Winnipeg',
    'America/Yakutat',
    'Antarctica/Casey',
    'Antarctica/Davis',
    'Antarctica/DumontDUrville',
    'Antarctica/Macquarie',
    'Antarctica/Mawson',
    'Antarctica/McMurdo',
    'Antarctica/Rothera',
    'Antarctica/Syowa',
    'Antarctica/Troll',
    'Antarctica/Vostok',
    'Arctic/Longyearbyen',
    'Asia/Aden',
    'Asia/Almaty',
    'Asia/Amman',
    'Asia/Anadyr',
    'Asia/Aqtau',
    'Asia/Aqtobe',
    'Asia/Ashgabat',
    'Asia/Atyrau',
    'Asia/Baghdad',
    'Asia/Bahrain',
    'Asia/Baku',
    'Asia/Bangkok',
    'Asia/Barnaul',
    'Asia/Beirut',
    'Asia/Bishkek',
    'Asia/Brunei',
    'Asia/Chita',
    'Asia/Colombo',
    'Asia/Damascus',
    'Asia/Dhaka',
    'Asia/Dili',
    'Asia/Dubai',
    'Asia/Dushanbe',
    'Asia/Famagusta',
    'Asia/Gaza',
    'Asia/Hebron',
    'Asia/Ho_Chi_Minh',
    'Asia/Hong_Kong',
    'Asia/Hovd',
    'Asia/Irkutsk',
    'Asia/Jakarta',
    'Asia/Jayapura',
    'Asia/Jerusalem',
    'Asia/Kabul',
    'Asia/Kamchatka',
    'Asia/Karachi',
    'Asia/Kathmandu',
    'Asia/Khandyga',
    'Asia/Kolkata',
    'Asia/Krasnoyarsk',
    'Asia/Kuala_Lumpur',
    'Asia/Kuching',
    'Asia/Kuwait',
    'Asia/Macau',
    'Asia/Magadan',
    'Asia/Makassar',
    'Asia/Manila',
    'Asia/Muscat',
    'Asia/Nicosia',
    'Asia/Novokuznetsk',
    'Asia/Novosibirsk',
    'Asia/Omsk',
    'Asia/Oral',
    'Asia/Phnom_Penh',
    'Asia/Pontianak',
    'Asia/Pyongyang',
    'Asia/Qatar',
    'Asia/Qostanay',
    'Asia/Qyzylorda',
    'Asia/Riyadh',
    'Asia/Sakhalin',
    'Asia/Samarkand',
    'Asia/Seoul',
    'Asia/Shanghai',
    'Asia/Singapore',
    'Asia/Srednekolymsk',
    'Asia/Taipei',
    'Asia/Tashkent',
    'Asia/Tbilisi',
    'Asia/Tehran',
    'Asia/Thimphu',
    'Asia/Tokyo',
    'Asia/Tomsk',
    'Asia/Ulaanbaatar',
    'Asia/Urumqi',
    'Asia/Ust-Nera',
    'Asia/Vientiane',
    'Asia/Vladivostok',
    'Asia/Yakutsk',
    'Asia/Yangon',
    'Asia/Yekaterinburg',
    'Asia/Yerevan',
    'Atlantic/Azores',
    'Atlantic/Bermuda',
    'Atlantic/Canary',
    'Atlantic/Cape_Verde',
    'Atlantic/Faroe',
    'Atlantic/Madeira',
    'Atlantic/Reykjavik',
    'Atlantic/South_Georgia',
    'Atlantic/St_Helena',
    'Atlantic/Stanley',
    'Australia/Adelaide',
    'Australia/Brisbane',
    'Australia/Broken_Hill',
    'Australia/Darwin',
    'Australia/Eucla',
    'Australia/Hobart',
    'Australia/Lord_Howe',
    'Australia/Melbourne',
    'Australia/Perth',
    'Australia/Sydney',
    'Etc/GMT',
    'Etc/GMT+1',
    'Etc/GMT+10',
    'Etc/GMT+11',
    'Etc/GMT+12',
    'Etc/GMT+2',
    'Etc/GMT+3',
    'Etc/GMT+4',
    'Etc/GMT+5',
    'Etc/GMT+6',
    'Etc/GMT+7',
    'Etc/GMT+8',
    'Etc/GMT+9',
    'Etc/GMT-1',
    'Etc/GMT-10',
    'Etc/GMT-11',
    'Etc/GMT-12',
    'Etc/GMT-2',
    'Etc/GMT-3',
    'Etc/GMT-4',
    'Etc/GMT-5',
    'Etc/GMT-6',
    'Etc/GMT-7',
    'Etc/GMT-8',
    'Etc/GMT-9',
    'Etc/UTC',
    'Europe/Amsterdam',
    'Europe/Andorra',
    'Europe/Astrakhan',
    'Europe/Athens',
    'Europe/Belgrade',
    'Europe/Berlin',
    'Europe/Bratislava',
    'Europe/Brussels',
    'Europe/Bucharest',
    'Europe/Budapest',
    'Europe/Busingen',
    'Europe/Chisinau',
    'Europe/Copenhagen',
    'Europe/Dublin',
    'Europe/Gibraltar',
    'Europe/Guernsey',
    'Europe/Helsinki',
    'Europe/Isle_of_Man',
    'Europe/Istanbul',
    'Europe/Jersey',
    'Europe/Kaliningrad',
    'Europe/Kirov',
    'Europe/Kyiv',
    'Europe/Lisbon',
    'Europe/Ljubljana',
    'Europe/London',
    'Europe/Luxembourg',
    'Europe/Madrid',
    'Europe/Malta',
    'Europe/Mariehamn',
    'Europe/Minsk',
    'Europe/Monaco',
    'Europe/Moscow',
    'Europe/Oslo',
    'Europe/Paris',
    'Europe/Podgorica',
    'Europe/Prague',
    'Europe/Riga',
    'Europe/Rome',
    'Europe/Samara',
    'Europe/San_Marino',
    'Europe/Sarajevo',
    'Europe/Saratov',
    'Europe/Simferopol',
    'Europe/Skopje',
    'Europe/Sofia',
    'Europe/Stockholm',
    'Europe/Tallinn',
    'Europe/Tirane',
    'Europe/Ulyanovsk',
    'Europe/Vaduz',
    'Europe/Vienna',
    'Europe/Vilnius',
    'Europe/Volgograd',
    'Europe/Warsaw',
    'Europe/Zagreb',
    'Europe/Zurich',
    'Indian/Antananarivo',
    'Indian/Chagos',
    'Indian/Christmas',
    'Indian/Cocos',
    'Indian/Comoro',
    'Indian/Kerguelen',
    'Indian/Mahe',
    'Indian/Maldives',
    'Indian/Mauritius',
    'Indian/Mayotte',
    'Indian/Reunion',
    'Pacific/Apia',
    'Pacific/Auckland',
    'Pacific/Bougainville',
    'Pacific/Chatham',
    'Pacific/Chuuk',
    'Pacific/Easter',
    'Pacific/Efate',
    'Pacific/Fakaofo',
    'Pacific/Fiji',
    'Pacific/Funafuti',
    'Pacific/Galapagos',
    'Pacific/Gambier',
    'Pacific/Guadalcanal',
    'Pacific/Guam',
    'Pacific/Honolulu',
    'Pacific/Kanton',
    'Pacific/Kiritimati',
    'Pacific/Kosrae',
    'Pacific/Kwajalein',
    'Pacific/Majuro',
    'Pacific/Marquesas',
    'Pacific/Midway',
    'Pacific/Nauru',
    'Pacific/Niue',
    'Pacific/Norfolk',
    'Pacific/Noumea',
    'Pacific/Pago_Pago',
    'Pacific/Palau',
    'Pacific/Pitcairn',
    'Pacific/Pohnpei',
    'Pacific/Port_Moresby',
    'Pacific/Rarotonga',
    'Pacific/Saipan',
    'Pacific/Tahiti',
    'Pacific/Tarawa',
    'Pacific/Tongatapu',
    'Pacific/Wake',
    'Pacific/Wallis'
  ]
)
on conflict (id) do update
set
  source = excluded.source,
  tree = excluded.tree,
  zones = excluded.zones;

-- sql/20_properties/data/translations_of_amenities.sql
-- English is the name in amenities itself.
insert into public.amenity_translations (code, language, name)
select code, 'en', name
from public.amenities
on conflict (code, language) do update
  set name = excluded.name;

insert into public.amenity_translations (code, language, name)
select named.code, translated.language, translated.name
from
  (
    values
      ('wifi', 'Wi-Fi', 'Wifi', 'WLAN'),
      ('towels', 'Serviettes', 'Toallas', 'Handtücher'),
      ('bed_linen', 'Linge de lit', 'Ropa de cama', 'Bettwäsche'),
      ('toilet_paper', 'Papier toilette', 'Papel higiénico', 'Toilettenpapier'),
      ('soap', 'Savon', 'Jabón', 'Seife'),
      ('hangers', 'Cintres', 'Perchas', 'Kleiderbügel'),
      ('iron', 'Fer à repasser', 'Plancha', 'Bügeleisen'),
      ('kitchen', 'Cuisine', 'Cocina', 'Küche'),
      ('refrigerator', 'Réfrigérateur', 'Frigorífico', 'Kühlschrank'),
      ('freezer', 'Congélateur', 'Congelador', 'Gefrierschrank'),
      ('oven', 'Four', 'Horno', 'Backofen'),
      ('stove', 'Plaques de cuisson', 'Fogones', 'Herd'),
      ('microwave', 'Micro-ondes', 'Microondas', 'Mikrowelle'),
      ('dishwasher', 'Lave-vaisselle', 'Lavavajillas', 'Geschirrspüler'),
      ('coffee_maker', 'Cafetière', 'Cafetera', 'Kaffeemaschine'),
      ('kettle', 'Bouilloire', 'Hervidor', 'Wasserkocher'),
      ('toaster', 'Grille-pain', 'Tostadora', 'Toaster'),
      ('dishes_and_cutlery', 'Vaisselle et couverts', 'Vajilla y cubiertos', 'Geschirr und Besteck'),
      ('dining_table', 'Table à manger', 'Mesa de comedor', 'Esstisch'),
      ('bathtub', 'Baignoire', 'Bañera', 'Badewanne'),
      ('shower', 'Douche', 'Ducha', 'Dusche'),
      ('hot_water', 'Eau chaude', 'Agua caliente', 'Warmwasser'),
      ('hair_dryer', 'Sèche-cheveux', 'Secador de pelo', 'Haartrockner'),
      ('shampoo', 'Shampooing', 'Champú', 'Shampoo'),
      ('bidet', 'Bidet', 'Bidé', 'Bidet'),
      ('washing_machine', 'Lave-linge', 'Lavadora', 'Waschmaschine'),
      ('dryer', 'Sèche-linge', 'Secadora', 'Wäschetrockner'),
      ('blackout_curtains', 'Rideaux occultants', 'Cortinas opacas', 'Verdunkelungsvorhänge'),
      ('wardrobe', 'Armoire', 'Armario', 'Kleiderschrank'),
      ('heating', 'Chauffage', 'Calefacción', 'Heizung'),
      ('air_conditioning', 'Climatisation', 'Aire acondicionado', 'Klimaanlage'),
      ('ceiling_fan', 'Ventilateur de plafond', 'Ventilador de techo', 'Deckenventilator'),
      ('fireplace', 'Cheminée', 'Chimenea', 'Kamin'),
      ('desk', 'Bureau', 'Escritorio', 'Schreibtisch'),
      (
        'fast_wifi',
        'Wi-Fi rapide (100 Mbit/s ou plus)',
        'Wifi rápido (100 Mbit/s o más)',
        'Schnelles WLAN (ab 100 Mbit/s)'
      ),
      ('pocket_wifi', 'Wi-Fi de poche', 'Wifi portátil', 'Mobiles WLAN'),
      ('tv', 'Télévision', 'Televisión', 'Fernseher'),
      ('books', 'Livres', 'Libros', 'Bücher'),
      ('board_games', 'Jeux de société', 'Juegos de mesa', 'Brettspiele'),
      ('piano', 'Piano', 'Piano', 'Klavier'),
      ('cot', 'Lit bébé', 'Cuna', 'Kinderbett'),
      ('high_chair', 'Chaise haute', 'Trona', 'Hochstuhl'),
      ('stair_gates', 'Barrières d’escalier', 'Barreras de escalera', 'Treppengitter'),
      ('toys', 'Jouets', 'Juguetes', 'Spielzeug'),
      ('balcony', 'Balcon', 'Balcón', 'Balkon'),
      ('terrace', 'Terrasse', 'Terraza', 'Terrasse'),
      ('garden', 'Jardin', 'Jardín', 'Garten'),
      ('barbecue', 'Barbecue', 'Barbacoa', 'Grill'),
      ('pool', 'Piscine', 'Piscina', 'Pool'),
      ('hot_tub', 'Jacuzzi', 'Jacuzzi', 'Whirlpool'),
      ('sauna', 'Sauna', 'Sauna', 'Sauna'),
      ('bicycles', 'Vélos', 'Bicicletas', 'Fahrräder'),
      ('fire_pit', 'Brasero', 'Brasero', 'Feuerstelle'),
      ('beachfront', 'Front de mer', 'Frente a la playa', 'Direkt am Strand'),
      ('lake_view', 'Vue sur le lac', 'Vistas al lago', 'Seeblick'),
      ('sea_view', 'Vue sur la mer', 'Vistas al mar', 'Meerblick'),
      ('mountain_view', 'Vue sur la montagne', 'Vistas a la montaña', 'Bergblick'),
      ('ski_in_ski_out', 'Au pied des pistes', 'A pie de pista', 'Direkt an der Piste'),
      ('free_parking', 'Parking gratuit', 'Aparcamiento gratuito', 'Kostenloser Parkplatz'),
      ('paid_parking', 'Parking payant', 'Aparcamiento de pago', 'Kostenpflichtiger Parkplatz'),
      (
        'ev_charger',
        'Borne pour voitures électriques',
        'Cargador para coches eléctricos',
        'Ladestation für Elektroautos'
      ),
      ('lift', 'Ascenseur', 'Ascensor', 'Aufzug'),
      ('gym', 'Salle de sport', 'Gimnasio', 'Fitnessraum'),
      ('smoke_alarm', 'Détecteur de fumée', 'Detector de humo', 'Rauchmelder'),
      (
        'carbon_monoxide_alarm',
        'Détecteur de monoxyde de carbone',
        'Detector de monóxido de carbono',
        'Kohlenmonoxidmelder'
      ),
      ('fire_extinguisher', 'Extincteur', 'Extintor', 'Feuerlöscher'),
      ('first_aid_kit', 'Trousse de premiers secours', 'Botiquín', 'Verbandkasten'),
      ('step_free_entrance', 'Entrée sans marche', 'Entrada sin escalones', 'Stufenloser Eingang'),
      ('wide_doorways', 'Portes larges', 'Puertas anchas', 'Breite Türen'),
      ('accessible_bathroom', 'Salle de bain accessible', 'Baño adaptado', 'Barrierefreies Bad'),
      ('grab_rails', 'Barres d’appui', 'Barras de apoyo', 'Haltegriffe'),
      ('ground_floor', 'Rez-de-chaussée', 'Planta baja', 'Erdgeschoss'),
      (
        'step_free_path',
        'Chemin éclairé sans marche',
        'Camino iluminado sin escalones',
        'Beleuchteter stufenloser Weg'
      ),
      (
        'accessible_parking',
        'Place de stationnement PMR',
        'Plaza de aparcamiento accesible',
        'Barrierefreier Parkplatz'
      ),
      ('step_free_shower', 'Douche de plain-pied', 'Ducha a ras de suelo', 'Bodengleiche Dusche'),
      ('shower_chair', 'Siège de douche', 'Silla de ducha', 'Duschstuhl'),
      ('raised_toilet', 'Toilettes surélevées', 'Inodoro elevado', 'Erhöhte Toilette'),
      ('patient_hoist', 'Lève-personne', 'Grúa para personas', 'Personenlift'),
      ('visual_alarm', 'Alarme visuelle', 'Alarma visual', 'Visueller Alarm'),
      (
        'assistance_dogs',
        'Chiens d’assistance bienvenus',
        'Perros de asistencia bienvenidos',
        'Assistenzhunde willkommen'
      )
  ) as named (code, fr, es, de),
  lateral (
    values
      ('fr', named.fr),
      ('es', named.es),
      ('de', named.de)
  ) as translated (language, name)
order by named.code, translated.language
on conflict (code, language) do update
  set name = excluded.name;

-- sql/20_properties/data/translations_of_amenity_groups.sql
-- English is the name in amenity_groups itself.
insert into public.amenity_group_translations (code, language, name)
select code, 'en', name
from public.amenity_groups
on conflict (code, language) do update
  set name = excluded.name;

insert into public.amenity_group_translations (code, language, name)
select named.code, translated.language, translated.name
from
  (
    values
      ('essentials', 'Essentiels', 'Básicos', 'Grundausstattung'),
      ('kitchen', 'Cuisine et repas', 'Cocina y comedor', 'Küche und Essen'),
      ('bathroom', 'Salle de bain', 'Baño', 'Badezimmer'),
      ('bedroom', 'Chambre et linge', 'Dormitorio y lavandería', 'Schlafzimmer und Wäsche'),
      ('comfort', 'Chauffage et climatisation', 'Calefacción y refrigeración', 'Heizung und Kühlung'),
      ('work', 'Internet et bureau', 'Internet y oficina', 'Internet und Büro'),
      ('entertainment', 'Divertissement', 'Entretenimiento', 'Unterhaltung'),
      ('family', 'Famille', 'Familia', 'Familie'),
      ('outdoor', 'Extérieur', 'Exterior', 'Außenbereich'),
      ('location', 'Emplacement', 'Ubicación', 'Lage'),
      ('parking', 'Stationnement et installations', 'Aparcamiento e instalaciones', 'Parken und Einrichtungen'),
      ('safety', 'Sécurité', 'Seguridad', 'Sicherheit'),
      ('accessibility', 'Accessibilité', 'Accesibilidad', 'Barrierefreiheit')
  ) as named (code, fr, es, de),
  lateral (
    values
      ('fr', named.fr),
      ('es', named.es),
      ('de', named.de)
  ) as translated (language, name)
order by named.code, translated.language
on conflict (code, language) do update
  set name = excluded.name;

-- sql/20_properties/data/translations_of_property_types.sql
-- English is the name in property_types itself.
insert into public.property_type_translations (code, language, name)
select code, 'en', name
from public.property_types
on conflict (code, language) do update
  set name = excluded.name;

insert into public.property_type_translations (code, language, name)
select named.code, translated.language, translated.name
from
  (
    values
      ('apartment', 'Appartement', 'Apartamento', 'Wohnung'),
      ('house', 'Maison', 'Casa', 'Haus'),
      ('villa', 'Villa', 'Villa', 'Villa'),
      ('townhouse', 'Maison de ville', 'Casa adosada', 'Reihenhaus'),
      ('loft', 'Loft', 'Loft', 'Loft'),
      ('studio', 'Studio', 'Estudio', 'Studio'),
      ('guest_house', 'Maison d’hôtes', 'Casa de huéspedes', 'Gästehaus'),
      ('bed_and_breakfast', 'Chambre d’hôtes', 'Alojamiento con desayuno', 'Pension mit Frühstück'),
      ('hotel', 'Hôtel', 'Hotel', 'Hotel'),
      ('hostel', 'Auberge de jeunesse', 'Albergue', 'Hostel'),
      ('cabin', 'Cabane', 'Cabaña', 'Hütte'),
      ('chalet', 'Chalet', 'Chalé', 'Chalet'),
      ('cottage', 'Cottage', 'Casa de campo', 'Landhaus'),
      ('bungalow', 'Bungalow', 'Bungaló', 'Bungalow'),
      ('farm_stay', 'Séjour à la ferme', 'Estancia en una granja', 'Bauernhof'),
      ('tiny_house', 'Mini-maison', 'Minicasa', 'Minihaus'),
      ('treehouse', 'Cabane dans les arbres', 'Casa del árbol', 'Baumhaus'),
      ('houseboat', 'Péniche', 'Casa flotante', 'Hausboot'),
      ('camper', 'Camping-car', 'Autocaravana', 'Wohnmobil'),
      ('tent', 'Tente', 'Tienda de campaña', 'Zelt'),
      ('castle', 'Château', 'Castillo', 'Schloss'),
      ('other', 'Autre', 'Otro', 'Andere')
  ) as named (code, fr, es, de),
  lateral (
    values
      ('fr', named.fr),
      ('es', named.es),
      ('de', named.de)
  ) as translated (language, name)
order by named.code, translated.language
on conflict (code, language) do update
  set name = excluded.name;

-- sql/30_calendar/types/calendar_feed_event_kind.sql
create type public.calendar_feed_event_kind as enum ('reservation', 'window');
comment on type public.calendar_feed_event_kind is
  'Whether another platform says that somebody stays, or merely that nights are not available. Both take nights.';

-- sql/30_calendar/types/calendar_feed_health.sql
create type public.calendar_feed_health as enum ('unread', 'healthy', 'failing');
comment on type public.calendar_feed_health is 'How the last reading of another platform''s calendar went.';

-- sql/30_calendar/types/calendar_rule_kind.sql
create type public.calendar_rule_kind as enum ('season', 'override');
comment on type public.calendar_rule_kind is
  'An override goes before a season, and both before the terms of the property.';

-- sql/30_calendar/types/occupancy_kind.sql
create type public.occupancy_kind as enum ('booking', 'hold', 'request', 'block', 'preparation', 'external');
comment on type public.occupancy_kind is 'Why nights are taken.';

-- sql/30_calendar/tables/calendar_exports.sql
create table private.calendar_exports (
  id uuid primary key default private.uuid_v7(),
  property_id uuid not null references public.properties (id)
    on delete cascade,
  name text not null,
  -- Of the token in the address; the token itself is kept nowhere.
  token_hash bytea not null,
  created_at timestamptz not null default private.clock(),
  constraint name_has_length check (char_length(name) <= 100)
);

create index calendar_exports_property_id_idx on private.calendar_exports (property_id);
create unique index calendar_exports_token_hash_idx on private.calendar_exports (token_hash);

comment on table private.calendar_exports is
  'Secret addresses under which other platforms read the calendar of a property, one for each of them; revoking deletes the row.';

-- sql/30_calendar/tables/calendar_feeds.sql
create table public.calendar_feeds (
  id uuid primary key default private.uuid_v7(),
  property_id uuid not null references public.properties (id)
    on delete cascade,
  name text not null,
  url text not null,
  health public.calendar_feed_health not null default 'unread',
  last_error text,
  last_success_at timestamptz,
  checked_at timestamptz,
  etag text,
  last_modified text,
  created_at timestamptz not null default private.clock(),
  constraint feed_name_has_length check (char_length(name) between 1 and 100),
  constraint feed_url_is_a_web_address check (url ~* '^https?://[^[:space:]]+$' and char_length(url) <= 2000),
  constraint feed_is_read_once unique (property_id, url)
);

comment on table public.calendar_feeds is
  E'Calendars of a property on other platforms. They are read every 15 minutes; while one was not read for 6 hours, the property is not booked instantly.\n@graphql({"name": "CalendarFeed"})';
comment on column public.calendar_feeds.id is 'Identifier.';
comment on column public.calendar_feeds.property_id is 'The property.';
comment on column public.calendar_feeds.name is 'What the host calls it, such as the platform''s name.';
comment on column public.calendar_feeds.url is 'Where it is read: http or https, at a public address.';
comment on column public.calendar_feeds.health is 'How the last reading went.';
comment on column public.calendar_feeds.last_error is 'Why the last reading failed; null when it did not.';
comment on column public.calendar_feeds.last_success_at is 'When it was last read.';
comment on column public.calendar_feeds.checked_at is 'When it was last tried.';
comment on column public.calendar_feeds.etag is 'What the server calls the version that was read last.';
comment on column public.calendar_feeds.last_modified is 'When the server says that version was made.';
comment on column public.calendar_feeds.created_at is 'When the row was written.';
comment on constraint calendar_feeds_property_id_fkey on public.calendar_feeds is
  '@graphql({"foreign_name": "property", "local_name": "calendarFeeds"})';

-- sql/30_calendar/tables/calendar_feed_conflicts.sql
create table public.calendar_feed_conflicts (
  id uuid primary key default private.uuid_v7(),
  feed_id uuid not null references public.calendar_feeds (id)
    on delete cascade,
  property_id uuid not null references public.properties (id)
    on delete cascade,
  booking_id uuid not null,
  stay daterange not null,
  kind public.calendar_feed_event_kind not null,
  found_at timestamptz not null default private.clock(),
  constraint conflict_is_told_once unique (feed_id, booking_id, stay, kind)
);

create index calendar_feed_conflicts_property_id_idx on public.calendar_feed_conflicts (property_id);
create index calendar_feed_conflicts_booking_id_idx on public.calendar_feed_conflicts (booking_id);

comment on table public.calendar_feed_conflicts is
  E'Nights that another platform says are taken and that a booking has here. The booking keeps them; the host settles it with a guest.\n@graphql({"name": "CalendarFeedConflict"})';
comment on column public.calendar_feed_conflicts.id is 'Identifier.';
comment on column public.calendar_feed_conflicts.feed_id is 'The calendar that says so.';
comment on column public.calendar_feed_conflicts.property_id is 'The property.';
comment on column public.calendar_feed_conflicts.booking_id is 'The booking that has them.';
comment on column public.calendar_feed_conflicts.stay is
  'The nights that both claim: [first night, day after the last night).';
comment on column public.calendar_feed_conflicts.kind is 'Whether the other platform says that somebody stays.';
comment on column public.calendar_feed_conflicts.found_at is 'When it was first found.';
comment on constraint calendar_feed_conflicts_feed_id_fkey on public.calendar_feed_conflicts is
  '@graphql({"foreign_name": "feed", "local_name": "conflicts"})';
comment on constraint calendar_feed_conflicts_property_id_fkey on public.calendar_feed_conflicts is
  '@graphql({"foreign_name": "property", "local_name": "calendarFeedConflicts"})';

-- sql/30_calendar/tables/calendar_feed_events.sql
create table private.calendar_feed_events (
  feed_id uuid not null references public.calendar_feeds (id)
    on delete cascade,
  property_id uuid not null references public.properties (id)
    on delete cascade,
  stay daterange not null,
  kind public.calendar_feed_event_kind not null,
  primary key (feed_id, stay, kind)
);

create index calendar_feed_events_property_id_idx on private.calendar_feed_events (property_id);

comment on table private.calendar_feed_events is
  'Nights that another platform says are taken, as it was last read, whether or not they were free here. No names or words of it are kept.';

-- sql/30_calendar/tables/calendar_rules.sql
create table public.calendar_rules (
  id uuid primary key default private.uuid_v7(),
  property_id uuid not null references public.properties (id)
    on delete cascade,
  kind public.calendar_rule_kind not null default 'override',
  from_date date not null,
  to_date date not null,
  dates daterange not null generated always as (daterange(from_date, to_date)) stored,
  nightly_price bigint,
  min_nights smallint,
  max_nights smallint,
  closed_to_arrival boolean not null default false,
  closed_to_departure boolean not null default false,
  created_at timestamptz not null default private.clock(),
  updated_at timestamptz not null default private.clock(),
  constraint to_date_is_after_from_date check (to_date > from_date and to_date - from_date <= 1100),
  constraint nightly_price_is_positive check (nightly_price between 1 and 100000000000),
  constraint nights_are_in_range check (min_nights between 1 and 730 and max_nights between 1 and 730),
  constraint min_nights_is_at_most_max_nights check (min_nights <= max_nights),
  constraint rules_of_a_kind_do_not_overlap exclude using gist (property_id with =, kind with =, dates with &&)
);

-- For the rules of some dates: three times as fast as the index of the constraint.
create index calendar_rules_property_id_to_date_from_date_idx on public.calendar_rules (
  property_id,
  to_date,
  from_date
);

comment on table public.calendar_rules is
  E'What differs on certain dates: price, shortest and longest stay, days without arrival or departure.\n@graphql({"name": "CalendarRule"})';
comment on column public.calendar_rules.id is 'Identifier.';
comment on column public.calendar_rules.property_id is 'The property.';
comment on column public.calendar_rules.kind is 'An override goes before a season.';
comment on column public.calendar_rules.from_date is 'First date.';
comment on column public.calendar_rules.to_date is 'Day after the last date.';
comment on column public.calendar_rules.dates is 'The same as one range.';
comment on column public.calendar_rules.nightly_price is
  'Price of these nights in minor units, weekends too; null leaves it.';
comment on column public.calendar_rules.min_nights is 'Shortest stay that begins on these dates; null leaves it.';
comment on column public.calendar_rules.max_nights is 'Longest stay that begins on these dates; null leaves it.';
comment on column public.calendar_rules.closed_to_arrival is 'No stay begins on these dates.';
comment on column public.calendar_rules.closed_to_departure is 'No stay ends on these dates.';
comment on column public.calendar_rules.created_at is 'When the row was written.';
comment on column public.calendar_rules.updated_at is 'When the row was last changed.';
comment on constraint calendar_rules_property_id_fkey on public.calendar_rules is
  '@graphql({"foreign_name": "property", "local_name": "calendarRules"})';

-- sql/30_calendar/tables/occupancies.sql
create table public.occupancies (
  id uuid primary key default private.uuid_v7(),
  property_id uuid not null references public.properties (id)
    on delete cascade,
  stay daterange not null,
  kind public.occupancy_kind not null,
  booking_id uuid,
  feed_id uuid references public.calendar_feeds (id)
    on delete cascade,
  note text not null default '',
  lapses_at timestamptz,
  created_at timestamptz not null default private.clock(),
  constraint stay_is_a_bounded_range check (not isempty(stay) and not lower_inf(stay) and not upper_inf(stay)),
  constraint booking_kinds_name_their_booking
    check ((kind in ('booking', 'hold', 'request', 'preparation')) = (booking_id is not null)),
  constraint only_external_kinds_name_a_feed check (feed_id is null or kind = 'external'),
  constraint only_pending_kinds_lapse check (lapses_at is null or kind in ('hold', 'request', 'preparation')),
  constraint note_is_not_too_long check (char_length(note) <= 500),
  constraint stays_do_not_overlap exclude using gist (property_id with =, stay with &&)
);

create index occupancies_booking_id_idx on public.occupancies (booking_id);
create index occupancies_feed_id_idx on public.occupancies (feed_id);
create index occupancies_lapses_at_idx on public.occupancies (lapses_at) where lapses_at is not null;

comment on table public.occupancies is
  E'Every night that is taken, for whatever reason, under one exclusion constraint: a night is sold once.\n@graphql({"name": "Occupancy"})';
comment on column public.occupancies.id is 'Identifier.';
comment on column public.occupancies.property_id is 'The property.';
comment on column public.occupancies.stay is 'Nights taken: [first night, day after the last night).';
comment on column public.occupancies.kind is 'Why they are taken.';
comment on column public.occupancies.booking_id is 'The booking, for the kinds that come from one.';
comment on column public.occupancies.feed_id is 'The calendar of another platform, for nights that are taken there.';
comment on column public.occupancies.note is
  'The host''s own words on a block; what another platform says of its nights.';
comment on column public.occupancies.lapses_at is
  'From when on a hold or a request no longer keeps its nights; null for what stays.';
comment on column public.occupancies.created_at is 'When the row was written.';
comment on constraint occupancies_property_id_fkey on public.occupancies is
  '@graphql({"foreign_name": "property", "local_name": "occupancies"})';
comment on constraint occupancies_feed_id_fkey on public.occupancies is
  '@graphql({"foreign_name": "feed", "local_name": "occupancies"})';

-- sql/30_calendar/functions/block_dates.sql
create or replace function private.block_dates(property_id uuid, from_date date, to_date date, note text)
returns setof public.occupancies
language plpgsql
volatile
security definer -- nobody writes occupancies directly
set search_path = ''
as $$
declare
  property public.properties := private.lock_own_property(block_dates.property_id, 'block dates', 'calendar');
  nights daterange := private.blockable_range(property, block_dates.from_date, block_dates.to_date, 'block dates');
  words text := coalesce(block_dates.note, '');
  stays text;
  neighbours uuid[];
  neighbouring daterange[];
begin
  perform private.free_lapsed_nights(property.id);

  select string_agg(format('%s to %s (%s)', lower(taken.stay), upper(taken.stay), taken.kind), ', ' order by taken.stay)
  into stays
  from public.occupancies as taken
  where taken.property_id = property.id and taken.stay && nights and taken.kind in ('booking', 'hold', 'request');
  if stays is not null then
    perform private.fail(
      'RC003', format('block dates "%s" to "%s": nights are taken', block_dates.from_date, block_dates.to_date), stays
    );
  end if;

  perform private.cut_blocks(property.id, nights);
  -- Blocks of the same words side by side become one, which keeps the id of the first.
  with gone as (
    delete from public.occupancies as taken
    where taken.property_id = property.id and taken.kind = 'block' and taken.note = words and taken.stay -|- nights
    returning taken.id, taken.stay
  )
  select
    range_merge(coalesce(range_agg(gone.stay), '{}'::datemultirange) + datemultirange(nights)),
    array_agg(gone.id order by gone.stay), array_agg(gone.stay order by gone.stay)
  into nights, neighbours, neighbouring
  from gone;

  -- Nights that are taken otherwise (preparation, other calendars) stay so.
  return query
  insert into public.occupancies (id, property_id, stay, kind, note)
  select
    coalesce(
      (
        select neighbour.id from unnest(neighbours, neighbouring) as neighbour (id, stay)
        where neighbour.stay <@ gap order by neighbour.stay limit 1
      ),
      private.uuid_v7()
    ),
    property.id, gap, 'block', words
  from unnest(datemultirange(nights) - private.taken_nights(property.id, nights)) as gap
  returning *;
end;
$$;

comment on function private.block_dates(uuid, date, date, text) is 'See public.block_dates.';

grant execute on function private.block_dates(uuid, date, date, text) to authenticated;

-- sql/30_calendar/functions/blockable_range.sql
create or replace function private.blockable_range(
  property public.properties,
  from_date date,
  to_date date,
  action text
)
returns daterange
language plpgsql
stable
security definer -- called by definer functions only
set search_path = ''
as $$
declare
  today date := private.property_today(property.time_zone);
begin
  if blockable_range.from_date is null or blockable_range.to_date is null
    or not isfinite(blockable_range.from_date) or not isfinite(blockable_range.to_date)
    or blockable_range.to_date <= blockable_range.from_date
    or blockable_range.from_date < today
    or blockable_range.to_date > (today + interval '2 years 1 month')::date
  then
    perform private.fail(
      'RC001',
      format(
        '%s: "%s" to "%s" is not a range of coming nights', action, blockable_range.from_date, blockable_range.to_date
      ),
      format('today at the property: %s', today)
    );
  end if;
  return daterange(blockable_range.from_date, blockable_range.to_date);
end;
$$;

comment on function private.blockable_range(public.properties, date, date, text) is
  'The nights that a host names, or a failure that says why they can''t be blocked.';

-- sql/30_calendar/functions/bookable_days.sql
create or replace function private.bookable_days(
  local_time timestamp,
  advance_notice_days integer,
  same_day_cutoff_hour integer,
  booking_window_months integer
)
returns daterange
language plpgsql
immutable
security invoker
set search_path = ''
as $$
declare
  today date := bookable_days.local_time::date;
begin
  return daterange(
    -- With no advance notice the hour decides whether one may still come today.
    today + case
      when bookable_days.advance_notice_days > 0 then bookable_days.advance_notice_days
      when extract(hour from bookable_days.local_time) >= bookable_days.same_day_cutoff_hour then 1
      else 0
    end,
    (today + make_interval(months => bookable_days.booking_window_months))::date + 1
  );
end;
$$;

comment on function private.bookable_days(timestamp, integer, integer, integer) is
  'At a local time, from the first day of arrival, by advance notice and cut-off hour, to the end of the booking window. The last day is for departure.';

-- sql/30_calendar/functions/books_instantly.sql
create or replace function private.books_instantly(property public.properties)
returns boolean
language sql
stable
security definer -- reads calendar_feeds, which guests can't
set search_path = ''
as $$
  select
    (books_instantly.property).instant_book
    and not exists (
      select
      from public.calendar_feeds as feed
      where
        feed.property_id = (books_instantly.property).id
        and coalesce(feed.last_success_at, feed.created_at) <= private.clock() - interval '6 hours'
    );
$$;

comment on function private.books_instantly(public.properties) is
  'Whether guests book without asking just now: not while a calendar of another platform was not read for 6 hours, since its nights may be taken.';

-- sql/30_calendar/functions/calendar_days.sql
create or replace function private.calendar_days(property_ids uuid[], from_dates date[], to_dates date[])
returns table (
  number bigint,
  day date,
  nightly_amount bigint,
  min_nights integer,
  max_nights integer,
  arrival_allowed boolean,
  departure_allowed boolean
)
language plpgsql
stable
rows 200
security definer -- reads calendar_rules, which guests can't
set search_path = ''
set plan_cache_mode = 'force_generic_plan' -- planned anew, it would take ten times as long
as $$
begin
  -- An override goes before a season, a season before the weekday, the weekday before the property.
  return query
  select
    asked.number,
    terms.day,
    coalesce(
      terms.nightly_price, case when terms.weekday in (5, 6) then property.weekend_price end, property.base_price
    ),
    coalesce(terms.min_nights, property.min_nights_by_weekday[terms.weekday], property.min_nights)::integer,
    coalesce(terms.max_nights, property.max_nights_by_weekday[terms.weekday], property.max_nights)::integer,
    not terms.closed_to_arrival and coalesce(terms.weekday = any(property.check_in_weekdays), true),
    not terms.closed_to_departure and coalesce(terms.weekday = any(property.check_out_weekdays), true)
  from unnest(calendar_days.property_ids, calendar_days.from_dates, calendar_days.to_dates) with ordinality
    as asked (property_id, from_date, to_date, number)
  join public.properties as property on property.id = asked.property_id
  cross join lateral (
    -- The rules of a property are looked up once, not once a day.
    with rules as materialized (
      select
        rule.kind, rule.from_date, rule.to_date, rule.nightly_price, rule.min_nights, rule.max_nights,
        rule.closed_to_arrival, rule.closed_to_departure
      from public.calendar_rules as rule
      where rule.property_id = asked.property_id and rule.to_date > asked.from_date and rule.from_date < asked.to_date
    )
    select
      calendar.day,
      extract(isodow from calendar.day)::integer as weekday,
      coalesce(override.nightly_price, season.nightly_price) as nightly_price,
      coalesce(override.min_nights, season.min_nights) as min_nights,
      coalesce(override.max_nights, season.max_nights) as max_nights,
      coalesce(override.closed_to_arrival, false) or coalesce(season.closed_to_arrival, false) as closed_to_arrival,
      coalesce(override.closed_to_departure, false) or coalesce(season.closed_to_departure, false) as closed_to_departure
    from (
      select asked.from_date + ahead as day from generate_series(0, asked.to_date - asked.from_date - 1) as ahead
    ) as calendar
    left join rules as override on override.kind = 'override' and calendar.day >= override.from_date and calendar.day < override.to_date
    left join rules as season on season.kind = 'season' and calendar.day >= season.from_date and calendar.day < season.to_date
  ) as terms;
end;
$$;

comment on function private.calendar_days(uuid[], date[], date[]) is
  'The terms of each day from a from_date to the day before its to_date, for many properties: number says which entry of the parallel arrays a day belongs to. Whether nights are taken is not asked here.';

-- sql/30_calendar/functions/calendar_exports.sql
create or replace function private.calendar_exports(property_id uuid)
returns setof jsonb
language sql
stable
security definer -- addresses are nobody's to read but through this
set search_path = ''
as $$
  select private.calendar_export_document(export)
  from
    private.calendar_exports as export
    inner join public.properties as property on property.id = export.property_id
  where
    export.property_id = calendar_exports.property_id
    and private.hosts_property(property, private.reader_id(), 'calendar')
  order by export.id;
$$;

comment on function private.calendar_exports(uuid) is 'See public.calendar_exports.';

grant execute on function private.calendar_exports(uuid) to authenticated;

-- sql/30_calendar/functions/calendar_export_document.sql
create or replace function private.calendar_export_document(export private.calendar_exports)
returns jsonb
language sql
immutable
security definer -- called by definer functions only
set search_path = ''
as $$
  select
    jsonb_build_object(
      'id',
      (calendar_export_document.export).id,
      'property_id',
      (calendar_export_document.export).property_id,
      'name',
      (calendar_export_document.export).name,
      'created_at',
      (calendar_export_document.export).created_at
    );
$$;

comment on function private.calendar_export_document(private.calendar_exports) is
  'What the host may know of an address that was made: everything but its secret.';

-- sql/30_calendar/functions/calendar_mark.sql
create or replace function private.calendar_mark(property_id uuid)
returns text
language sql
immutable
security invoker
parallel safe
set search_path = ''
as $$
  select left(encode(sha256(format('property %s', calendar_mark.property_id)::bytea), 'hex'), 16);
$$;

comment on function private.calendar_mark(uuid) is
  'Ends the name of every event that a property exports: by it the property knows its own events when another platform tells them again. It says nothing of the property.';

-- sql/30_calendar/functions/confirm_nights.sql
create or replace function private.confirm_nights(booking_id uuid)
returns boolean
language plpgsql
volatile
security definer -- nobody writes occupancies directly
set search_path = ''
as $$
declare
  confirmed integer;
begin
  update public.occupancies
  set
    kind = case when occupancies.kind in ('hold', 'request') then 'booking' else occupancies.kind end,
    lapses_at = null
  where occupancies.booking_id = confirm_nights.booking_id;
  get diagnostics confirmed = row_count;
  return confirmed > 0;
end;
$$;

comment on function private.confirm_nights(uuid) is
  'Turns the hold or request of a booking into a booking that does not lapse. False when it holds no nights any more.';

-- sql/30_calendar/functions/create_calendar_export.sql
create or replace function private.create_calendar_export(property_id uuid, name text)
returns jsonb
language plpgsql
volatile
security definer -- writes a secret on behalf of the host
set search_path = ''
as $$
declare
  property public.properties := private.lock_own_property(
    create_calendar_export.property_id, 'create calendar address', 'calendar'
  );
  -- 244 random bits, in letters that need no escaping in an address.
  token text := translate(
    encode(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()), 'base64'), '+/=', '-_'
  );
  export private.calendar_exports;
begin
  if char_length(create_calendar_export.name) > 100 then
    perform private.fail('RV001', 'create calendar address: the name is too long', 'name: at most 100 characters');
  end if;
  if (select count(*) from private.calendar_exports as made where made.property_id = property.id) >= 20 then
    perform private.fail(
      'RC006', format('create calendar address: property "%s" has 20 already', property.id)
    );
  end if;

  insert into private.calendar_exports (property_id, name, token_hash)
  values (property.id, coalesce(create_calendar_export.name, ''), sha256(token::bytea))
  returning * into export;
  perform private.log_action(
    'create_calendar_export', 'properties', property.id::text, jsonb_build_object('export_id', export.id)
  );
  return private.calendar_export_document(export)
    || jsonb_build_object('token', token, 'path', format('/functions/v1/calendars/%s.ics', token));
end;
$$;

comment on function private.create_calendar_export(uuid, text) is 'See public.create_calendar_export.';

grant execute on function private.create_calendar_export(uuid, text) to authenticated;

-- sql/30_calendar/functions/cut_blocks.sql
create or replace function private.cut_blocks(property_id uuid, nights daterange)
returns void
language plpgsql
volatile
security definer -- nobody writes occupancies directly
set search_path = ''
as $$
declare
  block public.occupancies;
begin
  for block in
    delete from public.occupancies as taken
    where taken.property_id = cut_blocks.property_id and taken.kind = 'block' and taken.stay && cut_blocks.nights
    returning *
  loop
    -- What is left first is the block as it was: calendars that are told of it know it again by its id.
    insert into public.occupancies (id, property_id, stay, kind, note)
    select
      case rest.number when 1 then block.id else private.uuid_v7() end, cut_blocks.property_id, rest.stay, 'block', block.note
    from unnest(datemultirange(block.stay) - datemultirange(cut_blocks.nights)) with ordinality as rest (stay, number);
  end loop;
end;
$$;

comment on function private.cut_blocks(uuid, daterange) is
  'Cuts nights out of the blocks of a property; what is left before and after them stays blocked. The caller holds the lock.';

-- sql/30_calendar/functions/enqueue_feeds.sql
create or replace function private.enqueue_feeds()
returns integer
language sql
volatile
security definer -- called by the job
set search_path = ''
as $$
  select
    count(private.enqueue('import_calendar_feed', jsonb_build_object('feed_id', feed.id), null, feed.id::text))::integer
  from
    public.calendar_feeds as feed
    inner join public.properties as property on property.id = feed.property_id
  where
    property.status <> 'removed'
    -- Rounds may come close together; a feed is not asked more often for that.
    and coalesce(feed.checked_at, '-infinity') <= private.clock() - interval '10 minutes';
$$;

comment on function private.enqueue_feeds is 'Puts a job into the queue for each feed that is due, and says how many.';

-- sql/30_calendar/functions/exported_calendar.sql
create or replace function private.exported_calendar(token text)
returns jsonb
language sql
stable
security definer -- whoever knows the secret address may read it
set search_path = ''
as $$
  select
    jsonb_build_object(
      'title',
      property.title,
      'events',
      (
        select
          coalesce(
            jsonb_agg(
              jsonb_build_object(
                -- A name that says nothing of anybody.
                'uid',
                format('%s.%s', left(encode(sha256(told.name::bytea), 'hex'), 40), private.calendar_mark(property.id)),
                'is_reservation',
                told.is_reservation,
                'from_date',
                lower(told.stay),
                'to_date',
                upper(told.stay),
                'written_at',
                to_char(told.written_at at time zone 'UTC', 'YYYYMMDD"T"HH24MISS"Z"')
              )
              order by told.stay
            ),
            '[]'
          )
        from private.exported_nights(property) as told
      )
    )
  from
    private.calendar_exports as export
    inner join public.properties as property on property.id = export.property_id
  where export.token_hash = sha256(exported_calendar.token::bytea) and property.status <> 'removed';
$$;

comment on function private.exported_calendar(text) is
  'What an address of private.calendar_exports tells: the property''s title and its taken nights from today on. Null when there is no such address.';

-- sql/30_calendar/functions/exported_nights.sql
create or replace function private.exported_nights(property public.properties)
returns table (name text, is_reservation boolean, stay daterange, written_at timestamptz)
language sql
stable
security definer -- reads occupancies for whoever has the address
set search_path = ''
as $$
  with
    kept as materialized (
      select taken.*
      from public.occupancies as taken
      where
        taken.property_id = (exported_nights.property).id
        and (taken.lapses_at is null or taken.lapses_at > private.clock())
    ),
    -- Nights of preparation on both sides, as property_calendar keeps them, whether or not they have rows.
    preparation as (
      select
        coalesce(range_agg(taken.stay) filter (where taken.kind = 'preparation'), '{}') + coalesce(
          range_agg(
            daterange(
              lower(taken.stay) - (exported_nights.property).preparation_nights,
              upper(taken.stay) + (exported_nights.property).preparation_nights
            )
          ) filter (where private.is_stay(taken.kind) and taken.kind <> 'external'),
          '{}'
        ) - coalesce(range_agg(taken.stay) filter (where taken.kind <> 'preparation'), '{}') as nights,
        max(taken.created_at) as written_at
      from kept as taken
    ),
    told as (
      -- A stay keeps its name when it is moved, a block its row when it is cut short or lengthened.
      select
        case
          when private.is_stay(taken.kind) then format('stay %s', taken.booking_id)
          else format('block %s', taken.id)
        end as name,
        private.is_stay(taken.kind) as is_reservation,
        taken.stay,
        taken.created_at as written_at
      from kept as taken
      -- What came from another calendar does not go back there: two platforms would keep each other's nights forever.
      where taken.kind not in ('external', 'preparation')
      union all
      select format('preparation %s %s', (exported_nights.property).id, lower(gap)), false, gap, preparation.written_at
      from
        preparation,
        unnest(preparation.nights) as gap
    )
  select told.name, told.is_reservation, told.stay, told.written_at
  from told
  where upper(told.stay) > private.property_today((exported_nights.property).time_zone)
  order by told.stay;
$$;

comment on function private.exported_nights(public.properties) is
  'What other platforms learn of a property: its taken nights from today on, each with a name that lasts while they change.';

-- sql/30_calendar/functions/fail_feed_read.sql
create or replace function private.fail_feed_read(feed_id uuid, url text, error text)
returns void
language sql
volatile
security definer -- called by the job
set search_path = ''
as $$
  update public.calendar_feeds as known
  set
    health = 'failing',
    last_error = left(fail_feed_read.error, 500),
    checked_at = private.clock()
  where known.id = fail_feed_read.feed_id and known.url = fail_feed_read.url;
$$;

comment on function private.fail_feed_read(uuid, text, text) is
  'A feed could not be read: its nights stay as they were, and the host is told why.';

-- sql/30_calendar/functions/finish_feed_read.sql
create or replace function private.finish_feed_read(feed_id uuid, url text, events jsonb, etag text, last_modified text)
returns void
language plpgsql
volatile
security definer -- called by the job
set search_path = ''
as $$
declare
  feed public.calendar_feeds;
begin
  perform private.lock_calendar(known.property_id)
  from public.calendar_feeds as known
  where known.id = finish_feed_read.feed_id;
  update public.calendar_feeds as known
  set
    health = 'healthy',
    last_error = null,
    checked_at = private.clock(),
    last_success_at = private.clock(),
    etag = finish_feed_read.etag,
    last_modified = finish_feed_read.last_modified
  -- Given another address meanwhile, it is read anew.
  where known.id = finish_feed_read.feed_id and known.url = finish_feed_read.url
  returning * into feed;
  if feed.id is null then
    return;
  end if;

  perform private.free_lapsed_nights(feed.property_id);
  if finish_feed_read.events is not null then
    perform private.keep_feed_events(feed, finish_feed_read.events);
  end if;
  perform private.take_external_nights(feed, daterange(null, null));
  perform private.keep_feed_conflicts(feed);
end;
$$;

comment on function private.finish_feed_read(uuid, text, jsonb, text, text) is
  'A feed was read: takes and frees nights as its events say, [{from_date, to_date, kind}]; null when they are those of before.';

-- sql/30_calendar/functions/free_lapsed_nights.sql
create or replace function private.free_lapsed_nights(property_id uuid)
returns void
language plpgsql
volatile
security definer -- nobody writes occupancies directly
set search_path = ''
set plan_cache_mode = 'force_generic_plan' -- planned anew, it would take several times as long
as $$
begin
  -- Looked for first: a statement that deletes nothing still has its triggers to run.
  if exists (
    select
    from public.occupancies as lapsed
    where lapsed.property_id = free_lapsed_nights.property_id and lapsed.lapses_at <= private.clock()
  ) then
    delete from public.occupancies
    where occupancies.property_id = free_lapsed_nights.property_id and occupancies.lapses_at <= private.clock();
  end if;
end;
$$;

comment on function private.free_lapsed_nights(uuid) is
  'Frees the nights of holds and requests of a property that have lapsed, even if no job has run. The caller holds the lock.';

-- sql/30_calendar/functions/free_nights.sql
create or replace function private.free_nights(booking_id uuid)
returns void
language plpgsql
volatile
security definer -- nobody writes occupancies directly
set search_path = ''
as $$
begin
  perform private.lock_calendar(taken.property_id)
  from (
    select distinct occupancy.property_id
    from public.occupancies as occupancy
    where occupancy.booking_id = free_nights.booking_id
    order by occupancy.property_id
  ) as taken;
  delete from public.occupancies where occupancies.booking_id = free_nights.booking_id;
end;
$$;

comment on function private.free_nights(uuid) is 'Frees every night that a booking has taken.';

-- sql/30_calendar/functions/free_stays.sql
create or replace function private.free_stays(
  property_ids uuid[],
  stays daterange[],
  preparation_nights integer[],
  except_booking_id uuid default null
)
returns table (number bigint)
language plpgsql
stable
rows 20
security definer -- reads occupancies, which guests can't
set search_path = ''
set plan_cache_mode = 'force_generic_plan' -- planned anew, it would take ten times as long
as $$
declare
  moment timestamptz := private.clock();
begin
  -- The stay itself must be free of everything; the nights for preparation around it only of other stays.
  return query
  select asked.number
  from unnest(free_stays.property_ids, free_stays.stays, free_stays.preparation_nights) with ordinality
    as asked (property_id, stay, preparation_nights, number)
  where asked.stay is not null
    and not exists (
      select
      from public.occupancies as taken
      where taken.property_id = asked.property_id
        and taken.stay && daterange(
          lower(asked.stay) - asked.preparation_nights, upper(asked.stay) + asked.preparation_nights
        )
        and (taken.stay && asked.stay or private.is_stay(taken.kind))
        and (taken.lapses_at is null or taken.lapses_at > moment)
        and taken.booking_id is distinct from coalesce(free_stays.except_booking_id, '00000000-0000-0000-0000-000000000000')
    );
end;
$$;

comment on function private.free_stays(uuid[], daterange[], integer[], uuid) is
  'Which entries of the parallel arrays would find their nights free, and those for preparation before and after them; a null stay never does. The constraint has the last word.';

-- sql/30_calendar/functions/guard_calendar_feed.sql
create or replace function private.guard_calendar_feed()
returns trigger
language plpgsql
volatile
security definer -- counts feeds whoever writes one
set search_path = ''
as $$
begin
  if tg_op = 'INSERT' then
    perform private.lock_calendar(new.property_id);
    if (select count(*) from public.calendar_feeds as feed where feed.property_id = new.property_id) >= 10 then
      perform private.fail('RC006', format('add calendar feed: property "%s" has 10 already', new.property_id));
    end if;
  elsif new.url <> old.url then
    -- Another calendar: what the server said of the one before means nothing there.
    new.etag := null;
    new.last_modified := null;
    new.health := 'unread';
    new.last_error := null;
  end if;
  return new;
end;
$$;

comment on function private.guard_calendar_feed is
  'Trigger: a property has ten feeds at most; one with a new address is read anew.';

-- sql/30_calendar/functions/hand_feed_to_jobs.sql
create or replace function private.hand_feed_to_jobs()
returns trigger
language plpgsql
volatile
security definer -- hosts don't write queues
set search_path = ''
as $$
begin
  perform private.enqueue('import_calendar_feed', jsonb_build_object('feed_id', new.id), null, new.id::text);
  return null;
end;
$$;

comment on function private.hand_feed_to_jobs is 'Trigger: a feed that is new, or has a new address, is read at once.';

-- sql/30_calendar/functions/is_stay.sql
create or replace function private.is_stay(kind public.occupancy_kind)
returns boolean
language plpgsql
immutable
security invoker
parallel safe
set search_path = ''
as $$
begin
  return is_stay.kind in ('booking', 'hold', 'request', 'external');
end;
$$;

comment on function private.is_stay(public.occupancy_kind) is
  'Whether somebody stays in these nights, so that preparation is due before and after them.';

-- sql/30_calendar/functions/keep_feed_conflicts.sql
create or replace function private.keep_feed_conflicts(feed public.calendar_feeds)
returns void
language plpgsql
volatile
security definer -- nobody writes conflicts directly
set search_path = ''
as $$
declare
  found public.calendar_feed_conflicts[] := array(
    select distinct (
      null, event.feed_id, event.property_id, taken.booking_id, event.stay * taken.stay, event.kind, null
    )::public.calendar_feed_conflicts
    from private.calendar_feed_events as event
    join public.occupancies as taken on taken.property_id = event.property_id and taken.stay && event.stay
    where event.feed_id = (keep_feed_conflicts.feed).id and taken.kind in ('booking', 'hold', 'request')
  );
begin
  delete from public.calendar_feed_conflicts as conflict
  where conflict.feed_id = (keep_feed_conflicts.feed).id
    and not exists (
      select
      from unnest(found) as still
      where (still.booking_id, still.stay, still.kind) = (conflict.booking_id, conflict.stay, conflict.kind)
    );
  insert into public.calendar_feed_conflicts (feed_id, property_id, booking_id, stay, kind)
  select still.feed_id, still.property_id, still.booking_id, still.stay, still.kind
  from unnest(found) as still
  on conflict do nothing;
end;
$$;

comment on function private.keep_feed_conflicts(public.calendar_feeds) is
  'Keeps the nights that a feed and a booking both claim. The caller holds the lock.';

-- sql/30_calendar/functions/keep_feed_events.sql
create or replace function private.keep_feed_events(feed public.calendar_feeds, events jsonb)
returns void
language plpgsql
volatile
security definer -- nobody writes occupancies directly
set search_path = ''
as $$
declare
  told private.calendar_feed_events[] := array(
    select distinct (
      (keep_feed_events.feed).id, (keep_feed_events.feed).property_id,
      daterange(event.from_date, event.to_date), event.kind
    )::private.calendar_feed_events
    from jsonb_to_recordset(keep_feed_events.events)
      as event (from_date date, to_date date, kind public.calendar_feed_event_kind)
  );
  changed integer;
  added integer;
begin
  delete from private.calendar_feed_events as event
  where event.feed_id = (keep_feed_events.feed).id
    and not exists (select from unnest(told) as still where still.stay = event.stay and still.kind = event.kind);
  get diagnostics changed = row_count;
  insert into private.calendar_feed_events
  select still.* from unnest(told) as still
  on conflict do nothing;
  get diagnostics added = row_count;

  -- Moved and vanished ones free their nights; those of the others are taken again before anybody sees them free.
  if changed + added > 0 then
    delete from public.occupancies as taken where taken.feed_id = (keep_feed_events.feed).id;
  end if;
end;
$$;

comment on function private.keep_feed_events(public.calendar_feeds, jsonb) is
  'Keeps what a feed tells, [{from_date, to_date, kind}], instead of what it told before. The caller holds the lock.';

-- sql/30_calendar/functions/lock_calendar_rules.sql
create or replace function private.lock_calendar_rules()
returns trigger
language plpgsql
volatile
security definer -- asks for the host of a property that the writer may not see
set search_path = ''
as $$
begin
  -- By host and not by property: a host writes rules of several properties at once, in any order.
  perform pg_advisory_xact_lock(hashtextextended(format('calendar rules of %s', property.host_id), 0))
  from public.properties as property
  where property.id = new.property_id;
  return new;
end;
$$;

comment on function private.lock_calendar_rules is
  'Trigger: rules are written one after the other, since two that overlap and wait for each other to be over would wait for ever.';

-- sql/30_calendar/functions/nights_are_free.sql
create or replace function private.nights_are_free(
  property_id uuid,
  stay daterange,
  preparation_nights integer,
  except_booking_id uuid default null
)
returns boolean
language plpgsql
stable
security definer -- called by definer functions only
set search_path = ''
as $$
begin
  return exists (
    select
    from private.free_stays(
      array[nights_are_free.property_id], array[nights_are_free.stay], array[nights_are_free.preparation_nights],
      nights_are_free.except_booking_id
    )
  );
end;
$$;

comment on function private.nights_are_free(uuid, daterange, integer, uuid) is
  'Whether a stay would find its nights free, and those for preparation before and after it. The constraint has the last word.';

-- sql/30_calendar/functions/property_calendar.sql
create or replace function private.property_calendar(property_id uuid, from_date date, to_date date)
returns table (
  day date,
  is_free boolean,
  nightly_amount bigint,
  currency text,
  min_nights integer,
  max_nights integer,
  arrival_allowed boolean,
  departure_allowed boolean,
  taken_by public.occupancy_kind,
  booking_id uuid,
  note text
)
language plpgsql
stable
security definer -- tells everybody which nights are taken, and only the host by what
set search_path = ''
as $$
declare
  property public.properties;
  is_host boolean;
  bookable daterange;
begin
  select * into property from public.properties where id = property_calendar.property_id;
  is_host := property.id is not null and auth.uid() is not null and private.hosts_property(property, auth.uid(), 'calendar');
  if property.id is null or not (is_host or property.status = 'published') then
    perform private.fail('RP001', format('read calendar: there is no property "%s"', property_calendar.property_id));
  end if;
  if (
    isfinite(property_calendar.from_date) and isfinite(property_calendar.to_date)
    and property_calendar.to_date > property_calendar.from_date
    and property_calendar.to_date - property_calendar.from_date <= 740
  ) is not true then
    perform private.fail(
      'RC001',
      format('read calendar: "%s" to "%s" is not a range of dates', property_calendar.from_date, property_calendar.to_date),
      'At most 740 days at a time.'
    );
  end if;
  bookable := private.bookable_days(
    private.clock() at time zone property.time_zone, property.advance_notice_days, property.same_day_cutoff_hour,
    property.booking_window_months
  );

  return query
  select
    terms.day,
    not coalesce(taken.is_taken, false)
    and terms.day >= private.property_today(property.time_zone)
    and terms.day < upper(bookable) - 1,
    terms.nightly_amount,
    property.currency,
    terms.min_nights,
    terms.max_nights,
    terms.arrival_allowed and bookable @> terms.day and terms.day < upper(bookable) - 1
    and not coalesce(taken.is_taken, false),
    terms.departure_allowed and bookable @> terms.day and terms.day > lower(bookable),
    case when is_host then taken.kind end,
    case when is_host then taken.booking_id end,
    case when is_host then taken.note end
  from private.calendar_days(
    array[property.id], array[property_calendar.from_date], array[property_calendar.to_date]
  ) as terms
  left join lateral (
    select true as is_taken, occupancy.kind, occupancy.booking_id, occupancy.note
    from public.occupancies as occupancy
    where occupancy.property_id = property.id
      and (occupancy.lapses_at is null or occupancy.lapses_at > private.clock())
      and occupancy.stay && daterange(terms.day - property.preparation_nights, terms.day + property.preparation_nights + 1)
      and (occupancy.stay @> terms.day or private.is_stay(occupancy.kind))
    order by occupancy.stay @> terms.day desc, occupancy.stay
    limit 1
  ) as taken on true
  order by terms.day;
end;
$$;

comment on function private.property_calendar(uuid, date, date) is 'See public.property_calendar.';

grant execute on function private.property_calendar(uuid, date, date) to anon, authenticated, service_role;

-- sql/30_calendar/functions/property_today.sql
create or replace function private.property_today(time_zone text)
returns date
language plpgsql
stable
security invoker
set search_path = ''
as $$
begin
  return (private.clock() at time zone property_today.time_zone)::date;
end;
$$;

comment on function private.property_today(text) is 'The date that it is now at a property.';

grant execute on function private.property_today(text) to anon, authenticated, service_role;

-- sql/30_calendar/functions/refill_from_feeds.sql
create or replace function private.refill_from_feeds()
returns trigger
language plpgsql
volatile
security definer -- nobody writes occupancies directly
set search_path = ''
as $$
declare
  feed public.calendar_feeds;
begin
  -- The calendar that gave them back took them again already, if it meant to.
  for feed in
    select known.*
    from public.calendar_feeds as known
    where known.property_id = old.property_id and known.id is distinct from old.feed_id
    order by known.id
    for key share skip locked -- one that is being deleted names no nights any more
  loop
    perform private.take_external_nights(feed, old.stay);
  end loop;
  return null;
end;
$$;

comment on function private.refill_from_feeds is
  'Trigger: nights that a booking, block or calendar gives back are not free when another platform names them too.';

-- sql/30_calendar/functions/revoke_calendar_export.sql
create or replace function private.revoke_calendar_export(export_id uuid)
returns boolean
language plpgsql
volatile
security definer -- addresses are nobody's to write but through this
set search_path = ''
as $$
declare
  caller uuid := private.caller_id();
  property_id uuid;
begin
  delete from private.calendar_exports as export
  using public.properties as property
  where export.id = revoke_calendar_export.export_id
    and property.id = export.property_id
    and private.hosts_property(property, caller, 'calendar')
  returning export.property_id into property_id;
  if property_id is null then
    return false;
  end if;

  perform private.log_action(
    'revoke_calendar_export', 'properties', property_id::text,
    jsonb_build_object('export_id', revoke_calendar_export.export_id)
  );
  return true;
end;
$$;

comment on function private.revoke_calendar_export(uuid) is 'See public.revoke_calendar_export.';

grant execute on function private.revoke_calendar_export(uuid) to authenticated;

-- sql/30_calendar/functions/take_external_nights.sql
create or replace function private.take_external_nights(feed public.calendar_feeds, nights daterange)
returns void
language plpgsql
volatile
security definer -- nobody writes occupancies directly
set search_path = ''
as $$
declare
  event private.calendar_feed_events;
begin
  -- One after the other: events may overlap, and each takes only what is still free.
  for event in
    select named.*
    from private.calendar_feed_events as named
    where named.feed_id = take_external_nights.feed.id and named.stay && take_external_nights.nights
    order by named.kind, named.stay
  loop
    insert into public.occupancies (property_id, stay, kind, feed_id, note)
    select
      event.property_id, gap, 'external', event.feed_id,
      format(
        '%s: %s',
        take_external_nights.feed.name, case event.kind when 'reservation' then 'reserved' else 'not available' end
      )
    from unnest(
      datemultirange(event.stay * take_external_nights.nights)
      - private.taken_nights(event.property_id, event.stay * take_external_nights.nights)
    ) as gap
    on conflict do nothing;
  end loop;
end;
$$;

comment on function private.take_external_nights(public.calendar_feeds, daterange) is
  'Takes the nights among these that a feed names and that are free; whatever took a night first keeps it.';

-- sql/30_calendar/functions/take_nights.sql
create or replace function private.take_nights(
  property_id uuid,
  booking_id uuid,
  kind public.occupancy_kind,
  stay daterange,
  preparation_nights integer,
  lapses_at timestamptz default null
)
returns boolean
language plpgsql
volatile
security definer -- nobody writes occupancies directly
set search_path = ''
as $$
begin
  perform private.lock_calendar(take_nights.property_id);
  -- With no preparation the constraint knows all there is to know, and mostly nothing is in the way.
  if take_nights.preparation_nights = 0 then
    insert into public.occupancies (property_id, stay, kind, booking_id, lapses_at)
    values (take_nights.property_id, take_nights.stay, take_nights.kind, take_nights.booking_id, take_nights.lapses_at)
    on conflict do nothing;
    if found then
      return true;
    end if;
  end if;

  perform private.free_lapsed_nights(take_nights.property_id);
  if not private.nights_are_free(take_nights.property_id, take_nights.stay, take_nights.preparation_nights) then
    return false;
  end if;

  insert into public.occupancies (property_id, stay, kind, booking_id, lapses_at)
  values (take_nights.property_id, take_nights.stay, take_nights.kind, take_nights.booking_id, take_nights.lapses_at)
  on conflict do nothing;
  if not found then
    return false;
  end if;

  if take_nights.preparation_nights > 0 then
    perform private.take_preparation_nights(
      take_nights.property_id, take_nights.booking_id,
      daterange(upper(take_nights.stay), upper(take_nights.stay) + take_nights.preparation_nights), take_nights.lapses_at
    );
  end if;
  return true;
end;
$$;

comment on function private.take_nights(uuid, uuid, public.occupancy_kind, daterange, integer, timestamptz) is
  'Takes the nights of a stay and of the preparation after it, until lapses_at when given. False when they are not free.';

-- sql/30_calendar/functions/take_preparation_nights.sql
create or replace function private.take_preparation_nights(
  property_id uuid,
  booking_id uuid,
  nights daterange,
  lapses_at timestamptz
)
returns void
language sql
volatile
security definer -- nobody writes occupancies directly
set search_path = ''
as $$
  -- Nights that the host has blocked anyway serve as well, so only the gaps between are taken.
  insert into public.occupancies (property_id, stay, kind, booking_id, lapses_at)
  select
    take_preparation_nights.property_id,
    gap,
    'preparation',
    take_preparation_nights.booking_id,
    take_preparation_nights.lapses_at
  from
    unnest(
      datemultirange(take_preparation_nights.nights) - private.taken_nights(
        take_preparation_nights.property_id,
        take_preparation_nights.nights
      )
    ) as gap
  on conflict do nothing;
$$;

comment on function private.take_preparation_nights(uuid, uuid, daterange, timestamptz) is
  'Takes what is free of the nights after a stay, to prepare the place for the next.';

-- sql/30_calendar/functions/taken_nights.sql
create or replace function private.taken_nights(property_id uuid, nights daterange)
returns datemultirange
language sql
stable
security definer -- called by definer functions only
set search_path = ''
as $$
  select coalesce(range_agg(taken.stay), '{}'::datemultirange)
  from public.occupancies as taken
  where taken.property_id = taken_nights.property_id and taken.stay && taken_nights.nights;
$$;

comment on function private.taken_nights(uuid, daterange) is
  'What is taken of these nights and touches them, for whatever reason.';

-- sql/30_calendar/functions/unblock_dates.sql
create or replace function private.unblock_dates(property_id uuid, from_date date, to_date date)
returns setof public.occupancies
language plpgsql
volatile
security definer -- nobody writes occupancies directly
set search_path = ''
as $$
declare
  property public.properties := private.lock_own_property(unblock_dates.property_id, 'unblock dates', 'calendar');
  nights daterange := private.blockable_range(property, unblock_dates.from_date, unblock_dates.to_date, 'unblock dates');
begin
  perform private.cut_blocks(property.id, nights);

  return query
  select taken.*
  from public.occupancies as taken
  where taken.property_id = property.id and taken.kind = 'block' and taken.stay -|- nights
  order by taken.stay;
end;
$$;

comment on function private.unblock_dates(uuid, date, date) is 'See public.unblock_dates.';

grant execute on function private.unblock_dates(uuid, date, date) to authenticated;

-- sql/30_calendar/doors/block_dates.sql
create or replace function public.block_dates(property_id uuid, from_date date, to_date date, note text default '')
returns setof public.occupancies
language sql
volatile
security invoker
set search_path = ''
as $$
  select *
  from private.block_dates(block_dates.property_id, block_dates.from_date, block_dates.to_date, block_dates.note);
$$;

comment on function public.block_dates(uuid, date, date, text) is
  'Keeps nights of a property of the caller from guests, from from_date to the night before to_date. Refused with RC003 when one is booked or asked for. Returns the blocks that cover them.';

grant execute on function public.block_dates(uuid, date, date, text) to authenticated;

-- sql/30_calendar/doors/calendar_exports.sql
create or replace function public.calendar_exports(property_id uuid)
returns setof jsonb
language sql
stable
security invoker
set search_path = ''
as $$
  select private.calendar_exports(calendar_exports.property_id);
$$;

comment on function public.calendar_exports(uuid) is
  'The secret addresses of the calendar of a property of the caller, without their secret: {id, property_id, name, created_at}.';

grant execute on function public.calendar_exports(uuid) to authenticated;

-- sql/30_calendar/doors/create_calendar_export.sql
create or replace function public.create_calendar_export(property_id uuid, name text default '')
returns jsonb
language sql
volatile
security invoker
set search_path = ''
as $$
  select private.create_calendar_export(create_calendar_export.property_id, create_calendar_export.name);
$$;

comment on function public.create_calendar_export(uuid, text) is
  'Makes a secret address under which another platform reads the calendar of a property of the caller: {id, property_id, name, created_at, token, path}. Token and path are told this once; path follows the address of the API.';

grant execute on function public.create_calendar_export(uuid, text) to authenticated;

-- sql/30_calendar/doors/property_calendar.sql
create or replace function public.property_calendar(property_id uuid, from_date date, to_date date)
returns table (
  day date,
  is_free boolean,
  nightly_amount bigint,
  currency text,
  min_nights integer,
  max_nights integer,
  arrival_allowed boolean,
  departure_allowed boolean,
  taken_by public.occupancy_kind,
  booking_id uuid,
  note text
)
language sql
stable
security invoker
set search_path = ''
as $$
  select *
  from private.property_calendar(property_calendar.property_id, property_calendar.from_date, property_calendar.to_date);
$$;

comment on function public.property_calendar(uuid, date, date) is
  'Day by day, from from_date to the day before to_date: whether the night is free, its price, the shortest and longest stay from that day, whether one may arrive or depart. The host also reads why a night is taken: by what, by which booking, and the note on it.';

grant execute on function public.property_calendar(uuid, date, date) to anon, authenticated, service_role;

-- sql/30_calendar/doors/property_calendar_json.sql
create or replace function public.property_calendar_json(property_id uuid, from_date date, to_date date)
returns jsonb
language sql
stable
security invoker
set search_path = ''
as $$
  select coalesce(jsonb_agg(to_jsonb(entry) order by entry.day), '[]')
  from
    private.property_calendar(
      property_calendar_json.property_id,
      property_calendar_json.from_date,
      property_calendar_json.to_date
    ) as entry;
$$;

-- GraphQL has no functions that return rows of no table, so there the calendar is JSON, under the same name.
comment on function public.property_calendar_json(uuid, date, date) is
  E'property_calendar as one JSON array: [{day, is_free, nightly_amount, currency, min_nights, max_nights, arrival_allowed, departure_allowed, taken_by, booking_id, note}].\n@graphql({"name": "propertyCalendar"})';

grant execute on function public.property_calendar_json(uuid, date, date) to anon, authenticated, service_role;

-- sql/30_calendar/doors/revoke_calendar_export.sql
create or replace function public.revoke_calendar_export(export_id uuid)
returns boolean
language sql
volatile
security invoker
set search_path = ''
as $$
  select private.revoke_calendar_export(revoke_calendar_export.export_id);
$$;

comment on function public.revoke_calendar_export(uuid) is
  'Ends a secret address at once. False when there is none that is the caller''s.';

grant execute on function public.revoke_calendar_export(uuid) to authenticated;

-- sql/30_calendar/doors/unblock_dates.sql
create or replace function public.unblock_dates(property_id uuid, from_date date, to_date date)
returns setof public.occupancies
language sql
volatile
security invoker
set search_path = ''
as $$
  select * from private.unblock_dates(unblock_dates.property_id, unblock_dates.from_date, unblock_dates.to_date);
$$;

comment on function public.unblock_dates(uuid, date, date) is
  'Takes blocks of the host off these nights; what else takes them stays. Returns the blocks that are left beside them.';

grant execute on function public.unblock_dates(uuid, date, date) to authenticated;

-- sql/30_calendar/triggers/calendar_feeds_added.sql
create or replace trigger calendar_feeds_added
after insert or update of url on public.calendar_feeds
for each row
execute function private.hand_feed_to_jobs();

-- sql/30_calendar/triggers/calendar_feeds_guard.sql
create or replace trigger calendar_feeds_guard
before insert or update of url on public.calendar_feeds
for each row
execute function private.guard_calendar_feed();

-- sql/30_calendar/triggers/calendar_rules_lock.sql
create or replace trigger calendar_rules_lock
before insert or update on public.calendar_rules
for each row
execute function private.lock_calendar_rules();

-- sql/30_calendar/triggers/calendar_rules_touch.sql
create or replace trigger calendar_rules_touch
before update on public.calendar_rules
for each row
execute function private.touch_updated_at();

-- sql/30_calendar/triggers/occupancies_refill.sql
-- At the end of the transaction: one that moves a stay, or reads a calendar, gives nights back and takes some of them again.
create constraint trigger occupancies_refill
after delete on public.occupancies
deferrable initially deferred
for each row
execute function private.refill_from_feeds();

-- sql/40_pricing/types/stay_tax.sql
create type private.stay_tax as (label text, quantity integer, unit_amount bigint, amount bigint, is_included boolean);
comment on type private.stay_tax is 'A tax on one stay; prices hold it already when it is included.';

-- sql/40_pricing/types/stay_price.sql
create type private.stay_price as (
  number bigint,
  property_id uuid,
  status public.property_status,
  currency text,
  check_in date,
  check_out date,
  nights integer,
  bookable daterange,
  min_nights integer,
  max_nights integer,
  max_guests integer,
  guests integer,
  problems text[],
  nightly_amounts bigint[],
  nights_amount bigint,
  nightly_amount bigint,
  offer_name text,
  offer_percent numeric,
  discount_amount bigint,
  extra_guests integer,
  extra_guest_fee bigint,
  extra_guests_amount bigint,
  cleaning_fee bigint,
  pet_fee bigint,
  guest_service_fee bigint,
  host_service_fee bigint,
  taxes private.stay_tax[],
  total_amount bigint,
  host_payout_amount bigint,
  platform_amount bigint,
  tax_amount bigint
);
comment on type private.stay_price is
  'A stay with its price in parts and the codes of what stands against it. Amounts are null when it has no price, nights when its dates are none.';

-- sql/40_pricing/types/tax_kind.sql
create type public.tax_kind as enum ('percent', 'per_night', 'per_person_night');
comment on type public.tax_kind is 'What a tax on stays is computed from.';

-- sql/40_pricing/tables/exchange_rates.sql
create table public.exchange_rates (
  base text not null references public.currencies (code)
    on delete restrict,
  quote text not null references public.currencies (code)
    on delete restrict,
  date date not null,
  rate numeric(20, 10) not null,
  source text not null,
  primary key (quote, base, date),
  constraint rate_is_positive check (rate > 0),
  constraint rate_is_between_two_currencies check (base <> quote)
);

create index exchange_rates_base_idx on public.exchange_rates (base);

comment on table public.exchange_rates is
  E'What currencies were worth each day. Prices are only shown by them, never charged.\n@graphql({"name": "ExchangeRate"})';
comment on column public.exchange_rates.base is 'ISO 4217, the currency of which one is worth rate of the other.';
comment on column public.exchange_rates.quote is 'ISO 4217, the currency that rate counts.';
comment on column public.exchange_rates.date is 'The day that the provider gives it for.';
comment on column public.exchange_rates.rate is 'Whole units of quote for one whole unit of base.';
comment on column public.exchange_rates.source is 'Where it was read.';
comment on constraint exchange_rates_base_fkey on public.exchange_rates is
  '@graphql({"foreign_name": "baseDetails", "local_name": "ratesAsBase"})';
comment on constraint exchange_rates_quote_fkey on public.exchange_rates is
  '@graphql({"foreign_name": "quoteDetails", "local_name": "ratesAsQuote"})';

-- sql/40_pricing/tables/fee_schedules.sql
create table private.fee_schedules (
  service_fee public.service_fee_kind not null,
  in_force_from timestamptz not null,
  host_percent numeric(5, 2) not null,
  guest_percent numeric(5, 2) not null,
  primary key (service_fee, in_force_from),
  constraint fees_are_percentages check (host_percent between 0 and 50 and guest_percent between 0 and 50)
);

comment on table private.fee_schedules is
  'Fees of the platform in percent of what the host charges. The latest row that is in force applies; rows are added, never changed.';

-- sql/40_pricing/tables/frozen_quotes.sql
create table private.frozen_quotes (
  id uuid primary key default private.uuid_v7(),
  person_id uuid not null references public.profiles (id)
    on delete cascade,
  property_id uuid not null references public.properties (id)
    on delete cascade,
  check_in date not null,
  check_out date not null,
  adults integer not null,
  children integer not null,
  infants integer not null,
  pets integer not null,
  quote jsonb not null,
  expires_at timestamptz not null,
  constraint check_out_is_after_check_in check (check_out > check_in)
);

create index frozen_quotes_person_id_idx on private.frozen_quotes (person_id);
create index frozen_quotes_property_id_idx on private.frozen_quotes (property_id);

comment on table private.frozen_quotes is
  'Prices that were promised to a person for a stay until they expire. A row goes when it is redeemed, or with the next quote that the person freezes after its end.';
comment on column private.frozen_quotes.quote is 'The whole quote, with the shares that only the host may see.';

-- sql/40_pricing/tables/promotions.sql
create table public.promotions (
  id uuid primary key default private.uuid_v7(),
  property_id uuid not null references public.properties (id)
    on delete cascade,
  name text not null,
  percent numeric(5, 2) not null,
  stay_from date not null,
  stay_to date not null,
  book_from date,
  book_to date,
  min_nights smallint not null default 1,
  created_at timestamptz not null default private.clock(),
  constraint name_is_not_too_long check (char_length(name) between 1 and 60),
  constraint percent_is_in_range check (percent > 0 and percent < 100),
  constraint stay_to_is_after_stay_from check (stay_to > stay_from),
  constraint book_to_is_after_book_from check (book_to > book_from),
  constraint min_nights_is_positive check (min_nights >= 1)
);

create index promotions_property_id_idx on public.promotions (property_id);

comment on table public.promotions is
  E'Offers of a host for stays within certain dates.\n@graphql({"name": "Promotion"})';
comment on column public.promotions.id is 'Identifier.';
comment on column public.promotions.property_id is 'The property.';
comment on column public.promotions.name is 'What guests read on the invoice.';
comment on column public.promotions.percent is 'Off the nights.';
comment on column public.promotions.stay_from is 'First date of arrival.';
comment on column public.promotions.stay_to is 'Last date of departure.';
comment on column public.promotions.book_from is 'First date of booking; null for no limit.';
comment on column public.promotions.book_to is 'Day after the last date of booking; null for no limit.';
comment on column public.promotions.min_nights is 'Shortest stay that gets it.';
comment on column public.promotions.created_at is 'When the row was written.';
comment on constraint promotions_property_id_fkey on public.promotions is
  '@graphql({"foreign_name": "property", "local_name": "promotions"})';

-- sql/40_pricing/tables/tax_rules.sql
create table private.tax_rules (
  code text primary key,
  name text not null,
  country text not null references public.countries (code)
    on delete restrict,
  region text,
  city text,
  kind public.tax_kind not null,
  percent numeric(7, 4),
  amount bigint,
  currency text references public.currencies (code)
    on delete restrict,
  max_nights smallint,
  is_included boolean not null default false,
  children_pay boolean not null default false,
  from_date date not null,
  to_date date,
  source text not null,
  constraint percent_belongs_to_its_kind check ((kind = 'percent') = (percent is not null)),
  constraint percent_is_in_range check (percent > 0 and percent <= 100),
  constraint sum_belongs_to_its_kind check ((kind <> 'percent') = (amount is not null and currency is not null)),
  constraint sum_is_positive check (amount between 1 and 100000000),
  constraint max_nights_is_positive check (max_nights > 0),
  constraint to_date_is_after_from_date check (to_date > from_date)
);

create index tax_rules_country_idx on private.tax_rules (country);
create index tax_rules_currency_idx on private.tax_rules (currency);

comment on table private.tax_rules is
  'Taxes on stays by jurisdiction and date of arrival. A null region or city means all of them. A sum applies to properties priced in its currency.';
comment on column private.tax_rules.max_nights is 'Only so many nights are taxed; null for all.';
comment on column private.tax_rules.is_included is 'Whether prices hold the tax already; else it is added to them.';
comment on column private.tax_rules.children_pay is 'Whether children count as persons; infants never do.';
comment on column private.tax_rules.to_date is 'First date of arrival that it no longer applies to.';
comment on column private.tax_rules.source is 'Where the rule is published.';

-- sql/40_pricing/functions/converted_amount.sql
create or replace function private.converted_amount(
  amount bigint,
  from_currency text,
  to_currency text,
  out converted bigint,
  out rate numeric,
  out rate_date date
)
language sql
stable
security definer -- called by definer functions only
set search_path = ''
as $$
  -- Through a base that both have a rate against, whichever is the most recent.
  select
    private.round_half_even(exact.amount),
    trim_scale(round(wanted.rate / given.rate, 10)),
    least(wanted.date, given.date)
  from
    private.latest_rates(converted_amount.from_currency) as given
    join private.latest_rates(converted_amount.to_currency) as wanted on wanted.base = given.base
    join public.currencies as origin on origin.code = converted_amount.from_currency
    join public.currencies as target on target.code = converted_amount.to_currency
    cross join lateral (
      select
        converted_amount.amount * wanted.rate / given.rate * 10::numeric ^ (target.exponent - origin.exponent) as amount
    ) as exact
  -- More than the largest amount there is can't be told.
  where abs(exact.amount) < 9e18
  order by least(wanted.date, given.date) desc, given.base
  limit 1;
$$;

comment on function private.converted_amount(bigint, text, text) is
  'An amount of minor units in another currency, with the rate between whole units and its day; nulls when no rate is known, or it is more than an amount can be.';

-- sql/40_pricing/functions/displayed_total.sql
create or replace function private.displayed_total(quote jsonb, display_currency text)
returns jsonb
language plpgsql
stable
security definer -- called by definer functions only
set search_path = ''
as $$
declare
  shown record;
begin
  if not exists (select from public.currencies where code = displayed_total.display_currency) then
    perform private.fail('RC011', format('show prices in "%s": there is no such currency', displayed_total.display_currency));
  end if;
  select * into shown
  from private.converted_amount(
    (displayed_total.quote ->> 'total_amount')::bigint, displayed_total.quote ->> 'currency', displayed_total.display_currency
  );
  return case
    when shown.rate is not null then jsonb_build_object(
      'currency', displayed_total.display_currency, 'total_amount', shown.converted, 'rate', shown.rate,
      'date', shown.rate_date, 'approximate', true
    )
  end;
end;
$$;

comment on function private.displayed_total(jsonb, text) is
  'About what a quote comes to in another currency, to be shown only; null when no recent rate is known, or it is more than an amount can be.';

-- sql/40_pricing/functions/freeze_quote.sql
create or replace function private.freeze_quote(
  property_id uuid,
  check_in date,
  check_out date,
  adults integer,
  children integer,
  infants integer,
  pets integer
)
returns jsonb
language plpgsql
volatile
security definer -- keeps a quote with the shares that guests can't read
set search_path = ''
as $$
declare
  caller uuid := private.caller_id();
  shown jsonb := private.quote_stay(
    freeze_quote.property_id, freeze_quote.check_in, freeze_quote.check_out, freeze_quote.adults,
    freeze_quote.children, freeze_quote.infants, freeze_quote.pets, null
  );
  property public.properties;
  frozen private.frozen_quotes;
begin
  select properties.* into property from public.properties where properties.id = freeze_quote.property_id;
  perform private.guard_frozen_quote(property, shown -> 'problems');

  -- A person keeps 20 at most, the newest; what has expired goes.
  delete from private.frozen_quotes as old
  where old.person_id = caller
    and (
      old.expires_at <= private.clock()
      or old.id in (
        select newer.id from private.frozen_quotes as newer where newer.person_id = caller order by newer.id desc offset 19
      )
    );
  insert into private.frozen_quotes (
    person_id, property_id, check_in, check_out, adults, children, infants, pets, quote, expires_at
  )
  values (
    caller, property.id, freeze_quote.check_in, freeze_quote.check_out, freeze_quote.adults,
    coalesce(freeze_quote.children, 0), coalesce(freeze_quote.infants, 0), coalesce(freeze_quote.pets, 0),
    private.price_stay(
      property.id, freeze_quote.check_in, freeze_quote.check_out, freeze_quote.adults, coalesce(freeze_quote.children, 0),
      coalesce(freeze_quote.infants, 0), coalesce(freeze_quote.pets, 0)
    ),
    private.clock() + private.frozen_quote_lifetime()
  )
  returning frozen_quotes.* into frozen;
  return jsonb_build_object('id', frozen.id, 'expires_at', frozen.expires_at) || shown;
end;
$$;

comment on function private.freeze_quote(uuid, date, date, integer, integer, integer, integer) is
  'See public.freeze_quote.';

grant execute
on function private.freeze_quote(uuid, date, date, integer, integer, integer, integer)
to authenticated;

-- sql/40_pricing/functions/frozen_quote_lifetime.sql
create or replace function private.frozen_quote_lifetime()
returns interval
language sql
immutable
security invoker
parallel safe
set search_path = ''
as $$
  select interval '30 minutes';
$$;

comment on function private.frozen_quote_lifetime is 'How long a price that was frozen is kept.';

-- sql/40_pricing/functions/guard_asked_stays.sql
create or replace function private.guard_asked_stays(property_ids uuid[], check_ins date[], check_outs date[])
returns void
language plpgsql
stable
security invoker
set search_path = ''
as $$
begin
  if (
    cardinality(guard_asked_stays.check_ins) = cardinality(guard_asked_stays.property_ids)
    and cardinality(guard_asked_stays.check_outs) = cardinality(guard_asked_stays.property_ids)
  ) is not true then
    perform private.fail(
      'RV001', 'price stays: the arrays differ in length', 'property_ids, check_ins and check_outs: one entry for each stay'
    );
  end if;
  if array_position(guard_asked_stays.property_ids, null) is not null
    or array_position(guard_asked_stays.check_ins, null) is not null
    or array_position(guard_asked_stays.check_outs, null) is not null
  then
    perform private.fail(
      'RV001', 'price stays: an entry is missing', 'property_ids, check_ins and check_outs: none of their entries is null'
    );
  end if;
end;
$$;

comment on function private.guard_asked_stays(uuid[], date[], date[]) is
  'Refuses parallel arrays of stays that differ in length or hold nulls.';

-- sql/40_pricing/functions/guard_expected_total.sql
create or replace function private.guard_expected_total(expected_total bigint, quote jsonb)
returns void
language plpgsql
stable
security invoker
set search_path = ''
as $$
begin
  if guard_expected_total.expected_total <> (quote ->> 'total_amount')::bigint then
    perform private.fail(
      'RC010',
      format(
        'cannot book at a total of "%s": the stay costs %s %s in minor units', guard_expected_total.expected_total,
        quote ->> 'total_amount', quote ->> 'currency'
      )
    );
  end if;
end;
$$;

comment on function private.guard_expected_total(bigint, jsonb) is
  'Refuses a price other than the one that the guest was shown; null expects nothing.';

-- sql/40_pricing/functions/guard_frozen_quote.sql
create or replace function private.guard_frozen_quote(property public.properties, problems jsonb)
returns void
language plpgsql
stable
security invoker
set search_path = ''
as $$
begin
  if guard_frozen_quote.problems @> '[{"code": "stay_unavailable"}]' then
    perform private.fail(
      'RB001', format('cannot freeze the price of property "%s": some of these nights are taken', property.id)
    );
  end if;
  if jsonb_array_length(guard_frozen_quote.problems) > 0 then
    perform private.fail(
      'RB004',
      format('cannot freeze the price of property "%s": it does not take this stay', property.id),
      (select string_agg(problem ->> 'message', '; ') from jsonb_array_elements(guard_frozen_quote.problems) as problem)
    );
  end if;
end;
$$;

comment on function private.guard_frozen_quote(public.properties, jsonb) is
  'Refuses to freeze the price of a stay that could not be booked now.';

-- sql/40_pricing/functions/latest_rates.sql
create or replace function private.latest_rates(currency text)
returns table (base text, rate numeric, date date)
language sql
stable
security definer -- called by definer functions only
set search_path = ''
as $$
  select latest_rates.currency, 1::numeric, (private.clock() at time zone 'UTC')::date
  union all
  (
    select distinct on (known.base) known.base, known.rate, known.date
    from public.exchange_rates as known
    where
      known.quote = latest_rates.currency
      -- Providers pause over weekends and holidays; what is older than that says nothing.
      and known.date between (private.clock() at time zone 'UTC')::date - 10 and (
        private.clock() at time zone 'UTC'
      )::date
    order by known.base, known.date desc
  );
$$;

comment on function private.latest_rates(text) is
  'What a currency was worth last, at most ten days ago, against each base; one of itself.';

-- sql/40_pricing/functions/line_item.sql
create or replace function private.line_item(kind text, label text, quantity bigint, unit_amount bigint, amount bigint)
returns jsonb
language sql
immutable
security invoker
parallel safe
set search_path = ''
as $$
  select
    jsonb_build_array(
      jsonb_build_object(
        'kind',
        line_item.kind,
        'label',
        line_item.label,
        'quantity',
        line_item.quantity,
        'unit_amount',
        line_item.unit_amount,
        'amount',
        line_item.amount
      )
    );
$$;

comment on function private.line_item(text, text, bigint, bigint, bigint) is 'A line of a quote, as an array of one.';

-- sql/40_pricing/functions/price_stay.sql
create or replace function private.price_stay(
  property_id uuid,
  check_in date,
  check_out date,
  adults integer,
  children integer,
  infants integer,
  pets integer,
  except_booking_id uuid default null
)
returns jsonb
language plpgsql
stable
security definer -- called by definer functions only
set search_path = ''
as $$
declare
  price private.stay_price;
begin
  select * into price
  from private.stay_prices(
    array[price_stay.property_id], array[price_stay.check_in], array[price_stay.check_out], price_stay.adults,
    price_stay.children, price_stay.infants, price_stay.pets, price_stay.except_booking_id
  );
  return jsonb_build_object(
    'currency', price.currency,
    'nights', price.nights,
    'problems', coalesce(
      (
        select jsonb_agg(private.stay_problem(listed.code, price) order by listed.position)
        from unnest(price.problems) with ordinality as listed (code, position)
      ),
      '[]'
    ),
    'line_items', private.stay_line_items(price),
    'total_amount', coalesce(price.total_amount, 0),
    'host_service_fee_amount', coalesce(price.host_service_fee, 0),
    'host_payout_amount', coalesce(price.host_payout_amount, 0),
    'platform_amount', coalesce(price.platform_amount, 0),
    'tax_amount', coalesce(price.tax_amount, 0)
  );
end;
$$;

comment on function private.price_stay(uuid, date, date, integer, integer, integer, integer, uuid) is
  'The price of a stay by stay_prices: line items that add up, shares, and every reason why the stay is refused. The nights of except_booking_id count as free, for a booking that is to be altered.';

-- sql/40_pricing/functions/price_stays.sql
create or replace function private.price_stays(
  property_ids uuid[],
  check_ins date[],
  check_outs date[],
  adults integer,
  children integer,
  infants integer,
  pets integer
)
returns table (
  property_id uuid,
  check_in date,
  check_out date,
  is_bookable boolean,
  nightly_amount bigint,
  total_amount bigint,
  currency text
)
language plpgsql
stable
rows 20
security definer -- reads calendars, promotions and taxes, which guests can't
set search_path = ''
set plan_cache_mode = 'force_generic_plan' -- planned anew, it would take ten times as long
as $$
begin
  perform private.guard_asked_stays(price_stays.property_ids, price_stays.check_ins, price_stays.check_outs);
  return query
  select
    asked.property_id, asked.check_in, asked.check_out, coalesce(priced.problems = '{}', false), priced.nightly_amount,
    priced.total_amount, priced.currency
  from unnest(price_stays.property_ids, price_stays.check_ins, price_stays.check_outs) with ordinality
    as asked (property_id, check_in, check_out, number)
  left join private.stay_prices(
    price_stays.property_ids, price_stays.check_ins, price_stays.check_outs, price_stays.adults,
    coalesce(price_stays.children, 0), coalesce(price_stays.infants, 0), coalesce(price_stays.pets, 0)
  ) as priced on priced.number = asked.number
  order by asked.number;
end;
$$;

comment on function private.price_stays(uuid[], date[], date[], integer, integer, integer, integer) is
  'Prices many stays of one party by the rules of price_stay, in the order given: whether each can be booked, the mean night and the total in minor units. Amounts are null when there is no price; a property that does not exist can''t be booked.';

-- sql/40_pricing/functions/quote_stay.sql
create or replace function private.quote_stay(
  property_id uuid,
  check_in date,
  check_out date,
  adults integer,
  children integer,
  infants integer,
  pets integer,
  display_currency text
)
returns jsonb
language plpgsql
stable
security definer -- prices by what guests can't read
set search_path = ''
as $$
declare
  property public.properties;
  is_host boolean;
  quote jsonb;
begin
  select * into property from public.properties where id = quote_stay.property_id;
  is_host := coalesce(property.host_id = auth.uid(), false);
  if property.id is null or not (is_host or property.status = 'published') then
    perform private.fail('RP001', format('quote stay: there is no property "%s"', quote_stay.property_id));
  end if;

  quote := private.price_stay(
    property.id, quote_stay.check_in, quote_stay.check_out, quote_stay.adults, coalesce(quote_stay.children, 0),
    coalesce(quote_stay.infants, 0), coalesce(quote_stay.pets, 0)
  );
  if quote_stay.display_currency is not null then
    quote := quote || jsonb_build_object('display', private.displayed_total(quote, quote_stay.display_currency));
  end if;
  -- How the total is shared is between host and platform.
  return case
    when is_host then quote
    else quote - array['host_service_fee_amount', 'host_payout_amount', 'platform_amount', 'tax_amount']
  end;
end;
$$;

comment on function private.quote_stay(uuid, date, date, integer, integer, integer, integer, text) is
  'See public.quote_stay.';

grant execute
on function private.quote_stay(uuid, date, date, integer, integer, integer, integer, text)
to anon, authenticated, service_role;

-- sql/40_pricing/functions/redeem_quote.sql
create or replace function private.redeem_quote(
  quote_id uuid,
  person_id uuid,
  property_id uuid,
  check_in date,
  check_out date,
  party integer[],
  quote jsonb
)
returns jsonb
language plpgsql
volatile
security invoker
set search_path = ''
as $$
declare
  frozen private.frozen_quotes;
begin
  -- Taken away as it is read: of two bookings at once only one has it, and a booking that fails puts it back.
  delete from private.frozen_quotes as kept
  where kept.id = redeem_quote.quote_id and kept.person_id = redeem_quote.person_id
  returning kept.* into frozen;
  if frozen.id is null then
    perform private.fail('RC007', format('cannot redeem quote "%s": you have none of that id', redeem_quote.quote_id));
  end if;
  if frozen.expires_at <= private.clock() then
    perform private.fail('RC008', format('cannot redeem quote "%s": it expired at %s', frozen.id, frozen.expires_at));
  end if;
  if (frozen.property_id, frozen.check_in, frozen.check_out, array[frozen.adults, frozen.children, frozen.infants, frozen.pets])
    is distinct from (redeem_quote.property_id, redeem_quote.check_in, redeem_quote.check_out, redeem_quote.party)
  then
    perform private.fail('RC009', format('cannot redeem quote "%s": it is for another stay or party', frozen.id));
  end if;
  return frozen.quote || jsonb_build_object('problems', redeem_quote.quote -> 'problems');
end;
$$;

comment on function private.redeem_quote(uuid, uuid, uuid, date, date, integer[], jsonb) is
  'The quote that was frozen for this person, stay and party (adults, children, infants, pets), with the problems that there are now.';

-- sql/40_pricing/functions/stay_line_items.sql
create or replace function private.stay_line_items(price private.stay_price)
returns jsonb
language plpgsql
immutable
security invoker
set search_path = ''
as $$
declare
  items jsonb := '[]';
  tax private.stay_tax;
begin
  if price.total_amount is null then
    return items;
  end if;
  items := private.line_item(
    'accommodation', format('%s %s', price.nights, case when price.nights = 1 then 'night' else 'nights' end),
    price.nights, price.nightly_amount, price.nights_amount
  );
  if price.discount_amount > 0 then
    items := items || private.line_item(
      'discount', format('%s: %s %% off', price.offer_name, trim_scale(price.offer_percent)), 1, -price.discount_amount,
      -price.discount_amount
    );
  end if;
  if price.extra_guests_amount > 0 then
    items := items || private.line_item(
      'extra_guests', format('%s extra', case when price.extra_guests = 1 then '1 guest' else price.extra_guests || ' guests' end),
      price.extra_guests * price.nights, price.extra_guest_fee, price.extra_guests_amount
    );
  end if;
  if price.cleaning_fee > 0 then
    items := items || private.line_item('cleaning_fee', 'Cleaning', 1, price.cleaning_fee, price.cleaning_fee);
  end if;
  if price.pet_fee > 0 then
    items := items || private.line_item('pet_fee', 'Pets', 1, price.pet_fee, price.pet_fee);
  end if;
  if price.guest_service_fee > 0 then
    items := items || private.line_item(
      'guest_service_fee', 'Service fee', 1, price.guest_service_fee, price.guest_service_fee
    );
  end if;
  -- A tax that prices hold already is shown and adds nothing.
  foreach tax in array price.taxes loop
    items := items || private.line_item(
      'tax', tax.label, tax.quantity, tax.unit_amount, case when tax.is_included then 0 else tax.amount end
    );
  end loop;
  return items;
end;
$$;

comment on function private.stay_line_items(private.stay_price) is
  'The parts of a price as the guest reads them; they add up to the total.';

-- sql/40_pricing/functions/stay_prices.sql
create or replace function private.stay_prices(
  property_ids uuid[],
  check_ins date[],
  check_outs date[],
  adults integer,
  children integer,
  infants integer,
  pets integer,
  except_booking_id uuid default null
)
returns setof private.stay_price
language plpgsql
stable
rows 20
security definer -- reads calendars, promotions and taxes, which guests can't
set search_path = ''
set plan_cache_mode = 'force_generic_plan' -- planned anew, it would take ten times as long
as $$
declare
  party_is_valid boolean := (
    stay_prices.adults between 1 and 100 and stay_prices.children between 0 and 100 and stay_prices.infants between 0 and 100
    and stay_prices.pets between 0 and 100
  ) is true;
  party_size integer := case when party_is_valid then stay_prices.adults + stay_prices.children end;
  moment timestamptz := private.clock();
begin
  return query
  with schedules as materialized (
    select distinct on (schedule.service_fee) schedule.service_fee, schedule.guest_percent, schedule.host_percent
    from private.fee_schedules as schedule
    where schedule.in_force_from <= moment
    order by schedule.service_fee, schedule.in_force_from desc
  )
  select
    stay.number, property.id, property.status, property.currency, stay.check_in, stay.check_out,
    coalesce(stay.nights, 0), stay.bookable, stay.min_nights, stay.max_nights, property.max_guests::integer, party_size,
    array_remove(
      array[
        case when not party_is_valid then 'party_invalid' end,
        case when party_size > property.max_guests then 'over_capacity' end,
        case when party_is_valid and stay_prices.pets > 0 and not property.pets_allowed then 'pets_not_allowed' end,
        case
          when property.status <> 'published' and stay_prices.except_booking_id is null
            then 'property_not_published'
        end,
        case when property.base_price is null then 'price_missing' end,
        case when stay.nights is null then 'dates_invalid' end,
        case when stay.nights > 0 and stay.check_in < lower(stay.bookable) then 'too_short_notice' end,
        case when stay.nights > 0 and stay.check_out >= upper(stay.bookable) then 'beyond_booking_window' end,
        case when stay.nights < stay.min_nights then 'stay_too_short' end,
        case when stay.nights > stay.max_nights then 'stay_too_long' end,
        case when not stay.arrival_allowed then 'closed_to_arrival' end,
        case when not stay.departure_allowed then 'closed_to_departure' end,
        case when stay.nights > 0 and not stay.is_free then 'stay_unavailable' end
      ],
      null
    ),
    priced.nightly_amounts, priced.nights_amount,
    private.round_half_even(priced.nights_amount::numeric / stay.nights), offer.name, offer.percent, host.discount, extra.guests, extra.fee,
    extra.amount, fees.cleaning, fees.pet, service.guest_fee, service.host_fee, coalesce(tax.taxes, '{}'),
    host.amount + service.guest_fee + tax.added,
    host.amount - service.host_fee - held.amount,
    service.guest_fee + service.host_fee,
    tax.added + held.amount
  from private.stay_terms(
    stay_prices.property_ids, stay_prices.check_ins, stay_prices.check_outs, stay_prices.except_booking_id
  ) as stay
  join public.properties as property on property.id = stay.property_id
  join schedules as schedule on schedule.service_fee = property.service_fee
  -- Amounts are null from here on when the stay has no price; "offset 0" lets each be computed once.
  cross join lateral (
    select
      case when property.base_price is not null and party_is_valid then stay.nightly_amounts end as nightly_amounts,
      case
        when property.base_price is not null and party_is_valid
          then (select sum(night.amount)::bigint from unnest(stay.nightly_amounts) as night (amount))
      end as nights_amount
    offset 0
  ) as priced
  left join lateral (
    select promotion.name, promotion.percent
    from public.promotions as promotion
    where promotion.property_id = property.id
      and promotion.stay_from <= stay.check_in
      and promotion.stay_to >= stay.check_out
      and promotion.min_nights <= stay.nights
      and coalesce(promotion.book_from <= stay.today, true)
      and coalesce(promotion.book_to > stay.today, true)
    order by promotion.percent desc
    limit 1
  ) as promotion on true
  cross join lateral (
    -- One offer per stay: the first of these that applies, whichever gives more.
    select
      (array['New listing', promotion.name, 'Monthly', 'Weekly', 'Early bird', 'Last minute'])[ranked.rank] as name,
      (
        array[
          20, promotion.percent, property.monthly_discount_percent, property.weekly_discount_percent,
          property.early_bird_percent, property.last_minute_percent
        ]
      )[ranked.rank] as percent
    from (
      select case
        when stay.nights is null then null
        when property.new_listing_offer and (
          select count(distinct taken.booking_id)
          from public.occupancies as taken
          where taken.property_id = property.id
            and taken.kind in ('booking', 'hold', 'request')
            and (taken.lapses_at is null or taken.lapses_at > moment)
            and taken.booking_id is distinct from stay_prices.except_booking_id
        ) < 3 then 1
        when promotion.percent > 0 then 2
        when stay.nights >= 28 and property.monthly_discount_percent > 0 then 3
        when stay.nights >= 7 and property.weekly_discount_percent > 0 then 4
        when stay.check_in - stay.today >= property.early_bird_days and property.early_bird_percent > 0 then 5
        when stay.check_in - stay.today <= property.last_minute_days and property.last_minute_percent > 0 then 6
      end as rank
      offset 0
    ) as ranked
    offset 0
  ) as offer
  cross join lateral (
    select
      greatest(0, party_size - property.included_guests) as guests,
      property.extra_guest_fee as fee,
      greatest(0, party_size - property.included_guests) * stay.nights * property.extra_guest_fee as amount
  ) as extra
  cross join lateral (
    select property.cleaning_fee as cleaning, case when stay_prices.pets > 0 then property.pet_fee else 0 end as pet
  ) as fees
  cross join lateral (
    select discounted.discount, priced.nights_amount - discounted.discount + extra.amount + fees.cleaning + fees.pet as amount
    from (
      select case
        when offer.percent > 0 then private.round_half_even(priced.nights_amount * offer.percent / 100)
        else 0
      end as discount
      offset 0
    ) as discounted
    offset 0
  ) as host
  cross join lateral (
    select
      private.round_half_even(host.amount * schedule.guest_percent / 100) as guest_fee,
      private.round_half_even(host.amount * schedule.host_percent / 100) as host_fee
    offset 0
  ) as service
  cross join lateral (
    select
      array_agg(
        row(levied.label, levied.quantity, levied.unit_amount, levied.amount, levied.is_included)::private.stay_tax
        order by levied.is_included, levied.code
      ) as taxes,
      coalesce(sum(levied.amount) filter (where not levied.is_included), 0)::bigint as added,
      coalesce(sum(levied.amount) filter (where levied.is_included), 0)::bigint as included
    from (
      select
        rule.code, rule.name || case when rule.is_included then ' (included)' else '' end as label, units.quantity,
        case when rule.kind = 'percent' then share.amount else rule.amount end as unit_amount, share.amount, rule.is_included
      from private.tax_rules as rule
      cross join lateral (select least(stay.nights, coalesce(rule.max_nights, stay.nights)) as nights) as taxed
      cross join lateral (
        select case rule.kind
          when 'percent' then 1
          when 'per_night' then taxed.nights
          else taxed.nights * (stay_prices.adults + case when rule.children_pay then stay_prices.children else 0 end)
        end as quantity
      ) as units
      cross join lateral (
        -- A percentage with a cap in nights falls on the average price of so many nights.
        select case
          when rule.kind <> 'percent' then units.quantity * rule.amount
          else private.round_half_even(
            host.amount::numeric * taxed.nights * rule.percent
            / (stay.nights * (100 + case when rule.is_included then rule.percent else 0 end))
          )
        end as amount
        offset 0
      ) as share
      where host.amount is not null
        and rule.country = property.country
        and (rule.region is null or lower(rule.region) = lower(property.region))
        and (rule.city is null or lower(rule.city) = lower(property.city))
        and (rule.currency is null or rule.currency = property.currency)
        and rule.from_date <= stay.check_in
        and (rule.to_date is null or rule.to_date > stay.check_in)
        and share.amount > 0
    ) as levied
  ) as tax
  cross join lateral (select least(tax.included, host.amount - service.host_fee) as amount) as held
  order by stay.number;
end;
$$;

comment on function private.stay_prices(uuid[], date[], date[], integer, integer, integer, integer, uuid) is
  'The one place where a price comes from: the stays in parallel arrays, of one party, each with the parts of its price, the shares, and every reason why it is refused. A property that does not exist has no row. The nights of except_booking_id count as free, and a booking can be altered though the property takes no new ones.';

-- sql/40_pricing/functions/stay_problem.sql
create or replace function private.stay_problem(code text, price private.stay_price)
returns jsonb
language plpgsql
immutable
security invoker
set search_path = ''
as $$
begin
  return jsonb_build_object('code', stay_problem.code, 'message', case stay_problem.code
    when 'party_invalid' then 'A party has at least one adult and no negative counts.'
    when 'over_capacity' then format('%s guests are more than the %s that may stay.', price.guests, price.max_guests)
    when 'pets_not_allowed' then 'Pets may not stay.'
    when 'property_not_published' then format('The property is %s.', price.status)
    when 'price_missing' then 'The property has no price yet.'
    when 'dates_invalid' then format(
      '"%s" to "%s" are not the dates of a coming stay within two years.', price.check_in, price.check_out
    )
    when 'too_short_notice' then format('The first day to arrive on is %s.', lower(price.bookable))
    when 'beyond_booking_window' then format('Stays can be booked until %s.', upper(price.bookable) - 1)
    when 'stay_too_short' then format('A stay from %s has at least %s nights.', price.check_in, price.min_nights)
    when 'stay_too_long' then format('A stay from %s has at most %s nights.', price.check_in, price.max_nights)
    when 'closed_to_arrival' then format('Nobody arrives on %s.', price.check_in)
    when 'closed_to_departure' then format('Nobody departs on %s.', price.check_out)
    when 'stay_unavailable' then 'Some of these nights are taken.'
  end);
end;
$$;

comment on function private.stay_problem(text, private.stay_price) is
  'A reason why a stay is refused, by its code, in words.';

-- sql/40_pricing/functions/stay_terms.sql
create or replace function private.stay_terms(
  property_ids uuid[],
  check_ins date[],
  check_outs date[],
  except_booking_id uuid default null
)
returns table (
  number bigint,
  property_id uuid,
  check_in date,
  check_out date,
  today date,
  nights integer,
  bookable daterange,
  is_free boolean,
  min_nights integer,
  max_nights integer,
  arrival_allowed boolean,
  departure_allowed boolean,
  nightly_amounts bigint[]
)
language plpgsql
stable
rows 20
security definer -- reads calendars, which guests can't
set search_path = ''
set plan_cache_mode = 'force_generic_plan' -- planned anew, it would take ten times as long
as $$
declare
  moment timestamptz := private.clock();
begin
  return query
  with asked as materialized (
    select
      entry.number, property.id, entry.check_in, entry.check_out, property.preparation_nights::integer, local.time::date as today,
      private.bookable_days(
        local.time, property.advance_notice_days, property.same_day_cutoff_hour, property.booking_window_months
      ) as bookable,
      -- The dates of a coming stay, not more than two years ahead.
      case
        when entry.check_in >= local.time::date and entry.check_out > entry.check_in and isfinite(entry.check_out)
          and entry.check_out <= local.time + interval '2 years 1 day'
          then daterange(entry.check_in, entry.check_out)
      end as stay
    from unnest(stay_terms.property_ids, stay_terms.check_ins, stay_terms.check_outs) with ordinality
      as entry (property_id, check_in, check_out, number)
    join public.properties as property on property.id = entry.property_id
    cross join lateral (select moment at time zone property.time_zone as time) as local
  ),
  valid as materialized (
    select
      array_agg(asked.number) as numbers, array_agg(asked.id) as ids, array_agg(asked.stay) as stays,
      array_agg(asked.check_in) as check_ins, array_agg(asked.check_out + 1) as ends,
      array_agg(asked.preparation_nights) as preparation_nights
    from asked
    where asked.stay is not null
  ),
  free as (
    select valid.numbers[entry.number] as number
    from valid
    cross join lateral private.free_stays(valid.ids, valid.stays, valid.preparation_nights, stay_terms.except_booking_id) as entry
  ),
  calendar as (
    select
      valid.numbers[terms.number] as number,
      array_agg(terms.nightly_amount order by terms.day) as amounts,
      array_agg(terms.min_nights order by terms.day) as min_nights,
      array_agg(terms.max_nights order by terms.day) as max_nights,
      array_agg(terms.arrival_allowed order by terms.day) as arrivals,
      array_agg(terms.departure_allowed order by terms.day) as departures
    from valid
    cross join lateral private.calendar_days(valid.ids, valid.check_ins, valid.ends) as terms
    group by 1
  )
  select
    asked.number, asked.id, asked.check_in, asked.check_out, asked.today, upper(asked.stay) - lower(asked.stay),
    asked.bookable, free.number is not null,
    -- The first day says who may arrive and for how long, the last, which has no night, who may depart.
    calendar.min_nights[1], calendar.max_nights[1], calendar.arrivals[1],
    calendar.departures[cardinality(calendar.departures)], trim_array(calendar.amounts, 1)
  from asked
  left join free on free.number = asked.number
  left join calendar on calendar.number = asked.number;
end;
$$;

comment on function private.stay_terms(uuid[], date[], date[], uuid) is
  'What the calendars of properties say of the stays in parallel arrays; number is the place in them. Nights and what follows from them are null when the dates are not those of a coming stay; a property that does not exist has no row.';

-- sql/40_pricing/doors/freeze_quote.sql
create or replace function public.freeze_quote(
  property_id uuid,
  check_in date,
  check_out date,
  adults integer,
  children integer default 0,
  infants integer default 0,
  pets integer default 0
)
returns jsonb
language sql
volatile
security invoker
set search_path = ''
as $$
  select
    private.freeze_quote(
      freeze_quote.property_id,
      freeze_quote.check_in,
      freeze_quote.check_out,
      freeze_quote.adults,
      freeze_quote.children,
      freeze_quote.infants,
      freeze_quote.pets
    );
$$;

comment on function public.freeze_quote(uuid, date, date, integer, integer, integer, integer) is
  'Keeps the price of a stay for 30 minutes: what quote_stay says, with the id to pass to request_booking as quote_id, and expires_at. The nights are not held. RB001 or RB004 when the stay could not be booked.';

grant execute
on function public.freeze_quote(uuid, date, date, integer, integer, integer, integer)
to authenticated;

-- sql/40_pricing/doors/quote_stay.sql
create or replace function public.quote_stay(
  property_id uuid,
  check_in date,
  check_out date,
  adults integer,
  children integer default 0,
  infants integer default 0,
  pets integer default 0,
  display_currency text default null
)
returns jsonb
language sql
stable
security invoker
set search_path = ''
as $$
  select
    private.quote_stay(
      quote_stay.property_id,
      quote_stay.check_in,
      quote_stay.check_out,
      quote_stay.adults,
      quote_stay.children,
      quote_stay.infants,
      quote_stay.pets,
      quote_stay.display_currency
    );
$$;

comment on function public.quote_stay(uuid, date, date, integer, integer, integer, integer, text) is
  'What a stay costs: currency, nights, line_items that add up to total_amount, all in minor units, and in problems every reason why it would be refused. The host of the property also reads how the total is shared. With display_currency, display holds about what the total is there (currency, total_amount, rate, date, approximate), or null without a recent rate; it is only shown, never charged.';

grant execute
on function public.quote_stay(uuid, date, date, integer, integer, integer, integer, text)
to anon, authenticated, service_role;

-- sql/40_pricing/data/fee_schedules.sql
insert into private.fee_schedules (service_fee, in_force_from, host_percent, guest_percent)
values
  ('split', '2020-01-01T00:00:00Z', 3, 14),
  ('host_only', '2020-01-01T00:00:00Z', 15.5, 0)
on conflict (service_fee, in_force_from) do nothing;

-- sql/40_pricing/data/tax_rules.sql
-- Examples of each kind. An operator checks and completes them for the places where the marketplace is open.
insert into private.tax_rules
  (code, name, country, city, kind, percent, amount, currency, max_nights, is_included, children_pay, from_date, source)
values
  (
    'nl_amsterdam_tourist_tax',
    'Tourist tax of Amsterdam',
    'NL',
    'Amsterdam',
    'percent',
    12.5,
    null,
    null,
    null,
    false,
    false,
    '2024-01-01',
    'https://www.amsterdam.nl/en/municipal-taxes/tourist-tax/'
  ),
  (
    'pt_porto_tourist_tax',
    'Tourist tax of Porto',
    'PT',
    'Porto',
    'per_person_night',
    null,
    300,
    'EUR',
    7,
    false,
    false,
    '2024-12-01',
    'https://www.cm-porto.pt'
  ),
  (
    'is_accommodation_tax',
    'Accommodation tax of Iceland',
    'IS',
    null,
    'per_night',
    null,
    800,
    'ISK',
    null,
    false,
    false,
    '2025-01-01',
    'https://www.skatturinn.is'
  ),
  (
    'is_value_added_tax',
    'Value added tax of Iceland',
    'IS',
    null,
    'percent',
    11,
    null,
    null,
    null,
    true,
    false,
    '2015-01-01',
    'https://www.skatturinn.is'
  )
on conflict (code) do nothing;

-- sql/45_search/types/search_request.sql
create type private.search_request as (
  west double precision,
  south double precision,
  east double precision,
  north double precision,
  near_lat double precision,
  near_lng double precision,
  radius_m double precision,
  query text,
  check_in date,
  check_out date,
  adults integer,
  children integer,
  infants integer,
  pets integer,
  min_price bigint,
  max_price bigint,
  property_types text[],
  amenities text[],
  sort text,
  page_size integer,
  flexible_days integer,
  flexible_stay text,
  flexible_month date,
  price_by text,
  display_currency text,
  room_types text[],
  min_bedrooms integer,
  min_beds integer,
  min_bathrooms numeric,
  instant_book boolean,
  accessibility text[],
  host_languages text[],
  cancellation_policies text[]
);

comment on type private.search_request is
  'What a guest looks for: the arguments of search_properties by name, but for the cursor.';

-- sql/45_search/types/search_walk.sql
create type private.search_walk as (
  key text,
  direction text,
  condition text,
  gather_condition text,
  parts text,
  numbers integer[],
  way text
);

comment on type private.search_walk is
  'A way through listings in the order of a key: SQL for the key, asc or desc; SQL for what is looked for, and the same in words that some index knows, null when none does; SQL for the column that an index has before the key and its numbers to walk along, nulls for everywhere; and how it goes: walk, gather or near.';

-- sql/45_search/tables/amenity_numbers.sql
create table private.amenity_numbers (
  amenity text primary key references public.amenities (code)
    on delete cascade,
  number smallint not null,
  constraint amenity_numbers_number_is_unique unique (number),
  constraint number_is_a_bit_of_two_words check (number between 0 and 125)
);

comment on table private.amenity_numbers is
  'The bits of search_listings that stand for amenities. There are 126; amenities beyond have none and are looked up in property_amenities.';

-- sql/45_search/tables/places.sql
create table private.places (
  id integer primary key generated always as identity,
  country text not null references public.countries (code)
    on delete restrict,
  key text not null,
  name text not null,
  region text,
  region_key text,
  property_count integer not null default 0,
  latitude double precision not null,
  longitude double precision not null,
  south double precision not null,
  north double precision not null,
  west double precision not null,
  east double precision not null
);

create index places_country_key_idx on private.places (country, key);
create index places_region_key_idx on private.places (region_key text_pattern_ops);
create index places_property_count_idx on private.places (property_count desc, id);
create index places_country_property_count_idx on private.places (country, property_count desc, id);

comment on table private.places is
  'Cities that properties stand in. Properties of one country whose cities have the same name, in whatever language it was typed, stand in one place when they are within 50 km of its centre.';
comment on column private.places.key is 'private.place_key of the city, by its own name when it is a well-known one.';
comment on column private.places.name is 'The city as most hosts write it.';
comment on column private.places.region is 'The region as most hosts write it.';
comment on column private.places.region_key is 'private.place_key of the region.';
comment on column private.places.property_count is
  'Published properties, but for what place_changes adds: see private.count_place.';
comment on column private.places.latitude is 'Centre of the properties.';
comment on column private.places.west is
  'The box around the properties; over the date line west is greater than east. It only grows until private.fill_places.';

-- sql/45_search/tables/place_changes.sql
create table private.place_changes (
  id bigint primary key generated always as identity,
  place_id integer not null references private.places (id)
    on delete cascade,
  change smallint not null,
  latitude double precision not null,
  longitude double precision not null,
  region text,
  constraint change_is_one_property check (change in (-1, 1))
);

create index place_changes_place_id_idx on private.place_changes (place_id);

comment on table private.place_changes is
  'Properties that came to a place or left it and are not counted in it yet: nobody waits for the row of a city to count. Empty but for what happened at once.';

-- sql/45_search/tables/place_country_names.sql
create table private.place_country_names (
  country text not null references public.countries (code)
    on delete cascade,
  key text not null,
  name text not null,
  primary key (country, key)
);

create index place_country_names_key_idx on private.place_country_names (key text_pattern_ops);

comment on table private.place_country_names is 'Names of countries in several languages, from Unicode CLDR.';
comment on column private.place_country_names.key is 'private.place_key of the name.';
comment on column private.place_country_names.name is 'The name as it is written.';

-- sql/45_search/tables/place_exonyms.sql
create table private.place_exonyms (
  country text not null references public.countries (code)
    on delete cascade,
  key text not null,
  city text not null,
  name text not null,
  primary key (country, key)
);

create index place_exonyms_country_city_idx on private.place_exonyms (country, city);

comment on table private.place_exonyms is
  'Names of well-known cities in several languages: Wien, Vienna, Vienne, Viena.';
comment on column private.place_exonyms.key is 'private.place_key of the name.';
comment on column private.place_exonyms.city is 'Key of the city''s own name; the same for all its names.';
comment on column private.place_exonyms.name is 'The name as it is written.';

-- sql/45_search/tables/place_names.sql
create table private.place_names (
  place_id integer not null references private.places (id)
    on delete cascade,
  key text not null,
  is_whole boolean not null,
  primary key (place_id, key)
);

create index place_names_key_idx on private.place_names (key text_pattern_ops);
create index place_names_trigrams_idx on private.place_names using gin (key extensions.gin_trgm_ops) where is_whole;

comment on table private.place_names is
  'What a place is found by: its names in several languages, and what follows their first word.';
comment on column private.place_names.key is 'private.place_key of the name, or of its end: rio de janeiro, janeiro.';
comment on column private.place_names.is_whole is 'Whether the key is a whole name.';

-- sql/45_search/tables/place_spellings.sql
create table private.place_spellings (
  country text not null,
  city text not null,
  cell integer not null,
  place_id integer not null references private.places (id)
    on delete cascade,
  primary key (country, city, cell)
);

create index place_spellings_place_id_idx on private.place_spellings (place_id);

comment on table private.place_spellings is 'Which place a city means, as hosts typed it in one cell of half a degree.';
comment on column private.place_spellings.cell is 'private.place_cell of the property.';

-- sql/45_search/tables/saved_searches.sql
create table public.saved_searches (
  id uuid primary key default private.uuid_v7(),
  person_id uuid not null references public.profiles (id)
    on delete cascade,
  name text not null,
  criteria jsonb not null,
  alerts boolean not null default true,
  created_at timestamptz not null default private.clock(),
  updated_at timestamptz not null default private.clock(),
  constraint search_name_has_length check (char_length(btrim(name)) >= 1 and char_length(name) <= 100),
  constraint search_name_is_one_line check (name !~ '[[:cntrl:]]'),
  constraint criteria_are_an_object check (jsonb_typeof(criteria) = 'object' and octet_length(criteria::text) <= 10000)
);

create index saved_searches_person_id_idx on public.saved_searches (person_id, id);

comment on table public.saved_searches is
  E'Searches that a person keeps, at most 50; save_search adds one. With alerts on, the person is told of properties that come to match.\n@graphql({"name": "SavedSearch", "totalCount": {"enabled": true}})';
comment on column public.saved_searches.id is 'Key; sorts by time.';
comment on column public.saved_searches.person_id is 'Whose search.';
comment on column public.saved_searches.name is 'What the person calls it.';
comment on column public.saved_searches.criteria is 'What is looked for: arguments of search_properties by name.';
comment on column public.saved_searches.alerts is 'Whether the person is told of new matches.';
comment on column public.saved_searches.created_at is 'When it was saved.';
comment on column public.saved_searches.updated_at is 'When the row was last changed.';
comment on constraint saved_searches_person_id_fkey on public.saved_searches is
  '@graphql({"foreign_name": "person", "local_name": "savedSearches"})';

-- sql/45_search/tables/search_documents.sql
create table private.search_documents (
  property_id uuid primary key references public.properties (id)
    on delete cascade,
  document tsvector not null
);

create index search_documents_document_idx on private.search_documents using gin (document);

comment on table private.search_documents is
  'The words that each published property is found by, apart from search_listings to keep its rows narrow.';

-- sql/45_search/tables/search_finds.sql
create table private.search_finds (
  search_id uuid not null references public.saved_searches (id)
    on delete cascade,
  property_id uuid not null references public.properties (id)
    on delete cascade,
  reported_at timestamptz,
  primary key (search_id, property_id)
);

create index search_finds_property_id_idx on private.search_finds (property_id);

comment on table private.search_finds is
  'Properties that are no news for a saved search: they matched when it was saved, or were reported since.';

-- sql/45_search/functions/numbered_amenities.sql
create or replace function private.numbered_amenities(amenity_bits bigint, more_amenity_bits bigint)
returns smallint[]
language sql
immutable
security invoker
parallel safe
set search_path = ''
as $$
  select
    array(
      select number::smallint
      from generate_series(0, 125) as number
      where
        case
          when number < 63 then numbered_amenities.amenity_bits >> number & 1
          else numbered_amenities.more_amenity_bits >> number - 63 & 1
        end = 1
    );
$$;

comment on function private.numbered_amenities(bigint, bigint) is
  'Numbers of the amenities that stand in these bits: what search_listings are indexed by.';

-- sql/45_search/tables/search_listings.sql
-- Columns that filters read come first and have fixed widths, so that a row is ruled out without unpacking it.
create table private.search_listings (
  property_id uuid primary key references public.properties (id)
    on delete cascade,
  latitude double precision not null,
  longitude double precision not null,
  relevance double precision not null,
  score double precision not null,
  published_epoch double precision not null,
  nightly_price bigint not null,
  lowest_night bigint not null,
  highest_night bigint not null,
  floor_price double precision not null,
  cleaning_fee bigint not null,
  pet_fee bigint not null,
  extra_guest_fee bigint not null,
  amenity_bits bigint not null,
  more_amenity_bits bigint not null,
  cell integer not null,
  place_id integer,
  bathrooms real not null,
  room_type public.room_type not null,
  cancellation_policy public.cancellation_policy not null,
  max_guests smallint not null,
  included_guests smallint not null,
  bedrooms smallint not null,
  beds smallint not null,
  fewest_nights smallint not null,
  most_nights smallint not null,
  advance_notice_days smallint not null,
  booking_window_months smallint not null,
  arrival_days smallint not null,
  departure_days smallint not null,
  pets_allowed boolean not null,
  instant_book boolean not null,
  property_type text not null,
  currency text not null,
  unavailable datemultirange not null,
  host_languages text[] not null
)
with (fillfactor = 85);

-- No index on unavailable, so that a booking changes the row in place (HOT).
create index search_listings_position_idx on private.search_listings using gist (point(longitude, latitude));
create index search_listings_amenities_idx on private.search_listings using gin (
  private.numbered_amenities(amenity_bits, more_amenity_bits)
);

-- In the order of a key: everywhere, in a city, in cells from 5 km to 500 km wide.
create index search_listings_relevance_idx on private.search_listings (relevance, property_id);
create index search_listings_place_id_relevance_idx on private.search_listings (place_id, relevance, property_id);
create index search_listings_cell_6_relevance_idx on private.search_listings ((cell >> 6), relevance, property_id);
create index search_listings_cell_10_relevance_idx on private.search_listings ((cell >> 10), relevance, property_id);
create index search_listings_cell_14_relevance_idx on private.search_listings ((cell >> 14), relevance, property_id);
create index search_listings_cell_18_relevance_idx on private.search_listings ((cell >> 18), relevance, property_id);
create index search_listings_score_idx on private.search_listings (score, property_id);
create index search_listings_place_id_score_idx on private.search_listings (place_id, score, property_id);
create index search_listings_cell_6_score_idx on private.search_listings ((cell >> 6), score, property_id);
create index search_listings_cell_10_score_idx on private.search_listings ((cell >> 10), score, property_id);
create index search_listings_cell_14_score_idx on private.search_listings ((cell >> 14), score, property_id);
create index search_listings_cell_18_score_idx on private.search_listings ((cell >> 18), score, property_id);
create index search_listings_floor_price_idx on private.search_listings (floor_price, property_id);
create index search_listings_place_id_floor_price_idx on private.search_listings (place_id, floor_price, property_id);
create index search_listings_cell_6_floor_price_idx on private.search_listings ((cell >> 6), floor_price, property_id);
create index search_listings_cell_10_floor_price_idx on private.search_listings (
  (cell >> 10),
  floor_price,
  property_id
);
create index search_listings_cell_14_floor_price_idx on private.search_listings (
  (cell >> 14),
  floor_price,
  property_id
);
create index search_listings_cell_18_floor_price_idx on private.search_listings (
  (cell >> 18),
  floor_price,
  property_id
);
create index search_listings_published_epoch_idx on private.search_listings (published_epoch, property_id);

comment on table private.search_listings is
  'What search looks through: a narrow row per published property, kept by triggers. It only narrows down, and never drops what could be booked; price_stays decides.';
comment on column private.search_listings.relevance is 'How good a listing is, 0 to 1; see private.listing_relevance.';
comment on column private.search_listings.score is
  'Average rating as if five guests more had given 4.5: a single 5 does not win over many 4.9.';
comment on column private.search_listings.published_epoch is 'When it was published, in seconds since 1970.';
comment on column private.search_listings.lowest_night is
  'No night costs less: the least of base price, weekend price and the prices of calendar rules to come.';
comment on column private.search_listings.highest_night is 'No night costs more.';
comment on column private.search_listings.floor_price is
  'lowest_night after the greatest discount there can be: no stay costs less a night.';
comment on column private.search_listings.amenity_bits is
  'Bit n says whether it has the amenity of number n in private.amenity_numbers; numbers from 63 are bits of more_amenity_bits.';
comment on column private.search_listings.cell is
  'Where it lies on a grid of 32768 by 32768 over the earth, in z-order: neighbours have near numbers, and cell >> 2n is the cell of a grid 2^n times as coarse.';
comment on column private.search_listings.place_id is 'The city that it stands in.';
comment on column private.search_listings.fewest_nights is 'No shorter stay is taken, whatever the dates.';
comment on column private.search_listings.most_nights is 'No longer stay is taken, whatever the dates.';
comment on column private.search_listings.arrival_days is 'Bit n: guests may arrive on ISO weekday n.';
comment on column private.search_listings.departure_days is 'Bit n: guests may depart on ISO weekday n.';
comment on column private.search_listings.unavailable is
  'Nights to come that are taken for good. Holds and requests lapse with time and are asked of occupancies.';
comment on column private.search_listings.host_languages is
  'Languages of the host in lower case, each also without what follows its first hyphen.';

-- sql/45_search/tables/search_watches.sql
create table private.search_watches (
  search_id uuid primary key references public.saved_searches (id)
    on delete cascade,
  -- Matched too much when it was saved to remember all of it.
  is_wide boolean not null,
  checked_in_run bigint not null default 0,
  alerted_at timestamptz,
  problem text
);

create index search_watches_checked_in_run_idx on private.search_watches (checked_in_run, search_id);

comment on table private.search_watches is 'How far the job of the alerts has got with a saved search.';
comment on column private.search_watches.is_wide is
  'Told of newly published properties alone: what matched when it was saved is not remembered whole.';
comment on column private.search_watches.problem is
  'Why the search could not be run the last time; null when it could.';

-- sql/45_search/tables/text_languages.sql
create table private.text_languages (
  language text primary key,
  countries text[] not null
);

comment on table private.text_languages is
  'Languages whose words search understands (a text search configuration of PostgreSQL each), and where listings are written in them. English is understood everywhere.';
comment on column private.text_languages.language is
  'Name of the configuration; as text, because a column of type regconfig would stand in the way of pg_upgrade.';
comment on column private.text_languages.countries is
  'ISO 3166-1 alpha-2; texts of properties there are read in this language.';

-- sql/45_search/tables/text_property_words.sql
create table private.text_property_words (word text primary key);

comment on table private.text_property_words is
  'What kinds of property and amenities are called in some language, as private.place_key writes it: "pool" is not a mistyped Poole.';

-- sql/45_search/functions/amenities_condition.sql
create or replace function private.amenities_condition(codes text[])
returns text
language plpgsql
stable
security definer -- reads the numbers of amenities, which callers can't
set search_path = ''
set plan_cache_mode = 'force_generic_plan'
as $$
declare
  mask record;
begin
  if codes is null then
    return null;
  end if;
  select
    coalesce(bit_or(1::bigint << numbered.number) filter (where numbered.number < 63), 0) as low,
    coalesce(bit_or(1::bigint << numbered.number - 63) filter (where numbered.number >= 63), 0) as high,
    array_agg(asked.code) filter (where numbered.number is null) as others
  into mask
  from unnest(codes) as asked (code)
  left join private.amenity_numbers as numbered on numbered.amenity = asked.code;

  -- x & m >= m is x & m = m for such masks, and the planner doesn't take it for nearly nothing.
  return concat_ws(
    ' and ',
    case when mask.low <> 0 then format('listing.amenity_bits & %1$s >= %1$s', mask.low) end,
    case when mask.high <> 0 then format('listing.more_amenity_bits & %1$s >= %1$s', mask.high) end,
    case
      when mask.others is not null then format(
        '(select count(*) from public.property_amenities as has'
        ' where has.property_id = listing.property_id and has.amenity = any(%L::text[])) = %s',
        mask.others, cardinality(array(select distinct code from unnest(mask.others) as code))
      )
    end
  );
end;
$$;

comment on function private.amenities_condition(text[]) is 'SQL for whether a listing has all of these amenities.';

-- sql/45_search/functions/amenity_counts.sql
create or replace function private.amenity_counts()
returns text
language plpgsql
stable
security definer -- reads the numbers of amenities, which callers can't
set search_path = ''
as $$
declare
  bits text;
  codes text[];
begin
  select
    string_agg(
      case
        when numbered.number < 63 then format('count(*) filter (where matching.amenity_bits & %s <> 0)', 1::bigint << numbered.number)
        else format('count(*) filter (where matching.more_amenity_bits & %s <> 0)', 1::bigint << numbered.number - 63)
      end,
      ', ' order by numbered.number
    ),
    array_agg(numbered.amenity order by numbered.number)
  into bits, codes
  from private.amenity_numbers as numbered;

  return format(
    $query$
      (
        select coalesce(
          jsonb_agg(
            jsonb_build_object('value', counted.code, 'count', round(counted.n * $4)) order by counted.n desc, counted.code
          ),
          '[]'
        )
        from (
          select bit.code, bit.n
          from (select array[%s] as counts from matching where matching.missed is null having count(*) > 0) as summed,
            unnest(%L::text[], summed.counts) as bit (code, n)
          union all
          select has.amenity, count(*)
          from matching
          join public.property_amenities as has on has.property_id = matching.property_id
          where matching.missed is null
            and has.amenity = any(
              array(
                select known.code from public.amenities as known
                where not exists (select from private.amenity_numbers as numbered where numbered.amenity = known.code)
              )
            )
          group by 1
        ) as counted
        where counted.n > 0
      )
    $query$,
    coalesce(bits, '0'), codes
  );
end;
$$;

comment on function private.amenity_counts is
  'SQL for how many of matching have each amenity: those with a bit in one pass, others by their rows.';

-- sql/45_search/functions/bookable_stays.sql
create or replace function private.bookable_stays(request private.search_request, property_ids uuid[], rates jsonb)
returns table (
  property_id uuid,
  check_in date,
  check_out date,
  nightly_amount bigint,
  total_amount bigint,
  currency text
)
language plpgsql
stable
security definer -- called by definer functions only
set search_path = ''
set plan_cache_mode = 'force_generic_plan'
as $$
declare
  ids uuid[];
  check_ins date[];
  check_outs date[];
  round_number integer := 1;
  settled uuid[] := '{}';
begin
  if request.check_in is null and request.flexible_stay is null then
    return query
    select property.id, null::date, null::date, property.base_price, null::bigint, property.currency
    from unnest(bookable_stays.property_ids) as listed (id)
    join public.properties as property on property.id = listed.id
    where private.price_is_asked(request, property.base_price, null, property.currency, bookable_stays.rates);
    return;
  end if;

  loop
    -- Of each listing the first stay that the read model leaves open, in the next round the second, …
    select
      array_agg(possible.property_id order by possible.property_id),
      array_agg(possible.check_in order by possible.property_id),
      array_agg(possible.check_out order by possible.property_id)
    into ids, check_ins, check_outs
    from (
      select
        listing.property_id, stay.check_in, stay.check_out,
        row_number() over (partition by listing.property_id order by stay.number) as number
      from private.search_stays(request) as stay
      join private.search_listings as listing
        on listing.property_id = any(bookable_stays.property_ids)
        and listing.property_id <> all(settled)
        and not listing.unavailable && daterange(stay.check_in, stay.check_out)
    ) as possible
    where possible.number = round_number;
    exit when ids is null;

    for property_id, check_in, check_out, nightly_amount, total_amount, currency in
      select priced.property_id, priced.check_in, priced.check_out, priced.nightly_amount, priced.total_amount, priced.currency
      from private.price_stays(
        ids, check_ins, check_outs, request.adults, request.children, request.infants, request.pets
      ) as priced
      where priced.is_bookable
        and private.price_is_asked(request, priced.nightly_amount, priced.total_amount, priced.currency, bookable_stays.rates)
    loop
      settled := settled || bookable_stays.property_id;
      return next;
    end loop;
    exit when request.flexible_days is null and request.flexible_stay is null;
    round_number := round_number + 1;
  end loop;
end;
$$;

comment on function private.bookable_stays(private.search_request, uuid[], jsonb) is
  'Which of these properties can be booked as a search asks, within its range of prices, each with the first of the stays that would do; in no order. Without dates each with its base price.';

-- sql/45_search/functions/cheapest_stays.sql
create or replace function private.cheapest_stays(
  request private.search_request,
  best jsonb,
  property_ids uuid[],
  after_key double precision,
  after_id uuid,
  rates jsonb
)
returns jsonb
language plpgsql
stable
security definer -- called by definer functions only
set search_path = ''
set plan_cache_mode = 'force_generic_plan'
as $$
begin
  return (
    select coalesce(jsonb_agg(ranked.stay order by ranked.key, ranked.property_id), '[]')
    from (
      select candidate.stay, candidate.key, candidate.property_id
      from (
        select
          to_jsonb(priced) || jsonb_build_object('key', priced.key) as stay, priced.key, priced.property_id
        from (
          select
            stay.property_id, stay.check_in, stay.check_out, stay.nightly_amount, stay.total_amount,
            -- Without a rate a price comes last.
            coalesce(
              private.shown_amount(coalesce(stay.total_amount, stay.nightly_amount), stay.currency, cheapest_stays.rates)::float8,
              1e18
            ) as key
          from private.bookable_stays(request, cheapest_stays.property_ids, cheapest_stays.rates) as stay
        ) as priced
        where cheapest_stays.after_id is null
          or (priced.key, priced.property_id) > (cheapest_stays.after_key, cheapest_stays.after_id)
        union all
        select known.stay, (known.stay ->> 'key')::float8, (known.stay ->> 'property_id')::uuid
        from jsonb_array_elements(cheapest_stays.best) as known (stay)
      ) as candidate
      order by candidate.key, candidate.property_id
      limit request.page_size + 1
    ) as ranked
  );
end;
$$;

comment on function private.cheapest_stays(private.search_request, jsonb, uuid[], double precision, uuid, jsonb) is
  'The cheapest stays of those known and those that these properties sell, one more than a page holds, each with its key.';

-- sql/45_search/functions/check_search.sql
create or replace function private.check_search(request private.search_request)
returns void
language plpgsql
stable
security definer -- called by definer functions only
set search_path = ''
as $$
declare
  today date := (private.clock() at time zone 'UTC')::date;
  problem text := coalesce(private.search_problem(request), private.unknown_code(request));
begin
  if problem is not null then
    perform private.fail('RV001', 'search: the request is not valid', problem);
  end if;
  -- Somewhere it may still be yesterday.
  if request.check_in is not null and (
    isfinite(request.check_in) and isfinite(request.check_out)
    and request.check_out > request.check_in and request.check_out - request.check_in <= 730
    and request.check_in >= today - 1
  ) is not true then
    perform private.fail(
      'RC001', format('search: "%s" to "%s" are not the dates of a coming stay', request.check_in, request.check_out)
    );
  end if;
  if request.flexible_stay is not null
    and (request.flexible_month between date_trunc('month', today - 1)::date and today + 730) is not true
  then
    perform private.fail('RC001', format('search: "%s" is not a month of a coming stay', request.flexible_month));
  end if;
  if request.display_currency is not null
    and not exists (select from public.currencies as known where known.code = request.display_currency)
  then
    perform private.fail('RC011', format('search in "%s": there is no such currency', request.display_currency));
  end if;
end;
$$;

comment on function private.check_search(private.search_request) is
  'Fails with what is wrong with a search that complete_search has completed.';

-- sql/45_search/functions/cluster_level.sql
create or replace function private.cluster_level(request private.search_request, area box, most integer)
returns integer
language plpgsql
immutable
security invoker
set search_path = ''
as $$
declare
  boxes box[] := private.search_boxes(request);
  width double precision := 360;
  height double precision := 180;
begin
  -- Where the candidates lie, if that is known; for a search over the date line its two boxes, side by side.
  if cluster_level.area is not null and coalesce(cardinality(boxes), 0) < 2 then
    boxes := array[cluster_level.area];
  end if;
  if boxes is not null then
    select sum((part[0])[0] - (part[1])[0]), max((part[0])[1] - (part[1])[1]) into width, height from unnest(boxes) as part;
  end if;
  -- Four grids finer than the one of which they can't touch too many cells, since most cells are empty.
  return private.grid_level(width, height, most) + 4;
end;
$$;

comment on function private.cluster_level(private.search_request, box, integer) is
  'The grid that clusters are counted on before they are made coarser, up to four times, until there are no more than asked for.';

-- sql/45_search/functions/cluster_source.sql
create or replace function private.cluster_source(is_priced boolean, source text, conditions text)
returns text
language plpgsql
immutable
security invoker
set search_path = ''
as $$
begin
  if is_priced then
    return $query$
      select
        listing.property_id, listing.latitude, listing.longitude, priced.nightly_amount, priced.total_amount, priced.currency
      from private.bookable_stays($1, $2, $3) as priced
      join private.search_listings as listing on listing.property_id = priced.property_id
    $query$;
  end if;
  return format(
    $query$
      select
        listing.property_id, listing.latitude, listing.longitude, listing.nightly_price as nightly_amount,
        null::bigint as total_amount, listing.currency
      from %s
      where %s
    $query$,
    cluster_source.source, cluster_source.conditions
  );
end;
$$;

comment on function private.cluster_source(boolean, text, text) is
  'SQL for what clusters are made of: what can be booked at its price, or what the read model lets through.';

-- sql/45_search/functions/complete_search.sql
create or replace function private.complete_search(request private.search_request)
returns private.search_request
language plpgsql
immutable
security invoker
set search_path = ''
as $$
begin
  request.adults := coalesce(request.adults, 1);
  request.children := coalesce(request.children, 0);
  request.infants := coalesce(request.infants, 0);
  request.pets := coalesce(request.pets, 0);
  request.sort := coalesce(request.sort, 'relevance');
  request.page_size := coalesce(request.page_size, 20);
  request.flexible_days := nullif(request.flexible_days, 0);
  request.price_by := coalesce(request.price_by, 'night');
  request.query := nullif(btrim(request.query), '');
  request.flexible_month := case when isfinite(request.flexible_month) then date_trunc('month', request.flexible_month)::date end;
  request.radius_m := case when request.near_lat is not null then coalesce(request.radius_m, 10000) end;
  -- Empty lists ask for nothing.
  request.property_types := nullif(request.property_types, '{}');
  request.amenities := nullif(request.amenities, '{}');
  request.room_types := nullif(request.room_types, '{}');
  request.accessibility := nullif(request.accessibility, '{}');
  request.host_languages := nullif(request.host_languages, '{}');
  request.cancellation_policies := nullif(request.cancellation_policies, '{}');
  return request;
end;
$$;

comment on function private.complete_search(private.search_request) is
  'A search with what is meant when something isn''t given.';

-- sql/45_search/functions/count_listings.sql
create or replace function private.count_listings(walks private.search_walk[], request private.search_request)
returns integer
language plpgsql
stable
security definer -- reads the read model, which callers can't
set search_path = ''
as $$
declare
  counted_limit constant integer := 1000;
  visited_limit constant integer := 20000;
  place text := nullif(private.place_condition(request), '');
  walk private.search_walk;
  found integer;
  counted integer := 0;
begin
  foreach walk in array walks loop
    execute case
      when request.query is null then format(
        'select count(*) from (select from (select * from private.search_listings as listing where %s limit %s) as listing where %s limit %s) as found',
        coalesce(place, 'true'), visited_limit, walk.condition, counted_limit
      )
      else format(
        'select count(*) from (select from private.search_listings as listing where %s limit %s) as found',
        walk.condition, counted_limit - counted
      )
    end
    into found;
    counted := counted + found;
    exit when counted >= counted_limit;
  end loop;
  return counted;
end;
$$;

comment on function private.count_listings(private.search_walk[], private.search_request) is
  'How many listings the read model lets through, counted up to 1000 among the first 20000 in the place.';

-- sql/45_search/functions/count_place.sql
create or replace function private.count_place(place_id integer)
returns void
language plpgsql
volatile
security definer -- called by triggers of tables that hosts write
set search_path = ''
set plan_cache_mode = 'force_generic_plan'
as $$
begin
  -- Who can't have the row at once leaves the change to who comes next: no waiting, hence no deadlock.
  perform from private.places as place where place.id = count_place.place_id for no key update skip locked;
  if not found then
    return;
  end if;
  with
    counted as (
      delete from private.place_changes as counted
      where counted.place_id = count_place.place_id
      returning counted.*
    ),
    -- Longitudes as distances from the centre, which may lie next to the date line.
    change as (
      select
        sum(counted.change)::integer as properties,
        min(counted.region) as region,
        sum(counted.change * (counted.latitude - place.latitude)) as north_of_centre,
        sum(counted.change * private.place_degrees(place.longitude, counted.longitude)) as east_of_centre,
        min(counted.latitude) filter (where counted.change > 0) as south,
        max(counted.latitude) filter (where counted.change > 0) as north,
        min(private.place_degrees(place.longitude, counted.longitude)) filter (where counted.change > 0) as west,
        max(private.place_degrees(place.longitude, counted.longitude)) filter (where counted.change > 0) as east
      from counted
      join private.places as place on place.id = counted.place_id
    )
  update private.places as place
  set
    region = coalesce(place.region, change.region),
    region_key = coalesce(place.region_key, private.place_key(change.region)),
    property_count = greatest(place.property_count + change.properties, 0),
    latitude = place.latitude
      + case when place.property_count + change.properties > 0
        then change.north_of_centre / (place.property_count + change.properties) else 0 end,
    longitude = private.place_degrees(
      0,
      place.longitude
        + case when place.property_count + change.properties > 0
          then change.east_of_centre / (place.property_count + change.properties) else 0 end
    ),
    south = least(place.south, change.south),
    north = greatest(place.north, change.north),
    west = case
      when change.west < private.place_degrees(place.longitude, place.west)
        then private.place_degrees(0, place.longitude + change.west)
      else place.west
    end,
    east = case
      when change.east > private.place_degrees(place.longitude, place.east)
        then private.place_degrees(0, place.longitude + change.east)
      else place.east
    end
  from change
  where place.id = count_place.place_id and change.properties is not null;
end;
$$;

comment on function private.count_place(integer) is 'Counts what changed in a place, unless somebody else is about it.';

-- sql/45_search/functions/criterion_problem.sql
create or replace function private.criterion_problem(key text, value jsonb, kind text)
returns text
language plpgsql
immutable
security invoker
set search_path = ''
as $$
declare
  given constant text := jsonb_typeof(criterion_problem.value);
  words constant text := criterion_problem.value #>> '{}';
begin
  return case
    when kind is null then format('%s: there is no such criterion', left(criterion_problem.key, 60))
    when given = 'null' then null
    when kind = 'number' and given <> 'number' then format('%s: a number', criterion_problem.key)
    when kind in ('integer', 'amount') and (given <> 'number' or words !~ '^-?\d{1,18}$')
      then format('%s: a whole number', criterion_problem.key)
    when kind = 'integer' and abs(words::bigint) > 2147483647 then format('%s: a whole number', criterion_problem.key)
    when kind in ('text', 'date') and given <> 'string' then format('%s: a string', criterion_problem.key)
    when kind = 'date' and not (words ~ '^\d{4}-\d{2}-\d{2}$' and pg_input_is_valid(words, 'date'))
      then format('%s: a date as YYYY-MM-DD', criterion_problem.key)
    when kind = 'boolean' and given <> 'boolean' then format('%s: true or false', criterion_problem.key)
    when kind = 'texts' and (
      given <> 'array' or jsonb_path_exists(criterion_problem.value, 'strict $[*] ? (@.type() != "string")')
    )
      then format('%s: an array of strings', criterion_problem.key)
  end;
end;
$$;

comment on function private.criterion_problem(text, jsonb, text) is
  'What is wrong with one of the criteria of a search, which is of this kind: number, integer, amount, text, date, boolean, texts, or null for a key that there isn''t.';

-- sql/45_search/functions/display_rates.sql
create or replace function private.display_rates(display_currency text)
returns jsonb
language plpgsql
stable
security definer -- called by definer functions only
set search_path = ''
as $$
begin
  if display_currency is null then
    return null;
  end if;
  -- As private.converted_amount, for every currency that properties have their prices in.
  return (
    select coalesce(jsonb_object_agg(shown.code, shown.rate), '{}')
    from (
      select distinct on (origin.code)
        origin.code,
        jsonb_build_object(
          'wanted', wanted.rate, 'given', given.rate, 'shift', target.exponent - origin.exponent,
          'date', least(wanted.date, given.date)
        ) as rate
      from public.currencies as origin
      join public.currencies as target on target.code = display_rates.display_currency
      cross join lateral private.latest_rates(origin.code) as given
      join private.latest_rates(display_rates.display_currency) as wanted on wanted.base = given.base
      where exists (
        select from public.properties as property where property.currency = origin.code
      )
      order by origin.code, least(wanted.date, given.date) desc, given.base
    ) as shown
  );
end;
$$;

comment on function private.display_rates(text) is
  'By currency of properties the latest rates to show its amounts in another; those without a recent rate are missing. Null when no currency is asked for.';

-- sql/45_search/functions/facet_conditions.sql
create or replace function private.facet_conditions(request private.search_request)
returns table (facet text, condition text)
language plpgsql
stable
security definer -- called by definer functions only
set search_path = ''
as $$
declare
  nothing private.search_request;
  one private.search_request;
begin
  nothing.adults := 0;
  nothing.children := 0;

  if request.property_types is not null then
    one := nothing;
    one.property_types := request.property_types;
    return query values ('property_type', private.filter_conditions(one));
  end if;
  if request.room_types is not null then
    one := nothing;
    one.room_types := request.room_types;
    return query values ('room_type', private.filter_conditions(one));
  end if;
  if request.min_bedrooms is not null then
    one := nothing;
    one.min_bedrooms := request.min_bedrooms;
    return query values ('bedrooms', private.filter_conditions(one));
  end if;
  if request.min_beds is not null then
    one := nothing;
    one.min_beds := request.min_beds;
    return query values ('beds', private.filter_conditions(one));
  end if;
  if request.cancellation_policies is not null then
    one := nothing;
    one.cancellation_policies := request.cancellation_policies;
    return query values ('cancellation_policy', private.filter_conditions(one));
  end if;
  if request.instant_book is not null then
    one := nothing;
    one.instant_book := request.instant_book;
    return query values ('instant_book', private.filter_conditions(one));
  end if;
  if request.host_languages is not null then
    one := nothing;
    one.host_languages := request.host_languages;
    return query values ('host_language', private.filter_conditions(one));
  end if;
end;
$$;

comment on function private.facet_conditions(private.search_request) is
  'The filters of a search that are filters of a facet, each as SQL over private.search_listings as listing.';

-- sql/45_search/functions/facet_counts.sql
create or replace function private.facet_counts(facet text, value_expression text, extra text default '')
returns text
language plpgsql
immutable
security invoker
set search_path = ''
as $$
begin
  return format(
    $query$
      (
        select coalesce(
          jsonb_agg(jsonb_build_object('value', counted.value, 'count', round(counted.n * $4)) order by %4$s),
          '[]'
        )
        from (
          select %2$s as value, count(*) as n
          from matching %3$s
          where matching.missed is null or matching.missed = %1$L
          group by 1
        ) as counted
      )
    $query$,
    facet_counts.facet, facet_counts.value_expression, facet_counts.extra,
    case when facet_counts.facet in ('bedrooms', 'beds') then 'counted.value' else 'counted.n desc, counted.value' end
  );
end;
$$;

comment on function private.facet_counts(text, text, text) is
  'SQL for the counts of one facet over matching, in which missed names the one filter that a row does not pass.';

-- sql/45_search/functions/facet_sources.sql
create or replace function private.facet_sources(is_priced boolean, has_prices boolean)
returns text
language plpgsql
immutable
security invoker
set search_path = ''
as $$
begin
  if not is_priced then
    return $query$
      matching as (select listed.* from listed where listed.is_in_range),
      costs as (select listed.nightly_price as amount, listed.currency from listed where listed.missed is null)
    $query$;
  end if;
  -- A stay within the range may be another than the one that the histogram, which leaves the range out, shows.
  return format(
    $query$
      stay as materialized (select priced.* from private.bookable_stays($1, $2, $3) as priced),
      matching as materialized (select listed.* from listed join stay on stay.property_id = listed.property_id),
      costs as (
        select case $5 when 'total' then priced.total_amount else priced.nightly_amount end as amount, priced.currency
        from %s as priced
        join listed on listed.property_id = priced.property_id
        where listed.missed is null
      )
    $query$,
    case
      when has_prices then 'private.bookable_stays(private.without_facet_filters($1), $2, $3)'
      else 'stay'
    end
  );
end;
$$;

comment on function private.facet_sources(boolean, boolean) is
  'The parts of the statement of facets that say what matches and what it costs: by price_stays, or by the read model.';

-- sql/45_search/functions/fill_places.sql
create or replace function private.fill_places()
returns void
language plpgsql
volatile
security definer -- for operators and bulk loads
set search_path = ''
as $$
begin
  -- Whoever counts takes places first: see private.note_property_for_places.
  lock table private.places in share row exclusive mode;

  -- The most frequent spellings first, so that places get their centres from where most properties are.
  perform private.place_spelled(typed.country, typed.city, typed.region, typed.latitude, typed.longitude)
  from (
    select
      property.country,
      property.city,
      min(property.region) as region,
      percentile_disc(0.5) within group (order by property.latitude) as latitude,
      percentile_disc(0.5) within group (order by property.longitude) as longitude
    from public.properties as property
    where property.status = 'published'
      and not exists (
        select
        from private.place_spellings as spelling
        where spelling.country = property.country
          and spelling.city = property.city
          and spelling.cell = private.place_cell(property.latitude, property.longitude)
      )
    group by property.country, property.city, private.place_cell(property.latitude, property.longitude)
    order by count(*) desc, property.country, property.city
  ) as typed;

  perform private.name_place(place.id) from private.places as place;

  delete from private.place_changes;
  with
    standing as (
      select
        spelling.place_id,
        count(*) as properties,
        mode() within group (order by btrim(property.city)) as name,
        mode() within group (order by nullif(btrim(property.region), '')) as region,
        avg(property.latitude) as latitude,
        avg(private.place_degrees(place.longitude, property.longitude)) as east_of_centre,
        min(property.latitude) as south,
        max(property.latitude) as north,
        min(private.place_degrees(place.longitude, property.longitude)) as west,
        max(private.place_degrees(place.longitude, property.longitude)) as east
      from public.properties as property
      join private.place_spellings as spelling
        on spelling.country = property.country
        and spelling.city = property.city
        and spelling.cell = private.place_cell(property.latitude, property.longitude)
      join private.places as place on place.id = spelling.place_id
      where property.status = 'published'
      group by spelling.place_id
    )
  update private.places as place
  set
    property_count = coalesce(standing.properties, 0),
    name = coalesce(standing.name, place.name),
    region = coalesce(standing.region, place.region),
    region_key = private.place_key(coalesce(standing.region, place.region)),
    latitude = coalesce(standing.latitude, place.latitude),
    longitude = private.place_degrees(0, place.longitude + coalesce(standing.east_of_centre, 0)),
    south = coalesce(standing.south, place.south),
    north = coalesce(standing.north, place.north),
    west = coalesce(private.place_degrees(0, place.longitude + standing.west), place.west),
    east = coalesce(private.place_degrees(0, place.longitude + standing.east), place.east)
  from private.places as kept
  left join standing on standing.place_id = kept.id
  where kept.id = place.id;
end;
$$;

comment on function private.fill_places is
  'Counts all places anew, with centres, boxes and names: after bulk loads without triggers. Places keep their ids. Others wait to publish meanwhile.';

-- sql/45_search/functions/fill_search_listings.sql
create or replace function private.fill_search_listings()
returns bigint
language plpgsql
volatile
security definer -- writes the read model
set search_path = ''
as $$
declare
  filled bigint;
begin
  perform private.number_amenities();
  perform private.fill_places();
  truncate private.search_listings, private.search_documents;
  -- In z-order: neighbours on the map are neighbours on disk.
  insert into private.search_listings
  select source.*
  from private.search_listing_sources as source
  order by source.cell, source.property_id;
  get diagnostics filled = row_count;
  insert into private.search_documents (property_id, document)
  select property.id, private.listing_document(property)
  from public.properties as property
  where property.status = 'published';
  return filled;
end;
$$;

comment on function private.fill_search_listings is
  'Computes the whole read model of search anew, in z-order, and says how many listings there are. Searches and bookings wait meanwhile; vacuum analyze both tables afterwards.';

-- sql/45_search/functions/filter_conditions.sql
create or replace function private.filter_conditions(request private.search_request)
returns text
language plpgsql
stable
security definer -- called by definer functions only
set search_path = ''
as $$
begin
  return concat_ws(
    ' and ',
    format('listing.max_guests >= %s', request.adults + request.children),
    case when request.pets > 0 then 'listing.pets_allowed' end,
    case when request.min_bedrooms > 0 then format('listing.bedrooms >= %s', request.min_bedrooms) end,
    case when request.min_beds > 0 then format('listing.beds >= %s', request.min_beds) end,
    case when request.min_bathrooms > 0 then format('listing.bathrooms >= %L::real', request.min_bathrooms) end,
    nullif(private.amenities_condition(request.amenities || request.accessibility), ''),
    case
      when request.room_types is not null
        then format('listing.room_type = any(%L::public.room_type[])', request.room_types)
    end,
    case
      when request.cancellation_policies is not null
        then format('listing.cancellation_policy = any(%L::public.cancellation_policy[])', request.cancellation_policies)
    end,
    case
      when request.property_types is not null then format('listing.property_type = any(%L::text[])', request.property_types)
    end,
    case
      when request.host_languages is not null
        then format('listing.host_languages && %L::text[]', array(select lower(tag) from unnest(request.host_languages) as tag))
    end,
    case when request.instant_book then private.instant_book_condition() end
  );
end;
$$;

comment on function private.filter_conditions(private.search_request) is
  'SQL for whether a listing has what a search asks for, whatever the dates and the price.';

-- sql/45_search/functions/filter_problem.sql
create or replace function private.filter_problem(request private.search_request)
returns text
language plpgsql
immutable
security invoker
set search_path = ''
as $$
begin
  return case
    when cardinality(request.property_types) > 50 then 'property_types: at most 50'
    when cardinality(request.amenities) > 50 then 'amenities: at most 50'
    when cardinality(request.accessibility) > 50 then 'accessibility: at most 50'
    when cardinality(request.host_languages) > 20 then 'host_languages: at most 20'
    when array_position(request.property_types, null) > 0 or array_position(request.amenities, null) > 0
      or array_position(request.accessibility, null) > 0 or array_position(request.host_languages, null) > 0
      then 'lists: none of their entries is null'
    when char_length(array_to_string(request.host_languages, '')) > 400 then 'host_languages: BCP 47 codes'
    when not request.room_types <@ enum_range(null::public.room_type)::text[]
      then 'room_types: ' || array_to_string(enum_range(null::public.room_type), ', ')
    when not request.cancellation_policies <@ enum_range(null::public.cancellation_policy)::text[]
      then 'cancellation_policies: ' || array_to_string(enum_range(null::public.cancellation_policy), ', ')
    when not (
      coalesce(request.min_bedrooms, 0) between 0 and 100 and coalesce(request.min_beds, 0) between 0 and 100
      and coalesce(request.min_bathrooms, 0) between 0 and 100
    ) then 'min_bedrooms, min_beds, min_bathrooms: 0 to 100'
  end;
end;
$$;

comment on function private.filter_problem(private.search_request) is
  'What is wrong with the filters of a search that need no table to be checked; null when nothing is.';

-- sql/45_search/functions/gather_listings.sql
create or replace function private.gather_listings(
  walk private.search_walk,
  after_key double precision,
  after_id uuid,
  wanted integer,
  out property_ids uuid[],
  out keys double precision[],
  out edge_key double precision,
  out edge_id uuid
)
language plpgsql
stable
security definer -- reads the read model, which callers can't
set search_path = ''
as $$
begin
  execute format(
    $query$
      select array_agg(found.id), array_agg(found.key)
      from (
        select gathered.id, gathered.key
        from (
          select listing.property_id as id, (%1$s)::float8 as key
          from private.search_listings as listing
          where %2$s
          offset 0
        ) as gathered
        where $2 is null or (gathered.key, gathered.id) %4$s ($1, $2)
        order by gathered.key %3$s, gathered.id %3$s
        limit $3
      ) as found
    $query$,
    walk.key, concat_ws(' and ', walk.condition, walk.gather_condition),
    walk.direction, case walk.direction when 'asc' then '>' else '<' end
  )
  using after_key, after_id, wanted
  into property_ids, keys;
  if cardinality(property_ids) = wanted then
    edge_key := keys[wanted];
    edge_id := property_ids[wanted];
  end if;
end;
$$;

comment on function private.gather_listings(private.search_walk, double precision, uuid, integer) is
  'As private.walk_listings, but by whichever indexes find what is looked for, and so many at most.';

-- sql/45_search/functions/gather_prices.sql
create or replace function private.gather_prices(
  walk private.search_walk,
  bound text,
  property_ids uuid[],
  out ids uuid[],
  out bounds double precision[]
)
language plpgsql
stable
security definer -- reads the read model, which callers can't
set search_path = ''
as $$
begin
  execute format(
    'select array_agg(found.id order by found.bound, found.id), array_agg(found.bound order by found.bound, found.id)'
    ' from (select listing.property_id as id, (%s)::float8 as bound from private.search_listings as listing where %s offset 0) as found',
    bound,
    case
      when gather_prices.property_ids is null then concat_ws(' and ', walk.condition, walk.gather_condition)
      else 'listing.property_id = any($1)'
    end
  )
  using gather_prices.property_ids
  into ids, bounds;
end;
$$;

comment on function private.gather_prices(private.search_walk, text, uuid[]) is
  'The least that listings can cost by an expression, in this order: of those given, or of all that a walk looks for.';

-- sql/45_search/functions/greatest_total.sql
create or replace function private.greatest_total(request private.search_request)
returns text
language plpgsql
stable
security definer -- reads fees and taxes, which callers can't
set search_path = ''
set plan_cache_mode = 'force_generic_plan'
as $$
declare
  nights integer := private.searched_nights(request);
  guests integer := request.adults + request.children;
  added record;
begin
  -- The highest fee of the platform and the taxes of the country that adds most; all its cities at once is more than any adds.
  select
    coalesce((select max(schedule.guest_percent) from private.fee_schedules as schedule), 0)
    + coalesce(max(taxes.percent), 0) as percent,
    coalesce(max(taxes.amount), 0) as amount
  into added
  from (
    select
      sum(rule.percent) filter (where rule.kind = 'percent') as percent,
      sum(rule.amount * case rule.kind when 'per_night' then nights else nights * guests end)
        filter (where rule.kind <> 'percent') as amount
    from private.tax_rules as rule
    where not rule.is_included
    group by rule.country
  ) as taxes;
  return format(
    '((listing.highest_night * %1$s + listing.cleaning_fee + %2$s greatest(0, %3$s - listing.included_guests)'
    ' * listing.extra_guest_fee * %1$s) * %4$s::float8 + %5$s)',
    nights, case when request.pets > 0 then 'listing.pet_fee +' end, guests, 1 + added.percent / 100, added.amount + 100
  );
end;
$$;

comment on function private.greatest_total(private.search_request) is
  'SQL for an amount that the stay of a search costs at the most: the highest nights, what the host adds, fees and taxes.';

-- sql/45_search/functions/grid_level.sql
create or replace function private.grid_level(width double precision, height double precision, most_cells integer)
returns integer
language plpgsql
immutable
security invoker
set search_path = ''
as $$
declare
  level integer := 0;
begin
  -- An area that begins within a cell touches one more in each direction; over the date line it is two areas.
  while level < 26
    and (floor(grid_level.width / 360 * 2 ^ (level + 1)) + 3) * (floor(grid_level.height / 180 * 2 ^ (level + 1)) + 2)
      <= grid_level.most_cells
  loop
    level := level + 1;
  end loop;
  return level;
end;
$$;

comment on function private.grid_level(double precision, double precision, integer) is
  'The finest grid, 2^level cells around the earth and from pole to pole, of which so many degrees touch no more cells than this.';

-- sql/45_search/functions/guard_search_time.sql
create or replace function private.guard_search_time()
returns void
language plpgsql
volatile
security invoker
set search_path = ''
as $$
begin
  if private.search_seconds() > 5 then
    perform private.fail('RV003', 'search: it took too long', 'Narrow the place, the dates or the filters.');
  end if;
end;
$$;

comment on function private.guard_search_time is
  'Ends a search that has taken 5 seconds, between its steps; statement_timeout of search_properties ends one within a step.';

-- sql/45_search/functions/instant_book_condition.sql
create or replace function private.instant_book_condition()
returns text
language plpgsql
stable
security invoker
set search_path = ''
as $$
begin
  -- As private.books_instantly: not while a calendar of another platform was not read for 6 hours.
  return format(
    'listing.instant_book and not exists (select from public.calendar_feeds as feed'
    ' where feed.property_id = listing.property_id and coalesce(feed.last_success_at, feed.created_at) <= %L::timestamptz)',
    private.clock() - interval '6 hours'
  );
end;
$$;

comment on function private.instant_book_condition is 'SQL for whether guests book a listing without asking just now.';

-- sql/45_search/functions/language_tags.sql
create or replace function private.language_tags(languages text[])
returns text[]
language sql
immutable
security invoker
parallel safe
set search_path = ''
as $$
  select coalesce(array_agg(distinct tag order by tag), '{}')
  from
    unnest(language_tags.languages) as spoken
    cross join lateral unnest(array[lower(spoken), lower(split_part(spoken, '-', 1))]) as tag;
$$;

comment on function private.language_tags(text[]) is
  'Languages in lower case, each also without what follows its first hyphen: who speaks pt-BR speaks pt.';

-- sql/45_search/functions/last_arrival.sql
create or replace function private.last_arrival(criteria jsonb)
returns date
language sql
immutable
security invoker
set search_path = ''
as $$
  select
    coalesce(
      (last_arrival.criteria ->> 'check_in')::date,
      (date_trunc('month', (last_arrival.criteria ->> 'flexible_month')::date) + interval '1 month - 1 day')::date,
      'infinity'
    );
$$;

comment on function private.last_arrival(jsonb) is
  'The last day on which a search is still of the future: the asked arrival, or the end of the month; infinity without dates.';

-- sql/45_search/functions/least_total.sql
create or replace function private.least_total(request private.search_request)
returns text
language plpgsql
immutable
security invoker
set search_path = ''
as $$
declare
  nights integer := private.searched_nights(request);
begin
  return format(
    '(listing.floor_price * %1$s + listing.cleaning_fee + %2$s greatest(0, %3$s - listing.included_guests)'
    ' * listing.extra_guest_fee * %1$s)',
    nights, case when request.pets > 0 then 'listing.pet_fee +' end, request.adults + request.children
  );
end;
$$;

comment on function private.least_total(private.search_request) is
  'SQL for an amount that the stay of a search costs at the least: the lowest nights, after the greatest discount, and what the host adds.';

-- sql/45_search/functions/listing_document.sql
create or replace function private.listing_document(property public.properties)
returns tsvector
language plpgsql
stable
security definer -- called by definer functions only
set search_path = ''
set plan_cache_mode = 'force_generic_plan'
as $$
declare
  title text := private.text_plain(property.title);
  description text := private.text_plain(property.description);
  plain_title text := extensions.unaccent(title);
  plain_description text := extensions.unaccent(description);
  names record;
  spoken record;
  document tsvector;
begin
  -- Whatever the words mean where the property stands: its city and country in other languages, its kind likewise.
  select
    (
      select string_agg(known.key, ' ')
      from private.place_exonyms as typed
      join private.place_exonyms as known on known.country = typed.country and known.city = typed.city
      where typed.country = property.country and typed.key = private.place_key(property.city)
    ) as of_city,
    (
      select string_agg(named.key, ' ')
      from private.place_country_names as named
      where named.country = property.country
    ) as of_country,
    (
      select extensions.unaccent(private.text_plain(string_agg(named.name, ' ')))
      from public.property_type_translations as named
      where named.code = property.property_type
    ) as of_type
  into names;

  document := setweight(to_tsvector('simple', plain_title), 'A')
    || setweight(to_tsvector('simple', private.place_key(concat_ws(' ', property.city, property.region))), 'A')
    || setweight(to_tsvector('simple', concat_ws(' ', names.of_city, names.of_country, names.of_type)), 'B')
    || setweight(to_tsvector('english', coalesce(names.of_type, '')), 'B')
    || setweight(to_tsvector('simple', plain_description), 'C');

  for spoken in
    select known.language::regconfig as dictionary, known.language
    from private.text_languages as known
    where known.language = 'english' or property.country = any (known.countries)
  loop
    document := document
      || setweight(to_tsvector(spoken.dictionary, plain_title), 'A')
      || setweight(to_tsvector(spoken.dictionary, plain_description), 'C');
    -- Some stems need the accents: Portuguese habitações and habitação are one word only with them.
    if spoken.language <> 'english' then
      document := document || array_to_tsvector(array['@' || spoken.language]);
      if plain_title <> title then
        document := document || setweight(to_tsvector(spoken.dictionary, title), 'A');
      end if;
      if plain_description <> description then
        document := document || setweight(to_tsvector(spoken.dictionary, description), 'C');
      end if;
    end if;
  end loop;
  return document;
end;
$$;

comment on function private.listing_document(public.properties) is
  'The words that a property is found by: title, city and region weigh A, names of place and kind in other languages B, description C. Words stand as they are and as stems in English and in the languages of the country, which are marked (@french).';

-- sql/45_search/functions/listing_relevance.sql
create or replace function private.listing_relevance(
  score double precision,
  rating_count integer,
  photos bigint,
  description_length integer,
  host_is_verified boolean,
  books_instantly boolean
)
returns double precision
language plpgsql
immutable
security invoker
set search_path = ''
as $$
begin
  return
    -- What guests thought of it, and how many they were.
    0.50 * (listing_relevance.score - 1) / 4
    + 0.15 * least(1, ln(1 + listing_relevance.rating_count) / ln(201))
    -- How well a guest knows what to expect.
    + 0.10 * least(1, listing_relevance.photos / 10.0)
    + 0.05 * least(1, listing_relevance.description_length / 500.0)
    -- How surely a guest gets it.
    + 0.10 * listing_relevance.host_is_verified::integer
    + 0.10 * listing_relevance.books_instantly::integer;
end;
$$;

comment on function private.listing_relevance(double precision, integer, bigint, integer, boolean, boolean) is
  'How good a listing is, 0 to 1: half of it the rating; then reviews up to 200, pictures up to 10, a description up to 500 characters, a verified host, instant book.';

-- sql/45_search/functions/match_places.sql
create or replace function private.match_places(query text)
returns table (place_id integer)
language plpgsql
stable
security definer -- called by definer functions only
set search_path = ''
set plan_cache_mode = 'force_generic_plan'
as $$
begin
  return query
    select distinct place.id
    from private.place_queries(match_places.query) as asked
    join private.place_names as named on named.key = asked.name and named.is_whole
    join private.places as place on place.id = named.place_id
    where private.place_lies_in(place.country, place.region_key, asked.wider);
  if found then
    return;
  end if;

  return query
    with
      alike as materialized (
        select named.place_id, named.slips, asked.wider
        from private.place_queries(match_places.query) as asked
        cross join lateral private.places_alike(asked.name, false) as named
        -- "pool" is a pool, not Poole.
        where not exists (select from private.text_property_words as known where known.word = asked.name)
      ),
      near as (
        select place.id, alike.slips, min(alike.slips) over () as fewest
        from alike
        join private.places as place on place.id = alike.place_id
        where private.place_lies_in(place.country, place.region_key, alike.wider)
      )
    select distinct near.id
    from near
    where near.slips = near.fewest;
end;
$$;

comment on function private.match_places(text) is
  'Places that a query names: by one of their names, else by the nearest that it may be a mistyping of.';

-- sql/45_search/functions/matched_place_ids.sql
create or replace function private.matched_place_ids(query text)
returns integer[]
language sql
stable
security definer -- reads the places, which callers can't
set search_path = ''
as $$
  select array_agg(matched.place_id order by matched.place_id)
  from private.match_places(matched_place_ids.query) as matched (place_id);
$$;

comment on function private.matched_place_ids(text) is
  'Places whose name in some language the whole query is, mistyped perhaps: "Lisbon", "lisbone", "Lissabon, Portugal". Null when there are none.';

-- sql/45_search/functions/metres_expression.sql
create or replace function private.metres_expression(latitude double precision, longitude double precision)
returns text
language plpgsql
immutable
security invoker
set search_path = ''
as $$
begin
  -- The same as metres_between, which can't be inlined and would be called for each row.
  return format(
    '(2 * 6371008.8 * asin(least(1, sqrt(power(sin(radians(listing.latitude - %1$L::float8) / 2), 2)'
    ' + cos(radians(%1$L::float8)) * cos(radians(listing.latitude))'
    ' * power(sin(radians(listing.longitude - %2$L::float8) / 2), 2)))))',
    metres_expression.latitude, metres_expression.longitude
  );
end;
$$;

comment on function private.metres_expression(double precision, double precision) is
  'SQL for the distance of a listing from a place in metres.';

-- sql/45_search/functions/name_place.sql
create or replace function private.name_place(place_id integer)
returns void
language sql
volatile
security definer -- called by definer functions only
set search_path = ''
as $$
  with
    whole as (
      select place.key
      from private.places as place
      where place.id = name_place.place_id
      union
      select known.key
      from
        private.places as place
        join private.place_exonyms as known on known.country = place.country and known.city = place.key
      where place.id = name_place.place_id
    )
  insert into private.place_names (place_id, key, is_whole)
  select name_place.place_id, named.key, bool_or(named.is_whole)
  from
    (
      select whole.key, true as is_whole
      from whole
      union all
      select substr(whole.key, word.start::integer), false
      from
        whole
        cross join lateral (
          select sum(length(part.text) + 1) over (order by part.number) + 1 as start, part.number
          from regexp_split_to_table(whole.key, ' ') with ordinality as part (text, number)
        ) as word
      -- From "de" on nobody types.
      where substr(whole.key, word.start::integer) ~ '^\S{3}'
    ) as named (key, is_whole)
  group by named.key
  on conflict on constraint place_names_pkey do nothing;
$$;

comment on function private.name_place(integer) is 'Writes by what names a place is found.';

-- sql/45_search/functions/near_listings.sql
create or replace function private.near_listings(
  request private.search_request,
  walk private.search_walk,
  after_key double precision,
  after_id uuid,
  wanted integer,
  out property_ids uuid[],
  out keys double precision[],
  out edge_key double precision,
  out edge_id uuid
)
language plpgsql
stable
security definer -- called by definer functions only
set search_path = ''
as $$
declare
  farthest double precision := request.radius_m;
  -- Rings around the centre, the next one as wide as the listings so far let expect.
  ring double precision := least(farthest, greatest(coalesce(after_key, 0) * 1.1, coalesce(after_key, 0) + 300));
begin
  loop
    request.radius_m := ring;
    execute format(
      $query$
        select array_agg(found.id), array_agg(found.key)
        from (
          select near.id, near.key
          from (
            select listing.property_id as id, (%1$s)::float8 as key
            from private.search_listings as listing
            where %2$s and %3$s
          ) as near
          where near.key <= $3 and ($1 is null or (near.key, near.id) > ($1, $2))
          order by near.key, near.id
          limit 1000
        ) as found
      $query$,
      walk.key, private.place_condition(request), walk.condition
    )
    using after_key, after_id, ring
    into property_ids, keys;
    exit when ring >= farthest or coalesce(cardinality(property_ids), 0) >= wanted;
    ring := least(farthest, ring * greatest(1.5, least(6, 1.2 * sqrt(wanted::float8 / greatest(1, coalesce(cardinality(property_ids), 0))))));
  end loop;
  if cardinality(property_ids) = 1000 then
    edge_key := keys[1000];
    edge_id := property_ids[1000];
  elsif ring < farthest then
    edge_key := ring;
    edge_id := 'ffffffff-ffff-ffff-ffff-ffffffffffff';
  end if;
end;
$$;

comment on function private.near_listings(
  private.search_request,
  private.search_walk,
  double precision,
  uuid,
  integer
) is
  'As private.walk_listings, by distance: at least so many of those that come next, while there are any.';

-- sql/45_search/functions/new_matches.sql
create or replace function private.new_matches(saved public.saved_searches, request private.search_request)
returns table (
  place integer,
  property_id uuid,
  check_in date,
  check_out date,
  nightly_amount bigint,
  total_amount bigint,
  currency text
)
language plpgsql
stable
security definer -- called by definer functions only
set search_path = ''
as $$
declare
  -- So many at most are asked for their price in one run, the newest first.
  examined_limit constant integer := 1000;
  is_wide boolean := (select watch.is_wide from private.search_watches as watch where watch.search_id = saved.id);
  candidates uuid[];
begin
  execute format(
    $query$
      select array_agg(candidate.property_id)
      from (
        select listing.property_id
        from private.search_listings as listing
        where %s
          and ($1 is null or listing.published_epoch >= $1)
          and not exists (
            select from private.search_finds as find where find.search_id = $2 and find.property_id = listing.property_id
          )
          and not exists (
            select from public.properties as own where own.id = listing.property_id and own.host_id = $3
          )
        order by listing.published_epoch desc, listing.property_id desc
        limit $4
      ) as candidate
    $query$,
    private.search_conditions(request)
  )
  using
    -- Who published while the search was being saved may have been overlooked: the minutes before count.
    case when is_wide then extract(epoch from saved.created_at - interval '5 minutes') end,
    saved.id, saved.person_id, examined_limit
  into candidates;

  return query
  select
    (row_number() over (order by listing.published_epoch desc, listing.property_id desc))::integer,
    stay.property_id, stay.check_in, stay.check_out, stay.nightly_amount, stay.total_amount, stay.currency
  from private.bookable_stays(
    request, coalesce(candidates, '{}'), private.display_rates(request.display_currency)
  ) as stay
  join private.search_listings as listing on listing.property_id = stay.property_id
  order by 1;
end;
$$;

comment on function private.new_matches(public.saved_searches, private.search_request) is
  'Properties that match a saved search now and are no known find of it, the newest first.';

-- sql/45_search/functions/note_amenities_for_search.sql
create or replace function private.note_amenities_for_search()
returns trigger
language plpgsql
volatile
security definer -- numbers are internal to search
set search_path = ''
as $$
begin
  perform private.number_amenities();
  return null;
end;
$$;

comment on function private.note_amenities_for_search is
  'Trigger: amenities get the numbers that search knows them by.';

-- sql/45_search/functions/note_host_for_search.sql
create or replace function private.note_host_for_search()
returns trigger
language plpgsql
volatile
security definer -- the read model is written by triggers alone
set search_path = ''
as $$
begin
  perform private.refresh_search_listing(theirs.id)
  from (
    select property.id
    from public.properties as property
    where property.host_id = new.id and property.status = 'published'
    order by property.id
  ) as theirs;
  return null;
end;
$$;

comment on function private.note_host_for_search is
  'Trigger: search follows the languages and the verification of a host.';

-- sql/45_search/functions/note_nights_for_search.sql
create or replace function private.note_nights_for_search()
returns trigger
language plpgsql
volatile
security definer -- the read model is written by triggers alone
set search_path = ''
set plan_cache_mode = 'force_generic_plan'
as $$
declare
  given_back datemultirange := '{}';
  taken datemultirange := '{}';
  to_come datemultirange := datemultirange(daterange((private.clock() at time zone 'UTC')::date - 2, null));
begin
  -- Stays never overlap, so that what goes can be cut out and what comes added without reading the others.
  if tg_op <> 'INSERT' and old.lapses_at is null then
    given_back := datemultirange(old.stay);
  end if;
  if tg_op <> 'DELETE' and new.lapses_at is null then
    taken := datemultirange(new.stay);
  end if;
  if tg_op = 'UPDATE' and given_back <> '{}' and old.property_id <> new.property_id then
    update private.search_listings as listing
    set unavailable = listing.unavailable - given_back
    where listing.property_id = old.property_id;
    given_back := '{}';
  end if;
  if given_back <> taken then
    update private.search_listings as listing
    set unavailable = (listing.unavailable - given_back + taken) * to_come
    where listing.property_id = case when tg_op = 'DELETE' then old.property_id else new.property_id end;
  end if;
  return null;
end;
$$;

comment on function private.note_nights_for_search is
  'Trigger: search follows the nights that are taken for good, in place.';

-- sql/45_search/functions/note_part_for_search.sql
create or replace function private.note_part_for_search()
returns trigger
language plpgsql
volatile
security definer -- the read model is written by triggers alone
set search_path = ''
as $$
declare
  ids uuid[];
begin
  if tg_level = 'ROW' then
    ids := array[old.property_id, new.property_id];
  else
    ids := array(select part.property_id from parts as part);
  end if;
  -- In the order of their ids, so that two transactions can't wait for each other.
  perform private.refresh_search_listing(changed.property_id)
  from (
    select distinct listed.id as property_id
    from unnest(ids) as listed (id)
    where listed.id is not null
    order by listed.id
  ) as changed;
  return null;
end;
$$;

comment on function private.note_part_for_search is
  'Trigger: search follows what belongs to a property, row by row or by statement with its rows as parts.';

-- sql/45_search/functions/note_property_for_places.sql
create or replace function private.note_property_for_places()
returns trigger
language plpgsql
volatile
security definer -- places are written by triggers alone
set search_path = ''
as $$
declare
  place_before integer;
  place_after integer;
begin
  -- private.fill_places locks this table, and nothing else: who writes places begins with it too.
  lock table private.places in row exclusive mode;
  if tg_op <> 'INSERT' and old.status = 'published' then
    place_before := private.place_of(old);
  end if;
  if tg_op <> 'DELETE' and new.status = 'published' then
    place_after := private.place_of(new);
  end if;
  if tg_op = 'UPDATE'
    and place_before is not distinct from place_after
    and (old.latitude, old.longitude) is not distinct from (new.latitude, new.longitude)
  then
    return null;
  end if;
  if place_before is not null then
    insert into private.place_changes (place_id, change, latitude, longitude)
    values (place_before, -1, old.latitude, old.longitude);
    perform private.count_place(place_before);
  end if;
  if place_after is not null then
    insert into private.place_changes (place_id, change, latitude, longitude, region)
    values (place_after, 1, new.latitude, new.longitude, nullif(btrim(new.region), ''));
    perform private.count_place(place_after);
  end if;
  return null;
end;
$$;

comment on function private.note_property_for_places is 'Trigger: the places count what is published in them.';

-- sql/45_search/functions/note_property_for_search.sql
create or replace function private.note_property_for_search()
returns trigger
language plpgsql
volatile
security definer -- the read model is written by triggers alone
set search_path = ''
as $$
begin
  if tg_op = 'UPDATE' and new is not distinct from old then
    return null;
  end if;
  perform private.refresh_search_listing(new.id);
  if tg_op = 'INSERT'
    or (new.status, new.title, new.description, new.city, new.region, new.country, new.property_type)
      is distinct from (old.status, old.title, old.description, old.city, old.region, old.country, old.property_type)
  then
    perform private.refresh_search_document(new);
  end if;
  return null;
end;
$$;

comment on function private.note_property_for_search is 'Trigger: search follows the property.';

-- sql/45_search/functions/number_amenities.sql
create or replace function private.number_amenities()
returns void
language sql
volatile
security definer -- numbers are internal to search
set search_path = ''
as $$
  insert into private.amenity_numbers (amenity, number)
  select unnumbered.code, free.number
  from
    (
      select amenity.code, row_number() over (order by amenity.code) as rank
      from public.amenities as amenity
      where not exists (select from private.amenity_numbers as given where given.amenity = amenity.code)
    ) as unnumbered
    join (
      select candidate.number, row_number() over (order by candidate.number) as rank
      from generate_series(0, 125) as candidate (number)
      where not exists (select from private.amenity_numbers as given where given.number = candidate.number)
    ) as free
      using (rank)
  on conflict do nothing;
$$;

comment on function private.number_amenities is
  'Gives every amenity without a number one that is free, while there are any.';

-- sql/45_search/functions/numbered_amenities_condition.sql
create or replace function private.numbered_amenities_condition(codes text[])
returns text
language plpgsql
stable
security definer -- reads the numbers of amenities, which callers can't
set search_path = ''
set plan_cache_mode = 'force_generic_plan'
as $$
declare
  numbers smallint[];
begin
  select array_agg(numbered.number)
  into numbers
  from private.amenity_numbers as numbered
  where numbered.amenity = any(codes);
  return case
    when numbers is not null
      then format('private.numbered_amenities(listing.amenity_bits, listing.more_amenity_bits) @> %L::smallint[]', numbers)
  end;
end;
$$;

comment on function private.numbered_amenities_condition(text[]) is
  'SQL for whether a listing has these amenities, as the index on them knows it; null for none.';

-- sql/45_search/functions/place_area_item.sql
create or replace function private.place_area_item(country text, region_key text, properties bigint)
returns jsonb
language sql
stable
security definer -- called by definer functions only
set search_path = ''
as $$
  with
    -- Where most properties are is what the area is searched for; all of a country would take too long.
    fullest as (
      select place.*
      from private.places as place
      where
        place.country = place_area_item.country
        and (place_area_item.region_key is null or place.region_key = place_area_item.region_key)
        and place.property_count > 0
      order by place.property_count desc, place.id
      limit 200
    ),
    -- Longitudes as distances from the fullest city, which may lie next to the date line.
    first as (
      select fullest.longitude, fullest.region
      from fullest
      order by fullest.property_count desc, fullest.id
      limit 1
    ),
    area as (
      select
        sum(place.latitude * place.property_count) / sum(place.property_count) as latitude,
        sum(private.place_degrees(first.longitude, place.longitude) * place.property_count) / sum(
          place.property_count
        ) as east_of_first,
        min(place.south) as south,
        max(place.north) as north,
        min(private.place_degrees(first.longitude, place.west)) as west,
        max(private.place_degrees(first.longitude, place.east)) as east
      from
        fullest as place
        cross join first
    )
  select
    private.place_item(
      case
        when place_area_item.region_key is null then 'country'
        else 'region'
      end,
      null,
      case
        when place_area_item.region_key is not null then first.region
      end,
      place_area_item.country,
      area.latitude,
      private.place_degrees(0, first.longitude + area.east_of_first),
      area.south,
      area.north,
      private.place_degrees(0, first.longitude + area.west),
      private.place_degrees(0, first.longitude + area.east),
      place_area_item.properties
    )
  from
    area
    cross join first;
$$;

comment on function private.place_area_item(text, text, bigint) is
  'A country or region as suggest_places shows it: its centre and box are those of its fullest 200 cities.';

-- sql/45_search/functions/place_areas.sql
create or replace function private.place_areas(typed text)
returns table (country text, region_key text, rank integer, properties bigint)
language plpgsql
stable
security definer -- called by definer functions only
set search_path = ''
set plan_cache_mode = 'force_generic_plan'
as $$
declare
  -- After everything that begins with what was typed.
  beyond text := place_areas.typed || chr(1114111);
begin
  -- One letter begins too much.
  if char_length(place_areas.typed) < 2 then
    return;
  end if;
  return query
    select named.country, null::text, named.rank, sum(place.property_count)
    from (
      select known.country, min((known.key <> place_areas.typed)::integer) as rank
      from private.place_country_names as known
      where known.key operator(pg_catalog.~>=~) place_areas.typed and known.key operator(pg_catalog.~<~) beyond
      group by known.country
    ) as named
    join private.places as place on place.country = named.country
    group by named.country, named.rank
    having sum(place.property_count) > 0
    union all
    select place.country, place.region_key, (place.region_key <> place_areas.typed)::integer, sum(place.property_count)
    from private.places as place
    where place.region_key operator(pg_catalog.~>=~) place_areas.typed
      and place.region_key operator(pg_catalog.~<~) beyond
      -- A city of the same name says as much.
      and place.region_key <> place.key
    group by place.country, place.region_key
    having sum(place.property_count) > 0
    order by 4 desc, 1, 2
    limit 3;
end;
$$;

comment on function private.place_areas(text) is
  'Countries and regions with published properties whose name in some language begins as typed, the fullest three; rank 0 when it is the whole name.';

-- sql/45_search/functions/place_cell.sql
create or replace function private.place_cell(latitude double precision, longitude double precision)
returns integer
language sql
immutable
security invoker
set search_path = ''
as $$
  select (floor((place_cell.latitude + 90) * 2) * 1000 + floor((place_cell.longitude + 180) * 2))::integer;
$$;

comment on function private.place_cell(double precision, double precision) is
  'Cell of half a degree: the same spelling of a city means the same place there.';

-- sql/45_search/functions/place_city_items.sql
create or replace function private.place_city_items(place_ids integer[])
returns table (place_id integer, properties bigint, item jsonb)
language sql
stable
security definer -- called by definer functions only
set search_path = ''
as $$
  select
    place.id,
    counted.properties,
    private.place_item(
      'city',
      place.name,
      place.region,
      place.country,
      place.latitude,
      place.longitude,
      place.south,
      place.north,
      place.west,
      place.east,
      counted.properties
    )
  from
    private.places as place
    cross join lateral (
      select place.property_count + coalesce(sum(pending.change), 0) as properties
      from private.place_changes as pending
      where pending.place_id = place.id
    ) as counted
  where place.id = any (place_city_items.place_ids) and counted.properties > 0;
$$;

comment on function private.place_city_items(integer[]) is 'Cities with published properties, as the doors show them.';

-- sql/45_search/functions/place_condition.sql
create or replace function private.place_condition(request private.search_request)
returns text
language plpgsql
stable
security definer -- called by definer functions only
set search_path = ''
as $$
declare
  boxes box[] := private.search_boxes(request);
begin
  return concat_ws(
    ' and ',
    (
      select format('(%s)', string_agg(format('point(listing.longitude, listing.latitude) <@ %L::box', area), ' or '))
      from unnest(boxes) as area
      having count(*) > 0
    ),
    case
      when request.near_lat is not null
        then format('%s <= %L::float8', private.metres_expression(request.near_lat, request.near_lng), request.radius_m)
    end
  );
end;
$$;

comment on function private.place_condition(private.search_request) is
  'SQL for whether a listing lies where a search looks; empty for anywhere.';

-- sql/45_search/functions/place_degrees.sql
create or replace function private.place_degrees(from_longitude double precision, to_longitude double precision)
returns double precision
language sql
immutable
security invoker
set search_path = ''
as $$
  select
    place_degrees.to_longitude - place_degrees.from_longitude - 360 * floor(
      (place_degrees.to_longitude - place_degrees.from_longitude + 180) / 360
    );
$$;

comment on function private.place_degrees(double precision, double precision) is
  'Degrees to the east, -180 to 180, the shorter way around the earth; from 0 it is the longitude itself.';

-- sql/45_search/functions/place_distance.sql
create or replace function private.place_distance(typed text, name text)
returns integer
language plpgsql
immutable
security invoker
set search_path = ''
as $$
declare
  slips integer;
begin
  if greatest(char_length(place_distance.typed), char_length(place_distance.name)) > 100 then
    return 100;
  end if;
  slips := extensions.levenshtein_less_equal(place_distance.typed, place_distance.name, 2);
  -- Two letters in the wrong order are one mistake.
  if slips = 2
    and (select string_agg(letter, '' order by letter) from string_to_table(place_distance.typed, null) as letter)
      = (select string_agg(letter, '' order by letter) from string_to_table(place_distance.name, null) as letter)
  then
    return 1;
  end if;
  return slips;
end;
$$;

comment on function private.place_distance(text, text) is
  'Letters that are wrong, missing or too many, up to 3: two letters swapped count once.';

-- sql/45_search/functions/place_item.sql
create or replace function private.place_item(
  kind text,
  city text,
  region text,
  country text,
  latitude double precision,
  longitude double precision,
  south double precision,
  north double precision,
  west double precision,
  east double precision,
  properties bigint
)
returns jsonb
language sql
stable
security definer -- called by definer functions only
set search_path = ''
as $$
  -- A margin of about 2 km, so that a box around one property holds it; never more than search_properties takes.
  select
    jsonb_build_object(
      'kind',
      place_item.kind,
      'city',
      place_item.city,
      'region',
      place_item.region,
      'country',
      place_item.country,
      'country_name',
      (select country.name from public.countries as country where country.code = place_item.country),
      'latitude',
      round(place_item.latitude::numeric, 5)::double precision,
      'longitude',
      round(place_item.longitude::numeric, 5)::double precision,
      'box',
      jsonb_build_object(
        'west',
        round(private.place_degrees(0, place_item.longitude - least(reach.west, 44.9))::numeric, 5)::double precision,
        'south',
        round(greatest(place_item.south - 0.02, place_item.latitude - 22.4, -90)::numeric, 5)::double precision,
        'east',
        round(private.place_degrees(0, place_item.longitude + least(reach.east, 44.9))::numeric, 5)::double precision,
        'north',
        round(least(place_item.north + 0.02, place_item.latitude + 22.4, 90)::numeric, 5)::double precision
      ),
      'properties',
      place_item.properties
    )
  from
    (
      select
        0.02 + greatest(private.place_degrees(place_item.west, place_item.longitude), 0) as west,
        0.02 + greatest(private.place_degrees(place_item.longitude, place_item.east), 0) as east
    ) as reach;
$$;

comment on function private.place_item(
  text,
  text,
  text,
  text,
  double precision,
  double precision,
  double precision,
  double precision,
  double precision,
  double precision,
  bigint
) is
  'A place as suggest_places and popular_cities show it: its centre, a box to search in, how many properties are published.';

-- sql/45_search/functions/place_key.sql
create or replace function private.place_key(name text)
returns text
language sql
stable
security invoker
set search_path = ''
as $$
  select btrim(regexp_replace(lower(extensions.unaccent(private.text_plain(place_key.name))), '\s+', ' ', 'g'));
$$;

comment on function private.place_key(text) is
  'The name of a place as it is compared: small letters without accents, one space between words.';

-- sql/45_search/functions/place_lies_in.sql
create or replace function private.place_lies_in(country text, region_key text, wider text)
returns boolean
language sql
stable
security definer -- called by definer functions only
set search_path = ''
as $$
  select
    place_lies_in.wider = ''
    or place_lies_in.wider = lower(place_lies_in.country)
    or starts_with(place_lies_in.region_key, place_lies_in.wider)
    or exists (
      select
      from private.place_country_names as named
      where named.country = place_lies_in.country and starts_with(named.key, place_lies_in.wider)
    );
$$;

comment on function private.place_lies_in(text, text, text) is
  'Whether a place is in the country or region that follows its name: portugal, pt, the name of its region, or their beginning; nothing is everywhere.';

-- sql/45_search/functions/place_of.sql
create or replace function private.place_of(property public.properties)
returns integer
language plpgsql
volatile
security definer -- called by triggers of tables that hosts write
set search_path = ''
set plan_cache_mode = 'force_generic_plan'
as $$
declare
  place_id integer;
begin
  if num_nulls(property.country, property.city, property.latitude, property.longitude) > 0 then
    return null;
  end if;
  select spelling.place_id into place_id
  from private.place_spellings as spelling
  where spelling.country = property.country
    and spelling.city = property.city
    and spelling.cell = private.place_cell(property.latitude, property.longitude);
  if found then
    return place_id;
  end if;
  return private.place_spelled(property.country, property.city, property.region, property.latitude, property.longitude);
end;
$$;

comment on function private.place_of(public.properties) is
  'The place that a property stands in, made when there was none; null while city or position are missing.';

-- sql/45_search/functions/place_page_check.sql
create or replace function private.place_page_check(action text, page_size integer)
returns void
language plpgsql
stable
security invoker
set search_path = ''
as $$
begin
  if place_page_check.page_size between 1 and 50 is not true then
    perform private.fail(
      'RV001',
      format('%s: "%s" is not a size of a page', place_page_check.action, place_page_check.page_size),
      'page_size: 1 to 50'
    );
  end if;
end;
$$;

comment on function private.place_page_check(text, integer) is 'Fails when nobody can be shown so many places.';

-- sql/45_search/functions/place_queries.sql
create or replace function private.place_queries(query text)
returns table (name text, wider text)
language sql
stable
security definer -- called by definer functions only
set search_path = ''
as $$
  with
    typed as (select left(place_queries.query, 200) as text, private.place_key(left(place_queries.query, 200)) as key)
  select typed.key, ''
  from typed
  where typed.key <> ''
  union
  select private.place_key(split_part(typed.text, ',', 1)), private.place_key(split_part(typed.text, ',', -1))
  from typed
  where typed.text like '%,%' and private.place_key(split_part(typed.text, ',', 1)) <> ''
  union
  select left(typed.key, split.position - 1), substr(typed.key, split.position + 1)
  from
    typed
    cross join lateral generate_series(2, char_length(typed.key) - 1) as split (position)
  where
    substr(typed.key, split.position, 1) = ' '
    and exists (
      select from private.place_country_names as named where named.key = substr(typed.key, split.position + 1)
    );
$$;

comment on function private.place_queries(text) is
  'What a query says when it is the name of a place: the name, and the country or region after it. "Lisboa, Portugal" and "Lisboa Portugal" are Lisboa in Portugal.';

-- sql/45_search/functions/place_slips.sql
create or replace function private.place_slips(typed text)
returns integer
language sql
immutable
security invoker
set search_path = ''
as $$
  select
    case
      when char_length(place_slips.typed) < 4 then 0
      when char_length(place_slips.typed) < 8 then 1
      else 2
    end;
$$;

comment on function private.place_slips(text) is
  'How many letters of a name may be wrong: none of three, one of four, two of eight.';

-- sql/45_search/functions/place_spelled.sql
create or replace function private.place_spelled(
  country text,
  city text,
  region text,
  latitude double precision,
  longitude double precision
)
returns integer
language plpgsql
volatile
security definer -- called by definer functions only
set search_path = ''
as $$
declare
  typed_key text := coalesce(nullif(private.place_key(place_spelled.city), ''), lower(place_spelled.city));
  place_key text := coalesce(
    (
      select known.city
      from private.place_exonyms as known
      where known.country = place_spelled.country and known.key = typed_key
    ),
    typed_key
  );
  place_id integer;
begin
  -- The first two listings of a city at once make one place.
  perform pg_advisory_xact_lock(hashtextextended(place_spelled.country || ' ' || place_key, 45));
  select place.id into place_id
  from private.places as place
  where place.country = place_spelled.country
    and place.key = place_key
    and private.metres_between(place.latitude, place.longitude, place_spelled.latitude, place_spelled.longitude) <= 50000
  order by private.metres_between(place.latitude, place.longitude, place_spelled.latitude, place_spelled.longitude), place.id
  limit 1;

  if not found then
    insert into private.places (country, key, name, region, region_key, latitude, longitude, south, north, west, east)
    values (
      place_spelled.country,
      place_key,
      btrim(place_spelled.city),
      nullif(btrim(place_spelled.region), ''),
      nullif(private.place_key(place_spelled.region), ''),
      place_spelled.latitude,
      place_spelled.longitude,
      place_spelled.latitude,
      place_spelled.latitude,
      place_spelled.longitude,
      place_spelled.longitude
    )
    returning id into place_id;
    perform private.name_place(place_id);
  end if;

  insert into private.place_spellings (country, city, cell, place_id)
  values (
    place_spelled.country,
    place_spelled.city,
    private.place_cell(place_spelled.latitude, place_spelled.longitude),
    place_id
  )
  on conflict do nothing;
  return place_id;
end;
$$;

comment on function private.place_spelled(text, text, text, double precision, double precision) is
  'The place that a city means near a position, as it was typed there for the first time.';

-- sql/45_search/functions/places_alike.sql
create or replace function private.places_alike(typed text, is_beginning boolean)
returns table (place_id integer, key text, slips integer)
language plpgsql
stable
security definer -- called by definer functions only
set search_path = ''
set plan_cache_mode = 'force_generic_plan'
as $$
declare
  allowed integer := private.place_slips(places_alike.typed);
  typed_length integer := char_length(places_alike.typed);
begin
  if allowed = 0 or typed_length > 60 then
    return;
  end if;
  -- Two swapped letters of five leave a fifth of the trigrams: the index narrows down, the distance decides. The
  -- threshold of the operator is a setting that who is no superuser can't set in the head of a function.
  perform set_config('pg_trgm.similarity_threshold', '0.2', true);
  return query
    select near.place_id, near.key, near.slips
    from (
      select
        candidate.place_id,
        candidate.key,
        least(
          private.place_distance(places_alike.typed, candidate.key),
          case
            when places_alike.is_beginning then private.place_distance(places_alike.typed, left(candidate.key, typed_length))
          end,
          case
            when places_alike.is_beginning
              then private.place_distance(places_alike.typed, left(candidate.key, typed_length + 1))
          end
        ) as slips
      from (
        select named.place_id, named.key
        from private.place_names as named
        where named.is_whole and named.key operator(extensions.%) places_alike.typed
        order by extensions.similarity(named.key, places_alike.typed) desc, named.place_id
        limit 100
      ) as candidate
      offset 0
    ) as near
    where near.slips <= allowed;
  perform set_config('pg_trgm.similarity_threshold', '0.3', true);
end;
$$;

comment on function private.places_alike(text, boolean) is
  'Names that what was typed may be a mistyping of, or the mistyped beginning of, and how many letters are wrong.';

-- sql/45_search/functions/popular_cities.sql
create or replace function private.popular_cities(country text, page_size integer)
returns jsonb
language plpgsql
stable
security definer -- reads the places, which callers can't
set search_path = ''
set plan_cache_mode = 'force_custom_plan'
as $$
declare
  asked_country text := upper(popular_cities.country);
  cities jsonb;
begin
  perform private.place_page_check('popular cities', popular_cities.page_size);
  if asked_country is not null and not exists (select from public.countries as known where known.code = asked_country) then
    perform private.fail(
      'RV001',
      format('popular cities: "%s" is not a country', popular_cities.country),
      'country: an ISO 3166-1 code of two letters'
    );
  end if;

  with
    -- What is not counted yet may move a city by that much.
    pending as (
      select distinct change.place_id
      from private.place_changes as change
    ),
    candidates as (
      (
        select place.id
        from private.places as place
        where asked_country is null or place.country = asked_country
        order by place.property_count desc, place.id
        limit popular_cities.page_size + (select count(*) from pending)
      )
      union
      select place.id
      from private.places as place
      join pending on pending.place_id = place.id
      where asked_country is null or place.country = asked_country
    )
  select jsonb_agg(city.item order by city.properties desc, city.place_id)
  from (
    select *
    from private.place_city_items(array(select candidates.id from candidates)) as counted
    order by counted.properties desc, counted.place_id
    limit popular_cities.page_size
  ) as city
  into cities;
  return coalesce(cities, '[]');
end;
$$;

comment on function private.popular_cities(text, integer) is 'See public.popular_cities.';

grant execute on function private.popular_cities(text, integer) to anon, authenticated, service_role;

-- sql/45_search/functions/price_condition.sql
create or replace function private.price_condition(request private.search_request)
returns text
language plpgsql
stable
security definer -- called by definer functions only
set search_path = ''
as $$
declare
  nights integer := private.searched_nights(request);
  -- Amounts of a listing, as SQL.
  least_amount text := case
    when request.price_by = 'total' then private.least_total(request)
    when nights is not null then 'listing.lowest_night'
    else 'listing.nightly_price'
  end;
  greatest_amount text := case
    when request.price_by = 'total' then private.greatest_total(request)
    when nights is not null then 'listing.highest_night'
    else 'listing.nightly_price'
  end;
  factor text := private.rate_expression(private.display_rates(request.display_currency));
begin
  if request.min_price is null and request.max_price is null then
    return null;
  end if;
  return nullif(concat_ws(
    ' and ',
    -- Converted amounts are rounded where they are compared exactly: a little more or less is let through here.
    case
      when request.max_price is null then null
      when factor is null then format('%s <= %s', least_amount, request.max_price)
      else format('%s * %s <= %s', least_amount, factor, request.max_price * 1.0001 + 1)
    end,
    case
      when request.min_price is null then null
      when factor is null then format('%s >= %s', greatest_amount, request.min_price)
      else format('%s * %s >= %s', greatest_amount, factor, request.min_price * 0.9999 - 1)
    end
  ), '');
end;
$$;

comment on function private.price_condition(private.search_request) is
  'SQL for whether a listing might cost what a search allows; null when it allows everything.';

-- sql/45_search/functions/price_histogram.sql
create or replace function private.price_histogram(amounts bigint[], scale double precision)
returns jsonb
language plpgsql
immutable
security invoker
set search_path = ''
as $$
declare
  most_buckets constant integer := 20;
  least_amount bigint;
  usual_amount bigint;
  width bigint;
begin
  -- Equal steps up to what all but two in a hundred cost; the last bucket has no end.
  select min(amount), percentile_disc(0.98) within group (order by amount)
  into least_amount, usual_amount
  from unnest(amounts) as amount;
  width := greatest(1, ceil((usual_amount - least_amount + 1) / most_buckets::numeric));
  return coalesce(
    (
      select jsonb_agg(
        jsonb_build_object(
          'from', least_amount + bucket.number * width,
          'to', case when bucket.number < most_buckets - 1 then least_amount + (bucket.number + 1) * width end,
          'count', round(coalesce(counted.n, 0) * scale)
        )
        order by bucket.number
      )
      from generate_series(0, most_buckets - 1) as bucket (number)
      left join (
        select least(most_buckets - 1, (amount - least_amount) / width) as number, count(*) as n
        from unnest(amounts) as amount
        group by 1
      ) as counted on counted.number = bucket.number
      where least_amount is not null
    ),
    '[]'
  );
end;
$$;

comment on function private.price_histogram(bigint[], double precision) is
  'How many amounts lie in each of twenty steps: from, to (not included, null for the last) and count; none without amounts.';

-- sql/45_search/functions/price_is_asked.sql
create or replace function private.price_is_asked(
  request private.search_request,
  nightly_amount bigint,
  total_amount bigint,
  currency text,
  rates jsonb
)
returns boolean
language plpgsql
immutable
security invoker
set search_path = ''
as $$
declare
  amount bigint;
begin
  if request.min_price is null and request.max_price is null then
    return true;
  end if;
  amount := private.shown_amount(
    case request.price_by when 'total' then price_is_asked.total_amount else price_is_asked.nightly_amount end, currency, rates
  );
  return coalesce(
    amount >= coalesce(request.min_price, amount) and amount <= coalesce(request.max_price, amount), false
  );
end;
$$;

comment on function private.price_is_asked(private.search_request, bigint, bigint, text, jsonb) is
  'Whether a price is in the range of a search, converted by the rates; not when there is no rate for it.';

-- sql/45_search/functions/rate_expression.sql
create or replace function private.rate_expression(rates jsonb)
returns text
language plpgsql
immutable
security invoker
set search_path = ''
as $$
declare
  branches text;
begin
  if rates is null then
    return null;
  end if;
  select string_agg(
    format(
      'when %L then %s::float8', code,
      (rate ->> 'wanted')::numeric / (rate ->> 'given')::numeric * 10::numeric ^ (rate ->> 'shift')::integer
    ),
    ' ' order by code
  )
  into branches
  from jsonb_each(rates) as known (code, rate);
  return coalesce(format('(case listing.currency %s end)', branches), 'null::float8');
end;
$$;

comment on function private.rate_expression(jsonb) is
  'SQL for what a minor unit of the currency of a listing is worth by rates of private.display_rates, null where there is no rate; null without rates.';

-- sql/45_search/functions/read_search_criteria.sql
create or replace function private.read_search_criteria(criteria jsonb)
returns private.search_request
language plpgsql
stable
security definer -- called by definer functions only
set search_path = ''
as $$
declare
  kinds constant jsonb := '{
    "west": "number", "south": "number", "east": "number", "north": "number",
    "near_lat": "number", "near_lng": "number", "radius_m": "number", "query": "text",
    "check_in": "date", "check_out": "date",
    "adults": "integer", "children": "integer", "infants": "integer", "pets": "integer",
    "min_price": "amount", "max_price": "amount", "property_types": "texts", "amenities": "texts", "sort": "text",
    "flexible_days": "integer", "flexible_stay": "text", "flexible_month": "date",
    "price_by": "text", "display_currency": "text", "room_types": "texts",
    "min_bedrooms": "integer", "min_beds": "integer", "min_bathrooms": "number",
    "instant_book": "boolean", "accessibility": "texts", "host_languages": "texts", "cancellation_policies": "texts"
  }';
  problem text;
  request private.search_request;
begin
  if jsonb_typeof(criteria) is distinct from 'object' then
    perform private.fail('RV001', 'search: the criteria are not valid', 'criteria: a JSON object');
  end if;
  select private.criterion_problem(given.key, given.value, kinds ->> given.key)
  into problem
  from jsonb_each(criteria) as given
  where private.criterion_problem(given.key, given.value, kinds ->> given.key) is not null
  limit 1;
  if problem is not null then
    perform private.fail('RV001', 'search: the criteria are not valid', problem);
  end if;
  request := private.complete_search(jsonb_populate_record(null::private.search_request, criteria));
  perform private.check_search(request);
  return request;
end;
$$;

comment on function private.read_search_criteria(jsonb) is
  'A search from an object with the arguments of search_properties by name, but for cursor and page_size. Fails with RV001 naming the key that is unknown or of a wrong type, and as search_properties does; null stands for what isn''t given.';

-- sql/45_search/functions/read_search_cursor.sql
create or replace function private.read_search_cursor(
  cursor text,
  sort text,
  out walk integer,
  out sort_key double precision,
  out property_id uuid,
  out total integer
)
language plpgsql
immutable
security invoker
set search_path = ''
as $$
declare
  padded text := translate(cursor, '-_', '+/') || repeat('=', (4 - length(cursor) % 4) % 4);
  parts jsonb;
begin
  if cursor is null then
    return;
  end if;
  parts := convert_from(decode(padded, 'base64'), 'UTF8')::jsonb;
  walk := (parts ->> 1)::integer;
  sort_key := (parts ->> 2)::double precision;
  property_id := (parts ->> 3)::uuid;
  total := (parts ->> 4)::integer;
  if (parts ->> 0) is distinct from read_search_cursor.sort or num_nulls(walk, sort_key, property_id, total) > 0
    or walk not between 1 and 3
  then
    perform private.fail('RV001', 'search: the cursor belongs to another search', 'cursor: pass next_cursor of the same search');
  end if;
exception
  -- Whatever PostgreSQL calls the damage, the cursor is not one that search_properties made.
  when data_exception or character_not_in_repertoire then
    perform private.fail('RV001', 'search: the cursor is damaged', 'cursor: pass next_cursor of the same search');
end;
$$;

comment on function private.read_search_cursor(text, text) is
  'The place that a cursor stands for; fails with RV001 when it is none.';

-- sql/45_search/functions/refresh_search_document.sql
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

-- sql/45_search/functions/refresh_search_listing.sql
create or replace function private.refresh_search_listing(property_id uuid)
returns void
language plpgsql
volatile
security definer -- called by triggers of tables that hosts write
set search_path = ''
as $$
declare
  source private.search_listing_sources;
begin
  -- One after the other: what is read below must not be older than what another transaction wrote of the same listing.
  perform pg_advisory_xact_lock(hashtextextended(refresh_search_listing.property_id::text, 45));
  perform from private.search_listings as listing
  where listing.property_id = refresh_search_listing.property_id
  for no key update;
  if not found then
    -- The nights of a listing that appears are read whole; later they are followed one by one.
    perform private.lock_calendar(refresh_search_listing.property_id)
    from public.properties as property
    where property.id = refresh_search_listing.property_id and property.status = 'published';
  end if;

  select * into source
  from private.search_listing_sources as known
  where known.property_id = refresh_search_listing.property_id;
  if source.property_id is null then
    delete from private.search_listings as listing where listing.property_id = refresh_search_listing.property_id;
    delete from private.search_documents as text where text.property_id = refresh_search_listing.property_id;
    return;
  end if;

  insert into private.search_listings as listing
  -- The view has the columns of the table, in their order.
  select source.*
  on conflict on constraint search_listings_pkey do update
  set
    latitude = excluded.latitude,
    longitude = excluded.longitude,
    relevance = excluded.relevance,
    score = excluded.score,
    published_epoch = excluded.published_epoch,
    nightly_price = excluded.nightly_price,
    lowest_night = excluded.lowest_night,
    highest_night = excluded.highest_night,
    floor_price = excluded.floor_price,
    cleaning_fee = excluded.cleaning_fee,
    pet_fee = excluded.pet_fee,
    extra_guest_fee = excluded.extra_guest_fee,
    amenity_bits = excluded.amenity_bits,
    more_amenity_bits = excluded.more_amenity_bits,
    cell = excluded.cell,
    place_id = excluded.place_id,
    bathrooms = excluded.bathrooms,
    room_type = excluded.room_type,
    cancellation_policy = excluded.cancellation_policy,
    max_guests = excluded.max_guests,
    included_guests = excluded.included_guests,
    bedrooms = excluded.bedrooms,
    beds = excluded.beds,
    fewest_nights = excluded.fewest_nights,
    most_nights = excluded.most_nights,
    advance_notice_days = excluded.advance_notice_days,
    booking_window_months = excluded.booking_window_months,
    arrival_days = excluded.arrival_days,
    departure_days = excluded.departure_days,
    pets_allowed = excluded.pets_allowed,
    instant_book = excluded.instant_book,
    property_type = excluded.property_type,
    currency = excluded.currency,
    host_languages = excluded.host_languages;
end;
$$;

comment on function private.refresh_search_listing(uuid) is
  'Writes anew what search knows of a property but for its words; nothing when it is not published.';

-- sql/45_search/functions/save_search.sql
create or replace function private.save_search(name text, criteria jsonb, alerts boolean)
returns public.saved_searches
language plpgsql
volatile
security definer -- writes on behalf of the person
set search_path = ''
as $$
declare
  most constant integer := 50;
  caller uuid := private.caller_id();
  request private.search_request;
  saved public.saved_searches;
begin
  if char_length(btrim(coalesce(save_search.name, ''))) not between 1 and 100 or save_search.name ~ '[[:cntrl:]]' then
    perform private.fail('RV001', 'save search: the request is not well formed', 'name: one line of 1 to 100 characters');
  end if;
  request := private.read_search_criteria(save_search.criteria);
  if octet_length(save_search.criteria::text) > 10000 then
    perform private.fail('RV001', 'save search: the request is not well formed', 'criteria: at most 10000 bytes');
  end if;

  -- Whoever saves at the same time waits here, so that nobody gets past the limit.
  perform from public.profiles as profile where profile.id = caller for no key update;
  if (select count(*) from public.saved_searches as search where search.person_id = caller) >= most then
    perform private.fail('RV004', format('save search: you have %s already', most));
  end if;

  insert into public.saved_searches (person_id, name, criteria, alerts)
  values (caller, btrim(save_search.name), jsonb_strip_nulls(save_search.criteria), coalesce(save_search.alerts, true))
  returning * into saved;
  perform private.watch_search(saved, request);
  return saved;
end;
$$;

comment on function private.save_search(text, jsonb, boolean) is 'See public.save_search.';

grant execute on function private.save_search(text, jsonb, boolean) to authenticated;

-- sql/45_search/functions/search_boxes.sql
create or replace function private.search_boxes(request private.search_request)
returns box[]
language plpgsql
immutable
security invoker
set search_path = ''
as $$
declare
  west double precision := request.west;
  east double precision := request.east;
  south double precision := request.south;
  north double precision := request.north;
  reach double precision;
  width double precision;
begin
  if request.near_lat is not null then
    -- The circle, a little wider against rounding; over a pole it reaches all longitudes.
    reach := (request.radius_m + 1) / 6371008.8;
    south := greatest(-90, request.near_lat - degrees(reach));
    north := least(90, request.near_lat + degrees(reach));
    width := case
      when south > -90 and north < 90 then degrees(asin(least(1, sin(reach) / cos(radians(request.near_lat)))))
      else 180
    end;
    west := request.near_lng - width;
    east := request.near_lng + width;
    if width >= 180 then
      west := -180;
      east := 180;
    else
      west := west + case when west < -180 then 360 else 0 end;
      east := east - case when east > 180 then 360 else 0 end;
    end if;
  end if;

  return case
    when west <= east then array[box(point(west, south), point(east, north))]
    -- Over the date line it is two.
    when west > east then array[box(point(west, south), point(180, north)), box(point(-180, south), point(east, north))]
  end;
end;
$$;

comment on function private.search_boxes(private.search_request) is
  'Boxes of longitude and latitude that hold what a search looks for: one or two, or null for the whole earth.';

-- sql/45_search/functions/search_by_key.sql
create or replace function private.search_by_key(
  request private.search_request,
  walks private.search_walk[],
  start_walk integer,
  after_key double precision,
  after_id uuid,
  rates jsonb,
  out page jsonb,
  out last_walk integer,
  out last_key double precision,
  out last_id uuid,
  out matching integer
)
language plpgsql
stable
security definer -- called by definer functions only
set search_path = ''
as $$
declare
  -- So many candidates are priced for a page at most, and so many listings visited; a short page then says where to go on.
  priced_limit constant integer := 1000;
  visited_limit constant integer := 30000;
  priced integer := 0;
  visited integer := 0;
  walk private.search_walk;
  found record;
  batch record;
  visits integer;
  next_one integer;
  chunk integer;
begin
  page := '[]';
  matching := case when after_id is null then 0 end;
  for number in start_walk..cardinality(walks) loop
    walk := walks[number];
    visits := 400;
    loop
      case walk.way
        when 'near' then
          select near.*, 0 as visited into batch
          from private.near_listings(request, walk, after_key, after_id, 2 * request.page_size) as near;
        when 'gather' then
          select gathered.*, 0 as visited into batch
          from private.gather_listings(walk, after_key, after_id, 1000) as gathered;
        else
          select walked.* into batch from private.walk_listings(walk, after_key, after_id, visits) as walked;
      end case;
      matching := matching + coalesce(cardinality(batch.property_ids), 0);
      visited := visited + batch.visited;

      next_one := 1;
      while next_one <= coalesce(cardinality(batch.property_ids), 0) loop
        chunk := least(request.page_size + 3 - jsonb_array_length(page), 200);
        for found in
          select stay.*, listed.key
          from unnest(batch.property_ids[next_one:next_one + chunk - 1], batch.keys[next_one:next_one + chunk - 1])
            with ordinality as listed (id, key, number)
          join private.bookable_stays(request, batch.property_ids[next_one:next_one + chunk - 1], rates) as stay
            on stay.property_id = listed.id
          order by listed.number
        loop
          -- One more than the page holds says that there is a next one.
          if jsonb_array_length(page) = request.page_size then
            matching := null;
            return;
          end if;
          page := page || jsonb_build_object(
            'property_id', found.property_id, 'check_in', found.check_in, 'check_out', found.check_out,
            'nightly_amount', found.nightly_amount, 'total_amount', found.total_amount
          );
          last_walk := number;
          last_key := found.key;
          last_id := found.property_id;
        end loop;
        next_one := next_one + chunk;
        priced := priced + chunk;
        perform private.guard_search_time();
        if priced >= priced_limit and next_one <= cardinality(batch.property_ids) then
          last_walk := number;
          last_key := batch.keys[next_one - 1];
          last_id := batch.property_ids[next_one - 1];
          matching := null;
          return;
        end if;
      end loop;

      after_key := batch.edge_key;
      after_id := batch.edge_id;
      exit when after_id is null;
      perform private.guard_search_time();
      if visited >= visited_limit or priced >= priced_limit then
        last_walk := number;
        last_key := after_key;
        last_id := after_id;
        matching := null;
        return;
      end if;
      if walk.way = 'walk' then
        -- What is rare is found by an index; else further steps, as long as the first ones let expect.
        if walk.gather_condition is not null and 60 * coalesce(cardinality(batch.property_ids), 0) < batch.visited then
          walk.way := 'gather';
        else
          visits := least(2 * visits, 10000);
        end if;
      end if;
    end loop;
  end loop;
  last_walk := null;
  last_key := null;
  last_id := null;
end;
$$;

comment on function private.search_by_key(
  private.search_request,
  private.search_walk[],
  integer,
  double precision,
  uuid,
  jsonb
) is
  'A page of what can be booked as asked, by a key of the read model: its stays, and the walk, key and id where it ended, null when nothing follows; and how many listings the read model lets through, null unless all were seen.';

-- sql/45_search/functions/search_by_price.sql
create or replace function private.search_by_price(
  request private.search_request,
  walk private.search_walk,
  after_key double precision,
  after_id uuid,
  rates jsonb,
  out page jsonb,
  out last_walk integer,
  out last_key double precision,
  out last_id uuid,
  out matching integer
)
language plpgsql
stable
security definer -- called by definer functions only
set search_path = ''
as $$
declare
  nights integer := private.searched_nights(request);
  bound text := case when nights is null then 'listing.nightly_price' else private.least_total(request) end;
  visits integer := 800;
  edge_key double precision;
  edge_id uuid;
  -- Candidates that are not priced yet, by the least that they can cost.
  pool record;
  next_one integer;
  chunk integer := request.page_size + 11;
  -- The cheapest so far, one more than the page holds, and what the last of them costs.
  best jsonb := '[]';
  enough double precision := 'infinity';
begin
  if after_id is not null and rates is null then
    -- What can't cost as much as the last page did was on it, or before.
    walk.condition := concat_ws(
      ' and ', walk.condition,
      format(
        '%s >= %L::float8', case when nights is null then 'listing.nightly_price' else private.greatest_total(request) end, after_key
      )
    );
  end if;
  if rates is not null then
    -- Rates change what is cheaper than what; where there is none, a price comes last.
    walk.way := 'gather';
    bound := format('coalesce(%s * %s * 0.9999 - 1, 1e18)', bound, private.rate_expression(rates));
  end if;

  select '{}'::uuid[] as ids, '{}'::float8[] as bounds into pool;
  loop
    if walk.way = 'gather' then
      select gathered.* into pool from private.gather_prices(walk, bound, null) as gathered;
      edge_id := null;
    else
      select walked.edge_key, walked.edge_id, gathered.ids, gathered.bounds into edge_key, edge_id, pool.ids, pool.bounds
      from private.walk_listings(walk, edge_key, edge_id, visits) as walked
      cross join lateral private.gather_prices(walk, bound, pool.ids[next_one:] || walked.property_ids) as gathered;
    end if;

    next_one := 1;
    while pool.bounds[next_one] <= enough loop
      best := private.cheapest_stays(request, best, pool.ids[next_one:next_one + chunk - 1], after_key, after_id, rates);
      enough := coalesce((best -> request.page_size ->> 'key')::float8, 'infinity');
      next_one := next_one + chunk;
      perform private.guard_search_time();
    end loop;
    -- No listing after the edge costs less than floor_price a night.
    exit when edge_id is null or edge_key * coalesce(nights, 1) > enough;
    visits := least(2 * visits, 20000);
  end loop;

  page := coalesce(jsonb_path_query_array(best, '$[0 to $last]', jsonb_build_object('last', request.page_size - 1)), '[]');
  if jsonb_array_length(best) > request.page_size then
    last_walk := 1;
    last_key := (best -> (request.page_size - 1) ->> 'key')::float8;
    last_id := (best -> (request.page_size - 1) ->> 'property_id')::uuid;
  end if;
end;
$$;

comment on function private.search_by_price(
  private.search_request,
  private.search_walk,
  double precision,
  uuid,
  jsonb
) is
  'A page of what can be booked as asked, the cheapest stay first, as private.search_by_key gives it: candidates are priced in the order of the least that they can cost, until no other can be cheaper than what was found.';

-- sql/45_search/functions/search_cell.sql
create or replace function private.search_cell(latitude double precision, longitude double precision)
returns integer
language plpgsql
immutable
security invoker
parallel safe
set search_path = ''
as $$
declare
  x integer := least(32767, floor((search_cell.longitude + 180) / 360 * 32768))::integer;
  y integer := least(32767, floor((search_cell.latitude + 90) / 180 * 32768))::integer;
begin
  -- Bits of x and y in turns.
  x := (x | x << 8) & 16711935; x := (x | x << 4) & 252645135; x := (x | x << 2) & 858993459; x := (x | x << 1) & 1431655765;
  y := (y | y << 8) & 16711935; y := (y | y << 4) & 252645135; y := (y | y << 2) & 858993459; y := (y | y << 1) & 1431655765;
  return x | y << 1;
end;
$$;

comment on function private.search_cell(double precision, double precision) is
  'Number in z-order of the place on a grid of 32768 by 32768 over the earth.';

-- sql/45_search/functions/search_clusters.sql
create or replace function private.search_clusters(criteria jsonb, max_clusters integer)
returns jsonb
language plpgsql
stable
security definer -- reads the read model and prices, which callers can't
set search_path = ''
set jit = off
as $$
declare
  most integer := coalesce(search_clusters.max_clusters, 100);
  request private.search_request := private.read_search_criteria(search_clusters.criteria);
  conditions text := private.search_conditions(request);
  rates jsonb := private.display_rates(request.display_currency);
  scope record;
  coarse integer;
  result jsonb;
begin
  if most not between 1 and 1000 then
    perform private.fail('RV001', 'search: the request is not valid', 'max_clusters: 1 to 1000');
  end if;
  select * into scope from private.search_scope(request, conditions, 50000);
  coarse := private.cluster_level(request, scope.area, most);

  execute format(
    $query$
      with matching as (%1$s),
      base as materialized (
        select
          floor(least((matching.longitude + 180) / 360 * $5, $5 - 1))::bigint as x,
          floor(least((matching.latitude + 90) / 180 * $5, $5 - 1))::bigint as y,
          matching.currency, count(*) as n, sum(matching.latitude) as latitudes, sum(matching.longitude) as longitudes,
          min(matching.nightly_amount) as nightly_amount, min(matching.total_amount) as total_amount,
          any_value(matching.property_id) as property_id
        from matching
        group by 1, 2, 3
      ),
      -- The finest grid of which no more cells are taken; the coarsest is sure to do.
      finest as (
        select coalesce(min(steps.step), 4) as step
        from generate_series(0, 3) as steps (step)
        where (
          select count(*) from (select distinct base.x >> steps.step, base.y >> steps.step from base) as taken
        ) <= $4
      ),
      priced as (
        select
          base.x >> finest.step as x, base.y >> finest.step as y, base.currency, sum(base.n) as n,
          sum(base.latitudes) as latitudes, sum(base.longitudes) as longitudes, min(base.nightly_amount) as nightly_amount,
          min(base.total_amount) as total_amount, any_value(base.property_id) as property_id
        from base, finest
        group by 1, 2, 3
      ),
      -- Prices are of the currency that most have, or the lowest of all when they are shown in one.
      cell as (
        select distinct on (priced.x, priced.y)
          priced.x, priced.y, $5 / 2 ^ finest.step as cells, priced.currency, priced.nightly_amount, priced.total_amount,
          priced.property_id, sum(priced.n) over whole as n,
          sum(priced.latitudes) over whole / sum(priced.n) over whole as latitude,
          sum(priced.longitudes) over whole / sum(priced.n) over whole as longitude
        from priced, finest
        window whole as (partition by priced.x, priced.y)
        order by
          priced.x, priced.y,
          case when $3 is null then -priced.n else private.shown_amount(priced.nightly_amount, priced.currency, $3) end,
          priced.currency
      )
      select jsonb_build_object(
        'clusters', coalesce(
          jsonb_agg(
            jsonb_build_object(
              'count', round(cell.n * $6), 'latitude', cell.latitude, 'longitude', cell.longitude,
              'property_id', case when cell.n = 1 and $6 = 1 then cell.property_id end,
              'west', cell.x * 360 / cell.cells - 180, 'south', cell.y * 180 / cell.cells - 90,
              'east', (cell.x + 1) * 360 / cell.cells - 180, 'north', (cell.y + 1) * 180 / cell.cells - 90,
              'currency', cell.currency, 'lowest_nightly_amount', cell.nightly_amount,
              'lowest_total_amount', cell.total_amount,
              'display', private.shown_price($7, cell.nightly_amount, cell.total_amount, $3 -> cell.currency)
            )
            order by cell.n desc, cell.x, cell.y
          ),
          '[]'
        ),
        'total', coalesce(round(sum(cell.n) * $6), 0)
      )
      from cell
    $query$,
    private.cluster_source(scope.property_ids is not null, scope.source, conditions)
  )
  using request, scope.property_ids, rates, most, 2::double precision ^ coarse, scope.scale, request.display_currency
  into result;
  return result || jsonb_build_object('is_exact', scope.is_exact);
exception
  when query_canceled then
    -- Somebody else's doing, unless it has taken as long as the shortest timeout there is.
    if private.search_seconds() < 2 then
      raise;
    end if;
    perform private.fail('RV003', 'search: it took too long', 'Narrow the place, the dates or the filters.');
end;
$$;

comment on function private.search_clusters(jsonb, integer) is 'See public.search_clusters.';

grant execute on function private.search_clusters(jsonb, integer) to anon, authenticated, service_role;

-- sql/45_search/functions/search_conditions.sql
create or replace function private.search_conditions(request private.search_request)
returns text
language plpgsql
stable
security definer -- called by definer functions only
set search_path = ''
as $$
begin
  return concat_ws(
    ' and ',
    'true',
    nullif(private.place_condition(request), ''),
    private.words_condition(request),
    private.filter_conditions(request),
    private.price_condition(request),
    private.stays_condition(request)
  );
end;
$$;

comment on function private.search_conditions(private.search_request) is
  'The where clause of a search over private.search_listings as listing, to be executed as part of a statement. It holds its values itself and needs no parameters; the request must be complete and checked. It lets everything through that can be booked as asked, and some that can''t: price_stays decides.';

-- sql/45_search/functions/search_cover.sql
create or replace function private.search_cover(boxes box[], out level integer, out cells integer[])
returns record
language plpgsql
immutable
security invoker
set search_path = ''
as $$
begin
  -- The finest of the grids that have indexes on which not too many cells cover the boxes.
  foreach level in array array[6, 10, 14, 18] loop
    select array_agg(covering.cell order by covering.cell)
    into cells
    from (
      select distinct fourth.x | fourth.y << 1 as cell
      from (
        select
          least(32767, floor(((area[1])[0] + 180) / 360 * 32768))::integer >> level / 2 as west,
          least(32767, floor(((area[0])[0] + 180) / 360 * 32768))::integer >> level / 2 as east,
          least(32767, floor(((area[1])[1] + 90) / 180 * 32768))::integer >> level / 2 as south,
          least(32767, floor(((area[0])[1] + 90) / 180 * 32768))::integer >> level / 2 as north
        from unnest(boxes) as area
      ) as edges
      cross join generate_series(edges.west, least(edges.east, edges.west + 20)) as columns (x)
      cross join generate_series(edges.south, least(edges.north, edges.south + 20)) as lines (y)
      cross join lateral (select (x | x << 8) & 16711935 as x, (y | y << 8) & 16711935 as y) as first
      cross join lateral (select (first.x | first.x << 4) & 252645135 as x, (first.y | first.y << 4) & 252645135 as y) as second
      cross join lateral (select (second.x | second.x << 2) & 858993459 as x, (second.y | second.y << 2) & 858993459 as y) as third
      cross join lateral (select (third.x | third.x << 1) & 1431655765 as x, (third.y | third.y << 1) & 1431655765 as y) as fourth
    ) as covering;
    if cardinality(cells) <= (case level when 18 then 120 else 32 end) then
      return;
    end if;
  end loop;
  level := null;
  cells := null;
end;
$$;

comment on function private.search_cover(box[]) is
  'Cells that cover the boxes, at the finest level of which there are not too many; nulls when there are at any, or there are no boxes.';

-- sql/45_search/functions/search_cursor.sql
create or replace function private.search_cursor(
  sort text,
  walk integer,
  sort_key double precision,
  property_id uuid,
  total integer
)
returns text
language plpgsql
immutable
security invoker
set search_path = ''
as $$
begin
  return translate(
    encode(convert_to(jsonb_build_array(sort, walk, sort_key::text, property_id, total)::text, 'UTF8'), 'base64'),
    E'+/=\n', '-_'
  );
end;
$$;

comment on function private.search_cursor(text, integer, double precision, uuid, integer) is
  'Where a page of a search ended, and how many were counted for the first one, as text that fits into an address.';

-- sql/45_search/functions/search_facets.sql
create or replace function private.search_facets(criteria jsonb)
returns jsonb
language plpgsql
stable
security definer -- reads the read model and prices, which callers can't
set search_path = ''
set jit = off
as $$
declare
  request private.search_request := private.read_search_criteria(search_facets.criteria);
  conditions text := private.search_conditions(private.without_facet_filters(request));
  rates jsonb := private.display_rates(request.display_currency);
  has_prices boolean := request.min_price is not null or request.max_price is not null;
  missed text;
  misses text;
  scope record;
  result jsonb;
begin
  select
    'case ' || string_agg(format('when not (%s) then %L', filter.condition, filter.facet), ' ') || ' end',
    string_agg(format('(not (%s))::integer', filter.condition), ' + ')
  into missed, misses
  from private.facet_conditions(request) as filter;
  -- What passes all filters but one counts for the facet of that one.
  conditions := concat_ws(' and ', conditions, '(' || misses || ') <= 1');
  select * into scope from private.search_scope(request, conditions, 10000);

  execute format(
    $query$
      with listed as materialized (
        select
          listing.property_id, listing.property_type, listing.room_type::text, listing.bedrooms, listing.beds,
          listing.cancellation_policy::text, (%1$s) as instant_book, listing.host_languages, listing.amenity_bits,
          listing.more_amenity_bits, listing.nightly_price, listing.currency, %2$s as missed, %3$s as is_in_range
        from %4$s
        where %5$s
      ),
      %6$s
      select jsonb_build_object(
        'total', (select round(count(*) * $4) from matching where matching.missed is null),
        'property_type', %7$s, 'room_type', %8$s, 'bedrooms', %9$s, 'beds', %10$s, 'cancellation_policy', %11$s,
        'instant_book', %12$s, 'host_language', %13$s, 'amenity', %14$s,
        'price_histogram', (
          select jsonb_build_object(
            'currency', shown.currency, 'price_by', $5, 'buckets', private.price_histogram(shown.amounts, $4)
          )
          from (
            -- Amounts of one currency: the one asked for, or else the one that most have.
            select amount.currency, array_agg(amount.shown) filter (where amount.shown is not null) as amounts
            from (
              select
                coalesce($6, cost.currency) as currency, private.shown_amount(cost.amount, cost.currency, $3) as shown
              from costs as cost
            ) as amount
            group by amount.currency
            order by count(*) desc, amount.currency
            limit 1
          ) as shown
        )
      )
    $query$,
    private.instant_book_condition(),
    coalesce(missed, 'null::text'),
    coalesce(private.price_condition(request), 'true'),
    case when scope.property_ids is null then scope.source else 'private.search_listings as listing' end,
    case when scope.property_ids is null then conditions else 'listing.property_id = any($2)' end,
    private.facet_sources(scope.property_ids is not null, has_prices),
    private.facet_counts('property_type', 'matching.property_type'),
    private.facet_counts('room_type', 'matching.room_type'),
    private.facet_counts('bedrooms', 'matching.bedrooms'),
    private.facet_counts('beds', 'matching.beds'),
    private.facet_counts('cancellation_policy', 'matching.cancellation_policy'),
    private.facet_counts('instant_book', 'matching.instant_book'),
    private.facet_counts('host_language', 'tag.code', 'cross join unnest(matching.host_languages) as tag (code)'),
    private.amenity_counts()
  )
  using
    request, scope.property_ids, rates, scope.scale,
    case when scope.property_ids is null then 'night' else request.price_by end,
    request.display_currency
  into result;
  return result || jsonb_build_object('is_exact', scope.is_exact);
exception
  when query_canceled then
    -- Somebody else's doing, unless it has taken as long as the shortest timeout there is.
    if private.search_seconds() < 2 then
      raise;
    end if;
    perform private.fail('RV003', 'search: it took too long', 'Narrow the place, the dates or the filters.');
end;
$$;

comment on function private.search_facets(jsonb) is 'See public.search_facets.';

grant execute on function private.search_facets(jsonb) to anon, authenticated, service_role;

-- sql/45_search/functions/search_is_wide.sql
create or replace function private.search_is_wide(request private.search_request)
returns boolean
language plpgsql
stable
security definer -- called by definer functions only
set search_path = ''
as $$
declare
  counted integer;
begin
  execute format(
    'select count(*) from (select from private.search_listings as listing where %s limit 1001) as candidate',
    private.search_conditions(request)
  )
  into counted;
  return counted > 1000;
end;
$$;

comment on function private.search_is_wide(private.search_request) is
  'Whether a search has more candidates than a saved search remembers.';

-- sql/45_search/functions/search_items.sql
create or replace function private.search_items(request private.search_request, page jsonb, rates jsonb)
returns jsonb
language plpgsql
stable
security definer -- called by definer functions only
set search_path = ''
set plan_cache_mode = 'force_generic_plan'
as $$
begin
  return (
    select coalesce(jsonb_agg(
      jsonb_build_object(
        'id', property.id,
        'title', property.title,
        'property_type', property.property_type,
        'room_type', property.room_type,
        'city', property.city,
        'region', property.region,
        'country', property.country,
        'latitude', property.latitude,
        'longitude', property.longitude,
        'distance_m', case
          when request.near_lat is not null then round(
            private.metres_between(request.near_lat, request.near_lng, property.latitude, property.longitude)::numeric
          )
        end,
        'max_guests', property.max_guests,
        'bedrooms', property.bedrooms,
        'beds', property.beds,
        'bathrooms', property.bathrooms,
        'pets_allowed', property.pets_allowed,
        'instant_book', property.instant_book and private.books_instantly(property),
        'cancellation_policy', property.cancellation_policy,
        'rating_average', case when property.rating_count >= 3 then property.rating_average end,
        'rating_count', property.rating_count,
        'cover_path', (
          select photo.path
          from public.property_photos as photo
          where photo.property_id = property.id and photo.state = 'ready'
          order by photo.is_cover desc, photo.position
          limit 1
        ),
        'currency', property.currency,
        'check_in', found.check_in,
        'check_out', found.check_out,
        'nights', found.check_out - found.check_in,
        'nightly_amount', found.nightly_amount,
        'total_amount', found.total_amount
      ) || case
        when search_items.rates is null then '{}'
        else jsonb_build_object(
          'display', private.shown_price(
            request.display_currency, found.nightly_amount, found.total_amount, search_items.rates -> property.currency
          )
        )
      end
      order by found.number
    ), '[]')
    from rows from (
      jsonb_to_recordset(search_items.page)
        as (property_id uuid, check_in date, check_out date, nightly_amount bigint, total_amount bigint)
    ) with ordinality as found (property_id, check_in, check_out, nightly_amount, total_amount, number)
    join public.properties as property on property.id = found.property_id
  );
end;
$$;

comment on function private.search_items(private.search_request, jsonb, jsonb) is
  'Properties as a search shows them, in the order of the page: [{property_id, check_in, check_out, nightly_amount, total_amount}].';

-- sql/45_search/functions/search_problem.sql
create or replace function private.search_problem(request private.search_request)
returns text
language plpgsql
immutable
security invoker
set search_path = ''
as $$
begin
  return case
    when num_nulls(request.west, request.south, request.east, request.north) not in (0, 4)
      then 'west, south, east, north: give all four or none'
    when num_nulls(request.near_lat, request.near_lng) = 1 then 'near_lat, near_lng: give both or none'
    when request.west is not null and request.near_lat is not null then 'give a box or a centre, not both'
    when not (
      request.south between -90 and 90 and request.north between -90 and 90 and request.south <= request.north
      and request.west between -180 and 180 and request.east between -180 and 180
    ) then 'west, south, east, north: degrees, south not above north'
    when request.north - request.south > 45
      or request.east - request.west + case when request.east >= request.west then 0 else 360 end > 90
      then 'the box is wider than a country: at most 90 degrees by 45'
    when not (request.near_lat between -90 and 90 and request.near_lng between -180 and 180)
      then 'near_lat, near_lng: degrees'
    when not (request.radius_m > 0 and request.radius_m <= 200000) then 'radius_m: above 0, at most 200000'
    when char_length(request.query) > 200 then 'query: at most 200 characters'
    when (request.sort in ('relevance', 'rating', 'price', 'newest', 'distance')) is not true
      then 'sort: relevance, rating, price, newest or distance'
    when request.sort = 'distance' and request.near_lat is null then 'sort: distance needs near_lat and near_lng'
    when (request.page_size between 1 and 50) is not true then 'page_size: 1 to 50'
    else coalesce(private.stay_search_problem(request), private.filter_problem(request))
  end;
end;
$$;

comment on function private.search_problem(private.search_request) is
  'What is wrong with a search; null when nothing is.';

-- sql/45_search/functions/search_properties.sql
create or replace function private.search_properties(request private.search_request, cursor text)
returns jsonb
language plpgsql
stable
security definer -- reads the read model and prices, which callers can't
set search_path = ''
as $$
declare
  walks private.search_walk[];
  rates jsonb;
  place record;
  found record;
  total integer;
begin
  request := private.complete_search(request);
  perform private.check_search(request);
  select * into place from private.read_search_cursor(search_properties.cursor, request.sort);
  walks := private.search_walks(request);
  rates := private.display_rates(request.display_currency);
  if request.sort = 'price' then
    select * into found
    from private.search_by_price(request, walks[1], place.sort_key, place.property_id, rates);
  else
    select * into found
    from private.search_by_key(request, walks, coalesce(place.walk, 1), place.sort_key, place.property_id, rates);
  end if;
  total := coalesce(
    place.total, case when found.matching < 1000 then found.matching end, private.count_listings(walks, request)
  );
  return jsonb_build_object(
    'items', private.search_items(request, found.page, rates),
    'next_cursor', case
      when found.last_id is not null
        then private.search_cursor(request.sort, found.last_walk, found.last_key, found.last_id, total)
    end,
    'total_estimate', total
  );
exception
  when query_canceled then
    -- Somebody else's doing, unless it has taken as long as the shortest timeout there is.
    if private.search_seconds() < 2 then
      raise;
    end if;
    perform private.fail('RV003', 'search: it took too long', 'Narrow the place, the dates or the filters.');
end;
$$;

comment on function private.search_properties(private.search_request, text) is 'See public.search_properties.';

grant execute on function private.search_properties(private.search_request, text) to anon, authenticated, service_role;

-- sql/45_search/functions/search_query.sql
create or replace function private.search_query(query text)
returns tsquery
language plpgsql
stable
security definer -- reads the languages, which callers can't
set search_path = ''
set plan_cache_mode = 'force_generic_plan'
-- A stop word is nothing to tell the caller about.
set client_min_messages = 'warning'
as $$
declare
  meant text;
begin
  if btrim(search_query.query) <> '' is not true then
    return null;
  end if;

  with
    -- The grammar of websearch_to_tsquery: words, "phrases", -without, or.
    units as (
      select
        unit.place,
        coalesce(unit.parts[1] = '-' or unit.parts[3] like '-_%', false) as is_negative,
        coalesce(lower(unit.parts[3]) = 'or', false) as is_or,
        private.text_plain(coalesce(unit.parts[2], unit.parts[3])) as words
      from regexp_matches(left(search_query.query, 200), '(-?)"([^"]*)"?|(\S+)', 'g') with ordinality as unit (parts, place)
    ),
    terms as (
      select
        unit.place,
        unit.is_negative,
        unit.is_or,
        count(*) filter (where unit.is_or) over (order by unit.place) as either,
        unit.words,
        extensions.unaccent(unit.words) as plain_words
      from units as unit
    ),
    -- What each term means in each language; nothing when it is a stop word there.
    readings as (
      select
        term.place,
        term.either,
        term.is_negative,
        phraseto_tsquery('simple', term.plain_words)::text as plain,
        spoken.language,
        array_remove(
          array[
            phraseto_tsquery(spoken.language::regconfig, term.plain_words)::text,
            case when term.words <> term.plain_words then phraseto_tsquery(spoken.language::regconfig, term.words)::text end
          ],
          null
        ) as meanings
      from terms as term
      cross join private.text_languages as spoken
      where not term.is_or and numnode(phraseto_tsquery('simple', term.plain_words)) > 0
    ),
    -- A stop word may be missing, but not every word of a query.
    judged as (
      select
        reading.*,
        '' = any (reading.meanings) as is_stop,
        bool_or(not '' = any (reading.meanings) and not reading.is_negative)
          over (partition by reading.either, reading.language) as has_company
      from readings as reading
    ),
    meanings as (
      select
        judged.place,
        meaning.text,
        bool_or(judged.language = 'english') as is_everywhere,
        string_agg(quote_literal('@' || judged.language), ' | ' order by judged.language) as markers
      from judged
      cross join lateral unnest(judged.meanings) as meaning (text)
      where meaning.text not in ('', judged.plain)
      group by judged.place, meaning.text
    ),
    alternatives as (
      select alternative.place, string_agg(alternative.text, ' | ') as text
      from (
        select judged.place, '(' || judged.plain || ')'
        from judged
        where judged.language = 'english'
        union all
        select
          meaning.place,
          case
            when meaning.is_everywhere then format('(%s)', meaning.text)
            else format('((%s) & (%s))', meaning.text, meaning.markers)
          end
        from meanings as meaning
        union all
        select judged.place, quote_literal('@' || judged.language)
        from judged
        where judged.is_stop and judged.has_company and not judged.is_negative and judged.language <> 'english'
      ) as alternative (place, text)
      group by alternative.place
    ),
    wanted as (
      select
        judged.either,
        string_agg(
          case when judged.is_negative then '!' else '' end || '(' || alternative.text || ')', ' & ' order by judged.place
        ) as text
      from judged
      join alternatives as alternative on alternative.place = judged.place
      where judged.language = 'english' and not (judged.is_stop and judged.has_company)
      group by judged.either
    )
  select string_agg('(' || wanted.text || ')', ' | ' order by wanted.either) from wanted into meant;

  return coalesce(meant, '')::tsquery;
end;
$$;

comment on function private.search_query(text) is
  'What a query asks of private.listing_document: each word or "phrase" as it is, or its stem where a language is spoken; stop words of a language may be missing there. -without and or work as in websearch_to_tsquery. Null when nothing is asked, the empty query (which finds nothing) when there is no word in it.';

-- sql/45_search/functions/search_scope.sql
create or replace function private.search_scope(
  request private.search_request,
  conditions text,
  rows_wanted integer,
  out property_ids uuid[],
  out source text,
  out scale double precision,
  out is_exact boolean,
  out area box
)
language plpgsql
stable
security definer -- reads the read model, which callers can't
set search_path = ''
as $$
declare
  -- So many are asked for their price; above that the read model alone is counted.
  priced_limit constant integer := 1000;
  counted_limit constant integer := 10000;
  needs_prices constant boolean := request.check_in is not null or request.flexible_stay is not null
    or request.display_currency is not null and (request.min_price is not null or request.max_price is not null);
  listings double precision;
  candidates double precision;
begin
  source := 'private.search_listings as listing';
  scale := 1;
  execute format(
    $query$
      select
        count(*), (array_agg(candidate.property_id))[:%s],
        box(
          point(min(candidate.longitude), min(candidate.latitude)), point(max(candidate.longitude), max(candidate.latitude))
        )
      from (
        select listing.property_id, listing.longitude, listing.latitude
        from private.search_listings as listing
        where %s
        limit %s
      ) as candidate
    $query$,
    priced_limit, conditions, counted_limit + 1
  )
  into candidates, property_ids, area;
  is_exact := not needs_prices or candidates <= priced_limit;
  if candidates > priced_limit or not needs_prices then
    property_ids := null;
  end if;
  if candidates <= counted_limit then
    return;
  end if;

  -- How many there are about, from ten thousand rows or so of random pages; if it is far too many, pages of theirs do.
  area := null;
  select greatest(relation.reltuples, 1) into listings
  from pg_catalog.pg_class as relation
  where relation.oid = 'private.search_listings'::regclass;
  execute format(
    'select count(*) from %s tablesample system (%s) repeatable (1) where %s',
    source, least(100, 100 * counted_limit / listings), conditions
  )
  into candidates;
  candidates := candidates * greatest(1, listings / counted_limit);
  if candidates > 4 * search_scope.rows_wanted then
    scale := candidates / search_scope.rows_wanted;
    source := format('%s tablesample system (%s) repeatable (2)', source, 100 / scale);
    is_exact := false;
  end if;
end;
$$;

comment on function private.search_scope(private.search_request, text, integer) is
  'How what a search finds can be counted at bounded cost: the ids to ask for their prices while there are few, or where to read listings from and by what to multiply what is counted there; whether that is exact, and where the candidates lie if that is known.';

-- sql/45_search/functions/search_seconds.sql
create or replace function private.search_seconds()
returns double precision
language plpgsql
volatile
security invoker
set search_path = ''
as $$
begin
  return extract(epoch from clock_timestamp() - statement_timestamp());
end;
$$;

comment on function private.search_seconds is 'For how long the statement has run, whatever a test says the time is.';

-- sql/45_search/functions/search_stays.sql
create or replace function private.search_stays(request private.search_request)
returns table (number integer, check_in date, check_out date)
language plpgsql
stable
security definer -- called by definer functions only
set search_path = ''
as $$
declare
  first_day date := greatest(request.flexible_month, (private.clock() at time zone 'UTC')::date - 1);
  next_month date := (request.flexible_month + interval '1 month')::date;
  nights integer := case request.flexible_stay when 'weekend' then 2 when 'week' then 7 end;
begin
  if request.check_in is not null then
    return query
    -- As asked, a day later, a day earlier, two days later, …
    select step.number, request.check_in + step.shift, request.check_out + step.shift
    from (
      select counted.number, (counted.number + 1) / 2 * case when counted.number % 2 = 1 then 1 else -1 end as shift
      from generate_series(0, 2 * coalesce(request.flexible_days, 0)) as counted (number)
    ) as step
    where step.shift = 0 or request.check_in + step.shift >= (private.clock() at time zone 'UTC')::date - 1
    order by step.number;
  elsif request.flexible_stay is not null then
    return query
    select (row_number() over (order by days.day))::integer - 1, days.day, days.day + nights
    from (
      select first_day + offset_days as day
      from generate_series(0, next_month - nights - first_day) as offset_days
    ) as days
    where request.flexible_stay = 'week' or extract(isodow from days.day) = 5
    order by days.day;
  end if;
end;
$$;

comment on function private.search_stays(private.search_request) is
  'The stays that would do, the preferred first: the asked dates and those near them, or the weekends (Friday to Sunday) or weeks (7 nights) whose nights are in the month. None when a search has no dates.';

-- sql/45_search/functions/search_walks.sql
create or replace function private.search_walks(request private.search_request)
returns private.search_walk[]
language plpgsql
stable
security definer -- called by definer functions only
set search_path = ''
as $$
declare
  boxes box[] := private.search_boxes(request);
  conditions text := concat_ws(
    ' and ', nullif(private.place_condition(request), ''), private.filter_conditions(request),
    private.price_condition(request), private.stays_condition(request)
  );
  cover record;
  walk private.search_walk;
  walks private.search_walk[];
begin
  walk.key := case request.sort
    when 'newest' then 'listing.published_epoch'
    when 'rating' then 'listing.score'
    when 'relevance' then 'listing.relevance'
    when 'price' then 'listing.floor_price'
    when 'distance' then private.metres_expression(request.near_lat, request.near_lng)
  end;
  walk.direction := case when request.sort in ('price', 'distance') then 'asc' else 'desc' end;
  walk.way := case
    when request.sort = 'distance' then 'near'
    -- Less than a cell of 5 km by 5 km: everything in it is read at once.
    when (select sum(area(part)) from unnest(boxes) as part) < 0.0039 then 'gather'
    else 'walk'
  end;
  if boxes is not null and request.sort <> 'newest' then
    select * into cover from private.search_cover(boxes);
    walk.parts := case when cover.level is not null then format('(listing.cell >> %s)', cover.level) end;
    walk.numbers := cover.cells;
  end if;
  walk.condition := conditions;
  walk.gather_condition := private.numbered_amenities_condition(request.amenities || request.accessibility);

  if request.query is null then
    return array[walk];
  end if;
  return private.walks_by_words(request, walk);
end;
$$;

comment on function private.search_walks(private.search_request) is
  'The ways through listings that find what a search asks for, in the order of its sort; one after the other when a query ranks them.';

-- sql/45_search/functions/searched_nights.sql
create or replace function private.searched_nights(request private.search_request)
returns integer
language plpgsql
immutable
security invoker
set search_path = ''
as $$
begin
  return coalesce(
    request.check_out - request.check_in, case request.flexible_stay when 'weekend' then 2 when 'week' then 7 end
  );
end;
$$;

comment on function private.searched_nights(private.search_request) is
  'How many nights the stays have that a search asks for; null without dates.';

-- sql/45_search/functions/shown_amount.sql
create or replace function private.shown_amount(amount bigint, currency text, rates jsonb)
returns bigint
language plpgsql
immutable
security invoker
set search_path = ''
as $$
declare
  rate constant jsonb := rates -> currency;
  exact numeric;
begin
  if rates is null then
    return amount;
  end if;
  exact := amount * (rate ->> 'wanted')::numeric / (rate ->> 'given')::numeric * 10::numeric ^ (rate ->> 'shift')::integer;
  -- More than the largest amount there is can't be told.
  return case when abs(exact) < 9e18 then private.round_half_even(exact) end;
end;
$$;

comment on function private.shown_amount(bigint, text, jsonb) is
  'An amount by rates of private.display_rates, as it is without; null when the currency has no rate.';

-- sql/45_search/functions/shown_price.sql
create or replace function private.shown_price(
  display_currency text,
  nightly_amount bigint,
  total_amount bigint,
  rate jsonb
)
returns jsonb
language plpgsql
immutable
security invoker
set search_path = ''
as $$
declare
  rates constant jsonb := jsonb_build_object('', rate);
begin
  return case
    when rate is not null then jsonb_build_object(
      'currency', display_currency,
      'nightly_amount', private.shown_amount(nightly_amount, '', rates),
      'total_amount', private.shown_amount(total_amount, '', rates),
      'rate', trim_scale(round((rate ->> 'wanted')::numeric / (rate ->> 'given')::numeric, 10)),
      'date', rate -> 'date',
      'approximate', true
    )
  end;
end;
$$;

comment on function private.shown_price(text, bigint, bigint, jsonb) is
  'About what a price comes to in another currency, as quote_stay shows it; null when no recent rate is known.';

-- sql/45_search/functions/stay_condition.sql
create or replace function private.stay_condition(check_in date, check_out date)
returns text
language plpgsql
stable
security definer -- called by definer functions only
set search_path = ''
as $$
declare
  today date := (private.clock() at time zone 'UTC')::date;
  months integer := 0;
begin
  -- It may be a day earlier or later where the property is.
  while (today + 1 + make_interval(months => months))::date < stay_condition.check_out and months < 99 loop
    months := months + 1;
  end loop;
  return concat_ws(
    ' and ',
    format('listing.arrival_days & %s <> 0', 1 << extract(isodow from stay_condition.check_in)::integer),
    format('listing.departure_days & %s <> 0', 1 << extract(isodow from stay_condition.check_out)::integer),
    case
      when stay_condition.check_in - today < 7
        then format('listing.advance_notice_days <= %s', stay_condition.check_in - today + 1)
    end,
    case when months > 1 then format('listing.booking_window_months >= %s', months) end,
    format('not listing.unavailable && %L::daterange', daterange(stay_condition.check_in, stay_condition.check_out))
  );
end;
$$;

comment on function private.stay_condition(date, date) is
  'SQL for whether a listing might take a stay, but for its length.';

-- sql/45_search/functions/stay_search_problem.sql
create or replace function private.stay_search_problem(request private.search_request)
returns text
language plpgsql
immutable
security invoker
set search_path = ''
as $$
begin
  return case
    when num_nulls(request.check_in, request.check_out) = 1 then 'check_in, check_out: give both or none'
    when not request.flexible_days between 1 and 7 then 'flexible_days: 0 to 7'
    when request.flexible_days is not null and request.check_in is null
      then 'flexible_days: needs check_in and check_out'
    when not request.flexible_stay in ('weekend', 'week') then 'flexible_stay: weekend or week'
    when num_nulls(request.flexible_stay, request.flexible_month) = 1
      then 'flexible_stay, flexible_month: give both or none'
    when request.flexible_stay is not null and request.check_in is not null
      then 'give dates or a flexible stay, not both'
    when (
      request.adults between 1 and 100 and request.children between 0 and 100 and request.infants between 0 and 100
      and request.pets between 0 and 100
    ) is not true then 'adults, children, infants, pets: at least one adult, no negative counts'
    when request.min_price < 0 or request.max_price < 0 or request.max_price < request.min_price
      then 'min_price, max_price: not negative, in this order'
    when (request.price_by in ('night', 'total')) is not true then 'price_by: night or total'
    when request.price_by = 'total' and request.check_in is null and request.flexible_stay is null
      then 'price_by: a total needs dates'
  end;
end;
$$;

comment on function private.stay_search_problem(private.search_request) is
  'What is wrong with the dates, the party and the prices of a search; null when nothing is.';

-- sql/45_search/functions/stays_condition.sql
create or replace function private.stays_condition(request private.search_request)
returns text
language plpgsql
stable
security definer -- called by definer functions only
set search_path = ''
as $$
declare
  any_of_them text;
  nights integer;
begin
  select string_agg('(' || private.stay_condition(stay.check_in, stay.check_out) || ')', ' or '), min(stay.check_out - stay.check_in)
  into any_of_them, nights
  from private.search_stays(request) as stay;
  return case
    when any_of_them is not null
      then format('listing.fewest_nights <= %s and listing.most_nights >= %1$s and (%s)', nights, any_of_them)
    -- A month that is over but for its last days has no weekend left.
    when request.flexible_stay is not null then 'false'
  end;
end;
$$;

comment on function private.stays_condition(private.search_request) is
  'SQL for whether a listing might take one of the stays that a search asks for; null when it has no dates.';

-- sql/45_search/functions/suggest_places.sql
create or replace function private.suggest_places(query text, page_size integer)
returns jsonb
language plpgsql
stable
security definer -- reads the places, which callers can't
set search_path = ''
set plan_cache_mode = 'force_generic_plan'
as $$
declare
  suggested jsonb;
begin
  perform private.place_page_check('suggest places', suggest_places.page_size);
  if char_length(suggest_places.query) <= 200 is not true then
    perform private.fail('RV001', 'suggest places: the query is missing or too long', 'query: at most 200 characters');
  end if;

  with
    asked as materialized (
      select queried.name, queried.wider, queried.name || chr(1114111) as beyond
      from private.place_queries(suggest_places.query) as queried
    ),
    -- 0: the whole name, 1: its beginning, 2: the beginning of a later word.
    begun as (
      select
        named.place_id,
        min(case when not named.is_whole then 2 when named.key = asked.name then 0 else 1 end) as rank
      from asked
      join private.place_names as named
        on named.key operator(pg_catalog.~>=~) asked.name and named.key operator(pg_catalog.~<~) asked.beyond
      join private.places as place on place.id = named.place_id
      where private.place_lies_in(place.country, place.region_key, asked.wider)
      group by named.place_id
    ),
    areas as (
      select area.*
      from private.place_areas(private.place_key(suggest_places.query)) as area
    ),
    -- Only when nothing begins so, it is taken for mistyped.
    mistyped as (
      select named.place_id, 2 + min(named.slips) as rank
      from asked
      cross join lateral private.places_alike(asked.name, true) as named
      join private.places as place on place.id = named.place_id
      where not exists (select from begun) and not exists (select from areas)
        and private.place_lies_in(place.country, place.region_key, asked.wider)
      group by named.place_id
    ),
    fullest as (
      select found.place_id, found.rank
      from (
        select begun.place_id, begun.rank
        from begun
        union all
        select mistyped.place_id, mistyped.rank
        from mistyped
      ) as found
      join private.places as place on place.id = found.place_id
      where place.property_count > 0
        or exists (select from private.place_changes as pending where pending.place_id = place.id)
      order by found.rank, place.property_count desc, place.id
      limit suggest_places.page_size
    ),
    suggestions as (
      select fullest.rank, city.properties, city.place_id, city.item
      from private.place_city_items(array(select fullest.place_id from fullest)) as city
      join fullest on fullest.place_id = city.place_id
      union all
      select area.rank, area.properties, 0, private.place_area_item(area.country, area.region_key, area.properties)
      from areas as area
    )
  select jsonb_agg(best.item order by best.rank, best.properties desc, best.place_id)
  from (
    select *
    from suggestions as suggestion
    order by suggestion.rank, suggestion.properties desc, suggestion.place_id
    limit suggest_places.page_size
  ) as best
  into suggested;
  return coalesce(suggested, '[]');
end;
$$;

comment on function private.suggest_places(text, integer) is 'See public.suggest_places.';

grant execute on function private.suggest_places(text, integer) to anon, authenticated, service_role;

-- sql/45_search/functions/text_plain.sql
create or replace function private.text_plain(written text)
returns text
language sql
stable
security invoker
set search_path = ''
as $$
  -- Punctuation would make paths, hosts and signed numbers of words: "pool/sauna" is two words, "wi-fi" too.
  select
    lower(
      translate(
        normalize(text_plain.written, nfc),
        '!"#$%&''()*+,-./:;<=>?@[\]^_`{|}~’‘“”„«»–—·•…¿¡、。',
        repeat(' ', 48)
      )
    );
$$;

comment on function private.text_plain(text) is
  'A text as its words: small letters, no punctuation. Accents stay: see private.place_key and private.listing_document.';

-- sql/45_search/functions/unknown_code.sql
create or replace function private.unknown_code(request private.search_request)
returns text
language plpgsql
stable
security definer -- called by definer functions only
set search_path = ''
set plan_cache_mode = 'force_generic_plan'
as $$
declare
  code text;
begin
  if request.property_types is not null then
    select asked into code
    from unnest(request.property_types) as asked
    where not exists (select from public.property_types as known where known.code = asked)
    limit 1;
    if code is not null then
      return format('property_types: there is no "%s"', left(code, 60));
    end if;
  end if;
  if request.amenities is not null then
    select asked into code
    from unnest(request.amenities) as asked
    where not exists (select from public.amenities as known where known.code = asked)
    limit 1;
    if code is not null then
      return format('amenities: there is no "%s"', left(code, 60));
    end if;
  end if;
  if request.accessibility is not null then
    select asked into code
    from unnest(request.accessibility) as asked
    where not exists (
      select from public.amenities as known where known.code = asked and known.amenity_group = 'accessibility'
    )
    limit 1;
    if code is not null then
      return format('accessibility: there is no "%s"', left(code, 60));
    end if;
  end if;
  return null;
end;
$$;

comment on function private.unknown_code(private.search_request) is
  'Says which code of a search the reference tables don''t have; null when they have all.';

-- sql/45_search/functions/walk_listings.sql
create or replace function private.walk_listings(
  walk private.search_walk,
  after_key double precision,
  after_id uuid,
  visits integer,
  out property_ids uuid[],
  out keys double precision[],
  out edge_key double precision,
  out edge_id uuid,
  out visited integer
)
language plpgsql
stable
security definer -- reads the read model, which callers can't
set search_path = ''
-- What is walked along is chosen here; the planner, which knows little of places and bits, would sort instead.
set enable_sort = off
set enable_bitmapscan = off
set enable_seqscan = off
as $$
declare
  each integer := greatest(8, walk_listings.visits / greatest(1, coalesce(cardinality(walk.numbers), 1)));
begin
  -- So many listings of each part, of which those count that come before the first that was left out of any part.
  execute format(
    $query$
      with
        walked as materialized (
          select seen.*
          from unnest($1) as part (number)
          cross join lateral (
            select
              count(*) as visited,
              array_agg(listing.property_id) as ids,
              array_agg(listing.key) as keys,
              array_agg(listing.passes) as passes
            from (
              select listing.property_id, %1$s as key, (%2$s) is true as passes
              from private.search_listings as listing
              where %3$s and %4$s
              order by %1$s %5$s, listing.property_id %5$s
              limit $4
            ) as listing
          ) as seen
        ),
        edge as (
          select walked.keys[$4] as key, walked.ids[$4] as id
          from walked
          where walked.visited = $4
          order by walked.keys[$4] %6$s, walked.ids[$4] %6$s
          limit 1
        )
      select
        array_agg(found.id order by found.key %5$s, found.id %5$s),
        array_agg(found.key order by found.key %5$s, found.id %5$s),
        (select edge.key from edge),
        (select edge.id from edge),
        (select sum(walked.visited) from walked)
      from walked
      cross join unnest(walked.ids, walked.keys, walked.passes) as found (id, key, passes)
      where found.passes
        and ((select edge.id from edge) is null or (found.key, found.id) %7$s (select edge.key, edge.id from edge))
    $query$,
    walk.key, walk.condition, coalesce(walk.parts || ' = part.number', 'true'),
    case
      when after_id is null then 'true'
      else format('(%s, listing.property_id) %s ($2, $3)', walk.key, case walk.direction when 'asc' then '>' else '<' end)
    end,
    walk.direction, walk.direction, case walk.direction when 'asc' then '<=' else '>=' end
  )
  using coalesce(walk.numbers, '{0}'), after_key, after_id, each
  into property_ids, keys, edge_key, edge_id, visited;
end;
$$;

comment on function private.walk_listings(private.search_walk, double precision, uuid, integer) is
  'The next listings that a walk finds after a key and id, having visited about so many; the edge where it goes on, null when it is at its end.';

-- sql/45_search/functions/walks_by_words.sql
create or replace function private.walks_by_words(request private.search_request, walk private.search_walk)
returns private.search_walk[]
language plpgsql
stable
security definer -- called by definer functions only
set search_path = ''
as $$
declare
  words tsquery := private.search_query(request.query);
  places integer[] := private.matched_place_ids(request.query);
  in_places text := format('listing.place_id = any(%L::integer[])', places);
  has_words text := format(
    'exists (select from private.search_documents as text'
    ' where text.property_id = listing.property_id and text.document @@ %L::tsquery%%s)',
    words
  );
  in_title text := format(' and ts_rank(''{0,0,1,1}'', text.document, %L::tsquery) > 0', words);
  elsewhere text := case when places is null then 'true' else format('(%s) is not true', in_places) end;
  base text := walk.condition;
  known text := walk.gather_condition;
  walks private.search_walk[] := '{}';
begin
  if request.sort <> 'relevance' then
    walk.condition := concat_ws(
      ' and ', base,
      case when places is null then format(has_words, '') else format('(%s or %s)', in_places, format(has_words, '')) end
    );
    walk.gather_condition := concat_ws(' and ', known, private.words_condition(request));
    return array[walk];
  end if;

  -- By relevance: what stands in a place of that name, then what has the words in title, place or kind, then the others.
  walk.gather_condition := coalesce(known, 'true');
  walk.condition := concat_ws(' and ', base, elsewhere, format(has_words, in_title));
  walks := walks || walk;
  walk.condition := concat_ws(' and ', base, elsewhere, format(has_words, replace(in_title, '> 0', '<= 0')));
  walks := walks || walk;
  if places is not null then
    walk.condition := concat_ws(' and ', base, in_places);
    walk.gather_condition := known;
    if walk.way = 'walk' then
      walk.parts := 'listing.place_id';
      walk.numbers := places;
    end if;
    walks := walk || walks;
  end if;
  return walks;
end;
$$;

comment on function private.walks_by_words(private.search_request, private.search_walk) is
  'The ways of a search with a query.';

-- sql/45_search/functions/watch_search.sql
create or replace function private.watch_search(saved public.saved_searches, request private.search_request)
returns void
language plpgsql
volatile
security definer -- called by save_search
set search_path = ''
as $$
begin
  insert into private.search_finds (search_id, property_id)
  select saved.id, match.property_id from private.new_matches(saved, request) as match;

  insert into private.search_watches (search_id, is_wide)
  values (saved.id, private.search_is_wide(request));
end;
$$;

comment on function private.watch_search(public.saved_searches, private.search_request) is
  'Remembers what a search matches when it is saved: that is no news later.';

-- sql/45_search/functions/weekday_bits.sql
create or replace function private.weekday_bits(weekdays smallint[])
returns smallint
language sql
immutable
security invoker
parallel safe
set search_path = ''
as $$
  select coalesce(bit_or(1 << weekday), 254)::smallint
  from unnest(weekday_bits.weekdays) as weekday;
$$;

comment on function private.weekday_bits(smallint[]) is 'Bit n for ISO weekday n; all of them for null.';

-- sql/45_search/functions/without_facet_filters.sql
create or replace function private.without_facet_filters(request private.search_request)
returns private.search_request
language plpgsql
immutable
security invoker
set search_path = ''
as $$
begin
  request.property_types := null;
  request.room_types := null;
  request.min_bedrooms := null;
  request.min_beds := null;
  request.cancellation_policies := null;
  request.instant_book := null;
  request.host_languages := null;
  request.min_price := null;
  request.max_price := null;
  return request;
end;
$$;

comment on function private.without_facet_filters(private.search_request) is
  'A search without the filters of facets that are counted as if theirs were not set.';

-- sql/45_search/functions/words_condition.sql
create or replace function private.words_condition(request private.search_request)
returns text
language plpgsql
stable
security definer -- called by definer functions only
set search_path = ''
as $$
declare
  places integer[] := private.matched_place_ids(request.query);
  words tsquery := private.search_query(request.query);
begin
  if request.query is null then
    return null;
  end if;
  return format(
    '(%s listing.property_id = any(array('
    'select text.property_id from private.search_documents as text where text.document @@ %L::tsquery)))',
    case when places is not null then format('listing.place_id = any(%L::integer[]) or', places) end, words
  );
end;
$$;

comment on function private.words_condition(private.search_request) is
  'SQL for whether a listing is found by the words of a search; null when there are none.';

-- sql/45_search/views/search_listing_sources.sql
create view private.search_listing_sources
with (security_invoker = true)
as
  select
    property.id as property_id,
    property.latitude,
    property.longitude,
    private.listing_relevance(
      rating.score,
      property.rating_count,
      pictures.ready,
      char_length(property.description),
      host.verification_state = 'verified',
      property.instant_book
    ) as relevance,
    rating.score,
    extract(epoch from coalesce(property.published_at, property.created_at))::double precision as published_epoch,
    property.base_price as nightly_price,
    prices.lowest as lowest_night,
    prices.highest as highest_night,
    floor(prices.lowest * (100 - offers.greatest_percent) / 100)::double precision as floor_price,
    property.cleaning_fee,
    property.pet_fee,
    property.extra_guest_fee,
    offered.amenity_bits,
    offered.more_amenity_bits,
    private.search_cell(property.latitude, property.longitude) as cell,
    (
      select spelling.place_id
      from private.place_spellings as spelling
      where
        spelling.country = property.country
        and spelling.city = property.city
        and spelling.cell = private.place_cell(property.latitude, property.longitude)
    ) as place_id,
    property.bathrooms::real as bathrooms,
    property.room_type,
    property.cancellation_policy,
    property.max_guests,
    property.included_guests,
    property.bedrooms,
    property.beds,
    least(
      property.min_nights,
      rules.fewest_nights,
      (
        select min(nights)
        from unnest(property.min_nights_by_weekday) as nights
      )
    ) as fewest_nights,
    greatest(
      property.max_nights,
      rules.most_nights,
      (
        select max(nights)
        from unnest(property.max_nights_by_weekday) as nights
      )
    ) as most_nights,
    property.advance_notice_days,
    property.booking_window_months,
    private.weekday_bits(property.check_in_weekdays) as arrival_days,
    private.weekday_bits(property.check_out_weekdays) as departure_days,
    property.pets_allowed,
    property.instant_book,
    property.property_type,
    property.currency,
    calendar.unavailable,
    private.language_tags(host.languages) as host_languages
  from
    public.properties as property
    join public.profiles as host on host.id = property.host_id
    cross join lateral (select (private.clock() at time zone 'UTC')::date - 2 as from_date) as days
    -- An average shows from three reviews: until then they neither lift nor sink a listing.
    cross join lateral (
      select
        (coalesce(property.rating_average, 4.5) * property.rating_count + 4.5 * 5)::double precision / (
          property.rating_count + 5
        ) as score
    ) as rating
    cross join lateral (
      select count(*) as ready
      from public.property_photos as photo
      where photo.property_id = property.id and photo.state = 'ready'
    ) as pictures
    cross join lateral (
      select
        coalesce(bit_or(1::bigint << numbered.number) filter (where numbered.number < 63), 0) as amenity_bits,
        coalesce(bit_or(1::bigint << numbered.number - 63) filter (where numbered.number >= 63), 0) as more_amenity_bits
      from
        public.property_amenities as has
        join private.amenity_numbers as numbered on numbered.amenity = has.amenity
      where has.property_id = property.id
    ) as offered
    cross join lateral (
      select
        min(rule.nightly_price) as lowest_price,
        max(rule.nightly_price) as highest_price,
        min(rule.min_nights) as fewest_nights,
        max(rule.max_nights) as most_nights
      from public.calendar_rules as rule
      where rule.property_id = property.id and rule.to_date > days.from_date
    ) as rules
    cross join lateral (
      select
        least(property.base_price, property.weekend_price, rules.lowest_price) as lowest,
        greatest(property.base_price, property.weekend_price, rules.highest_price) as highest
    ) as prices
    cross join lateral (
      -- A stay gets one offer at most; 20 % is what a new listing may give.
      select
        greatest(
          property.weekly_discount_percent,
          property.monthly_discount_percent,
          property.early_bird_percent,
          property.last_minute_percent,
          case
            when property.new_listing_offer then 20
          end,
          (
            select max(promotion.percent)
            from public.promotions as promotion
            where promotion.property_id = property.id and promotion.stay_to > days.from_date
          )
        ) as greatest_percent
    ) as offers
    cross join lateral (
      select
        coalesce(range_agg(taken.stay), '{}'::datemultirange) * datemultirange(
          daterange(days.from_date, null)
        ) as unavailable
      from public.occupancies as taken
      where taken.property_id = property.id and taken.lapses_at is null
    ) as calendar
  where property.status = 'published';

comment on view private.search_listing_sources is
  'What private.search_listings says of each published property, computed from where it comes from.';

-- sql/45_search/doors/popular_cities.sql
create or replace function public.popular_cities(country text default null, page_size integer default 12)
returns jsonb
language sql
stable
security invoker
set search_path = ''
as $$
  select private.popular_cities(popular_cities.country, coalesce(popular_cities.page_size, 12));
$$;

comment on function public.popular_cities(text, integer) is
  'Cities with the most published properties, of one country (ISO 3166-1 code) or of all. Each as suggest_places shows it.';

grant execute on function public.popular_cities(text, integer) to anon, authenticated, service_role;

-- sql/45_search/doors/save_search.sql
create or replace function public.save_search(name text, criteria jsonb, alerts boolean default true)
returns public.saved_searches
language sql
volatile
security invoker
set search_path = ''
as $$
  select * from private.save_search(save_search.name, save_search.criteria, save_search.alerts);
$$;

comment on function public.save_search(text, jsonb, boolean) is
  'Keeps a search: criteria holds arguments of search_properties by name, without cursor and page_size. With alerts, the person is told by notification and mail of properties that come to match: newly published, free again, or within the price by now; each once. What matches already is no news.';

grant execute on function public.save_search(text, jsonb, boolean) to authenticated;

-- sql/45_search/doors/search_clusters.sql
create or replace function public.search_clusters(criteria jsonb, max_clusters integer default 100)
returns jsonb
language sql
stable
security invoker
set search_path = ''
set statement_timeout = '5s' -- PostgREST sets it before the call
as $$
  select private.search_clusters(search_clusters.criteria, search_clusters.max_clusters);
$$;

comment on function public.search_clusters(jsonb, integer) is
  'What a search finds as at most max_clusters (1 to 1000) groups on a map, the finest grid that has no more: count, centroid, bounds of the cell, the lowest price, and the property where there is one. criteria: arguments of search_properties by name, without cursor and page_size. is_exact is false when there are too many to look at each.';

grant execute on function public.search_clusters(jsonb, integer) to anon, authenticated, service_role;

-- sql/45_search/doors/search_facets.sql
create or replace function public.search_facets(criteria jsonb)
returns jsonb
language sql
stable
security invoker
set search_path = ''
set statement_timeout = '5s' -- PostgREST sets it before the call
as $$
  select private.search_facets(search_facets.criteria);
$$;

comment on function public.search_facets(jsonb) is
  'How many of what a search finds have each property_type, room_type, amenity, number of bedrooms and beds, cancellation_policy, instant_book, host_language, and a histogram of prices. criteria: arguments of search_properties by name, without cursor and page_size. The counts of a facet leave out its own filter, so that they say what another choice would find; those of amenities, all of which are asked for, don''t. is_exact is false when there are too many to look at each: the counts are then of the read model, or estimates.';

grant execute on function public.search_facets(jsonb) to anon, authenticated, service_role;

-- sql/45_search/doors/search_properties.sql
create or replace function public.search_properties(
  west double precision default null,
  south double precision default null,
  east double precision default null,
  north double precision default null,
  near_lat double precision default null,
  near_lng double precision default null,
  radius_m double precision default null,
  query text default null,
  check_in date default null,
  check_out date default null,
  adults integer default 1,
  children integer default 0,
  infants integer default 0,
  pets integer default 0,
  min_price bigint default null,
  max_price bigint default null,
  property_types text[] default null,
  amenities text[] default null,
  sort text default 'relevance',
  cursor text default null,
  page_size integer default 20,
  flexible_days integer default null,
  flexible_stay text default null,
  flexible_month date default null,
  price_by text default 'night',
  display_currency text default null,
  room_types text[] default null,
  min_bedrooms integer default null,
  min_beds integer default null,
  min_bathrooms numeric default null,
  instant_book boolean default null,
  accessibility text[] default null,
  host_languages text[] default null,
  cancellation_policies text[] default null
)
returns jsonb
language sql
stable
security invoker
set search_path = ''
set statement_timeout = '5s' -- PostgREST sets it before the call
as $$
  select
    private.search_properties(
      row(
        search_properties.west,
        search_properties.south,
        search_properties.east,
        search_properties.north,
        search_properties.near_lat,
        search_properties.near_lng,
        search_properties.radius_m,
        search_properties.query,
        search_properties.check_in,
        search_properties.check_out,
        search_properties.adults,
        search_properties.children,
        search_properties.infants,
        search_properties.pets,
        search_properties.min_price,
        search_properties.max_price,
        search_properties.property_types,
        search_properties.amenities,
        search_properties.sort,
        search_properties.page_size,
        search_properties.flexible_days,
        search_properties.flexible_stay,
        search_properties.flexible_month,
        search_properties.price_by,
        search_properties.display_currency,
        search_properties.room_types,
        search_properties.min_bedrooms,
        search_properties.min_beds,
        search_properties.min_bathrooms,
        search_properties.instant_book,
        search_properties.accessibility,
        search_properties.host_languages,
        search_properties.cancellation_policies
      )::private.search_request,
      search_properties.cursor
    );
$$;

comment on function public.search_properties(
  double precision,
  double precision,
  double precision,
  double precision,
  double precision,
  double precision,
  double precision,
  text,
  date,
  date,
  integer,
  integer,
  integer,
  integer,
  bigint,
  bigint,
  text[],
  text[],
  text,
  text,
  integer,
  integer,
  text,
  date,
  text,
  text,
  text[],
  integer,
  integer,
  numeric,
  boolean,
  text[],
  text[],
  text[]
) is
  'Published properties in a box (west, south, east, north), around a centre (near_lat, near_lng, radius_m, 10 km by default) or by words (query) that the party can book, each with the total for its stay (check_in, check_out). Dates are exact, or near check_in and check_out (flexible_days, 1 to 7), or any weekend or week of flexible_month (flexible_stay). Amounts are minor units of the currency of each property, or of display_currency where one is given; min_price and max_price are for a night, or with price_by total for the stay. Amenities and accessibility: all of them; the other lists: one of them. sort: relevance, rating, price, distance, newest. Pass next_cursor as cursor for the next page; there is none after the last, and a page may be short before it.';

grant execute
on function public.search_properties(
  double precision,
  double precision,
  double precision,
  double precision,
  double precision,
  double precision,
  double precision,
  text,
  date,
  date,
  integer,
  integer,
  integer,
  integer,
  bigint,
  bigint,
  text[],
  text[],
  text,
  text,
  integer,
  integer,
  text,
  date,
  text,
  text,
  text[],
  integer,
  integer,
  numeric,
  boolean,
  text[],
  text[],
  text[]
)
to anon, authenticated, service_role;

-- sql/45_search/doors/suggest_places.sql
create or replace function public.suggest_places(query text, page_size integer default 8)
returns jsonb
language sql
stable
security invoker
set search_path = ''
as $$
  select private.suggest_places(suggest_places.query, coalesce(suggest_places.page_size, 8));
$$;

comment on function public.suggest_places(text, integer) is
  'Cities, regions and countries with published properties, as somebody types the name in any language: whole names first, then what begins so, else what it may be a mistyping of; the fullest first. Each has kind, city, region, country, country_name, latitude, longitude, a box to pass to search_properties and the number of properties.';

grant execute on function public.suggest_places(text, integer) to anon, authenticated, service_role;

-- sql/45_search/triggers/amenities_search.sql
create or replace trigger amenities_search
after insert on public.amenities
for each statement
execute function private.note_amenities_for_search();

-- sql/45_search/triggers/calendar_rules_search_delete.sql
create or replace trigger calendar_rules_search_delete
after delete on public.calendar_rules
referencing old table as parts
for each statement
execute function private.note_part_for_search();

-- sql/45_search/triggers/calendar_rules_search_insert.sql
create or replace trigger calendar_rules_search_insert
after insert on public.calendar_rules
referencing new table as parts
for each statement
execute function private.note_part_for_search();

-- sql/45_search/triggers/calendar_rules_search_update.sql
create or replace trigger calendar_rules_search_update
after update on public.calendar_rules
for each row
execute function private.note_part_for_search();

-- sql/45_search/triggers/occupancies_search_delete.sql
create or replace trigger occupancies_search_delete
after delete on public.occupancies
for each row
when (old.lapses_at is null)
execute function private.note_nights_for_search();

-- sql/45_search/triggers/occupancies_search_insert.sql
create or replace trigger occupancies_search_insert
after insert on public.occupancies
for each row
when (new.lapses_at is null)
execute function private.note_nights_for_search();

-- sql/45_search/triggers/occupancies_search_update.sql
create or replace trigger occupancies_search_update
after update on public.occupancies
for each row
when (old.lapses_at is null or new.lapses_at is null)
execute function private.note_nights_for_search();

-- sql/45_search/triggers/profiles_search.sql
create or replace trigger profiles_search
after update on public.profiles
for each row
when (old.languages is distinct from new.languages or old.verification_state is distinct from new.verification_state)
execute function private.note_host_for_search();

-- sql/45_search/triggers/promotions_search_delete.sql
create or replace trigger promotions_search_delete
after delete on public.promotions
referencing old table as parts
for each statement
execute function private.note_part_for_search();

-- sql/45_search/triggers/promotions_search_insert.sql
create or replace trigger promotions_search_insert
after insert on public.promotions
referencing new table as parts
for each statement
execute function private.note_part_for_search();

-- sql/45_search/triggers/promotions_search_update.sql
create or replace trigger promotions_search_update
after update on public.promotions
for each row
execute function private.note_part_for_search();

-- sql/45_search/triggers/properties_places.sql
create or replace trigger properties_places
after insert or delete or update of status, country, city, latitude, longitude on public.properties
for each row
execute function private.note_property_for_places();

-- sql/45_search/triggers/properties_search_insert.sql
create or replace trigger properties_search_insert
after insert on public.properties
for each row
when (new.status = 'published')
execute function private.note_property_for_search();

-- sql/45_search/triggers/properties_search_update.sql
create or replace trigger properties_search_update
after update on public.properties
for each row
when (old.status = 'published' or new.status = 'published')
execute function private.note_property_for_search();

-- sql/45_search/triggers/property_amenities_search_delete.sql
create or replace trigger property_amenities_search_delete
after delete on public.property_amenities
referencing old table as parts
for each statement
execute function private.note_part_for_search();

-- sql/45_search/triggers/property_amenities_search_insert.sql
create or replace trigger property_amenities_search_insert
after insert on public.property_amenities
referencing new table as parts
for each statement
execute function private.note_part_for_search();

-- sql/45_search/triggers/property_amenities_search_update.sql
create or replace trigger property_amenities_search_update
after update on public.property_amenities
for each row
execute function private.note_part_for_search();

-- sql/45_search/triggers/property_photos_search_delete.sql
create or replace trigger property_photos_search_delete
after delete on public.property_photos
referencing old table as parts
for each statement
execute function private.note_part_for_search();

-- sql/45_search/triggers/property_photos_search_insert.sql
create or replace trigger property_photos_search_insert
after insert on public.property_photos
referencing new table as parts
for each statement
execute function private.note_part_for_search();

-- sql/45_search/triggers/property_photos_search_update.sql
create or replace trigger property_photos_search_update
after update on public.property_photos
for each row
when (old.state is distinct from new.state or old.property_id is distinct from new.property_id)
execute function private.note_part_for_search();

-- sql/45_search/triggers/saved_searches_touch.sql
create or replace trigger saved_searches_touch
before update on public.saved_searches
for each row
execute function private.touch_updated_at();

-- sql/45_search/data/place_country_names.sql
-- Names of countries in en, fr, es, de, it, pt, nl, pl, sv, da, cs, el, tr, ru from Unicode CLDR 48 (Intl.DisplayNames of Node 24), and what they are also called.
insert into private.place_country_names (country, key, name)
select distinct on (named.country, private.place_key(written.name))
  named.country,
  private.place_key(written.name),
  written.name
from
  (
    values
      (
        'AC',
        array[
          'Ascension Island',
          'Île de l’Ascension',
          'Isla de la Ascensión',
          'Ascension',
          'Isola Ascensione',
          'Ilha de Ascensão',
          'Wyspa Wniebowstąpienia',
          'Ascensionøen',
          'Νήσος Ασενσιόν',
          'Ascension Adası',
          'о-в Вознесения'
        ]
      ),
      ('AD', array['Andorra', 'Andorre', 'Andora', 'Ανδόρα', 'Андорра']),
      (
        'AE',
        array[
          'United Arab Emirates',
          'Émirats arabes unis',
          'Emiratos Árabes Unidos',
          'Vereinigte Arabische Emirate',
          'Emirati Arabi Uniti',
          'Emirados Árabes Unidos',
          'Verenigde Arabische Emiraten',
          'Zjednoczone Emiraty Arabskie',
          'Förenade Arabemiraten',
          'De Forenede Arabiske Emirater',
          'Spojené arabské emiráty',
          'Ηνωμένα Αραβικά Εμιράτα',
          'Birleşik Arap Emirlikleri',
          'ОАЭ',
          'UAE'
        ]
      ),
      ('AF', array['Afghanistan', 'Afganistán', 'Afeganistão', 'Αφγανιστάν', 'Афганистан']),
      (
        'AG',
        array[
          'Antigua and Barbuda',
          'Antigua & Barbuda',
          'Antigua-et-Barbuda',
          'Antigua y Barbuda',
          'Antigua und Barbuda',
          'Antigua e Barbuda',
          'Antigua en Barbuda',
          'Antigua i Barbuda',
          'Antigua och Barbuda',
          'Antigua og Barbuda',
          'Antigua a Barbuda',
          'Αντίγκουα και Μπαρμπούντα',
          'Antigua ve Barbuda',
          'Антигуа и Барбуда'
        ]
      ),
      ('AI', array['Anguilla', 'Anguila', 'Ανγκουίλα', 'Ангилья']),
      ('AL', array['Albania', 'Albanie', 'Albanien', 'Αλβανία', 'Arnavutluk', 'Албания']),
      ('AM', array['Armenia', 'Arménie', 'Armenien', 'Αρμενία', 'Ermenistan', 'Армения']),
      ('AO', array['Angola', 'Αγκόλα', 'Ангола']),
      (
        'AR',
        array['Argentina', 'Argentine', 'Argentinien', 'Argentinië', 'Argentyna', 'Αργεντινή', 'Arjantin', 'Аргентина']
      ),
      (
        'AS',
        array[
          'American Samoa',
          'Samoa américaines',
          'Samoa Americana',
          'Amerikanisch-Samoa',
          'Samoa Americane',
          'Amerikaans-Samoa',
          'Samoa Amerykańskie',
          'Amerikanska Samoa',
          'Amerikansk Samoa',
          'Americká Samoa',
          'Αμερικανική Σαμόα',
          'Amerikan Samoası',
          'Американское Самоа'
        ]
      ),
      (
        'AT',
        array[
          'Austria',
          'Autriche',
          'Österreich',
          'Oostenrijk',
          'Österrike',
          'Østrig',
          'Rakousko',
          'Αυστρία',
          'Avusturya',
          'Австрия'
        ]
      ),
      ('AU', array['Australia', 'Australie', 'Australien', 'Αυστραλία', 'Avustralya', 'Австралия']),
      ('AW', array['Aruba', 'Αρούμπα', 'Аруба']),
      (
        'AX',
        array[
          'Aland',
          'Åland Islands',
          'Îles Åland',
          'Islas Aland',
          'Ålandinseln',
          'Isole Åland',
          'Ilhas Aland',
          'Wyspy Alandzkie',
          'Ålandy',
          'Νήσοι Όλαντ',
          'Åland Adaları',
          'Аландские о-ва'
        ]
      ),
      (
        'AZ',
        array[
          'Azerbaijan',
          'Azerbaïdjan',
          'Azerbaiyán',
          'Aserbaidschan',
          'Azerbaigian',
          'Azerbaijão',
          'Azerbeidzjan',
          'Azerbejdżan',
          'Azerbajdzjan',
          'Aserbajdsjan',
          'Ázerbájdžán',
          'Αζερμπαϊτζάν',
          'Azerbaycan',
          'Азербайджан'
        ]
      ),
      (
        'BA',
        array[
          'Bosnia and Herzegovina',
          'Bosnia & Herzegovina',
          'Bosnie-Herzégovine',
          'Bosnia y Herzegovina',
          'Bosnien und Herzegowina',
          'Bosnia ed Erzegovina',
          'Bósnia e Herzegovina',
          'Bosnië en Herzegovina',
          'Bośnia i Hercegowina',
          'Bosnien och Hercegovina',
          'Bosnien-Hercegovina',
          'Bosna a Hercegovina',
          'Βοσνία - Ερζεγοβίνη',
          'Bosna-Hersek',
          'Босния и Герцеговина'
        ]
      ),
      ('BB', array['Barbados', 'Barbade', 'Μπαρμπέιντος', 'Барбадос']),
      ('BD', array['Bangladesh', 'Bangladés', 'Bangladesch', 'Bangladesz', 'Μπανγκλαντές', 'Бангладеш']),
      (
        'BE',
        array['Belgium', 'Belgique', 'Bélgica', 'Belgien', 'Belgio', 'België', 'Belgia', 'Βέλγιο', 'Belçika', 'Бельгия']
      ),
      ('BF', array['Burkina Faso', 'Burquina Faso', 'Μπουρκίνα Φάσο', 'Буркина-Фасо']),
      (
        'BG',
        array[
          'Bulgaria',
          'Bulgarie',
          'Bulgarien',
          'Bulgarije',
          'Bułgaria',
          'Bulharsko',
          'Βουλγαρία',
          'Bulgaristan',
          'Болгария'
        ]
      ),
      ('BH', array['Bahrain', 'Bahreïn', 'Baréin', 'Bahrajn', 'Μπαχρέιν', 'Bahreyn', 'Бахрейн']),
      ('BI', array['Burundi', 'Μπουρούντι', 'Бурунди']),
      ('BJ', array['Benin', 'Μπενίν', 'Бенин']),
      (
        'BL',
        array[
          'Saint Barthelemy',
          'St. Barthélemy',
          'San Bartolomé',
          'São Bartolomeu',
          'S:t Barthélemy',
          'Svatý Bartoloměj',
          'Άγιος Βαρθολομαίος',
          'Сен-Бартелеми'
        ]
      ),
      ('BM', array['Bermuda', 'Bermudes', 'Bermudas', 'Bermudy', 'Βερμούδες', 'Бермудские о-ва']),
      ('BN', array['Brunei', 'Brunei Darussalam', 'Brunej', 'Μπρουνέι', 'Бруней']),
      ('BO', array['Bolivia', 'Bolivie', 'Bolivien', 'Boliwia', 'Βολιβία', 'Bolivya', 'Боливия']),
      (
        'BQ',
        array[
          'Bonaire',
          'Caribbean Netherlands',
          'Pays-Bas caribéens',
          'Caribe neerlandés',
          'Karibische Niederlande',
          'Caraibi Olandesi',
          'Países Baixos Caribenhos',
          'Caribisch Nederland',
          'Niderlandy Karaibskie',
          'Karibiska Nederländerna',
          'De tidligere Nederlandske Antiller',
          'Karibské Nizozemsko',
          'Ολλανδία Καραϊβικής',
          'Karayip Hollandası',
          'Бонэйр, Синт-Эстатиус и Саба'
        ]
      ),
      (
        'BR',
        array[
          'Brazil',
          'Brésil',
          'Brasil',
          'Brasilien',
          'Brasile',
          'Brazilië',
          'Brazylia',
          'Βραζιλία',
          'Brezilya',
          'Бразилия'
        ]
      ),
      ('BS', array['Bahamas', 'Bahama’s', 'Bahamy', 'Μπαχάμες', 'Bahamalar', 'Багамы']),
      ('BT', array['Bhutan', 'Bhoutan', 'Bután', 'Butão', 'Μπουτάν', 'Бутан']),
      (
        'BV',
        array[
          'Bouvet Island',
          'Île Bouvet',
          'Isla Bouvet',
          'Bouvetinsel',
          'Isola Bouvet',
          'Ilha Bouvet',
          'Bouveteiland',
          'Wyspa Bouveta',
          'Bouvetön',
          'Bouvetøen',
          'Bouvetův ostrov',
          'Νήσος Μπουβέ',
          'Bouvet Adası',
          'о-в Буве'
        ]
      ),
      ('BW', array['Botswana', 'Botsuana', 'Μποτσουάνα', 'Botsvana', 'Ботсвана']),
      (
        'BY',
        array[
          'Belarus',
          'Biélorussie',
          'Bielorrusia',
          'Bielorussia',
          'Bielorrússia',
          'Białoruś',
          'Bělorusko',
          'Λευκορωσία',
          'Беларусь'
        ]
      ),
      ('BZ', array['Belize', 'Belice', 'Μπελίζ', 'Белиз']),
      ('CA', array['Canada', 'Kanada', 'Καναδάς', 'Канада']),
      (
        'CC',
        array[
          'Cocos (Keeling) Islands',
          'Îles Cocos',
          'Islas Cocos',
          'Kokosinseln',
          'Isole Cocos (Keeling)',
          'Ilhas Cocos (Keeling)',
          'Cocoseilanden',
          'Wyspy Kokosowe',
          'Kokosöarna',
          'Cocosøerne',
          'Kokosové ostrovy',
          'Νήσοι Κόκος (Κίλινγκ)',
          'Cocos (Keeling) Adaları',
          'Кокосовые о-ва'
        ]
      ),
      (
        'CD',
        array[
          'Democratic Republic of the Congo',
          'Congo - Kinshasa',
          'República Democrática del Congo',
          'Kongo-Kinshasa',
          'Demokratyczna Republika Konga',
          'Κονγκό - Κινσάσα',
          'Kongo - Kinşasa',
          'Конго - Киншаса'
        ]
      ),
      (
        'CF',
        array[
          'Central African Republic',
          'République centrafricaine',
          'República Centroafricana',
          'Zentralafrikanische Republik',
          'Repubblica Centrafricana',
          'República Centro-Africana',
          'Centraal-Afrikaanse Republiek',
          'Republika Środkowoafrykańska',
          'Centralafrikanska republiken',
          'Den Centralafrikanske Republik',
          'Středoafrická republika',
          'Κεντροαφρικανική Δημοκρατία',
          'Orta Afrika Cumhuriyeti',
          'Центрально-Африканская Республика'
        ]
      ),
      (
        'CG',
        array[
          'Republic of the Congo',
          'Congo - Brazzaville',
          'Congo',
          'Kongo-Brazzaville',
          'República do Congo',
          'Kongo',
          'Κονγκό - Μπραζαβίλ',
          'Kongo - Brazavil',
          'Конго - Браззавиль'
        ]
      ),
      (
        'CH',
        array[
          'Switzerland',
          'Suisse',
          'Suiza',
          'Schweiz',
          'Svizzera',
          'Suíça',
          'Zwitserland',
          'Szwajcaria',
          'Švýcarsko',
          'Ελβετία',
          'İsviçre',
          'Швейцария'
        ]
      ),
      (
        'CI',
        array[
          'Ivory Coast',
          'Côte d’Ivoire',
          'Costa d’Avorio',
          'Costa do Marfim',
          'Ivoorkust',
          'Elfenbenskusten',
          'Elfenbenskysten',
          'Pobřeží slonoviny',
          'Ακτή Ελεφαντοστού',
          'Кот-д’Ивуар'
        ]
      ),
      (
        'CK',
        array[
          'Cook Islands',
          'Îles Cook',
          'Islas Cook',
          'Cookinseln',
          'Isole Cook',
          'Ilhas Cook',
          'Cookeilanden',
          'Wyspy Cooka',
          'Cooköarna',
          'Cookøerne',
          'Cookovy ostrovy',
          'Νήσοι Κουκ',
          'Cook Adaları',
          'о-ва Кука'
        ]
      ),
      ('CL', array['Chile', 'Chili', 'Cile', 'Χιλή', 'Şili', 'Чили']),
      ('CM', array['Cameroon', 'Cameroun', 'Camerún', 'Kamerun', 'Camarões', 'Kameroen', 'Καμερούν', 'Камерун']),
      ('CN', array['China', 'Chine', 'Cina', 'Chiny', 'Kina', 'Κίνα', 'Çin', 'Китай']),
      ('CO', array['Colombia', 'Colombie', 'Kolumbien', 'Kolumbia', 'Kolumbie', 'Κολομβία', 'Kolombiya', 'Колумбия']),
      ('CR', array['Costa Rica', 'Kostaryka', 'Kostarika', 'Κόστα Ρίκα', 'Kosta Rika', 'Коста-Рика']),
      ('CU', array['Cuba', 'Kuba', 'Κούβα', 'Куба']),
      (
        'CV',
        array[
          'Cabo Verde',
          'Cape Verde',
          'Cap-Vert',
          'Capo Verde',
          'Kaapverdië',
          'Republika Zielonego Przylądka',
          'Kap Verde',
          'Kapverdy',
          'Πράσινο Ακρωτήριο',
          'Кабо-Верде'
        ]
      ),
      ('CW', array['Curacao', 'Curazao', 'Κουρασάο', 'Кюрасао']),
      (
        'CX',
        array[
          'Christmas Island',
          'Île Christmas',
          'Isla de Navidad',
          'Weihnachtsinsel',
          'Isola Christmas',
          'Ilha Christmas',
          'Christmaseiland',
          'Wyspa Bożego Narodzenia',
          'Julön',
          'Juleøen',
          'Vánoční ostrov',
          'Νήσος των Χριστουγέννων',
          'Christmas Adası',
          'о-в Рождества'
        ]
      ),
      (
        'CY',
        array['Cyprus', 'Chypre', 'Chipre', 'Zypern', 'Cipro', 'Cypr', 'Cypern', 'Kypr', 'Κύπρος', 'Kıbrıs', 'Кипр']
      ),
      (
        'CZ',
        array[
          'Czechia',
          'Tchéquie',
          'Chequia',
          'Tschechien',
          'Cechia',
          'Tchéquia',
          'Tsjechië',
          'Czechy',
          'Tjeckien',
          'Tjekkiet',
          'Česko',
          'Τσεχία',
          'Çekya',
          'Чехия',
          'Czech Republic'
        ]
      ),
      (
        'DE',
        array[
          'Germany',
          'Allemagne',
          'Alemania',
          'Deutschland',
          'Germania',
          'Alemanha',
          'Duitsland',
          'Niemcy',
          'Tyskland',
          'Německo',
          'Γερμανία',
          'Almanya',
          'Германия'
        ]
      ),
      (
        'DJ',
        array[
          'Djibouti',
          'Yibuti',
          'Dschibuti',
          'Gibuti',
          'Djibuti',
          'Dżibuti',
          'Džibutsko',
          'Τζιμπουτί',
          'Cibuti',
          'Джибути'
        ]
      ),
      (
        'DK',
        array[
          'Denmark',
          'Danemark',
          'Dinamarca',
          'Danimarca',
          'Denemarken',
          'Dania',
          'Danmark',
          'Dánsko',
          'Δανία',
          'Danimarka',
          'Дания'
        ]
      ),
      ('DM', array['Dominica', 'Dominique', 'Dominika', 'Ντομίνικα', 'Доминика']),
      (
        'DO',
        array[
          'Dominican Republic',
          'République dominicaine',
          'República Dominicana',
          'Dominikanische Republik',
          'Repubblica Dominicana',
          'Dominicaanse Republiek',
          'Dominikana',
          'Dominikanska republiken',
          'Den Dominikanske Republik',
          'Dominikánská republika',
          'Δομινικανή Δημοκρατία',
          'Dominik Cumhuriyeti',
          'Доминиканская Республика'
        ]
      ),
      (
        'DZ',
        array[
          'Algeria',
          'Algérie',
          'Argelia',
          'Algerien',
          'Algerije',
          'Algieria',
          'Algeriet',
          'Alžírsko',
          'Αλγερία',
          'Cezayir',
          'Алжир'
        ]
      ),
      ('EC', array['Ecuador', 'Équateur', 'Equador', 'Ekwador', 'Ekvádor', 'Ισημερινός', 'Эквадор']),
      ('EE', array['Estonia', 'Estonie', 'Estland', 'Estonsko', 'Εσθονία', 'Estonya', 'Эстония']),
      (
        'EG',
        array[
          'Egypt',
          'Égypte',
          'Egipto',
          'Ägypten',
          'Egitto',
          'Egito',
          'Egipt',
          'Egypten',
          'Αίγυπτος',
          'Mısır',
          'Египет'
        ]
      ),
      (
        'EH',
        array[
          'Western Sahara',
          'Sahara occidental',
          'Westsahara',
          'Sahara Occidentale',
          'Saara Ocidental',
          'Westelijke Sahara',
          'Sahara Zachodnia',
          'Västsahara',
          'Vestsahara',
          'Západní Sahara',
          'Δυτική Σαχάρα',
          'Batı Sahra',
          'Западная Сахара'
        ]
      ),
      ('ER', array['Eritrea', 'Érythrée', 'Eritreia', 'Erytrea', 'Ερυθραία', 'Eritre', 'Эритрея']),
      (
        'ES',
        array[
          'Spain',
          'Espagne',
          'España',
          'Spanien',
          'Spagna',
          'Espanha',
          'Spanje',
          'Hiszpania',
          'Španělsko',
          'Ισπανία',
          'İspanya',
          'Испания'
        ]
      ),
      (
        'ET',
        array['Ethiopia', 'Éthiopie', 'Etiopía', 'Äthiopien', 'Etiopien', 'Etiopie', 'Αιθιοπία', 'Etiyopya', 'Эфиопия']
      ),
      ('FI', array['Finland', 'Finlande', 'Finlandia', 'Finnland', 'Finsko', 'Φινλανδία', 'Finlandiya', 'Финляндия']),
      ('FJ', array['Fiji', 'Fidji', 'Fiyi', 'Fidschi', 'Figi', 'Fidżi', 'Φίτζι', 'Фиджи']),
      (
        'FK',
        array[
          'Falkland Islands',
          'Îles Malouines',
          'Islas Malvinas',
          'Falklandinseln',
          'Isole Falkland',
          'Ilhas Malvinas',
          'Falklandeilanden',
          'Falklandy',
          'Falklandsöarna',
          'Falklandsøerne',
          'Falklandské ostrovy',
          'Νήσοι Φόκλαντ',
          'Falkland Adaları',
          'Фолклендские о-ва'
        ]
      ),
      (
        'FM',
        array[
          'Micronesia',
          'Micronésie',
          'Mikronesien',
          'Mikronezja',
          'Mikronésie',
          'Μικρονησία',
          'Mikronezya',
          'Федеративные Штаты Микронезии'
        ]
      ),
      (
        'FO',
        array[
          'Faroe Islands',
          'Îles Féroé',
          'Islas Feroe',
          'Färöer',
          'Isole Fær Øer',
          'Ilhas Faroé',
          'Faeröer',
          'Wyspy Owcze',
          'Färöarna',
          'Færøerne',
          'Faerské ostrovy',
          'Νήσοι Φερόες',
          'Faroe Adaları',
          'Фарерские о-ва'
        ]
      ),
      (
        'FR',
        array[
          'France',
          'Francia',
          'Frankreich',
          'França',
          'Frankrijk',
          'Francja',
          'Frankrike',
          'Frankrig',
          'Francie',
          'Γαλλία',
          'Fransa',
          'Франция'
        ]
      ),
      ('GA', array['Gabon', 'Gabun', 'Gabão', 'Γκαμπόν', 'Габон']),
      (
        'GB',
        array[
          'United Kingdom',
          'Royaume-Uni',
          'Reino Unido',
          'Vereinigtes Königreich',
          'Regno Unito',
          'Verenigd Koninkrijk',
          'Wielka Brytania',
          'Storbritannien',
          'Spojené království',
          'Ηνωμένο Βασίλειο',
          'Birleşik Krallık',
          'Великобритания',
          'Great Britain',
          'England',
          'Scotland',
          'Wales',
          'Großbritannien',
          'Grande-Bretagne',
          'Gran Bretaña'
        ]
      ),
      ('GD', array['Grenada', 'Grenade', 'Granada', 'Γρενάδα', 'Гренада']),
      ('GE', array['Georgia', 'Géorgie', 'Georgien', 'Gruzja', 'Gruzie', 'Γεωργία', 'Gürcistan', 'Грузия']),
      (
        'GF',
        array[
          'French Guiana',
          'Guyane française',
          'Guayana Francesa',
          'Französisch-Guayana',
          'Guyana Francese',
          'Guiana Francesa',
          'Frans-Guyana',
          'Gujana Francuska',
          'Franska Guyana',
          'Fransk Guyana',
          'Francouzská Guyana',
          'Γαλλική Γουιάνα',
          'Fransız Guyanası',
          'Французская Гвиана'
        ]
      ),
      ('GG', array['Guernsey', 'Guernesey', 'Γκέρνζι', 'Гернси']),
      ('GH', array['Ghana', 'Gana', 'Γκάνα', 'Гана']),
      ('GI', array['Gibraltar', 'Gibilterra', 'Γιβραλτάρ', 'Cebelitarık', 'Гибралтар']),
      (
        'GL',
        array[
          'Greenland',
          'Groenland',
          'Groenlandia',
          'Grönland',
          'Grenlandia',
          'Grønland',
          'Grónsko',
          'Γροιλανδία',
          'Гренландия'
        ]
      ),
      ('GM', array['Gambia', 'Gambie', 'Γκάμπια', 'Gambiya', 'Гамбия']),
      ('GN', array['Guinea', 'Guinée', 'Guiné', 'Gwinea', 'Γουινέα', 'Gine', 'Гвинея']),
      ('GP', array['Guadeloupe', 'Guadalupe', 'Guadalupa', 'Gwadelupa', 'Γουαδελούπη', 'Гваделупа']),
      (
        'GQ',
        array[
          'Equatorial Guinea',
          'Guinée équatoriale',
          'Guinea Ecuatorial',
          'Äquatorialguinea',
          'Guinea Equatoriale',
          'Guiné Equatorial',
          'Equatoriaal-Guinea',
          'Gwinea Równikowa',
          'Ekvatorialguinea',
          'Ækvatorialguinea',
          'Rovníková Guinea',
          'Ισημερινή Γουινέα',
          'Ekvator Ginesi',
          'Экваториальная Гвинея'
        ]
      ),
      (
        'GR',
        array[
          'Greece',
          'Grèce',
          'Grecia',
          'Griechenland',
          'Griekenland',
          'Grecja',
          'Grekland',
          'Grækenland',
          'Řecko',
          'Ελλάδα',
          'Yunanistan',
          'Греция'
        ]
      ),
      (
        'GS',
        array[
          'South Georgia and the South Sandwich Islands',
          'South Georgia & South Sandwich Islands',
          'Géorgie du Sud-et-les Îles Sandwich du Sud',
          'Islas Georgia del Sur y Sandwich del Sur',
          'Südgeorgien und die Südlichen Sandwichinseln',
          'Georgia del Sud e Sandwich Australi',
          'Ilhas Geórgia do Sul e Sandwich do Sul',
          'Zuid-Georgia en Zuidelijke Sandwicheilanden',
          'Georgia Południowa i Sandwich Południowy',
          'Sydgeorgien och Sydsandwichöarna',
          'South Georgia og De Sydlige Sandwichøer',
          'Jižní Georgie a Jižní Sandwichovy ostrovy',
          'Νήσοι Νότια Γεωργία και Νότιες Σάντουιτς',
          'Güney Georgia ve Güney Sandwich Adaları',
          'Южная Георгия и Южные Сандвичевы о-ва'
        ]
      ),
      ('GT', array['Guatemala', 'Gwatemala', 'Γουατεμάλα', 'Гватемала']),
      ('GU', array['Guam', 'Γκουάμ', 'Гуам']),
      (
        'GW',
        array[
          'Guinea-Bissau',
          'Guinée-Bissau',
          'Guinea-Bisáu',
          'Guiné-Bissau',
          'Gwinea Bissau',
          'Γουινέα Μπισάου',
          'Gine-Bissau',
          'Гвинея-Бисау'
        ]
      ),
      ('GY', array['Guyana', 'Guiana', 'Gujana', 'Γουιάνα', 'Гайана']),
      (
        'HK',
        array[
          'Hong Kong',
          'Hong Kong SAR China',
          'R.A.S. chinoise de Hong Kong',
          'RAE de Hong Kong (China)',
          'Sonderverwaltungsregion Hongkong',
          'RAS di Hong Kong',
          'Hong Kong, RAE da China',
          'Hongkong SAR van China',
          'SRA Hongkong (Chiny)',
          'Hongkong SAR',
          'SAR Hongkong',
          'Hongkong – ZAO Číny',
          'Χονγκ Κονγκ ΕΔΠ Κίνας',
          'Çin Hong Kong ÖİB',
          'Гонконг (САР)'
        ]
      ),
      (
        'HM',
        array[
          'Heard Island and McDonald Islands',
          'Heard & McDonald Islands',
          'Îles Heard-et-MacDonald',
          'Islas Heard y McDonald',
          'Heard und McDonaldinseln',
          'Isole Heard e McDonald',
          'Ilhas Heard e McDonald',
          'Heard en McDonaldeilanden',
          'Wyspy Heard i McDonalda',
          'Heardön och McDonaldöarna',
          'Heard Island og McDonald Islands',
          'Heardův ostrov a McDonaldovy ostrovy',
          'Νήσοι Χερντ και Μακντόναλντ',
          'Heard Adası ve McDonald Adaları',
          'о-ва Херд и Макдональд'
        ]
      ),
      ('HN', array['Honduras', 'Ονδούρα', 'Гондурас']),
      (
        'HR',
        array[
          'Croatia',
          'Croatie',
          'Croacia',
          'Kroatien',
          'Croazia',
          'Kroatië',
          'Chorwacja',
          'Chorvatsko',
          'Κροατία',
          'Hırvatistan',
          'Хорватия'
        ]
      ),
      ('HT', array['Haiti', 'Αϊτή', 'Гаити']),
      (
        'HU',
        array[
          'Hungary',
          'Hongrie',
          'Hungría',
          'Ungarn',
          'Ungheria',
          'Hongarije',
          'Węgry',
          'Ungern',
          'Maďarsko',
          'Ουγγαρία',
          'Macaristan',
          'Венгрия'
        ]
      ),
      ('ID', array['Indonesia', 'Indonésie', 'Indonesien', 'Indonezja', 'Ινδονησία', 'Endonezya', 'Индонезия']),
      ('IE', array['Ireland', 'Irlande', 'Irlanda', 'Irland', 'Ierland', 'Irlandia', 'Irsko', 'Ιρλανδία', 'Ирландия']),
      ('IL', array['Israel', 'Israele', 'Izrael', 'Ισραήλ', 'İsrail', 'Израиль']),
      (
        'IM',
        array[
          'Isle of Man',
          'Île de Man',
          'Isla de Man',
          'Isola di Man',
          'Ilha de Man',
          'Wyspa Man',
          'Ostrov Man',
          'Νήσος του Μαν',
          'Man Adası',
          'о-в Мэн'
        ]
      ),
      ('IN', array['India', 'Inde', 'Indien', 'Indie', 'Ινδία', 'Hindistan', 'Индия']),
      (
        'IO',
        array[
          'British Indian Ocean Territory',
          'Territoire britannique de l’océan Indien',
          'Territorio Británico del Océano Índico',
          'Britisches Territorium im Indischen Ozean',
          'Territorio Britannico dell’Oceano Indiano',
          'Território Britânico do Oceano Índico',
          'Brits Indische Oceaanterritorium',
          'Brytyjskie Terytorium Oceanu Indyjskiego',
          'Brittiska territoriet i Indiska oceanen',
          'Det Britiske Territorium i Det Indiske Ocean',
          'Britské indickooceánské území',
          'Βρετανικά Εδάφη Ινδικού Ωκεανού',
          'Britanya Hint Okyanusu Toprakları',
          'Британская территория в Индийском океане'
        ]
      ),
      ('IQ', array['Iraq', 'Irak', 'Iraque', 'Ιράκ', 'Ирак']),
      ('IR', array['Iran', 'Irã', 'Ιράν', 'Иран']),
      (
        'IS',
        array['Iceland', 'Islande', 'Islandia', 'Island', 'Islanda', 'IJsland', 'Ισλανδία', 'İzlanda', 'Исландия']
      ),
      ('IT', array['Italy', 'Italie', 'Italia', 'Italien', 'Włochy', 'Ιταλία', 'İtalya', 'Италия']),
      ('JE', array['Jersey', 'Τζέρζι', 'Джерси']),
      ('JM', array['Jamaica', 'Jamaïque', 'Jamaika', 'Giamaica', 'Jamajka', 'Τζαμάικα', 'Ямайка']),
      (
        'JO',
        array['Jordan', 'Jordanie', 'Jordania', 'Jordanien', 'Giordania', 'Jordánsko', 'Ιορδανία', 'Ürdün', 'Иордания']
      ),
      ('JP', array['Japan', 'Japon', 'Giappone', 'Japão', 'Japonia', 'Japonsko', 'Ιαπωνία', 'Japonya', 'Япония']),
      ('KE', array['Kenya', 'Kenia', 'Quênia', 'Keňa', 'Κένυα', 'Кения']),
      (
        'KG',
        array[
          'Kyrgyzstan',
          'Kirghizstan',
          'Kirguistán',
          'Kirgisistan',
          'Kirghizistan',
          'Quirguistão',
          'Kirgizië',
          'Kirgistan',
          'Kirgizistan',
          'Κιργιστάν',
          'Kırgızistan',
          'Киргизия'
        ]
      ),
      (
        'KH',
        array[
          'Cambodia',
          'Cambodge',
          'Camboya',
          'Kambodscha',
          'Cambogia',
          'Camboja',
          'Cambodja',
          'Kambodża',
          'Kambodja',
          'Καμπότζη',
          'Kamboçya',
          'Камбоджа'
        ]
      ),
      ('KI', array['Kiribati', 'Quiribati', 'Κιριμπάτι', 'Кирибати']),
      (
        'KM',
        array[
          'Comoros',
          'Comores',
          'Comoras',
          'Komoren',
          'Comore',
          'Comoren',
          'Komory',
          'Komorerna',
          'Comorerne',
          'Κομόρες',
          'Komorlar',
          'Коморы'
        ]
      ),
      (
        'KN',
        array[
          'Saint Kitts and Nevis',
          'St. Kitts & Nevis',
          'Saint-Christophe-et-Niévès',
          'San Cristóbal y Nieves',
          'St. Kitts und Nevis',
          'Saint Kitts e Nevis',
          'São Cristóvão e Névis',
          'Saint Kitts en Nevis',
          'Saint Kitts i Nevis',
          'S:t Kitts och Nevis',
          'Saint Kitts og Nevis',
          'Svatý Kryštof a Nevis',
          'Σεν Κιτς και Νέβις',
          'Saint Kitts ve Nevis',
          'Сент-Китс и Невис'
        ]
      ),
      (
        'KP',
        array[
          'North Korea',
          'Corée du Nord',
          'Corea del Norte',
          'Nordkorea',
          'Corea del Nord',
          'Coreia do Norte',
          'Noord-Korea',
          'Korea Północna',
          'Severní Korea',
          'Βόρεια Κορέα',
          'Kuzey Kore',
          'КНДР'
        ]
      ),
      (
        'KR',
        array[
          'South Korea',
          'Corée du Sud',
          'Corea del Sur',
          'Südkorea',
          'Corea del Sud',
          'Coreia do Sul',
          'Zuid-Korea',
          'Korea Południowa',
          'Sydkorea',
          'Jižní Korea',
          'Νότια Κορέα',
          'Güney Kore',
          'Республика Корея'
        ]
      ),
      ('KW', array['Kuwait', 'Koweït', 'Koeweit', 'Kuwejt', 'Kuvajt', 'Κουβέιτ', 'Kuveyt', 'Кувейт']),
      (
        'KY',
        array[
          'Cayman Islands',
          'Îles Caïmans',
          'Islas Caimán',
          'Kaimaninseln',
          'Isole Cayman',
          'Ilhas Cayman',
          'Kaaimaneilanden',
          'Kajmany',
          'Caymanöarna',
          'Caymanøerne',
          'Kajmanské ostrovy',
          'Νήσοι Κέιμαν',
          'Cayman Adaları',
          'о-ва Кайман'
        ]
      ),
      (
        'KZ',
        array[
          'Kazakhstan',
          'Kazajistán',
          'Kasachstan',
          'Kazakistan',
          'Cazaquistão',
          'Kazachstan',
          'Kazakstan',
          'Kasakhstan',
          'Καζακστάν',
          'Казахстан'
        ]
      ),
      ('LA', array['Laos', 'Λάος', 'Лаос']),
      ('LB', array['Lebanon', 'Liban', 'Líbano', 'Libanon', 'Λίβανος', 'Lübnan', 'Ливан']),
      (
        'LC',
        array[
          'Saint Lucia',
          'St. Lucia',
          'Sainte-Lucie',
          'Santa Lucía',
          'S:t Lucia',
          'Svatá Lucie',
          'Αγία Λουκία',
          'Сент-Люсия'
        ]
      ),
      ('LI', array['Liechtenstein', 'Lichtenštejnsko', 'Λιχτενστάιν', 'Лихтенштейн']),
      ('LK', array['Sri Lanka', 'Σρι Λάνκα', 'Шри-Ланка']),
      ('LR', array['Liberia', 'Libérie', 'Λιβερία', 'Liberya', 'Либерия']),
      ('LS', array['Lesotho', 'Lesoto', 'Λεσότο', 'Лесото']),
      (
        'LT',
        array[
          'Lithuania',
          'Lituanie',
          'Lituania',
          'Litauen',
          'Litouwen',
          'Litwa',
          'Litva',
          'Λιθουανία',
          'Litvanya',
          'Литва'
        ]
      ),
      (
        'LU',
        array[
          'Luxembourg',
          'Luxemburgo',
          'Luxemburg',
          'Lussemburgo',
          'Luksemburg',
          'Lucembursko',
          'Λουξεμβούργο',
          'Люксембург'
        ]
      ),
      (
        'LV',
        array[
          'Latvia',
          'Lettonie',
          'Letonia',
          'Lettland',
          'Lettonia',
          'Letland',
          'Łotwa',
          'Lotyšsko',
          'Λετονία',
          'Letonya',
          'Латвия'
        ]
      ),
      ('LY', array['Libya', 'Libye', 'Libia', 'Libyen', 'Libië', 'Λιβύη', 'Ливия']),
      (
        'MA',
        array[
          'Morocco',
          'Maroc',
          'Marruecos',
          'Marokko',
          'Marocco',
          'Marrocos',
          'Maroko',
          'Marocko',
          'Μαρόκο',
          'Fas',
          'Марокко'
        ]
      ),
      ('MC', array['Monaco', 'Monako', 'Μονακό', 'Монако']),
      (
        'MD',
        array[
          'Moldova',
          'Moldavie',
          'Moldavia',
          'Republik Moldau',
          'Mołdawia',
          'Moldavien',
          'Moldavsko',
          'Μολδαβία',
          'Молдова'
        ]
      ),
      ('ME', array['Montenegro', 'Czarnogóra', 'Černá Hora', 'Μαυροβούνιο', 'Karadağ', 'Черногория']),
      (
        'MF',
        array[
          'Saint Martin',
          'St. Martin',
          'San Martín',
          'São Martinho',
          'Svatý Martin (Francie)',
          'Άγιος Μαρτίνος (Γαλλικό τμήμα)',
          'Сен-Мартен'
        ]
      ),
      ('MG', array['Madagascar', 'Madagaskar', 'Μαδαγασκάρη', 'Мадагаскар']),
      (
        'MH',
        array[
          'Marshall Islands',
          'Îles Marshall',
          'Islas Marshall',
          'Marshallinseln',
          'Isole Marshall',
          'Ilhas Marshall',
          'Marshalleilanden',
          'Wyspy Marshalla',
          'Marshallöarna',
          'Marshalløerne',
          'Marshallovy ostrovy',
          'Νήσοι Μάρσαλ',
          'Marshall Adaları',
          'Маршалловы о-ва'
        ]
      ),
      (
        'MK',
        array[
          'North Macedonia',
          'Macédoine du Nord',
          'Macedonia del Norte',
          'Nordmazedonien',
          'Macedonia del Nord',
          'Macedônia do Norte',
          'Noord-Macedonië',
          'Macedonia Północna',
          'Nordmakedonien',
          'Severní Makedonie',
          'Βόρεια Μακεδονία',
          'Kuzey Makedonya',
          'Северная Македония'
        ]
      ),
      ('ML', array['Mali', 'Μάλι', 'Мали']),
      (
        'MM',
        array[
          'Myanmar',
          'Myanmar (Burma)',
          'Myanmar (Birmanie)',
          'Myanmar (Birmania)',
          'Mianmar (Birmânia)',
          'Myanmar (Birma)',
          'Mjanma (Birma)',
          'Myanmar (Barma)',
          'Μιανμάρ (Βιρμανία)',
          'Мьянма (Бирма)'
        ]
      ),
      ('MN', array['Mongolia', 'Mongolie', 'Mongolei', 'Mongoliet', 'Mongolsko', 'Μογγολία', 'Moğolistan', 'Монголия']),
      (
        'MO',
        array[
          'Macao',
          'Macao SAR China',
          'R.A.S. chinoise de Macao',
          'RAE de Macao (China)',
          'Sonderverwaltungsregion Macau',
          'RAS di Macao',
          'Macau, RAE da China',
          'Macau SAR van China',
          'SRA Makau (Chiny)',
          'Macao SAR',
          'SAR Macao',
          'Macao – ZAO Číny',
          'Μακάο ΕΔΠ Κίνας',
          'Çin Makao ÖİB',
          'Макао (САР)'
        ]
      ),
      (
        'MP',
        array[
          'Northern Mariana Islands',
          'Îles Mariannes du Nord',
          'Islas Marianas del Norte',
          'Nördliche Marianen',
          'Isole Marianne Settentrionali',
          'Ilhas Marianas do Norte',
          'Noordelijke Marianen',
          'Mariany Północne',
          'Nordmarianerna',
          'Nordmarianerne',
          'Severní Mariany',
          'Νήσοι Βόρειες Μαριάνες',
          'Kuzey Mariana Adaları',
          'Северные Марианские о-ва'
        ]
      ),
      ('MQ', array['Martinique', 'Martinica', 'Martynika', 'Martinik', 'Μαρτινίκα', 'Мартиника']),
      ('MR', array['Mauritania', 'Mauritanie', 'Mauretanien', 'Mauretania', 'Μαυριτανία', 'Moritanya', 'Мавритания']),
      ('MS', array['Montserrat', 'Μονσεράτ', 'Монтсеррат']),
      ('MT', array['Malta', 'Malte', 'Μάλτα', 'Мальта']),
      ('MU', array['Mauritius', 'Maurice', 'Mauricio', 'Mauricius', 'Μαυρίκιος', 'Маврикий']),
      (
        'MV',
        array[
          'Maldives',
          'Maldivas',
          'Malediven',
          'Maldive',
          'Maldiven',
          'Malediwy',
          'Maldiverna',
          'Maldiverne',
          'Maledivy',
          'Μαλδίβες',
          'Maldivler',
          'Мальдивы'
        ]
      ),
      ('MW', array['Malawi', 'Malaui', 'Μαλάουι', 'Malavi', 'Малави']),
      ('MX', array['Mexico', 'Mexique', 'Mexiko', 'Messico', 'Meksyk', 'Μεξικό', 'Meksika', 'Мексика']),
      (
        'MY',
        array['Malaysia', 'Malaisie', 'Malasia', 'Maleisië', 'Malezja', 'Malajsie', 'Μαλαισία', 'Malezya', 'Малайзия']
      ),
      ('MZ', array['Mozambique', 'Mosambik', 'Mozambico', 'Moçambique', 'Mozambik', 'Μοζαμβίκη', 'Мозамбик']),
      ('NA', array['Namibia', 'Namibie', 'Ναμίμπια', 'Namibya', 'Намибия']),
      (
        'NC',
        array[
          'New Caledonia',
          'Nouvelle-Calédonie',
          'Nueva Caledonia',
          'Neukaledonien',
          'Nuova Caledonia',
          'Nova Caledônia',
          'Nieuw-Caledonië',
          'Nowa Kaledonia',
          'Nya Kaledonien',
          'Ny Kaledonien',
          'Nová Kaledonie',
          'Νέα Καληδονία',
          'Yeni Kaledonya',
          'Новая Каледония'
        ]
      ),
      ('NE', array['Niger', 'Νίγηρας', 'Nijer', 'Нигер']),
      (
        'NF',
        array[
          'Norfolk Island',
          'Île Norfolk',
          'Isla Norfolk',
          'Norfolkinsel',
          'Isola Norfolk',
          'Ilha Norfolk',
          'Norfolk',
          'Norfolkön',
          'Νήσος Νόρφολκ',
          'Norfolk Adası',
          'о-в Норфолк'
        ]
      ),
      ('NG', array['Nigeria', 'Nigérie', 'Νιγηρία', 'Nijerya', 'Нигерия']),
      ('NI', array['Nicaragua', 'Nikaragua', 'Νικαράγουα', 'Никарагуа']),
      (
        'NL',
        array[
          'Netherlands',
          'Pays-Bas',
          'Países Bajos',
          'Niederlande',
          'Paesi Bassi',
          'Países Baixos',
          'Nederland',
          'Holandia',
          'Nederländerna',
          'Nederlandene',
          'Nizozemsko',
          'Κάτω Χώρες',
          'Hollanda',
          'Нидерланды',
          'Holland',
          'Hollande',
          'Holanda',
          'Olanda'
        ]
      ),
      (
        'NO',
        array[
          'Norway',
          'Norvège',
          'Noruega',
          'Norwegen',
          'Norvegia',
          'Noorwegen',
          'Norwegia',
          'Norge',
          'Norsko',
          'Νορβηγία',
          'Norveç',
          'Норвегия'
        ]
      ),
      ('NP', array['Nepal', 'Νεπάλ', 'Непал']),
      ('NR', array['Nauru', 'Ναουρού', 'Науру']),
      ('NU', array['Niue', 'Νιούε', 'Ниуэ']),
      (
        'NZ',
        array[
          'New Zealand',
          'Nouvelle-Zélande',
          'Nueva Zelanda',
          'Neuseeland',
          'Nuova Zelanda',
          'Nova Zelândia',
          'Nieuw-Zeeland',
          'Nowa Zelandia',
          'Nya Zeeland',
          'Nový Zéland',
          'Νέα Ζηλανδία',
          'Yeni Zelanda',
          'Новая Зеландия'
        ]
      ),
      ('OM', array['Oman', 'Omã', 'Ομάν', 'Umman', 'Оман']),
      ('PA', array['Panama', 'Παναμάς', 'Панама']),
      ('PE', array['Peru', 'Pérou', 'Περού', 'Перу']),
      (
        'PF',
        array[
          'French Polynesia',
          'Polynésie française',
          'Polinesia Francesa',
          'Französisch-Polynesien',
          'Polinesia Francese',
          'Frans-Polynesië',
          'Polinezja Francuska',
          'Franska Polynesien',
          'Fransk Polynesien',
          'Francouzská Polynésie',
          'Γαλλική Πολυνησία',
          'Fransız Polinezyası',
          'Французская Полинезия'
        ]
      ),
      (
        'PG',
        array[
          'Papua New Guinea',
          'Papouasie-Nouvelle-Guinée',
          'Papúa Nueva Guinea',
          'Papua-Neuguinea',
          'Papua Nuova Guinea',
          'Papua-Nova Guiné',
          'Papoea-Nieuw-Guinea',
          'Papua-Nowa Gwinea',
          'Papua Nya Guinea',
          'Papua Ny Guinea',
          'Papua-Nová Guinea',
          'Παπούα Νέα Γουινέα',
          'Papua Yeni Gine',
          'Папуа — Новая Гвинея'
        ]
      ),
      (
        'PH',
        array[
          'Philippines',
          'Filipinas',
          'Philippinen',
          'Filippine',
          'Filipijnen',
          'Filipiny',
          'Filippinerna',
          'Filippinerne',
          'Φιλιππίνες',
          'Filipinler',
          'Филиппины'
        ]
      ),
      ('PK', array['Pakistan', 'Paquistão', 'Πακιστάν', 'Пакистан']),
      ('PL', array['Poland', 'Pologne', 'Polonia', 'Polen', 'Polska', 'Polsko', 'Πολωνία', 'Polonya', 'Польша']),
      (
        'PM',
        array[
          'Saint Pierre and Miquelon',
          'St. Pierre & Miquelon',
          'Saint-Pierre-et-Miquelon',
          'San Pedro y Miquelón',
          'St. Pierre und Miquelon',
          'Saint-Pierre e Miquelon',
          'São Pedro e Miquelão',
          'Saint-Pierre en Miquelon',
          'Saint-Pierre i Miquelon',
          'S:t Pierre och Miquelon',
          'Saint Pierre og Miquelon',
          'Saint-Pierre a Miquelon',
          'Σεν Πιερ και Μικελόν',
          'Saint Pierre ve Miquelon',
          'Сен-Пьер и Микелон'
        ]
      ),
      (
        'PN',
        array[
          'Pitcairn Islands',
          'Îles Pitcairn',
          'Islas Pitcairn',
          'Pitcairninseln',
          'Isole Pitcairn',
          'Ilhas Pitcairn',
          'Pitcairneilanden',
          'Pitcairn',
          'Pitcairnöarna',
          'Pitcairnovy ostrovy',
          'Νήσοι Πίτκερν',
          'Pitcairn Adaları',
          'о-ва Питкэрн'
        ]
      ),
      (
        'PR',
        array[
          'Puerto Rico',
          'Porto Rico',
          'Portorico',
          'Portoryko',
          'Portoriko',
          'Πουέρτο Ρίκο',
          'Porto Riko',
          'Пуэрто-Рико'
        ]
      ),
      (
        'PS',
        array[
          'Palestine',
          'Palestinian Territories',
          'Territoires palestiniens',
          'Territorios Palestinos',
          'Palästinensische Autonomiegebiete',
          'Territori Palestinesi',
          'Palestijnse gebieden',
          'Terytoria Palestyńskie',
          'Palestinska territorierna',
          'De palæstinensiske områder',
          'Palestinská území',
          'Παλαιστινιακά Εδάφη',
          'Filistin Bölgeleri',
          'Палестинские территории'
        ]
      ),
      ('PT', array['Portugal', 'Portogallo', 'Portugalia', 'Portugalsko', 'Πορτογαλία', 'Portekiz', 'Португалия']),
      ('PW', array['Palau', 'Palaos', 'Παλάου', 'Палау']),
      ('PY', array['Paraguay', 'Paraguai', 'Paragwaj', 'Παραγουάη', 'Парагвай']),
      ('QA', array['Qatar', 'Catar', 'Katar', 'Κατάρ', 'Катар']),
      ('RE', array['Reunion', 'La Réunion', 'Riunione', 'Reunião', 'Ρεϊνιόν', 'Реюньон']),
      (
        'RO',
        array[
          'Romania',
          'Roumanie',
          'Rumanía',
          'Rumänien',
          'Romênia',
          'Roemenië',
          'Rumunia',
          'Rumænien',
          'Rumunsko',
          'Ρουμανία',
          'Romanya',
          'Румыния'
        ]
      ),
      ('RS', array['Serbia', 'Serbie', 'Serbien', 'Sérvia', 'Servië', 'Srbsko', 'Σερβία', 'Sırbistan', 'Сербия']),
      (
        'RU',
        array[
          'Russia',
          'Russie',
          'Rusia',
          'Russland',
          'Rusland',
          'Rosja',
          'Ryssland',
          'Rusko',
          'Ρωσία',
          'Rusya',
          'Россия'
        ]
      ),
      ('RW', array['Rwanda', 'Ruanda', 'Ρουάντα', 'Руанда']),
      (
        'SA',
        array[
          'Saudi Arabia',
          'Arabie saoudite',
          'Arabia Saudí',
          'Saudi-Arabien',
          'Arabia Saudita',
          'Saoedi-Arabië',
          'Arabia Saudyjska',
          'Saudiarabien',
          'Saúdská Arábie',
          'Σαουδική Αραβία',
          'Suudi Arabistan',
          'Саудовская Аравия'
        ]
      ),
      (
        'SB',
        array[
          'Solomon Islands',
          'Îles Salomon',
          'Islas Salomón',
          'Salomonen',
          'Isole Salomone',
          'Ilhas Salomão',
          'Salomonseilanden',
          'Wyspy Salomona',
          'Salomonöarna',
          'Salomonøerne',
          'Šalamounovy ostrovy',
          'Νήσοι Σολομώντος',
          'Solomon Adaları',
          'Соломоновы о-ва'
        ]
      ),
      (
        'SC',
        array[
          'Seychelles',
          'Seychellen',
          'Seicheles',
          'Seszele',
          'Seychellerna',
          'Seychellerne',
          'Seychely',
          'Σεϋχέλλες',
          'Seyşeller',
          'Сейшельские о-ва'
        ]
      ),
      ('SD', array['Sudan', 'Soudan', 'Sudão', 'Soedan', 'Σουδάν', 'Судан']),
      (
        'SE',
        array[
          'Sweden',
          'Suède',
          'Suecia',
          'Schweden',
          'Svezia',
          'Zweden',
          'Szwecja',
          'Sverige',
          'Švédsko',
          'Σουηδία',
          'İsveç',
          'Швеция'
        ]
      ),
      ('SG', array['Singapore', 'Singapour', 'Singapur', 'Singapura', 'Σιγκαπούρη', 'Сингапур']),
      (
        'SH',
        array[
          'Saint Helena',
          'St. Helena',
          'Sainte-Hélène',
          'Santa Elena',
          'Sant’Elena',
          'Santa Helena',
          'Sint-Helena',
          'Wyspa Świętej Heleny',
          'S:t Helena',
          'Svatá Helena',
          'Αγία Ελένη',
          'о-в Св. Елены'
        ]
      ),
      (
        'SI',
        array[
          'Slovenia',
          'Slovénie',
          'Eslovenia',
          'Slowenien',
          'Słowenia',
          'Slovenien',
          'Slovinsko',
          'Σλοβενία',
          'Slovenya',
          'Словения'
        ]
      ),
      (
        'SJ',
        array[
          'Svalbard and Jan Mayen',
          'Svalbard & Jan Mayen',
          'Svalbard et Jan Mayen',
          'Svalbard y Jan Mayen',
          'Spitzbergen und Jan Mayen',
          'Svalbard e Jan Mayen',
          'Spitsbergen en Jan Mayen',
          'Svalbard i Jan Mayen',
          'Svalbard och Jan Mayen',
          'Svalbard og Jan Mayen',
          'Špicberky a Jan Mayen',
          'Σβάλμπαρντ και Γιαν Μαγιέν',
          'Svalbard ve Jan Mayen',
          'Шпицберген и Ян-Майен'
        ]
      ),
      (
        'SK',
        array[
          'Slovakia',
          'Slovaquie',
          'Eslovaquia',
          'Slowakei',
          'Slovacchia',
          'Slowakije',
          'Słowacja',
          'Slovakien',
          'Slovakiet',
          'Slovensko',
          'Σλοβακία',
          'Slovakya',
          'Словакия'
        ]
      ),
      ('SL', array['Sierra Leone', 'Sierra Leona', 'Serra Leoa', 'Σιέρα Λεόνε', 'Сьерра-Леоне']),
      ('SM', array['San Marino', 'Saint-Marin', 'Άγιος Μαρίνος', 'Сан-Марино']),
      ('SN', array['Senegal', 'Σενεγάλη', 'Сенегал']),
      ('SO', array['Somalia', 'Somalie', 'Somálsko', 'Σομαλία', 'Somali', 'Сомали']),
      ('SR', array['Suriname', 'Surinam', 'Σουρινάμ', 'Суринам']),
      (
        'SS',
        array[
          'South Sudan',
          'Soudan du Sud',
          'Sudán del Sur',
          'Südsudan',
          'Sud Sudan',
          'Sudão do Sul',
          'Zuid-Soedan',
          'Sudan Południowy',
          'Sydsudan',
          'Jižní Súdán',
          'Νότιο Σουδάν',
          'Güney Sudan',
          'Южный Судан'
        ]
      ),
      (
        'ST',
        array[
          'Sao Tome and Principe',
          'São Tomé & Príncipe',
          'Sao Tomé-et-Principe',
          'Santo Tomé y Príncipe',
          'São Tomé und Príncipe',
          'São Tomé e Príncipe',
          'Sao Tomé en Principe',
          'Wyspy Świętego Tomasza i Książęca',
          'São Tomé och Príncipe',
          'São Tomé og Príncipe',
          'Svatý Tomáš a Princův ostrov',
          'Σάο Τομέ και Πρίνσιπε',
          'Sao Tome ve Principe',
          'Сан-Томе и Принсипи'
        ]
      ),
      ('SV', array['El Salvador', 'Salvador', 'Salwador', 'Ελ Σαλβαδόρ', 'Сальвадор']),
      (
        'SX',
        array[
          'Sint Maarten',
          'Saint-Martin (partie néerlandaise)',
          'Svatý Martin (Nizozemsko)',
          'Άγιος Μαρτίνος (Ολλανδικό τμήμα)',
          'Синт-Мартен'
        ]
      ),
      ('SY', array['Syria', 'Syrie', 'Siria', 'Syrien', 'Συρία', 'Suriye', 'Сирия']),
      ('SZ', array['Eswatini', 'Esuatini', 'Essuatíni', 'Εσουατίνι', 'Esvatini', 'Эсватини']),
      (
        'TA',
        array['Tristan da Cunha', 'Tristán de Acuña', 'Tristão da Cunha', 'Τριστάν ντα Κούνια', 'Тристан-да-Кунья']
      ),
      (
        'TC',
        array[
          'Turks and Caicos Islands',
          'Turks & Caicos Islands',
          'Îles Turques-et-Caïques',
          'Islas Turcas y Caicos',
          'Turks- und Caicosinseln',
          'Isole Turks e Caicos',
          'Ilhas Turcas e Caicos',
          'Turks- en Caicoseilanden',
          'Turks i Caicos',
          'Turks- och Caicosöarna',
          'Turks- og Caicosøerne',
          'Turks a Caicos',
          'Νήσοι Τερκς και Κάικος',
          'Turks ve Caicos Adaları',
          'Тёркс и Кайкос'
        ]
      ),
      ('TD', array['Chad', 'Tchad', 'Tschad', 'Ciad', 'Chade', 'Tsjaad', 'Czad', 'Čad', 'Τσαντ', 'Чад']),
      (
        'TF',
        array[
          'French Southern Territories',
          'Terres australes françaises',
          'Territorios Australes Franceses',
          'Französische Süd- und Antarktisgebiete',
          'Terre Australi Francesi',
          'Territórios Franceses do Sul',
          'Franse Gebieden in de zuidelijke Indische Oceaan',
          'Francuskie Terytoria Południowe i Antarktyczne',
          'Franska sydterritorierna',
          'De Franske Besiddelser i Det Sydlige Indiske Ocean og Antarktis',
          'Francouzská jižní území',
          'Γαλλικά Νότια Εδάφη',
          'Fransız Güney Toprakları',
          'Французские Южные территории'
        ]
      ),
      ('TG', array['Togo', 'Τόγκο', 'Того']),
      (
        'TH',
        array[
          'Thailand',
          'Thaïlande',
          'Tailandia',
          'Thailandia',
          'Tajlandia',
          'Thajsko',
          'Ταϊλάνδη',
          'Tayland',
          'Таиланд'
        ]
      ),
      (
        'TJ',
        array[
          'Tajikistan',
          'Tadjikistan',
          'Tayikistán',
          'Tadschikistan',
          'Tagikistan',
          'Tadjiquistão',
          'Tadzjikistan',
          'Tadżykistan',
          'Tadsjikistan',
          'Tádžikistán',
          'Τατζικιστάν',
          'Tacikistan',
          'Таджикистан'
        ]
      ),
      ('TK', array['Tokelau', 'Tokelauöarna', 'Τοκελάου', 'Токелау']),
      (
        'TL',
        array[
          'East Timor',
          'Timor-Leste',
          'Timor oriental',
          'Timor Est',
          'Oost-Timor',
          'Timor Wschodni',
          'Östtimor',
          'Východní Timor',
          'Τιμόρ-Λέστε',
          'Восточный Тимор'
        ]
      ),
      ('TM', array['Turkmenistan', 'Turcomenistão', 'Τουρκμενιστάν', 'Туркменистан']),
      (
        'TN',
        array[
          'Tunisia',
          'Tunisie',
          'Túnez',
          'Tunesien',
          'Tunesië',
          'Tunezja',
          'Tunisien',
          'Tunisko',
          'Τυνησία',
          'Tunus',
          'Тунис'
        ]
      ),
      ('TO', array['Tonga', 'Τόνγκα', 'Тонга']),
      (
        'TR',
        array[
          'Türkiye',
          'Turquie',
          'Turquía',
          'Türkei',
          'Turchia',
          'Turkije',
          'Turcja',
          'Turkiet',
          'Tyrkiet',
          'Turecko',
          'Τουρκία',
          'Турция',
          'Turkey'
        ]
      ),
      (
        'TT',
        array[
          'Trinidad and Tobago',
          'Trinidad & Tobago',
          'Trinité-et-Tobago',
          'Trinidad y Tobago',
          'Trinidad und Tobago',
          'Trinidad e Tobago',
          'Trinidad en Tobago',
          'Trynidad i Tobago',
          'Trinidad och Tobago',
          'Trinidad og Tobago',
          'Trinidad a Tobago',
          'Τρινιντάντ και Τομπάγκο',
          'Trinidad ve Tobago',
          'Тринидад и Тобаго'
        ]
      ),
      ('TV', array['Tuvalu', 'Τουβαλού', 'Тувалу']),
      ('TW', array['Taiwan', 'Tajwan', 'Tchaj-wan', 'Ταϊβάν', 'Tayvan', 'Тайвань']),
      ('TZ', array['Tanzania', 'Tanzanie', 'Tansania', 'Τανζανία', 'Tanzanya', 'Танзания']),
      (
        'UA',
        array['Ukraine', 'Ucrania', 'Ucraina', 'Oekraïne', 'Ukraina', 'Ukrajina', 'Ουκρανία', 'Ukrayna', 'Украина']
      ),
      ('UG', array['Uganda', 'Ouganda', 'Oeganda', 'Ουγκάντα', 'Уганда']),
      (
        'UM',
        array[
          'U.S. Minor Outlying Islands',
          'U.S. Outlying Islands',
          'Îles mineures éloignées des États-Unis',
          'Islas menores alejadas de EE. UU.',
          'Amerikanische Überseeinseln',
          'Isole Minori Esterne degli Stati Uniti',
          'Ilhas Menores Distantes dos EUA',
          'Kleine afgelegen eilanden van de Verenigde Staten',
          'Dalekie Wyspy Mniejsze Stanów Zjednoczonych',
          'USA:s yttre öar',
          'Amerikanske oversøiske øer',
          'Menší odlehlé ostrovy USA',
          'Απομακρυσμένες Νησίδες ΗΠΑ',
          'ABD Küçük Harici Adaları',
          'Внешние малые о-ва (США)'
        ]
      ),
      (
        'US',
        array[
          'United States',
          'États-Unis',
          'Estados Unidos',
          'Vereinigte Staaten',
          'Stati Uniti',
          'Verenigde Staten',
          'Stany Zjednoczone',
          'USA',
          'Spojené státy',
          'Ηνωμένες Πολιτείες',
          'Amerika Birleşik Devletleri',
          'Соединенные Штаты',
          'United States of America',
          'America'
        ]
      ),
      ('UY', array['Uruguay', 'Uruguai', 'Urugwaj', 'Ουρουγουάη', 'Уругвай']),
      (
        'UZ',
        array[
          'Uzbekistan',
          'Ouzbékistan',
          'Usbekistan',
          'Uzbequistão',
          'Oezbekistan',
          'Ουζμπεκιστάν',
          'Özbekistan',
          'Узбекистан'
        ]
      ),
      (
        'VA',
        array[
          'Vatican City',
          'État de la Cité du Vatican',
          'Ciudad del Vaticano',
          'Vatikanstadt',
          'Città del Vaticano',
          'Cidade do Vaticano',
          'Vaticaanstad',
          'Watykan',
          'Vatikanstaten',
          'Vatikán',
          'Βατικανό',
          'Ватикан'
        ]
      ),
      (
        'VC',
        array[
          'Saint Vincent and the Grenadines',
          'St. Vincent & Grenadines',
          'Saint-Vincent-et-les Grenadines',
          'San Vicente y las Granadinas',
          'St. Vincent und die Grenadinen',
          'Saint Vincent e Grenadine',
          'São Vicente e Granadinas',
          'Saint Vincent en de Grenadines',
          'Saint Vincent i Grenadyny',
          'S:t Vincent och Grenadinerna',
          'Saint Vincent og Grenadinerne',
          'Svatý Vincenc a Grenadiny',
          'Άγιος Βικέντιος και Γρεναδίνες',
          'Saint Vincent ve Grenadinler',
          'Сент-Винсент и Гренадины'
        ]
      ),
      ('VE', array['Venezuela', 'Wenezuela', 'Βενεζουέλα', 'Венесуэла']),
      (
        'VG',
        array[
          'British Virgin Islands',
          'Îles Vierges britanniques',
          'Islas Vírgenes Británicas',
          'Britische Jungferninseln',
          'Isole Vergini Britanniche',
          'Ilhas Virgens Britânicas',
          'Britse Maagdeneilanden',
          'Brytyjskie Wyspy Dziewicze',
          'Brittiska Jungfruöarna',
          'De Britiske Jomfruøer',
          'Britské Panenské ostrovy',
          'Βρετανικές Παρθένες Νήσοι',
          'Britanya Virjin Adaları',
          'Виргинские о-ва (Великобритания)'
        ]
      ),
      (
        'VI',
        array[
          'U.S. Virgin Islands',
          'Îles Vierges des États-Unis',
          'Islas Vírgenes de EE. UU.',
          'Amerikanische Jungferninseln',
          'Isole Vergini Americane',
          'Ilhas Virgens Americanas',
          'Amerikaanse Maagdeneilanden',
          'Wyspy Dziewicze Stanów Zjednoczonych',
          'Amerikanska Jungfruöarna',
          'De Amerikanske Jomfruøer',
          'Americké Panenské ostrovy',
          'Αμερικανικές Παρθένες Νήσοι',
          'ABD Virjin Adaları',
          'Виргинские о-ва (США)'
        ]
      ),
      ('VN', array['Vietnam', 'Viêt Nam', 'Vietnã', 'Wietnam', 'Βιετνάμ', 'Вьетнам']),
      ('VU', array['Vanuatu', 'Βανουάτου', 'Вануату']),
      (
        'WF',
        array[
          'Wallis and Futuna',
          'Wallis & Futuna',
          'Wallis-et-Futuna',
          'Wallis y Futuna',
          'Wallis und Futuna',
          'Wallis e Futuna',
          'Wallis en Futuna',
          'Wallis i Futuna',
          'Wallis- och Futunaöarna',
          'Wallis og Futuna',
          'Wallis a Futuna',
          'Γουάλις και Φουτούνα',
          'Wallis ve Futuna',
          'Уоллис и Футуна'
        ]
      ),
      ('WS', array['Samoa', 'Σαμόα', 'Самоа']),
      ('YE', array['Yemen', 'Jemen', 'Iêmen', 'Υεμένη', 'Йемен']),
      ('YT', array['Mayotte', 'Majotta', 'Μαγιότ', 'Майотта']),
      (
        'ZA',
        array[
          'South Africa',
          'Afrique du Sud',
          'Sudáfrica',
          'Südafrika',
          'África do Sul',
          'Zuid-Afrika',
          'Republika Południowej Afryki',
          'Sydafrika',
          'Jihoafrická republika',
          'Νότια Αφρική',
          'Güney Afrika',
          'Южно-Африканская Республика'
        ]
      ),
      ('ZM', array['Zambia', 'Zambie', 'Sambia', 'Ζάμπια', 'Zambiya', 'Замбия']),
      ('ZW', array['Zimbabwe', 'Zimbabue', 'Simbabwe', 'Ζιμπάμπουε', 'Zimbabve', 'Зимбабве'])
  ) as named (country, names)
  cross join lateral unnest(named.names) as written (name)
order by named.country, private.place_key(written.name), written.name
on conflict (country, key) do update
  set name = excluded.name;

-- sql/45_search/data/place_exonyms.sql
-- The own name of each city first, then what other languages call it.
insert into private.place_exonyms (country, key, city, name)
select distinct on (city.country, private.place_key(written.name))
  city.country,
  private.place_key(written.name),
  private.place_key(city.names[1]),
  written.name
from
  (
    values
      ('AE', array['دبي', 'Dubai', 'Dubaï', 'Dubái', 'Дубай']),
      (
        'AT',
        array[
          'Wien',
          'Vienna',
          'Vienne',
          'Viena',
          'Wenen',
          'Wiedeń',
          'Vídeň',
          'Bécs',
          'Viyana',
          'Βιέννη',
          'Вена',
          'Beč',
          'Dunaj'
        ]
      ),
      ('AT', array['Salzburg', 'Salzbourg', 'Salzburgo', 'Salisburgo', 'Зальцбург']),
      ('AT', array['Graz', 'Грац']),
      ('AT', array['Innsbruck', 'Инсбрук']),
      (
        'BE',
        array[
          'Bruxelles',
          'Brussel',
          'Brussels',
          'Brüssel',
          'Bruselas',
          'Bruxelas',
          'Bruksela',
          'Bryssel',
          'Brusel',
          'Βρυξέλλες',
          'Брюссель'
        ]
      ),
      ('BE', array['Antwerpen', 'Antwerp', 'Anvers', 'Amberes', 'Anversa', 'Antuérpia', 'Antwerpia', 'Антверпен']),
      ('BE', array['Brugge', 'Bruges', 'Brügge', 'Brujas', 'Брюгге']),
      ('BE', array['Gent', 'Ghent', 'Gand', 'Gante', 'Гент']),
      ('BE', array['Liège', 'Luik', 'Lüttich', 'Lieja', 'Liegi']),
      ('BG', array['Sofia', 'София', 'Sofía', 'Sófia', 'Σόφια', 'Sofya']),
      ('BR', array['São Paulo', 'Sao Paulo', 'San Pablo', 'San Paolo', 'Сан-Паулу']),
      ('BR', array['Rio de Janeiro', 'Río de Janeiro', 'Rio', 'Рио-де-Жанейро']),
      ('CA', array['Montréal', 'Montreal', 'Монреаль']),
      ('CA', array['Québec', 'Quebec City', 'Quebec', 'Ville de Québec']),
      ('CH', array['Zürich', 'Zurich', 'Zurigo', 'Zúrich', 'Zurique', 'Zurych', 'Цюрих']),
      ('CH', array['Genève', 'Geneva', 'Genf', 'Ginevra', 'Ginebra', 'Genebra', 'Genewa', 'Женева']),
      ('CH', array['Basel', 'Bâle', 'Basle', 'Basilea', 'Basileia', 'Bazylea', 'Базель']),
      ('CH', array['Bern', 'Berne', 'Berna', 'Берн']),
      ('CH', array['Luzern', 'Lucerne', 'Lucerna', 'Люцерн']),
      ('CH', array['Lausanne', 'Losanna', 'Lausana', 'Лозанна']),
      ('CN', array['北京', 'Beijing', 'Peking', 'Pékin', 'Pekín', 'Pechino', 'Pequim', 'Pekin', 'Пекин', 'Πεκίνο']),
      ('CN', array['上海', 'Shanghai', 'Xangai', 'Schanghai', 'Szanghaj', 'Šanghaj', 'Шанхай', 'Σαγκάη']),
      ('CU', array['La Habana', 'Havana', 'Habana', 'La Havane', 'Havanna', 'L''Avana', 'Hawana', 'Гавана']),
      ('CY', array['Λευκωσία', 'Nicosia', 'Nikosia', 'Lefkosia', 'Lefkoşa', 'Nicosie']),
      ('CZ', array['Praha', 'Prague', 'Prag', 'Praga', 'Praag', 'Prága', 'Прага', 'Πράγα']),
      ('CZ', array['Brno', 'Brünn', 'Брно']),
      ('CZ', array['Český Krumlov', 'Krumau', 'Cesky Krumlov']),
      ('CZ', array['Plzeň', 'Pilsen', 'Pilzno']),
      (
        'DE',
        array[
          'München',
          'Munich',
          'Muenchen',
          'Monaco di Baviera',
          'Múnich',
          'Munique',
          'Monachium',
          'Mnichov',
          'Μόναχο',
          'Мюнхен',
          'Münih'
        ]
      ),
      (
        'DE',
        array[
          'Köln',
          'Cologne',
          'Koeln',
          'Colonia',
          'Colônia',
          'Colónia',
          'Keulen',
          'Kolonia',
          'Kolín nad Rýnem',
          'Κολωνία',
          'Кёльн'
        ]
      ),
      ('DE', array['Berlin', 'Berlín', 'Berlino', 'Berlim', 'Berlijn', 'Βερολίνο', 'Берлин']),
      ('DE', array['Hamburg', 'Hambourg', 'Hamburgo', 'Amburgo', 'Гамбург', 'Αμβούργο']),
      (
        'DE',
        array[
          'Frankfurt am Main',
          'Frankfurt',
          'Francfort',
          'Fráncfort',
          'Francoforte',
          'Frankfurt nad Menem',
          'Франкфурт'
        ]
      ),
      (
        'DE',
        array[
          'Nürnberg',
          'Nuremberg',
          'Nuernberg',
          'Norimberga',
          'Núremberg',
          'Nuremberga',
          'Neurenberg',
          'Norymberga',
          'Norimberk',
          'Нюрнберг'
        ]
      ),
      ('DE', array['Düsseldorf', 'Duesseldorf', 'Дюссельдорф']),
      ('DE', array['Dresden', 'Dresde', 'Dresda', 'Drezno', 'Drážďany', 'Дрезден']),
      ('DE', array['Leipzig', 'Lipsia', 'Lipsk', 'Lipsko', 'Лейпциг']),
      ('DE', array['Hannover', 'Hanover', 'Hanovre', 'Ганновер']),
      ('DE', array['Bremen', 'Brême', 'Brema', 'Бремен']),
      ('DE', array['Stuttgart', 'Estugarda', 'Stoccarda', 'Штутгарт']),
      ('DE', array['Freiburg im Breisgau', 'Freiburg', 'Fribourg-en-Brisgau', 'Friburgo']),
      ('DE', array['Aachen', 'Aix-la-Chapelle', 'Aquisgrán', 'Aquisgrana', 'Aken', 'Akwizgran', 'Cáchy']),
      ('DE', array['Trier', 'Trèves', 'Tréveris', 'Treviri']),
      ('DE', array['Regensburg', 'Ratisbon', 'Ratisbonne', 'Ratisbona']),
      (
        'DK',
        array[
          'København',
          'Copenhagen',
          'Kopenhagen',
          'Copenhague',
          'Copenaghen',
          'Kopenhaga',
          'Köpenhamn',
          'Kööpenhamina',
          'Kodaň',
          'Koppenhága',
          'Kopenhag',
          'Κοπεγχάγη',
          'Копенгаген',
          'Kaupmannahöfn'
        ]
      ),
      ('DK', array['Aarhus', 'Århus']),
      ('EE', array['Tallinn', 'Tallin', 'Tallina', 'Reval', 'Таллин', 'Ταλίν']),
      (
        'EG',
        array[
          'القاهرة',
          'Cairo',
          'Kairo',
          'Le Caire',
          'El Cairo',
          'Il Cairo',
          'Caïro',
          'Kair',
          'Káhira',
          'Kahire',
          'Каир',
          'Κάιρο'
        ]
      ),
      (
        'EG',
        array[
          'الإسكندرية',
          'Alexandria',
          'Alexandrie',
          'Alejandría',
          'Alessandria d''Egitto',
          'Alexandrië',
          'Aleksandria',
          'Александрия'
        ]
      ),
      ('ES', array['Sevilla', 'Seville', 'Séville', 'Siviglia', 'Sevilha', 'Sewilla', 'Севилья', 'Σεβίλλη']),
      ('ES', array['Barcelona', 'Barcelone', 'Barcellona', 'Барселона', 'Βαρκελώνη']),
      ('ES', array['Madrid', 'Madri', 'Madryt', 'Мадрид', 'Μαδρίτη']),
      ('ES', array['València', 'Valencia', 'Valence', 'Valenza', 'Valência', 'Walencja', 'Валенсия', 'Βαλένθια']),
      ('ES', array['Zaragoza', 'Saragossa', 'Saragosse', 'Saragozza', 'Saragoça', 'Сарагоса']),
      ('ES', array['Donostia', 'San Sebastián', 'San Sebastian', 'Donostia-San Sebastián', 'Saint-Sébastien']),
      ('ES', array['Bilbao', 'Bilbo', 'Бильбао']),
      ('ES', array['A Coruña', 'La Coruña', 'Corunna', 'La Corogne', 'Corunha']),
      ('ES', array['Córdoba', 'Cordoba', 'Cordova', 'Cordoue', 'Córdova']),
      ('ES', array['Granada', 'Grenade', 'Гранада']),
      ('ES', array['Málaga', 'Malaga', 'Малага']),
      ('ES', array['Palma', 'Palma de Mallorca', 'Palma di Maiorca', 'Palma de Maiorca', 'Palme de Majorque']),
      ('ES', array['Cádiz', 'Cadiz', 'Cadix', 'Cadice']),
      ('ES', array['Alacant', 'Alicante', 'Аликанте']),
      ('ES', array['Pamplona', 'Iruña', 'Pampelune']),
      ('ES', array['Eivissa', 'Ibiza', 'Ibiza Town']),
      ('FI', array['Helsinki', 'Helsingfors', 'Helsinque', 'Helsínquia', 'Хельсинки', 'Ελσίνκι']),
      ('FI', array['Turku', 'Åbo']),
      ('FI', array['Tampere', 'Tammerfors']),
      ('FR', array['Paris', 'París', 'Parigi', 'Parijs', 'Paryż', 'Paříž', 'Párizs', 'Pariisi', 'Париж', 'Παρίσι']),
      ('FR', array['Nice', 'Nizza', 'Niza', 'Nicea', 'Ницца', 'Νίκαια']),
      ('FR', array['Marseille', 'Marseilles', 'Marsella', 'Marsiglia', 'Marselha', 'Marsylia', 'Марсель', 'Μασσαλία']),
      ('FR', array['Lyon', 'Lyons', 'Lione', 'Lião', 'Лион', 'Λυών']),
      (
        'FR',
        array[
          'Strasbourg',
          'Straßburg',
          'Strassburg',
          'Estrasburgo',
          'Strasburgo',
          'Straatsburg',
          'Strasburg',
          'Štrasburk',
          'Страсбург'
        ]
      ),
      ('FR', array['Bordeaux', 'Burdeos', 'Bordéus', 'Бордо']),
      ('FR', array['Toulouse', 'Tolosa', 'Tuluza', 'Тулуза']),
      ('FR', array['Avignon', 'Aviñón', 'Avignone', 'Avinhão']),
      ('FR', array['Lille', 'Rijsel', 'Лилль']),
      ('FR', array['Ajaccio', 'Aiacciu']),
      ('GB', array['London', 'Londres', 'Londra', 'Londen', 'Londyn', 'Londýn', 'Lontoo', 'Λονδίνο', 'Лондон']),
      (
        'GB',
        array['Edinburgh', 'Édimbourg', 'Edimburgo', 'Edinburg', 'Edynburg', 'Эдинбург', 'Εδιμβούργο', 'Dùn Èideann']
      ),
      ('GB', array['Cardiff', 'Caerdydd']),
      ('GB', array['Glasgow', 'Glaschu', 'Глазго']),
      ('GE', array['თბილისი', 'Tbilisi', 'Tiflis', 'Tbilissi', 'Тбилиси']),
      (
        'GR',
        array[
          'Αθήνα',
          'Athína',
          'Athens',
          'Athen',
          'Athènes',
          'Atenas',
          'Atene',
          'Athene',
          'Ateny',
          'Athény',
          'Aten',
          'Ateena',
          'Atina',
          'Афины'
        ]
      ),
      (
        'GR',
        array[
          'Θεσσαλονίκη',
          'Thessaloniki',
          'Salonica',
          'Thessalonique',
          'Salónica',
          'Salonicco',
          'Saloniki',
          'Selanik',
          'Салоники'
        ]
      ),
      ('GR', array['Κέρκυρα', 'Corfu', 'Kerkyra', 'Corfou', 'Korfu', 'Corfù', 'Corfú']),
      ('GR', array['Ρόδος', 'Rhodes', 'Rodos', 'Rhodos', 'Rodi', 'Rodas', 'Родос']),
      ('GR', array['Ηράκλειο', 'Heraklion', 'Iraklio', 'Iraklion', 'Héraklion', 'Heraclión']),
      ('GR', array['Χανιά', 'Chania', 'Hania', 'Canea', 'La Canée']),
      ('HR', array['Zagreb', 'Agram', 'Zagabria', 'Zágráb', 'Загреб']),
      ('HR', array['Dubrovnik', 'Ragusa', 'Дубровник']),
      ('HR', array['Split', 'Spalato', 'Сплит']),
      ('HR', array['Zadar', 'Zara', 'Задар']),
      ('HR', array['Rijeka', 'Fiume']),
      ('HU', array['Budapest', 'Budapeszt', 'Budapešť', 'Budapeşte', 'Βουδαπέστη', 'Будапешт']),
      ('ID', array['Jakarta', 'Djakarta', 'Yakarta', 'Giacarta', 'Джакарта']),
      ('IE', array['Dublin', 'Baile Átha Cliath', 'Dublín', 'Dublino', 'Дублин', 'Δουβλίνο']),
      ('IE', array['Cork', 'Corcaigh']),
      ('IE', array['Galway', 'Gaillimh']),
      (
        'IL',
        array[
          'ירושלים',
          'Jerusalem',
          'Jérusalem',
          'Jerusalén',
          'Gerusalemme',
          'Jerusalém',
          'Jeruzalem',
          'Jerozolima',
          'Kudüs',
          'Иерусалим',
          'القدس'
        ]
      ),
      ('IL', array['תל אביב', 'Tel Aviv', 'Tel Aviv-Yafo', 'Tel-Aviv', 'Тель-Авив']),
      ('IN', array['Mumbai', 'Bombay', 'Bombaim', 'मुंबई', 'Мумбаи']),
      ('IN', array['Delhi', 'New Delhi', 'दिल्ली', 'Дели']),
      ('IN', array['Kolkata', 'Calcutta', 'Calcuta', 'Kalkutta']),
      ('IN', array['Chennai', 'Madras']),
      ('IS', array['Reykjavík', 'Reykjavik', 'Reikiavik', 'Рейкьявик']),
      ('IT', array['Roma', 'Rome', 'Rom', 'Rzym', 'Řím', 'Róma', 'Rooma', 'Рим', 'Ρώμη']),
      ('IT', array['Milano', 'Milan', 'Mailand', 'Milán', 'Milão', 'Milaan', 'Mediolan', 'Милан', 'Μιλάνο']),
      (
        'IT',
        array[
          'Venezia',
          'Venice',
          'Venise',
          'Venedig',
          'Venecia',
          'Veneza',
          'Venetië',
          'Wenecja',
          'Benátky',
          'Velence',
          'Venetsia',
          'Венеция',
          'Βενετία',
          'Venedik'
        ]
      ),
      (
        'IT',
        array[
          'Firenze',
          'Florence',
          'Florenz',
          'Florencia',
          'Florença',
          'Florencja',
          'Florencie',
          'Firenca',
          'Флоренция',
          'Φλωρεντία',
          'Floransa'
        ]
      ),
      ('IT', array['Napoli', 'Naples', 'Neapel', 'Nápoles', 'Napels', 'Neapol', 'Неаполь', 'Νάπολη']),
      ('IT', array['Torino', 'Turin', 'Turín', 'Turim', 'Turyn', 'Турин']),
      ('IT', array['Genova', 'Genoa', 'Genua', 'Gênes', 'Génova', 'Gênova', 'Генуя']),
      ('IT', array['Bologna', 'Bologne', 'Bolonia', 'Bolonha', 'Болонья']),
      ('IT', array['Padova', 'Padua', 'Padoue', 'Pádua']),
      ('IT', array['Siena', 'Sienne', 'Sienna']),
      ('IT', array['Verona', 'Vérone', 'Верона']),
      ('IT', array['Palermo', 'Palerme', 'Палермо']),
      ('IT', array['Siracusa', 'Syracuse', 'Syrakus']),
      ('IT', array['Bolzano', 'Bozen']),
      ('IT', array['Trieste', 'Triest', 'Trst']),
      ('IT', array['Pisa', 'Pise', 'Пиза']),
      ('IT', array['Livorno', 'Leghorn', 'Livourne']),
      ('JO', array['عمّان', 'Amman', 'Ammán']),
      ('JP', array['東京', 'Tokyo', 'Tōkyō', 'Tokio', 'Tóquio', 'Токио', 'Τόκιο', 'とうきょう']),
      ('JP', array['京都', 'Kyoto', 'Kyōto', 'Kioto', 'Quioto', 'Киото']),
      ('JP', array['大阪', 'Osaka', 'Ōsaka', 'Осака']),
      ('KR', array['서울', 'Seoul', 'Séoul', 'Seúl', 'Seul', 'Soul', 'Сеул', 'Σεούλ']),
      ('LB', array['بيروت', 'Beirut', 'Beyrouth', 'Bayrut', 'Бейрут']),
      ('LT', array['Vilnius', 'Wilno', 'Wilna', 'Vilna', 'Vilnia', 'Вильнюс']),
      ('LU', array['Luxembourg', 'Luxemburg', 'Lëtzebuerg', 'Luxemburgo', 'Lussemburgo', 'Luxembourg City']),
      ('LV', array['Rīga', 'Riga', 'Ryga', 'Рига', 'Ρίγα']),
      ('MA', array['مراكش', 'Marrakech', 'Marrakesh', 'Marrakesch', 'Marraquexe', 'Marrakesz', 'Марракеш']),
      ('MA', array['فاس', 'Fès', 'Fez', 'Fes', 'Fas']),
      ('MA', array['الدار البيضاء', 'Casablanca', 'Dar el Beida', 'Касабланка']),
      ('MA', array['طنجة', 'Tanger', 'Tangier', 'Tangiers', 'Tánger', 'Tangeri', 'Танжер']),
      ('MM', array['ရန်ကုန်', 'Yangon', 'Rangoon', 'Rangun']),
      ('MT', array['Valletta', 'Il-Belt Valletta', 'La Valette', 'La Valeta', 'La Valletta']),
      (
        'MX',
        array[
          'Ciudad de México',
          'Mexico City',
          'México D.F.',
          'CDMX',
          'Mexiko-Stadt',
          'Mexico-Stad',
          'Cidade do México',
          'Città del Messico',
          'Мехико'
        ]
      ),
      (
        'NL',
        array[
          'Den Haag',
          'The Hague',
          '''s-Gravenhage',
          'La Haye',
          'La Haya',
          'L''Aia',
          'Haia',
          'Haga',
          'Haag',
          'Гаага'
        ]
      ),
      ('NL', array['Amsterdam', 'Ámsterdam', 'Amsterdã', 'Amesterdão', 'Амстердам', 'Άμστερνταμ']),
      ('NL', array['Rotterdam', 'Róterdam', 'Roterdão', 'Роттердам']),
      ('NO', array['Oslo', 'Осло', 'Όσλο']),
      ('NO', array['Tromsø', 'Tromso', 'Tromsö', 'Тромсё']),
      (
        'PL',
        array[
          'Warszawa',
          'Warsaw',
          'Warschau',
          'Varsovie',
          'Varsovia',
          'Varsavia',
          'Varsóvia',
          'Varšava',
          'Varsó',
          'Varsova',
          'Варшава',
          'Βαρσοβία',
          'Varşova'
        ]
      ),
      (
        'PL',
        array[
          'Kraków',
          'Cracow',
          'Krakow',
          'Krakau',
          'Cracovie',
          'Cracovia',
          'Cracóvia',
          'Krakov',
          'Краков',
          'Κρακοβία'
        ]
      ),
      ('PL', array['Gdańsk', 'Danzig', 'Gdansk', 'Danzica', 'Гданьск']),
      ('PL', array['Wrocław', 'Breslau', 'Wroclaw', 'Breslavia', 'Вроцлав']),
      ('PL', array['Poznań', 'Posen', 'Poznan', 'Познань']),
      ('PL', array['Łódź', 'Lodz', 'Лодзь']),
      (
        'PT',
        array[
          'Lisboa',
          'Lisbon',
          'Lissabon',
          'Lisbonne',
          'Lisbona',
          'Lizbona',
          'Lisabon',
          'Lisszabon',
          'Λισαβόνα',
          'Лиссабон',
          'Lizbon'
        ]
      ),
      ('PT', array['Porto', 'Oporto', 'O Porto', 'Порту', 'Πόρτο']),
      ('PT', array['Braga', 'Брага']),
      ('PT', array['Coimbra', 'Coïmbre', 'Коимбра']),
      ('PT', array['Funchal', 'Фуншал']),
      (
        'RO',
        array[
          'București',
          'Bucharest',
          'Bukarest',
          'Bucarest',
          'Bucareste',
          'Boekarest',
          'Bukareszt',
          'Bukurešť',
          'Bükreş',
          'Бухарест',
          'Βουκουρέστι'
        ]
      ),
      ('RO', array['Brașov', 'Brasov', 'Kronstadt', 'Brassó']),
      ('RO', array['Sibiu', 'Hermannstadt', 'Nagyszeben']),
      ('RO', array['Cluj-Napoca', 'Cluj', 'Klausenburg', 'Kolozsvár']),
      (
        'RS',
        array['Beograd', 'Београд', 'Belgrade', 'Belgrad', 'Belgrado', 'Bělehrad', 'Belgrád', 'Белград', 'Βελιγράδι']
      ),
      (
        'RU',
        array[
          'Москва',
          'Moscow',
          'Moskva',
          'Moskau',
          'Moscou',
          'Moscú',
          'Mosca',
          'Moscovo',
          'Moskou',
          'Moskwa',
          'Moszkva',
          'Μόσχα'
        ]
      ),
      (
        'RU',
        array[
          'Санкт-Петербург',
          'Saint Petersburg',
          'St. Petersburg',
          'Sankt Petersburg',
          'Saint-Pétersbourg',
          'San Petersburgo',
          'San Pietroburgo',
          'São Petersburgo',
          'Petersburg'
        ]
      ),
      ('SE', array['Stockholm', 'Estocolmo', 'Stoccolma', 'Sztokholm', 'Tukholma', 'Стокгольм', 'Στοκχόλμη']),
      ('SE', array['Göteborg', 'Gothenburg', 'Gotemburgo', 'Göteburg', 'Гётеборг']),
      ('SE', array['Malmö', 'Malmo', 'Мальмё']),
      ('SG', array['Singapore', 'Singapur', 'Singapour', 'Singapura', '新加坡', 'சிங்கப்பூர்']),
      ('SI', array['Ljubljana', 'Laibach', 'Lubiana', 'Liubliana', 'Любляна']),
      ('SK', array['Bratislava', 'Pressburg', 'Pozsony', 'Bratysława', 'Братислава']),
      ('SY', array['دمشق', 'Damascus', 'Damaskus', 'Damas', 'Damasco']),
      ('TH', array['กรุงเทพมหานคร', 'กรุงเทพ', 'Bangkok', 'Krung Thep', 'Banguecoque', 'Бангкок']),
      ('TN', array['تونس', 'Tunis', 'Túnez', 'Tunisi', 'Túnis']),
      (
        'TR',
        array[
          'İstanbul',
          'Istanbul',
          'Istambul',
          'Estambul',
          'Stambuł',
          'Constantinople',
          'Konstantinopel',
          'Стамбул',
          'Κωνσταντινούπολη'
        ]
      ),
      ('TR', array['İzmir', 'Izmir', 'Smyrna', 'Esmirna', 'Smirne', 'Измир']),
      ('TR', array['Antalya', 'Анталья']),
      ('UA', array['Київ', 'Kyiv', 'Kiev', 'Kyjev', 'Kiew', 'Kijów', 'Киев', 'Κίεβο']),
      ('UA', array['Львів', 'Lviv', 'Lemberg', 'Lwów', 'Lvov', 'Leopoli', 'Львов']),
      ('UA', array['Одеса', 'Odesa', 'Odessa', 'Odesse', 'Одесса']),
      (
        'US',
        array[
          'New York',
          'New York City',
          'NYC',
          'Nueva York',
          'Nova Iorque',
          'Nova York',
          'Nowy Jork',
          'Нью-Йорк',
          'Νέα Υόρκη'
        ]
      ),
      ('US', array['New Orleans', 'La Nouvelle-Orléans', 'Nueva Orleans', 'Nova Orleães', 'Nowy Orlean']),
      ('US', array['Los Angeles', 'Los Ángeles', 'L.A.', 'Лос-Анджелес']),
      ('US', array['San Francisco', 'Сан-Франциско']),
      ('US', array['Philadelphia', 'Filadelfia', 'Philadelphie', 'Filadélfia']),
      ('US', array['Honolulu', 'Гонолулу']),
      (
        'VN',
        array[
          'Thành phố Hồ Chí Minh',
          'Ho Chi Minh City',
          'Hồ Chí Minh',
          'Saigon',
          'Sài Gòn',
          'Saïgon',
          'Ho-Chi-Minh-Stadt',
          'Хошимин'
        ]
      ),
      ('VN', array['Hà Nội', 'Hanoi', 'Hanoï', 'Hanói', 'Ханой']),
      (
        'ZA',
        array[
          'Cape Town',
          'Kaapstad',
          'Kapstadt',
          'Le Cap',
          'Ciudad del Cabo',
          'Città del Capo',
          'Cidade do Cabo',
          'Kapsztad',
          'Кейптаун'
        ]
      )
  ) as city (country, names)
  cross join lateral unnest(city.names) with ordinality as written (name, place)
order by city.country, private.place_key(written.name), written.place
on conflict (country, key) do update
  set
    city = excluded.city,
    name = excluded.name;

-- sql/45_search/data/text_languages.sql
-- Official and widely spoken languages by country, of those that PostgreSQL 17 has a stemmer for.
insert into private.text_languages (language, countries)
values
  ('english', '{}'),
  ('arabic', '{AE,BH,DJ,DZ,EG,EH,IL,IQ,JO,KM,KW,LB,LY,MA,MR,OM,PS,QA,SA,SD,SO,SY,TD,TN,YE}'),
  ('armenian', '{AM}'),
  ('basque', '{ES}'),
  ('catalan', '{AD,ES}'),
  ('danish', '{DK,FO,GL}'),
  ('dutch', '{AW,BE,BQ,CW,NL,SR,SX}'),
  ('finnish', '{FI}'),
  (
    'french',
    '{AD,BE,BF,BI,BJ,BL,CA,CD,CF,CG,CH,CI,CM,DJ,DZ,FR,GA,GF,GN,GP,GQ,HT,KM,LB,LU,MA,MC,MF,MG,ML,MQ,MU,NC,NE,PF,PM,RE,RW,SC,SN,TD,TF,TG,TN,VU,WF,YT}'
  ),
  ('german', '{AT,BE,CH,DE,LI,LU}'),
  ('greek', '{CY,GR}'),
  ('hindi', '{IN}'),
  ('hungarian', '{HU}'),
  ('indonesian', '{ID}'),
  ('irish', '{IE}'),
  ('italian', '{CH,IT,SM,VA}'),
  ('lithuanian', '{LT}'),
  ('nepali', '{NP}'),
  ('norwegian', '{NO,SJ}'),
  ('portuguese', '{AO,BR,CV,GW,MO,MZ,PT,ST,TL}'),
  ('romanian', '{MD,RO}'),
  ('russian', '{BY,KG,KZ,MD,RU}'),
  ('serbian', '{BA,ME,RS}'),
  ('spanish', '{AD,AR,BO,CL,CO,CR,CU,DO,EC,ES,GI,GQ,GT,HN,MX,NI,PA,PE,PR,PY,SV,US,UY,VE}'),
  ('swedish', '{AX,FI,SE}'),
  ('tamil', '{IN,LK,SG}'),
  ('turkish', '{CY,TR}')
on conflict (language) do update
  set countries = excluded.countries;

-- sql/45_search/data/text_property_words.sql
insert into private.text_property_words (word)
select distinct word.text
from
  (
    select named.name
    from public.property_type_translations as named
    union all
    select named.name
    from public.amenity_translations as named
  ) as named
  cross join lateral (
    select private.place_key(named.name)
    union all
    select *
    from regexp_split_to_table(private.place_key(named.name), ' ')
  ) as word (text)
order by word.text
on conflict (word) do nothing;

-- sql/50_bookings/types/alteration_status.sql
create type public.alteration_status as enum (
  'open',
  'awaiting_payment',
  'accepted',
  'declined',
  'withdrawn',
  'expired'
);
comment on type public.alteration_status is 'Where a proposed change of a booking stands.';

-- sql/50_bookings/types/booking_actor.sql
create type public.booking_actor as enum ('guest', 'host', 'staff', 'system');
comment on type public.booking_actor is 'Who moves a booking.';

-- sql/50_bookings/types/booking_status.sql
create type public.booking_status as enum (
  'inquiry',
  'pre_approved',
  'requested',
  'awaiting_payment',
  'confirmed',
  'in_progress',
  'completed',
  'declined',
  'expired',
  'withdrawn',
  'cancelled_by_guest',
  'cancelled_by_host',
  'cancelled_by_staff',
  'no_show'
);
comment on type public.booking_status is 'Where a booking stands; legal moves are the rows of booking_transitions.';

-- sql/50_bookings/tables/booking_rules.sql
create table public.booking_rules (
  version smallint primary key,
  in_force_from timestamptz not null,
  request_lifetime interval not null,
  payment_hold interval not null,
  capture_hold interval not null,
  grace_period interval not null,
  grace_lead_days smallint not null,
  long_stay_nights smallint not null,
  funds_release_delay interval not null,
  review_window_days smallint not null,
  reply_window_days smallint not null,
  host_fee_percent_over_30_days numeric(5, 2) not null,
  host_fee_percent_over_48_hours numeric(5, 2) not null,
  host_fee_percent_under_48_hours numeric(5, 2) not null,
  constraint booking_rules_in_force_from_is_unique unique (in_force_from)
);

comment on table public.booking_rules is
  E'The numbers that bookings are made under. A version is never changed: a new one comes into force, and bookings keep theirs.\n@graphql({"name": "BookingRules"})';
comment on column public.booking_rules.version is 'Number of the version.';
comment on column public.booking_rules.in_force_from is 'From when new bookings follow it.';
comment on column public.booking_rules.request_lifetime is 'How long a host has to answer a request.';
comment on column public.booking_rules.payment_hold is 'How long a guest has to pay.';
comment on column public.booking_rules.capture_hold is
  'How long an accepted request with an authorised card keeps its nights while the money is taken.';
comment on column public.booking_rules.grace_period is
  'After confirmation: how long a guest may cancel for a full refund.';
comment on column public.booking_rules.grace_lead_days is
  'Grace needs this many days between confirmation and check-in.';
comment on column public.booking_rules.long_stay_nights is
  'From this many nights the long-stay terms replace the policy of the property.';
comment on column public.booking_rules.funds_release_delay is 'After check-in: when the money becomes the host''s.';
comment on column public.booking_rules.review_window_days is 'Days from check-out in which either side reviews.';
comment on column public.booking_rules.reply_window_days is 'Days from publication in which the reviewed side replies.';
comment on column public.booking_rules.host_fee_percent_over_30_days is
  'Of the accommodation, charged to a host who cancels more than 30 days before check-in.';
comment on column public.booking_rules.host_fee_percent_over_48_hours is 'The same from 30 days to 48 hours before.';
comment on column public.booking_rules.host_fee_percent_under_48_hours is
  'The same under 48 hours before, and after check-in.';

-- sql/50_bookings/tables/bookings.sql
create table public.bookings (
  id uuid primary key default private.uuid_v7(),
  code text not null default private.short_code(),
  property_id uuid not null references public.properties (id)
    on delete restrict,
  guest_id uuid not null references public.profiles (id)
    on delete restrict,
  host_id uuid not null references public.profiles (id)
    on delete restrict,
  status public.booking_status not null,
  check_in date not null,
  check_out date not null,
  nights integer not null generated always as (check_out - check_in) stored,
  adults smallint not null,
  children smallint not null default 0,
  infants smallint not null default 0,
  pets smallint not null default 0,
  instant boolean not null,
  currency text not null references public.currencies (code)
    on delete restrict,
  total_amount bigint not null,
  cancellation_policy public.cancellation_policy not null,
  time_zone text not null,
  check_in_time time not null,
  check_out_time time not null,
  message text not null default '',
  rules_version smallint not null references public.booking_rules (version)
    on delete restrict,
  expires_at timestamptz,
  confirmed_at timestamptz,
  cancelled_at timestamptz,
  created_at timestamptz not null default private.clock(),
  updated_at timestamptz not null default private.clock(),
  constraint bookings_code_is_unique unique (code),
  constraint check_out_is_after_check_in check (check_out > check_in),
  constraint party_has_an_adult check (adults >= 1 and children >= 0 and infants >= 0 and pets >= 0),
  constraint total_amount_is_not_negative check (total_amount >= 0),
  constraint guest_is_not_the_host check (guest_id <> host_id),
  constraint message_is_not_too_long check (char_length(message) <= 2000),
  constraint pending_booking_expires
    check (status not in ('requested', 'awaiting_payment', 'pre_approved') or expires_at is not null)
);

create index bookings_property_id_check_in_idx on public.bookings (property_id, check_in);
create index bookings_guest_id_check_in_idx on public.bookings (guest_id, check_in);
create index bookings_host_id_check_in_idx on public.bookings (host_id, check_in);
create index bookings_currency_idx on public.bookings (currency);
create index bookings_expires_at_idx on public.bookings (expires_at)
where status in ('requested', 'awaiting_payment', 'pre_approved');
create index bookings_check_in_idx on public.bookings (check_in) where status = 'confirmed';
create index bookings_check_out_idx on public.bookings (check_out) where status = 'in_progress';
create index bookings_rules_version_idx on public.bookings (rules_version);

comment on table public.bookings is
  E'A stay that a guest asked for or booked, with a snapshot of the terms it was made under. Moved by commands only.\n@graphql({"name": "Booking", "totalCount": {"enabled": true}, "aggregate": {"enabled": true}})';
comment on column public.bookings.code is 'Short code to say on the phone.';
comment on column public.bookings.property_id is 'The property.';
comment on column public.bookings.guest_id is 'Who stays.';
comment on column public.bookings.host_id is 'Who hosts, as of the booking.';
comment on column public.bookings.status is 'Where it stands.';
comment on column public.bookings.check_in is 'First night, a date in property time.';
comment on column public.bookings.check_out is
  'Day of departure, a date in property time; its night is free for the next guest.';
comment on column public.bookings.nights is 'Number of nights.';
comment on column public.bookings.instant is 'Whether it was booked without asking the host.';
comment on column public.bookings.currency is 'ISO 4217, the currency of the property.';
comment on column public.bookings.total_amount is 'What the guest pays, in minor units: the sum of the line items.';
comment on column public.bookings.cancellation_policy is 'Terms of refund, as of the booking.';
comment on column public.bookings.time_zone is 'IANA time zone of the property, as of the booking.';
comment on column public.bookings.check_in_time is 'In property time, as of the booking.';
comment on column public.bookings.check_out_time is 'In property time, as of the booking.';
comment on column public.bookings.message is 'What the guest wrote to the host.';
comment on column public.bookings.rules_version is 'The booking rules it was made under.';
comment on column public.bookings.expires_at is 'When the request or the hold lapses.';
comment on column public.bookings.confirmed_at is 'When it was confirmed.';
comment on column public.bookings.cancelled_at is 'When it was cancelled, by whomever.';
comment on column public.bookings.id is 'Key.';
comment on column public.bookings.adults is 'Number of adults.';
comment on column public.bookings.children is 'Number of children; they count towards the capacity.';
comment on column public.bookings.infants is 'Number of infants; they do not count.';
comment on column public.bookings.pets is 'Number of pets.';
comment on column public.bookings.created_at is 'When it was asked for.';
comment on column public.bookings.updated_at is 'When it last changed.';
comment on constraint bookings_currency_fkey on public.bookings is
  '@graphql({"foreign_name": "currencyDetails", "local_name": "bookings"})';
comment on constraint bookings_guest_id_fkey on public.bookings is
  '@graphql({"foreign_name": "guest", "local_name": "bookingsAsGuest"})';
comment on constraint bookings_host_id_fkey on public.bookings is
  '@graphql({"foreign_name": "host", "local_name": "bookingsAsHost"})';
comment on constraint bookings_property_id_fkey on public.bookings is
  '@graphql({"foreign_name": "property", "local_name": "bookings"})';
comment on constraint bookings_rules_version_fkey on public.bookings is
  '@graphql({"foreign_name": "rules", "local_name": "bookings"})';

-- sql/50_bookings/tables/booking_alterations.sql
create table public.booking_alterations (
  id uuid primary key default private.uuid_v7(),
  booking_id uuid not null references public.bookings (id)
    on delete cascade,
  proposed_by public.booking_actor not null,
  status public.alteration_status not null default 'open',
  check_in date not null,
  check_out date not null,
  adults smallint not null,
  children smallint not null,
  infants smallint not null,
  pets smallint not null,
  total_amount bigint not null,
  difference_amount bigint not null,
  line_items jsonb not null,
  expires_at timestamptz not null,
  answered_at timestamptz,
  created_at timestamptz not null default private.clock(),
  constraint proposed_by_a_party check (proposed_by in ('guest', 'host')),
  constraint check_out_is_after_check_in check (check_out > check_in)
);

create index booking_alterations_booking_id_idx on public.booking_alterations (booking_id);
create unique index booking_alterations_open_booking_id_idx on public.booking_alterations (booking_id)
where status in ('open', 'awaiting_payment');
create index booking_alterations_expires_at_idx on public.booking_alterations (expires_at)
where status in ('open', 'awaiting_payment');

comment on table public.booking_alterations is
  E'Other dates or another party that one side of a confirmed booking proposes; the old booking stands until the other agrees and what is due is paid.\n@graphql({"name": "BookingAlteration"})';
comment on column public.booking_alterations.id is 'Key.';
comment on column public.booking_alterations.booking_id is 'The booking.';
comment on column public.booking_alterations.proposed_by is 'guest or host; the other side answers.';
comment on column public.booking_alterations.status is
  'Where it stands; awaiting_payment when accepted and more is due.';
comment on column public.booking_alterations.check_in is 'First night.';
comment on column public.booking_alterations.check_out is 'Day of departure.';
comment on column public.booking_alterations.adults is 'Number of adults.';
comment on column public.booking_alterations.children is 'Number of children.';
comment on column public.booking_alterations.infants is 'Number of infants.';
comment on column public.booking_alterations.pets is 'Number of pets.';
comment on column public.booking_alterations.total_amount is
  'New total in minor units, as quoted when it was proposed.';
comment on column public.booking_alterations.difference_amount is
  'New total less the old: charged when positive, refunded when negative.';
comment on column public.booking_alterations.line_items is
  'What the new total is made of: [{kind, label, quantity, unit_amount, amount}].';
comment on column public.booking_alterations.expires_at is 'Until when it can be answered, or paid.';
comment on column public.booking_alterations.answered_at is 'When the other side answered.';
comment on column public.booking_alterations.created_at is 'When it was proposed.';
comment on constraint booking_alterations_booking_id_fkey on public.booking_alterations is
  '@graphql({"foreign_name": "booking", "local_name": "alterations"})';

-- sql/50_bookings/tables/alteration_quotes.sql
create table private.alteration_quotes (
  alteration_id uuid primary key references public.booking_alterations (id)
    on delete cascade,
  quote jsonb not null
);

comment on table private.alteration_quotes is
  'The whole quote of an alteration, with the shares that only the host may see.';

-- sql/50_bookings/tables/booking_cancellations.sql
create table public.booking_cancellations (
  booking_id uuid primary key references public.bookings (id)
    on delete cascade,
  cancelled_by public.booking_actor not null,
  terms text not null,
  refund_amount bigint not null,
  kept_amount bigint not null,
  lines jsonb not null,
  cancelled_at timestamptz not null default private.clock(),
  constraint parts_are_not_negative check (refund_amount >= 0 and kept_amount >= 0)
);

comment on table public.booking_cancellations is
  E'What was given back when a confirmed booking was cancelled, and under which terms.\n@graphql({"name": "BookingCancellation"})';
comment on column public.booking_cancellations.booking_id is 'The booking.';
comment on column public.booking_cancellations.cancelled_by is 'Who cancelled.';
comment on column public.booking_cancellations.terms is
  'The terms that held: a cancellation policy, long_stay, grace, or full_refund when the host or staff cancelled.';
comment on column public.booking_cancellations.refund_amount is 'Given back to the guest, in minor units.';
comment on column public.booking_cancellations.kept_amount is
  'Not given back, in minor units; with the refund it makes the total.';
comment on column public.booking_cancellations.lines is
  'The refund of each line item: [{position, kind, label, amount, refund_amount}].';
comment on column public.booking_cancellations.cancelled_at is 'When.';
comment on constraint booking_cancellations_booking_id_fkey on public.booking_cancellations is
  '@graphql({"foreign_name": "booking", "local_name": "cancellation"})';

-- sql/50_bookings/tables/booking_earnings.sql
create table public.booking_earnings (
  booking_id uuid primary key references public.bookings (id)
    on delete cascade,
  host_service_fee_amount bigint not null,
  host_payout_amount bigint not null,
  platform_amount bigint not null,
  tax_amount bigint not null,
  host_cancellation_fee_amount bigint not null default 0,
  released_at timestamptz,
  constraint shares_are_not_negative
    check (
      host_service_fee_amount >= 0
      and host_payout_amount >= 0
      and platform_amount >= 0
      and tax_amount >= 0
      and host_cancellation_fee_amount >= 0
    )
);

create index booking_earnings_unreleased_idx on public.booking_earnings (booking_id) where released_at is null;

comment on table public.booking_earnings is
  E'How the money of a booking is shared: all of it when the stay takes place, what is kept after a cancellation. For the host, not for the guest.\n@graphql({"name": "BookingEarnings"})';
comment on column public.booking_earnings.booking_id is 'The booking.';
comment on column public.booking_earnings.host_service_fee_amount is 'Kept from the host''s share, in minor units.';
comment on column public.booking_earnings.host_payout_amount is 'Paid to the host, in minor units.';
comment on column public.booking_earnings.platform_amount is 'Fees of guest and host together, in minor units.';
comment on column public.booking_earnings.tax_amount is 'Owed to the authorities, in minor units.';
comment on column public.booking_earnings.host_cancellation_fee_amount is
  'Charged to a host who cancelled, in minor units.';
comment on column public.booking_earnings.released_at is
  'When the whole of the host''s share became due to the host; null until then.';
comment on constraint booking_earnings_booking_id_fkey on public.booking_earnings is
  '@graphql({"foreign_name": "booking", "local_name": "earnings"})';

-- sql/50_bookings/tables/booking_events.sql
create table public.booking_events (
  id uuid primary key default private.uuid_v7(),
  booking_id uuid not null references public.bookings (id)
    on delete cascade,
  from_status public.booking_status,
  to_status public.booking_status not null,
  actor public.booking_actor not null,
  actor_id uuid references public.profiles (id)
    on delete set null,
  reason text not null default '',
  happened_at timestamptz not null default private.clock(),
  constraint reason_is_not_too_long check (char_length(reason) <= 2000)
);

create index booking_events_booking_id_idx on public.booking_events (booking_id, happened_at);
create index booking_events_actor_id_idx on public.booking_events (actor_id);

comment on table public.booking_events is
  E'History of a booking: one row per move, never changed.\n@graphql({"name": "BookingEvent"})';
comment on column public.booking_events.id is 'Identifier.';
comment on column public.booking_events.booking_id is 'The booking.';
comment on column public.booking_events.from_status is 'Where it stood; null when it was made.';
comment on column public.booking_events.to_status is 'Where it went.';
comment on column public.booking_events.actor is 'In which part the move was made.';
comment on column public.booking_events.actor_id is 'The person; null for the system.';
comment on column public.booking_events.reason is 'Why, in the person''s words.';
comment on column public.booking_events.happened_at is 'When.';
comment on constraint booking_events_actor_id_fkey on public.booking_events is
  '@graphql({"foreign_name": "actorProfile", "local_name": "bookingEvents"})';
comment on constraint booking_events_booking_id_fkey on public.booking_events is
  '@graphql({"foreign_name": "booking", "local_name": "events"})';

-- sql/50_bookings/tables/booking_line_items.sql
create table public.booking_line_items (
  booking_id uuid not null references public.bookings (id)
    on delete cascade,
  position smallint not null,
  kind text not null,
  label text not null,
  quantity integer not null,
  unit_amount bigint not null,
  amount bigint not null,
  primary key (booking_id, position),
  constraint kind_is_snake_case check (kind ~ '^[a-z][a-z0-9_]*$')
);

comment on table public.booking_line_items is
  E'What the total of a booking is made of; the amounts add up to it.\n@graphql({"name": "BookingLineItem"})';
comment on column public.booking_line_items.booking_id is 'The booking.';
comment on column public.booking_line_items.position is 'Order on the invoice, from 1.';
comment on column public.booking_line_items.kind is
  'accommodation, extra_guests, discount, cleaning_fee, pet_fee, guest_service_fee or tax.';
comment on column public.booking_line_items.label is 'Text for people.';
comment on column public.booking_line_items.quantity is 'How many units.';
comment on column public.booking_line_items.unit_amount is
  'Price of a unit in minor units; when units differ, their rounded average.';
comment on column public.booking_line_items.amount is 'Minor units; discounts are negative.';
comment on constraint booking_line_items_booking_id_fkey on public.booking_line_items is
  '@graphql({"foreign_name": "booking", "local_name": "lineItems"})';

-- sql/50_bookings/tables/booking_transitions.sql
create table public.booking_transitions (
  from_status public.booking_status not null,
  to_status public.booking_status not null,
  actor public.booking_actor not null,
  primary key (from_status, to_status, actor)
);

comment on table public.booking_transitions is
  E'The legal moves of a booking and who makes them.\n@graphql({"name": "BookingTransition"})';
comment on column public.booking_transitions.from_status is 'Where the booking stands.';
comment on column public.booking_transitions.to_status is 'Where it goes.';
comment on column public.booking_transitions.actor is 'Who moves it.';

-- sql/50_bookings/tables/calendar_feed_conflicts_booking_id.sql
-- The calendar is below bookings, so the key that points up is added here.
alter table public.calendar_feed_conflicts
add constraint calendar_feed_conflicts_booking_id_fkey
  foreign key (booking_id) references public.bookings (id)
    on delete cascade;

comment on constraint calendar_feed_conflicts_booking_id_fkey on public.calendar_feed_conflicts is
  '@graphql({"foreign_name": "booking", "local_name": "calendarFeedConflicts"})';

-- sql/50_bookings/tables/cancellation_tiers.sql
create table public.cancellation_tiers (
  rules_version smallint not null references public.booking_rules (version)
    on delete restrict,
  terms text not null,
  position smallint not null,
  lead_days smallint not null default 0,
  lead_hours smallint not null default 0,
  any_time boolean not null default false,
  booked_within interval,
  nights_kept smallint not null default 0,
  refund_ratio numeric(3, 2) not null,
  primary key (rules_version, terms, position),
  constraint terms_are_known
    check (terms in ('flexible', 'moderate', 'limited', 'firm', 'strict', 'long_stay', 'grace')),
  constraint refund_ratio_is_a_share check (refund_ratio between 0 and 1)
);

comment on table public.cancellation_tiers is
  E'What a guest who cancels gets back: of the tiers of the terms, the first that still holds.\n@graphql({"name": "CancellationTier"})';
comment on column public.cancellation_tiers.rules_version is 'The booking rules it belongs to.';
comment on column public.cancellation_tiers.terms is 'A cancellation policy, long_stay or grace.';
comment on column public.cancellation_tiers.position is 'Order in which tiers are tried.';
comment on column public.cancellation_tiers.lead_days is
  'Holds until this many days before check-in, in property time.';
comment on column public.cancellation_tiers.lead_hours is 'And this many hours.';
comment on column public.cancellation_tiers.any_time is 'Holds always: the last tier.';
comment on column public.cancellation_tiers.booked_within is 'Holds only this long after booking.';
comment on column public.cancellation_tiers.nights_kept is 'Nights that the host keeps beyond those stayed.';
comment on column public.cancellation_tiers.refund_ratio is 'Share of the nights left that the guest gets back.';
comment on constraint cancellation_tiers_rules_version_fkey on public.cancellation_tiers is
  '@graphql({"foreign_name": "rules", "local_name": "cancellationTiers"})';

-- sql/50_bookings/tables/host_cancellation_minimums.sql
create table public.host_cancellation_minimums (
  rules_version smallint not null references public.booking_rules (version)
    on delete restrict,
  currency text not null references public.currencies (code)
    on delete restrict,
  amount bigint not null,
  primary key (rules_version, currency),
  constraint amount_is_positive check (amount > 0)
);

create index host_cancellation_minimums_currency_idx on public.host_cancellation_minimums (currency);

comment on table public.host_cancellation_minimums is
  E'The least that a host who cancels is charged: 50.00 euros, converted once per version of the rules; a currency without a row takes the latest exchange rate.\n@graphql({"name": "HostCancellationMinimum"})';
comment on column public.host_cancellation_minimums.rules_version is 'The booking rules it belongs to.';
comment on column public.host_cancellation_minimums.currency is 'ISO 4217, the currency of the booking.';
comment on column public.host_cancellation_minimums.amount is 'Minor units.';
comment on constraint host_cancellation_minimums_currency_fkey on public.host_cancellation_minimums is
  '@graphql({"foreign_name": "currencyDetails", "local_name": "hostCancellationMinimums"})';
comment on constraint host_cancellation_minimums_rules_version_fkey on public.host_cancellation_minimums is
  '@graphql({"foreign_name": "rules", "local_name": "hostCancellationMinimums"})';

-- sql/50_bookings/tables/occupancies_booking_id.sql
-- The calendar is below bookings, so the key that points up is added here.
alter table public.occupancies
add constraint occupancies_booking_id_fkey
  foreign key (booking_id) references public.bookings (id)
    on delete cascade;

comment on constraint occupancies_booking_id_fkey on public.occupancies is
  '@graphql({"foreign_name": "booking", "local_name": "occupancies"})';

-- sql/50_bookings/functions/accept_booking.sql
create or replace function private.accept_booking(booking_id uuid)
returns public.bookings
language plpgsql
volatile
security definer -- moves a booking on behalf of its host
set search_path = ''
as $$
declare
  caller uuid := private.caller_id();
  booking public.bookings := private.lock_booking_of(accept_booking.booking_id, caller, 'bookings');
begin
  perform private.guard_not_lapsed(booking, 'accept');
  return private.move_booking(booking.id, 'awaiting_payment', private.party_of(booking, caller, 'bookings'), caller);
end;
$$;

comment on function private.accept_booking(uuid) is
  'The host takes a request: the guest now pays, or the card that is authorised already is charged.';

grant execute on function private.accept_booking(uuid) to authenticated;

-- sql/50_bookings/functions/advance_stay.sql
create or replace function private.advance_stay(booking_id uuid)
returns public.bookings
language plpgsql
volatile
security definer -- called by the sweep, and by commands that can't wait for it
set search_path = ''
as $$
declare
  booking public.bookings;
begin
  select bookings.* into booking from public.bookings where bookings.id = advance_stay.booking_id for update;
  if booking.status = 'confirmed'
    and private.local_moment(booking.check_in, booking.check_in_time, booking.time_zone) <= private.clock()
  then
    booking := private.move_booking(booking.id, 'in_progress', 'system');
  end if;
  if booking.status = 'in_progress'
    and private.local_moment(booking.check_out, booking.check_out_time, booking.time_zone) <= private.clock()
  then
    booking := private.move_booking(booking.id, 'completed', 'system');
  end if;
  return booking;
end;
$$;

comment on function private.advance_stay(uuid) is
  'Begins and completes a stay by property time; does nothing when it is not time, so it may be called at any time and again.';

-- sql/50_bookings/functions/advance_stays.sql
create or replace function private.advance_stays(batch_size integer default 500)
returns integer
language plpgsql
volatile
security definer -- called by the job
set search_path = ''
as $$
declare
  due uuid;
  advanced integer := 0;
begin
  for due in
    select bookings.id
    from public.bookings
    where (
      bookings.status = 'confirmed'
      and bookings.check_in <= (private.clock() + interval '1 day')::date
      and private.local_moment(bookings.check_in, bookings.check_in_time, bookings.time_zone) <= private.clock()
    ) or (
      bookings.status = 'in_progress'
      and bookings.check_out <= (private.clock() + interval '1 day')::date
      and private.local_moment(bookings.check_out, bookings.check_out_time, bookings.time_zone) <= private.clock()
    )
    order by bookings.id
    limit advance_stays.batch_size
    for update skip locked
  loop
    perform private.advance_stay(due);
    advanced := advanced + 1;
  end loop;
  return advanced;
end;
$$;

comment on function private.advance_stays(integer) is
  'Begins and completes the stays whose time has come, and says how many it touched; call it until that is less than the batch.';

-- sql/50_bookings/functions/answer_alteration.sql
create or replace function private.answer_alteration(alteration_id uuid, accept boolean)
returns public.booking_alterations
language plpgsql
volatile
security definer -- changes a booking on behalf of guest or host
set search_path = ''
as $$
declare
  caller uuid := private.caller_id();
  booking public.bookings;
  alteration public.booking_alterations;
begin
  select bookings.* into booking
  from public.booking_alterations as proposed
  inner join public.bookings on bookings.id = proposed.booking_id
  where proposed.id = answer_alteration.alteration_id;
  -- Strangers learn nothing, not even whose booking it is.
  if private.party_of(booking, caller, 'full') is null then
    perform private.fail('RB003', format('cannot find alteration "%s" among yours', answer_alteration.alteration_id));
  end if;
  booking := private.lock_booking_of(booking.id, caller, 'full');
  booking := private.advance_stay(booking.id);
  select proposed.* into alteration
  from public.booking_alterations as proposed
  where proposed.id = answer_alteration.alteration_id
  for update;
  if alteration.status <> 'open' or alteration.expires_at <= private.clock() or booking.status <> 'confirmed' then
    perform private.fail('RB008', format('cannot answer alteration "%s": it is not open any more', alteration.id));
  end if;
  if alteration.proposed_by = private.party_of(booking, caller, 'full') then
    perform private.fail('RI003', format('cannot answer alteration "%s": you proposed it', alteration.id));
  end if;

  if not coalesce(answer_alteration.accept, false) then
    update public.booking_alterations
    set status = 'declined', answered_at = private.clock()
    where booking_alterations.id = alteration.id
    returning booking_alterations.* into alteration;
  elsif alteration.difference_amount > 0 then
    alteration := private.hold_altered_nights(booking, alteration);
  else
    alteration := private.apply_alteration(booking, alteration);
  end if;
  return alteration;
end;
$$;

comment on function private.answer_alteration(uuid, boolean) is 'See public.answer_alteration.';

grant execute on function private.answer_alteration(uuid, boolean) to authenticated;

-- sql/50_bookings/functions/apply_alteration.sql
create or replace function private.apply_alteration(booking public.bookings, alteration public.booking_alterations)
returns public.booking_alterations
language plpgsql
volatile
security invoker
set search_path = ''
as $$
begin
  perform private.guard_altered_nights(booking, alteration);
  update public.bookings
  set
    check_in = alteration.check_in, check_out = alteration.check_out, adults = alteration.adults,
    children = alteration.children, infants = alteration.infants, pets = alteration.pets,
    total_amount = alteration.total_amount, updated_at = private.clock()
  where bookings.id = booking.id
  returning bookings.* into booking;

  delete from public.booking_line_items where booking_line_items.booking_id = booking.id;
  delete from public.booking_earnings where booking_earnings.booking_id = booking.id;
  perform private.keep_quote(booking.id, kept.quote)
  from private.alteration_quotes as kept
  where kept.alteration_id = alteration.id;

  -- Given back and taken anew under the lock of the calendar: nobody can come between.
  delete from public.occupancies where occupancies.booking_id = booking.id;
  if not private.secure_nights(booking, 'booking') then
    perform private.fail('RB001', private.nights_taken(booking));
  end if;

  update public.booking_alterations
  set status = 'accepted', answered_at = coalesce(booking_alterations.answered_at, private.clock())
  where booking_alterations.id = alteration.id
  returning booking_alterations.* into alteration;
  return alteration;
end;
$$;

comment on function private.apply_alteration(public.bookings, public.booking_alterations) is
  'Makes a booking what was agreed: dates, party, price, shares and nights. The caller holds its lock.';

-- sql/50_bookings/functions/booking_contacts.sql
create or replace function private.booking_contacts(booking_id uuid)
returns jsonb
language plpgsql
stable
security definer -- reads the contacts and the address of the other party
set search_path = ''
as $$
declare
  caller uuid := private.reader_id();
  booking public.bookings;
  actor public.booking_actor;
begin
  select bookings.* into booking from public.bookings where bookings.id = booking_contacts.booking_id;
  -- Guest and host in person: co-hosts and staff don't get them here.
  actor := private.party_of(booking, caller);
  if actor is null then
    perform private.fail('RB003', format('cannot find booking "%s" among yours', booking_contacts.booking_id));
  end if;
  if booking.status not in ('confirmed', 'in_progress', 'completed') then
    perform private.fail(
      'RB002', format('cannot read the contacts of booking "%s": it is %s', booking.code, booking.status),
      'Contacts show from confirmation on.'
    );
  end if;
  return (
    select jsonb_build_object(
      'booking_id', booking.id,
      'role', case actor when 'guest' then 'host' else 'guest' end,
      'display_name', profile.display_name,
      'email', case when account.deleted_at is null then account.email end,
      'phone', contact.phone
    )
    from public.profiles as profile
    join auth.users as account on account.id = profile.id
    left join private.contacts as contact on contact.person_id = profile.id
    where profile.id = case actor when 'guest' then booking.host_id else booking.guest_id end
  );
end;
$$;

comment on function private.booking_contacts(uuid) is 'See public.booking_contacts.';

grant execute on function private.booking_contacts(uuid) to authenticated;

-- sql/50_bookings/functions/cancel_booking.sql
create or replace function private.cancel_booking(booking_id uuid, reason text)
returns public.bookings
language plpgsql
volatile
security definer -- moves a booking on behalf of its guest or host
set search_path = ''
as $$
declare
  caller uuid := private.caller_id();
  booking public.bookings := private.lock_booking_of(cancel_booking.booking_id, caller, 'full');
  actor public.booking_actor := private.party_of(booking, caller, 'full');
  target public.booking_status := case actor when 'guest' then 'cancelled_by_guest' else 'cancelled_by_host' end;
begin
  -- What isn't confirmed is taken back or declined: nothing is kept of it.
  if booking.status in ('inquiry', 'pre_approved', 'requested', 'awaiting_payment') then
    perform private.guard_not_lapsed(booking, 'cancel');
    return private.move_booking(
      booking.id, case actor when 'guest' then 'withdrawn' else 'declined' end::public.booking_status,
      actor, caller, cancel_booking.reason
    );
  end if;

  -- A stay that is over by now can't be cancelled any more, whether or not the job that ends it has run.
  booking := private.advance_stay(booking.id);
  perform private.guard_transition(booking, target, actor);
  perform private.keep_cancellation(booking, actor, private.cancellation_of(booking, actor));
  return private.move_booking(booking.id, target, actor, caller, cancel_booking.reason);
end;
$$;

comment on function private.cancel_booking(uuid, text) is 'See public.cancel_booking.';

grant execute on function private.cancel_booking(uuid, text) to authenticated;

-- sql/50_bookings/functions/cancellation_of.sql
create or replace function private.cancellation_of(booking public.bookings, actor public.booking_actor)
returns jsonb
language plpgsql
stable
security invoker
set search_path = ''
as $$
declare
  rules public.booking_rules;
  items jsonb;
  accommodation bigint;
begin
  select booking_rules.* into rules from public.booking_rules where booking_rules.version = booking.rules_version;
  select
    coalesce(jsonb_agg(to_jsonb(item) - 'booking_id' order by item.position), '[]'),
    coalesce(sum(item.amount) filter (where item.kind in ('accommodation', 'extra_guests', 'discount')), 0)
  into items, accommodation
  from public.booking_line_items as item
  where item.booking_id = booking.id;

  if cancellation_of.actor = 'guest' then
    return private.refund_for(
      rules, booking.cancellation_policy, booking.check_in, booking.check_out, booking.check_in_time, booking.time_zone,
      booking.created_at, booking.confirmed_at, private.clock(), items
    ) || '{"host_cancellation_fee_amount": 0}';
  end if;

  return jsonb_build_object(
    'terms', 'full_refund', 'valid_until', null, 'total_amount', booking.total_amount,
    'refund_amount', booking.total_amount, 'kept_amount', 0,
    'lines', (
      select coalesce(
        jsonb_agg((item - 'quantity' - 'unit_amount') || jsonb_build_object('refund_amount', item -> 'amount')), '[]'
      )
      from jsonb_array_elements(items) as item
    ),
    'host_cancellation_fee_amount', case
      when cancellation_of.actor = 'host' then private.host_cancellation_fee(
        rules, booking.currency, accommodation,
        private.local_moment(booking.check_in, booking.check_in_time, booking.time_zone), private.clock()
      )
      else 0
    end
  );
end;
$$;

comment on function private.cancellation_of(public.bookings, public.booking_actor) is
  'What would follow if the booking were cancelled now: by its guest under its terms, by host or staff with everything given back.';

-- sql/50_bookings/functions/current_booking_rules.sql
create or replace function private.current_booking_rules()
returns public.booking_rules
language sql
stable
security definer -- read by commands on behalf of people
set search_path = ''
as $$
  select rules.*
  from public.booking_rules as rules
  where rules.in_force_from <= private.clock()
  order by rules.in_force_from desc
  limit 1;
$$;

comment on function private.current_booking_rules is 'The rules that a booking made now is under.';

-- sql/50_bookings/functions/decline_booking.sql
create or replace function private.decline_booking(booking_id uuid, reason text)
returns public.bookings
language plpgsql
volatile
security definer -- moves a booking on behalf of its host
set search_path = ''
as $$
declare
  caller uuid := private.caller_id();
  booking public.bookings := private.lock_booking_of(decline_booking.booking_id, caller, 'bookings');
begin
  perform private.guard_not_lapsed(booking, 'decline');
  return private.move_booking(booking.id, 'declined', private.party_of(booking, caller, 'bookings'), caller, decline_booking.reason);
end;
$$;

comment on function private.decline_booking(uuid, text) is 'The host refuses a request; its nights are free again.';

grant execute on function private.decline_booking(uuid, text) to authenticated;

-- sql/50_bookings/functions/expire_alterations.sql
create or replace function private.expire_alterations(booking_id uuid default null)
returns integer
language plpgsql
volatile
security definer -- called by the sweep, and by commands that find one in their way
set search_path = ''
as $$
declare
  expired integer;
begin
  with lapsed as (
    select alteration.id
    from public.booking_alterations as alteration
    where alteration.status in ('open', 'awaiting_payment')
      and alteration.expires_at <= private.clock()
      and (expire_alterations.booking_id is null or alteration.booking_id = expire_alterations.booking_id)
    for update skip locked
  )
  update public.booking_alterations as alteration
  set status = 'expired'
  from lapsed
  where alteration.id = lapsed.id;
  get diagnostics expired = row_count;
  return expired;
end;
$$;

comment on function private.expire_alterations(uuid) is
  'Lets proposals lapse that nobody answered or paid, of one booking or of all; the nights that they held lapse by themselves.';

-- sql/50_bookings/functions/expire_booking.sql
create or replace function private.expire_booking(booking_id uuid)
returns boolean
language plpgsql
volatile
security definer -- called by the job, and by commands that find a lapsed booking in their way
set search_path = ''
as $$
declare
  booking public.bookings;
begin
  select bookings.* into booking from public.bookings where bookings.id = expire_booking.booking_id for update;
  if not found or booking.status not in ('requested', 'pre_approved', 'awaiting_payment') then
    return false;
  end if;
  if booking.expires_at > private.clock() then
    -- It was given more time since the job was written.
    perform private.enqueue('expire_booking', jsonb_build_object('booking_id', booking.id), booking.expires_at);
    return false;
  end if;
  perform private.move_booking(booking.id, 'expired', 'system');
  return true;
end;
$$;

comment on function private.expire_booking(uuid) is
  'Lets a request or hold lapse when its time is over; does nothing when it isn''t, so it may be called at any time and again.';

-- sql/50_bookings/functions/expire_lapsed_bookings.sql
create or replace function private.expire_lapsed_bookings(property_id uuid default null, batch_size integer default 200)
returns integer
language plpgsql
volatile
security definer -- called by commands of any person, and by the sweep
set search_path = ''
as $$
declare
  lapsed uuid;
  expired integer := 0;
begin
  -- Calendars are locked in the order of their properties, so that two sweeps can't wait for each other.
  for lapsed in
    select bookings.id
    from public.bookings
    where bookings.status in ('requested', 'awaiting_payment', 'pre_approved')
      and bookings.expires_at <= private.clock()
      and (expire_lapsed_bookings.property_id is null or bookings.property_id = expire_lapsed_bookings.property_id)
    order by bookings.property_id, bookings.id
    limit expire_lapsed_bookings.batch_size
    for update skip locked
  loop
    if private.expire_booking(lapsed) then
      expired := expired + 1;
    end if;
  end loop;
  return expired;
end;
$$;

comment on function private.expire_lapsed_bookings(uuid, integer) is
  'Lets lapse what is over, of one property or of all, and says how many; what another transaction is at is left to it.';

-- sql/50_bookings/functions/follow_move.sql
create or replace function private.follow_move(
  booking public.bookings,
  from_status public.booking_status,
  actor public.booking_actor,
  actor_id uuid,
  reason text
)
returns void
language plpgsql
volatile
security invoker
set search_path = ''
as $$
begin
  -- What was proposed for a booking that stood is void when it moves on.
  update public.booking_alterations
  set status = 'withdrawn'
  where booking_alterations.booking_id = booking.id and booking_alterations.status in ('open', 'awaiting_payment');
  perform private.move_nights(booking);

  if booking.status in ('requested', 'awaiting_payment', 'pre_approved') then
    perform private.enqueue('expire_booking', jsonb_build_object('booking_id', booking.id), booking.expires_at);
  end if;

  -- Last, so that what listens to the event (money, reviews, notifications) finds everything in place.
  insert into public.booking_events (booking_id, from_status, to_status, actor, actor_id, reason)
  values (
    booking.id, follow_move.from_status, booking.status, follow_move.actor, follow_move.actor_id,
    coalesce(follow_move.reason, '')
  );
end;
$$;

comment on function private.follow_move(public.bookings, public.booking_status, public.booking_actor, uuid, text) is
  'What every move of a booking brings about: nights, the job that lets it expire, and the event, whose triggers in higher domains move money and write notifications.';

-- sql/50_bookings/functions/guard_altered_nights.sql
create or replace function private.guard_altered_nights(booking public.bookings, alteration public.booking_alterations)
returns void
language plpgsql
volatile
security invoker
set search_path = ''
as $$
begin
  perform private.lock_calendar(booking.property_id);
  perform private.free_lapsed_nights(booking.property_id);
  if not private.nights_are_free(
    booking.property_id, daterange(alteration.check_in, alteration.check_out),
    (select properties.preparation_nights from public.properties where properties.id = booking.property_id), booking.id
  ) then
    perform private.fail(
      'RB001',
      format(
        'cannot alter booking "%s" to %s to %s: some of these nights are taken', booking.code, alteration.check_in,
        alteration.check_out
      )
    );
  end if;
end;
$$;

comment on function private.guard_altered_nights(public.bookings, public.booking_alterations) is
  'Locks the calendar and refuses an alteration to nights that somebody else has.';

-- sql/50_bookings/functions/guard_booking_request.sql
create or replace function private.guard_booking_request(
  property public.properties,
  guest_id uuid,
  check_in date,
  check_out date,
  message text,
  quote jsonb
)
returns void
language plpgsql
stable
security invoker
set search_path = ''
as $$
declare
  action text := format(
    'book property "%s" from %s to %s', property.id, guard_booking_request.check_in, guard_booking_request.check_out
  );
begin
  -- Who sets the price or answers requests would deal with oneself, and review the place afterwards.
  if private.hosts_property(property, guard_booking_request.guest_id, 'bookings') then
    perform private.fail('RB005', format('cannot %s: it is yours', action));
  end if;
  if char_length(guard_booking_request.message) > 2000 then
    perform private.fail('RV001', format('cannot %s: the message is too long', action), 'message: at most 2000 characters');
  end if;
  perform private.guard_stay(action, guard_booking_request.quote);
end;
$$;

comment on function private.guard_booking_request(public.properties, uuid, date, date, text, jsonb) is
  'Every reason not to take a booking, in the order in which they are told.';

-- sql/50_bookings/functions/guard_not_lapsed.sql
create or replace function private.guard_not_lapsed(booking public.bookings, action text)
returns void
language plpgsql
stable
security invoker
set search_path = ''
as $$
begin
  if booking.status in ('requested', 'pre_approved', 'awaiting_payment') and booking.expires_at <= private.clock() then
    perform private.fail(
      'RB002', format('cannot %s booking "%s": it expired at %s', guard_not_lapsed.action, booking.code, booking.expires_at)
    );
  end if;
end;
$$;

comment on function private.guard_not_lapsed(public.bookings, text) is
  'Refuses a booking whose time is over, whether or not the job that says so has run.';

-- sql/50_bookings/functions/guard_stay.sql
create or replace function private.guard_stay(action text, quote jsonb)
returns void
language plpgsql
stable
security invoker
set search_path = ''
as $$
declare
  problems text := (
    select string_agg(problem ->> 'message', '; ')
    from jsonb_array_elements(guard_stay.quote -> 'problems') as problem
    where problem ->> 'code' <> 'stay_unavailable'
  );
begin
  -- Nights that somebody else has are said first: other dates are the only way on.
  if guard_stay.quote -> 'problems' @> '[{"code": "stay_unavailable"}]' then
    perform private.fail('RB001', format('cannot %s: some of these nights are taken', guard_stay.action));
  end if;
  if guard_stay.quote -> 'problems' @> '[{"code": "dates_invalid"}]' then
    perform private.fail('RC001', format('cannot %s: these are no dates for a stay', guard_stay.action), problems);
  end if;
  if guard_stay.quote -> 'problems' @> '[{"code": "party_invalid"}]' then
    perform private.fail('RC002', format('cannot %s with this party', guard_stay.action), problems);
  end if;
  if problems is not null then
    perform private.fail('RB004', format('cannot %s: the property does not take this stay', guard_stay.action), problems);
  end if;
  if (guard_stay.quote ->> 'total_amount')::bigint < 1 then
    perform private.fail('RM003', format('cannot %s: there is nothing to pay', guard_stay.action));
  end if;
end;
$$;

comment on function private.guard_stay(text, jsonb) is
  'Refuses a stay that its quote has problems with, in the order in which they are told.';

-- sql/50_bookings/functions/guard_transition.sql
create or replace function private.guard_transition(
  booking public.bookings,
  to_status public.booking_status,
  actor public.booking_actor
)
returns void
language plpgsql
stable
security invoker
set search_path = ''
as $$
begin
  if not exists (
    select from public.booking_transitions as transition
    where transition.from_status = booking.status
      and transition.to_status = guard_transition.to_status
      and transition.actor = guard_transition.actor
  ) then
    perform private.fail(
      'RB002',
      format(
        'cannot move booking "%s" to %s as %s: it is %s',
        booking.code, guard_transition.to_status, guard_transition.actor, booking.status
      )
    );
  end if;
end;
$$;

comment on function private.guard_transition(public.bookings, public.booking_status, public.booking_actor) is
  'Refuses a move that is not a row of booking_transitions.';

-- sql/50_bookings/functions/hold_altered_nights.sql
create or replace function private.hold_altered_nights(booking public.bookings, alteration public.booking_alterations)
returns public.booking_alterations
language plpgsql
volatile
security invoker
set search_path = ''
as $$
declare
  until timestamptz := private.clock() + (
    select rules.payment_hold from public.booking_rules as rules where rules.version = booking.rules_version
  );
begin
  perform private.guard_altered_nights(booking, alteration);
  -- The nights that the booking has are kept, the others are held beside them.
  insert into public.occupancies (property_id, stay, kind, booking_id, lapses_at)
  select booking.property_id, gap, 'hold', booking.id, until
  from unnest(
    datemultirange(daterange(alteration.check_in, alteration.check_out)) - (
      select range_agg(own.stay) from public.occupancies as own where own.booking_id = booking.id
    )
  ) as gap;

  update public.booking_alterations
  set status = 'awaiting_payment', expires_at = until, answered_at = private.clock()
  where booking_alterations.id = alteration.id
  returning booking_alterations.* into alteration;
  return alteration;
end;
$$;

comment on function private.hold_altered_nights(public.bookings, public.booking_alterations) is
  'Holds the additional nights of an accepted alteration while the guest pays the difference.';

-- sql/50_bookings/functions/host_cancellation_fee.sql
create or replace function private.host_cancellation_fee(
  rules public.booking_rules,
  currency text,
  accommodation_amount bigint,
  starts_at timestamptz,
  cancelled_at timestamptz
)
returns bigint
language sql
stable
security invoker
set search_path = ''
as $$
  select
    greatest(
      private.round_half_even(
        host_cancellation_fee.accommodation_amount * case
          when host_cancellation_fee.cancelled_at < host_cancellation_fee.starts_at - interval '720 hours' then rules.host_fee_percent_over_30_days
          when host_cancellation_fee.cancelled_at <= host_cancellation_fee.starts_at - interval '48 hours' then rules.host_fee_percent_over_48_hours
          else rules.host_fee_percent_under_48_hours
        end / 100
      ),
      coalesce(
        (
          select minimum.amount
          from public.host_cancellation_minimums as minimum
          where minimum.rules_version = rules.version and minimum.currency = host_cancellation_fee.currency
        ),
        -- Without a rate either there is no minimum: the share alone is due, and nobody is charged by a guess.
        (
          select (private.converted_amount(minimum.amount, 'EUR', host_cancellation_fee.currency)).converted
          from public.host_cancellation_minimums as minimum
          where minimum.rules_version = rules.version and minimum.currency = 'EUR'
        )
      )
    );
$$;

comment on function private.host_cancellation_fee(public.booking_rules, text, bigint, timestamptz, timestamptz) is
  'What a host who cancels is charged: a share of the accommodation that grows as check-in comes near, with a minimum: that of the currency, else the euros'' at the latest exchange rate, else none.';

-- sql/50_bookings/functions/involved_property_ids.sql
create or replace function private.involved_property_ids()
returns setof uuid
language plpgsql
stable
security definer -- the policy of properties calls it once per statement, without the policies of what it reads
set search_path = ''
as $$
begin
  -- plpgsql keeps its plan from one statement to the next, and policies call this in almost every one.
  return query
  select helper.property_id
  from public.co_hosts as helper
  where helper.person_id = (select auth.uid())
  union all
  select booking.property_id
  from public.bookings as booking
  where booking.guest_id = (select auth.uid());
end;
$$;

comment on function private.involved_property_ids is
  'Properties that the caller helps with as a co-host or has booked, whatever their status.';

grant execute on function private.involved_property_ids() to authenticated;

-- sql/50_bookings/functions/keep_cancellation.sql
create or replace function private.keep_cancellation(
  booking public.bookings,
  actor public.booking_actor,
  cancellation jsonb
)
returns void
language sql
volatile
security invoker
set search_path = ''
as $$
  insert into public.booking_cancellations (booking_id, cancelled_by, terms, refund_amount, kept_amount, lines)
  values
    (
      booking.id,
      keep_cancellation.actor,
      keep_cancellation.cancellation ->> 'terms',
      (keep_cancellation.cancellation ->> 'refund_amount')::bigint,
      (keep_cancellation.cancellation ->> 'kept_amount')::bigint,
      keep_cancellation.cancellation -> 'lines'
    );

  update public.booking_earnings
  set
    host_service_fee_amount = share.host_service_fee_amount,
    host_payout_amount = share.host_payout_amount,
    platform_amount = share.platform_amount,
    tax_amount = share.tax_amount,
    host_cancellation_fee_amount = (keep_cancellation.cancellation ->> 'host_cancellation_fee_amount')::bigint
  from
    public.booking_earnings as earnings,
    private.share_kept(keep_cancellation.cancellation -> 'lines', earnings) as share
  where earnings.booking_id = booking.id and booking_earnings.booking_id = booking.id;
$$;

comment on function private.keep_cancellation(public.bookings, public.booking_actor, jsonb) is
  'Keeps with a booking what its cancellation gives back, and how the rest is shared.';

-- sql/50_bookings/functions/keep_quote.sql
create or replace function private.keep_quote(booking_id uuid, quote jsonb)
returns void
language sql
volatile
security invoker
set search_path = ''
as $$
  insert into public.booking_line_items (booking_id, position, kind, label, quantity, unit_amount, amount)
  select
    keep_quote.booking_id,
    item.position,
    item.value ->> 'kind',
    item.value ->> 'label',
    (item.value ->> 'quantity')::integer,
    (item.value ->> 'unit_amount')::bigint,
    (item.value ->> 'amount')::bigint
  from jsonb_array_elements(keep_quote.quote -> 'line_items') with ordinality as item (value, position);

  insert into public.booking_earnings
    (booking_id, host_service_fee_amount, host_payout_amount, platform_amount, tax_amount)
  values
    (
      keep_quote.booking_id,
      (keep_quote.quote ->> 'host_service_fee_amount')::bigint,
      (keep_quote.quote ->> 'host_payout_amount')::bigint,
      (keep_quote.quote ->> 'platform_amount')::bigint,
      (keep_quote.quote ->> 'tax_amount')::bigint
    );
$$;

comment on function private.keep_quote(uuid, jsonb) is
  'Keeps the price of a stay with its booking: line items, and how the total is shared.';

-- sql/50_bookings/functions/local_moment.sql
create or replace function private.local_moment(day date, at_time time, time_zone text)
returns timestamptz
language sql
immutable
security invoker
parallel safe
set search_path = ''
as $$
  select (local_moment.day + local_moment.at_time) at time zone local_moment.time_zone;
$$;

comment on function private.local_moment(date, time, text) is 'A wall-clock time of a place as a point in time.';

grant execute on function private.local_moment(date, time, text) to authenticated;

-- sql/50_bookings/functions/lock_booking_of.sql
create or replace function private.lock_booking_of(
  booking_id uuid,
  person_id uuid,
  scope public.co_host_scope default null
)
returns public.bookings
language plpgsql
volatile
security invoker
set search_path = ''
as $$
declare
  booking public.bookings;
begin
  select bookings.* into booking from public.bookings where bookings.id = lock_booking_of.booking_id for update;
  -- Strangers learn nothing, not even that it exists.
  if not found or private.party_of(booking, lock_booking_of.person_id, lock_booking_of.scope) is null then
    perform private.fail('RB003', format('cannot find booking "%s" among yours', lock_booking_of.booking_id));
  end if;
  return booking;
end;
$$;

comment on function private.lock_booking_of(uuid, uuid, public.co_host_scope) is
  'The booking, locked, for its guest or its host, or a co-host with this scope; RB003 for everybody else.';

-- sql/50_bookings/functions/move_booking.sql
create or replace function private.move_booking(
  booking_id uuid,
  to_status public.booking_status,
  actor public.booking_actor,
  actor_id uuid default null,
  reason text default ''
)
returns public.bookings
language plpgsql
volatile
security definer -- the one writer of booking status: no person may update bookings
set search_path = ''
as $$
declare
  booking public.bookings;
  rules public.booking_rules;
  from_status public.booking_status;
begin
  select bookings.* into booking from public.bookings where bookings.id = move_booking.booking_id for update;
  if not found then
    perform private.fail('RB003', format('cannot move booking "%s": it does not exist', move_booking.booking_id));
  end if;

  perform private.guard_transition(booking, move_booking.to_status, move_booking.actor);
  select booking_rules.* into rules from public.booking_rules where booking_rules.version = booking.rules_version;

  from_status := booking.status;
  update public.bookings
  set
    status = move_booking.to_status,
    expires_at = case move_booking.to_status
      when 'requested' then private.clock() + rules.request_lifetime
      when 'pre_approved' then private.clock() + rules.request_lifetime
      when 'awaiting_payment' then private.clock() + rules.payment_hold
      when 'confirmed' then null
      else bookings.expires_at
    end,
    confirmed_at = case when move_booking.to_status = 'confirmed' then private.clock() else bookings.confirmed_at end,
    cancelled_at = case
      when move_booking.to_status in ('cancelled_by_guest', 'cancelled_by_host', 'cancelled_by_staff') then private.clock()
      else bookings.cancelled_at
    end,
    updated_at = private.clock()
  where bookings.id = booking.id
  returning bookings.* into booking;

  perform private.follow_move(booking, from_status, move_booking.actor, move_booking.actor_id, move_booking.reason);

  -- What followed may have moved it on: an accepted request that is paid already is confirmed at once.
  select bookings.* into booking from public.bookings where bookings.id = move_booking.booking_id;
  return booking;
end;
$$;

comment on function private.move_booking(uuid, public.booking_status, public.booking_actor, uuid, text) is
  'Moves a booking: locks it, checks the transition, writes status and event, and lets everything follow in the same transaction.';

-- sql/50_bookings/functions/move_nights.sql
create or replace function private.move_nights(booking public.bookings)
returns void
language plpgsql
volatile
security invoker
set search_path = ''
as $$
declare
  secured boolean := true;
begin
  case booking.status
    when 'requested' then
      if (select properties.requests_block_dates from public.properties where properties.id = booking.property_id) then
        secured := private.secure_nights(booking, 'request');
      end if;
    when 'awaiting_payment' then
      secured := private.secure_nights(booking, 'hold');
    when 'confirmed' then
      secured := private.secure_nights(booking, 'booking');
    when 'declined', 'expired', 'withdrawn' then
      perform private.lock_calendar(booking.property_id);
      perform private.free_nights(booking.id);
    when 'cancelled_by_guest', 'cancelled_by_staff' then
      perform private.release_nights(booking);
    when 'cancelled_by_host' then
      -- The stay keeps its nights: a host who cancels can't sell them again, nor unblock them.
      delete from public.occupancies
      where occupancies.booking_id = booking.id and occupancies.kind = 'preparation';
    else
      null; -- inquiries have no nights yet; stays that begin, end or aren't shown up for keep theirs
  end case;

  if not secured then
    perform private.fail('RB001', private.nights_taken(booking));
  end if;
end;
$$;

comment on function private.move_nights(public.bookings) is
  'What the new status of a booking means for its nights; RB001 when others have them.';

-- sql/50_bookings/functions/my_booking_ids.sql
create or replace function private.my_booking_ids()
returns setof uuid
language sql
stable
security definer -- policies of the parts of bookings call it once per statement, without a policy of their own
set search_path = ''
as $$
  select bookings.id
  from public.bookings
  where
    bookings.guest_id = (select auth.uid())
    or bookings.host_id = (select auth.uid())
    or bookings.property_id = any (array(select private.helped_property_ids('bookings')));
$$;

comment on function private.my_booking_ids is
  'Bookings that the caller is guest or host of, or helps with as a co-host in scope bookings.';

grant execute on function private.my_booking_ids() to authenticated;

-- sql/50_bookings/functions/my_guest_booking_ids.sql
create or replace function private.my_guest_booking_ids()
returns setof uuid
language sql
stable
security definer -- policies of the parts of bookings call it once per statement, without a policy of their own
set search_path = ''
as $$
  select bookings.id from public.bookings where bookings.guest_id = (select auth.uid());
$$;

comment on function private.my_guest_booking_ids is 'Bookings that the caller is guest of.';

grant execute on function private.my_guest_booking_ids() to authenticated;

-- sql/50_bookings/functions/my_hosted_booking_ids.sql
create or replace function private.my_hosted_booking_ids()
returns setof uuid
language sql
stable
security definer -- policies of the parts of bookings call it once per statement, without a policy of their own
set search_path = ''
as $$
  select bookings.id
  from public.bookings
  where
    bookings.host_id = (select auth.uid())
    or bookings.property_id = any (array(select private.helped_property_ids('full')));
$$;

comment on function private.my_hosted_booking_ids is
  'Bookings that the caller is host of, or helps with as a co-host in full: whoever sees what the host earns.';

grant execute on function private.my_hosted_booking_ids() to authenticated;

-- sql/50_bookings/functions/nights_taken.sql
create or replace function private.nights_taken(booking public.bookings)
returns text
language sql
stable
security invoker
set search_path = ''
as $$
  select
    format(
      'cannot book property "%s" from %s to %s: some of these nights are taken',
      nights_taken.booking.property_id,
      nights_taken.booking.check_in,
      nights_taken.booking.check_out
    );
$$;

comment on function private.nights_taken(public.bookings) is 'Message of RB001, the same at every door.';

-- sql/50_bookings/functions/party_of.sql
create or replace function private.party_of(
  booking public.bookings,
  person_id uuid,
  scope public.co_host_scope default null
)
returns public.booking_actor
language sql
stable
security definer -- reads co_hosts whoever asks
set search_path = ''
as $$
  -- Whoever stays is the guest, though a co-host too: nobody accepts an own request.
  select
    case
      when party_of.person_id = (party_of.booking).guest_id then 'guest'::public.booking_actor
      when party_of.person_id = (party_of.booking).host_id then 'host'::public.booking_actor
      when party_of.scope is not null
      and exists (
        select
        from public.co_hosts as helper
        where
          helper.property_id = (party_of.booking).property_id
          and helper.person_id = party_of.person_id
          and helper.scopes && array[party_of.scope, 'full'::public.co_host_scope]
      ) then 'host'::public.booking_actor
    end;
$$;

comment on function private.party_of(public.bookings, uuid, public.co_host_scope) is
  'Whether a person is guest or host of a booking; with a scope, a co-host who has it acts as host. Null for neither.';

-- sql/50_bookings/functions/preview_cancellation.sql
create or replace function private.preview_cancellation(booking_id uuid)
returns jsonb
language plpgsql
stable
security definer -- reads the shares of the host, of which the guest sees nothing
set search_path = ''
as $$
declare
  caller uuid := private.reader_id();
  booking public.bookings;
  actor public.booking_actor;
  cancellation jsonb;
  earnings public.booking_earnings;
begin
  select bookings.* into booking from public.bookings where bookings.id = preview_cancellation.booking_id;
  actor := private.party_of(booking, caller, 'full');
  if actor is null then
    perform private.fail('RB003', format('cannot find booking "%s" among yours', preview_cancellation.booking_id));
  end if;
  if booking.status not in ('confirmed', 'in_progress')
    or private.local_moment(booking.check_out, booking.check_out_time, booking.time_zone) <= private.clock()
  then
    perform private.fail(
      'RB002', format('cannot preview the cancellation of booking "%s": it is %s', booking.code, booking.status)
    );
  end if;

  cancellation := private.cancellation_of(booking, actor);
  if actor = 'guest' then
    return jsonb_build_object('booking_id', booking.id, 'currency', booking.currency)
      || (cancellation - 'host_cancellation_fee_amount');
  end if;
  select booking_earnings.* into earnings from public.booking_earnings where booking_earnings.booking_id = booking.id;
  earnings := private.share_kept(cancellation -> 'lines', earnings);
  return jsonb_build_object(
    'booking_id', booking.id, 'currency', booking.currency, 'host_keeps_amount', earnings.host_payout_amount
  ) || cancellation;
end;
$$;

comment on function private.preview_cancellation(uuid) is 'See public.preview_cancellation.';

grant execute on function private.preview_cancellation(uuid) to authenticated;

-- sql/50_bookings/functions/property_ids_of_my_arrivals.sql
create or replace function private.property_ids_of_my_arrivals()
returns setof uuid
language sql
stable
security definer -- policies call it once per statement, without a policy of their own
set search_path = ''
as $$
  select booking.property_id
  from public.bookings as booking
  where
    booking.guest_id = (select auth.uid())
    and booking.status in ('confirmed', 'in_progress')
    and private.clock() >= private.local_moment(
      booking.check_in,
      booking.check_in_time,
      booking.time_zone
    ) - interval '48 hours'
    and private.clock() < private.local_moment(booking.check_out, booking.check_out_time, booking.time_zone);
$$;

comment on function private.property_ids_of_my_arrivals is
  'Properties that the caller arrives at within 48 hours, or stays at now.';

grant execute on function private.property_ids_of_my_arrivals() to authenticated;

-- sql/50_bookings/functions/propose_alteration.sql
create or replace function private.propose_alteration(
  booking_id uuid,
  check_in date,
  check_out date,
  adults integer,
  children integer,
  infants integer,
  pets integer
)
returns public.booking_alterations
language plpgsql
volatile
security definer -- writes a proposal on behalf of guest or host
set search_path = ''
as $$
declare
  caller uuid := private.caller_id();
  booking public.bookings := private.lock_booking_of(propose_alteration.booking_id, caller, 'full');
  actor public.booking_actor := private.party_of(booking, caller, 'full');
  rules public.booking_rules;
  alteration public.booking_alterations;
  quote jsonb;
begin
  booking := private.advance_stay(booking.id);
  if booking.status <> 'confirmed' then
    perform private.fail('RB002', format('cannot alter booking "%s": it is %s', booking.code, booking.status));
  end if;
  perform private.replace_open_alteration(booking, actor);

  select booking_rules.* into rules from public.booking_rules where booking_rules.version = booking.rules_version;
  quote := private.price_stay(
    booking.property_id, propose_alteration.check_in, propose_alteration.check_out, propose_alteration.adults,
    coalesce(propose_alteration.children, 0), coalesce(propose_alteration.infants, 0),
    coalesce(propose_alteration.pets, 0), booking.id
  );
  perform private.guard_stay(
    format('alter booking "%s" to %s to %s', booking.code, propose_alteration.check_in, propose_alteration.check_out), quote
  );

  insert into public.booking_alterations (
    booking_id, proposed_by, check_in, check_out, adults, children, infants, pets, total_amount, difference_amount,
    line_items, expires_at
  )
  values (
    booking.id, actor, propose_alteration.check_in, propose_alteration.check_out, propose_alteration.adults,
    coalesce(propose_alteration.children, 0), coalesce(propose_alteration.infants, 0),
    coalesce(propose_alteration.pets, 0), (quote ->> 'total_amount')::bigint,
    (quote ->> 'total_amount')::bigint - booking.total_amount, quote -> 'line_items',
    least(
      private.clock() + rules.request_lifetime,
      private.local_moment(booking.check_in, booking.check_in_time, booking.time_zone)
    )
  )
  returning booking_alterations.* into alteration;
  insert into private.alteration_quotes (alteration_id, quote) values (alteration.id, quote);
  return alteration;
end;
$$;

comment on function private.propose_alteration(uuid, date, date, integer, integer, integer, integer) is
  'See public.propose_alteration.';

grant execute
on function private.propose_alteration(uuid, date, date, integer, integer, integer, integer)
to authenticated;

-- sql/50_bookings/functions/refund_for.sql
create or replace function private.refund_for(
  rules public.booking_rules,
  policy public.cancellation_policy,
  check_in date,
  check_out date,
  check_in_time time,
  time_zone text,
  booked_at timestamptz,
  confirmed_at timestamptz,
  cancelled_at timestamptz,
  line_items jsonb
)
returns jsonb
language sql
stable
security invoker
set search_path = ''
as $$
  with
    tier as (
      select *
      from
        private.refund_tier(
          rules,
          refund_for.policy,
          refund_for.check_in,
          refund_for.check_out,
          refund_for.check_in_time,
          refund_for.time_zone,
          refund_for.booked_at,
          refund_for.confirmed_at,
          refund_for.cancelled_at
        )
    ),
    stay as (
      select
        (refund_for.check_out - refund_for.check_in)::numeric as nights,
        greatest(
          (refund_for.cancelled_at at time zone refund_for.time_zone)::date - refund_for.check_in,
          0
        ) as nights_stayed,
        refund_for.cancelled_at < private.local_moment(
          refund_for.check_in,
          refund_for.check_in_time,
          refund_for.time_zone
        ) as before_check_in
    ),
    share as (
      select
        stay.before_check_in,
        stay.nights,
        (
          stay.nights - least(stay.nights, stay.nights_stayed + tier.nights_kept)
        ) * tier.refund_ratio as nights_refunded,
        stay.before_check_in and tier.refund_ratio = 1 and tier.nights_kept = 0 as everything
      from
        stay,
        tier
    ),
    item as (
      select
        (value ->> 'position')::integer as position,
        value ->> 'kind' as kind,
        value ->> 'label' as label,
        (value ->> 'amount')::bigint as amount
      from jsonb_array_elements(refund_for.line_items) as value
    ),
    untaxed as (
      select
        item.*,
        case
          when share.everything then item.amount
          when item.kind in ('cleaning_fee', 'pet_fee') then case
            when share.before_check_in then item.amount
            else 0
          end
          when item.kind = 'guest_service_fee' then 0
          else private.round_half_even(item.amount * share.nights_refunded / share.nights)
        end as refund_amount
      from
        item,
        share
      where item.kind <> 'tax'
    ),
    taxed as (
      -- Taxes follow what they taxed: the stay and its fees, not the platform's service.
      select
        coalesce(sum(untaxed.refund_amount), 0)::numeric as refund_amount,
        nullif(sum(untaxed.amount), 0)::numeric as amount
      from untaxed
      where untaxed.kind <> 'guest_service_fee'
    ),
    line as (
      select * from untaxed
      union all
      select item.*, private.round_half_even(coalesce(item.amount * taxed.refund_amount / taxed.amount, 0))
      from
        item,
        taxed
      where item.kind = 'tax'
    )
  select
    jsonb_build_object(
      'terms',
      (select tier.terms from tier),
      'valid_until',
      (select tier.holds_until from tier),
      'total_amount',
      coalesce(sum(line.amount), 0)::bigint,
      'refund_amount',
      coalesce(sum(line.refund_amount), 0)::bigint,
      'kept_amount',
      coalesce(sum(line.amount - line.refund_amount), 0)::bigint,
      'lines',
      coalesce(
        jsonb_agg(
          jsonb_build_object(
            'position',
            line.position,
            'kind',
            line.kind,
            'label',
            line.label,
            'amount',
            line.amount,
            'refund_amount',
            line.refund_amount
          )
          order by line.position
        ),
        '[]'
      )
    )
  from line;
$$;

comment on function private.refund_for(
  public.booking_rules,
  public.cancellation_policy,
  date,
  date,
  time,
  text,
  timestamptz,
  timestamptz,
  timestamptz,
  jsonb
) is
  'What a guest who cancels gets back of each line item, rounded half-even per line; the parts add up to the whole. Depends on its arguments and the tiers of the rules only.';

-- sql/50_bookings/functions/refund_tier.sql
create or replace function private.refund_tier(
  rules public.booking_rules,
  policy public.cancellation_policy,
  check_in date,
  check_out date,
  check_in_time time,
  time_zone text,
  booked_at timestamptz,
  confirmed_at timestamptz,
  cancelled_at timestamptz
)
returns table (terms text, nights_kept smallint, refund_ratio numeric, holds_until timestamptz)
language sql
stable
security invoker
set search_path = ''
as $$
  with
    tier as (
      select
        cancellation_tiers.*,
        case
          when cancellation_tiers.terms = 'grace' then refund_tier.confirmed_at + rules.grace_period
          when cancellation_tiers.any_time then 'infinity'
          else least(
            -- Days are days of the property's calendar, hours are hours.
            private.local_moment(
              refund_tier.check_in - cancellation_tiers.lead_days,
              refund_tier.check_in_time,
              refund_tier.time_zone
            ) - make_interval(hours => cancellation_tiers.lead_hours),
            refund_tier.booked_at + coalesce(cancellation_tiers.booked_within, 'infinity')
          )
        end as deadline
      from public.cancellation_tiers
      where
        cancellation_tiers.rules_version = rules.version
        and (
          cancellation_tiers.terms = case
            when refund_tier.check_out - refund_tier.check_in >= rules.long_stay_nights then 'long_stay'
            else refund_tier.policy::text
          end
          or cancellation_tiers.terms = 'grace'
          and refund_tier.confirmed_at <= private.local_moment(
            refund_tier.check_in - rules.grace_lead_days,
            refund_tier.check_in_time,
            refund_tier.time_zone
          )
        )
    )
  select tier.terms, tier.nights_kept, tier.refund_ratio, nullif(tier.deadline, 'infinity')
  from tier
  where refund_tier.cancelled_at <= tier.deadline
  -- The guest has the better of policy and grace; of the policy's own tiers the first that still holds.
  order by tier.refund_ratio desc, tier.nights_kept, tier.deadline desc, tier.position
  limit 1;
$$;

comment on function private.refund_tier(
  public.booking_rules,
  public.cancellation_policy,
  date,
  date,
  time,
  text,
  timestamptz,
  timestamptz,
  timestamptz
) is
  'The terms that hold for a guest who cancels at a given time, and until when they do (null: from now on always).';

-- sql/50_bookings/functions/release_nights.sql
create or replace function private.release_nights(booking public.bookings)
returns void
language plpgsql
volatile
security invoker
set search_path = ''
as $$
declare
  today date := (private.clock() at time zone booking.time_zone)::date;
begin
  perform private.lock_calendar(booking.property_id);

  if today <= booking.check_in then
    perform private.free_nights(booking.id);
    return;
  end if;

  -- The guest has stayed: nights slept in stay taken, the rest is free.
  delete from public.occupancies
  where occupancies.booking_id = booking.id and lower(occupancies.stay) >= today;
  update public.occupancies
  set stay = daterange(lower(occupancies.stay), today)
  where occupancies.booking_id = booking.id and upper(occupancies.stay) > today;
end;
$$;

comment on function private.release_nights(public.bookings) is
  'Frees the nights of a cancelled booking that are still to come.';

-- sql/50_bookings/functions/replace_open_alteration.sql
create or replace function private.replace_open_alteration(booking public.bookings, actor public.booking_actor)
returns void
language plpgsql
volatile
security invoker
set search_path = ''
as $$
begin
  perform private.expire_alterations(booking.id);
  if exists (
    select
    from public.booking_alterations as alteration
    where alteration.booking_id = booking.id
      and (
        alteration.status = 'awaiting_payment'
        or alteration.status = 'open' and alteration.proposed_by <> replace_open_alteration.actor
      )
  ) then
    perform private.fail('RB008', format('cannot alter booking "%s": another alteration has to be answered or paid first', booking.code));
  end if;
  update public.booking_alterations
  set status = 'withdrawn'
  where booking_alterations.booking_id = booking.id and booking_alterations.status = 'open';
end;
$$;

comment on function private.replace_open_alteration(public.bookings, public.booking_actor) is
  'Withdraws the earlier proposal of the same side; refuses while the other side''s waits for an answer.';

-- sql/50_bookings/functions/request_booking.sql
create or replace function private.request_booking(
  property_id uuid,
  check_in date,
  check_out date,
  adults integer,
  children integer default 0,
  infants integer default 0,
  pets integer default 0,
  message text default null,
  quote_id uuid default null,
  expected_total bigint default null
)
returns public.bookings
language plpgsql
volatile
security definer -- writes a booking and takes nights on behalf of the guest
set search_path = ''
as $$
declare
  caller uuid := private.caller_id();
  rules public.booking_rules := private.current_booking_rules();
  property public.properties;
  booking public.bookings;
  quote jsonb;
  is_instant boolean;
begin
  select properties.* into property
  from public.properties
  where properties.id = request_booking.property_id
    and (properties.status = 'published' or properties.host_id = caller);
  if not found then
    perform private.fail('RP001', format('cannot book property "%s": it is not on offer', request_booking.property_id));
  end if;

  -- Lapsed bookings of the property go first, whether or not their job has run.
  perform private.expire_lapsed_bookings(property.id);

  quote := private.price_stay(
    property.id, request_booking.check_in, request_booking.check_out, request_booking.adults,
    coalesce(request_booking.children, 0), coalesce(request_booking.infants, 0), coalesce(request_booking.pets, 0)
  );
  if request_booking.quote_id is not null then
    quote := private.redeem_quote(
      request_booking.quote_id, caller, property.id, request_booking.check_in, request_booking.check_out,
      array[
        request_booking.adults, coalesce(request_booking.children, 0), coalesce(request_booking.infants, 0),
        coalesce(request_booking.pets, 0)
      ],
      quote
    );
  end if;
  perform private.guard_booking_request(
    property, caller, request_booking.check_in, request_booking.check_out, request_booking.message, quote
  );
  perform private.guard_expected_total(request_booking.expected_total, quote);

  is_instant := private.books_instantly(property);
  insert into public.bookings (
    property_id, guest_id, host_id, status, check_in, check_out, adults, children, infants, pets, instant, currency,
    total_amount, cancellation_policy, time_zone, check_in_time, check_out_time, message, rules_version, expires_at
  )
  values (
    property.id, caller, property.host_id,
    case when is_instant then 'awaiting_payment' else 'requested' end::public.booking_status,
    request_booking.check_in, request_booking.check_out, request_booking.adults,
    coalesce(request_booking.children, 0), coalesce(request_booking.infants, 0), coalesce(request_booking.pets, 0),
    is_instant, quote ->> 'currency', (quote ->> 'total_amount')::bigint, property.cancellation_policy,
    property.time_zone, property.check_in_time, property.check_out_time, coalesce(request_booking.message, ''),
    rules.version,
    private.clock() + case when is_instant then rules.payment_hold else rules.request_lifetime end
  )
  returning bookings.* into booking;
  perform private.keep_quote(booking.id, quote);

  perform private.follow_move(booking, null, 'guest', caller, booking.message);
  return booking;
end;
$$;

comment on function private.request_booking(uuid, date, date, integer, integer, integer, integer, text, uuid, bigint) is
  'See public.request_booking.';

grant execute
on function private.request_booking(uuid, date, date, integer, integer, integer, integer, text, uuid, bigint)
to authenticated;

-- sql/50_bookings/functions/secure_nights.sql
create or replace function private.secure_nights(booking public.bookings, kind public.occupancy_kind)
returns boolean
language plpgsql
volatile
security invoker
set search_path = ''
as $$
declare
  preparation integer;
begin
  -- Order of locks everywhere: the booking's row, then the calendar of its property, then nights.
  perform private.lock_calendar(booking.property_id);

  if secure_nights.kind = 'booking' then
    if private.confirm_nights(booking.id) then
      return true;
    end if;
  else
    update public.occupancies
    set
      kind = case when occupancies.kind = 'preparation' then occupancies.kind else secure_nights.kind end,
      lapses_at = booking.expires_at
    where occupancies.booking_id = booking.id;
    if found then
      return true;
    end if;
  end if;

  select properties.preparation_nights into preparation
  from public.properties
  where properties.id = booking.property_id;

  return private.take_nights(
    booking.property_id, booking.id, secure_nights.kind, daterange(booking.check_in, booking.check_out), preparation,
    case when secure_nights.kind = 'booking' then null else booking.expires_at end
  );
end;
$$;

comment on function private.secure_nights(public.bookings, public.occupancy_kind) is
  'Takes the nights of a booking as a request, hold or booking, or turns those that it has into that; false when others have them.';

-- sql/50_bookings/functions/share_kept.sql
create or replace function private.share_kept(lines jsonb, earnings public.booking_earnings)
returns public.booking_earnings
language sql
immutable
security invoker
set search_path = ''
as $$
  with
    line as (
      select
        value ->> 'kind' as kind,
        (value ->> 'amount')::numeric as amount,
        ((value ->> 'amount')::numeric - (value ->> 'refund_amount')::numeric) as kept
      from jsonb_array_elements(share_kept.lines) as value
    ),
    part as (
      select
        coalesce(sum(line.kept), 0) as kept,
        coalesce(sum(line.kept) filter (where line.kind = 'guest_service_fee'), 0) as service_kept,
        coalesce(sum(line.kept) filter (where line.kind = 'tax'), 0) as tax_kept,
        nullif(sum(line.amount) filter (where line.kind = 'tax'), 0) as tax,
        coalesce(sum(line.kept) filter (where line.kind not in ('guest_service_fee', 'tax')), 0) as stay_kept,
        nullif(sum(line.amount) filter (where line.kind not in ('guest_service_fee', 'tax')), 0) as stay
      from line
    ),
    share as (
      select
        part.kept,
        part.service_kept + private.round_half_even(
          coalesce(earnings.host_service_fee_amount * part.stay_kept / part.stay, 0)
        ) as platform,
        private.round_half_even(
          coalesce(earnings.host_service_fee_amount * part.stay_kept / part.stay, 0)
        ) as host_service_fee,
        -- Taxes that are lines follow them; those included in the price follow the stay.
        case
          when part.tax is null then private.round_half_even(
            coalesce(earnings.tax_amount * part.stay_kept / part.stay, 0)
          )
          else private.round_half_even(earnings.tax_amount * part.tax_kept / part.tax)
        end as tax
      from part
    )
  select
    earnings.booking_id,
    share.host_service_fee,
    (share.kept - share.platform - share.tax)::bigint,
    share.platform::bigint,
    share.tax,
    earnings.host_cancellation_fee_amount,
    earnings.released_at
  from share;
$$;

comment on function private.share_kept(jsonb, public.booking_earnings) is
  'How what is kept after a cancellation is shared between host, platform and authorities; the shares add up to it.';

-- sql/50_bookings/functions/withdraw_booking.sql
create or replace function private.withdraw_booking(booking_id uuid)
returns public.bookings
language plpgsql
volatile
security definer -- moves a booking on behalf of its guest
set search_path = ''
as $$
declare
  caller uuid := private.caller_id();
  booking public.bookings := private.lock_booking_of(withdraw_booking.booking_id, caller);
begin
  perform private.guard_not_lapsed(booking, 'withdraw');
  return private.move_booking(booking.id, 'withdrawn', private.party_of(booking, caller), caller);
end;
$$;

comment on function private.withdraw_booking(uuid) is
  'The guest takes back a request, or a booking that is not paid yet.';

grant execute on function private.withdraw_booking(uuid) to authenticated;

-- sql/50_bookings/doors/accept_booking.sql
create or replace function public.accept_booking(booking_id uuid)
returns public.bookings
language sql
volatile
security invoker
set search_path = ''
as $$
  select * from private.accept_booking(accept_booking.booking_id);
$$;

comment on function public.accept_booking(uuid) is
  'The host takes a request: the guest now pays, or the card that is authorised already is charged.';

grant execute on function public.accept_booking(uuid) to authenticated;

-- sql/50_bookings/doors/answer_alteration.sql
create or replace function public.answer_alteration(alteration_id uuid, accept boolean)
returns public.booking_alterations
language sql
volatile
security invoker
set search_path = ''
as $$
  select * from private.answer_alteration(answer_alteration.alteration_id, answer_alteration.accept);
$$;

comment on function public.answer_alteration(uuid, boolean) is
  'The side that did not propose an alteration accepts or declines it. When more is due, the guest has 15 minutes to pay and the old booking stands until then.';

grant execute on function public.answer_alteration(uuid, boolean) to authenticated;

-- sql/50_bookings/doors/booking_contacts.sql
create or replace function public.booking_contacts(booking_id uuid)
returns jsonb
language sql
stable
security invoker
set search_path = ''
as $$
  select private.booking_contacts(booking_contacts.booking_id);
$$;

comment on function public.booking_contacts(uuid) is
  'How to reach the other party of a confirmed stay: {booking_id, role, display_name, email, phone}. For its guest and its host only.';

grant execute on function public.booking_contacts(uuid) to authenticated;

-- sql/50_bookings/doors/cancel_booking.sql
create or replace function public.cancel_booking(booking_id uuid, reason text default '')
returns public.bookings
language sql
volatile
security invoker
set search_path = ''
as $$
  select * from private.cancel_booking(cancel_booking.booking_id, cancel_booking.reason);
$$;

comment on function public.cancel_booking(uuid, text) is
  'Guest or host cancels a confirmed booking; see preview_cancellation for what is given back.';

grant execute on function public.cancel_booking(uuid, text) to authenticated;

-- sql/50_bookings/doors/decline_booking.sql
create or replace function public.decline_booking(booking_id uuid, reason text default '')
returns public.bookings
language sql
volatile
security invoker
set search_path = ''
as $$
  select * from private.decline_booking(decline_booking.booking_id, decline_booking.reason);
$$;

comment on function public.decline_booking(uuid, text) is 'The host refuses a request; its nights are free again.';

grant execute on function public.decline_booking(uuid, text) to authenticated;

-- sql/50_bookings/doors/preview_cancellation.sql
create or replace function public.preview_cancellation(booking_id uuid)
returns jsonb
language sql
stable
security invoker
set search_path = ''
as $$
  select private.preview_cancellation(preview_cancellation.booking_id);
$$;

comment on function public.preview_cancellation(uuid) is
  'What the caller''s cancelling a confirmed booking now would mean: {booking_id, currency, terms, valid_until, total_amount, refund_amount, kept_amount, lines: [{position, kind, label, amount, refund_amount}]}; for the host also host_keeps_amount and host_cancellation_fee_amount.';

grant execute on function public.preview_cancellation(uuid) to authenticated;

-- sql/50_bookings/doors/propose_alteration.sql
create or replace function public.propose_alteration(
  booking_id uuid,
  check_in date,
  check_out date,
  adults integer,
  children integer default 0,
  infants integer default 0,
  pets integer default 0
)
returns public.booking_alterations
language sql
volatile
security invoker
set search_path = ''
as $$
  select *
  from
    private.propose_alteration(
      propose_alteration.booking_id,
      propose_alteration.check_in,
      propose_alteration.check_out,
      propose_alteration.adults,
      propose_alteration.children,
      propose_alteration.infants,
      propose_alteration.pets
    );
$$;

comment on function public.propose_alteration(uuid, date, date, integer, integer, integer, integer) is
  'Guest or host of a confirmed booking proposes other dates or another party, at the price of now; the other side answers within 24 hours. A new proposal replaces the caller''s earlier one.';

grant execute
on function public.propose_alteration(uuid, date, date, integer, integer, integer, integer)
to authenticated;

-- sql/50_bookings/doors/request_booking.sql
create or replace function public.request_booking(
  property_id uuid,
  check_in date,
  check_out date,
  adults integer,
  children integer default 0,
  infants integer default 0,
  pets integer default 0,
  message text default null,
  quote_id uuid default null,
  expected_total bigint default null
)
returns public.bookings
language sql
volatile
security invoker
set search_path = ''
as $$
  select *
  from
    private.request_booking(
      request_booking.property_id,
      request_booking.check_in,
      request_booking.check_out,
      request_booking.adults,
      request_booking.children,
      request_booking.infants,
      request_booking.pets,
      request_booking.message,
      request_booking.quote_id,
      request_booking.expected_total
    );
$$;

comment on function public.request_booking(uuid, date, date, integer, integer, integer, integer, text, uuid, bigint) is
  'Books a stay at its price of now, or at the one that freeze_quote gave quote_id for; RC010 when that is not expected_total. With instant booking the guest has 15 minutes to pay; otherwise the host has 24 hours to answer. RB001 when somebody else has one of the nights.';

grant execute
on function public.request_booking(uuid, date, date, integer, integer, integer, integer, text, uuid, bigint)
to authenticated;

-- sql/50_bookings/doors/withdraw_booking.sql
create or replace function public.withdraw_booking(booking_id uuid)
returns public.bookings
language sql
volatile
security invoker
set search_path = ''
as $$
  select * from private.withdraw_booking(withdraw_booking.booking_id);
$$;

comment on function public.withdraw_booking(uuid) is
  'The guest takes back a request, or a booking that is not paid yet.';

grant execute on function public.withdraw_booking(uuid) to authenticated;

-- sql/50_bookings/data/booking_rules.sql
insert into public.booking_rules
  (
    version,
    in_force_from,
    request_lifetime,
    payment_hold,
    capture_hold,
    grace_period,
    grace_lead_days,
    long_stay_nights,
    funds_release_delay,
    review_window_days,
    reply_window_days,
    host_fee_percent_over_30_days,
    host_fee_percent_over_48_hours,
    host_fee_percent_under_48_hours
  )
values (1, '2020-01-01', '24 hours', '15 minutes', '24 hours', '24 hours', 7, 28, '24 hours', 14, 30, 10, 25, 50)
on conflict (version) do nothing;

-- sql/50_bookings/data/booking_transitions.sql
insert into public.booking_transitions (from_status, to_status, actor)
values
  ('inquiry', 'pre_approved', 'host'),
  ('inquiry', 'requested', 'guest'),
  ('inquiry', 'declined', 'host'),
  ('inquiry', 'withdrawn', 'guest'),
  ('inquiry', 'expired', 'system'),
  ('pre_approved', 'requested', 'guest'),
  ('pre_approved', 'awaiting_payment', 'guest'),
  ('pre_approved', 'declined', 'host'),
  ('pre_approved', 'withdrawn', 'guest'),
  ('pre_approved', 'expired', 'system'),
  ('requested', 'awaiting_payment', 'host'),
  ('requested', 'declined', 'host'),
  ('requested', 'withdrawn', 'guest'),
  ('requested', 'expired', 'system'),
  ('requested', 'cancelled_by_staff', 'staff'),
  ('awaiting_payment', 'confirmed', 'system'),
  ('awaiting_payment', 'withdrawn', 'guest'),
  ('awaiting_payment', 'expired', 'system'),
  ('awaiting_payment', 'cancelled_by_staff', 'staff'),
  -- A payment that arrives after the hold lapsed, while the nights are still free.
  ('expired', 'confirmed', 'system'),
  ('confirmed', 'in_progress', 'system'),
  ('confirmed', 'cancelled_by_guest', 'guest'),
  ('confirmed', 'cancelled_by_host', 'host'),
  ('confirmed', 'cancelled_by_staff', 'staff'),
  ('confirmed', 'no_show', 'staff'),
  ('in_progress', 'completed', 'system'),
  ('in_progress', 'cancelled_by_guest', 'guest'),
  ('in_progress', 'cancelled_by_host', 'host'),
  ('in_progress', 'cancelled_by_staff', 'staff'),
  ('in_progress', 'no_show', 'host'),
  ('in_progress', 'no_show', 'staff')
on conflict (from_status, to_status, actor) do nothing;

-- sql/50_bookings/data/cancellation_tiers.sql
insert into public.cancellation_tiers
  (rules_version, terms, position, lead_days, lead_hours, any_time, booked_within, nights_kept, refund_ratio)
values
  (1, 'flexible', 1, 0, 24, false, null, 0, 1),
  (1, 'flexible', 2, 0, 0, true, null, 1, 1),
  (1, 'moderate', 1, 5, 0, false, null, 0, 1),
  (1, 'moderate', 2, 0, 0, true, null, 1, 0.5),
  (1, 'limited', 1, 14, 0, false, null, 0, 1),
  (1, 'limited', 2, 7, 0, false, null, 0, 0.5),
  (1, 'limited', 3, 0, 0, true, null, 0, 0),
  (1, 'firm', 1, 30, 0, false, null, 0, 1),
  (1, 'firm', 2, 7, 0, false, null, 0, 0.5),
  (1, 'firm', 3, 0, 0, true, null, 0, 0),
  (1, 'strict', 1, 14, 0, false, '48 hours', 0, 1),
  (1, 'strict', 2, 7, 0, false, null, 0, 0.5),
  (1, 'strict', 3, 0, 0, true, null, 0, 0),
  (1, 'long_stay', 1, 30, 0, false, null, 0, 1),
  (1, 'long_stay', 2, 0, 0, true, null, 30, 1),
  (1, 'grace', 1, 0, 0, true, null, 0, 1)
on conflict (rules_version, terms, position) do nothing;

-- sql/50_bookings/data/host_cancellation_minimums.sql
insert into public.host_cancellation_minimums (rules_version, currency, amount)
values
  (1, 'EUR', 5000),
  (1, 'USD', 5500),
  (1, 'GBP', 4300),
  (1, 'JPY', 8500),
  (1, 'KWD', 17000)
on conflict (rules_version, currency) do nothing;

-- sql/60_payments/types/payment_status.sql
create type public.payment_status as enum ('pending', 'authorized', 'succeeded', 'failed', 'cancelled');
comment on type public.payment_status is 'Where a payment stands at the provider.';

-- sql/60_payments/types/refund_status.sql
create type public.refund_status as enum ('pending', 'succeeded', 'failed');
comment on type public.refund_status is 'Where a refund stands at the provider.';

-- sql/60_payments/tables/idempotency_keys.sql
create table private.idempotency_keys (
  person_id uuid not null references public.profiles (id)
    on delete cascade,
  operation text not null,
  key text not null,
  request_hash text not null,
  response jsonb,
  claimed_at timestamptz not null default private.clock(),
  primary key (person_id, operation, key),
  constraint key_is_not_too_long check (char_length(key) between 1 and 255)
);

create index idempotency_keys_claimed_at_idx on private.idempotency_keys (claimed_at);

comment on table private.idempotency_keys is
  'Requests that a person marked with an Idempotency-Key, and what was answered: the same key gets the same answer for a day.';

-- sql/60_payments/tables/ledger_accounts.sql
create table private.ledger_accounts (
  id uuid primary key default private.uuid_v7(),
  kind text not null,
  currency text not null references public.currencies (code)
    on delete restrict,
  created_at timestamptz not null default private.clock(),
  constraint kind_is_known
    check (
      kind in (
        'provider_balance',
        'booking_funds',
        'refunds_payable',
        'host_payable',
        'platform_revenue',
        'taxes_payable',
        'platform_loss'
      )
    ),
  constraint ledger_accounts_kind_currency_is_unique unique (kind, currency)
);

create index ledger_accounts_currency_idx on private.ledger_accounts (currency);

comment on table private.ledger_accounts is
  'Where money is (provider_balance: debit) and whose it is (the others: credit): one account per kind and currency. Balances are derived, see ledger_balances.';

-- sql/60_payments/tables/ledger_transfers.sql
create table private.ledger_transfers (
  id uuid primary key default private.uuid_v7(),
  kind text not null,
  booking_id uuid references public.bookings (id)
    on delete restrict,
  idempotency_key text not null,
  happened_at timestamptz not null default private.clock(),
  created_at timestamptz not null default private.clock(),
  constraint kind_is_snake_case check (kind ~ '^[a-z][a-z0-9_]*$'),
  constraint ledger_transfers_idempotency_key_is_unique unique (idempotency_key)
);

create index ledger_transfers_booking_id_idx on private.ledger_transfers (booking_id);

comment on table private.ledger_transfers is
  'A movement of money: entries that add up to nothing. Written by private.post_transfer only, never changed.';

-- sql/60_payments/tables/ledger_entries.sql
create table private.ledger_entries (
  transfer_id uuid not null references private.ledger_transfers (id)
    on delete restrict,
  account_id uuid not null references private.ledger_accounts (id)
    on delete restrict,
  amount bigint not null,
  primary key (transfer_id, account_id),
  constraint amount_is_not_zero check (amount <> 0)
);

create index ledger_entries_account_id_idx on private.ledger_entries (account_id);

comment on table private.ledger_entries is
  'One side of a transfer in minor units: debits are positive, credits negative. Never changed.';

-- sql/60_payments/tables/payments.sql
create table public.payments (
  id uuid primary key default private.uuid_v7(),
  booking_id uuid not null references public.bookings (id)
    on delete restrict,
  alteration_id uuid references public.booking_alterations (id)
    on delete restrict,
  payer_id uuid not null references public.profiles (id)
    on delete restrict,
  status public.payment_status not null default 'pending',
  amount bigint not null,
  refunded_amount bigint not null default 0,
  currency text not null references public.currencies (code)
    on delete restrict,
  captured_manually boolean not null,
  provider_payment_id text,
  failure_code text,
  authorized_at timestamptz,
  succeeded_at timestamptz,
  created_at timestamptz not null default private.clock(),
  updated_at timestamptz not null default private.clock(),
  constraint amount_is_positive check (amount > 0),
  constraint refunded_amount_is_within_amount check (refunded_amount between 0 and amount),
  constraint payments_provider_payment_id_is_unique unique (provider_payment_id)
);

create index payments_booking_id_idx on public.payments (booking_id);
create index payments_payer_id_idx on public.payments (payer_id);
create index payments_currency_idx on public.payments (currency);
create unique index payments_open_booking_id_idx on public.payments (booking_id)
where status <> 'cancelled' and alteration_id is null;
create unique index payments_open_alteration_id_idx on public.payments (alteration_id)
where status <> 'cancelled';
create index payments_alteration_id_idx on public.payments (alteration_id);

comment on table public.payments is
  E'Money asked of a guest for a booking. At most one is open or done per booking, and one per alteration that costs more; one whose last try failed can be tried again.\n@graphql({"name": "Payment", "aggregate": {"enabled": true}})';
comment on column public.payments.booking_id is 'What it pays for.';
comment on column public.payments.alteration_id is
  'The alteration whose difference it pays; null for the booking itself.';
comment on column public.payments.payer_id is 'Who pays.';
comment on column public.payments.status is 'Where it stands at the provider.';
comment on column public.payments.amount is 'Minor units of the currency.';
comment on column public.payments.refunded_amount is 'Minor units given back so far.';
comment on column public.payments.currency is 'ISO 4217, the currency of the booking.';
comment on column public.payments.captured_manually is
  'True for a request: authorised when made, captured when accepted.';
comment on column public.payments.provider_payment_id is 'Id of the PaymentIntent.';
comment on column public.payments.failure_code is 'Code of the provider when the last try failed.';
comment on column public.payments.authorized_at is 'When the card was authorised.';
comment on column public.payments.succeeded_at is 'When the money was taken.';
comment on column public.payments.id is 'Key.';
comment on column public.payments.created_at is 'When it was begun.';
comment on column public.payments.updated_at is 'When it last changed.';
comment on constraint payments_alteration_id_fkey on public.payments is
  '@graphql({"foreign_name": "alteration", "local_name": "payments"})';
comment on constraint payments_booking_id_fkey on public.payments is
  '@graphql({"foreign_name": "booking", "local_name": "payments"})';
comment on constraint payments_currency_fkey on public.payments is
  '@graphql({"foreign_name": "currencyDetails", "local_name": "payments"})';
comment on constraint payments_payer_id_fkey on public.payments is
  '@graphql({"foreign_name": "payer", "local_name": "payments"})';

-- sql/60_payments/tables/provider_events.sql
create table private.provider_events (
  id text primary key,
  type text not null,
  provider_payment_id text,
  payload jsonb not null,
  happened_at timestamptz not null,
  received_at timestamptz not null default private.clock(),
  applied_at timestamptz,
  outcome text
);

create index provider_events_provider_payment_id_idx on private.provider_events (provider_payment_id)
where applied_at is null;

comment on table private.provider_events is
  'What the payment provider told us, once per event whatever the number of deliveries; applied when applied_at is set.';

-- sql/60_payments/tables/refunds.sql
create table public.refunds (
  id uuid primary key default private.uuid_v7(),
  payment_id uuid not null references public.payments (id)
    on delete restrict,
  booking_id uuid not null references public.bookings (id)
    on delete restrict,
  status public.refund_status not null default 'pending',
  amount bigint not null,
  currency text not null references public.currencies (code)
    on delete restrict,
  reason text not null,
  provider_refund_id text,
  failure_code text,
  succeeded_at timestamptz,
  created_at timestamptz not null default private.clock(),
  updated_at timestamptz not null default private.clock(),
  constraint amount_is_positive check (amount > 0),
  constraint refunds_provider_refund_id_is_unique unique (provider_refund_id)
);

create index refunds_payment_id_idx on public.refunds (payment_id);
create index refunds_booking_id_idx on public.refunds (booking_id);
create index refunds_currency_idx on public.refunds (currency);

comment on table public.refunds is E'Money given back to a guest.\n@graphql({"name": "Refund"})';
comment on column public.refunds.payment_id is 'The payment it gives back from.';
comment on column public.refunds.booking_id is 'The booking.';
comment on column public.refunds.status is 'Where it stands at the provider.';
comment on column public.refunds.amount is 'Minor units of the currency.';
comment on column public.refunds.currency is 'ISO 4217, the currency of the booking.';
comment on column public.refunds.reason is
  'Why: cancelled_by_guest, cancelled_by_host, cancelled_by_staff, paid_too_late, altered, or made_at_provider.';
comment on column public.refunds.provider_refund_id is 'Id of the Refund at the provider.';
comment on column public.refunds.failure_code is 'Code of the provider when it failed.';
comment on column public.refunds.succeeded_at is 'When the money was given back.';
comment on column public.refunds.id is 'Key.';
comment on column public.refunds.created_at is 'When it was decided.';
comment on column public.refunds.updated_at is 'When it last changed.';
comment on constraint refunds_booking_id_fkey on public.refunds is
  '@graphql({"foreign_name": "booking", "local_name": "refunds"})';
comment on constraint refunds_currency_fkey on public.refunds is
  '@graphql({"foreign_name": "currencyDetails", "local_name": "refunds"})';
comment on constraint refunds_payment_id_fkey on public.refunds is
  '@graphql({"foreign_name": "payment", "local_name": "refunds"})';

-- sql/60_payments/functions/apply_charge_refunded.sql
create or replace function private.apply_charge_refunded(payment public.payments, event private.provider_events)
returns text
language plpgsql
volatile
security invoker
set search_path = ''
as $$
declare
  charge jsonb := event.payload #> '{data,object}';
  provider_refund jsonb;
  refund public.refunds;
  covered bigint := payment.refunded_amount;
begin
  if payment.status <> 'succeeded' then
    return 'waits_for_payment';
  end if;
  if jsonb_array_length(coalesce(charge #> '{refunds,data}', '[]')) > 0 then
    for provider_refund in select * from jsonb_array_elements(charge #> '{refunds,data}') loop
      perform private.apply_refund_event(payment, provider_refund);
    end loop;
    return 'refunded';
  end if;

  -- Without the list there is only a sum: our own refunds that it covers are done. Others come as events of their own.
  for refund in
    select refunds.* from public.refunds where refunds.payment_id = payment.id and refunds.status = 'pending' order by refunds.id
  loop
    covered := covered + refund.amount;
    exit when covered > (charge ->> 'amount_refunded')::bigint;
    perform private.record_refund_result(refund.id, null, 'succeeded');
  end loop;
  return 'refunded';
end;
$$;

comment on function private.apply_charge_refunded(public.payments, private.provider_events) is
  'The sum refunded of a charge has changed: completes the refunds that it covers.';

-- sql/60_payments/functions/apply_payment_authorized.sql
create or replace function private.apply_payment_authorized(booking public.bookings, payment public.payments)
returns text
language plpgsql
volatile
security invoker
set search_path = ''
as $$
begin
  if payment.status not in ('pending', 'failed') then
    return 'repeated';
  end if;
  update public.payments
  set status = 'authorized', failure_code = null, authorized_at = private.clock(), updated_at = private.clock()
  where payments.id = payment.id;

  if booking.status = 'awaiting_payment' then
    perform private.capture_for(booking, payment.id);
  elsif booking.status not in ('requested', 'inquiry', 'pre_approved') then
    perform private.enqueue('release_payment', jsonb_build_object('payment_id', payment.id));
  end if;
  return 'authorized';
end;
$$;

comment on function private.apply_payment_authorized(public.bookings, public.payments) is
  'The card is authorised: kept for the host''s answer, captured when that has come, released when the booking is over.';

-- sql/60_payments/functions/apply_payment_cancelled.sql
create or replace function private.apply_payment_cancelled(payment public.payments)
returns text
language plpgsql
volatile
security invoker
set search_path = ''
as $$
begin
  if payment.status in ('succeeded', 'cancelled') then
    return 'outdated';
  end if;
  update public.payments set status = 'cancelled', updated_at = private.clock() where payments.id = payment.id;
  return 'cancelled';
end;
$$;

comment on function private.apply_payment_cancelled(public.payments) is
  'The payment was given up at the provider; the guest may begin another.';

-- sql/60_payments/functions/apply_payment_failed.sql
create or replace function private.apply_payment_failed(payment public.payments, event private.provider_events)
returns text
language plpgsql
volatile
security invoker
set search_path = ''
as $$
begin
  -- A failed try after a good one is an old event: nothing is taken back.
  if payment.status not in ('pending', 'failed') then
    return 'outdated';
  end if;
  update public.payments
  set
    status = 'failed',
    failure_code = coalesce(
      event.payload #>> '{data,object,last_payment_error,decline_code}',
      event.payload #>> '{data,object,last_payment_error,code}', 'payment_failed'
    ),
    updated_at = private.clock()
  where payments.id = payment.id;
  return 'failed';
end;
$$;

comment on function private.apply_payment_failed(public.payments, private.provider_events) is
  'A try has failed: the guest may try again while the hold lives.';

-- sql/60_payments/functions/apply_payment_succeeded.sql
create or replace function private.apply_payment_succeeded(
  booking public.bookings,
  payment public.payments,
  event private.provider_events
)
returns text
language plpgsql
volatile
security invoker
set search_path = ''
as $$
begin
  if payment.status = 'succeeded' then
    return 'repeated';
  end if;
  if (event.payload #>> '{data,object,amount_received}')::bigint is distinct from payment.amount
    or upper(event.payload #>> '{data,object,currency}') is distinct from payment.currency
  then
    return 'amount_mismatch';
  end if;

  update public.payments
  set status = 'succeeded', failure_code = null, succeeded_at = private.clock(), updated_at = private.clock()
  where payments.id = payment.id;
  perform private.post_transfer(
    'payment', booking.id, 'payment:' || payment.id, payment.currency,
    jsonb_build_object('provider_balance', payment.amount, 'booking_funds', -payment.amount)
  );
  return private.settle_payment(booking, payment);
end;
$$;

comment on function private.apply_payment_succeeded(public.bookings, public.payments, private.provider_events) is
  'The money has arrived: it is posted, and the booking confirmed or the money given back.';

-- sql/60_payments/functions/apply_provider_event.sql
create or replace function private.apply_provider_event(id text)
returns text
language plpgsql
volatile
security definer -- the webhook calls it
set search_path = ''
as $$
declare
  event private.provider_events;
  booking public.bookings;
  payment public.payments;
  was_unknown boolean;
  result text;
  waiting text;
begin
  select stored.* into event from private.provider_events as stored where stored.id = apply_provider_event.id;
  payment.id := private.payment_of_event(event);
  if payment.id is null then
    if event.provider_payment_id is null then
      update private.provider_events as stored
      set applied_at = private.clock(), outcome = 'ignored'
      where stored.id = event.id and stored.applied_at is null;
      return 'ignored';
    end if;
    return 'payment_unknown';
  end if;

  -- The same lock order everywhere: booking, event, payment. Who waits here finds the event applied.
  booking := private.lock_booking_of_payment(payment.id);
  select stored.* into event from private.provider_events as stored where stored.id = event.id for update;
  if event.applied_at is not null then
    return event.outcome;
  end if;
  select payments.provider_payment_id is null into was_unknown from public.payments where payments.id = payment.id;
  update public.payments
  set provider_payment_id = coalesce(payments.provider_payment_id, event.provider_payment_id)
  where payments.id = payment.id
  returning payments.* into payment;

  result := case
    when event.type = 'payment_intent.succeeded' then private.apply_payment_succeeded(booking, payment, event)
    when event.type = 'payment_intent.amount_capturable_updated' then private.apply_payment_authorized(booking, payment)
    when event.type = 'payment_intent.payment_failed' then private.apply_payment_failed(payment, event)
    when event.type = 'payment_intent.canceled' then private.apply_payment_cancelled(payment)
    when event.type = 'charge.refunded' then private.apply_charge_refunded(payment, event)
    when event.payload #>> '{data,object,object}' = 'refund'
      then private.apply_refund_event(payment, event.payload #> '{data,object}')
    else 'ignored'
  end;
  update private.provider_events as stored
  set
    applied_at = case when result in ('waits_for_payment', 'amount_mismatch') then null else private.clock() end,
    outcome = result
  where stored.id = event.id;

  if was_unknown or result in ('confirmed', 'altered', 'paid_early', 'refunded_too_late') then
    -- What came too early can be applied now.
    for waiting in
      select stored.id
      from private.provider_events as stored
      where stored.provider_payment_id = event.provider_payment_id
        and stored.applied_at is null
        and stored.id <> event.id
      order by stored.happened_at, stored.id
    loop
      perform private.apply_provider_event(waiting);
    end loop;
  end if;
  return result;
end;
$$;

comment on function private.apply_provider_event(text) is
  'Brings about what a stored event says, exactly once whatever the order and number of deliveries; says what came of it. payment_unknown and waits_for_payment stay to be applied later.';

-- sql/60_payments/functions/apply_refund_event.sql
create or replace function private.apply_refund_event(payment public.payments, provider_refund jsonb)
returns text
language plpgsql
volatile
security invoker
set search_path = ''
as $$
declare
  refund_id uuid;
begin
  if payment.status <> 'succeeded' then
    return 'waits_for_payment';
  end if;

  select refunds.id into refund_id
  from public.refunds
  where refunds.payment_id = payment.id
    and (
      refunds.provider_refund_id = apply_refund_event.provider_refund ->> 'id'
      or refunds.provider_refund_id is null
      and (
        refunds.id::text = apply_refund_event.provider_refund #>> '{metadata,refund_id}'
        or refunds.amount = (apply_refund_event.provider_refund ->> 'amount')::bigint
      )
    )
  order by
    refunds.provider_refund_id is null,
    refunds.id::text = apply_refund_event.provider_refund #>> '{metadata,refund_id}' desc nulls last,
    refunds.id
  limit 1;

  if refund_id is null then
    -- Somebody gave money back at the provider's own site.
    insert into public.refunds (payment_id, booking_id, amount, currency, reason)
    values (
      payment.id, payment.booking_id, (apply_refund_event.provider_refund ->> 'amount')::bigint, payment.currency,
      'made_at_provider'
    )
    returning refunds.id into refund_id;
  end if;
  return private.record_refund_result(
    refund_id, apply_refund_event.provider_refund ->> 'id', apply_refund_event.provider_refund ->> 'status',
    apply_refund_event.provider_refund ->> 'failure_reason'
  );
end;
$$;

comment on function private.apply_refund_event(public.payments, jsonb) is
  'Finds the refund that the provider speaks of, or writes down one made elsewhere, and applies its status.';

-- sql/60_payments/functions/attach_provider_payment.sql
create or replace function private.attach_provider_payment(payment_id uuid, provider_payment_id text)
returns public.payments
language plpgsql
volatile
security definer -- the payments function calls it
set search_path = ''
as $$
declare
  payment public.payments;
  waiting text;
begin
  perform private.lock_booking_of_payment(attach_provider_payment.payment_id);
  update public.payments
  set provider_payment_id = attach_provider_payment.provider_payment_id, updated_at = private.clock()
  where payments.id = attach_provider_payment.payment_id
    and coalesce(payments.provider_payment_id, attach_provider_payment.provider_payment_id)
    = attach_provider_payment.provider_payment_id
  returning payments.* into payment;
  if not found then
    perform private.fail(
      'RM004',
      format(
        'cannot attach "%s" to payment "%s": it has another', attach_provider_payment.provider_payment_id,
        attach_provider_payment.payment_id
      )
    );
  end if;

  if payment.status = 'cancelled' then
    -- Its booking ended while the provider was being asked.
    perform private.enqueue('release_payment', jsonb_build_object('payment_id', payment.id));
  end if;
  -- Events may be faster than the answer to the request that they are about.
  for waiting in
    select event.id
    from private.provider_events as event
    where event.provider_payment_id = payment.provider_payment_id and event.applied_at is null
    order by event.happened_at, event.id
  loop
    perform private.apply_provider_event(waiting);
  end loop;
  select payments.* into payment from public.payments where payments.id = attach_provider_payment.payment_id;
  return payment;
end;
$$;

comment on function private.attach_provider_payment(uuid, text) is
  'Writes down the provider''s id of a payment, and applies what the provider has told about it before.';

-- sql/60_payments/functions/attach_provider_refund.sql
create or replace function private.attach_provider_refund(refund_id uuid, provider_refund_id text)
returns void
language plpgsql
volatile
security definer -- the refund job calls it
set search_path = ''
as $$
begin
  perform private.record_refund_result(attach_provider_refund.refund_id, attach_provider_refund.provider_refund_id, 'pending');
end;
$$;

comment on function private.attach_provider_refund(uuid, text) is
  'Writes down the provider''s id of a refund; its events then book it.';

-- sql/60_payments/functions/begin_payment.sql
create or replace function private.begin_payment(booking_id uuid, payer_id uuid)
returns public.payments
language plpgsql
volatile
security definer -- the payments function calls it for the guest
set search_path = ''
as $$
declare
  booking public.bookings;
  alteration public.booking_alterations;
  payment public.payments;
begin
  -- The function that starts payments has no caller here.
  perform private.guard_not_suspended(begin_payment.payer_id);
  -- The same lock order everywhere: booking, then payment.
  select bookings.* into booking from public.bookings where bookings.id = begin_payment.booking_id for update;
  if not found or booking.guest_id <> begin_payment.payer_id then
    perform private.fail('RB003', format('cannot pay booking "%s": it is not among yours', begin_payment.booking_id));
  end if;
  select proposed.* into alteration
  from public.booking_alterations as proposed
  where proposed.booking_id = booking.id and proposed.status = 'awaiting_payment';
  select payments.* into payment
  from public.payments
  where payments.booking_id = booking.id
    and payments.alteration_id is not distinct from alteration.id
    and payments.status <> 'cancelled'
  for update;
  if payment.status = 'succeeded' then
    return payment;
  end if;

  perform private.guard_payment_is_due(booking, alteration);
  if payment.id is null then
    insert into public.payments (booking_id, alteration_id, payer_id, amount, currency, captured_manually)
    values (
      booking.id, alteration.id, booking.guest_id, coalesce(alteration.difference_amount, booking.total_amount),
      booking.currency, booking.status = 'requested'
    )
    returning payments.* into payment;
  elsif payment.status = 'failed' then
    update public.payments
    set status = 'pending', failure_code = null, updated_at = private.clock()
    where payments.id = payment.id
    returning payments.* into payment;
  end if;
  return payment;
end;
$$;

comment on function private.begin_payment(uuid, uuid) is
  'The payment of a booking for its guest: a new one, or the one that is open or done. Captured manually while the booking is a request. While an accepted alteration waits for its difference, it is that.';

-- sql/60_payments/functions/capture_for.sql
create or replace function private.capture_for(booking public.bookings, payment_id uuid)
returns void
language plpgsql
volatile
security invoker
set search_path = ''
as $$
declare
  until timestamptz := private.clock() + (
    select rules.capture_hold from public.booking_rules as rules where rules.version = booking.rules_version
  );
begin
  -- The guest has done everything: the nights are kept while we take the money. The expiry job finds the later time.
  update public.bookings set expires_at = until where bookings.id = booking.id;
  perform private.lock_calendar(booking.property_id);
  update public.occupancies
  set lapses_at = until
  where occupancies.booking_id = booking.id and occupancies.lapses_at is not null;
  perform private.enqueue('capture_payment', jsonb_build_object('payment_id', capture_for.payment_id));
end;
$$;

comment on function private.capture_for(public.bookings, uuid) is
  'Has an authorised payment captured for an accepted booking, and keeps its nights meanwhile.';

-- sql/60_payments/functions/claim_idempotency_key.sql
create or replace function private.claim_idempotency_key(person_id uuid, operation text, key text, request_hash text)
returns jsonb
language plpgsql
volatile
security definer -- edge functions call it for a person
set search_path = ''
as $$
declare
  known private.idempotency_keys;
begin
  -- A request that runs at the same time waits here for the first: its commit shows the answer, its rollback the way.
  insert into private.idempotency_keys as stored (person_id, operation, key, request_hash)
  values (
    claim_idempotency_key.person_id, claim_idempotency_key.operation, claim_idempotency_key.key,
    claim_idempotency_key.request_hash
  )
  on conflict on constraint idempotency_keys_pkey do update
  set request_hash = excluded.request_hash, response = null, claimed_at = excluded.claimed_at
  where stored.claimed_at < private.clock() - interval '1 day';
  if found then
    return null;
  end if;

  select stored.* into known
  from private.idempotency_keys as stored
  where stored.person_id = claim_idempotency_key.person_id
    and stored.operation = claim_idempotency_key.operation
    and stored.key = claim_idempotency_key.key;
  if known.request_hash <> claim_idempotency_key.request_hash then
    perform private.fail(
      'RB007', format('cannot use Idempotency-Key "%s" again for %s: the request was another', known.key, known.operation)
    );
  end if;
  return known.response;
end;
$$;

comment on function private.claim_idempotency_key(uuid, text, text, text) is
  'Claims a key for a request of a person, in the transaction that does the work: null when it is to be done, else the answer that was given; RB007 when the key came with another request before.';

-- sql/60_payments/functions/give_up_payment.sql
create or replace function private.give_up_payment(payment public.payments, reason text)
returns void
language plpgsql
volatile
security invoker
set search_path = ''
as $$
begin
  if payment.status = 'succeeded' then
    perform private.refund_whole_payment(payment.id, give_up_payment.reason);
  elsif payment.provider_payment_id is null then
    update public.payments set status = 'cancelled', updated_at = private.clock() where payments.id = payment.id;
  else
    perform private.enqueue('release_payment', jsonb_build_object('payment_id', payment.id));
  end if;
end;
$$;

comment on function private.give_up_payment(public.payments, text) is
  'The booking ended before it was confirmed: an open payment is cancelled at the provider, one that was paid early is given back.';

-- sql/60_payments/functions/guard_payment_is_due.sql
create or replace function private.guard_payment_is_due(booking public.bookings, alteration public.booking_alterations)
returns void
language plpgsql
stable
security invoker
set search_path = ''
as $$
begin
  if alteration.id is not null then
    if alteration.expires_at <= private.clock() then
      perform private.fail(
        'RB006', format('cannot pay the alteration of booking "%s": its time ended at %s', booking.code, alteration.expires_at)
      );
    end if;
    return;
  end if;
  if booking.status = 'expired'
    or booking.status in ('requested', 'awaiting_payment') and booking.expires_at <= private.clock()
  then
    perform private.fail('RB006', format('cannot pay booking "%s": its time ended at %s', booking.code, booking.expires_at));
  end if;
  if booking.status not in ('requested', 'awaiting_payment') then
    perform private.fail('RM001', format('cannot pay booking "%s": it is %s', booking.code, booking.status));
  end if;
end;
$$;

comment on function private.guard_payment_is_due(public.bookings, public.booking_alterations) is
  'Refuses to take money for a booking that doesn''t wait for it.';

-- sql/60_payments/functions/ledger_account.sql
create or replace function private.ledger_account(kind text, currency text)
returns uuid
language plpgsql
volatile
security invoker
set search_path = ''
as $$
declare
  account_id uuid;
begin
  select account.id into account_id
  from private.ledger_accounts as account
  where account.kind = ledger_account.kind and account.currency = ledger_account.currency;
  if account_id is null then
    insert into private.ledger_accounts (kind, currency)
    values (ledger_account.kind, ledger_account.currency)
    on conflict on constraint ledger_accounts_kind_currency_is_unique do update
    set kind = excluded.kind
    returning id into account_id;
  end if;
  return account_id;
end;
$$;

comment on function private.ledger_account(text, text) is
  'The account of a kind in a currency, opened when first needed.';

-- sql/60_payments/functions/ledger_is_append_only.sql
create or replace function private.ledger_is_append_only()
returns trigger
language plpgsql
volatile
security invoker
set search_path = ''
as $$
begin
  perform private.fail('RM007', format('cannot %s %s: what is posted stays posted', lower(tg_op), tg_table_name));
  return null;
end;
$$;

comment on function private.ledger_is_append_only is 'Trigger: refuses to change or remove what the ledger says.';

-- sql/60_payments/functions/lock_booking_of_payment.sql
create or replace function private.lock_booking_of_payment(payment_id uuid)
returns public.bookings
language plpgsql
volatile
security invoker
set search_path = ''
as $$
declare
  booking public.bookings;
begin
  select bookings.* into booking
  from public.bookings
  where bookings.id = (
    select payments.booking_id from public.payments where payments.id = lock_booking_of_payment.payment_id
  )
  for update;
  if not found then
    perform private.fail('RM004', format('cannot find payment "%s"', lock_booking_of_payment.payment_id));
  end if;
  return booking;
end;
$$;

comment on function private.lock_booking_of_payment(uuid) is
  'The booking of a payment, locked: always before the payment itself.';

-- sql/60_payments/functions/order_refunds.sql
create or replace function private.order_refunds(
  booking_id uuid,
  payment_id uuid,
  amount bigint,
  reason text,
  idempotency_key text
)
returns void
language plpgsql
volatile
security invoker
set search_path = ''
as $$
declare
  payment record;
  refund_id uuid;
  left_to_order bigint := order_refunds.amount;
begin
  -- A booking that was altered has several payments: the last one is given back first. More than was paid can't be.
  for payment in
    select
      payments.id, payments.currency,
      payments.amount - (
        select coalesce(sum(refunds.amount), 0)::bigint
        from public.refunds
        where refunds.payment_id = payments.id and refunds.status <> 'failed'
      ) as refundable
    from public.payments
    where payments.booking_id = order_refunds.booking_id
      and payments.status = 'succeeded'
      and (order_refunds.payment_id is null or payments.id = order_refunds.payment_id)
    order by payments.id desc
    for update
  loop
    if least(left_to_order, payment.refundable) > 0 then
      insert into public.refunds (payment_id, booking_id, amount, currency, reason)
      values (
        payment.id, order_refunds.booking_id, least(left_to_order, payment.refundable), payment.currency,
        order_refunds.reason
      )
      returning refunds.id into refund_id;
      perform private.enqueue('refund_payment', jsonb_build_object('refund_id', refund_id));
      left_to_order := left_to_order - least(left_to_order, payment.refundable);
    end if;
  end loop;

  -- The rest was given back at the provider's own site before, as a loss that is none now.
  perform private.post_transfer(
    'refund_made_before', order_refunds.booking_id, 'refund_made_before:' || order_refunds.idempotency_key,
    (select bookings.currency from public.bookings where bookings.id = order_refunds.booking_id),
    jsonb_build_object('refunds_payable', left_to_order, 'platform_loss', -left_to_order)
  );
end;
$$;

comment on function private.order_refunds(uuid, uuid, bigint, text, text) is
  'Writes the refunds of an amount that the ledger owes, of one payment or of all of a booking, and the jobs that ask the provider for them.';

-- sql/60_payments/functions/payment_follows_alteration.sql
create or replace function private.payment_follows_alteration()
returns trigger
language plpgsql
volatile
security definer -- runs for whoever answers an alteration, and for the sweep
set search_path = ''
as $$
declare
  booking public.bookings;
  payment public.payments;
begin
  if new.status = 'accepted' and new.difference_amount < 0 then
    select bookings.* into booking from public.bookings where bookings.id = new.booking_id;
    perform private.post_transfer(
      'alteration', new.booking_id, 'alteration:' || new.id, booking.currency,
      jsonb_build_object('booking_funds', -new.difference_amount, 'refunds_payable', new.difference_amount)
    );
    perform private.order_refunds(
      new.booking_id, null, -new.difference_amount, 'altered', 'alteration:' || new.id
    );
  elsif new.status in ('expired', 'withdrawn') then
    select payments.* into payment
    from public.payments
    where payments.alteration_id = new.id and payments.status in ('pending', 'failed', 'authorized');
    if found then
      perform private.give_up_payment(payment, new.status::text);
    end if;
  end if;
  return null;
end;
$$;

comment on function private.payment_follows_alteration is
  'Trigger: what an answer to an alteration, or none, means for money.';

-- sql/60_payments/functions/payment_follows_booking.sql
create or replace function private.payment_follows_booking()
returns trigger
language plpgsql
volatile
security definer -- runs for whoever moves a booking
set search_path = ''
as $$
declare
  booking public.bookings;
  payment public.payments;
begin
  select bookings.* into booking from public.bookings where bookings.id = new.booking_id;
  select payments.* into payment
  from public.payments
  where payments.booking_id = new.booking_id and payments.alteration_id is null and payments.status <> 'cancelled'
  for update;

  if new.to_status in ('cancelled_by_guest', 'cancelled_by_host', 'cancelled_by_staff')
    and new.from_status in ('confirmed', 'in_progress')
  then
    perform private.settle_cancellation(booking);
  elsif payment.id is null then
    return null;
  elsif new.to_status = 'awaiting_payment' then
    if payment.status = 'authorized' then
      perform private.capture_for(booking, payment.id);
    elsif payment.status = 'succeeded' then
      perform private.settle_payment(booking, payment);
    end if;
  elsif new.to_status in ('declined', 'expired', 'withdrawn', 'cancelled_by_staff') then
    perform private.give_up_payment(payment, new.to_status::text);
  end if;
  return null;
end;
$$;

comment on function private.payment_follows_booking is 'Trigger: what a move of a booking means for its payment.';

-- sql/60_payments/functions/payment_of_event.sql
create or replace function private.payment_of_event(event private.provider_events)
returns uuid
language sql
stable
security invoker
set search_path = ''
as $$
  select
    coalesce(
      (select payments.id from public.payments where payments.provider_payment_id = event.provider_payment_id),
      -- The event may be faster than the answer that would have told us the id; our own id travels in the metadata.
      (
        select payments.id
        from public.payments
        where
          event.payload #>> '{data,object,object}' = 'payment_intent'
          and payments.id::text = event.payload #>> '{data,object,metadata,payment_id}'
          and payments.provider_payment_id is null
      )
    );
$$;

comment on function private.payment_of_event(private.provider_events) is
  'The payment that an event is about; null when we don''t know it (yet).';

-- sql/60_payments/functions/post_transfer.sql
create or replace function private.post_transfer(
  kind text,
  booking_id uuid,
  idempotency_key text,
  currency text,
  entries jsonb
)
returns uuid
language plpgsql
volatile
security definer -- the one writer of the ledger
set search_path = ''
as $$
declare
  transfer_id uuid;
begin
  if not exists (select from jsonb_each_text(post_transfer.entries) as pair where pair.value::bigint <> 0) then
    return null; -- nothing moves
  end if;
  insert into private.ledger_transfers (kind, booking_id, idempotency_key)
  values (post_transfer.kind, post_transfer.booking_id, post_transfer.idempotency_key)
  on conflict on constraint ledger_transfers_idempotency_key_is_unique do nothing
  returning id into transfer_id;
  if transfer_id is null then
    return null;
  end if;

  insert into private.ledger_entries (transfer_id, account_id, amount)
  select transfer_id, private.ledger_account(entry.account, post_transfer.currency), entry.amount
  from (
    select pair.key as account, pair.value::bigint as amount
    from jsonb_each_text(post_transfer.entries) as pair
    order by pair.key
  ) as entry
  where entry.amount <> 0;
  return transfer_id;
end;
$$;

comment on function private.post_transfer(text, uuid, text, text, jsonb) is
  'Posts a transfer: entries as {account: amount}, debits positive, credits negative, zeros left out; RM002 at commit when they don''t add up to nothing. A key that was posted before posts nothing and returns null.';

-- sql/60_payments/functions/record_provider_event.sql
create or replace function private.record_provider_event(id text, type text, created timestamptz, payload jsonb)
returns boolean
language sql
volatile
security definer -- the webhook calls it
set search_path = ''
as $$
  with
    stored as (
      insert into private.provider_events (id, type, provider_payment_id, payload, happened_at)
      values
        (
          record_provider_event.id,
          record_provider_event.type,
          -- What it is about is either the PaymentIntent itself or names it (charges, refunds, disputes).
          case record_provider_event.payload #>> '{data,object,object}'
            when 'payment_intent' then record_provider_event.payload #>> '{data,object,id}'
            else record_provider_event.payload #>> '{data,object,payment_intent}'
          end,
          record_provider_event.payload,
          record_provider_event.created
        )
      on conflict do nothing
      returning 1
    )
  select exists (select from stored);
$$;

comment on function private.record_provider_event(text, text, timestamptz, jsonb) is
  'Stores an event of the provider once; false when it is known. The payload is the whole event as it was signed.';

-- sql/60_payments/functions/record_refund_result.sql
create or replace function private.record_refund_result(
  refund_id uuid,
  provider_refund_id text,
  status text,
  failure_code text default null
)
returns text
language plpgsql
volatile
security definer -- the refund job calls it with what the provider answered; events come to the same place
set search_path = ''
as $$
declare
  refund public.refunds;
  payer text;
begin
  select refunds.* into refund from public.refunds where refunds.id = record_refund_result.refund_id;
  perform private.lock_booking_of_payment(refund.payment_id);
  update public.refunds
  set provider_refund_id = coalesce(refunds.provider_refund_id, record_refund_result.provider_refund_id)
  where refunds.id = refund.id
  returning refunds.* into refund;
  payer := case refund.reason when 'made_at_provider' then 'platform_loss' else 'refunds_payable' end;

  if record_refund_result.status = 'succeeded' and refund.status = 'pending' then
    update public.refunds
    set status = 'succeeded', succeeded_at = private.clock(), updated_at = private.clock()
    where refunds.id = refund.id;
    update public.payments
    set refunded_amount = payments.refunded_amount + refund.amount, updated_at = private.clock()
    where payments.id = refund.payment_id;
    perform private.post_transfer(
      'refund', refund.booking_id, 'refund:' || refund.id, refund.currency,
      jsonb_build_object(payer, refund.amount, 'provider_balance', -refund.amount)
    );
    return 'refunded';
  end if;

  -- A refund that failed is final, whatever older events still say.
  if record_refund_result.status in ('failed', 'canceled') and refund.status <> 'failed' then
    update public.refunds
    set
      status = 'failed', failure_code = coalesce(record_refund_result.failure_code, record_refund_result.status),
      updated_at = private.clock()
    where refunds.id = refund.id;
    if refund.status = 'succeeded' then
      update public.payments
      set refunded_amount = payments.refunded_amount - refund.amount, updated_at = private.clock()
      where payments.id = refund.payment_id;
      perform private.post_transfer(
        'refund_returned', refund.booking_id, 'refund_returned:' || refund.id, refund.currency,
        jsonb_build_object(payer, -refund.amount, 'provider_balance', refund.amount)
      );
    end if;
    return 'refund_failed';
  end if;
  return 'repeated';
end;
$$;

comment on function private.record_refund_result(uuid, text, text, text) is
  'Applies what the provider says of a refund, in whatever order: pending, succeeded, failed or canceled.';

-- sql/60_payments/functions/refund_whole_payment.sql
create or replace function private.refund_whole_payment(payment_id uuid, reason text)
returns void
language plpgsql
volatile
security invoker
set search_path = ''
as $$
declare
  payment public.payments;
begin
  select payments.* into payment from public.payments where payments.id = refund_whole_payment.payment_id for update;
  if exists (select from public.refunds where refunds.payment_id = payment.id and refunds.reason <> 'made_at_provider') then
    return; -- one refund, whoever comes first
  end if;
  perform private.post_transfer(
    'refund_owed', payment.booking_id, 'refund_owed:' || payment.id, payment.currency,
    jsonb_build_object('booking_funds', payment.amount, 'refunds_payable', -payment.amount)
  );
  perform private.order_refunds(
    payment.booking_id, payment.id, payment.amount, refund_whole_payment.reason, 'refund_owed:' || payment.id
  );
end;
$$;

comment on function private.refund_whole_payment(uuid, text) is 'Gives back a payment that no booking stands for.';

-- sql/60_payments/functions/release_booking_funds.sql
create or replace function private.release_booking_funds(booking_id uuid)
returns boolean
language plpgsql
volatile
security definer -- called by the job
set search_path = ''
as $$
declare
  booking public.bookings;
  rules public.booking_rules;
  earnings public.booking_earnings;
  due_from timestamptz;
  months integer;
  covered integer;
begin
  select bookings.* into booking from public.bookings where bookings.id = release_booking_funds.booking_id for update;
  select booking_rules.* into rules from public.booking_rules where booking_rules.version = booking.rules_version;
  select shares.* into earnings
  from public.booking_earnings as shares
  where shares.booking_id = booking.id and shares.released_at is null
  for update;
  due_from := private.local_moment(booking.check_in, booking.check_in_time, booking.time_zone) + rules.funds_release_delay;
  if earnings.booking_id is null
    or booking.status not in ('in_progress', 'completed', 'no_show')
    or due_from > private.clock()
  then
    return false;
  end if;

  -- Long stays are released month by month: the nights of each 30 days when those begin.
  months := floor(extract(epoch from private.clock() - due_from) / (30 * 86400));
  covered := case
    when booking.nights < rules.long_stay_nights or booking.status <> 'in_progress' then booking.nights
    else least(booking.nights, 30 * (months + 1))
  end;
  perform private.share_funds(
    'release', 'release:' || booking.id || ':' || covered, booking, 0,
    private.round_half_even(earnings.host_payout_amount::numeric * covered / booking.nights),
    private.round_half_even(earnings.platform_amount::numeric * covered / booking.nights),
    private.round_half_even(earnings.tax_amount::numeric * covered / booking.nights)
  );
  if covered = booking.nights then
    update public.booking_earnings set released_at = private.clock() where booking_earnings.booking_id = booking.id;
  end if;
  return true;
end;
$$;

comment on function private.release_booking_funds(uuid) is
  'Makes the money of a stay that has begun the host''s, the platform''s and the authorities'', as far as it is due.';

-- sql/60_payments/functions/release_funds.sql
create or replace function private.release_funds(batch_size integer default 500)
returns integer
language plpgsql
volatile
security definer -- called by the job
set search_path = ''
as $$
declare
  due uuid;
  released integer := 0;
begin
  for due in
    select bookings.id
    from public.booking_earnings
    inner join public.bookings on bookings.id = booking_earnings.booking_id
    where booking_earnings.released_at is null
      and bookings.status in ('in_progress', 'completed', 'no_show')
      and bookings.check_in < (private.clock() + interval '1 day')::date
      and exists (
        select from public.payments where payments.booking_id = bookings.id and payments.status = 'succeeded'
      )
      and not exists (
        -- A long stay whose month is released already has its next one 30 days later.
        select
        from private.ledger_transfers as transfer
        where transfer.booking_id = bookings.id
          and transfer.kind = 'release'
          and bookings.status = 'in_progress'
          and transfer.happened_at > private.clock() - interval '30 days'
      )
    order by bookings.id
    limit release_funds.batch_size
    for update of bookings skip locked
  loop
    if private.release_booking_funds(due) then
      released := released + 1;
    end if;
  end loop;
  return released;
end;
$$;

comment on function private.release_funds(integer) is
  'Releases the money of stays that began long enough ago, and says of how many; call it until that is less than the batch.';

-- sql/60_payments/functions/settle_alteration_payment.sql
create or replace function private.settle_alteration_payment(booking public.bookings, payment public.payments)
returns text
language plpgsql
volatile
security invoker
set search_path = ''
as $$
declare
  alteration public.booking_alterations;
begin
  select proposed.* into alteration
  from public.booking_alterations as proposed
  where proposed.id = payment.alteration_id
  for update;
  -- Late, the additional nights are taken again when they are still free.
  perform private.lock_calendar(booking.property_id);
  if booking.status = 'confirmed'
    and alteration.status in ('awaiting_payment', 'expired')
    and booking.total_amount + alteration.difference_amount = alteration.total_amount
    and private.nights_are_free(
      booking.property_id, daterange(alteration.check_in, alteration.check_out),
      (select properties.preparation_nights from public.properties where properties.id = booking.property_id), booking.id
    )
  then
    perform private.apply_alteration(booking, alteration);
    return 'altered';
  end if;
  perform private.refund_whole_payment(payment.id, 'paid_too_late');
  return 'refunded_too_late';
end;
$$;

comment on function private.settle_alteration_payment(public.bookings, public.payments) is
  'The difference of an alteration is paid: the booking is altered, or the money given back when it came too late.';

-- sql/60_payments/functions/settle_cancellation.sql
create or replace function private.settle_cancellation(booking public.bookings)
returns void
language plpgsql
volatile
security invoker
set search_path = ''
as $$
declare
  cancellation public.booking_cancellations;
  earnings public.booking_earnings;
begin
  if booking.status = 'cancelled_by_staff' then
    -- Staff moves a booking without terms: everything goes back.
    perform private.keep_cancellation(booking, 'staff', private.cancellation_of(booking, 'staff'));
  end if;
  select kept.* into cancellation from public.booking_cancellations as kept where kept.booking_id = booking.id;
  select shares.* into earnings from public.booking_earnings as shares where shares.booking_id = booking.id;
  if cancellation.booking_id is null or not exists (
    select from public.payments where payments.booking_id = booking.id and payments.status = 'succeeded'
  ) then
    return; -- nothing was paid through us
  end if;

  perform private.share_funds(
    'cancellation', 'cancellation:' || booking.id, booking, cancellation.refund_amount, earnings.host_payout_amount,
    earnings.platform_amount, earnings.tax_amount
  );
  if earnings.host_cancellation_fee_amount > 0 then
    perform private.post_transfer(
      'host_cancellation_fee', booking.id, 'host_cancellation_fee:' || booking.id, booking.currency,
      jsonb_build_object(
        'host_payable', earnings.host_cancellation_fee_amount, 'platform_revenue', -earnings.host_cancellation_fee_amount
      )
    );
  end if;
  update public.booking_earnings set released_at = private.clock() where booking_earnings.booking_id = booking.id;
  perform private.order_refunds(
    booking.id, null, cancellation.refund_amount, booking.status::text, 'cancellation:' || booking.id
  );
end;
$$;

comment on function private.settle_cancellation(public.bookings) is
  'Shares the money of a cancelled booking: the guest''s refund, what host, platform and authorities keep, the host''s fee.';

-- sql/60_payments/functions/settle_payment.sql
create or replace function private.settle_payment(booking public.bookings, payment public.payments)
returns text
language plpgsql
volatile
security invoker
set search_path = ''
as $$
begin
  if payment.alteration_id is not null then
    return private.settle_alteration_payment(booking, payment);
  end if;
  if booking.status in ('requested', 'inquiry', 'pre_approved') then
    return 'paid_early'; -- confirmed when the host accepts
  end if;

  -- A hold that lapsed is taken again when its nights are still free and still ahead.
  if booking.status in ('awaiting_payment', 'expired')
    and private.property_today(booking.time_zone) <= booking.check_in
    and private.secure_nights(booking, 'booking')
  then
    perform private.move_booking(booking.id, 'confirmed', 'system');
    return 'confirmed';
  end if;

  perform private.refund_whole_payment(payment.id, 'paid_too_late');
  if booking.status = 'awaiting_payment' then
    perform private.move_booking(booking.id, 'expired', 'system');
  end if;
  return 'refunded_too_late';
end;
$$;

comment on function private.settle_payment(public.bookings, public.payments) is
  'What a payment that has succeeded means for its booking: confirmed, or refunded in full when it came too late.';

-- sql/60_payments/functions/share_funds.sql
create or replace function private.share_funds(
  kind text,
  idempotency_key text,
  booking public.bookings,
  refund_amount bigint,
  host_amount bigint,
  platform_amount bigint,
  tax_amount bigint
)
returns uuid
language sql
volatile
security invoker
set search_path = ''
as $$
  with
    target as (
      select *
      from
        (
          values
            ('host_payable', share_funds.host_amount),
            ('platform_revenue', share_funds.platform_amount),
            ('taxes_payable', share_funds.tax_amount)
        ) as target (kind, amount)
    ),
    entry as (
      -- What is refunded is owed in addition to what may be owed already.
      select 'refunds_payable' as kind, -share_funds.refund_amount as amount
      union all
      -- Credits are negative: what each account should have of this booking, less what it has.
      select target.kind, -target.amount - coalesce(balance.balance, 0) as amount
      from
        target
        left join private.booking_balances as balance on balance.kind = target.kind and balance.booking_id = booking.id
    )
  select
    private.post_transfer(
      share_funds.kind,
      booking.id,
      share_funds.idempotency_key,
      booking.currency,
      (select jsonb_object_agg(entry.kind, entry.amount) from entry) || jsonb_build_object(
        'booking_funds',
        (select -sum(entry.amount) from entry)
      )
    );
$$;

comment on function private.share_funds(text, text, public.bookings, bigint, bigint, bigint, bigint) is
  'Moves money of a booking between its funds and those it belongs to, so that each has the given amount of it, and the given refund is owed.';

-- sql/60_payments/functions/store_idempotent_response.sql
create or replace function private.store_idempotent_response(person_id uuid, operation text, key text, response jsonb)
returns void
language sql
volatile
security definer -- edge functions call it for a person
set search_path = ''
as $$
  update private.idempotency_keys as stored
  set response = store_idempotent_response.response
  where
    stored.person_id = store_idempotent_response.person_id
    and stored.operation = store_idempotent_response.operation
    and stored.key = store_idempotent_response.key;
$$;

comment on function private.store_idempotent_response(uuid, text, text, jsonb) is
  'Keeps the answer to a claimed request, to be repeated.';

-- sql/60_payments/functions/transfer_is_balanced.sql
create or replace function private.transfer_is_balanced()
returns trigger
language plpgsql
volatile
security definer -- runs at commit, as whoever commits
set search_path = ''
as $$
declare
  -- A row of either table: the transfer itself (which may have no entries) or one of its entries.
  posted_id uuid := coalesce(to_jsonb(new) ->> 'transfer_id', to_jsonb(new) ->> 'id');
  sums numeric[];
begin
  select array_agg(total.amount) into sums
  from (
    select sum(entry.amount) as amount
    from private.ledger_entries as entry
    inner join private.ledger_accounts as account on account.id = entry.account_id
    where entry.transfer_id = posted_id
    group by account.currency
  ) as total;
  if cardinality(sums) is distinct from 1 or sums[1] <> 0 then
    perform private.fail(
      'RM002', format('cannot post transfer "%s": its entries add up to %s', posted_id, coalesce(sums::text, 'none'))
    );
  end if;
  return null;
end;
$$;

comment on function private.transfer_is_balanced is
  'Trigger at commit: the entries of a transfer are in one currency and add up to nothing.';

-- sql/60_payments/views/booking_balances.sql
create view private.booking_balances
with (security_invoker = true)
as
  select
    transfer.booking_id,
    account.kind,
    account.currency,
    sum(entry.amount)::bigint as balance
  from
    private.ledger_transfers as transfer
    inner join private.ledger_entries as entry on entry.transfer_id = transfer.id
    inner join private.ledger_accounts as account on account.id = entry.account_id
  group by transfer.booking_id, account.kind, account.currency;

comment on view private.booking_balances is
  'What each booking has left on each account: debits less credits, in minor units.';

-- sql/60_payments/views/ledger_balances.sql
create view private.ledger_balances
with (security_invoker = true)
as
  select
    account.kind,
    account.currency,
    coalesce(sum(entry.amount), 0)::bigint as balance
  from
    private.ledger_accounts as account
    left join private.ledger_entries as entry on entry.account_id = account.id
  group by account.kind, account.currency;

comment on view private.ledger_balances is
  'Balance of each account: debits less credits, in minor units. All of a currency add up to nothing.';

-- sql/60_payments/triggers/booking_alterations.sql
create trigger booking_alterations_move_money
after update of status on public.booking_alterations
for each row
when (new.status <> old.status)
execute function private.payment_follows_alteration();

-- sql/60_payments/triggers/booking_events.sql
create trigger booking_events_move_money
after insert on public.booking_events
for each row
execute function private.payment_follows_booking();

-- sql/60_payments/triggers/ledger_accounts.sql
create trigger ledger_accounts_stay
before delete or truncate on private.ledger_accounts
for each statement
execute function private.ledger_is_append_only();

-- sql/60_payments/triggers/ledger_entries.sql
create trigger ledger_entries_are_append_only
before update or delete or truncate on private.ledger_entries
for each statement
execute function private.ledger_is_append_only();

create constraint trigger ledger_entries_are_balanced
after insert on private.ledger_entries
deferrable initially deferred
for each row
execute function private.transfer_is_balanced();

-- sql/60_payments/triggers/ledger_transfers.sql
create trigger ledger_transfers_are_append_only
before update or delete or truncate on private.ledger_transfers
for each statement
execute function private.ledger_is_append_only();

create constraint trigger ledger_transfers_are_balanced
after insert on private.ledger_transfers
deferrable initially deferred
for each row
execute function private.transfer_is_balanced();

-- sql/70_reviews/tables/reviews.sql
create table public.reviews (
  id uuid primary key default private.uuid_v7(),
  booking_id uuid not null references public.bookings (id)
    on delete restrict,
  property_id uuid not null references public.properties (id)
    on delete restrict,
  author_id uuid not null references public.profiles (id)
    on delete restrict,
  subject_id uuid not null references public.profiles (id)
    on delete restrict,
  author_role public.booking_actor not null,
  overall smallint not null,
  cleanliness smallint,
  accuracy smallint,
  check_in smallint,
  communication smallint,
  location smallint,
  value smallint,
  comment text not null default '',
  published_at timestamptz not null,
  announced_at timestamptz,
  created_at timestamptz not null default private.clock(),
  updated_at timestamptz not null default private.clock(),
  constraint reviews_booking_id_author_role_is_unique unique (booking_id, author_role),
  constraint author_is_guest_or_host check (author_role in ('guest', 'host')),
  constraint ratings_are_from_1_to_5
    check (
      overall between 1 and 5
      and coalesce(cleanliness, 1) between 1 and 5
      and coalesce(accuracy, 1) between 1 and 5
      and coalesce(check_in, 1) between 1 and 5
      and coalesce(communication, 1) between 1 and 5
      and coalesce(location, 1) between 1 and 5
      and coalesce(value, 1) between 1 and 5
    ),
  constraint comment_is_not_too_long check (char_length(comment) <= 5000)
);

create index reviews_property_id_published_at_idx on public.reviews (property_id, published_at desc);
create index reviews_author_id_idx on public.reviews (author_id);
create index reviews_subject_id_published_at_idx on public.reviews (subject_id, published_at desc);
create index reviews_unannounced_idx on public.reviews (published_at) where announced_at is null;

comment on table public.reviews is
  E'What guest and host say of a stay. Each is hidden from everybody but its author until both are in or the window ends.\n@graphql({"name": "Review", "totalCount": {"enabled": true}, "aggregate": {"enabled": true}})';
comment on column public.reviews.id is 'Key.';
comment on column public.reviews.booking_id is 'The stay.';
comment on column public.reviews.property_id is 'Where it was.';
comment on column public.reviews.author_id is 'Who wrote it.';
comment on column public.reviews.subject_id is 'Who is reviewed: the host, for the property, or the guest.';
comment on column public.reviews.author_role is 'guest or host.';
comment on column public.reviews.overall is '1 to 5, asked for and not averaged from the others.';
comment on column public.reviews.cleanliness is '1 to 5.';
comment on column public.reviews.accuracy is '1 to 5: was it as described.';
comment on column public.reviews.check_in is '1 to 5.';
comment on column public.reviews.communication is '1 to 5.';
comment on column public.reviews.location is '1 to 5.';
comment on column public.reviews.value is '1 to 5: worth its price.';
comment on column public.reviews.comment is 'Text for everybody to read.';
comment on column public.reviews.published_at is
  'From when everybody can read it: the end of the window, or when the second review came in.';
comment on column public.reviews.announced_at is 'When its publication was counted and told.';
comment on column public.reviews.created_at is 'When it was submitted.';
comment on column public.reviews.updated_at is 'When it last changed; only before it is published.';
comment on constraint reviews_author_id_fkey on public.reviews is
  '@graphql({"foreign_name": "author", "local_name": "reviewsWritten"})';
comment on constraint reviews_booking_id_fkey on public.reviews is
  '@graphql({"foreign_name": "booking", "local_name": "reviews"})';
comment on constraint reviews_property_id_fkey on public.reviews is
  '@graphql({"foreign_name": "property", "local_name": "reviews"})';
comment on constraint reviews_subject_id_fkey on public.reviews is
  '@graphql({"foreign_name": "subject", "local_name": "reviewsReceived"})';

-- sql/70_reviews/tables/review_replies.sql
create table public.review_replies (
  review_id uuid primary key references public.reviews (id)
    on delete cascade,
  author_id uuid not null references public.profiles (id)
    on delete restrict,
  body text not null,
  created_at timestamptz not null default private.clock(),
  constraint body_is_not_too_long check (char_length(body) between 1 and 2000)
);

create index review_replies_author_id_idx on public.review_replies (author_id);

comment on table public.review_replies is
  E'The public answer of the reviewed side: once, never changed.\n@graphql({"name": "ReviewReply"})';
comment on column public.review_replies.review_id is 'The review, which is published.';
comment on column public.review_replies.author_id is 'The reviewed side.';
comment on column public.review_replies.body is 'The answer.';
comment on column public.review_replies.created_at is 'When.';
comment on constraint review_replies_author_id_fkey on public.review_replies is
  '@graphql({"foreign_name": "author", "local_name": "reviewReplies"})';
comment on constraint review_replies_review_id_fkey on public.review_replies is
  '@graphql({"foreign_name": "review", "local_name": "reply"})';

-- sql/70_reviews/functions/announce_review.sql
create or replace function private.announce_review(review_id uuid)
returns void
language plpgsql
volatile
security invoker
set search_path = ''
as $$
declare
  review public.reviews;
begin
  update public.reviews
  set announced_at = private.clock()
  where reviews.id = announce_review.review_id
    and reviews.announced_at is null
    and reviews.published_at <= private.clock()
  returning reviews.* into review;
  if found and review.author_role = 'guest' then
    perform private.refresh_property_rating(review.property_id);
  end if;
end;
$$;

comment on function private.announce_review(uuid) is 'Counts a review that is published, once.';

-- sql/70_reviews/functions/announce_reviews.sql
create or replace function private.announce_reviews(batch_size integer default 500)
returns integer
language plpgsql
volatile
security definer -- called by the job
set search_path = ''
as $$
declare
  due uuid;
  announced integer := 0;
begin
  -- In the order of properties, whose rows are updated: two runs can't wait for each other.
  for due in
    select reviews.id
    from public.reviews
    where reviews.announced_at is null and reviews.published_at <= private.clock()
    order by reviews.property_id, reviews.id
    limit announce_reviews.batch_size
    for update skip locked
  loop
    perform private.announce_review(due);
    announced := announced + 1;
  end loop;
  return announced;
end;
$$;

comment on function private.announce_reviews(integer) is
  'Counts and tells of the reviews whose window has ended. They can be read from that moment, whether or not this has run.';

-- sql/70_reviews/functions/guard_review.sql
create or replace function private.guard_review(booking public.bookings, ratings integer[], comment text)
returns void
language plpgsql
stable
security invoker
set search_path = ''
as $$
declare
  action text := format('review booking "%s"', booking.code);
begin
  -- A stay counts once the guest was there: completed, or cancelled after check-in.
  if booking.status <> 'completed' and not coalesce(
    booking.cancelled_at >= private.local_moment(booking.check_in, booking.check_in_time, booking.time_zone), false
  ) then
    perform private.fail('RR003', format('cannot %s: it is %s', action, booking.status));
  end if;
  if private.clock() >= private.review_window_end(booking) then
    perform private.fail(
      'RR001', format('cannot %s: its window ended at %s', action, private.review_window_end(booking))
    );
  end if;
  if guard_review.ratings[1] is null or exists (
    select from unnest(guard_review.ratings) as rating where rating not between 1 and 5
  ) then
    perform private.fail('RR005', format('cannot %s with ratings %s', action, array_to_string(guard_review.ratings, ', ', 'none')));
  end if;
  if char_length(guard_review.comment) > 5000 then
    perform private.fail('RV001', format('cannot %s: the comment is too long', action), 'comment: at most 5000 characters');
  end if;
end;
$$;

comment on function private.guard_review(public.bookings, integer[], text) is
  'Every reason not to take a review; the overall rating comes first and is needed.';

-- sql/70_reviews/functions/refresh_property_rating.sql
create or replace function private.refresh_property_rating(property_id uuid)
returns void
language sql
volatile
security invoker
set search_path = ''
as $$
  update public.properties
  set
    rating_count = rating.reviews,
    -- An average of one or two says more about two people than about the place.
    rating_average = case
      when rating.reviews >= 3 then rating.average
    end
  from
    (
      select count(*) as reviews, round(avg(reviews.overall), 2) as average
      from public.reviews
      where
        reviews.property_id = refresh_property_rating.property_id
        and reviews.author_role = 'guest'
        and reviews.published_at <= private.clock()
    ) as rating
  where properties.id = refresh_property_rating.property_id;
$$;

comment on function private.refresh_property_rating(uuid) is
  'Counts and averages the published reviews that guests wrote of a property; the average shows from three.';

-- sql/70_reviews/functions/reply_to_review.sql
create or replace function private.reply_to_review(review_id uuid, body text)
returns public.review_replies
language plpgsql
volatile
security definer -- replies are written by this command only
set search_path = ''
as $$
declare
  caller uuid := private.caller_id();
  review public.reviews;
  reply public.review_replies;
  reply_days smallint;
begin
  -- A review that isn't published doesn't exist for anybody who could reply.
  select reviews.* into review
  from public.reviews
  where reviews.id = reply_to_review.review_id
    and reviews.subject_id = caller
    and reviews.published_at <= private.clock();
  if not found then
    perform private.fail('RR004', format('cannot reply to review "%s": there is none about you', reply_to_review.review_id));
  end if;
  select rules.reply_window_days into reply_days
  from public.bookings
  inner join public.booking_rules as rules on rules.version = bookings.rules_version
  where bookings.id = review.booking_id;
  if private.clock() >= review.published_at + make_interval(days => reply_days) then
    perform private.fail(
      'RR004', format('cannot reply to review "%s": it was published at %s, more than %s days ago', review.id, review.published_at, reply_days)
    );
  end if;
  if char_length(coalesce(reply_to_review.body, '')) not between 1 and 2000 then
    perform private.fail('RV001', format('cannot reply to review "%s" so', review.id), 'body: 1 to 2000 characters');
  end if;

  insert into public.review_replies (review_id, author_id, body)
  values (review.id, caller, reply_to_review.body)
  on conflict on constraint review_replies_pkey do nothing
  returning review_replies.* into reply;
  if not found then
    perform private.fail('RR004', format('cannot reply to review "%s": it has a reply', review.id));
  end if;
  return reply;
end;
$$;

comment on function private.reply_to_review(uuid, text) is 'See public.reply_to_review.';

grant execute on function private.reply_to_review(uuid, text) to authenticated;

-- sql/70_reviews/functions/review_window_end.sql
create or replace function private.review_window_end(booking public.bookings)
returns timestamptz
language sql
stable
security invoker
set search_path = ''
as $$
  select private.local_moment(booking.check_out + rules.review_window_days, booking.check_out_time, booking.time_zone)
  from public.booking_rules as rules
  where rules.version = booking.rules_version;
$$;

comment on function private.review_window_end(public.bookings) is
  'Until when a stay can be reviewed, in property time.';

-- sql/70_reviews/functions/submit_review.sql
create or replace function private.submit_review(
  booking_id uuid,
  overall integer,
  cleanliness integer,
  accuracy integer,
  check_in integer,
  communication integer,
  location integer,
  value integer,
  comment text
)
returns public.reviews
language plpgsql
volatile
security definer -- writes a review, and publishes it with the other side's
set search_path = ''
as $$
declare
  caller uuid := private.caller_id();
  booking public.bookings := private.lock_booking_of(submit_review.booking_id, caller);
  review public.reviews;
begin
  -- The stay may be over without the job having said so.
  booking := private.advance_stay(booking.id);
  perform private.guard_review(
    booking,
    array[
      submit_review.overall, submit_review.cleanliness, submit_review.accuracy, submit_review.check_in,
      submit_review.communication, submit_review.location, submit_review.value
    ],
    submit_review.comment
  );

  insert into public.reviews (
    booking_id, property_id, author_id, subject_id, author_role, overall, cleanliness, accuracy, check_in, communication,
    location, value, comment, published_at
  )
  values (
    booking.id, booking.property_id, caller,
    case caller when booking.guest_id then booking.host_id else booking.guest_id end,
    private.party_of(booking, caller), submit_review.overall, submit_review.cleanliness, submit_review.accuracy,
    submit_review.check_in, submit_review.communication, submit_review.location, submit_review.value,
    coalesce(submit_review.comment, ''), private.review_window_end(booking)
  )
  on conflict on constraint reviews_booking_id_author_role_is_unique do nothing
  returning reviews.* into review;
  if not found then
    perform private.fail('RR002', format('cannot review booking "%s" again', booking.code));
  end if;

  if (select count(*) from public.reviews where reviews.booking_id = booking.id) = 2 then
    update public.reviews set published_at = private.clock() where reviews.booking_id = booking.id;
    perform private.announce_review(reviews.id) from public.reviews where reviews.booking_id = booking.id;
    select reviews.* into review from public.reviews where reviews.id = review.id;
  end if;
  return review;
end;
$$;

comment on function private.submit_review(uuid, integer, integer, integer, integer, integer, integer, integer, text) is
  'See public.submit_review.';

grant execute
on function private.submit_review(uuid, integer, integer, integer, integer, integer, integer, integer, text)
to authenticated;

-- sql/70_reviews/doors/reply_to_review.sql
create or replace function public.reply_to_review(review_id uuid, body text)
returns public.review_replies
language sql
volatile
security invoker
set search_path = ''
as $$
  select * from private.reply_to_review(reply_to_review.review_id, reply_to_review.body);
$$;

comment on function public.reply_to_review(uuid, text) is
  'The reviewed side replies to a published review: publicly, once, within 30 days.';

grant execute on function public.reply_to_review(uuid, text) to authenticated;

-- sql/70_reviews/doors/submit_review.sql
create or replace function public.submit_review(
  booking_id uuid,
  overall integer,
  cleanliness integer default null,
  accuracy integer default null,
  check_in integer default null,
  communication integer default null,
  location integer default null,
  value integer default null,
  comment text default ''
)
returns public.reviews
language sql
volatile
security invoker
set search_path = ''
as $$
  select *
  from
    private.submit_review(
      submit_review.booking_id,
      submit_review.overall,
      submit_review.cleanliness,
      submit_review.accuracy,
      submit_review.check_in,
      submit_review.communication,
      submit_review.location,
      submit_review.value,
      submit_review.comment
    );
$$;

comment on function public.submit_review(uuid, integer, integer, integer, integer, integer, integer, integer, text) is
  'Guest or host reviews a completed stay, once, within 14 days of check-out. Nobody else can read it before both are in or the window ends.';

grant execute
on function public.submit_review(uuid, integer, integer, integer, integer, integer, integer, integer, text)
to authenticated;

-- sql/70_reviews/triggers/reviews_touch.sql
create trigger reviews_touch
before update on public.reviews
for each row
execute function private.touch_updated_at();

-- sql/85_notifications/tables/notification_preferences.sql
create table public.notification_preferences (
  person_id uuid not null default auth.uid() references public.profiles (id)
    on delete cascade,
  kind text not null,
  by_mail boolean not null,
  primary key (person_id, kind),
  constraint kind_is_snake_case check (kind ~ '^[a-z][a-z0-9_]{0,59}$')
);

comment on table public.notification_preferences is
  E'Kinds of notifications that a person wants by mail or not; without a row, by mail.\n@graphql({"name": "NotificationPreference"})';
comment on column public.notification_preferences.person_id is 'Whose choice.';
comment on column public.notification_preferences.kind is 'Kind of notification.';
comment on column public.notification_preferences.by_mail is 'Whether a mail is sent as well.';
comment on constraint notification_preferences_person_id_fkey on public.notification_preferences is
  '@graphql({"foreign_name": "person", "local_name": "notificationPreferences"})';

-- sql/85_notifications/tables/notifications.sql
create table public.notifications (
  id uuid primary key default private.uuid_v7(),
  person_id uuid not null references public.profiles (id)
    on delete cascade,
  kind text not null,
  booking_id uuid references public.bookings (id)
    on delete cascade,
  data jsonb not null default '{}',
  read_at timestamptz,
  mailed_at timestamptz,
  created_at timestamptz not null default private.clock(),
  constraint kind_is_snake_case check (kind ~ '^[a-z][a-z0-9_]*$')
);

create index notifications_person_id_idx on public.notifications (person_id, id desc);
create index notifications_booking_id_idx on public.notifications (booking_id);

comment on table public.notifications is
  E'What happened that a person should know; also sent by mail unless the person chose otherwise.\n@graphql({"name": "Notification", "totalCount": {"enabled": true}})';
comment on column public.notifications.id is 'Key; sorts by time.';
comment on column public.notifications.person_id is 'Whom it tells.';
comment on column public.notifications.kind is 'What happened, e.g. booking_confirmed.';
comment on column public.notifications.booking_id is 'The booking that it is about.';
comment on column public.notifications.data is
  'What a text about it needs: code, property_title, dates, amounts in minor units with currency and exponent.';
comment on column public.notifications.read_at is 'When the person read it; the one column that the person writes.';
comment on column public.notifications.mailed_at is 'When the mail server took the mail.';
comment on column public.notifications.created_at is 'When.';
comment on constraint notifications_booking_id_fkey on public.notifications is
  '@graphql({"foreign_name": "booking", "local_name": "notifications"})';
comment on constraint notifications_person_id_fkey on public.notifications is
  '@graphql({"foreign_name": "person", "local_name": "notifications"})';

-- sql/85_notifications/functions/alert_saved_search.sql
create or replace function private.alert_saved_search(search_id uuid, run bigint)
returns boolean
language plpgsql
volatile
security definer -- called by alert_saved_searches, which holds the watch
set search_path = ''
as $$
declare
  shown constant integer := 10;
  saved public.saved_searches;
  failure text;
  is_fault boolean := false;
  found_ids uuid[];
  found jsonb;
begin
  select * into strict saved from public.saved_searches as search where search.id = alert_saved_search.search_id;
  begin
    select
      array_agg(match.property_id order by match.place),
      jsonb_agg(
        jsonb_build_object(
          'property_id', match.property_id, 'check_in', match.check_in, 'check_out', match.check_out,
          'nightly_amount', match.nightly_amount, 'total_amount', match.total_amount,
          'currency', match.currency, 'exponent', currency.exponent
        )
        order by match.place
      ) filter (where match.place <= shown)
    into found_ids, found
    from private.new_matches(saved, private.read_search_criteria(saved.criteria)) as match
    join public.currencies as currency on currency.code = match.currency;
  exception
    -- One search that can't be run does not keep the others waiting. That it asks for what there is no more is no fault.
    when others then
      failure := sqlerrm;
      is_fault := sqlstate not in ('RV001', 'RC001', 'RC011');
  end;

  if cardinality(found_ids) > 0 then
    insert into private.search_finds (search_id, property_id, reported_at)
    select saved.id, found_id, private.clock() from unnest(found_ids) as found_id;
    perform private.notify_person(
      saved.person_id, 'saved_search_matched', null,
      jsonb_build_object(
        'saved_search_id', saved.id, 'search_name', saved.name, 'matches', cardinality(found_ids), 'properties', found
      )
    );
  end if;
  update private.search_watches as watch
  set
    checked_in_run = greatest(watch.checked_in_run, alert_saved_search.run),
    alerted_at = case when cardinality(found_ids) > 0 then private.clock() else watch.alerted_at end,
    problem = failure
  where watch.search_id = saved.id;
  return not is_fault;
end;
$$;

comment on function private.alert_saved_search(uuid, bigint) is
  'Looks at one saved search: what matches and was not reported before makes one notification, and a mail. False when the search failed and should not have.';

-- sql/85_notifications/functions/alert_saved_searches.sql
create or replace function private.alert_saved_searches(
  run bigint,
  batch_size integer,
  out checked integer,
  out failed integer
)
language plpgsql
volatile
security definer -- called by the job
set search_path = ''
as $$
declare
  watch private.search_watches;
begin
  checked := 0;
  failed := 0;
  for watch in
    select open.*
    from private.search_watches as open
    join public.saved_searches as search on search.id = open.search_id
    where open.checked_in_run < alert_saved_searches.run
      and search.alerts
      -- What comes within the hour after an alert is gathered for the next.
      and (open.alerted_at not between private.clock() - interval '1 hour' and private.clock()) is not false
      and private.last_arrival(search.criteria) >= (private.clock() at time zone 'UTC')::date - 1
      and not private.is_suspended(search.person_id)
    -- Those that were looked at longest ago.
    order by open.checked_in_run, open.search_id
    limit alert_saved_searches.batch_size
    for update of open skip locked
  loop
    checked := checked + 1;
    if not private.alert_saved_search(watch.search_id, alert_saved_searches.run) then
      failed := failed + 1;
    end if;
  end loop;
end;
$$;

comment on function private.alert_saved_searches(bigint, integer) is
  'Looks at saved searches that the run has not looked at yet, and tells their people of new matches. Says how many, fewer than asked for when the run is through, and how many of them failed.';

-- sql/85_notifications/functions/booking_notice.sql
create or replace function private.booking_notice(booking public.bookings)
returns jsonb
language sql
stable
security invoker
set search_path = ''
as $$
  select
    jsonb_build_object(
      'booking_id',
      booking.id,
      'code',
      booking.code,
      'property_id',
      booking.property_id,
      'property_title',
      property.title,
      'guest_name',
      guest.display_name,
      'host_name',
      host.display_name,
      'check_in',
      booking.check_in,
      'check_out',
      booking.check_out,
      'nights',
      booking.nights,
      'total_amount',
      booking.total_amount,
      'currency',
      booking.currency,
      'exponent',
      currency.exponent,
      'expires_at',
      booking.expires_at
    )
  from
    public.properties as property,
    public.profiles as guest,
    public.profiles as host,
    public.currencies as currency
  where
    property.id = booking.property_id
    and guest.id = booking.guest_id
    and host.id = booking.host_id
    and currency.code = booking.currency;
$$;

comment on function private.booking_notice(public.bookings) is 'What a text about a booking needs, for either side.';

-- sql/85_notifications/functions/mark_notification_mailed.sql
create or replace function private.mark_notification_mailed(notification_id uuid)
returns void
language sql
volatile
security definer -- the mail job calls it
set search_path = ''
as $$
  update public.notifications
  set mailed_at = private.clock()
  where notifications.id = mark_notification_mailed.notification_id and notifications.mailed_at is null;
$$;

comment on function private.mark_notification_mailed(uuid) is 'Writes down that the mail of a notification was taken.';

-- sql/85_notifications/functions/next_alert_run.sql
create or replace function private.next_alert_run()
returns bigint
language sql
stable
security definer -- called by the job
set search_path = ''
as $$
  select coalesce(max(watch.checked_in_run), 0) + 1 from private.search_watches as watch;
$$;

comment on function private.next_alert_run is
  'Number of a run over the saved searches. Runs at the same time may share one; each search is then looked at once.';

-- sql/85_notifications/functions/notification_to_mail.sql
create or replace function private.notification_to_mail(notification_id uuid)
returns table (kind text, data jsonb, email text, display_name text)
language sql
stable
security definer -- the mail job reads addresses, which nobody else can
set search_path = ''
as $$
  select notification.kind, mail.data, account.email, profile.display_name
  from
    public.notifications as notification
    inner join public.profiles as profile on profile.id = notification.person_id
    inner join auth.users as account on account.id = notification.person_id
    cross join lateral (
      select
        case notification.kind
          when 'saved_search_matched' then private.search_alert_to_mail(notification)
          else notification.data
        end as data
    ) as mail
  where
    notification.id = notification_to_mail.notification_id
    and notification.mailed_at is null
    and account.email is not null
    and mail.data is not null;
$$;

comment on function private.notification_to_mail(uuid) is
  'What the mail of a notification is made from and where it goes; no row when it was mailed already, or there is nothing to tell any more.';

-- sql/85_notifications/functions/notify_of_alteration.sql
create or replace function private.notify_of_alteration()
returns trigger
language plpgsql
volatile
security definer -- runs for whoever proposes or answers
set search_path = ''
as $$
declare
  booking public.bookings;
  notice jsonb;
  proposer uuid;
  other uuid;
begin
  select bookings.* into booking from public.bookings where bookings.id = new.booking_id;
  proposer := case new.proposed_by when 'guest' then booking.guest_id else booking.host_id end;
  other := case new.proposed_by when 'guest' then booking.host_id else booking.guest_id end;
  notice := private.booking_notice(booking) || jsonb_build_object(
    'alteration_id', new.id, 'new_check_in', new.check_in, 'new_check_out', new.check_out,
    'new_total_amount', new.total_amount, 'difference_amount', new.difference_amount
  );

  if tg_op = 'INSERT' then
    perform private.notify_person(other, 'alteration_proposed', booking.id, notice);
  elsif new.status = 'declined' then
    perform private.notify_person(proposer, 'alteration_declined', booking.id, notice);
  elsif new.status = 'accepted' then
    perform private.notify_person(booking.guest_id, 'booking_altered', booking.id, notice);
    perform private.notify_person(booking.host_id, 'booking_altered', booking.id, notice);
  end if;
  return null;
end;
$$;

comment on function private.notify_of_alteration is 'Trigger: who is told of a proposed change and its answer.';

-- sql/85_notifications/functions/notify_of_booking.sql
create or replace function private.notify_of_booking()
returns trigger
language plpgsql
volatile
security definer -- runs for whoever moves a booking
set search_path = ''
as $$
declare
  booking public.bookings;
  notice jsonb;
begin
  select bookings.* into booking from public.bookings where bookings.id = new.booking_id;
  notice := private.booking_notice(booking) || jsonb_build_object('reason', nullif(new.reason, ''));

  case new.to_status
    when 'requested' then
      perform private.notify_person(booking.host_id, 'booking_requested', booking.id, notice);
    when 'awaiting_payment' then
      -- Not while booking instantly, where paying is the next page, nor when the card is authorised already.
      if new.from_status is not null and booking.status = 'awaiting_payment' and not exists (
        select from public.payments where payments.booking_id = booking.id and payments.status in ('authorized', 'succeeded')
      ) then
        perform private.notify_person(booking.guest_id, 'booking_awaiting_payment', booking.id, notice);
      end if;
    when 'confirmed' then
      perform private.notify_of_confirmation(booking, notice);
    when 'declined' then
      perform private.notify_person(booking.guest_id, 'booking_declined', booking.id, notice);
    when 'expired' then
      perform private.notify_person(booking.guest_id, 'booking_expired', booking.id, notice);
      if not booking.instant then
        perform private.notify_person(booking.host_id, 'booking_expired', booking.id, notice);
      end if;
    when 'withdrawn' then
      if not booking.instant then
        perform private.notify_person(booking.host_id, 'booking_withdrawn', booking.id, notice);
      end if;
    when 'cancelled_by_guest', 'cancelled_by_host', 'cancelled_by_staff' then
      perform private.notify_of_cancellation(booking, notice || jsonb_build_object('cancelled_by', new.actor));
    when 'completed' then
      perform private.notify_person(booking.guest_id, 'review_invited', booking.id, notice);
      perform private.notify_person(booking.host_id, 'review_invited', booking.id, notice);
    else
      null; -- a stay that begins is no news to anybody
  end case;
  return null;
end;
$$;

comment on function private.notify_of_booking is 'Trigger: who is told of a move of a booking.';

-- sql/85_notifications/functions/notify_of_calendar_feed.sql
create or replace function private.notify_of_calendar_feed()
returns trigger
language plpgsql
volatile
security definer -- runs for the job that reads calendars
set search_path = ''
as $$
declare
  property public.properties;
begin
  select properties.* into property from public.properties where properties.id = new.property_id;
  perform private.notify_person(
    property.host_id, 'calendar_feed_failed', null,
    jsonb_build_object(
      'property_id', property.id, 'property_title', property.title, 'feed_id', new.id, 'feed_name', new.name,
      'error', new.last_error, 'last_success_at', new.last_success_at
    )
  );
  return null;
end;
$$;

comment on function private.notify_of_calendar_feed is
  'Trigger: the host is told, once, that the calendar of another platform can''t be read any more.';

-- sql/85_notifications/functions/notify_of_cancellation.sql
create or replace function private.notify_of_cancellation(booking public.bookings, notice jsonb)
returns void
language plpgsql
volatile
security invoker
set search_path = ''
as $$
declare
  refund_amount bigint := (
    select cancellation.refund_amount
    from public.booking_cancellations as cancellation
    where cancellation.booking_id = booking.id
  );
begin
  perform private.notify_person(
    booking.guest_id, 'booking_cancelled', booking.id,
    notify_of_cancellation.notice || jsonb_build_object('refund_amount', refund_amount)
  );
  perform private.notify_person(
    booking.host_id, 'booking_cancelled', booking.id,
    notify_of_cancellation.notice || (
      select jsonb_build_object(
        'host_payout_amount', earnings.host_payout_amount,
        'host_cancellation_fee_amount', nullif(earnings.host_cancellation_fee_amount, 0)
      )
      from public.booking_earnings as earnings
      where earnings.booking_id = booking.id
    )
  );
end;
$$;

comment on function private.notify_of_cancellation(public.bookings, jsonb) is
  'Tells both sides: the guest what comes back, the host what is left and what is charged.';

-- sql/85_notifications/functions/notify_of_confirmation.sql
create or replace function private.notify_of_confirmation(booking public.bookings, notice jsonb)
returns void
language plpgsql
volatile
security invoker
set search_path = ''
as $$
begin
  perform private.notify_person(
    booking.guest_id, 'booking_confirmed', booking.id,
    notify_of_confirmation.notice || jsonb_build_object(
      'check_in_time', booking.check_in_time,
      -- Mail may be read by anybody: the place roughly, the exact address is in the booking.
      'address_hint', (
        select concat_ws(', ', properties.city, properties.region, properties.country)
        from public.properties
        where properties.id = booking.property_id
      )
    )
  );
  perform private.notify_person(
    booking.host_id, 'booking_confirmed', booking.id,
    notify_of_confirmation.notice || jsonb_build_object(
      'host_payout_amount', (
        select earnings.host_payout_amount from public.booking_earnings as earnings where earnings.booking_id = booking.id
      )
    )
  );
end;
$$;

comment on function private.notify_of_confirmation(public.bookings, jsonb) is
  'Tells both sides: the guest where roughly to go, the host what it earns.';

-- sql/85_notifications/functions/notify_of_refund.sql
create or replace function private.notify_of_refund()
returns trigger
language plpgsql
volatile
security definer -- runs for whoever brings the news of the refund
set search_path = ''
as $$
declare
  booking public.bookings;
begin
  select bookings.* into booking from public.bookings where bookings.id = new.booking_id;
  perform private.notify_person(
    booking.guest_id, 'refund_sent', booking.id,
    private.booking_notice(booking) || jsonb_build_object('refund_amount', new.amount)
  );
  return null;
end;
$$;

comment on function private.notify_of_refund is 'Trigger: the guest is told when money has gone back.';

-- sql/85_notifications/functions/notify_of_review.sql
create or replace function private.notify_of_review()
returns trigger
language plpgsql
volatile
security definer -- runs for whoever submits the second review, and for the job
set search_path = ''
as $$
declare
  booking public.bookings;
begin
  select bookings.* into booking from public.bookings where bookings.id = new.booking_id;
  perform private.notify_person(
    new.subject_id, 'review_published', booking.id,
    private.booking_notice(booking) || jsonb_build_object('review_id', new.id)
  );
  return null;
end;
$$;

comment on function private.notify_of_review is 'Trigger: the reviewed side is told when it can read the review.';

-- sql/85_notifications/functions/notify_person.sql
create or replace function private.notify_person(person_id uuid, kind text, booking_id uuid, data jsonb)
returns uuid
language plpgsql
volatile
security definer -- people get notifications, nobody writes them
set search_path = ''
as $$
declare
  notification_id uuid;
begin
  insert into public.notifications (person_id, kind, booking_id, data)
  values (
    notify_person.person_id, notify_person.kind, notify_person.booking_id,
    jsonb_strip_nulls(coalesce(notify_person.data, '{}'))
  )
  returning notifications.id into notification_id;

  if not exists (
    select
    from public.notification_preferences as preference
    where preference.person_id = notify_person.person_id
      and preference.kind = notify_person.kind
      and not preference.by_mail
  ) then
    perform private.enqueue('send_mail', jsonb_build_object('notification_id', notification_id));
  end if;
  return notification_id;
end;
$$;

comment on function private.notify_person(uuid, text, uuid, jsonb) is
  'Tells a person something: a row to read, and a mail unless the person wants none of this kind.';

-- sql/85_notifications/functions/search_alert_to_mail.sql
create or replace function private.search_alert_to_mail(notification public.notifications)
returns jsonb
language sql
stable
security definer -- called by definer functions only
set search_path = ''
as $$
  -- A notification names properties by their key alone: titles are those of now, and what is gone is left out.
  select
    notification.data || jsonb_build_object(
      'properties',
      jsonb_agg(
        match.value || jsonb_build_object('title', property.title, 'city', property.city)
        order by match.ordinality
      )
    )
  from
    jsonb_array_elements(notification.data -> 'properties') with ordinality as match
    inner join public.properties as property on property.id = (match.value ->> 'property_id')::uuid
  where property.status = 'published' and not private.is_suspended(notification.person_id)
  having count(*) > 0;
$$;

comment on function private.search_alert_to_mail(public.notifications) is
  'What the mail of an alert is made from; no row when all that matched is gone, or the person is suspended.';

-- sql/85_notifications/triggers/booking_alterations.sql
create trigger booking_alterations_notify_proposed
after insert on public.booking_alterations
for each row
execute function private.notify_of_alteration();

create trigger booking_alterations_notify_answered
after update of status on public.booking_alterations
for each row
when (new.status <> old.status)
execute function private.notify_of_alteration();

-- sql/85_notifications/triggers/booking_events.sql
create trigger booking_events_notify
after insert on public.booking_events
for each row
execute function private.notify_of_booking();

-- sql/85_notifications/triggers/calendar_feeds.sql
-- Once for each outage: the next can only begin when the calendar was read again, or has another address.
create trigger calendar_feeds_notify_failed
after update of health on public.calendar_feeds
for each row
when (new.health = 'failing' and old.health <> 'failing')
execute function private.notify_of_calendar_feed();

-- sql/85_notifications/triggers/refunds.sql
create trigger refunds_notify
after update of status on public.refunds
for each row
when (new.status = 'succeeded' and old.status <> 'succeeded')
execute function private.notify_of_refund();

-- sql/85_notifications/triggers/reviews.sql
create trigger reviews_notify
after update of announced_at on public.reviews
for each row
when (new.announced_at is not null and old.announced_at is null)
execute function private.notify_of_review();

-- sql/85_notifications/data/search_alert_queue.sql
select
  private.declare_queue(
    'alert_saved_searches',
    '{
    "retryLimit": 2, "retryDelay": 30, "retryDelayMax": 300, "expireInSeconds": 300,
    "retryBackoff": true, "deadLetter": "dead_letters"
  }'
  );

-- A run ends by itself before the next begins, and goes on where it stopped.
insert into pgboss.schedule (name, cron, timezone, data, options)
values ('alert_saved_searches', '*/5 * * * *', 'UTC', '{"seconds": 200}', '{}')
on conflict (name, key) do update
  set
    cron = excluded.cron,
    timezone = excluded.timezone,
    data = excluded.data;

-- sql/90_trust_and_admin/types/case_decision.sql
create type public.case_decision as enum ('dismiss', 'uphold', 'hide', 'remove', 'approve', 'reject', 'withdrawn');
comment on type public.case_decision is
  'How a case ended: hide and remove act on a listing, approve and reject end its review, withdrawn is the host''s doing.';

-- sql/90_trust_and_admin/types/case_kind.sql
create type public.case_kind as enum ('report', 'listing_review');
comment on type public.case_kind is 'Whether people reported something, or a new listing waits to be looked at.';

-- sql/90_trust_and_admin/types/report_reason.sql
create type public.report_reason as enum (
  'duplicate',
  'spam',
  'scam',
  'inaccurate',
  'offensive',
  'discrimination',
  'unsafe',
  'other'
);
comment on type public.report_reason is 'Why something is reported to staff.';

-- sql/90_trust_and_admin/tables/moderation_cases.sql
create table public.moderation_cases (
  id uuid primary key default private.uuid_v7(),
  kind public.case_kind not null,
  property_id uuid references public.properties (id)
    on delete cascade,
  person_id uuid references public.profiles (id)
    on delete cascade,
  review_id uuid references public.reviews (id)
    on delete cascade,
  report_count integer not null default 0,
  opened_at timestamptz not null default private.clock(),
  decision public.case_decision,
  reason text not null default '',
  decided_by uuid references public.profiles (id)
    on delete set null,
  decided_at timestamptz,
  constraint case_is_about_one_thing check (num_nonnulls(property_id, person_id, review_id) = 1),
  constraint listing_review_is_about_a_property check (kind <> 'listing_review' or property_id is not null),
  constraint decided_case_has_a_time check ((decision is null) = (decided_at is null)),
  constraint reason_is_not_too_long check (char_length(reason) <= 2000)
);

-- One open case of a kind for each thing: further reports join it.
create unique index moderation_cases_open_idx on public.moderation_cases (
  kind,
  coalesce(property_id, person_id, review_id)
)
where decision is null;
create index moderation_cases_opened_at_idx on public.moderation_cases (opened_at, id) where decision is null;
create index moderation_cases_property_id_idx on public.moderation_cases (property_id);
create index moderation_cases_person_id_idx on public.moderation_cases (person_id);
create index moderation_cases_review_id_idx on public.moderation_cases (review_id);
create index moderation_cases_decided_by_idx on public.moderation_cases (decided_by);

comment on table public.moderation_cases is
  E'What waits for moderators, and what they decided. The queue is the rows without a decision, oldest first.\n@graphql({"name": "ModerationCase", "totalCount": {"enabled": true}})';
comment on column public.moderation_cases.id is 'Key; sorts by time.';
comment on column public.moderation_cases.kind is 'report: people reported it; listing_review: a new listing.';
comment on column public.moderation_cases.property_id is 'The listing it is about.';
comment on column public.moderation_cases.person_id is 'The person it is about.';
comment on column public.moderation_cases.review_id is 'The review it is about.';
comment on column public.moderation_cases.report_count is 'How many reports it holds.';
comment on column public.moderation_cases.opened_at is 'When it began to wait.';
comment on column public.moderation_cases.decision is 'How it ended; null while it waits.';
comment on column public.moderation_cases.reason is 'Why, in words for the host.';
comment on column public.moderation_cases.decided_by is 'Who decided.';
comment on column public.moderation_cases.decided_at is 'When.';
comment on constraint moderation_cases_property_id_fkey on public.moderation_cases is
  '@graphql({"foreign_name": "property", "local_name": "moderationCases"})';
comment on constraint moderation_cases_person_id_fkey on public.moderation_cases is
  '@graphql({"foreign_name": "person", "local_name": "moderationCases"})';
comment on constraint moderation_cases_review_id_fkey on public.moderation_cases is
  '@graphql({"foreign_name": "review", "local_name": "moderationCases"})';
comment on constraint moderation_cases_decided_by_fkey on public.moderation_cases is
  '@graphql({"foreign_name": "decider", "local_name": "decidedModerationCases"})';

-- sql/90_trust_and_admin/tables/reports.sql
create table public.reports (
  id uuid primary key default private.uuid_v7(),
  case_id uuid not null references public.moderation_cases (id)
    on delete cascade,
  reporter_id uuid references public.profiles (id)
    on delete set null,
  reason public.report_reason not null,
  details text not null default '',
  created_at timestamptz not null default private.clock(),
  constraint one_report_per_person_and_case unique (case_id, reporter_id),
  constraint details_are_not_too_long check (char_length(details) <= 2000)
);

create index reports_reporter_id_idx on public.reports (reporter_id);

comment on table public.reports is
  E'What people told staff about a listing, a person or a review. The reported side never learns who did.\n@graphql({"name": "Report"})';
comment on column public.reports.id is 'Key; sorts by time.';
comment on column public.reports.case_id is 'The case that it opened or joined.';
comment on column public.reports.reporter_id is 'Who reported; null when the person has been erased.';
comment on column public.reports.reason is 'Why.';
comment on column public.reports.details is 'In the words of the person; for a duplicate, which listing it repeats.';
comment on column public.reports.created_at is 'When.';
comment on constraint reports_case_id_fkey on public.reports is
  '@graphql({"foreign_name": "moderationCase", "local_name": "reports"})';
comment on constraint reports_reporter_id_fkey on public.reports is
  '@graphql({"foreign_name": "reporter", "local_name": "reports"})';

-- sql/90_trust_and_admin/functions/cancel_erasure.sql
create or replace function private.cancel_erasure()
returns jsonb
language plpgsql
volatile
security definer -- writes on behalf of the person
set search_path = ''
as $$
declare
  caller uuid := private.caller_id();
begin
  update private.erasures as open
  set cancelled_at = private.clock()
  where open.person_id = caller and open.cancelled_at is null and open.erased_at is null;
  if not found then
    perform private.fail('RI013', 'keep account: no erasure is planned');
  end if;
  perform private.log_action('cancel_erasure', 'profiles', caller::text);
  return private.my_erasure();
end;
$$;

comment on function private.cancel_erasure is 'See public.cancel_erasure.';

grant execute on function private.cancel_erasure() to authenticated;

-- sql/90_trust_and_admin/functions/decide_case.sql
create or replace function private.decide_case(case_id uuid, decision public.case_decision, reason text)
returns public.moderation_cases
language plpgsql
volatile
security definer -- staff write no cases directly
set search_path = ''
as $$
declare
  caller uuid := private.staff_caller_id('{moderator,admin}', 'decide case');
  decided public.moderation_cases;
  action text := format('%s case "%s"', decide_case.decision, decide_case.case_id);
begin
  select * into decided from public.moderation_cases where id = decide_case.case_id for update;
  if not found then
    perform private.fail('RP010', format('%s: there is no such case', action));
  end if;
  if caller = decided.person_id
    or exists (select from public.properties as own where own.id = decided.property_id and own.host_id = caller)
    or exists (select from public.reviews as own where own.id = decided.review_id and own.author_id = caller)
  then
    perform private.fail('RI003', format('%s: nobody decides on what is one''s own', action));
  end if;
  if decided.decision is not null then
    perform private.fail('RP010', format('%s: it has been decided', action), decided.decision::text);
  end if;
  if (case
    when decided.kind = 'listing_review' then decide_case.decision in ('approve', 'reject')
    when decided.property_id is not null then decide_case.decision in ('dismiss', 'hide', 'remove')
    else decide_case.decision in ('dismiss', 'uphold')
  end) is not true then
    perform private.fail(
      'RV001', format('%s: not a decision about this', action),
      'decision: approve or reject for a listing in review; dismiss, hide or remove for a reported listing; dismiss or uphold for others'
    );
  end if;

  -- Closed before the listing follows: what its change closes too must find nothing open.
  update public.moderation_cases
  set decision = decide_case.decision, reason = coalesce(decide_case.reason, ''), decided_by = caller, decided_at = private.clock()
  where id = decided.id
  returning * into decided;
  case decide_case.decision
    when 'approve' then perform private.approve_property(decided.property_id);
    when 'reject' then perform private.decide_property(decided.property_id, 'rejected', decide_case.reason);
    when 'hide' then perform private.decide_property(decided.property_id, 'hidden', decide_case.reason);
    when 'remove' then
      perform private.guard_no_stays_ahead(decided.property_id);
      perform private.decide_property(decided.property_id, 'removed', decide_case.reason);
    else null;
  end case;
  perform private.log_action(
    'decide_case', 'moderation_cases', decided.id::text,
    jsonb_build_object('decision', decided.decision, 'reason', decided.reason)
  );
  return decided;
end;
$$;

comment on function private.decide_case(uuid, public.case_decision, text) is 'See public.decide_case.';

grant execute on function private.decide_case(uuid, public.case_decision, text) to authenticated;

-- sql/90_trust_and_admin/functions/erase_hosting.sql
create or replace function private.erase_hosting(person_id uuid)
returns void
language plpgsql
volatile
security definer -- called by erase_person
set search_path = ''
as $$
declare
  hosted uuid[] := array(select property.id from public.properties as property where property.host_id = erase_hosting.person_id);
  relation record;
begin
  delete from private.co_host_invitations as invitation
  where invitation.property_id = any (hosted)
    or erase_hosting.person_id in (invitation.invited_by, invitation.accepted_by)
    or invitation.email = (select lower(account.email) from auth.users as account where account.id = erase_hosting.person_id);
  delete from public.co_hosts as helper where helper.person_id = erase_hosting.person_id or helper.property_id = any (hosted);

  -- What nobody ever booked goes whole.
  delete from public.properties as property
  where property.id = any (hosted)
    and not exists (select from public.bookings as booking where booking.property_id = property.id);
  -- Of the others stays what the guests' records name: a place somewhere in a city, without a name.
  update public.properties as property
  set
    status = 'removed', title = 'Removed listing', description = '', house_rules = '', registration_number = null,
    latitude = null, longitude = null
  where property.id = any (hosted);
  -- Their parts go: photos, address, rules, and whatever else hangs on a property alone.
  for relation in
    select pg_class.oid::regclass as name, attribute.attname as key
    from pg_catalog.pg_constraint as key
    join pg_catalog.pg_class on pg_class.oid = key.conrelid
    join pg_catalog.pg_attribute as attribute on attribute.attrelid = pg_class.oid and attribute.attnum = key.conkey[1]
    where key.contype = 'f' and key.confrelid = 'public.properties'::regclass and key.confdeltype = 'c'
      and key.conrelid <> 'public.occupancies'::regclass
    order by pg_class.relname
  loop
    execute format('delete from %s where %I = any ($1)', relation.name, relation.key) using hosted;
  end loop;
  -- That something was edited stays in the log, what it was goes.
  update public.audit_log as entry
  set details = '{}'
  where entry.subject_type in ('properties', 'property_addresses') and entry.subject_id = any (hosted::text[]);
end;
$$;

comment on function private.erase_hosting(uuid) is
  'Takes away what a person offered; what guests booked stays as a nameless place.';

-- sql/90_trust_and_admin/functions/erase_login.sql
create or replace function private.erase_login(person_id uuid)
returns void
language plpgsql
volatile
security definer -- called by erase_person; writes Auth's tables, which belong to the platform
set search_path = ''
as $$
declare
  address text := (select account.email from auth.users as account where account.id = erase_login.person_id);
  relation regclass;
begin
  -- Sessions, identities, factors, tokens: whatever this version of Auth keeps per person.
  for relation in
    select pg_class.oid::regclass
    from pg_catalog.pg_class
    join pg_catalog.pg_attribute as attribute on attribute.attrelid = pg_class.oid and attribute.attname = 'user_id'
    where pg_class.relnamespace = 'auth'::regnamespace and pg_class.relkind = 'r'
      and has_table_privilege(pg_class.oid, 'delete')
    order by pg_class.relname
  loop
    execute format('delete from %s where user_id::text = $1', relation) using erase_login.person_id::text;
  end loop;
  delete from auth.audit_log_entries as entry
  where strpos(entry.payload::text, erase_login.person_id::text) > 0 or strpos(entry.payload::text, address) > 0;

  -- The account stays for its key, deleted as Auth deletes softly: nobody can sign in by it, its address is free again.
  -- Auth reads empty tokens as text, so they are empty and not null.
  update auth.users as account
  set
    email = format('erased-%s@erased.invalid', account.id), phone = null, encrypted_password = '',
    raw_user_meta_data = '{}', raw_app_meta_data = '{}', confirmation_token = '', recovery_token = '', email_change = '',
    email_change_token_new = '', email_change_token_current = '', phone_change = '', phone_change_token = '',
    reauthentication_token = '', deleted_at = private.clock(), banned_until = private.clock() + interval '100 years'
  where account.id = erase_login.person_id;
end;
$$;

comment on function private.erase_login(uuid) is 'Signs a person out for good and leaves of the account its key alone.';

-- sql/90_trust_and_admin/functions/erase_person.sql
create or replace function private.erase_person(erasure_id uuid)
returns uuid
language plpgsql
volatile
security definer -- called by the job
set search_path = ''
as $$
declare
  erasure private.erasures;
  booking public.bookings;
begin
  select * into erasure from private.erasures as planned where planned.id = erase_person.erasure_id for update;
  if not found or erasure.cancelled_at is not null or erasure.due_at > private.clock() then
    return null;
  end if;
  if erasure.erased_at is not null then
    return erasure.person_id; -- its files may still be there
  end if;
  perform private.lock_staff_grants();
  perform from public.profiles as profile where profile.id = erasure.person_id for update;

  if cardinality(private.erasure_obstacles(erasure.person_id)) > 0 then
    perform private.enqueue(
      'erase_account', jsonb_build_object('erasure_id', erasure.id), private.clock() + interval '1 day'
    );
    return null;
  end if;

  for booking in
    select open.*
    from public.bookings as open
    where erasure.person_id in (open.guest_id, open.host_id)
      and open.status in ('inquiry', 'pre_approved', 'requested', 'awaiting_payment')
    order by open.id
  loop
    perform private.move_booking(
      booking.id,
      case when booking.guest_id = erasure.person_id then 'withdrawn' else 'declined' end::public.booking_status,
      private.party_of(booking, erasure.person_id), erasure.person_id
    );
  end loop;

  perform private.erase_hosting(erasure.person_id);
  perform private.erase_traces(erasure.person_id);
  perform private.erase_profile(erasure.person_id);
  perform private.erase_login(erasure.person_id);
  update private.erasures as done set erased_at = private.clock() where done.id = erasure.id;
  perform private.log_action('erase_person', 'profiles', erasure.person_id::text);
  return erasure.person_id;
end;
$$;

comment on function private.erase_person(uuid) is
  'Erases a person whose time has come: cancels what is pending, then takes away all that is personal. The ledger and the other parties'' records stay, under a pseudonym. Null when there is nothing to do; tried again a day later while something is open.';

-- sql/90_trust_and_admin/functions/erase_profile.sql
create or replace function private.erase_profile(person_id uuid)
returns void
language plpgsql
volatile
security definer -- called by erase_person
set search_path = ''
as $$
begin
  update public.profiles as profile
  set
    username = 'erased_' || lower(private.short_code()), display_name = 'Erased person', avatar_path = null, bio = '',
    languages = '{}', verification_state = 'unverified'
  where profile.id = erase_profile.person_id;
  delete from private.contacts as contact where contact.person_id = erase_profile.person_id;
  delete from private.verifications as verification where verification.person_id = erase_profile.person_id;
  delete from private.data_exports as export where export.person_id = erase_profile.person_id;
  update private.suspensions as suspension
  set reason = 'erased'
  where suspension.person_id = erase_profile.person_id;
  update private.staff_grants as staff
  set revoked_at = private.clock()
  where staff.person_id = erase_profile.person_id and staff.revoked_at is null;
end;
$$;

comment on function private.erase_profile(uuid) is 'Leaves of a profile a pseudonym, for the records of others.';

-- sql/90_trust_and_admin/functions/erase_traces.sql
create or replace function private.erase_traces(person_id uuid)
returns void
language plpgsql
volatile
security definer -- called by erase_person
set search_path = ''
as $$
declare
  booked uuid[] := array(
    select booking.id from public.bookings as booking where erase_traces.person_id in (booking.guest_id, booking.host_id)
  );
begin
  delete from public.notifications as notification where notification.person_id = erase_traces.person_id;
  delete from public.notification_preferences as preference where preference.person_id = erase_traces.person_id;
  delete from public.saved_searches as search where search.person_id = erase_traces.person_id;
  -- What was told to others about this person.
  update public.notifications as notification
  set data = (notification.data - 'reason') || jsonb_strip_nulls(
    jsonb_build_object(
      'guest_name', case when booking.guest_id = erase_traces.person_id then 'Erased person' end,
      'host_name', case when booking.host_id = erase_traces.person_id then 'Erased person' end,
      'property_title', case when booking.host_id = erase_traces.person_id then 'Removed listing' end
    )
  )
  from public.bookings as booking
  where booking.id = any (booked) and notification.booking_id = booking.id;

  -- Words of the person in the history of bookings; the moves themselves are the other party's record too.
  update public.bookings as booking
  set message = ''
  where booking.guest_id = erase_traces.person_id and booking.message <> '';
  update public.booking_events as event
  set reason = ''
  where event.actor_id = erase_traces.person_id and event.reason <> '';

  update public.reports as report
  set details = ''
  where report.details <> '' and (
    report.reporter_id = erase_traces.person_id
    or exists (
      select from public.moderation_cases as open
      where open.id = report.case_id and open.person_id = erase_traces.person_id
    )
  );

  delete from private.frozen_quotes as frozen where frozen.person_id = erase_traces.person_id;
  delete from private.idempotency_keys as key where key.person_id = erase_traces.person_id;
  -- The other party's stored answers show the booking with its messages.
  update private.idempotency_keys as key
  set response = null
  where key.response is not null
    and key.person_id in (
      select unnest(array[booking.guest_id, booking.host_id]) from public.bookings as booking where booking.id = any (booked)
    );
  update private.provider_events as event
  set payload = private.without_personal_keys(event.payload)
  where event.provider_payment_id in (
    select payment.provider_payment_id from public.payments as payment where payment.payer_id = erase_traces.person_id
  );
end;
$$;

comment on function private.erase_traces(uuid) is
  'Takes away what a person wrote, and the name of the person where it was copied.';

-- sql/90_trust_and_admin/functions/erasure_obstacles.sql
create or replace function private.erasure_obstacles(person_id uuid)
returns text[]
language sql
stable
security definer -- called by definer functions only
set search_path = ''
as $$
  select
    coalesce(array_agg(obstacle.words order by obstacle.words), '{}')
  from
    (
      select
        format(
          'stay %s from %s to %s is %s: cancel it or let it end',
          booking.code,
          booking.check_in,
          booking.check_out,
          booking.status
        ) as words
      from public.bookings as booking
      where
        erasure_obstacles.person_id in (booking.guest_id, booking.host_id)
        and booking.status in ('confirmed', 'in_progress')
      union all
      select format('booking %s waits for its payment: it lapses at %s', booking.code, booking.expires_at)
      from public.bookings as booking
      where booking.host_id = erasure_obstacles.person_id and booking.status = 'awaiting_payment'
      union all
      select format('refund for booking %s is on its way', booking.code)
      from
        public.refunds as refund
        inner join public.bookings as booking on booking.id = refund.booking_id
      where booking.guest_id = erasure_obstacles.person_id and refund.status = 'pending'
      union all
      select format('booking %s: money is not settled yet', booking.code)
      from
        public.bookings as booking
        inner join private.booking_balances as balance on balance.booking_id = booking.id
      where
        booking.host_id = erasure_obstacles.person_id
        and balance.kind in ('booking_funds', 'host_payable')
        and balance.balance <> 0
      union all
      select 'the last administrator: grant somebody else the role first'
      where
        exists (
          select
          from private.staff_grants as staff
          where
            staff.person_id = erasure_obstacles.person_id
            and staff.role = 'admin'
            and staff.revoked_at is null
            and staff.expires_at is null
        )
        and not exists (
          select
          from private.staff_grants as other
          where
            other.person_id <> erasure_obstacles.person_id
            and other.role = 'admin'
            and other.revoked_at is null
            and other.expires_at is null
            and not private.is_suspended(other.person_id)
        )
    ) as obstacle;
$$;

comment on function private.erasure_obstacles(uuid) is
  'Everything that keeps a person from being erased: stays and money that are open, each with what to do.';

-- sql/90_trust_and_admin/functions/expired_files.sql
create or replace function private.expired_files()
returns table (bucket text, path text)
language sql
stable
security definer -- called by the job
set search_path = ''
as $$
  select object.bucket_id, object.name
  from storage.objects as object
  where
    (
      -- Documents past their time, and uploads that nobody submitted within a day.
      object.bucket_id = 'identity-documents'
      and not exists (
        select
        from private.identity_documents as document
        where document.path = object.name and document.expires_at > private.clock()
      )
      and (
        object.created_at < private.clock() - interval '1 day'
        or exists (select from private.identity_documents as document where document.path = object.name)
      )
    )
    or (
      object.bucket_id = 'account-exports'
      and not exists (
        select
        from private.data_exports as export
        where
          export.id::text = (storage.foldername(object.name))[2]
          and (export.expires_at is null or export.expires_at > private.clock())
      )
    )
  order by object.bucket_id, object.name
  limit 1000;
$$;

comment on function private.expired_files is 'Files of accounts that are kept no longer.';

-- sql/90_trust_and_admin/functions/export_private_rows.sql
create or replace function private.export_private_rows(person_id uuid)
returns jsonb
language sql
stable
security definer -- called by the job; reads what no API exposes
set search_path = ''
as $$
  select
    jsonb_build_object(
      'account',
      (
        select
          jsonb_build_object(
            'id',
            account.id,
            'email',
            account.email,
            'phone',
            account.phone,
            'created_at',
            account.created_at,
            'last_sign_in_at',
            account.last_sign_in_at,
            'metadata',
            account.raw_user_meta_data,
            'providers',
            account.raw_app_meta_data -> 'providers'
          )
        from auth.users as account
        where account.id = export_private_rows.person_id
      ),
      'identities',
      (
        select
          coalesce(jsonb_agg(jsonb_build_object('provider', identity.provider, 'data', identity.identity_data)), '[]')
        from auth.identities as identity
        where identity.user_id = export_private_rows.person_id
      ),
      'sessions',
      (
        select
          coalesce(
            jsonb_agg(
              jsonb_build_object(
                'started_at',
                session.created_at,
                'user_agent',
                session.user_agent,
                'ip',
                host(session.ip)
              )
            ),
            '[]'
          )
        from auth.sessions as session
        where session.user_id = export_private_rows.person_id
      ),
      'contact_details',
      (
        select to_jsonb(contact)
        from private.contacts as contact
        where contact.person_id = export_private_rows.person_id
      ),
      'terms_acceptances',
      (
        select coalesce(jsonb_agg(to_jsonb(acceptance)), '[]')
        from private.terms_acceptances as acceptance
        where acceptance.person_id = export_private_rows.person_id
      ),
      'verifications',
      (
        select coalesce(jsonb_agg(private.verification_document(verification)), '[]')
        from private.verifications as verification
        where verification.person_id = export_private_rows.person_id
      ),
      'staff_roles',
      (
        select coalesce(jsonb_agg(to_jsonb(staff) - 'granted_by'), '[]')
        from private.staff_grants as staff
        where staff.person_id = export_private_rows.person_id
      ),
      'suspensions',
      (
        select coalesce(jsonb_agg(to_jsonb(suspension) - 'suspended_by' - 'lifted_by'), '[]')
        from private.suspensions as suspension
        where suspension.person_id = export_private_rows.person_id
      ),
      'co_host_invitations',
      (
        select coalesce(jsonb_agg(private.co_host_invitation_document(invitation)), '[]')
        from private.co_host_invitations as invitation
        where export_private_rows.person_id in (invitation.invited_by, invitation.accepted_by)
      ),
      'actions',
      (
        select coalesce(jsonb_agg(to_jsonb(entry) - 'actor_id' order by entry.happened_at), '[]')
        from public.audit_log as entry
        where entry.actor_id = export_private_rows.person_id
      )
    );
$$;

comment on function private.export_private_rows(uuid) is
  'What the platform knows of a person beside the rows of the API''s tables.';

-- sql/90_trust_and_admin/functions/export_rows.sql
create or replace function private.export_rows()
returns jsonb
language plpgsql
stable
security invoker -- as the person: the policies say what of it may be read
set search_path = ''
as $$
declare
  caller uuid := private.reader_id();
  relation record;
  found_rows jsonb;
  result jsonb := '{}';
begin
  -- Every table that names people, bookings or properties by a key, those of domains to come too.
  for relation in
    select
      pg_class.relname as name,
      (
        select string_agg(format('source.%I', attribute.attname), ', ' order by attribute.attnum)
        from pg_catalog.pg_attribute as attribute
        where attribute.attrelid = pg_class.oid and attribute.attnum > 0 and not attribute.attisdropped
          and has_column_privilege(pg_class.oid, attribute.attnum, 'select')
      ) as columns,
      string_agg(
        case key.confrelid
          when 'auth.users'::regclass then format('source.%I = $1', attribute.attname)
          when 'public.profiles'::regclass then format('source.%I = $1', attribute.attname)
          when 'public.bookings'::regclass then format(
            'source.%I = any (array(select own.id from public.bookings as own where $1 in (own.guest_id, own.host_id)))',
            attribute.attname
          )
          else format(
            'source.%I = any (array(select own.id from public.properties as own where own.host_id = $1))', attribute.attname
          )
        end,
        ' or '
      ) as condition
    from pg_catalog.pg_class
    join pg_catalog.pg_constraint as key
      on key.conrelid = pg_class.oid and key.contype = 'f' and cardinality(key.conkey) = 1
    join pg_catalog.pg_attribute as attribute on attribute.attrelid = pg_class.oid and attribute.attnum = key.conkey[1]
    where pg_class.relnamespace = 'public'::regnamespace
      and pg_class.relkind in ('r', 'p')
      and key.confrelid in (
        'auth.users'::regclass, 'public.profiles'::regclass, 'public.bookings'::regclass, 'public.properties'::regclass
      )
      and has_column_privilege(pg_class.oid, attribute.attnum, 'select')
    group by pg_class.oid, pg_class.relname
    order by pg_class.relname
  loop
    execute format(
      'select coalesce(jsonb_agg(to_jsonb(own)), ''[]'') from (select %s from public.%I as source where %s) as own',
      relation.columns, relation.name, relation.condition
    )
    into found_rows
    using caller;
    result := result || jsonb_build_object(relation.name, found_rows);
  end loop;
  return result;
end;
$$;

comment on function private.export_rows is
  'Every row of the API''s tables that names the caller, a booking or a property of the caller, as far as the caller may read it.';

grant execute on function private.export_rows() to authenticated;

-- sql/90_trust_and_admin/functions/file_report.sql
create or replace function private.file_report(subject text, subject_id uuid, reason public.report_reason, details text)
returns public.reports
language plpgsql
volatile
security definer -- cases are for staff
set search_path = ''
as $$
declare
  caller uuid := private.caller_id();
  case_id uuid;
  report public.reports;
begin
  if file_report.reason is null or char_length(file_report.details) > 2000 then
    perform private.fail(
      'RV001', format('report %s "%s"', file_report.subject, file_report.subject_id),
      'reason: one of report_reason; details: at most 2000 characters'
    );
  end if;
  -- Two first reports at the same time must open one case.
  perform pg_advisory_xact_lock(hashtextextended('case ' || file_report.subject_id::text, 0));
  select open_case.id into case_id
  from public.moderation_cases as open_case
  where open_case.kind = 'report' and open_case.decision is null
    and file_report.subject_id in (open_case.property_id, open_case.person_id, open_case.review_id);
  if case_id is null then
    insert into public.moderation_cases (kind, property_id, person_id, review_id)
    values (
      'report',
      case file_report.subject when 'property' then file_report.subject_id end,
      case file_report.subject when 'person' then file_report.subject_id end,
      case file_report.subject when 'review' then file_report.subject_id end
    )
    returning id into case_id;
  end if;

  insert into public.reports (case_id, reporter_id, reason, details)
  values (case_id, caller, file_report.reason, coalesce(file_report.details, ''))
  on conflict on constraint one_report_per_person_and_case do nothing
  returning * into report;
  if report.id is null then
    perform private.fail('RP009', format('report %s "%s": you did so already', file_report.subject, file_report.subject_id));
  end if;
  update public.moderation_cases set report_count = report_count + 1 where id = case_id;
  return report;
end;
$$;

comment on function private.file_report(text, uuid, public.report_reason, text) is
  'Adds a report of the caller to the open case about something, or opens one.';

-- sql/90_trust_and_admin/functions/files_of.sql
create or replace function private.files_of(person_id uuid)
returns table (bucket text, path text)
language sql
stable
security definer -- called by jobs
set search_path = ''
as $$
  select object.bucket_id, object.name
  from storage.objects as object
  where
    (
      object.bucket_id in ('avatars', 'identity-documents', 'account-exports')
      and object.name ^@ (files_of.person_id::text || '/')
    )
    or (
      object.bucket_id = 'property-photos'
      and (storage.foldername(object.name))[1] in (
        select property.id::text from public.properties as property where property.host_id = files_of.person_id
      )
    )
  order by object.bucket_id, object.name;
$$;

comment on function private.files_of(uuid) is 'Every file in Storage that belongs to a person.';

-- sql/90_trust_and_admin/functions/finish_export.sql
create or replace function private.finish_export(export_id uuid, paths text[])
returns void
language plpgsql
volatile
security definer -- called by the job
set search_path = ''
as $$
declare
  export private.data_exports;
begin
  update private.data_exports as open
  set ready_at = private.clock(), expires_at = private.clock() + interval '7 days', paths = finish_export.paths
  where open.id = finish_export.export_id and open.ready_at is null
  returning * into export;
  if found then
    perform private.notify_person(export.person_id, 'export_ready', null, jsonb_build_object('expires_at', export.expires_at));
  end if;
end;
$$;

comment on function private.finish_export(uuid, text[]) is 'The copy is there, for seven days; its person is told.';

-- sql/90_trust_and_admin/functions/flagged_bookings.sql
create or replace function private.flagged_bookings()
returns setof public.bookings
language sql
stable
security definer -- reads suspensions, which callers can't
set search_path = ''
as $$
  select booking.*
  from
    private.staff_caller_id('{support, moderator, admin}', 'list flagged bookings') as caller
    cross join private.suspensions as suspension
    cross join lateral private.running_bookings_of(suspension.person_id) as booking
  where suspension.lifted_at is null
  order by booking.check_in, booking.id;
$$;

comment on function private.flagged_bookings is 'See public.flagged_bookings.';

grant execute on function private.flagged_bookings() to authenticated;

-- sql/90_trust_and_admin/functions/follow_listing_review.sql
create or replace function private.follow_listing_review()
returns trigger
language plpgsql
volatile
security definer -- cases are for staff
set search_path = ''
as $$
begin
  if new.status = 'in_review' then
    insert into public.moderation_cases (kind, property_id) values ('listing_review', new.id);
  else
    update public.moderation_cases
    set
      decision = case new.status when 'published' then 'approve' when 'removed' then 'withdrawn' else 'reject' end
        ::public.case_decision,
      decided_by = auth.uid(),
      decided_at = private.clock()
    where property_id = new.id and kind = 'listing_review' and decision is null;
  end if;
  return null;
end;
$$;

comment on function private.follow_listing_review is
  'Trigger: a listing that enters review opens a case, and closes it by whatever door it leaves.';

-- sql/90_trust_and_admin/functions/forget_expired_files.sql
create or replace function private.forget_expired_files()
returns void
language plpgsql
volatile
security definer -- called by the job, after the files are gone
set search_path = ''
as $$
begin
  delete from private.identity_documents as document
  where
    document.expires_at <= private.clock()
    and not exists (
      select
      from storage.objects as object
      where object.bucket_id = 'identity-documents' and object.name = document.path
    );
  update private.data_exports as export
  set paths = '{}'
  where export.expires_at <= private.clock() and export.paths <> '{}';
end;
$$;

comment on function private.forget_expired_files is 'Takes away the rows of files that the job has deleted.';

-- sql/90_trust_and_admin/functions/guard_no_stays_ahead.sql
create or replace function private.guard_no_stays_ahead(property_id uuid)
returns void
language plpgsql
volatile
security definer -- called by definer functions only
set search_path = ''
as $$
declare
  stays text;
begin
  -- New ones wait for this lock; lapsed holds and requests are not stays.
  perform private.lock_calendar(guard_no_stays_ahead.property_id);
  perform private.free_lapsed_nights(guard_no_stays_ahead.property_id);
  select string_agg(format('%s (%s to %s, %s)', booking.code, booking.check_in, booking.check_out, booking.status), '; ' order by booking.check_in)
  into stays
  from public.bookings as booking
  where booking.property_id = guard_no_stays_ahead.property_id
    and (
      booking.status in ('confirmed', 'in_progress')
      or (booking.status in ('requested', 'pre_approved', 'awaiting_payment') and booking.expires_at > private.clock())
    );
  if stays is not null then
    perform private.fail('RP004', format('remove property "%s": stays are ahead', guard_no_stays_ahead.property_id), stays);
  end if;
end;
$$;

comment on function private.guard_no_stays_ahead(uuid) is
  'Refuses to go on while guests stay, will stay or wait for an answer at a property; says who by code and dates.';

-- sql/90_trust_and_admin/functions/lift_suspension.sql
create or replace function private.lift_suspension(person_id uuid)
returns jsonb
language plpgsql
volatile
security definer -- writes on behalf of staff
set search_path = ''
as $$
declare
  caller uuid := private.staff_caller_id('{moderator, admin}', 'lift suspension');
  suspension private.suspensions;
  property_id uuid;
begin
  select * into suspension
  from private.suspensions as current
  where current.person_id = lift_suspension.person_id and current.lifted_at is null
  for update;
  if not found then
    perform private.fail('RI006', format('lift suspension: "%s" is not suspended', lift_suspension.person_id));
  end if;
  -- Who may not suspend somebody may not undo it either.
  if not private.has_staff_role('{admin}') and exists (
    select from private.staff_grants as staff
    where staff.person_id = lift_suspension.person_id and staff.revoked_at is null
      and (staff.expires_at is null or staff.expires_at > private.clock())
  ) then
    perform private.fail('RI003', 'lift suspension: only administrators lift that of staff');
  end if;
  update private.suspensions as current
  set lifted_at = private.clock(), lifted_by = caller
  where current.id = suspension.id
  returning * into suspension;

  foreach property_id in array suspension.paused_property_ids loop
    perform private.lock_calendar(property_id);
    -- What staff hid meanwhile stays hidden.
    update public.properties
    set status = 'published'
    where properties.id = property_id and properties.status = 'paused' and private.hidden_reason(properties.id) is null;
  end loop;
  perform private.log_action(
    'lift_suspension', 'profiles', lift_suspension.person_id::text, jsonb_build_object('suspension_id', suspension.id)
  );
  perform private.notify_person(lift_suspension.person_id, 'suspension_lifted', null, '{}');
  return private.suspension_document(suspension);
end;
$$;

comment on function private.lift_suspension(uuid) is 'See public.lift_suspension.';

grant execute on function private.lift_suspension(uuid) to authenticated;

-- sql/90_trust_and_admin/functions/my_erasure.sql
create or replace function private.my_erasure()
returns jsonb
language sql
stable
security definer -- erasures are nobody's to read but through this
set search_path = ''
as $$
  select
    jsonb_build_object(
      'status',
      case
        when erasure.erased_at is not null then 'erased'
        when erasure.cancelled_at is not null then 'cancelled'
        else 'planned'
      end,
      'requested_at',
      erasure.requested_at,
      'due_at',
      erasure.due_at,
      'cancelled_at',
      erasure.cancelled_at,
      'obstacles',
      case
        when erasure.cancelled_at is null then to_jsonb(private.erasure_obstacles(erasure.person_id))
        else '[]'
      end
    )
  from private.erasures as erasure
  where erasure.person_id = private.reader_id()
  order by erasure.id desc
  limit 1;
$$;

comment on function private.my_erasure is 'See public.my_erasure.';

grant execute on function private.my_erasure() to authenticated;

-- sql/90_trust_and_admin/functions/my_export.sql
create or replace function private.my_export()
returns jsonb
language sql
stable
security definer -- exports are nobody's to read but through this
set search_path = ''
as $$
  select
    jsonb_build_object(
      'export_id',
      export.id,
      'status',
      case
        when export.ready_at is null then 'pending'
        when export.expires_at <= private.clock() then 'expired'
        else 'ready'
      end,
      'requested_at',
      export.requested_at,
      'ready_at',
      export.ready_at,
      'expires_at',
      export.expires_at,
      'paths',
      case
        when export.expires_at > private.clock() then to_jsonb(export.paths)
        else '[]'
      end
    )
  from private.data_exports as export
  where export.person_id = private.reader_id()
  order by export.id desc
  limit 1;
$$;

comment on function private.my_export is 'See public.my_export.';

grant execute on function private.my_export() to authenticated;

-- sql/90_trust_and_admin/functions/notify_of_property_decision.sql
create or replace function private.notify_of_property_decision()
returns trigger
language plpgsql
volatile
security definer -- nobody writes notifications directly
set search_path = ''
as $$
begin
  perform private.notify_person(
    property.host_id, 'property_decided', null,
    jsonb_build_object(
      'property_id', property.id, 'property_title', property.title, 'decision', new.decision, 'reason', new.reason
    )
  )
  from public.properties as property
  where property.id = new.property_id;
  return null;
end;
$$;

comment on function private.notify_of_property_decision is
  'Trigger: a host is told what staff decided about a listing, and why.';

-- sql/90_trust_and_admin/functions/pause_properties_of.sql
create or replace function private.pause_properties_of(person_id uuid)
returns uuid[]
language plpgsql
volatile
security definer -- called by definer functions only
set search_path = ''
as $$
declare
  property_ids uuid[];
  property_id uuid;
begin
  property_ids := array(
    select property.id from public.properties as property
    where property.host_id = pause_properties_of.person_id and property.status = 'published'
    order by property.id
  );
  -- The calendar before the row, in the order in which bookings take them.
  foreach property_id in array property_ids loop
    perform private.lock_calendar(property_id);
    update public.properties set status = 'paused' where properties.id = property_id and properties.status = 'published';
  end loop;
  return property_ids;
end;
$$;

comment on function private.pause_properties_of(uuid) is
  'Takes every listing of a person off the market, and tells which ones.';

-- sql/90_trust_and_admin/functions/refuse_suspended_host.sql
create or replace function private.refuse_suspended_host()
returns trigger
language plpgsql
volatile
security definer -- reads suspensions, which callers can't
set search_path = ''
as $$
begin
  perform private.guard_not_suspended(new.host_id);
  return new;
end;
$$;

comment on function private.refuse_suspended_host is
  'Trigger: nobody, co-hosts and staff included, publishes a property of a suspended host.';

-- sql/90_trust_and_admin/functions/remove_property.sql
create or replace function private.remove_property(property_id uuid)
returns public.properties
language plpgsql
volatile
security definer -- status is not writable by the host
set search_path = ''
as $$
declare
  property public.properties := private.lock_own_property(remove_property.property_id, 'remove property');
begin
  if property.host_id <> private.caller_id() then
    perform private.fail('RI003', format('remove property "%s": this is for its host alone', property.id));
  end if;
  if property.status = 'removed' then
    return property;
  end if;
  perform private.guard_no_stays_ahead(property.id);

  update public.properties set status = 'removed' where id = property.id returning * into property;
  perform private.log_action('remove_property', 'properties', property.id::text);
  return property;
end;
$$;

comment on function private.remove_property(uuid) is 'See public.remove_property.';

grant execute on function private.remove_property(uuid) to authenticated;

-- sql/90_trust_and_admin/functions/report_person.sql
create or replace function private.report_person(person_id uuid, reason public.report_reason, details text)
returns public.reports
language plpgsql
volatile
security definer -- asks whether it exists, whoever may see it
set search_path = ''
as $$
begin
  perform private.caller_id();
  if not exists (
    select from public.profiles as subject where subject.id = report_person.person_id
  ) then
    perform private.fail('RI006', format('report person: there is no person "%s"', report_person.person_id));
  end if;
  return private.file_report('person', report_person.person_id, report_person.reason, report_person.details);
end;
$$;

comment on function private.report_person(uuid, public.report_reason, text) is 'See public.report_person.';

grant execute on function private.report_person(uuid, public.report_reason, text) to authenticated;

-- sql/90_trust_and_admin/functions/report_property.sql
create or replace function private.report_property(property_id uuid, reason public.report_reason, details text)
returns public.reports
language plpgsql
volatile
security definer -- asks whether it exists, whoever may see it
set search_path = ''
as $$
begin
  perform private.caller_id();
  if not exists (
    select from public.properties as subject where subject.id = report_property.property_id and (
      subject.status = 'published'
      -- What is paused is known to those alone who have booked it.
      or subject.status = 'paused'
      and exists (
        select from public.bookings as booking where booking.property_id = subject.id and booking.guest_id = auth.uid()
      )
    )
  ) then
    perform private.fail('RP001', format('report property: there is no property "%s"', report_property.property_id));
  end if;
  return private.file_report('property', report_property.property_id, report_property.reason, report_property.details);
end;
$$;

comment on function private.report_property(uuid, public.report_reason, text) is 'See public.report_property.';

grant execute on function private.report_property(uuid, public.report_reason, text) to authenticated;

-- sql/90_trust_and_admin/functions/report_review.sql
create or replace function private.report_review(review_id uuid, reason public.report_reason, details text)
returns public.reports
language plpgsql
volatile
security definer -- asks whether it exists, whoever may see it
set search_path = ''
as $$
begin
  perform private.caller_id();
  if not exists (
    select from public.reviews as subject where subject.id = report_review.review_id and subject.published_at <= private.clock()
  ) then
    perform private.fail('RR006', format('report review: there is no review "%s"', report_review.review_id));
  end if;
  return private.file_report('review', report_review.review_id, report_review.reason, report_review.details);
end;
$$;

comment on function private.report_review(uuid, public.report_reason, text) is 'See public.report_review.';

grant execute on function private.report_review(uuid, public.report_reason, text) to authenticated;

-- sql/90_trust_and_admin/functions/request_erasure.sql
create or replace function private.request_erasure()
returns jsonb
language plpgsql
volatile
security definer -- writes on behalf of the person
set search_path = ''
as $$
declare
  caller uuid := private.caller_id();
  obstacles text[];
  erasure private.erasures;
  paused uuid[];
begin
  perform from public.profiles as profile where profile.id = caller for no key update;
  if exists (select from private.erasures as open where open.person_id = caller and open.cancelled_at is null) then
    return private.my_erasure();
  end if;
  obstacles := private.erasure_obstacles(caller);
  if cardinality(obstacles) > 0 then
    perform private.fail(
      'RI012', format('erase account: %s things are open', cardinality(obstacles)), array_to_string(obstacles, '; ')
    );
  end if;

  insert into private.erasures (person_id, due_at)
  values (caller, private.clock() + interval '14 days')
  returning * into erasure;
  perform private.enqueue('erase_account', jsonb_build_object('erasure_id', erasure.id), erasure.due_at);
  -- Nobody books with a host who is leaving.
  paused := private.pause_properties_of(caller);
  perform private.log_action(
    'request_erasure', 'profiles', caller::text, jsonb_build_object('due_at', erasure.due_at, 'paused_property_ids', paused)
  );
  perform private.notify_person(caller, 'erasure_planned', null, jsonb_build_object('due_at', erasure.due_at));
  return private.my_erasure();
end;
$$;

comment on function private.request_erasure is 'See public.request_erasure.';

grant execute on function private.request_erasure() to authenticated;

-- sql/90_trust_and_admin/functions/request_export.sql
create or replace function private.request_export()
returns jsonb
language plpgsql
volatile
security definer -- writes on behalf of the person
set search_path = ''
as $$
declare
  caller uuid := private.reader_id(); -- a suspended person has the right too
  export private.data_exports;
begin
  perform from public.profiles as profile where profile.id = caller for no key update;
  select * into export
  from private.data_exports as latest
  where latest.person_id = caller
    and (latest.ready_at is null or latest.requested_at > private.clock() - interval '1 day')
  order by latest.id desc
  limit 1;
  if not found then
    insert into private.data_exports (person_id) values (caller) returning * into export;
    perform private.enqueue('export_account', jsonb_build_object('export_id', export.id));
    perform private.log_action('request_export', 'profiles', caller::text);
  end if;
  return private.my_export();
end;
$$;

comment on function private.request_export is 'See public.request_export.';

grant execute on function private.request_export() to authenticated;

-- sql/90_trust_and_admin/functions/running_bookings_of.sql
create or replace function private.running_bookings_of(person_id uuid)
returns setof public.bookings
language sql
stable
security definer -- called by definer functions only
set search_path = ''
as $$
  select booking.*
  from public.bookings as booking
  where
    running_bookings_of.person_id in (booking.guest_id, booking.host_id)
    and booking.status in ('requested', 'awaiting_payment', 'confirmed', 'in_progress');
$$;

comment on function private.running_bookings_of(uuid) is
  'Bookings of a person, on either side, that are asked for, held, confirmed or under way.';

-- sql/90_trust_and_admin/functions/suspend_person.sql
create or replace function private.suspend_person(person_id uuid, reason text)
returns jsonb
language plpgsql
volatile
security definer -- writes on behalf of staff
set search_path = ''
as $$
declare
  caller uuid := private.staff_caller_id('{moderator, admin}', 'suspend person');
  suspension private.suspensions;
  is_staff_member boolean;
  running integer;
begin
  if suspend_person.person_id = caller then
    perform private.fail('RI003', 'suspend person: nobody suspends oneself');
  end if;
  if char_length(btrim(coalesce(suspend_person.reason, ''))) not between 1 and 2000 then
    perform private.fail('RV001', 'suspend person: the request is not well formed', 'reason: 1 to 2000 characters');
  end if;
  perform from public.profiles as profile where profile.id = suspend_person.person_id for no key update;
  if not found then
    perform private.fail('RI006', format('suspend person: there is no "%s"', suspend_person.person_id));
  end if;
  select * into suspension
  from private.suspensions as current
  where current.person_id = suspend_person.person_id and current.lifted_at is null;
  if found then
    return private.suspension_document(suspension);
  end if;

  perform private.lock_staff_grants();
  is_staff_member := exists (
    select from private.staff_grants as staff
    where staff.person_id = suspend_person.person_id and staff.revoked_at is null
      and (staff.expires_at is null or staff.expires_at > private.clock())
  );
  if is_staff_member and not private.has_staff_role('{admin}') then
    perform private.fail('RI003', 'suspend person: only administrators suspend staff');
  end if;

  insert into private.suspensions (person_id, reason, suspended_by, paused_property_ids)
  values (suspend_person.person_id, btrim(suspend_person.reason), caller, private.pause_properties_of(suspend_person.person_id))
  returning * into suspension;
  if is_staff_member then
    perform private.guard_last_admin('suspend person');
  end if;

  perform private.log_action(
    'suspend_person', 'profiles', suspend_person.person_id::text,
    jsonb_build_object('suspension_id', suspension.id, 'paused_property_ids', suspension.paused_property_ids)
  );
  perform private.notify_person(suspend_person.person_id, 'person_suspended', null, jsonb_build_object('reason', suspension.reason));
  select count(*) into running from private.running_bookings_of(suspend_person.person_id);
  if running > 0 then
    perform private.tell_staff(
      '{support, admin}', 'bookings_flagged', jsonb_build_object('person_id', suspend_person.person_id, 'bookings', running)
    );
  end if;
  return private.suspension_document(suspension);
end;
$$;

comment on function private.suspend_person(uuid, text) is 'See public.suspend_person.';

grant execute on function private.suspend_person(uuid, text) to authenticated;

-- sql/90_trust_and_admin/functions/suspension_document.sql
create or replace function private.suspension_document(suspension private.suspensions)
returns jsonb
language sql
stable
security definer -- reads bookings of others
set search_path = ''
as $$
  select
    jsonb_build_object(
      'id',
      suspension.id,
      'person_id',
      suspension.person_id,
      'reason',
      suspension.reason,
      'suspended_by',
      suspension.suspended_by,
      'suspended_at',
      suspension.suspended_at,
      'lifted_at',
      suspension.lifted_at,
      'paused_property_ids',
      to_jsonb(suspension.paused_property_ids),
      'running_bookings',
      (select count(*) from private.running_bookings_of(suspension.person_id))
    );
$$;

comment on function private.suspension_document(private.suspensions) is 'A suspension as staff read it.';

-- sql/90_trust_and_admin/functions/tell_staff.sql
create or replace function private.tell_staff(roles public.staff_role[], kind text, data jsonb)
returns void
language sql
volatile
security definer -- called by definer functions only
set search_path = ''
as $$
  select private.notify_person(staff.person_id, tell_staff.kind, null, tell_staff.data)
  from private.staff_grants as staff
  where
    staff.role = any (tell_staff.roles)
    and staff.revoked_at is null
    and (staff.expires_at is null or staff.expires_at > private.clock())
  group by staff.person_id
  order by staff.person_id;
$$;

comment on function private.tell_staff(public.staff_role[], text, jsonb) is
  'A notification for everybody who holds one of these staff roles.';

-- sql/90_trust_and_admin/functions/without_personal_keys.sql
create or replace function private.without_personal_keys(document jsonb)
returns jsonb
language plpgsql
immutable
security invoker
set search_path = ''
as $$
begin
  return case jsonb_typeof(document)
    when 'object' then (
      select coalesce(jsonb_object_agg(field.key, private.without_personal_keys(field.value)), '{}')
      from jsonb_each(document) as field
      where field.key not in (
        'address', 'billing_details', 'card', 'customer_details', 'customer_email', 'description', 'email', 'ip', 'ip_address',
        'name', 'payer_details', 'phone', 'receipt_email', 'receipt_url', 'shipping', 'user_agent'
      )
    )
    when 'array' then (
      select coalesce(jsonb_agg(private.without_personal_keys(element.value) order by element.position), '[]')
      from jsonb_array_elements(document) with ordinality as element (value, position)
    )
    else document
  end;
end;
$$;

comment on function private.without_personal_keys(jsonb) is
  'A document of the payment provider without the fields, at any depth, that tell who paid.';

-- sql/90_trust_and_admin/doors/cancel_erasure.sql
create or replace function public.cancel_erasure()
returns jsonb
language sql
volatile
security invoker
set search_path = ''
as $$
  select private.cancel_erasure();
$$;

comment on function public.cancel_erasure is
  'Thinks again before the fourteen days are over. Listings stay paused until their host publishes them.';

grant execute on function public.cancel_erasure() to authenticated;

-- sql/90_trust_and_admin/doors/decide_case.sql
create or replace function public.decide_case(case_id uuid, decision text, reason text default '')
returns public.moderation_cases
language sql
volatile
security invoker
set search_path = ''
as $$
  select private.decide_case(decide_case.case_id, decide_case.decision::public.case_decision, decide_case.reason);
$$;

-- GraphQL leaves functions with arguments of an enum out, so the word comes as text.
comment on function public.decide_case(uuid, text, text) is
  'For moderators: ends a case and carries the decision out. The host of a listing is told the reason. decision: dismiss, uphold, hide, remove, approve or reject.';

grant execute on function public.decide_case(uuid, text, text) to authenticated;

-- sql/90_trust_and_admin/doors/flagged_bookings.sql
create or replace function public.flagged_bookings()
returns setof public.bookings
language sql
stable
security invoker
set search_path = ''
as $$
  select * from private.flagged_bookings();
$$;

comment on function public.flagged_bookings is
  'Running bookings whose guest or host is suspended, the next arrival first. Support, moderators and administrators.';

grant execute on function public.flagged_bookings() to authenticated;

-- sql/90_trust_and_admin/doors/lift_suspension.sql
create or replace function public.lift_suspension(person_id uuid)
returns jsonb
language sql
volatile
security invoker
set search_path = ''
as $$
  select private.lift_suspension(lift_suspension.person_id);
$$;

comment on function public.lift_suspension(uuid) is
  'Ends the suspension of a person; the listings that it paused are published again. Moderators and administrators.';

grant execute on function public.lift_suspension(uuid) to authenticated;

-- sql/90_trust_and_admin/doors/my_erasure.sql
create or replace function public.my_erasure()
returns jsonb
language sql
stable
security invoker
set search_path = ''
as $$
  select private.my_erasure();
$$;

comment on function public.my_erasure is
  'Whether the caller is to be erased: {status: planned, cancelled or erased, requested_at, due_at, cancelled_at, obstacles}; null when never asked for.';

grant execute on function public.my_erasure() to authenticated;

-- sql/90_trust_and_admin/doors/my_export.sql
create or replace function public.my_export()
returns jsonb
language sql
stable
security invoker
set search_path = ''
as $$
  select private.my_export();
$$;

comment on function public.my_export is
  'The caller''s latest copy: {export_id, status: pending, ready or expired, requested_at, ready_at, expires_at, paths in the bucket account-exports}; null without any.';

grant execute on function public.my_export() to authenticated;

-- sql/90_trust_and_admin/doors/remove_property.sql
create or replace function public.remove_property(property_id uuid)
returns public.properties
language sql
volatile
security invoker
set search_path = ''
as $$
  select private.remove_property(remove_property.property_id);
$$;

comment on function public.remove_property(uuid) is
  'Takes a property of the caller away for good; records of past stays remain. Refused while stays are ahead (RP004).';

grant execute on function public.remove_property(uuid) to authenticated;

-- sql/90_trust_and_admin/doors/report_person.sql
create or replace function public.report_person(person_id uuid, reason text, details text default '')
returns public.reports
language sql
volatile
security invoker
set search_path = ''
as $$
  select
    private.report_person(report_person.person_id, report_person.reason::public.report_reason, report_person.details);
$$;

-- GraphQL leaves functions with arguments of an enum out, so the word comes as text.
comment on function public.report_person(uuid, text, text) is
  'Tells staff that a person behaves badly. The person does not learn who did. reason: duplicate, spam, scam, inaccurate, offensive, discrimination, unsafe or other.';

grant execute on function public.report_person(uuid, text, text) to authenticated;

-- sql/90_trust_and_admin/doors/report_property.sql
create or replace function public.report_property(property_id uuid, reason text, details text default '')
returns public.reports
language sql
volatile
security invoker
set search_path = ''
as $$
  select
    private.report_property(
      report_property.property_id,
      report_property.reason::public.report_reason,
      report_property.details
    );
$$;

-- GraphQL leaves functions with arguments of an enum out, so the word comes as text.
comment on function public.report_property(uuid, text, text) is
  'Tells staff that a listing is a duplicate, spam or otherwise wrong. Its host does not learn who did. reason: duplicate, spam, scam, inaccurate, offensive, discrimination, unsafe or other.';

grant execute on function public.report_property(uuid, text, text) to authenticated;

-- sql/90_trust_and_admin/doors/report_review.sql
create or replace function public.report_review(review_id uuid, reason text, details text default '')
returns public.reports
language sql
volatile
security invoker
set search_path = ''
as $$
  select
    private.report_review(report_review.review_id, report_review.reason::public.report_reason, report_review.details);
$$;

-- GraphQL leaves functions with arguments of an enum out, so the word comes as text.
comment on function public.report_review(uuid, text, text) is
  'Tells staff that a published review is not one. Its author does not learn who did. reason: duplicate, spam, scam, inaccurate, offensive, discrimination, unsafe or other.';

grant execute on function public.report_review(uuid, text, text) to authenticated;

-- sql/90_trust_and_admin/doors/request_erasure.sql
create or replace function public.request_erasure()
returns jsonb
language sql
volatile
security invoker
set search_path = ''
as $$
  select private.request_erasure();
$$;

comment on function public.request_erasure is
  'Asks to be erased in fourteen days. Refused with everything that is open: stays ahead or under way, money that is not settled. Listings are paused at once. Answers as my_erasure.';

grant execute on function public.request_erasure() to authenticated;

-- sql/90_trust_and_admin/doors/request_export.sql
create or replace function public.request_export()
returns jsonb
language sql
volatile
security invoker
set search_path = ''
as $$
  select private.request_export();
$$;

comment on function public.request_export is
  'Asks for a copy of everything about the caller, made by a job and kept for seven days; one a day. Answers as my_export. POST /functions/v1/account/export does the same, and GET gives signed links.';

grant execute on function public.request_export() to authenticated;

-- sql/90_trust_and_admin/doors/suspend_person.sql
create or replace function public.suspend_person(person_id uuid, reason text)
returns jsonb
language sql
volatile
security invoker
set search_path = ''
as $$
  select private.suspend_person(suspend_person.person_id, suspend_person.reason);
$$;

comment on function public.suspend_person(uuid, text) is
  'Suspends a person, who keeps reading own data and can change nothing. Listings are paused, running bookings flagged to staff. Asked again, nothing changes. Moderators and administrators; staff are suspended by administrators only.';

grant execute on function public.suspend_person(uuid, text) to authenticated;

-- sql/90_trust_and_admin/triggers/properties_listing_review.sql
create or replace trigger properties_listing_review
after update of status on public.properties
for each row
when (old.status <> new.status and (old.status = 'in_review' or new.status = 'in_review'))
execute function private.follow_listing_review();

-- sql/90_trust_and_admin/triggers/properties_refuse_suspended_host.sql
create or replace trigger properties_refuse_suspended_host
before update of status on public.properties
for each row
when (new.status = 'published' and old.status <> 'published')
execute function private.refuse_suspended_host();

-- sql/90_trust_and_admin/triggers/property_decisions_notify.sql
create or replace trigger property_decisions_notify
after insert on public.property_decisions
for each row
execute function private.notify_of_property_decision();

-- sql/90_trust_and_admin/triggers/refuse_suspended.sql
-- Every table that people reach, those of domains to come too: the rule stands once. Nobody writes the audit log, which
-- must take what a suspended person may still do.
do $$
declare
  relation regclass;
begin
  for relation in
    select pg_class.oid::regclass
    from pg_catalog.pg_class
    where pg_class.relnamespace = 'public'::regnamespace and pg_class.relkind in ('r', 'p') and not pg_class.relispartition
      and pg_class.oid <> 'public.audit_log'::regclass
    order by pg_class.relname
  loop
    execute format(
      'create or replace trigger refuse_suspended before insert or update or delete on %s '
      'for each statement execute function private.refuse_suspended()',
      relation
    );
  end loop;
end;
$$;

-- sql/90_trust_and_admin/data/account_queues.sql
select private.declare_queue(queue.name, queue.options || '{"retryBackoff": true, "deadLetter": "dead_letters"}')
from
  (
    values
      (
        'mail_co_host_invitation',
        '{"retryLimit": 10, "retryDelay": 10, "retryDelayMax": 3600, "expireInSeconds": 120}'::jsonb
      ),
      ('export_account', '{"retryLimit": 8, "retryDelay": 10, "retryDelayMax": 3600, "expireInSeconds": 900}'),
      ('erase_account', '{"retryLimit": 12, "retryDelay": 30, "retryDelayMax": 3600, "expireInSeconds": 600}'),
      ('sweep_account_files', '{"retryLimit": 2, "retryDelay": 60, "retryDelayMax": 600, "expireInSeconds": 900}')
  ) as queue (name, options);

-- Documents and exports are deleted within the hour in which their time is over.
insert into pgboss.schedule (name, cron, timezone, data, options)
values ('sweep_account_files', '17 * * * *', 'UTC', '{}', '{}')
on conflict (name, key) do update
  set
    cron = excluded.cron,
    timezone = excluded.timezone;

-- sql/99_graphql/data/descriptions.sql
-- GraphQL reads a description from the directive in a comment, not from the comment. What the comments say is written
-- once, with the objects; here it is put into their directives.
do $$
declare
  described record;
begin
  for described in
    with commented as (
      select
        pg_catalog.format('%s public.%I', case when relation.relkind = 'v' then 'view' else 'table' end, relation.relname)
          as object,
        pg_catalog.obj_description(relation.oid, 'pg_class') as comment
      from pg_catalog.pg_class as relation
      where relation.relnamespace = 'public'::regnamespace and relation.relkind in ('r', 'p', 'v')
      union all
      select
        pg_catalog.format('column public.%I.%I', relation.relname, attribute.attname),
        pg_catalog.col_description(relation.oid, attribute.attnum)
      from pg_catalog.pg_class as relation
      join pg_catalog.pg_attribute as attribute on attribute.attrelid = relation.oid and attribute.attnum > 0
      where relation.relnamespace = 'public'::regnamespace and relation.relkind in ('r', 'p', 'v')
      union all
      select
        pg_catalog.format('function %s', routine.oid::regprocedure),
        pg_catalog.obj_description(routine.oid, 'pg_proc')
      from pg_catalog.pg_proc as routine
      where routine.pronamespace = 'public'::regnamespace
    )
    select
      commented.object,
      pg_catalog.regexp_replace(commented.comment, '\s*@graphql\(.*\)\s*$', '') as words,
      coalesce((pg_catalog.regexp_match(commented.comment, '@graphql\((.+)\)'))[1], '{}')::jsonb as directive
    from commented
    where commented.comment is not null
  loop
    execute pg_catalog.format(
      'comment on %s is %L',
      described.object,
      pg_catalog.format(
        E'%s\n@graphql(%s)',
        described.words,
        described.directive || pg_catalog.jsonb_build_object('description', described.words)
      )
    );
  end loop;
end
$$;

-- policies/00_foundation/countries.sql
alter table public.countries enable row level security;

grant select on public.countries to anon, authenticated;
grant select, insert, update, delete on public.countries to service_role;

create policy select_everyone on public.countries
for select
to anon, authenticated
using (true);

-- policies/00_foundation/currencies.sql
alter table public.currencies enable row level security;

grant select on public.currencies to anon, authenticated;
grant select, insert, update, delete on public.currencies to service_role;

create policy select_everyone on public.currencies
for select
to anon, authenticated
using (true);

-- policies/00_foundation/private_tables.sql
-- No grants and no policies: reached through functions alone.
alter table private.deployment enable row level security;
alter table private.error_catalogue enable row level security;

-- policies/05_jobs/pgboss.sql
-- Nobody but the owner reaches the queue: no usage of the schema, nothing granted.
revoke all on schema pgboss from public, anon, authenticated, service_role;

-- policies/10_identity/audit_log.sql
alter table public.audit_log enable row level security;

grant select on public.audit_log to authenticated;
grant select, insert on public.audit_log to service_role;

create policy select_staff on public.audit_log
for select
to authenticated
using ((select private.is_staff()) is true);

-- policies/10_identity/private_tables.sql
-- No grants and no policies: reached through functions alone.
alter table private.contacts enable row level security;
alter table private.data_exports enable row level security;
alter table private.erasures enable row level security;
alter table private.identity_documents enable row level security;
alter table private.reserved_usernames enable row level security;
alter table private.staff_grants enable row level security;
alter table private.suspensions enable row level security;
alter table private.terms_acceptances enable row level security;
alter table private.verifications enable row level security;

-- policies/10_identity/profiles.sql
alter table public.profiles enable row level security;

grant select on public.profiles to anon, authenticated;
grant update (username, display_name, avatar_path, bio, languages) on public.profiles to authenticated;
grant select, insert, update, delete on public.profiles to service_role;

-- A profile holds only what strangers may see.
create policy select_everyone on public.profiles
for select
to anon, authenticated
using (true);

create policy update_own on public.profiles
for update
to authenticated
using (id = (select auth.uid()))
with check (id = (select auth.uid()));

-- policies/10_identity/storage_objects.sql
-- Documents of identity: their person uploads them and may see and take them back until they are submitted; staff who
-- decide read them. Exports are read by signed links alone, which the account function makes.
create policy identity_documents_select_own_or_staff on storage.objects
for select
to authenticated
using (
  bucket_id = 'identity-documents'
  and (
    (storage.foldername(name))[1] = (select auth.uid())::text
    or (select private.has_staff_role('{support, moderator, admin}'))
  )
);

create policy identity_documents_insert_own on storage.objects
for insert
to authenticated
with check (bucket_id = 'identity-documents' and (storage.foldername(name))[1] = (select auth.uid())::text);

create policy identity_documents_delete_own on storage.objects
for delete
to authenticated
using (
  bucket_id = 'identity-documents'
  and (storage.foldername(name))[1] = (select auth.uid())::text
  and not private.is_submitted_document(name)
);

-- Whatever another policy allows.
create policy suspended_insert_nothing on storage.objects
as restrictive
for insert
to authenticated
with check ((select private.am_suspended()) is not true);

create policy suspended_update_nothing on storage.objects
as restrictive
for update
to authenticated
using ((select private.am_suspended()) is not true);

create policy suspended_delete_nothing on storage.objects
as restrictive
for delete
to authenticated
using ((select private.am_suspended()) is not true);

-- policies/10_identity/terms_versions.sql
alter table public.terms_versions enable row level security;

grant select on public.terms_versions to anon, authenticated;
grant select, insert, update, delete on public.terms_versions to service_role;

create policy select_everyone on public.terms_versions
for select
to anon, authenticated
using (true);

-- policies/20_properties/amenities.sql
alter table public.amenities enable row level security;

grant select on public.amenities to anon, authenticated;
grant select, insert, update, delete on public.amenities to service_role;

create policy select_everyone on public.amenities
for select
to anon, authenticated
using (true);

-- policies/20_properties/amenity_group_translations.sql
alter table public.amenity_group_translations enable row level security;

grant select on public.amenity_group_translations to anon, authenticated;
grant select, insert, update, delete on public.amenity_group_translations to service_role;

create policy select_everyone on public.amenity_group_translations
for select
to anon, authenticated
using (true);

-- policies/20_properties/amenity_groups.sql
alter table public.amenity_groups enable row level security;

grant select on public.amenity_groups to anon, authenticated;
grant select, insert, update, delete on public.amenity_groups to service_role;

create policy select_everyone on public.amenity_groups
for select
to anon, authenticated
using (true);

-- policies/20_properties/amenity_translations.sql
alter table public.amenity_translations enable row level security;

grant select on public.amenity_translations to anon, authenticated;
grant select, insert, update, delete on public.amenity_translations to service_role;

create policy select_everyone on public.amenity_translations
for select
to anon, authenticated
using (true);

-- policies/20_properties/co_hosts.sql
alter table public.co_hosts enable row level security;

grant select on public.co_hosts to authenticated;
grant select, insert, update, delete on public.co_hosts to service_role;

create policy select_party on public.co_hosts
for select
to authenticated
using (person_id = (select auth.uid()) or property_id = any (array(select private.my_property_ids())));

-- policies/20_properties/private_tables.sql
-- No grants and no policies: reached through functions alone.
alter table private.property_places enable row level security;
alter table private.property_settings enable row level security;
alter table private.time_zone_map enable row level security;
alter table private.co_host_invitations enable row level security;

-- policies/20_properties/properties.sql
alter table public.properties enable row level security;

grant select on public.properties to anon, authenticated;
grant
  insert (
    host_id,
    title,
    description,
    property_type,
    room_type,
    max_guests,
    bedrooms,
    beds,
    bathrooms,
    pets_allowed,
    currency,
    base_price,
    weekend_price,
    cleaning_fee,
    pet_fee,
    included_guests,
    extra_guest_fee,
    weekly_discount_percent,
    monthly_discount_percent,
    new_listing_offer,
    early_bird_days,
    early_bird_percent,
    last_minute_days,
    last_minute_percent,
    service_fee,
    min_nights,
    max_nights,
    min_nights_by_weekday,
    max_nights_by_weekday,
    check_in_weekdays,
    check_out_weekdays,
    advance_notice_days,
    same_day_cutoff_hour,
    preparation_nights,
    booking_window_months,
    check_in_time,
    check_out_time,
    cancellation_policy,
    instant_book,
    requests_block_dates,
    registration_number,
    smoking_allowed,
    events_allowed,
    quiet_from,
    quiet_until,
    house_rules
  )
on public.properties
to authenticated;
grant
  update (
    title,
    description,
    property_type,
    room_type,
    max_guests,
    bedrooms,
    beds,
    bathrooms,
    pets_allowed,
    currency,
    base_price,
    weekend_price,
    cleaning_fee,
    pet_fee,
    included_guests,
    extra_guest_fee,
    weekly_discount_percent,
    monthly_discount_percent,
    new_listing_offer,
    early_bird_days,
    early_bird_percent,
    last_minute_days,
    last_minute_percent,
    service_fee,
    min_nights,
    max_nights,
    min_nights_by_weekday,
    max_nights_by_weekday,
    check_in_weekdays,
    check_out_weekdays,
    advance_notice_days,
    same_day_cutoff_hour,
    preparation_nights,
    booking_window_months,
    check_in_time,
    check_out_time,
    cancellation_policy,
    instant_book,
    requests_block_dates,
    registration_number,
    smoking_allowed,
    events_allowed,
    quiet_from,
    quiet_until,
    house_rules
  )
on public.properties
to authenticated;
grant delete on public.properties to authenticated;
grant select, insert, update, delete on public.properties to service_role;

create policy select_published on public.properties
for select
to anon
using (status = 'published');

create policy select_published_or_party on public.properties
for select
to authenticated
using (
  status = 'published'
  or host_id = (select auth.uid())
  or id = any (array(select private.involved_property_ids()))
  or (select private.is_staff())
);

-- The host is the caller, by default or by name.
create policy insert_host on public.properties
for insert
to authenticated
with check (host_id = (select auth.uid()) and status = 'draft');

create policy update_host on public.properties
for update
to authenticated
using (
  (host_id = (select auth.uid()) or id = any (array(select private.helped_property_ids('full'))))
  and status <> 'removed'
)
with check (host_id = (select auth.uid()) or id = any (array(select private.helped_property_ids('full'))));

create policy delete_host_of_draft on public.properties
for delete
to authenticated
using (host_id = (select auth.uid()) and status = 'draft');

-- policies/20_properties/property_addresses.sql
alter table public.property_addresses enable row level security;

grant select on public.property_addresses to authenticated;
grant insert (property_id, line1, line2, postal_code, city, region, country, latitude, longitude, directions)
on public.property_addresses
to authenticated;
grant update (line1, line2, postal_code, city, region, country, latitude, longitude, directions)
on public.property_addresses
to authenticated;
grant select, insert, update, delete on public.property_addresses to service_role;

create policy select_host_or_confirmed_guest on public.property_addresses
for select
to authenticated
using (
  property_id = any (array(select private.my_property_ids('bookings')))
  or property_id = any (
    array(
      select booking.property_id
      from public.bookings as booking
      where booking.guest_id = (select auth.uid()) and booking.status in ('confirmed', 'in_progress', 'completed')
    )
  )
);

create policy insert_host on public.property_addresses
for insert
to authenticated
with check (property_id = any (array(select private.my_property_ids('full'))));

create policy update_host on public.property_addresses
for update
to authenticated
using (property_id = any (array(select private.my_property_ids('full'))))
with check (property_id = any (array(select private.my_property_ids('full'))));

-- policies/20_properties/property_amenities.sql
alter table public.property_amenities enable row level security;

grant select on public.property_amenities to anon, authenticated;
-- An upsert sets what it found to what it is; PostgreSQL wants the right to for that.
grant insert (property_id, amenity), update (property_id, amenity), delete
on public.property_amenities
to authenticated;
grant select, insert, update, delete on public.property_amenities to service_role;

-- Whoever sees the property: its own policy decides within.
create policy select_with_property on public.property_amenities
for select
to anon, authenticated
using (exists (select from public.properties as property where property.id = property_amenities.property_id));

create policy insert_host on public.property_amenities
for insert
to authenticated
with check (property_id = any (array(select private.my_property_ids('full'))));

create policy update_host on public.property_amenities
for update
to authenticated
using (property_id = any (array(select private.my_property_ids('full'))))
with check (property_id = any (array(select private.my_property_ids('full'))));

create policy delete_host on public.property_amenities
for delete
to authenticated
using (property_id = any (array(select private.my_property_ids('full'))));

-- policies/20_properties/property_arrivals.sql
alter table public.property_arrivals enable row level security;

grant select on public.property_arrivals to authenticated;
grant insert (property_id, instructions, access_code, wifi_network, wifi_password)
on public.property_arrivals
to authenticated;
grant update (instructions, access_code, wifi_network, wifi_password) on public.property_arrivals to authenticated;
grant delete on public.property_arrivals to authenticated;
grant select, insert, update, delete on public.property_arrivals to service_role;

create policy select_host_or_arriving_guest on public.property_arrivals
for select
to authenticated
using (
  property_id = any (array(select private.my_property_ids('bookings')))
  or property_id = any (array(select private.property_ids_of_my_arrivals()))
);

create policy insert_host on public.property_arrivals
for insert
to authenticated
with check (property_id = any (array(select private.my_property_ids('full'))));

create policy update_host on public.property_arrivals
for update
to authenticated
using (property_id = any (array(select private.my_property_ids('full'))))
with check (property_id = any (array(select private.my_property_ids('full'))));

create policy delete_host on public.property_arrivals
for delete
to authenticated
using (property_id = any (array(select private.my_property_ids('full'))));

-- policies/20_properties/property_decisions.sql
alter table public.property_decisions enable row level security;

-- Written by the commands of staff alone.
grant select on public.property_decisions to authenticated, service_role;

create policy select_host_or_staff on public.property_decisions
for select
to authenticated
using (property_id = any (array(select private.my_property_ids('full'))) or (select private.is_staff()));

-- policies/20_properties/property_photos.sql
alter table public.property_photos enable row level security;

grant select on public.property_photos to anon, authenticated;
grant insert (property_id, path, caption, position, is_cover) on public.property_photos to authenticated;
grant update (caption, position, is_cover) on public.property_photos to authenticated;
grant delete on public.property_photos to authenticated;
grant select, insert, update, delete on public.property_photos to service_role;

-- Whoever sees the property, whose own policy decides within, sees its photos once they are safe to show.
create policy select_ready on public.property_photos
for select
to anon
using (
  state = 'ready'
  and exists (select from public.properties as property where property.id = property_photos.property_id)
);

create policy select_ready_or_host on public.property_photos
for select
to authenticated
using (
  (state = 'ready' or property_id = any (array(select private.my_property_ids('full'))) or (select private.is_staff()))
  and exists (select from public.properties as property where property.id = property_photos.property_id)
);

create policy insert_host on public.property_photos
for insert
to authenticated
with check (property_id = any (array(select private.my_property_ids('full'))));

create policy update_host on public.property_photos
for update
to authenticated
using (property_id = any (array(select private.my_property_ids('full'))))
with check (property_id = any (array(select private.my_property_ids('full'))));

create policy delete_host on public.property_photos
for delete
to authenticated
using (property_id = any (array(select private.my_property_ids('full'))));

-- policies/20_properties/property_type_translations.sql
alter table public.property_type_translations enable row level security;

grant select on public.property_type_translations to anon, authenticated;
grant select, insert, update, delete on public.property_type_translations to service_role;

create policy select_everyone on public.property_type_translations
for select
to anon, authenticated
using (true);

-- policies/20_properties/property_types.sql
alter table public.property_types enable row level security;

grant select on public.property_types to anon, authenticated;
grant select, insert, update, delete on public.property_types to service_role;

create policy select_everyone on public.property_types
for select
to anon, authenticated
using (true);

-- policies/20_properties/registration_formats.sql
alter table public.registration_formats enable row level security;

grant select on public.registration_formats to anon, authenticated;
grant select, insert, update, delete on public.registration_formats to service_role;

create policy select_everyone on public.registration_formats
for select
to anon, authenticated
using (true);

-- policies/20_properties/storage_objects.sql
-- Both buckets are public: whoever knows the address of a file may fetch it. These policies say who may
-- write, list and remove. The first folder of a path is the id of the property or of the person.
create policy property_photos_select_host on storage.objects
for select
to authenticated
using (
  bucket_id = 'property-photos'
  and (storage.foldername(name))[1] = any (
    array(select property_id::text from private.my_property_ids('full') as property_id)
  )
);

-- A file is uploaded once, straight into the folder of the property. Nobody replaces or removes it: what a photo shows
-- would no longer be what was checked. Who wants it gone deletes the photo, whose files a job removes then.
create policy property_photos_insert_host on storage.objects
for insert
to authenticated
with check (
  bucket_id = 'property-photos'
  and cardinality(storage.foldername(name)) = 1
  and (storage.foldername(name))[1] = any (
    array(select property_id::text from private.my_property_ids('full') as property_id)
  )
  and not exists (
    select from public.property_photos as photo where photo.path = objects.name and photo.state <> 'pending'
  )
);

create policy avatars_select_own on storage.objects
for select
to authenticated
using (bucket_id = 'avatars' and (storage.foldername(name))[1] = (select auth.uid())::text);

create policy avatars_insert_own on storage.objects
for insert
to authenticated
with check (bucket_id = 'avatars' and (storage.foldername(name))[1] = (select auth.uid())::text);

create policy avatars_update_own on storage.objects
for update
to authenticated
using (bucket_id = 'avatars' and (storage.foldername(name))[1] = (select auth.uid())::text)
with check (bucket_id = 'avatars' and (storage.foldername(name))[1] = (select auth.uid())::text);

create policy avatars_delete_own on storage.objects
for delete
to authenticated
using (bucket_id = 'avatars' and (storage.foldername(name))[1] = (select auth.uid())::text);

-- policies/30_calendar/calendar_exports.sql
-- Nobody's but the commands'.
alter table private.calendar_exports enable row level security;

-- policies/30_calendar/calendar_feed_conflicts.sql
alter table public.calendar_feed_conflicts enable row level security;

grant select on public.calendar_feed_conflicts to authenticated;
grant select, insert, update, delete on public.calendar_feed_conflicts to service_role;

create policy select_host on public.calendar_feed_conflicts
for select
to authenticated
using (property_id = any (array(select private.my_property_ids('calendar'))));

-- policies/30_calendar/calendar_feeds.sql
alter table public.calendar_feeds enable row level security;
-- No grants and no policies: written and read through functions alone.
alter table private.calendar_feed_events enable row level security;

grant select on public.calendar_feeds to authenticated;
grant insert (property_id, name, url) on public.calendar_feeds to authenticated;
grant update (name, url) on public.calendar_feeds to authenticated;
grant delete on public.calendar_feeds to authenticated;
grant select, insert, update, delete on public.calendar_feeds to service_role;

create policy select_host on public.calendar_feeds
for select
to authenticated
using (property_id = any (array(select private.my_property_ids('calendar'))));

create policy insert_host on public.calendar_feeds
for insert
to authenticated
with check (property_id = any (array(select private.my_property_ids('calendar'))));

create policy update_host on public.calendar_feeds
for update
to authenticated
using (property_id = any (array(select private.my_property_ids('calendar'))))
with check (property_id = any (array(select private.my_property_ids('calendar'))));

create policy delete_host on public.calendar_feeds
for delete
to authenticated
using (property_id = any (array(select private.my_property_ids('calendar'))));

-- policies/30_calendar/calendar_rules.sql
alter table public.calendar_rules enable row level security;

grant select on public.calendar_rules to authenticated;
grant
  insert (
    property_id,
    kind,
    from_date,
    to_date,
    nightly_price,
    min_nights,
    max_nights,
    closed_to_arrival,
    closed_to_departure
  )
on public.calendar_rules
to authenticated;
grant update (kind, from_date, to_date, nightly_price, min_nights, max_nights, closed_to_arrival, closed_to_departure)
on public.calendar_rules
to authenticated;
grant delete on public.calendar_rules to authenticated;
grant select, insert, update, delete on public.calendar_rules to service_role;

create policy select_host on public.calendar_rules
for select
to authenticated
using (property_id = any (array(select private.my_property_ids('calendar'))));

create policy insert_host on public.calendar_rules
for insert
to authenticated
with check (property_id = any (array(select private.my_property_ids('calendar'))));

create policy update_host on public.calendar_rules
for update
to authenticated
using (property_id = any (array(select private.my_property_ids('calendar'))))
with check (property_id = any (array(select private.my_property_ids('calendar'))));

create policy delete_host on public.calendar_rules
for delete
to authenticated
using (property_id = any (array(select private.my_property_ids('calendar'))));

-- policies/30_calendar/occupancies.sql
alter table public.occupancies enable row level security;

-- Guests read property_calendar; rows are written by commands alone.
grant select on public.occupancies to authenticated;
grant select, insert, update, delete on public.occupancies to service_role;

create policy select_host on public.occupancies
for select
to authenticated
using (
  property_id = any (array(select private.my_property_ids('calendar')))
  or property_id = any (array(select private.helped_property_ids('bookings')))
);

-- policies/40_pricing/exchange_rates.sql
alter table public.exchange_rates enable row level security;

grant select on public.exchange_rates to anon, authenticated;
grant select, insert, update, delete on public.exchange_rates to service_role;

create policy select_everyone on public.exchange_rates
for select
to anon, authenticated
using (true);

-- policies/40_pricing/private_tables.sql
-- No grants and no policies: reached through functions alone.
alter table private.fee_schedules enable row level security;
alter table private.frozen_quotes enable row level security;
alter table private.tax_rules enable row level security;

-- policies/40_pricing/promotions.sql
alter table public.promotions enable row level security;

grant select on public.promotions to authenticated;
grant insert (property_id, name, percent, stay_from, stay_to, book_from, book_to, min_nights)
on public.promotions
to authenticated;
grant update (name, percent, stay_from, stay_to, book_from, book_to, min_nights) on public.promotions to authenticated;
grant delete on public.promotions to authenticated;
grant select, insert, update, delete on public.promotions to service_role;

create policy select_host on public.promotions
for select
to authenticated
using (property_id = any (array(select private.my_property_ids('full'))));

create policy insert_host on public.promotions
for insert
to authenticated
with check (property_id = any (array(select private.my_property_ids('full'))));

create policy update_host on public.promotions
for update
to authenticated
using (property_id = any (array(select private.my_property_ids('full'))))
with check (property_id = any (array(select private.my_property_ids('full'))));

create policy delete_host on public.promotions
for delete
to authenticated
using (property_id = any (array(select private.my_property_ids('full'))));

-- policies/45_search/places.sql
-- No grants and no policies: reached through functions alone.
alter table private.places enable row level security;
alter table private.place_spellings enable row level security;
alter table private.place_names enable row level security;
alter table private.place_changes enable row level security;
alter table private.place_exonyms enable row level security;
alter table private.place_country_names enable row level security;
alter table private.text_languages enable row level security;
alter table private.text_property_words enable row level security;

-- policies/45_search/private_tables.sql
-- No grants and no policies: reached through functions alone.
alter table private.amenity_numbers enable row level security;
alter table private.search_documents enable row level security;
alter table private.search_listings enable row level security;
alter table private.search_finds enable row level security;
alter table private.search_watches enable row level security;

-- policies/45_search/saved_searches.sql
alter table public.saved_searches enable row level security;

-- Written by save_search, which checks the criteria; afterwards the person renames, mutes and deletes.
grant select, delete on public.saved_searches to authenticated;
grant update (name, alerts) on public.saved_searches to authenticated;
grant select on public.saved_searches to service_role;

create policy select_own on public.saved_searches
for select
to authenticated
using (person_id = (select auth.uid()));

create policy update_own on public.saved_searches
for update
to authenticated
using (person_id = (select auth.uid()))
with check (person_id = (select auth.uid()));

create policy delete_own on public.saved_searches
for delete
to authenticated
using (person_id = (select auth.uid()));

-- policies/50_bookings/booking_alterations.sql
alter table public.booking_alterations enable row level security;

-- Written by propose_alteration and answer_alteration.
grant select on public.booking_alterations to authenticated, service_role;

create policy select_party on public.booking_alterations
for select
to authenticated
using (booking_id = any (array(select private.my_booking_ids())) or (select private.is_staff()));

-- policies/50_bookings/booking_cancellations.sql
alter table public.booking_cancellations enable row level security;

grant select on public.booking_cancellations to authenticated, service_role;

create policy select_party on public.booking_cancellations
for select
to authenticated
using (booking_id = any (array(select private.my_booking_ids())) or (select private.is_staff()));

-- policies/50_bookings/booking_earnings.sql
alter table public.booking_earnings enable row level security;

grant select on public.booking_earnings to authenticated, service_role;

-- What the host gets is the host's affair: the guest of the same booking sees nothing of it.
create policy select_host on public.booking_earnings
for select
to authenticated
using (booking_id = any (array(select private.my_hosted_booking_ids())) or (select private.is_staff()));

-- policies/50_bookings/booking_events.sql
alter table public.booking_events enable row level security;

grant select on public.booking_events to authenticated, service_role;

create policy select_party on public.booking_events
for select
to authenticated
using (booking_id = any (array(select private.my_booking_ids())) or (select private.is_staff()));

-- policies/50_bookings/booking_line_items.sql
alter table public.booking_line_items enable row level security;

grant select on public.booking_line_items to authenticated, service_role;

create policy select_party on public.booking_line_items
for select
to authenticated
using (booking_id = any (array(select private.my_booking_ids())) or (select private.is_staff()));

-- policies/50_bookings/booking_rules.sql
alter table public.booking_rules enable row level security;

grant select on public.booking_rules to anon, authenticated, service_role;

-- The rules are public.
create policy select_everyone on public.booking_rules
for select
to anon, authenticated
using (true);

-- policies/50_bookings/booking_transitions.sql
alter table public.booking_transitions enable row level security;

grant select on public.booking_transitions to anon, authenticated, service_role;

-- The rules are public.
create policy select_everyone on public.booking_transitions
for select
to anon, authenticated
using (true);

-- policies/50_bookings/bookings.sql
alter table public.bookings enable row level security;

-- Moved by commands only: nobody inserts, updates or deletes.
grant select on public.bookings to authenticated, service_role;

create policy select_party on public.bookings
for select
to authenticated
using (
  guest_id = (select auth.uid())
  or host_id = (select auth.uid())
  or property_id = any (array(select private.helped_property_ids('bookings')))
  or (select private.is_staff())
);

-- policies/50_bookings/cancellation_tiers.sql
alter table public.cancellation_tiers enable row level security;

grant select on public.cancellation_tiers to anon, authenticated, service_role;

-- The rules are public.
create policy select_everyone on public.cancellation_tiers
for select
to anon, authenticated
using (true);

-- policies/50_bookings/host_cancellation_minimums.sql
alter table public.host_cancellation_minimums enable row level security;

grant select on public.host_cancellation_minimums to anon, authenticated, service_role;

-- The rules are public.
create policy select_everyone on public.host_cancellation_minimums
for select
to anon, authenticated
using (true);

-- policies/50_bookings/private_tables.sql
-- No grants and no policies: reached through functions alone.
alter table private.alteration_quotes enable row level security;

-- policies/60_payments/payments.sql
alter table public.payments enable row level security;

-- Written by commands and by what the provider tells us.
grant select on public.payments to authenticated, service_role;

create policy select_payer on public.payments
for select
to authenticated
using (payer_id = (select auth.uid()) or (select private.is_staff()));

-- policies/60_payments/private_tables.sql
-- No grants and no policies: reached through functions alone.
alter table private.ledger_accounts enable row level security;
alter table private.ledger_transfers enable row level security;
alter table private.ledger_entries enable row level security;
alter table private.provider_events enable row level security;
alter table private.idempotency_keys enable row level security;

-- policies/60_payments/refunds.sql
alter table public.refunds enable row level security;

grant select on public.refunds to authenticated, service_role;

create policy select_payer on public.refunds
for select
to authenticated
using (booking_id = any (array(select private.my_guest_booking_ids())) or (select private.is_staff()));

-- policies/70_reviews/review_replies.sql
alter table public.review_replies enable row level security;

-- Written by reply_to_review. A reply exists only under a published review, so everybody may read it.
grant select on public.review_replies to anon, authenticated, service_role;

create policy select_everyone on public.review_replies
for select
to anon, authenticated
using (true);

-- policies/70_reviews/reviews.sql
alter table public.reviews enable row level security;

-- Written by submit_review; the author may still mend words and ratings until it is published.
grant select on public.reviews to anon, authenticated, service_role;
grant update (overall, cleanliness, accuracy, check_in, communication, location, value, comment)
on public.reviews
to authenticated;

create policy select_published on public.reviews
for select
to anon
using (published_at <= (select private.clock()));

create policy select_published_or_own on public.reviews
for select
to authenticated
using (published_at <= (select private.clock()) or author_id = (select auth.uid()));

create policy update_own_unpublished on public.reviews
for update
to authenticated
using (author_id = (select auth.uid()) and published_at > (select private.clock()))
with check (author_id = (select auth.uid()) and published_at > (select private.clock()));

-- policies/85_notifications/notification_preferences.sql
alter table public.notification_preferences enable row level security;

grant select, delete on public.notification_preferences to authenticated;
grant insert (kind, by_mail), update (by_mail) on public.notification_preferences to authenticated;
grant select on public.notification_preferences to service_role;

create policy select_own on public.notification_preferences
for select
to authenticated
using (person_id = (select auth.uid()));

create policy insert_own on public.notification_preferences
for insert
to authenticated
with check (person_id = (select auth.uid()));

create policy update_own on public.notification_preferences
for update
to authenticated
using (person_id = (select auth.uid()))
with check (person_id = (select auth.uid()));

create policy delete_own on public.notification_preferences
for delete
to authenticated
using (person_id = (select auth.uid()));

-- policies/85_notifications/notifications.sql
alter table public.notifications enable row level security;

grant select on public.notifications to authenticated, service_role;
grant update (read_at) on public.notifications to authenticated;

create policy select_own on public.notifications
for select
to authenticated
using (person_id = (select auth.uid()));

create policy update_own on public.notifications
for update
to authenticated
using (person_id = (select auth.uid()))
with check (person_id = (select auth.uid()));

-- policies/90_trust_and_admin/moderation_cases.sql
alter table public.moderation_cases enable row level security;

-- Written by reports and decide_case.
grant select on public.moderation_cases to authenticated, service_role;

create policy select_moderator on public.moderation_cases
for select
to authenticated
using ((select private.has_staff_role('{moderator,admin}')) is true);

-- policies/90_trust_and_admin/reports.sql
alter table public.reports enable row level security;

-- Written by report_property and its like; the reported side sees nothing of it.
grant select on public.reports to authenticated, service_role;

create policy select_own_or_moderator on public.reports
for select
to authenticated
using (reporter_id = (select auth.uid()) or (select private.has_staff_role('{moderator,admin}')));
