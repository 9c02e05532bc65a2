"""What a province's page, brief, story and slide are made of: small records without a query."""

from __future__ import annotations

from dataclasses import dataclass, field

import pandas as pd

from analytics.exhibit import Exhibit
from analytics.sentences import Sentence

OWN, CONTEXT = "own", "context"


@dataclass(frozen=True)
class Absent:
    """A block that has no figure: its title and the sentence that stands in its place."""

    title: str
    text: str


#: A block is an exhibit, or the sentence that says what is not there.
Block = Exhibit | Absent


@dataclass(frozen=True)
class Fact:
    """One of the three facts under the headline.

    ``note`` is one line with ``**strong**`` parts; ``years`` a series of its own for a small picture (empty where
    there is none); ``detected`` marks counts of trafficking, drawn in their own colour.
    """

    key: str
    name: str
    when: str
    body: str
    amount: str
    unit: str
    note: str
    source_ids: tuple[str, ...]
    older: bool = False
    detected: bool = False
    years: pd.DataFrame = field(default_factory=pd.DataFrame)


@dataclass(frozen=True)
class Chart:
    """One of at most three charts: ``kind`` is ``placements``, ``destinations``, ``poverty`` or ``per_head``;
    ``tag`` is ``own`` or ``context``."""

    kind: str
    tag: str
    exhibit: Exhibit


@dataclass(frozen=True)
class Office:
    """A service office, crossing or police: ``general`` where it is general knowledge, to be marked †."""

    kind: str
    name: str
    general: bool


@dataclass(frozen=True)
class Duty:
    """Who must do what, and the article. ``first`` marks those that a short list holds. All were read in the text."""

    who: str
    duty: str
    article: str
    first: bool


@dataclass(frozen=True)
class Gap:
    """A figure that is not there, who owns it, why it is not there; ``own``: it is about this province alone."""

    subject: str
    owner: str
    state: str
    known: str
    own: bool
    first: bool


@dataclass(frozen=True)
class Profile:
    """Everything that a page, brief, story or slide of one province may say.

    ``region`` is the chosen area (the province, or one of its kabupaten). ``lead`` follows the headline.
    ``measure`` says what ``kabupaten`` maps: ``placements`` or ``population``. ``charts`` holds at most three, own
    first. ``newer`` names single kabupaten outside the map. ``proven`` says why the interval of a province that
    the list leaves out holds; ``former`` lists figures of the province that it was part of until 2022. The two
    trafficking blocks hold the own province only; ``national_handled`` and ``national_origin`` say the printed
    national totals beside them; ``others`` counts placements of another role and what stands around them.
    ``changes`` is filled by those who compare two releases.
    """

    province: str
    region: str
    name: str
    headline: Sentence
    lead: tuple[Sentence, ...]
    facts: tuple[Fact, ...]
    kabupaten: Block
    measure: str
    newer: Sentence | None
    charts: tuple[Chart, ...]
    destinations: Block
    proven: Sentence | None
    former: Exhibit | None
    protection: Block
    handled: Block
    origin: Block
    national_handled: Sentence | None
    national_origin: Sentence | None
    context: Exhibit
    peers: Block
    channels: Block
    offices: tuple[Office, ...]
    duties: tuple[Duty, ...]
    gaps: tuple[Gap, ...]
    others: Block | None = None
    changes: tuple[Sentence, ...] = ()

    @property
    def exhibits(self) -> tuple[Exhibit, ...]:
        """Every exhibit of the profile, each once, in reading order."""
        blocks: list[Block | None] = [
            self.kabupaten,
            *(chart.exhibit for chart in self.charts),
            self.destinations,
            self.former,
            self.protection,
            self.handled,
            self.origin,
            self.context,
            self.peers,
            self.channels,
            self.others,
        ]
        found = [block for block in blocks if isinstance(block, Exhibit)]
        return tuple({exhibit.key: exhibit for exhibit in found}.values())

    @property
    def source_ids(self) -> tuple[str, ...]:
        """Every source that anything on the page rests on, each once."""
        own = [*self.headline.source_ids, *(source for item in self.lead for source in item.source_ids)]
        own += [source for fact in self.facts for source in fact.source_ids]
        own += [source for exhibit in self.exhibits for source in exhibit.source_ids]
        return tuple(dict.fromkeys(source for source in own if source))
