-- Cells of one body that hold more than one value: the used one first.
select o.cell, o.indicator, o.time_period, o.ref_area, o.area_role, o.counterpart_area, o.body,
       o.unit_measure, o.chosen, o.obs_value, o.obs_status, o.suppressed_by, o.source_id, o.edition,
       o.relation, o.choice_id, o.choice_en, o.obs_id,
       concat_ws('; ', nullif(o.sex, ''), nullif(o.age, ''), nullif(o.sector, ''), nullif(o.occupation, ''),
                 nullif(o.scheme, ''), nullif(o.modus, ''), nullif(o.stage, ''), nullif(o.item, '')) as detail
from observation o
where o.rivals > 0
