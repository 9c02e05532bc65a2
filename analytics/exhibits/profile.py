"""One province: all that its page, brief, story and slide read, from one place."""

from __future__ import annotations

import duckdb

from analytics.exhibits import profile_rows as rows
from analytics.exhibits import profile_trafficking as trafficking
from analytics.exhibits.profile_charts import charts, destinations
from analytics.exhibits.profile_common import Common, common
from analytics.exhibits.profile_context import context, peers
from analytics.exhibits.profile_facts import facts
from analytics.exhibits.profile_headline import headline, lead, proven
from analytics.exhibits.profile_lists import gaps, places
from analytics.exhibits.profile_map import kabupaten_map
from analytics.exhibits.profile_newer import former_figures, newer_kabupaten
from analytics.exhibits.profile_parts import Absent, Block, Chart, Duty, Fact, Gap, Office, Profile
from analytics.exhibits.profile_standing import standing
from analytics.filters import Filter
from analytics.names import Names

__all__ = [
    "Absent",
    "Block",
    "Chart",
    "Common",
    "Duty",
    "Fact",
    "Gap",
    "Office",
    "Profile",
    "common",
    "province_profile",
]


def province_profile(
    con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter, *, province: str, shared: Common | None = None
) -> Profile:
    """Everything that may be said of one province.

    Parameters
    ----------
    chosen
        year ("until") and release; its region may be a kabupaten of the province.
    province
        code of one of the 38.
    shared
        from :func:`common` for the same release, year and language; those who make many profiles make it once.

    Returns
    -------
    A profile that is never blank: a block without figures is an :class:`Absent` with its sentence.

    Raises
    ------
    KeyError
        where ``province`` is none.
    """
    if names.regions.at[province, "level"] != "province":
        raise KeyError(province)
    own = chosen.changed(region=province, destination="")
    shared = shared or common(con, names, own)
    stand = standing(con, own, province=province, shared=shared)
    mapped, measure = kabupaten_map(con, names, own, province=province)
    going = destinations(con, names, own, province=province)
    origin = trafficking.origin(con, names, own, areas=stand.areas)
    return Profile(
        province=province,
        region=chosen.region if chosen.province == province else province,
        name=names.region(province),
        headline=headline(names, stand),
        lead=lead(con, names, own, stand, mapped=mapped, origin=origin),
        facts=facts(con, names, own, stand),
        kabupaten=mapped,
        measure=measure,
        newer=newer_kabupaten(con, names, own, mapped=mapped),
        charts=charts(con, names, own, province=province, going=going),
        destinations=going,
        proven=proven(names, stand),
        former=former_figures(con, names, own, former=stand.former),
        protection=rows.protection(con, names, own, areas=stand.areas),
        handled=trafficking.handled(con, names, own, areas=stand.areas),
        origin=origin,
        national_handled=shared.national_handled,
        national_origin=shared.national_origin,
        context=context(con, names, own, areas=stand.areas, shared=shared),
        peers=peers(names, own, stand=stand, shared=shared),
        channels=rows.channels(con, names, own, province=province),
        offices=places(con, names, province=province),
        others=rows.others(con, names, own, areas=stand.areas),
        duties=shared.duties,
        gaps=gaps(con, names, province=province),
    )
