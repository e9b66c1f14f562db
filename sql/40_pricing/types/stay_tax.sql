create type private.stay_tax as (label text, quantity integer, unit_amount bigint, amount bigint, is_included boolean);
comment on type private.stay_tax is 'A tax on one stay; prices hold it already when it is included.';
