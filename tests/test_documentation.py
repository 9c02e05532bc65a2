"""What the reader of the repository is told: settings, pages, indicators, and what each public function answers."""

from __future__ import annotations

import ast
import csv
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from ui.pages import PAGES

ROOT = Path(__file__).parents[1]
SETTING = re.compile(r"HULU_HILIR_[A-Z_]+")
ROOMS = ("analytics/queries", "analytics/methods", "analytics/export", "analytics/exhibits")


def read(path: str) -> str:
    return (ROOT / path).read_text(encoding="utf-8")


def sources() -> Iterator[Path]:
    for room in ("app.py", "pages", "ui", "analytics", "data", "scripts", "bench", "locales"):
        path = ROOT / room
        yield from [path] if path.is_file() else sorted(path.rglob("*.py"))


def public_functions(path: Path) -> Iterator[ast.FunctionDef]:
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.FunctionDef) and not node.name.startswith("_"):
            yield node


def test_every_setting_of_the_code_is_in_the_operations() -> None:
    used = {name for path in sources() for name in SETTING.findall(path.read_text(encoding="utf-8"))}
    documented = set(SETTING.findall(read("docs/operations.md")))
    assert "HULU_HILIR_RELEASES" in used
    assert used <= documented, f"not in docs/operations.md: {sorted(used - documented)}"


def test_every_setting_of_make_run_is_in_the_operations() -> None:
    table = read("docs/operations.md")
    for name in re.findall(r"^([A-Z]+) \?=", read("Makefile"), re.MULTILINE):
        assert f"`{name}`" in table or name in table, name


def test_every_page_is_in_the_readme_in_both_languages() -> None:
    indonesian, english = read("README.md").split("## English", 1)
    for file, _, title in PAGES:
        assert f"| {title} |" in indonesian, f"{file}: no row of its own in README.md"
        assert f"*{title}*" in english, f"{file}: not in the English part of README.md"


def test_every_indicator_is_documented_in_both_languages() -> None:
    with (ROOT / "data/published/indicators.csv").open(encoding="utf-8", newline="") as handle:
        rows = list(csv.DictReader(handle))
    assert len(rows) > 100
    for row in rows:
        for column in ("name", "short", "definition", "unit_label"):
            assert row[f"{column}_id"].strip() and row[f"{column}_en"].strip(), (row["indicator"], column)
        assert bool(row["caveat_id"].strip()) is bool(row["caveat_en"].strip()), row["indicator"]


@pytest.mark.parametrize("room", ROOMS)
def test_every_public_function_says_what_it_answers(room: str) -> None:
    files = sorted((ROOT / room).glob("*.py"))
    assert len(files) > 1
    silent = [
        f"{path.relative_to(ROOT)}:{function.lineno} {function.name}"
        for path in files
        for function in public_functions(path)
        if not ast.get_docstring(function)
    ]
    assert not silent


def test_every_file_named_in_the_readme_exists() -> None:
    named = re.findall(r"\]\(((?!http|#)[^)]+)\)", read("README.md"))
    assert "docs/operations.md" in named
    assert not [path for path in named if not (ROOT / path.split("#")[0]).exists()]
