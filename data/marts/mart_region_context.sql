-- Who lives there: registered and mid-year population, poverty, labour market, product per head.
select o.indicator, o.ref_area, o.time_period, o.period_start, o.period_end, o.period_kind, o.body,
       o.obs_value, o.unit_measure, o.obs_status, o.rivals, o.relation, o.segment, o.source_id, o.obs_id,
       o.cell, o.choice_id, o.choice_en
from observation o
where o.indicator in ('population_registered', 'population_midyear', 'poverty_rate', 'poor_population',
                      'unemployment_rate', 'labour_force_participation', 'grdp_per_capita_current')
  and o.chosen and o.obs_status <> 'doubtful' and o.sex = '' and o.age = '' and o.item = ''
