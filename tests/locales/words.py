"""Every text that the source hands to the catalogue as it stands, found by reading the source."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
#: Which argument is the text; ``NoFigures`` and ``NoRate`` carry one that is said where they are caught.
SPOKEN = {"say": 0, "translate": 1, "NoFigures": 0, "NoRate": 0}


def sources() -> list[Path]:
    """All modules of the app."""
    rooms = ("pages", "ui", "analytics", "data")
    return [ROOT / "app.py", *sorted(path for room in rooms for path in (ROOT / room).rglob("*.py"))]


def _called(node: ast.Call) -> str:
    return getattr(node.func, "id", getattr(node.func, "attr", ""))


def values(node: ast.expr) -> Iterator[ast.expr]:
    """What an expression may come to: both sides of a condition, every value of a dict or tuple that is looked into."""
    if isinstance(node, ast.IfExp):
        yield from values(node.body)
        yield from values(node.orelse)
    elif isinstance(node, ast.Subscript):
        yield from values(node.value)
    elif isinstance(node, ast.Call) and _called(node) == "get":
        for part in (node.func.value, *node.args[1:]):  # type: ignore[attr-defined]
            yield from values(part)
    elif isinstance(node, ast.Dict):
        for value in node.values:
            yield from values(value)
    elif isinstance(node, ast.Tuple | ast.List):
        for value in node.elts:
            yield from values(value)
    else:
        yield node


def spoken(path: Path) -> Iterator[tuple[int, ast.expr]]:
    """Line and text (or what stands in its place) of every call that speaks."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        place = SPOKEN.get(_called(node)) if isinstance(node, ast.Call) else None
        if isinstance(node, ast.Call) and place is not None and len(node.args) > place:
            yield from ((node.lineno, value) for value in values(node.args[place]))


def literals() -> dict[str, str]:
    """Each text and one place where it is said."""
    found: dict[str, str] = {}
    for path in sources():
        for line, value in spoken(path):
            if isinstance(value, ast.Constant) and isinstance(value.value, str) and value.value:
                found.setdefault(value.value, f"{path.relative_to(ROOT)}:{line}")
    return found


def made_texts() -> list[str]:
    """Places where a text is put together before it is said: no catalogue can hold it."""
    return [
        f"{path.relative_to(ROOT)}:{line}"
        for path in sources()
        for line, value in spoken(path)
        if isinstance(value, ast.JoinedStr | ast.BinOp)
    ]
