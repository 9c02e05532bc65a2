"""What a screen of a briefing is: small records without a query."""

from __future__ import annotations

from dataclasses import dataclass

from analytics.exhibit import Exhibit

#: The fact of an exhibit about trafficking whose rows are bars of one count (``obs_value``) in their order.
COUNTS = "counts"
MAP, BARS, LINES, FLOWS, CUTOFFS, NUMBERS, ABSENT = "map", "bars", "lines", "flows", "cutoffs", "numbers", "absent"


@dataclass(frozen=True)
class Amount:
    """A number that stands by itself on a screen: ``detected`` is drawn in the colour of trafficking."""

    name: str
    amount: str
    unit: str
    note: str = ""
    detected: bool = False


@dataclass(frozen=True)
class Screen:
    """One screen.

    Parameters
    ----------
    code
        its name in a link.
    kind
        how it is drawn: ``map``, ``bars``, ``lines``, ``flows``, ``cutoffs``, ``numbers``; ``absent`` where the
        release has no figures for it, and ``message`` says so.
    message
        one sentence made from the data, with ``**strong**`` parts.
    exhibits
        what is drawn, one or two beside each other; empty for ``absent``.
    line
        a line under the figure that must be read with it.
    amounts
        the numbers of a screen of that kind.
    detected
        whether it is about trafficking: its own colour.
    place_detected
        whether it shows counts of trafficking below the nation: such a screen never comes up by itself in a loop.
    """

    code: str
    kind: str
    message: str
    exhibits: tuple[Exhibit, ...] = ()
    line: str = ""
    amounts: tuple[Amount, ...] = ()
    detected: bool = False
    place_detected: bool = False

    @property
    def exhibit(self) -> Exhibit | None:
        return self.exhibits[0] if self.exhibits else None
