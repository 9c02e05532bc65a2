"""A file in the making: told of, stopped, failed with its reason, made again; others wait for a turn."""

from __future__ import annotations

from collections.abc import Iterator
from threading import Event, Thread

import pytest

from analytics.export.errors import NotMade
from analytics.export.task import CANCELLED, DONE, FAILED, IDLE, RUNNING, WAITING, Step, Task, Unwanted


class Slow:
    """A maker that stands still between its two parts until it is let go."""

    def __init__(self) -> None:
        self.inside, self.go = Event(), Event()

    def __call__(self, step: Step) -> bytes:
        step(0, 2)
        self.inside.set()
        assert self.go.wait(10)
        step(1, 2)
        return b"whole"


@pytest.fixture
def slow() -> Iterator[Slow]:
    maker = Slow()
    yield maker
    maker.go.set()


def beside(task: Task, maker: Slow, kept: list[object]) -> Thread:
    def work() -> None:
        try:
            kept.append(task.run(maker, queued=True))
        except NotMade as error:
            kept.append(error)

    thread = Thread(target=work, daemon=True)
    thread.start()
    return thread


def test_a_watcher_sees_the_parts_and_the_end(slow: Slow) -> None:
    task, kept = Task(), []
    thread = beside(task, slow, kept)
    assert slow.inside.wait(10)
    assert (task.state, task.done, task.total, task.over) == (RUNNING, 0, 2, False)
    slow.go.set()
    thread.join(10)
    assert kept == [b"whole"] and (task.state, task.runs, task.over) == (DONE, 1, True)
    assert task.content == b"whole"
    assert task.run(lambda _: b"again") == b"again" and task.runs == 2 and task.content == b""


def test_a_cancelled_file_is_thrown_away_and_can_be_made_again(slow: Slow) -> None:
    task, kept = Task(), []
    thread = beside(task, slow, kept)
    assert slow.inside.wait(10)
    task.cancel()
    assert task.over
    slow.go.set()
    thread.join(10)
    assert task.state == CANCELLED and isinstance(kept[0], Unwanted) and task.reason == ""
    assert task.run(lambda _: b"again") == b"again" and task.state == DONE


def test_a_failure_keeps_its_words_until_it_is_put_away() -> None:
    def failing(step: Step) -> bytes:
        step(1, 3)
        raise NotMade("brief 35: three pages")

    task = Task()
    with pytest.raises(NotMade, match="three pages"):
        task.run(failing)
    assert (task.state, task.reason) == (FAILED, "brief 35: three pages")
    task.forget()
    assert (task.state, task.reason) == (IDLE, "")


def test_a_failure_without_words_names_its_kind() -> None:
    def failing(_: Step) -> bytes:
        raise MemoryError

    task = Task()
    with pytest.raises(MemoryError):
        task.run(failing)
    assert task.reason == "MemoryError"


def test_a_fourth_file_waits_for_its_turn_and_can_be_stopped_there() -> None:
    makers, made = [Slow() for _ in range(4)], [Task() for _ in range(4)]
    kept: list[object] = []
    threads = [beside(task, maker, kept) for task, maker in zip(made[:3], makers[:3], strict=True)]
    assert all(maker.inside.wait(10) for maker in makers[:3])
    last = beside(made[3], makers[3], kept)
    assert not makers[3].inside.wait(0.3) and made[3].state == WAITING
    made[3].cancel()
    last.join(10)
    assert made[3].state == CANCELLED and not makers[3].inside.is_set()
    for maker in makers:
        maker.go.set()
    for thread in threads:
        thread.join(10)
    assert kept.count(b"whole") == 3
    assert Task().run(lambda _: b"a turn is free", queued=True)
