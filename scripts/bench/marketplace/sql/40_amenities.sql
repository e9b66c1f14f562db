-- "offset 0" here and elsewhere: the number is worked out once a row, not wherever it is used.
-- Ten of them on average: what nearly every place has, what many have, and what hardly any has.
insert into public.property_amenities (property_id, amenity)
select property.id, offered.code
from
  (select id, bench.number(id) as number from public.properties offset 0) as property
  cross join (
    select
      amenity.code,
      coalesce(
        often.share,
        case
          when amenity.amenity_group = 'accessibility' then 0.002 + amenity.position * 0.002
          else 0.03 + amenity.position % 7 * 0.015
        end
      ) as share,
      row_number() over (order by amenity.code)::integer as salt
    from public.amenities as amenity
    left join (
      values
        ('wifi', 0.93), ('kitchen', 0.8), ('heating', 0.6), ('washing_machine', 0.5), ('tv', 0.5), ('hair_dryer', 0.4),
        ('air_conditioning', 0.4), ('free_parking', 0.3), ('smoke_alarm', 0.5), ('desk', 0.3), ('balcony', 0.2),
        ('pool', 0.08), ('piano', 0.006), ('sauna', 0.01), ('ski_in_ski_out', 0.004), ('patient_hoist', 0.001)
    ) as often (code, share) on often.code = amenity.code
    offset 0
  ) as offered
where bench.chance(property.number, 100 + offered.salt) < offered.share;
