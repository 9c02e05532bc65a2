"""Buttons for files: quiet while nothing is made, a bar and a way to stop, the reason of a failure as text."""

from __future__ import annotations

from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from analytics.export.errors import NotMade
from analytics.export.task import CANCELLED, IDLE, RUNNING, Step, Task


def _script() -> None:
    import streamlit as st

    from analytics.names import load_names
    from ui import offers, release

    files = [
        offers.File(word, lambda _: b"", f"{word}.csv", "text/csv", f"file_{word}", slow=slow)
        for word, slow in (("a", True), ("b", False))
    ]
    con = release.cursor(release.current_file())
    offers.draw(load_names(con, st.query_params.get("bahasa", "id")), files, key="trial")


def shown(task: Task, language: str = "id") -> AppTest:
    app = AppTest.from_function(_script, default_timeout=30)
    app.query_params["bahasa"] = language
    app.session_state["_tasks"] = {"file_a": task}
    app.run()
    assert not app.exception
    return app


def told(app: AppTest) -> str:
    return " ".join(element.proto.body for element in app.get("html"))


def failed(words: str) -> Task:
    def make(_: Step) -> bytes:
        raise NotMade(words)

    task = Task()
    with pytest.raises(NotMade):
        task.run(make)
    return task


def test_nothing_is_said_while_nothing_is_made() -> None:
    app = shown(Task())
    assert [str(button.proto.label) for button in app.get("download_button")] == ["a", "b"]
    assert not app.get("progress") and not app.button and not told(app)


@pytest.mark.parametrize(("done", "total", "words"), [
    (3, 12, "Membuat berkas: bagian 4 dari 12"),
    (12, 12, "Membuat berkas: bagian 12 dari 12"),
    (0, 0, "Membuat berkas: "),
])  # fmt: skip
def test_a_bar_stands_while_a_file_is_made_and_can_be_stopped(done: int, total: int, words: str) -> None:
    task = Task()
    task.state, task.done, task.total = RUNNING, done, total
    app = shown(task)
    (bar,) = app.get("progress")
    assert words in bar.proto.text
    app.button(key="stop_file_a").click().run()
    assert task.state == CANCELLED and not app.get("progress") and not told(app)


@pytest.mark.parametrize(("language", "words"), [
    ("id", "a.csv tidak jadi, tidak ada berkas yang tersisa: brief 35: &lt;three&gt; pages of &quot;20261125.duckdb"),
    ("en", "a.csv was not made, nothing of it is left: brief 35: &lt;three&gt; pages of &quot;20261125.duckdb"),
])  # fmt: skip
def test_a_failure_says_why_as_text_and_can_be_put_away(language: str, words: str) -> None:
    task = failed('brief 35: <three> pages of "/srv/app/data/20261125.duckdb"')
    app = shown(task, language)
    assert words in told(app)
    app.button(key="close_file_a").click().run()
    assert task.state == IDLE and not told(app)


def test_a_large_file_is_kept_for_the_browser_until_it_is_put_away() -> None:
    task = Task()
    task.run(lambda _: b"whole", queued=True)
    app = shown(task)
    assert "a.csv jadi." in told(app)
    assert [str(button.proto.label) for button in app.get("download_button")] == ["a", "b", "Simpan lagi"]
    app.button(key="close_file_a").click().run()
    assert task.content == b"" and len(app.get("download_button")) == 2


def test_a_button_makes_what_the_page_shows_now(monkeypatch: pytest.MonkeyPatch) -> None:
    """What the browser asks for on a click is the maker of the last drawing, counted by its task."""
    made: list[Any] = []
    monkeypatch.setattr("streamlit.elements.widgets.button.marshall_file",
                        lambda _, data, *rest, **more: made.append(data))  # fmt: skip
    task = Task()
    shown(task)
    assert len(made) == 2 and made[0]() == b"" and task.runs == 1
