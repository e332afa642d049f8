"""The story advances by itself, follows the selection, and ends after the last stop."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.tour.filters import NO_FILTER
from app.tour.model import Stop
from app.ui.state.session import Session
from app.ui.story.bar import StoryBar
from app.ui.story.story import MAX_MS, Story
from app.ui.theme.appearance import Appearance
from tests.tours import BUNDLED, VERNE

STOPS = ["tokyo", "kuala-lumpur", "hanoi", "seoul", "camp-humphreys"]
# How long a stop is shown: hardly, and longer than any test takes.
SHORT_MS, ENDLESS_MS = 20, 3_600_000


@pytest.fixture
def session() -> Session:
    session = Session()
    session.document.open(BUNDLED)
    return session


def visited_stops(session: Session) -> list[str | None]:
    visited: list[str | None] = []
    session.selected_changed.connect(visited.append)
    return visited


def short(_stop: Stop) -> int:
    return SHORT_MS


def endless(_stop: Stop) -> int:
    return ENDLESS_MS


def test_it_shows_all_stops_and_ends(qtbot: QtBot, session: Session) -> None:
    story = Story(session, duration=short)
    visited = visited_stops(session)
    states: list[str] = []
    story.state_changed.connect(states.append)
    story.play()
    qtbot.waitUntil(lambda: story.state == "ended")
    assert visited == STOPS
    assert states == ["playing", "ended"]
    assert session.selected == "camp-humphreys"
    visited.clear()
    story.play()
    qtbot.waitUntil(lambda: story.state == "ended")
    assert visited == STOPS
    # The story does not react to its own selections.
    assert states == ["playing", "ended"] * 2


def test_it_starts_with_the_selected_stop(qtbot: QtBot, session: Session) -> None:
    session.select("hanoi")
    visited = visited_stops(session)
    story = Story(session, duration=short)
    story.play()
    assert session.selected == "hanoi"
    qtbot.waitUntil(lambda: story.state == "ended")
    assert visited == ["seoul", "camp-humphreys"]


def test_after_the_end_it_starts_with_the_selected_stop(qtbot: QtBot, session: Session) -> None:
    session.select("camp-humphreys")
    story = Story(session, duration=short)
    story.play()
    qtbot.waitUntil(lambda: story.state == "ended")
    session.select("seoul")
    assert story.state == "stopped"
    story.play()
    assert session.selected == "seoul"


def test_a_pause_keeps_the_stop_and_its_progress(qtbot: QtBot, session: Session) -> None:
    story = Story(session, duration=endless)
    story.toggle()
    qtbot.waitUntil(lambda: story.progress > 0)
    story.toggle()
    states: list[str] = [story.state]
    progress = story.progress
    assert 0 < progress < 1
    assert story.progress == progress
    story.toggle()
    assert [*states, story.state] == ["paused", "playing"]
    assert story.progress == pytest.approx(progress, abs=0.01)
    assert session.selected == "tokyo"


def test_it_continues_from_a_stop_that_the_user_selects(qtbot: QtBot, session: Session) -> None:
    times = {"tokyo": ENDLESS_MS, "hanoi": ENDLESS_MS}
    story = Story(session, duration=lambda stop: times.get(stop.id, SHORT_MS))
    story.play()
    qtbot.waitUntil(lambda: story.progress > 0)
    visited = visited_stops(session)
    session.select("hanoi")
    assert story.state == "playing"
    session.select("seoul")
    qtbot.waitUntil(lambda: story.state == "ended")
    assert visited == ["hanoi", "seoul", "camp-humphreys"]


def test_after_a_pause_it_continues_from_the_selected_stop(qtbot: QtBot, session: Session) -> None:
    story = Story(session, duration=short)
    story.play()
    story.pause()
    session.select("seoul")
    assert (story.state, story.progress) == ("paused", 0)
    visited = visited_stops(session)
    story.play()
    qtbot.waitUntil(lambda: story.state == "ended")
    assert visited == ["camp-humphreys"]


def test_clearing_the_selection_or_opening_another_tour_stops_it(session: Session) -> None:
    story = Story(session, duration=endless)
    story.play()
    session.select(None)
    assert story.state == "stopped"
    story.play()
    session.document.open(VERNE)
    assert story.state == "stopped"
    assert session.selected is None


def test_without_a_tour_nothing_plays() -> None:
    story = Story(Session(), duration=short)
    story.play()
    assert story.state == "stopped"


def test_the_speed_applies_to_the_remaining_time(qtbot: QtBot, session: Session) -> None:
    story = Story(session, duration=lambda _stop: 400_000)
    speeds: list[float] = []
    story.speed_changed.connect(speeds.append)
    story.play()
    before = story.progress
    story.faster()
    story.faster()
    story.faster()
    assert speeds == [2.0, 4.0]
    # The progress stays; only the remaining time passes faster.
    assert story.progress == pytest.approx(before, abs=0.01)
    story.set_speed(4_000.0)
    qtbot.waitUntil(lambda: session.selected == "kuala-lumpur")
    with pytest.raises(ValueError, match="0"):
        story.set_speed(0)
    story.set_speed(1.0)
    story.slower()
    story.slower()
    assert story.speed == 0.5


def test_a_stop_with_more_items_is_shown_longer(session: Session) -> None:
    story = Story(session)
    story.play()
    assert story._duration == MAX_MS
    # Items that the filter hides take no time.
    session.set_filter(NO_FILTER.toggled("people", "luong-cuong"))
    session.select("seoul")
    assert story._duration == 4_000
    session.select("hanoi")
    assert story._duration == 5_000
    story.stop()


@pytest.fixture
def bar(qapp: QApplication, qtbot: QtBot, session: Session) -> StoryBar:
    story = Story(session, duration=endless)
    bar = StoryBar(session, story, Appearance(qapp))
    story.setParent(bar)
    qtbot.addWidget(bar)
    with qtbot.waitActive(bar):
        bar.show()
        bar.activateWindow()
    return bar


def test_keys_control_the_bar(bar: StoryBar, session: Session) -> None:
    bar.play.setFocus()
    assert bar.play.accessibleName() == "Play the tour as a story"
    QTest.keyClick(bar.play, Qt.Key.Key_Space)
    assert bar.play.accessibleName() == "Pause the story"
    assert bar.place.text() == "Stop 1 of 5"
    assert not bar.previous.isEnabled()
    QTest.keyClick(bar.play, Qt.Key.Key_Tab)
    assert bar.next.hasFocus()
    QTest.keyClick(bar.next, Qt.Key.Key_Space)
    assert session.selected == "kuala-lumpur"
    assert bar.place.text() == "Stop 2 of 5"
    assert bar.line.value() == pytest.approx(200, abs=2)
    bar.previous.setFocus()
    QTest.keyClick(bar.previous, Qt.Key.Key_Space)
    assert session.selected == "tokyo"


def test_the_bar_shows_and_sets_the_speed(bar: StoryBar) -> None:
    bar.speeds[4.0].trigger()
    assert bar.speed.text() == "4×"
    assert bar.speed.accessibleName() == "Speed 4×"
    assert [action.isChecked() for action in bar.speeds.values()] == [False, False, False, True]


def test_at_the_end_the_progress_line_is_full(
    qapp: QApplication, qtbot: QtBot, session: Session
) -> None:
    story = Story(session, duration=short)
    bar = StoryBar(session, story, Appearance(qapp))
    qtbot.addWidget(bar)
    session.select("camp-humphreys")
    assert bar.line.value() == 800
    story.play()
    qtbot.waitUntil(lambda: story.state == "ended")
    assert bar.line.value() == 1000
    assert bar.play.accessibleName() == "Play the tour as a story"


def test_the_bar_is_disabled_without_a_tour(qapp: QApplication, qtbot: QtBot) -> None:
    session = Session()
    bar = StoryBar(session, Story(session), Appearance(qapp))
    qtbot.addWidget(bar)
    assert not bar.isEnabled()
    session.document.open(BUNDLED)
    assert bar.isEnabled()
    assert bar.place.text() == "5 stops"
