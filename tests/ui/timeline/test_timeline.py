"""The timeline shows the session's tour in time, and its mouse and keys select there."""

from __future__ import annotations

import datetime as dt
import html
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QLocale, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.tour import read, write
from app.tour.filters import NO_FILTER
from app.tour.model import Fact, Stop, Tour, When
from app.ui.state.session import Session
from app.ui.theme.appearance import Appearance
from app.ui.timeline.dates import moment, tick_words
from app.ui.timeline.layout import PlacedMarks, PlacedSpans, Scene
from app.ui.timeline.timeline import Timeline
from app.web.headless import process_deferred_deletions
from tests.tours import BUNDLED, VERNE

HOSTILE = '<img src=x onerror="1">'


@pytest.fixture
def appearance(qapp: QApplication) -> Iterator[Appearance]:
    """An appearance of the test's own, without motion."""
    made = Appearance(qapp)
    made.choose("light")
    made.be_calm(True)
    yield made
    made.deleteLater()


@pytest.fixture
def session() -> Session:
    """A session of the test's own."""
    return Session()


@pytest.fixture
def timeline(qtbot: QtBot, appearance: Appearance, session: Session) -> Iterator[Timeline]:
    """A timeline as wide as the window, on the bundled tour, beside another control."""
    holder = QWidget()
    layout = QVBoxLayout(holder)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(QLineEdit(holder))
    made = Timeline(session, appearance, holder)
    layout.addWidget(made)
    holder.resize(1280, 200)
    holder.show()
    qtbot.waitExposed(holder)
    session.document.open(BUNDLED)
    yield made
    holder.close()
    holder.deleteLater()
    process_deferred_deletions()


def scene_of(timeline: Timeline) -> Scene:
    assert timeline.scene is not None
    return timeline.scene


def placed(timeline: Timeline, stop_id: str) -> PlacedSpans:
    return next(
        one for one in scene_of(timeline).spans() if stop_id in [span.stop.id for span in one.spans]
    )


def marks_of(timeline: Timeline, stop_id: str) -> list[PlacedMarks]:
    spans = scene_of(timeline).chart.spans
    place = next(span.place for span in spans if span.stop.id == stop_id)
    return [
        one for one in scene_of(timeline).marks() if [mark.place for mark in one.marks] == [place]
    ]


def at(timeline: Timeline, point: QPointF) -> QPoint:
    return QPoint(round(point.x() + timeline.gutter), round(point.y()))


def click(timeline: Timeline, point: QPointF) -> None:
    QTest.mouseClick(timeline, Qt.MouseButton.LeftButton, pos=at(timeline, point))


