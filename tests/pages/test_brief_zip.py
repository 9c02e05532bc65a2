"""The ZIP of briefs on the page of a province: started, followed, cancelled, fetched, failed with words."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from analytics.brief_job import CANCELLED, DONE, FAILED, RUNNING
from tests.pages import walk
from ui import brief_zip

FILE = "pages/profil.py"


class Made:
    """A job that stands still in one state."""

    def __init__(self, state: str) -> None:
        self.state, self.done, self.total, self.reason, self.content = state, 12, 38, "NotMade: <b>3</b>", b"zip"
        self.cancelled = False

    @property
    def over(self) -> bool:
        return self.state in (DONE, FAILED, CANCELLED)

    def start(self) -> Made:
        return self

    def wait(self, seconds: float) -> bool:
        return self.over

    def cancel(self) -> None:
        self.cancelled, self.state = True, CANCELLED


def opened(monkeypatch: pytest.MonkeyPatch, state: str, **codes: str) -> tuple[AppTest, Made, list[object]]:
    job, asked = Made(state), []

    def make(*arguments: object, **more: object) -> Made:
        asked.append((arguments, more))
        return job

    monkeypatch.setattr(brief_zip, "Job", make)
    app = walk.app(FILE, wilayah="82", **codes)
    app.button(key="brief_zip_start").click().run()
    assert not app.exception
    return app, job, asked


def labels(app: AppTest) -> list[str]:
    return [str(button.proto.label) for button in app.get("download_button")]


def test_progress_is_told_and_a_cancelled_job_can_be_started_again(monkeypatch: pytest.MonkeyPatch) -> None:
    app, job, asked = opened(monkeypatch, RUNNING)
    (((_, provinces, languages), more),) = asked  # type: ignore[misc]
    assert len(provinces) == 38 and languages == ["id"] and more["year"] == 2025
    assert [bar.proto.text for bar in app.get("progress")] == ["12 dari 38 brief"]
    app.button(key="brief_zip_cancel").click().run()
    assert job.cancelled and app.button(key="brief_zip_start")


def test_a_finished_job_gives_its_file(monkeypatch: pytest.MonkeyPatch) -> None:
    app, _, asked = opened(monkeypatch, DONE, bahasa="en")
    assert asked[0][0][2] == ["en"] and "Download 38 briefs (ZIP)" in labels(app)  # type: ignore[index]
    app.button(key="brief_zip_close").click().run()
    assert app.button(key="brief_zip_start") and "Download 38 briefs (ZIP)" not in labels(app)


def test_a_failed_job_says_why_as_text(monkeypatch: pytest.MonkeyPatch) -> None:
    app, _, _ = opened(monkeypatch, FAILED)
    told = " ".join(element.proto.body for element in app.get("html"))
    assert "NotMade: &lt;b&gt;3&lt;/b&gt;" in told
