"""The economy beside remittances: what is exported, by the groups of one source."""

from __future__ import annotations

import duckdb
import pandas as pd

#: A source with fewer groups prints single figures, not a breakdown.
FEWEST_GROUPS = 10


def export_groups(con: duckdb.DuckDBPyConnection, *, until: int) -> pd.DataFrame:
    """How much of each group of goods was exported, in the latest whole year of one source?

    Parameters
    ----------
    until
        the last year.

    Returns
    -------
    The smallest groups of the one source that breaks exports down, largest first: ``item``, ``year``,
    ``obs_value`` (US dollars, f.o.b.), ``obs_status``, ``body``, ``source_id`` and the other standard columns.
    Totals, subtotals, "of which" lines and imports are not among them. Empty where no source breaks a year down.
    """
    return con.execute(
        """with leaves as (
             select o.* from observation o
             left join code c on c.dimension = 'item' and c.value = o.item
             where o.indicator = 'exports_by_commodity' and o.ref_area = 'ID' and o.whole_year <= ?
               and o.chosen and o.obs_status <> 'doubtful' and o.counterpart_area = ''
               and o.item <> '' and coalesce(c.item_level, '') = '' and o.item not ilike '%import%'),
           editions as (
             select source_id, whole_year, count(*) as groups from leaves group by all having count(*) >= ?),
           one as (select source_id, whole_year from editions order by whole_year desc, groups desc limit 1)
           select o.item, o.whole_year::int as year, o.obs_value, o.unit_measure, o.obs_status, o.suppressed_by,
                  o.rivals, o.relation, o.choice_id, o.choice_en, o.body, o.source_id, o.cell, o.obs_id
           from leaves o join one using (source_id, whole_year)
           order by o.obs_value desc nulls last, o.item""",
        [until, FEWEST_GROUPS],
    ).df()