def wheel(
    timeline: Timeline,
    x: float,
    turn: QPoint,
    modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    where = QPointF(x + timeline.gutter, 20)
    event = QWheelEvent(
        where,
        QPointF(timeline.mapToGlobal(where.toPoint())),
        QPoint(),
        turn,
        Qt.MouseButton.NoButton,
        modifiers,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(timeline, event)


def tour_file(folder: Path, *stops: Stop) -> Path:
    path = folder / "tour.geojson"
    write(Tour(title="t", stops=stops), path)
    return path


def stop(name: str, arrive: str | None = None, facts: int = 0) -> Stop:
    return Stop(
        id=name,
        name=name,
        lon=0,
        lat=0,
        arrive=When(arrive) if arrive else None,
        facts=tuple(Fact(id=f"f{number}", text=f"Fact {number}") for number in range(facts)),
    )


@pytest.mark.parametrize("stop_id", ["tokyo", "kuala-lumpur", "hanoi", "seoul", "camp-humphreys"])
def test_a_click_on_bar_or_badge_selects_its_stop(
    timeline: Timeline, session: Session, stop_id: str
) -> None:
    click(timeline, placed(timeline, stop_id).badge.center())
    assert session.selected == stop_id
    session.select(None)
    bar = placed(timeline, stop_id).bar
    click(timeline, QPointF(bar.right() - 4, bar.center().y()))
    assert session.selected == stop_id


def test_two_items_of_one_day_have_marks_that_both_can_be_clicked(
    qtbot: QtBot, timeline: Timeline, session: Session
) -> None:
    marks = marks_of(timeline, "tokyo")
    stop_there = read(BUNDLED).stop("tokyo")
    assert len(marks) == len(stop_there.items)
    first, second = marks[0], marks[1]
    assert first.marks[0].start == second.marks[0].start
    assert {first.marks[0].kind, second.marks[0].kind} == {"meeting", "quote"}
    for one in (first, second):
        with qtbot.waitSignal(session.item_requested) as asked:
            click(timeline, one.area.center())
        assert asked.args == ["tokyo", one.marks[0].item.id]
        assert session.selected == "tokyo"
        assert timeline.item is one.marks[0].item


def test_no_two_marks_and_no_two_badges_overlap(timeline: Timeline, session: Session) -> None:
    for path in (BUNDLED, VERNE):
        session.document.open(path)
        for boxes in (
            [one.area for one in scene_of(timeline).marks()],
            [one.badge for one in scene_of(timeline).spans()],
        ):
            for number, one in enumerate(boxes):
                assert not any(one.intersects(other) for other in boxes[:number])


def test_every_stop_of_eighty_days_is_seen_at_once(timeline: Timeline, session: Session) -> None:
    session.document.open(VERNE)
    seen = [span.stop.id for one in scene_of(timeline).spans() for span in one.spans]
    assert sorted(seen) == sorted(stop.id for stop in read(VERNE).stops)
    assert all(len(one.spans) == 1 for one in scene_of(timeline).spans())


def test_the_wheel_zooms_about_the_pointer(timeline: Timeline) -> None:
    view = timeline.view
    before, under = view.scale, view.day(400)
    wheel(timeline, 400, QPoint(0, 120))
    assert view.scale == pytest.approx(before * 1.25)
    assert view.day(400) == pytest.approx(under)
    for _ in range(5):
        wheel(timeline, 400, QPoint(0, -120))
    assert view.is_whole
    assert view.scale == pytest.approx(before)


def test_shift_wheel_sideways_wheel_and_drag_move(timeline: Timeline, session: Session) -> None:
    view = timeline.view
    timeline.zoom(4)
    view.go(view.start + 2)
    left = view.left
    wheel(timeline, 400, QPoint(0, -120), Qt.KeyboardModifier.ShiftModifier)
    assert view.left > left
    wheel(timeline, 400, QPoint(120, 0))
    assert view.left == pytest.approx(left)
    # A drag is no click.
    grab = placed(timeline, "kuala-lumpur").bar.center()
    start = at(timeline, grab)
    QTest.mousePress(timeline, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(timeline, start - QPoint(100, 0))
    QTest.mouseRelease(timeline, Qt.MouseButton.LeftButton, pos=start - QPoint(100, 0))
    assert view.left == pytest.approx(left + 100 / view.scale)
    assert session.selected is None


def test_keys_move_between_stops_and_reach_the_undated_one(
    timeline: Timeline, session: Session
) -> None:
    timeline.setFocus()
    visited = []
    for _ in range(6):
        QTest.keyClick(timeline, Qt.Key.Key_Right)
        visited.append(session.selected)
    ids = [stop.id for stop in read(BUNDLED).stops]
    assert visited == [*ids, "camp-humphreys"]
    QTest.keyClick(timeline, Qt.Key.Key_Left)
    assert session.selected == "seoul"


def test_keys_step_through_items_and_open_one(
    qtbot: QtBot, timeline: Timeline, session: Session
) -> None:
    session.select("hanoi")
    timeline.setFocus()
    items = read(BUNDLED).stop("hanoi").items
    QTest.keyClick(timeline, Qt.Key.Key_Down)
    QTest.keyClick(timeline, Qt.Key.Key_Down)
    assert timeline.item == items[1]
    assert "Quotation" in timeline.accessibleDescription()
    with qtbot.waitSignal(session.item_requested) as asked:
        QTest.keyClick(timeline, Qt.Key.Key_Return)
    assert asked.args == ["hanoi", items[1].id]
    QTest.keyClick(timeline, Qt.Key.Key_Up)
    assert timeline.item == items[0]
    session.select("seoul")
    assert timeline.item is None


def test_keys_zoom_and_home_shows_all(timeline: Timeline) -> None:
    timeline.setFocus()
    whole = timeline.view.scale
    QTest.keyClick(timeline, Qt.Key.Key_Plus)
    QTest.keyClick(timeline, Qt.Key.Key_Plus)
    assert timeline.view.scale == pytest.approx(whole * 1.25**2)
    QTest.keyClick(timeline, Qt.Key.Key_Minus)
    assert timeline.view.scale == pytest.approx(whole * 1.25)
    QTest.keyClick(timeline, Qt.Key.Key_Home)
    assert timeline.view.is_whole


def test_a_double_click_on_the_ground_shows_all(timeline: Timeline) -> None:
    timeline.zoom(3)
    ground = QPointF(10, timeline.height() - 8)
    QTest.mouseDClick(timeline, Qt.MouseButton.LeftButton, pos=at(timeline, ground))
    assert timeline.view.is_whole


def test_tab_leads_to_it_and_the_focus_is_seen(timeline: Timeline) -> None:
    holder = timeline.parentWidget()
    assert holder is not None
    field = holder.findChild(QLineEdit)
    assert isinstance(field, QLineEdit)
    field.setFocus()
    before = timeline.grab().toImage()
    QTest.keyClick(field, Qt.Key.Key_Tab)
    assert timeline.hasFocus()
    assert timeline.grab().toImage() != before


def test_a_selected_stop_is_brought_into_view(timeline: Timeline, session: Session) -> None:
    timeline.zoom(20)
    timeline.view.go(timeline.view.start)
    session.select("seoul")
    badge = placed(timeline, "seoul").badge
    assert 0 <= badge.left() < badge.right() <= timeline.view.width


def test_it_glides_there_unless_motion_is_unwanted(
    qtbot: QtBot, appearance: Appearance, timeline: Timeline, session: Session
) -> None:
    if appearance.system_is_calm:
        pytest.skip("the system asks for no motion")
    appearance.be_calm(False)
    timeline.zoom(4)
    timeline.view.go(timeline.view.start)
    left, seoul = timeline.view.left, scene_of(timeline).chart.spans[3]
    session.select("seoul")
    assert timeline.view.left == left
    qtbot.waitUntil(lambda: timeline.view.left > left)
    qtbot.waitUntil(lambda: timeline.view.day(timeline.view.width) > seoul.end)


def test_a_filter_hides_marks_and_dims_stops_without_any(
    timeline: Timeline, session: Session
) -> None:
    before = timeline.grab().toImage()
    session.set_filter(NO_FILTER.toggled("kinds", "meeting"))
    kinds = {mark.kind for one in scene_of(timeline).marks() for mark in one.marks}
    assert kinds == {"meeting"}
    assert scene_of(timeline).with_items == {0, 1, 2, 4}
    seoul, tokyo = placed(timeline, "seoul").badge, placed(timeline, "tokyo").badge
    after = timeline.grab().toImage()
    edge = QPointF(3, 0)
    seoul_at = at(timeline, QPointF(seoul.left(), seoul.center().y()) + edge)
    tokyo_at = at(timeline, QPointF(tokyo.left(), tokyo.center().y()) + edge)
    assert after.pixelColor(seoul_at) != before.pixelColor(seoul_at)
    assert after.pixelColor(tokyo_at) == before.pixelColor(tokyo_at)
    session.set_filter(NO_FILTER)
    assert timeline.grab().toImage() == before


def test_it_follows_the_theme(appearance: Appearance, timeline: Timeline) -> None:
    corner = QPoint(round(timeline.gutter) + 2, timeline.height() - 3)
    appearance.choose("dark")
    assert timeline.grab().toImage().pixelColor(corner).name().upper() == appearance.theme.paper
    appearance.choose("light")
    assert timeline.grab().toImage().pixelColor(corner).name().upper() == appearance.theme.paper


def test_tooltips_tell_and_escape(timeline: Timeline, session: Session, tmp_path: Path) -> None:
    tip = timeline.tip_at(placed(timeline, "camp-humphreys").badge.center())
    assert "Date not stated" in tip
    assert "After Seoul in the order of travel" in tip
    assert "inferred" in timeline.tip_at(placed(timeline, "tokyo").badge.center())
    hollow = next(one for one in marks_of(timeline, "tokyo") if not one.marks[0].dated)
    assert "Day not stated" in timeline.tip_at(hollow.area.center())
    hostile = msgspec.structs.replace(
        stop("a", "2024-05-01"),
        name=HOSTILE,
        date_note=HOSTILE,
        facts=(Fact(id="f", text=HOSTILE),),
    )
    session.document.open(tour_file(tmp_path, hostile))
    points = [one.badge.center() for one in scene_of(timeline).spans()]
    points += [one.area.center() for one in scene_of(timeline).marks()]
    for point in points:
        tip = timeline.tip_at(point)
        assert HOSTILE not in tip
        assert html.escape(HOSTILE) in tip


def test_the_description_says_what_is_shown(timeline: Timeline, session: Session) -> None:
    assert timeline.accessibleName() == "Timeline"
    assert timeline.accessibleDescription() == (
        "From 28 Oct 2025 to 4 Nov 2025, 5 stops, 1 without a date."
    )
    session.select("hanoi")
    assert timeline.accessibleDescription().endswith("Selected: 3. Hanoi, 2 Nov 2025.")


def test_a_tour_without_dates_says_so_and_can_be_worked(
    timeline: Timeline, session: Session, tmp_path: Path
) -> None:
    session.document.open(tour_file(tmp_path, stop("a", facts=2), stop("b")))
    assert scene_of(timeline).chart.axis is None
    assert "No dates are stated" in timeline.accessibleDescription()
    click(timeline, placed(timeline, "b").badge.center())
    assert session.selected == "b"
    assert not timeline.grab().isNull()


def test_a_mark_for_several_looks_closer_and_then_steps(
    timeline: Timeline, session: Session, tmp_path: Path
) -> None:
    session.document.open(tour_file(tmp_path, stop("a", "2024-01-01", 30), stop("b", "2025-01-01")))
    shared = next(one for one in scene_of(timeline).marks() if len(one.marks) > 1)
    click(timeline, shared.area.center())
    assert session.selected is None
    assert not timeline.view.is_whole
    assert all(len(one.marks) == 1 for one in scene_of(timeline).marks())
    moment = tour_file(tmp_path, stop("a", "2024-01-01T10:00", 30))
    session.document.open(moment)
    asked = []
    session.item_requested.connect(lambda _stop, item: asked.append(item))
    for _ in range(40):
        shared = next(one for one in scene_of(timeline).marks() if len(one.marks) > 1)
        click(timeline, shared.area.center())
        if len(asked) == 2:
            break
    assert len(set(asked)) == 2


def test_before_any_tour_there_is_a_sentence(qtbot: QtBot, appearance: Appearance) -> None:
    made = Timeline(Session(), appearance)
    qtbot.addWidget(made)
    made.resize(600, made.sizeHint().height())
    empty = made.grab().toImage()
    QTest.keyClick(made, Qt.Key.Key_Right)
    QTest.mouseClick(made, Qt.MouseButton.LeftButton, pos=QPoint(300, 20))
    assert made.accessibleDescription() == ""
    assert len({empty.pixel(x, y) for x in range(600) for y in range(10, 90)}) > 1


def test_it_opens_on_what_the_session_has_already(qtbot: QtBot, appearance: Appearance) -> None:
    session = Session()
    session.document.open(BUNDLED)
    session.select("hanoi")
    made = Timeline(session, appearance)
    qtbot.addWidget(made)
    assert made.selected == 2


@pytest.mark.usefixtures("unmeasured")
def test_ten_thousand_stops_are_drawn_at_once(
    timeline: Timeline, session: Session, tmp_path: Path
) -> None:
    start = dt.date(1900, 1, 1)
    days = ((start + dt.timedelta(days=number)).isoformat() for number in range(10_000))
    session.document.open(
        tour_file(tmp_path, *(stop(f"s{n}", day, 5) for n, day in enumerate(days)))
    )
    # Only what can be told apart is drawn, however much there is.
    scene = scene_of(timeline)
    assert sum(len(one.marks) for one in scene.marks()) == 50_000
    assert len(scene.marks()) < 1000
    assert len(scene.spans()) < 1000
    session.select("s5000")
    timeline.zoom(2000)
    assert len(scene.spans()) < 100
    assert placed(timeline, "s5000").name == "s5000"
    assert all(len(one.marks) == 1 for one in scene.marks())


@pytest.mark.parametrize(
    ("name", "day", "whole"),
    [
        ("C", "4 Nov", "4 Nov 2025"),
        ("en_US", "Nov 4", "Nov 4, 2025"),
        ("de_DE", "4. Nov.", "4. Nov. 2025"),
        ("es_ES", "4 de nov", "4 de nov de 2025"),
        ("ja_JP", "11月4日", "2025年11月4日"),
    ],
)
def test_dates_have_the_form_of_the_locale(
    request: pytest.FixtureRequest, name: str, day: str, whole: str
) -> None:
    system = QLocale()
    request.addfinalizer(lambda: QLocale.setDefault(system))
    QLocale.setDefault(QLocale(name))
    number = float(dt.date(2025, 11, 4).toordinal())
    assert tick_words(number, "day") == day
    assert moment(When("2025-11-04")) == whole
    assert tick_words(number + 0.25, "hour") == "06:00"
    # A year is named where it begins.
    assert tick_words(float(dt.date(2026, 1, 1).toordinal()), "month") == "2026"
