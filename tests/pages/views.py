"""A page opened by its link in one run without a browser, and what stands on it."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

from streamlit.testing.v1 import AppTest

from ui.pages import PAGES

APP = Path(__file__).parents[2] / "app.py"


def opened(file: str, **codes: str) -> AppTest:
    """The page after one run."""
    app = AppTest.from_file(str(APP), default_timeout=60)
    for name, value in codes.items():
        app.query_params[name] = value
    app = (app if file == PAGES[0][0] else app.switch_page(file)).run()
    assert not app.exception, (file, codes, app.exception[0].message)
    return app


def words(app: AppTest) -> str:
    """All text that the page places as HTML, without its tags."""
    bodies = " ".join(str(part.proto.body) for part in app.get("html"))
    text = re.sub(r"<(style|script)>.*?</\1>", " ", bodies, flags=re.DOTALL)
    text = re.sub(r"<[^>]+>", " ", re.sub(r"</?(b|i|span)\b[^>]*>", "", text))
    return re.sub(r"\s+", " ", unescape(text))
