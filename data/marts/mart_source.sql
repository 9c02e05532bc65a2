-- What each source feeds.
select s.source_id, s.title, s.title_basis, s.publisher, s.via_note, s.body, s.body_name, s.edition,
       s.report_kind, s.url, s.published, s.retrieved, s.licence, s.kind,
       coalesce(f.figures, 0) as figures, coalesce(f.indicators, []) as indicators
from source s
left join (
  select source_id, count(*) as figures, list(distinct indicator order by indicator) as indicators
  from observation group by source_id
) f using (source_id)
