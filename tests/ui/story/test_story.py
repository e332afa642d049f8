"""The tour as a story: it goes on by itself, follows who selects, and comes to an end."""

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
from app.ui.story.story import LONGEST, Story
from app.ui.theme.appearance import Appearance
from tests.tours import BUNDLED, VERNE

STOPS = ["tokyo", "kuala-lumpur", "hanoi", "seoul", "camp-humphreys"]
# Shorter than patience, and longer than any test.
SOON, NEVER = 20, 3_600_000


@pytest.fixture
def session() -> Session:
    made = Session()
    made.document.open(BUNDLED)
    return made


def visits(session: Session) -> list[str | None]:
    found: list[str | None] = []
    session.selected_changed.connect(found.append)
    return found


def soon(_stop: Stop) -> int:
    return SOON


def never(_stop: Stop) -> int:
    return NEVER


def test_it_tells_all_stops_and_ends(qtbot: QtBot, session: Session) -> None:
    story = Story(session, pace=soon)
    seen = visits(session)
    states: list[str] = []
    story.state_changed.connect(states.append)
    story.play()
    qtbot.waitUntil(lambda: story.state == "ended")
    assert seen == STOPS
    assert states == ["playing", "ended"]
    assert session.selected == "camp-humphreys"
    seen.clear()
    story.play()
    qtbot.waitUntil(lambda: story.state == "ended")
    assert seen == STOPS
    # Its own selections are not taken for those of others.
    assert states == ["playing", "ended"] * 2


def test_it_starts_with_the_selected_stop(qtbot: QtBot, session: Session) -> None:
    session.select("hanoi")
    seen = visits(session)
    story = Story(session, pace=soon)
    story.play()
    assert session.selected == "hanoi"
    qtbot.waitUntil(lambda: story.state == "ended")
    assert seen == ["seoul", "camp-humphreys"]


def test_after_the_end_a_selection_is_where_it_starts(qtbot: QtBot, session: Session) -> None:
    session.select("camp-humphreys")
    story = Story(session, pace=soon)
    story.play()
    qtbot.waitUntil(lambda: story.state == "ended")
    session.select("seoul")
    assert story.state == "stopped"
    story.play()
    assert session.selected == "seoul"


def test_a_pause_keeps_the_place_and_the_rest_of_the_time(qtbot: QtBot, session: Session) -> None:
    story = Story(session, pace=never)
    story.toggle()
    qtbot.waitUntil(lambda: story.part > 0)
    story.toggle()
    states: list[str] = [story.state]
    part = story.part
    assert 0 < part < 1
    assert story.part == part
    story.toggle()
    assert [*states, story.state] == ["paused", "playing"]
    assert story.part == pytest.approx(part, abs=0.01)
    assert session.selected == "tokyo"


def test_who_selects_is_followed(qtbot: QtBot, session: Session) -> None:
    times = {"tokyo": NEVER, "hanoi": NEVER}
    story = Story(session, pace=lambda stop: times.get(stop.id, SOON))
    story.play()
    qtbot.waitUntil(lambda: story.part > 0)
    seen = visits(session)
    session.select("hanoi")
    assert story.state == "playing"
    session.select("seoul")
    qtbot.waitUntil(lambda: story.state == "ended")
    assert seen == ["hanoi", "seoul", "camp-humphreys"]


def test_a_selection_during_a_pause_is_where_it_goes_on(qtbot: QtBot, session: Session) -> None:
    story = Story(session, pace=soon)
    story.play()
    story.pause()
    session.select("seoul")
    assert (story.state, story.part) == ("paused", 0)
    seen = visits(session)
    story.play()
    qtbot.waitUntil(lambda: story.state == "ended")
    assert seen == ["camp-humphreys"]


def test_the_overview_and_a_new_tour_stop_it(session: Session) -> None:
    story = Story(session, pace=never)
    story.play()
    session.select(None)
    assert story.state == "stopped"
    story.play()
    session.document.open(VERNE)
    assert story.state == "stopped"
    assert session.selected is None


def test_without_a_tour_nothing_plays() -> None:
    story = Story(Session(), pace=soon)
    story.play()
    assert story.state == "stopped"


def test_speed_changes_what_is_left(qtbot: QtBot, session: Session) -> None:
    story = Story(session, pace=lambda _stop: 400_000)
    heard: list[float] = []
    story.speed_changed.connect(heard.append)
    story.play()
    before = story.part
    story.faster()
    story.faster()
    story.faster()
    assert heard == [2.0, 4.0]
    # The same part of the time has passed; only the rest goes by faster.
    assert story.part == pytest.approx(before, abs=0.01)
    story.set_speed(4_000.0)
    qtbot.waitUntil(lambda: session.selected == "kuala-lumpur")
    with pytest.raises(ValueError, match="0"):
        story.set_speed(0)
    story.set_speed(1.0)
    story.slower()
    story.slower()
    assert story.speed == 0.5


def test_more_to_read_takes_longer(session: Session) -> None:
    story = Story(session)
    story.play()
    assert story._whole == LONGEST
    # Of what is filtered out there is nothing to read.
    session.set_filter(NO_FILTER.toggled("people", "luong-cuong"))
    session.select("seoul")
    assert story._whole == 4_000
    session.select("hanoi")
    assert story._whole == 5_000
    story.stop()


@pytest.fixture
def bar(qapp: QApplication, qtbot: QtBot, session: Session) -> StoryBar:
    story = Story(session, pace=never)
    made = StoryBar(session, story, Appearance(qapp))
    story.setParent(made)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def test_the_bar_is_worked_by_keys(bar: StoryBar, session: Session) -> None:
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
    assert [one.isChecked() for one in bar.speeds.values()] == [False, False, False, True]


def test_at_the_end_the_line_is_full(qapp: QApplication, qtbot: QtBot, session: Session) -> None:
    story = Story(session, pace=soon)
    bar = StoryBar(session, story, Appearance(qapp))
    qtbot.addWidget(bar)
    session.select("camp-humphreys")
    assert bar.line.value() == 800
    story.play()
    qtbot.waitUntil(lambda: story.state == "ended")
    assert bar.line.value() == 1000
    assert bar.play.accessibleName() == "Play the tour as a story"


def test_the_bar_is_off_without_a_tour(qapp: QApplication, qtbot: QtBot) -> None:
    session = Session()
    bar = StoryBar(session, Story(session), Appearance(qapp))
    qtbot.addWidget(bar)
    assert not bar.isEnabled()
    session.document.open(BUNDLED)
    assert bar.isEnabled()
    assert bar.place.text() == "5 stops"
