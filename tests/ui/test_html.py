"""Tables and marks: everything from data is escaped, every status has its sign."""

from __future__ import annotations

import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as st

from analytics.exhibit import Column
from ui import html

COLUMNS = (
    Column("name", "Nama"),
    Column("obs_value", "Angka", "figure"),
    Column("share", "Bagian", "number", "%", 1),
    Column("source_id", "Sumber", "code"),
)


def test_signs_of_a_table() -> None:
    frame = pd.DataFrame(
        {
            "name": ["a", "b", "c", "d", "e"],
            "obs_value": [1234.0, None, None, 0.0, 5.0],
            "obs_status": ["provisional", "published", "suppressed", "published", "published"],
            "suppressed_by": ["", "rule", "source", "", ""],
            "relation": ["", "", "", "", "revision"],
            "share": [12.34, None, None, 0.04, 99.96],
            "source_id": "s",
        }
    )
    text = html.table(frame, COLUMNS, "id", caption="Judul")
    cells = [part.split("</td>")[0] for part in text.split('<td class="num">')[1:]]
    assert cells == ["1.234\u00a0*", "12,3", "&lt;10", "…", "×", "…", "–", "0,0", "5\u00a0r", "100,0"]
    assert "<caption>Judul</caption>" in text and text.count("<tr>") == 6


@given(text=st.text(alphabet="<>&\"'ab*/=script ", max_size=20))
@settings(max_examples=60, deadline=None)
def test_nothing_from_data_is_markup(text: str) -> None:
    frame = pd.DataFrame({"name": [text], "obs_value": [1.0], "share": [1.0], "source_id": [text]})
    body = html.table(frame, COLUMNS, "id", caption=text)
    for markup in ("</table>", "</td>", "</tr>", "<b>", "</b>", "</caption>"):
        body = body.replace(markup, "")
    assert "<s" not in body.replace("<span", "").lower() and "'" not in body
    emphasised = html.strong(text)
    assert emphasised.replace("<b>", "").replace("</b>", "").count("<") == 0


def test_strong_parts_only() -> None:
    assert html.strong("a **b** <i>") == "a <b>b</b> &lt;i&gt;"
    assert html.picture("<svg/>", 'x"y').startswith('<img class="" alt="x&quot;y" src="data:image/svg+xml;base64,')
