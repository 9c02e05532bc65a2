"""What is printed that can bound the areas a listing leaves out: lists that may stand together, named figures."""

from __future__ import annotations

import duckdb
import pandas as pd

from analytics.queries.listings import Listing


def lists_beside(con: duckdb.DuckDBPyConnection, listing: Listing) -> pd.DataFrame:
    """Which lists of the same body may stand in one computation with a listing?

    The listing itself first, then those of the same thing whose period lies in its own or holds it, on the same
    known borders, the longest first. A list of the same period counts only in the same edition (another edition
    is a rival, not a further fact); sums over several years never count.

    Parameters
    ----------
    con
        a release.
    listing
        the one that is drawn.

    Returns
    -------
    One row a member, in the order of its list: ``listing_id``, ``period_kind``, ``period_start``, ``period_end``,
    ``kind``, ``borders``, ``n``, ``total`` (empty where none is printed) and ``obs_value`` in the listing's unit,
    ``total_source_id``, ``contradicted_by_en``, ``reason_en``, ``member``, ``place``, ``source_id``.
    Empty where persons are counted: nothing is derived of them below the nation.
    """
    found = con.execute(
        """with printed as (
             select l.*, o.obs_value, o.source_id, m.member, m.place, o.period_kind, o.period_start, o.period_end,
                    o.cumulative, (l.indicator, l.area_role, l.dimension, l.ref_area, l.counterpart_area, l.filter,
                                   l.body, l.unit_measure) as thing
             from listing l join listing_member m using (listing_id) join observation o using (obs_id)
                  join indicator i on i.indicator = l.indicator
             where i.disclosure = 'none' and o.obs_status <> 'doubtful' and o.obs_value is not null),
           target as (select * from printed where listing_id = ? limit 1)
           select p.listing_id, p.period_kind, p.period_start, p.period_end, p.kind, p.borders, p.n,
                  case when p.total_value_kind = 'printed' then p.total end as total, p.total_source_id,
                  p.contradicted_by_en, p.reason_en, p.member, p.place, p.obs_value, p.source_id
           from printed p, target t
           where p.listing_id = t.listing_id
              or (p.thing = t.thing and p.borders = t.borders and p.borders <> 'unknown' and not p.cumulative
                  and (p.time_period <> t.time_period or (p.edition = t.edition and p.edition <> ''))
                  and ((p.period_start >= t.period_start and p.period_end <= t.period_end)
                       or (p.period_start <= t.period_start and p.period_end >= t.period_end)))
           order by p.listing_id = t.listing_id desc, p.period_end - p.period_start desc, p.listing_id, p.place""",
        [listing.listing_id],
    ).df()
    whole = found.groupby("listing_id")["member"].transform("size") == found["n"]
    return found[whole]


def named_figures(con: duckdb.DuckDBPyConnection, listing: Listing) -> pd.DataFrame:
    """Which figures of the same body name a part of an unlisted province, in the period or inside it?

    A province's own figure of an inner period (or of another edition), that of one of its kabupaten/kota, that
    of one destination, sex or sector: each of them the province has at least. Provisional figures are left out,
    for they may fall.

    Parameters
    ----------
    con
        a release.
    listing
        of provinces, over all destinations and without a filter.

    Returns
    -------
    ``area`` (the province), ``ref_area``, ``period_kind``, ``period_start``, ``period_end``, ``obs_value`` (in the
    listing's unit), ``source_id``, ``obs_id``, ``counterpart_area`` and the dimensions.
    """
    return con.execute(
        """select case when o.level = 'kabupaten' then r.parent_code else o.ref_area end as area, o.ref_area,
                  o.period_kind, o.period_start, o.period_end, o.obs_value, o.source_id, o.obs_id,
                  o.counterpart_area, o.sex, o.age, o.education, o.marital_status, o.sector, o.occupation,
                  o.scheme, o.modus, o.stage, o.item
           from observation o join listing l on l.listing_id = ? join indicator i on i.indicator = l.indicator
                left join region r on r.code = o.ref_area
           where i.disclosure = 'none' and l.dimension = 'province' and l.counterpart_area = '' and l.filter = ''
             and (o.indicator, o.area_role, o.body, o.unit_measure) = (l.indicator, l.area_role, l.body, l.unit_measure)
             and o.level in ('province', 'kabupaten') and o.chosen and o.obs_value is not null
             and o.obs_status in ('published', 'derived') and o.obs_value > 0
             and o.period_start >= ? and o.period_end <= ?
             and area not in (select member from listing_member where listing_id = l.listing_id)
           order by area, o.period_start, o.period_end, o.obs_value desc, o.obs_id""",
        [listing.listing_id, listing.period_start, listing.period_end],
    ).df()
