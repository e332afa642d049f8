"""Work in the background: its order, and how it ends."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from app.ui.state.background import Background


@pytest.fixture
def done() -> list[str]:
    """The names of the jobs whose steps were done, in order."""
    return []


@pytest.fixture
def background() -> Background:
    """Does one step at a time."""
    return Background(slice_seconds=0)


def job(name: str, steps: int, done: list[str]) -> Iterator[None]:
    for _ in range(steps):
        done.append(name)
        yield


def test_jobs_take_turns(qtbot: QtBot, background: Background, done: list[str]) -> None:
    background.do(background, job("a", 3, done))
    background.do(background, job("b", 3, done))
    assert not done
    qtbot.waitUntil(lambda: len(done) == 6)
    assert "".join(done) == "ababab"


def test_what_the_reader_waits_for_is_done_first(
    qtbot: QtBot, background: Background, done: list[str]
) -> None:
    background.do(background, job("a", 2, done))
    background.do(background, job("b", 2, done), "soon")
    background.do(background, job("c", 2, done), "awaited")
    qtbot.waitUntil(lambda: len(done) == 6)
    assert "".join(done) == "ccbbaa"


def test_a_job_that_is_forgotten_goes_no_further(
    qtbot: QtBot, background: Background, done: list[str]
) -> None:
    forgotten = job("a", 9, done)
    background.do(background, forgotten)
    qtbot.waitUntil(lambda: "a" in done)
    background.forget(forgotten)
    steps = done.count("a")
    background.do(background, job("b", 3, done))
    qtbot.waitUntil(lambda: done.count("b") == 3)
    assert done.count("a") == steps


def test_a_job_that_fails_does_not_stop_the_others(
    qtbot: QtBot, background: Background, done: list[str]
) -> None:
    def failing() -> Iterator[None]:
        yield
        raise ValueError("broken")

    background.do(background, failing())
    background.do(background, job("b", 2, done))
    with qtbot.captureExceptions() as exceptions:
        qtbot.waitUntil(lambda: len(done) == 2)
    assert [str(error) for _, error, _ in exceptions] == ["broken"]


def test_a_job_may_begin_another_one(qtbot: QtBot, background: Background, done: list[str]) -> None:
    def beginning() -> Iterator[None]:
        yield
        background.do(background, job("b", 1, done))

    background.do(background, beginning())
    qtbot.waitUntil(lambda: done == ["b"])


def test_a_job_ends_with_its_owner(qtbot: QtBot, background: Background, done: list[str]) -> None:
    owner = QObject()
    background.do(owner, job("a", 9, done))
    qtbot.waitUntil(lambda: "a" in done)
    delete(owner)
    steps = done.count("a")
    background.do(background, job("b", 3, done))
    qtbot.waitUntil(lambda: done.count("b") == 3)
    assert done.count("a") == steps
