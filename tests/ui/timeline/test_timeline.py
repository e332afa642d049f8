"""The timeline shows the session's tour in time, and selects stops and items by mouse and key."""

from __future__ import annotations

import datetime as dt
import html
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QLocale, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.map.theme import THEMES
from app.tour import read, write
from app.tour.filters import NO_FILTER
from app.tour.model import Fact, Stop, Tour, When
from app.ui.state.session import Session
from app.ui.theme.appearance import Appearance
from app.ui.timeline.dates import tick_label
from app.ui.timeline.layout import PlacedMarks, PlacedSpans, TimelineLayout
from app.ui.timeline.timeline import Timeline
from app.web.headless import process_deferred_deletions
from app.words.dates import when
from tests.tours import BUNDLED, VERNE

HOSTILE = '<img src=x onerror="1">'


@pytest.fixture
def appearance(qapp: QApplication) -> Iterator[Appearance]:
    """The light theme with reduced motion."""
    appearance = Appearance(qapp)
    appearance.choose("light")
    appearance.be_calm(True)
    yield appearance
    appearance.deleteLater()


@pytest.fixture
def session() -> Session:
    return Session()


@pytest.fixture
def timeline(qtbot: QtBot, appearance: Appearance, session: Session) -> Iterator[Timeline]:
    """A timeline of the bundled tour below a line edit."""
    holder = QWidget()
    layout = QVBoxLayout(holder)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(QLineEdit(holder))
    timeline = Timeline(session, appearance, holder)
    layout.addWidget(timeline)
    holder.resize(1280, 200)
    holder.show()
    qtbot.waitExposed(holder)
    session.document.open(BUNDLED)
    yield timeline
    holder.close()
    holder.deleteLater()
    process_deferred_deletions()


def layout_of(timeline: Timeline) -> TimelineLayout:
    assert timeline.strip_layout is not None
    return timeline.strip_layout


def span_of(timeline: Timeline, stop_id: str) -> PlacedSpans:
    return next(
        placed
        for placed in layout_of(timeline).spans()
        if stop_id in [span.stop.id for span in placed.spans]
    )


def marks_of(timeline: Timeline, stop_id: str) -> list[PlacedMarks]:
    spans = layout_of(timeline).chart.spans
    place = next(span.place for span in spans if span.stop.id == stop_id)
    return [
        placed
        for placed in layout_of(timeline).marks()
        if [mark.place for mark in placed.marks] == [place]
    ]


def widget_point(timeline: Timeline, point: QPointF) -> QPoint:
    return QPoint(round(point.x() + timeline.legend_width), round(point.y()))


def click(timeline: Timeline, point: QPointF) -> None:
    QTest.mouseClick(timeline, Qt.MouseButton.LeftButton, pos=widget_point(timeline, point))


