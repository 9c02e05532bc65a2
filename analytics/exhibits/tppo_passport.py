"""The passport that every trafficking exhibit carries: sources, caveats, and what must not be concluded."""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd

from analytics.exhibit import Column, Exhibit, cited_sources, figure_id, source_line
from analytics.filters import Filter
from analytics.names import Names
from analytics.numbers import marked, period

DETECTED = "kasus yang terdeteksi, bukan seluruh kejadian"
NOT_TO_CONCLUDE = (
    "Angka yang naik bukan berarti kejadian bertambah, dan angka yang besar bukan berarti kejadian yang banyak: "
    "yang dihitung ialah yang terdeteksi. Angka antarbadan tidak dijumlahkan."
)


def passport(
    names: Names,
    chosen: Filter,
    *,
    key: str,
    title: str,
    subtitle: str,
    frame: pd.DataFrame,
    columns: tuple[Column, ...],
    alt: str,
    indicators: Iterable[str] = (),
    caveats: Iterable[str] = (),
    extra_sources: Iterable[str] = (),
    detected: bool = True,
    older: bool = False,
    provincial: bool = False,
    facts: dict[str, object] | None = None,
) -> Exhibit:
    """An exhibit about trafficking.

    Parameters
    ----------
    indicators
        whose caveats travel with it, before ``caveats``.
    detected
        whether the subtitle says that detected cases are not all that happens.
    """
    sources = cited_sources(frame, extra_sources)
    told = [*(names.caveat(code) for code in indicators if code in names.indicators.index), *caveats]
    return Exhibit(
        key=key,
        title=title,
        subtitle=f"{subtitle} · {names.say(DETECTED)}" if detected else subtitle,
        frame=frame,
        columns=columns,
        source_ids=sources,
        source_line=source_line(names, sources),
        alt=alt,
        figure_id=figure_id(key, chosen),
        caveats=tuple(text for text in told if text),
        not_to_conclude=names.say(NOT_TO_CONCLUDE),
        older=older,
        provincial=provincial,
        facts=facts or {},
    )


def with_words(names: Names, frame: pd.DataFrame) -> pd.DataFrame:
    """The frame with ``when``, ``publisher_body``, ``measure`` and ``unit`` in words."""
    dates = [
        period(row.period_kind, row.period_start.date(), row.period_end.date(), names.language)
        for row in frame.itertuples()
    ]
    return frame.assign(
        when=dates,
        body_name=[names.body(source) for source in frame["source_id"]],
        measure=[names.indicator(code) for code in frame["indicator"]],
        unit=[names.unit(code, unit) for code, unit in zip(frame["indicator"], frame["unit_measure"], strict=True)],
    )


def written(names: Names, row: object) -> str:
    """A figure of a row of ``itertuples`` with the sign of its status."""
    return marked(
        row.obs_value,  # type: ignore[attr-defined]
        names.language,
        status=row.obs_status,  # type: ignore[attr-defined]
        suppressed_by=row.suppressed_by,  # type: ignore[attr-defined]
        relation=row.relation,  # type: ignore[attr-defined]
    )


def owners(names: Names, listed: str) -> str:
    """Bodies of a list parted by ";", as the reader calls them."""
    return ", ".join(names.say(body) for body in listed.split(";"))


def spoken(names: Names, frame: pd.DataFrame, *, label: str = "name", most: int = 40) -> str:
    """``Aceh 2; Bali 8``: the rows of a frame for those who listen, in its order."""
    told = frame[frame["obs_value"].notna() | (frame["suppressed_by"] != "")]
    return "; ".join(f"{getattr(row, label)} {written(names, row)}" for row in told.head(most).itertuples())
