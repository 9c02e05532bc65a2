"""Every page and section of the app, run once, with what it places."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import duckdb
import pytest
from streamlit.testing.v1 import AppTest

from analytics.exhibit import Exhibit
from ui import card, release
from ui.pages import PAGES

APP = Path(__file__).parents[2] / "app.py"


@dataclass
class Placed:
    """What one run placed: exhibits with a heading, a drawn figure, a footer."""

    headed: list[Exhibit] = field(default_factory=list)
    drawn: list[Exhibit] = field(default_factory=list)
    footed: list[Exhibit] = field(default_factory=list)


def app(file: str, **codes: str) -> AppTest:
    """The app on one page, opened with a link."""
    test = AppTest.from_file(str(APP), default_timeout=90)
    for name, value in codes.items():
        test.query_params[name] = value
    return (test if file == PAGES[0][0] else test.switch_page(file)).run()


def opened(file: str, **codes: str) -> AppTest:
    """The app on one page, which must have run without an exception."""
    test = app(file, **codes)
    assert not test.exception, test.exception[0].message
    return test


def bodies(test: AppTest) -> str:
    """All HTML that the page places."""
    return " ".join(element.proto.body for element in test.get("html"))


@contextmanager
def other_release(folder: Path, patch: pytest.MonkeyPatch) -> Iterator[duckdb.DuckDBPyConnection]:
    """A copy of the current release to be changed; the app reads it afterwards."""
    name = "20990101T000000Z-00000000.duckdb"
    shutil.copy(release.FOLDER / release.current_file(), folder / name)
    (folder / name).chmod(0o644)
    with duckdb.connect(str(folder / name)) as con:
        yield con
    (folder / "CURRENT").write_text(name, encoding="utf-8")
    patch.setattr(release, "FOLDER", folder)


@cache
def sections(file: str) -> tuple[str, ...]:
    """Codes of a page's sections; one empty code where it has none."""
    keys = [button.key for button in app(file).button if button.key and button.key.startswith("section_")]
    return tuple(key.removeprefix("section_") for key in keys) or ("",)


def every_section() -> Iterator[tuple[str, str]]:
    for file, _, _ in PAGES:
        for section in sections(file):
            yield file, section


def placed_on(file: str, section: str, patch: pytest.MonkeyPatch) -> tuple[AppTest, Placed]:
    """One section of one page, and what the shared card placed there."""
    codes = {"wilayah": "35", "tahun": "2025", **({"bagian": section} if section else {})}
    placed = watch(patch)
    return app(file, **codes), placed


def watch(monkeypatch: pytest.MonkeyPatch) -> Placed:
    """Note each exhibit that the shared card places, and place it all the same."""
    placed = Placed()
    for name, kept in (("heading", placed.headed), ("chart", placed.drawn), ("footer", placed.footed)):
        original = getattr(card, name)

        def noted(ctx: object, exhibit: Exhibit, *rest: object, _of=original, _kept=kept, **named: object) -> object:
            _kept.append(exhibit)
            return _of(ctx, exhibit, *rest, **named)

        monkeypatch.setattr(card, name, noted)
    return placed
