-- One value a year: whole calendar years, the chosen row, no dimension, never a doubtful one.
select o.indicator, o.ref_area, o.area_role, o.counterpart_area, o.body, o.whole_year as year,
       o.obs_value, o.unit_measure, o.obs_status, o.suppressed_by, o.segment, o.rivals, o.relation,
       o.choice_id, o.choice_en, o.source_id, o.obs_id, o.cell
from observation o
where o.whole_year is not null and o.chosen and o.obs_status <> 'doubtful'
  and o.sex = '' and o.age = '' and o.education = '' and o.marital_status = '' and o.sector = ''
  and o.occupation = '' and o.scheme = '' and o.modus = '' and o.stage = '' and o.item = ''
