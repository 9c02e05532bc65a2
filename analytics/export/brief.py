"""The brief of a province: two A4 pages as PDF/UA-1, the same bytes for the same release."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import duckdb

from analytics.exhibits.profile import Common, common, province_profile
from analytics.export import paper, typesetter
from analytics.export.brief_data import brief_data
from analytics.export.task import Step, silent
from analytics.filters import Filter
from analytics.names import Names

TEMPLATE = Path(__file__).with_name("brief.typ")
LOGO = Path(__file__).parents[2] / "static" / "logo.svg"


def brief_file_name(names: Names, release: str, province: str) -> str:
    """``brief-35-jawa-timur-id-20261124a.pdf``."""
    words = "".join(sign if sign.isalnum() else "-" for sign in names.region(province).lower())
    return f"brief-{province}-{words}-{names.language}-{release}.pdf"


def brief_pdf(
    con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter, *, province: str, shared: Common | None = None,
    step: Step = silent,
) -> bytes:
    """The brief of one province.

    Parameters
    ----------
    con, names, chosen
        a release, its names, and the year of the filter; region and destination do not matter.
    province
        code of one of the 38.
    shared
        as for :func:`analytics.exhibits.profile.province_profile`.
    step
        is told of each of its four parts.

    Returns
    -------
    A PDF of exactly two pages, dated with the release.

    Raises
    ------
    NotMade
        where it does not fit two pages or cannot be set.
    """
    release = paper.stamp(con)
    own = chosen.changed(region=province, destination="", release=release.label, language=names.language)
    step(0, 4)
    shared = shared or common(con, names, own)
    step(1, 4)
    profile = province_profile(con, names, own, province=province, shared=shared)
    step(2, 4)
    data = brief_data(con, names, own, profile, shared)
    step(3, 4)
    return typeset(data, built_at=int(release.built_at.timestamp()))


def typeset(data: dict[str, Any], *, built_at: int) -> bytes:
    """Set the data of a brief.

    Parameters
    ----------
    data
        from :func:`analytics.export.brief_data.brief_data`.
    built_at
        seconds since 1970; the only date in the file.

    Raises
    ------
    NotMade
        with the words of the typesetter.
    """
    texts = {**data, "logo": LOGO.read_text(encoding="utf-8")}
    return typesetter.pdf(TEMPLATE, texts, built_at=built_at)