def wheel(
    timeline: Timeline,
    x: float,
    angle: QPoint,
    modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    position = QPointF(x + timeline.legend_width, 20)
    event = QWheelEvent(
        position,
        QPointF(timeline.mapToGlobal(position.toPoint())),
        QPoint(),
        angle,
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
def test_a_click_on_a_bar_or_badge_selects_its_stop(
    timeline: Timeline, session: Session, stop_id: str
) -> None:
    click(timeline, span_of(timeline, stop_id).badge.center())
    assert session.selected == stop_id
    session.select(None)
    bar = span_of(timeline, stop_id).bar
    click(timeline, QPointF(bar.right() - 4, bar.center().y()))
    assert session.selected == stop_id


def test_the_marks_of_two_items_of_one_day_can_both_be_clicked(
    qtbot: QtBot, timeline: Timeline, session: Session
) -> None:
    marks = marks_of(timeline, "tokyo")
    tokyo = read(BUNDLED).stop("tokyo")
    assert len(marks) == len(tokyo.items)
    first, second = marks[0], marks[1]
    assert first.marks[0].start == second.marks[0].start
    assert {first.marks[0].kind, second.marks[0].kind} == {"meeting", "quote"}
    for placed in (first, second):
        with qtbot.waitSignal(session.item_requested) as requested:
            click(timeline, placed.area.center())
        assert requested.args == ["tokyo", placed.marks[0].item.id]
        assert session.selected == "tokyo"
        assert timeline.current_item is placed.marks[0].item


def test_marks_and_badges_do_not_overlap(timeline: Timeline, session: Session) -> None:
    for path in (BUNDLED, VERNE):
        session.document.open(path)
        for boxes in (
            [placed.area for placed in layout_of(timeline).marks()],
            [placed.badge for placed in layout_of(timeline).spans()],
        ):
            for index, box in enumerate(boxes):
                assert not any(box.intersects(other) for other in boxes[:index])


def test_all_stops_of_a_long_tour_are_visible_at_once(timeline: Timeline, session: Session) -> None:
    session.document.open(VERNE)
    visible = [span.stop.id for placed in layout_of(timeline).spans() for span in placed.spans]
    assert sorted(visible) == sorted(stop.id for stop in read(VERNE).stops)
    assert all(len(placed.spans) == 1 for placed in layout_of(timeline).spans())


def test_the_wheel_zooms_about_the_pointer(timeline: Timeline) -> None:
    view = timeline.view
    scale, day = view.scale, view.day(400)
    wheel(timeline, 400, QPoint(0, 120))
    assert view.scale == pytest.approx(scale * 1.25)
    assert view.day(400) == pytest.approx(day)
    for _ in range(5):
        wheel(timeline, 400, QPoint(0, -120))
    assert view.is_whole
    assert view.scale == pytest.approx(scale)


def test_shift_wheel_sideways_wheel_and_drag_pan(timeline: Timeline, session: Session) -> None:
    view = timeline.view
    timeline.zoom(4)
    view.go(view.start + 2)
    left = view.left
    wheel(timeline, 400, QPoint(0, -120), Qt.KeyboardModifier.ShiftModifier)
    assert view.left > left
    wheel(timeline, 400, QPoint(120, 0))
    assert view.left == pytest.approx(left)
    # A drag does not select.
    bar = span_of(timeline, "kuala-lumpur").bar.center()
    start = widget_point(timeline, bar)
    QTest.mousePress(timeline, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(timeline, start - QPoint(100, 0))
    QTest.mouseRelease(timeline, Qt.MouseButton.LeftButton, pos=start - QPoint(100, 0))
    assert view.left == pytest.approx(left + 100 / view.scale)
    assert session.selected is None


def test_keys_move_between_stops_including_an_undated_one(
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


def test_keys_step_through_the_items_of_a_stop_and_show_one(
    qtbot: QtBot, timeline: Timeline, session: Session
) -> None:
    session.select("hanoi")
    timeline.setFocus()
    items = read(BUNDLED).stop("hanoi").items
    QTest.keyClick(timeline, Qt.Key.Key_Down)
    QTest.keyClick(timeline, Qt.Key.Key_Down)
    assert timeline.current_item == items[1]
    assert "Quotation" in timeline.accessibleDescription()
    with qtbot.waitSignal(session.item_requested) as requested:
        QTest.keyClick(timeline, Qt.Key.Key_Return)
    assert requested.args == ["hanoi", items[1].id]
    QTest.keyClick(timeline, Qt.Key.Key_Up)
    assert timeline.current_item == items[0]
    session.select("seoul")
    assert timeline.current_item is None


def test_keys_zoom_and_home_shows_all_days(timeline: Timeline) -> None:
    timeline.setFocus()
    whole = timeline.view.scale
    QTest.keyClick(timeline, Qt.Key.Key_Plus)
    QTest.keyClick(timeline, Qt.Key.Key_Plus)
    assert timeline.view.scale == pytest.approx(whole * 1.25**2)
    QTest.keyClick(timeline, Qt.Key.Key_Minus)
    assert timeline.view.scale == pytest.approx(whole * 1.25)
    QTest.keyClick(timeline, Qt.Key.Key_Home)
    assert timeline.view.is_whole


def test_a_double_click_on_the_background_shows_all_days(timeline: Timeline) -> None:
    timeline.zoom(3)
    background = QPointF(10, timeline.height() - 8)
    QTest.mouseDClick(timeline, Qt.MouseButton.LeftButton, pos=widget_point(timeline, background))
    assert timeline.view.is_whole


def test_tab_focuses_the_timeline_visibly(timeline: Timeline) -> None:
    holder = timeline.parentWidget()
    assert holder is not None
    field = holder.findChild(QLineEdit)
    assert isinstance(field, QLineEdit)
    field.setFocus()
    before = timeline.grab().toImage()
    QTest.keyClick(field, Qt.Key.Key_Tab)
    assert timeline.hasFocus()
    assert timeline.grab().toImage() != before


def test_selecting_a_stop_scrolls_it_into_view(timeline: Timeline, session: Session) -> None:
    timeline.zoom(20)
    timeline.view.go(timeline.view.start)
    session.select("seoul")
    badge = span_of(timeline, "seoul").badge
    assert 0 <= badge.left() < badge.right() <= timeline.view.width


def test_scrolling_is_animated_unless_motion_is_reduced(
    qtbot: QtBot, appearance: Appearance, timeline: Timeline, session: Session
) -> None:
    if appearance.system_is_calm:
        pytest.skip("the system reduces motion")
    appearance.be_calm(False)
    timeline.zoom(4)
    timeline.view.go(timeline.view.start)
    left, seoul = timeline.view.left, layout_of(timeline).chart.spans[3]
    session.select("seoul")
    assert timeline.view.left == left
    qtbot.waitUntil(lambda: timeline.view.left > left)
    qtbot.waitUntil(lambda: timeline.view.day(timeline.view.width) > seoul.end)


def test_a_filter_hides_marks_and_dims_stops_without_marks(
    timeline: Timeline, session: Session
) -> None:
    before = timeline.grab().toImage()
    session.set_filter(NO_FILTER.toggled("kinds", "meeting"))
    kinds = {mark.kind for placed in layout_of(timeline).marks() for mark in placed.marks}
    assert kinds == {"meeting"}
    assert layout_of(timeline).places_with_items == {0, 1, 2, 4}
    seoul, tokyo = span_of(timeline, "seoul").badge, span_of(timeline, "tokyo").badge
    after = timeline.grab().toImage()
    edge = QPointF(3, 0)
    seoul_point = widget_point(timeline, QPointF(seoul.left(), seoul.center().y()) + edge)
    tokyo_point = widget_point(timeline, QPointF(tokyo.left(), tokyo.center().y()) + edge)
    assert after.pixelColor(seoul_point) != before.pixelColor(seoul_point)
    assert after.pixelColor(tokyo_point) == before.pixelColor(tokyo_point)
    session.set_filter(NO_FILTER)
    assert timeline.grab().toImage() == before


def test_the_timeline_follows_the_theme(appearance: Appearance, timeline: Timeline) -> None:
    corner = QPoint(round(timeline.legend_width) + 2, timeline.height() - 3)
    appearance.choose("dark")
    assert timeline.grab().toImage().pixelColor(corner).name().upper() == appearance.theme.paper
    appearance.choose("light")
    assert timeline.grab().toImage().pixelColor(corner).name().upper() == appearance.theme.paper


def test_tooltips_say_what_is_known_of_dates_and_escape_text(
    timeline: Timeline, session: Session, tmp_path: Path
) -> None:
    tip = timeline.tooltip_at(span_of(timeline, "camp-humphreys").badge.center())
    assert "Date not stated" in tip
    assert "After Seoul in the order of travel" in tip
    assert "inferred" in timeline.tooltip_at(span_of(timeline, "tokyo").badge.center())
    hollow = next(placed for placed in marks_of(timeline, "tokyo") if not placed.marks[0].dated)
    assert "Day not stated" in timeline.tooltip_at(hollow.area.center())
    hostile = msgspec.structs.replace(
        stop("a", "2024-05-01"),
        name=HOSTILE,
        date_note=HOSTILE,
        facts=(Fact(id="f", text=HOSTILE),),
    )
    session.document.open(tour_file(tmp_path, hostile))
    points = [placed.badge.center() for placed in layout_of(timeline).spans()]
    points += [placed.area.center() for placed in layout_of(timeline).marks()]
    for point in points:
        tip = timeline.tooltip_at(point)
        assert HOSTILE not in tip
        assert html.escape(HOSTILE) in tip


@pytest.mark.parametrize(
    ("arrive", "depart", "faded"),
    [
        ("2024-05-01", "2024-05-09", (False, False)),
        ("2024-05-01", None, (False, True)),
        (None, "2024-05-09", (True, False)),
        ("2024-05", None, (True, True)),
        ("2024-05-01", "2024-05", (False, True)),
        ("2024-05-01~", "2024-05-09", (True, False)),
    ],
)
def test_a_bar_fades_where_the_day_is_not_known(
    timeline: Timeline,
    session: Session,
    tmp_path: Path,
    arrive: str | None,
    depart: str | None,
    faded: tuple[bool, bool],
) -> None:
    ends = (When(arrive) if arrive else None, When(depart) if depart else None)
    first = msgspec.structs.replace(stop("first"), arrive=ends[0], depart=ends[1])
    session.document.open(tour_file(tmp_path, first))
    placed = span_of(timeline, "first")
    bar = placed.bar
    picture = timeline.grab().toImage()
    ratio = picture.devicePixelRatio()

    def colour(x: float) -> str:
        point = QPointF(x, bar.bottom() - 2) + QPointF(timeline.legend_width, 0)
        return picture.pixelColor(round(point.x() * ratio), round(point.y() * ratio)).name()

    middle = colour(bar.center().x() + 30)
    assert middle == THEMES["light"].visited.lower()
    assert (colour(placed.badge.right() + 4) != middle, colour(bar.right() - 4) != middle) == faded


def test_hatching_does_not_cross_a_name(timeline: Timeline) -> None:
    area = span_of(timeline, "camp-humphreys").name_area
    picture = timeline.grab().toImage()
    # Below the line on which the letters stand, of which only p and y have a part there.
    line = widget_point(timeline, area.bottomLeft() - QPointF(0, 4))
    colours = [picture.pixelColor(line.x() + x, line.y()) for x in range(round(area.width()))]
    hatching = QColor(THEMES["light"].border)
    assert hatching not in colours


def test_a_mark_is_hollow_if_its_day_is_not_known(
    timeline: Timeline, session: Session, tmp_path: Path
) -> None:
    facts = tuple(
        Fact(id=date, text="So", date=When(date)) for date in ("2024-05", "2024", "2024-05-03")
    )
    first = msgspec.structs.replace(stop("first", "2024-05-01"), facts=facts)
    session.document.open(tour_file(tmp_path, first))
    picture = timeline.grab().toImage()
    hollow = set()
    for placed in layout_of(timeline).marks():
        centre = widget_point(timeline, placed.area.center()) * picture.devicePixelRatio()
        if picture.pixelColor(centre).name() == THEMES["light"].paper.lower():
            hollow.add(placed.marks[0].item.id)
        assert timeline.tooltip_at(placed.area.center()).endswith(
            when(placed.marks[0].item.date) + "</p>"
        )
    assert hollow == {"2024-05", "2024"}


def test_the_accessible_description_sums_up_the_timeline(
    timeline: Timeline, session: Session
) -> None:
    assert timeline.accessibleName() == "Timeline"
    assert timeline.accessibleDescription() == (
        "From 28 Oct 2025 to 4 Nov 2025, 5 stops, 1 without a date, 4 with an inferred date."
    )
    session.select("hanoi")
    assert timeline.accessibleDescription().endswith("Selected: 3. Hanoi, 2 Nov 2025.")


def test_a_tour_without_dates_says_so_and_can_be_clicked(
    timeline: Timeline, session: Session, tmp_path: Path
) -> None:
    session.document.open(tour_file(tmp_path, stop("a", facts=2), stop("b")))
    assert layout_of(timeline).chart.axis is None
    assert "No dates are stated" in timeline.accessibleDescription()
    click(timeline, span_of(timeline, "b").badge.center())
    assert session.selected == "b"
    assert not timeline.grab().isNull()


def test_clicks_on_a_shared_mark_zoom_in_and_then_step_through_its_items(
    timeline: Timeline, session: Session, tmp_path: Path
) -> None:
    session.document.open(tour_file(tmp_path, stop("a", "2024-01-01", 30), stop("b", "2025-01-01")))
    shared = next(placed for placed in layout_of(timeline).marks() if len(placed.marks) > 1)
    click(timeline, shared.area.center())
    assert session.selected is None
    assert not timeline.view.is_whole
    assert all(len(placed.marks) == 1 for placed in layout_of(timeline).marks())
    same_time = tour_file(tmp_path, stop("a", "2024-01-01T10:00", 30))
    session.document.open(same_time)
    requested = []
    session.item_requested.connect(lambda _stop, item: requested.append(item))
    for _ in range(40):
        shared = next(placed for placed in layout_of(timeline).marks() if len(placed.marks) > 1)
        click(timeline, shared.area.center())
        if len(requested) == 2:
            break
    assert len(set(requested)) == 2


def test_without_a_tour_the_timeline_shows_a_text(qtbot: QtBot, appearance: Appearance) -> None:
    timeline = Timeline(Session(), appearance)
    qtbot.addWidget(timeline)
    timeline.resize(600, timeline.sizeHint().height())
    empty = timeline.grab().toImage()
    QTest.keyClick(timeline, Qt.Key.Key_Right)
    QTest.mouseClick(timeline, Qt.MouseButton.LeftButton, pos=QPoint(300, 20))
    assert timeline.accessibleDescription() == ""
    assert len({empty.pixel(x, y) for x in range(600) for y in range(10, 90)}) > 1


def test_a_new_timeline_shows_the_state_of_the_session(
    qtbot: QtBot, appearance: Appearance
) -> None:
    session = Session()
    session.document.open(BUNDLED)
    session.select("hanoi")
    timeline = Timeline(session, appearance)
    qtbot.addWidget(timeline)
    assert timeline.selected == 2


@pytest.mark.usefixtures("unmeasured")
def test_ten_thousand_stops_share_few_badges_and_marks(
    timeline: Timeline, session: Session, tmp_path: Path
) -> None:
    start = dt.date(1900, 1, 1)
    days = ((start + dt.timedelta(days=number)).isoformat() for number in range(10_000))
    session.document.open(
        tour_file(tmp_path, *(stop(f"s{n}", day, 5) for n, day in enumerate(days)))
    )
    timeline.due.now()
    # The number of badges and marks depends on the width, not on the number of stops.
    layout = layout_of(timeline)
    assert sum(len(placed.marks) for placed in layout.marks()) == 50_000
    assert len(layout.marks()) < 1000
    assert len(layout.spans()) < 1000
    session.select("s5000")
    timeline.zoom(2000)
    assert len(layout.spans()) < 100
    assert span_of(timeline, "s5000").name == "s5000"
    assert all(len(placed.marks) == 1 for placed in layout.marks())


def test_the_last_badge_of_many_undated_stops_ends_within_the_strip(
    timeline: Timeline, session: Session, tmp_path: Path
) -> None:
    session.document.open(tour_file(tmp_path, *(stop(f"s{n}") for n in range(10_000))))
    timeline.due.now()
    strip = layout_of(timeline)
    for width in range(900, 1400, 5):
        strip.view.resize(width)
        badges = [placed.badge for placed in strip.spans()]
        assert len(badges) > 1
        assert max(badge.right() for badge in badges) <= width
        assert not any(badge.intersects(badges[-1]) for badge in badges[:-1])


@pytest.mark.parametrize(
    ("name", "day", "date"),
    [
        ("C", "4 Nov", "4 Nov 2025"),
        ("en_US", "Nov 4", "Nov 4, 2025"),
        ("de_DE", "4. Nov.", "4. Nov. 2025"),
        ("es_ES", "4 de nov", "4 de nov de 2025"),
        ("ja_JP", "11月4日", "2025年11月4日"),
    ],
)
def test_dates_have_the_format_of_the_locale(
    request: pytest.FixtureRequest, name: str, day: str, date: str
) -> None:
    system = QLocale()
    request.addfinalizer(lambda: QLocale.setDefault(system))
    QLocale.setDefault(QLocale(name))
    number = float(dt.date(2025, 11, 4).toordinal())
    assert tick_label(number, "day") == day
    assert when(When("2025-11-04")) == date
    assert tick_label(number + 0.25, "hour") == "06:00"
    # The first month of a year is labelled with the year.
    assert tick_label(float(dt.date(2026, 1, 1).toordinal()), "month") == "2026"
