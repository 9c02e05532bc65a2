-- Every cell whose figure is disputed, one row a cell: one body printed several values (kind 'rivals'), or
-- several bodies count (kind 'bodies'; they count different things and are no rivals). place: widest first.
with rows_of as (
  select o.*, i.disclosure,
         dense_rank() over (order by o.indicator, o.time_period, o.ref_area, o.area_role, o.counterpart_area,
           o.sex, o.age, o.education, o.marital_status, o.sector, o.occupation, o.scheme, o.modus, o.stage,
           o.item, o.unit_measure) as question
  from observation o join indicator i using (indicator)
),
asked as (
  select question, count(distinct body) filter (where chosen and obs_status <> 'doubtful') as bodies
  from rows_of group by question
),
-- Which cells these are, before their values are gathered: most cells have one value of one body.
disputed as (
  select r.question, r.cell, any_value(a.bodies) as bodies, max(r.rivals) > 0 as rivalled
  from rows_of r join asked a using (question)
  group by r.question, r.cell
  having max(r.rivals) > 0 or (any_value(a.bodies) > 1 and bool_or(r.chosen and r.obs_status <> 'doubtful'))
),
cells as (
  select r.question, r.cell, any_value(d.bodies) as bodies, any_value(d.rivalled) as rivalled,
         first(r order by r.chosen desc, r.obs_value, r.source_id) as used,
         list(struct_pack(obs_value := r.obs_value, obs_status := r.obs_status, suppressed_by := r.suppressed_by,
                          chosen := r.chosen, edition := r.edition, body := r.body, source_id := r.source_id)
              order by r.chosen desc, r.obs_value, r.source_id) as printed_values,
         count(distinct r.obs_value) as values_printed,
         min(r.obs_value) as lowest, max(r.obs_value) as highest,
         bool_or(r.suppressed_by = 'rule') as hidden
  from rows_of r join disputed d using (question, cell)
  group by r.question, r.cell
),
measured as (
  select *, case when used.obs_value <> 0 then 100 * (highest - lowest) / abs(used.obs_value) end as width,
         hidden or (used.disclosure = 'persons' and used.level in ('province', 'kabupaten')
                    and highest - lowest between 1 and 9) as withheld
  from cells
)
select row_number() over (order by not rivalled, width desc nulls last, question, cell) as place,
       dense_rank() over (order by question) as question, cell, case when rivalled then 'rivals' else 'bodies' end as kind,
       bodies, used.indicator as indicator, used.time_period as time_period, used.period_kind as period_kind,
       used.period_start as period_start, used.period_end as period_end, used.ref_area as ref_area,
       used.level as level, used.area_role as area_role, used.counterpart_area as counterpart_area,
       used.sex as sex, used.age as age, used.education as education, used.marital_status as marital_status,
       used.sector as sector, used.occupation as occupation, used.scheme as scheme, used.modus as modus,
       used.stage as stage, used.item as item, used.unit_measure as unit_measure, used.body as body,
       values_printed, printed_values, lowest, highest,
       case when not withheld then highest - lowest end as spread,
       case when not withheld then width end as spread_percent,
       used.obs_value as chosen_value, used.source_id as chosen_source_id, used.edition as chosen_edition,
       used.relation as relation, used.choice_id as choice_id, used.choice_en as choice_en
from measured
