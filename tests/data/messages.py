"""Every sentence of this room that a person may read, found in its own source."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

ROOM = Path(__file__).parents[2] / "data"
#: Which argument of a call is a sentence.
_SPOKEN = {"Kind": 0, "translate": 1, "at": 2, "_flaw": 3, "Finding": 5}


def _strings(node: ast.AST) -> Iterator[str]:
    for part in ast.walk(node):
        if isinstance(part, ast.Constant) and isinstance(part.value, str):
            yield part.value


def _of_call(node: ast.Call) -> Iterator[str]:
    place = _SPOKEN.get(getattr(node.func, "id", ""))
    if place is not None and len(node.args) > place and isinstance(node.args[place], ast.Constant):
        yield from _strings(node.args[place])


def _of_assignment(node: ast.Assign, *, rules: bool) -> Iterator[str]:
    name = getattr(node.targets[0], "id", "")
    spoken = name in ("text", "_STEPS") or (rules and name.startswith("_") and isinstance(node.value, ast.Constant))
    if spoken and isinstance(node.value, ast.Constant | ast.IfExp):
        yield from (value for value in _strings(node.value) if value)
    if spoken and isinstance(node.value, ast.Dict):
        for value in node.value.values:
            yield from _strings(value)


def spoken() -> set[str]:
    """All sentences of ``data/``, as they stand in the source."""
    found: set[str] = set()
    for path in [*ROOM.glob("*.py"), *(ROOM / "checks").glob("*.py")]:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                found |= set(_of_call(node))
            if isinstance(node, ast.Assign):
                found |= set(_of_assignment(node, rules=path.parent.name == "checks"))
    return found
