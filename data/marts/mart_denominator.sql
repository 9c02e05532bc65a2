-- Population editions by which a rate may be taken.
select o.indicator, o.ref_area, o.level, o.time_period, o.period_start, o.period_end, o.obs_value,
       o.source_id, o.body
from observation o
where o.indicator in ('population_midyear', 'population_registered') and o.chosen
  and o.obs_status <> 'doubtful' and o.sex = '' and o.age = '' and o.item = ''
