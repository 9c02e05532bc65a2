"""One province: all that its page, brief, story and slide read, from one place."""

from __future__ import annotations

import duckdb

from analytics.exhibits.profile_charts import charts, destinations, kabupaten_map
from analytics.exhibits.profile_context import context, everyone, peers
from analytics.exhibits.profile_facts import facts
from analytics.exhibits.profile_headline import headline, lead, proven
from analytics.exhibits.profile_lists import duties, gaps, places
from analytics.exhibits.profile_newer import former_figures, newer_kabupaten
from analytics.exhibits.profile_parts import Absent, Block, Chart, Duty, Fact, Gap, Office, Profile
from analytics.exhibits.profile_rows import channels, handled, national_handled, national_origin, origin, protection
from analytics.exhibits.profile_standing import former_of, standing
from analytics.filters import Filter
from analytics.names import Names

__all__ = ["Absent", "Block", "Chart", "Duty", "Fact", "Gap", "Office", "Profile", "province_profile"]


def province_profile(
    con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter, *, province: str
) -> Profile:
    """Everything that may be said of one province.

    Parameters
    ----------
    con, names
        a release and its names in the reader's language.
    chosen
        year ("until") and release; its region may be a kabupaten of the province.
    province
        code of one of the 38.

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
    asked = chosen.changed(region=chosen.region if chosen.province == province else province, destination="")
    own = asked.changed(region=province)
    stand = standing(con, names, own, province=province)
    former = former_of(con, province)
    areas = [province, *([former] if former else [])]
    all_ = everyone(con, own)
    mapped, measure = kabupaten_map(con, names, own, province=province)
    going = destinations(con, names, own, province=province)
    return Profile(
        province=province,
        region=asked.region,
        name=names.region(province),
        headline=headline(names, stand),
        lead=lead(con, names, own, stand),
        facts=facts(con, names, own, stand),
        kabupaten=mapped,
        measure=measure,
        newer=newer_kabupaten(con, names, own, mapped=mapped),
        charts=charts(con, names, own, province=province, going=going),
        destinations=going,
        proven=proven(con, names, own, stand),
        former=former_figures(con, names, own, former=former),
        protection=protection(con, names, own, areas=areas),
        handled=handled(con, names, own, areas=areas),
        origin=origin(con, names, own, areas=areas),
        national_handled=national_handled(con, names, own),
        national_origin=national_origin(con, names, own),
        context=context(con, names, own, areas=areas, all_=all_),
        peers=peers(con, names, own, stand=stand, all_=all_),
        channels=channels(con, names, own, province=province),
        offices=places(con, names, province=province),
        duties=duties(con, names),
        gaps=gaps(con, names, province=province),
    )
