"""What is proven of provinces as bands, those of one interval and one reason together, for page and picture."""

from __future__ import annotations

from analytics.exhibit import Exhibit
from analytics.figures.intervals import Band
from analytics.names import Names
from analytics.numbers import number


def bands_shown(names: Names, exhibit: Exhibit, *, own: str) -> list[Band]:
    """The rows of what is proven, those of one interval and one reason together; none where nothing is.

    ``own`` is the code of the province that stands out, empty for none.
    """
    found, chosen = [], names.region(own) if own else ""
    frame = exhibit.frame.assign(upper=exhibit.frame["upper"].astype(object))
    for (lower, _, why), rows in frame.groupby(["lower", "written", "why"], sort=False):
        upper, areas = rows["upper"].iloc[0], tuple(rows["name"])
        n = number(len(areas), names.language)
        found.append(
            Band(
                title=areas[0] if len(areas) == 1 else names.say("{n} provinsi", n=n),
                areas=areas,
                lower=float(lower),
                upper=None if upper is None or upper != upper else float(upper),
                written=str(rows["written"].iloc[0]),
                reason=str(why),
                chosen=chosen,
            )
        )
    return found


def together(names: Names, exhibit: Exhibit) -> str:
    """What is printed of all of them together."""
    return str(exhibit.facts["line"]) or names.say("Total tidak tercetak; sisa bersama tidak diketahui.")


def doubts(exhibit: Exhibit) -> list[str]:
    """What speaks against the intervals, each once."""
    return [str(doubt) for doubt in exhibit.frame["doubt"].unique() if doubt]
