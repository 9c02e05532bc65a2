"""The typesetter with the fonts of the house and no others: the same data gives the same file on every machine."""

from __future__ import annotations

import json
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import Any

import typst

from analytics.export.errors import NotMade

ROOT = Path(__file__).parents[2]
#: The fonts of the house, for all that is set or drawn.
FONTS = ROOT / "static" / "fonts"


@cache
def fonts() -> Any:
    """The fonts of the house."""
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(FONTS)])


def pdf(template: Path, data: dict[str, Any], *, built_at: int) -> bytes:
    """Set a template with data as PDF/UA-1.

    Parameters
    ----------
    template
        a ``.typ`` that reads ``sys.inputs.data``; texts of data are never parsed as markup.
    data
        JSON-ready; ``title`` names the file in an error.
    built_at
        seconds since 1970; the only date in the file.

    Raises
    ------
    NotMade
        with the words of the typesetter.
    """
    try:
        return typst.compile(
            str(template),
            root=str(template.parent),
            font_paths=fonts(),
            format="pdf",
            sys_inputs={"data": json.dumps(data, ensure_ascii=False)},
            pdf_standards="ua-1",
            timestamp=built_at,
        )
    except typst.TypstError as error:
        raise NotMade(f"{data['title']}: {error}") from error


def pdf_apart(template: Path, data: dict[str, Any], target: Path, *, built_at: int) -> None:
    """As :func:`pdf`, in a process of its own that gives its memory back, and into a file.

    Parameters
    ----------
    template, data, built_at
        as for :func:`pdf`.
    target
        the file.

    Raises
    ------
    NotMade
        with the words of the typesetter.
    """
    order = {"template": str(template), "data": data, "target": str(target), "built_at": built_at}
    command = [sys.executable, "-m", "analytics.export.typesetter"]
    told = json.dumps(order, ensure_ascii=False).encode()
    done = subprocess.run(command, cwd=ROOT, input=told, capture_output=True)
    if done.returncode:
        said = done.stderr.decode(errors="replace").strip()
        raise NotMade(said or f"{data['title']}: exit {done.returncode}")


def main() -> int:
    """Set what :func:`pdf_apart` ordered; returns the exit code."""
    order = json.load(sys.stdin.buffer)
    try:
        content = pdf(Path(order["template"]), order["data"], built_at=order["built_at"])
    except NotMade as error:
        print(error, file=sys.stderr)
        return 1
    Path(order["target"]).write_bytes(content)
    return 0


if __name__ == "__main__":
    sys.exit(main())
