"""The typesetter with the fonts of the house and no others: the same data gives the same file on every machine."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import typst

from analytics.export.errors import NotMade

#: The fonts of the house, for all that is set or drawn.
FONTS = Path(__file__).parents[2] / "static" / "fonts"


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
