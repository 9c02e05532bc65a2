"""Ground of all that is made for paper and slides: fonts, a canvas at true size, its SVG, what a release says."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import duckdb
import matplotlib
from matplotlib import font_manager
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.backends.backend_svg import FigureCanvasSVG
from matplotlib.figure import Figure

from analytics.export.typesetter import FONTS
from analytics.names import Names
from analytics.numbers import day

MAPS = Path(__file__).parents[2] / "static" / "map"
MM = 1 / 25.4
#: Tenths of a millimetre matter: text in points is drawn at its true size.
SIZE, SMALL = 7.2, 6.8

for _font in sorted(FONTS.glob("*.ttf")):
    font_manager.fontManager.addfont(str(_font))
matplotlib.rcParams.update(
    {
        "font.family": "IBM Plex Sans",
        "font.size": SIZE,
        "svg.fonttype": "none",
        "svg.hashsalt": "hulu-hilir",
        "hatch.linewidth": 0.45,
        "axes.unicode_minus": True,
    }
)


@dataclass(frozen=True)
class Stamp:
    """What every file says of its release: the label and when it was built."""

    label: str
    built_at: datetime


def stamp(con: duckdb.DuckDBPyConnection) -> Stamp:
    """The release that a connection reads."""
    row = con.execute("select label, built_at from release").fetchone()
    assert row is not None
    built = row[1] if isinstance(row[1], datetime) else datetime.fromisoformat(str(row[1]))
    return Stamp(str(row[0]), built.replace(tzinfo=built.tzinfo or UTC))


def stamp_words(names: Names, release: Stamp) -> str:
    """``Rilis 20261125a, 25 November 2026``."""
    when = day(release.built_at.date(), names.language)
    return names.say("Rilis {release}, {day}", release=release.label, day=when)


def canvas(width: float, height: float, *, box: tuple[float, float, float, float]) -> tuple[Figure, Axes]:
    """A figure of so many millimetres with one bare axes in ``box`` (left, bottom, right, top margins, mm)."""
    figure = Figure(figsize=(width * MM, height * MM))
    left, bottom, right, top = box
    axes = figure.add_axes(
        (left / width, bottom / height, (width - left - right) / width, (height - bottom - top) / height)
    )
    for side in axes.spines.values():
        side.set_visible(False)
    axes.tick_params(length=0, labelsize=SIZE, pad=3)
    axes.set_xlabel("")
    axes.set_ylabel("")
    figure.patch.set_alpha(0)
    axes.patch.set_alpha(0)
    return figure, axes


def svg(figure: Figure) -> str:
    """The figure as SVG with text as text; the same figure gives the same bytes."""
    buffer = BytesIO()
    FigureCanvasSVG(figure)
    figure.savefig(buffer, format="svg", metadata={"Date": None, "Creator": None}, transparent=True)
    return buffer.getvalue().decode("utf-8")


def png(figure: Figure, *, dpi: int = 300) -> bytes:
    """The figure as a picture."""
    buffer = BytesIO()
    FigureCanvasAgg(figure)
    quick = {"compress_level": 3}
    figure.savefig(buffer, format="png", dpi=dpi, metadata={"Software": None}, transparent=True, pil_kwargs=quick)
    return buffer.getvalue()


def nice_top(values: Iterable[float]) -> tuple[float, float]:
    """The end of an axis that starts at nought, and the step of its ticks: two to five ticks."""
    peak = max([*values, 0.0]) or 1.0
    size = 10.0 ** (len(str(int(peak))) - 1 if peak >= 1 else 0)
    steps = [size * part for part in (0.1, 0.2, 0.5, 1.0, 2.0, 5.0)]
    step = next(step for step in steps if peak / step <= 4.2)
    ticks = -(-peak * 1.02 // step)
    return ticks * step, step
