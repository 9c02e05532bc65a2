"""The long series of placements with its gaps, its break and its rival values."""

from __future__ import annotations

from analytics.exhibit import Exhibit
from analytics.exhibits.placement_breaks import placement_breaks
from analytics.figures.series import Rival, year_lines
from analytics.numbers import number
from analytics.queries.annual import rivals_of
from ui import card
from ui.context import Context

MOST_RIVALS = 3


def rival_points(ctx: Context, exhibit: Exhibit) -> list[Rival]:
    """The other values of the drawn years."""
    shown = exhibit.frame[exhibit.frame["rivals"] > 0]
    years = dict(zip(shown["cell"], shown["year"], strict=True))
    found = rivals_of(ctx.con, list(shown["cell"]))
    others = found[~found["chosen"]].drop_duplicates(["cell", "obs_value"])
    points = []
    for row in others.itertuples():
        used = float(shown.loc[shown["cell"] == row.cell, "obs_value"].iloc[0])
        if row.obs_value == row.obs_value and abs(row.obs_value - used) > 0.02 * used:
            words = ctx.names.say(
                "{value}, edisi lain {year}", value=number(row.obs_value, ctx.language), year=int(years[row.cell])
            )
            points.append(Rival(at=float(years[row.cell]), value=float(row.obs_value), text=words))
    return points[:MOST_RIVALS]


def series(ctx: Context, exhibit: Exhibit) -> None:
    """The card of a yearly series of placements."""
    say = ctx.names.say
    figure = year_lines(
        exhibit.frame,
        palette=ctx.colors,
        written=lambda value: number(value, ctx.language),
        breaks=placement_breaks(ctx.con, ctx.names, exhibit.frame),
        gap_words=say("tidak tercetak setahun penuh"),
        rivals=rival_points(ctx, exhibit),
    )
    card.place(ctx, exhibit, figure, kind="series")
