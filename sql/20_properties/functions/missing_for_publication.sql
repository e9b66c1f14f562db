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
