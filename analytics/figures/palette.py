"""The colours of the house, once for paper (light) and once for night (dark)."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Palette:
    """Colours by role; the ramps run from little to much.

    ``tppo`` begins with the tint of "<10"; ``categorical`` is never drawn with more than
    its four colours, everything else is ``grey``.
    """

    ink: str
    muted: str
    source: str
    accent: str
    rival_text: str
    rival_mark: str
    hairline: str
    grid: str
    soft: str
    hatch: str
    land: str
    neighbour: str
    outline: str
    paper: str
    sequential: tuple[str, str, str, str]
    tppo: tuple[str, str, str, str]
    tppo_line: str
    diverging: tuple[str, str, str, str, str]
    categorical: tuple[str, str, str, str]
    grey: str


DIVERGING = ("#8A4B08", "#D9A55B", "#F0EFEA", "#7DB8B8", "#0A4F5E")

LIGHT = Palette(
    ink="#14212B",
    muted="#4A5761",
    source="#66727B",
    accent="#0F6273",
    rival_text="#8A5200",
    rival_mark="#C77E0A",
    hairline="#D5D3CB",
    grid="#E4E2DB",
    soft="#F1EFEA",
    hatch="#8D949A",
    land="#F4F2EC",
    neighbour="#EDEBE5",
    outline="#BFC3C4",
    paper="#FBFAF7",
    sequential=("#ADCFC2", "#69AEB9", "#167D99", "#024361"),
    tppo=("#E9E0EF", "#B79FC9", "#7E5C9B", "#452A60"),
    tppo_line="#71518E",
    diverging=DIVERGING,
    categorical=("#045D5D", "#BA830A", "#A34A8B", "#5396C1"),
    grey="#868E94",
)

DARK = Palette(
    ink="#E8EDF0",
    muted="#A9B6BF",
    source="#8C99A2",
    accent="#5CC3CF",
    rival_text="#F0B04A",
    rival_mark="#F0B04A",
    hairline="#33424C",
    grid="#26333C",
    soft="#18242C",
    hatch="#6F7E88",
    land="#18232B",
    neighbour="#1B272F",
    outline="#4A5963",
    paper="#10191F",
    sequential=("#235A63", "#3D8C98", "#78BDC1", "#D3F1EB"),
    tppo=("#503C56", "#846FA6", "#C59CD0", "#EFDFF3"),
    tppo_line="#B99AE0",
    diverging=DIVERGING,
    categorical=("#5DC3BE", "#FDD147", "#B56699", "#96C8FE"),
    grey="#868E94",
)


def palette(theme: str) -> Palette:
    """Return the colours for a theme, ``"light"`` or ``"dark"``.

    Raises
    ------
    ValueError
        If the theme is neither.
    """
    palettes = {"light": LIGHT, "dark": DARK}
    if theme not in palettes:
        raise ValueError(f"no palette for theme {theme!r}")
    return palettes[theme]
