"""Editing on the map by real mouse and keys: stops are added, placed, dragged and nudged."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app.map.share import share_page
from app.tour.model import Stop, Tour
from app.ui.window.main_window import MainWindow
from app.words.page import page_words
from app.words.share import share_words
from tests.tours import encoded, small
from tests.webtools import MAP_TIMEOUT_MS, ask_window, badge_of, click_map, jump

LEFT, NO_BUTTON = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
PLAIN, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
OFFER = "document.querySelector('.ta-offer')"
NEAR = "document.querySelector('.ta-offer-near').textContent.trim()"
CHOICES = "[...document.querySelectorAll('.ta-offer-choices button')].map((one) => one.textContent)"


class Chart:
    """The window on the bundled tour while it is edited, with the map on Korea."""

    def __init__(self, qtbot: QtBot, window: MainWindow) -> None:
        self.qtbot = qtbot
        self.window = window
        self.stack = window.session.document.undo_stack
        self.said: list[str] = []
        window.appearance.be_calm(True)
        window.session.set_editing(True)
        window.map_view.editing.said.connect(lambda *words: self.said.append(words[0]))
        with qtbot.waitActive(window):
            window.activateWindow()
        # The panel is wider while editing, and a map of the whole route would be fitted anew.
        self.ask("(atlas.showsRoute = false, 1)")
        jump(qtbot, window, 36.6, 127.6, 8)

    @property
    def tour(self) -> Tour:
        tour = self.window.session.tour
        assert tour is not None
        return tour

    @property
    def names(self) -> list[str]:
        return [stop.name for stop in self.tour.stops]

    @property
    def page(self) -> QWidget:
        target = self.window.map_view.view.focusProxy()
        assert isinstance(target, QWidget)
        return target

    def ask(self, expression: str) -> Any:
        return ask_window(self.qtbot, self.window, expression)

    def until(self, expression: str) -> None:
        self.qtbot.waitUntil(lambda: bool(self.ask(expression)))

    def point(self, lat: float, lon: float) -> tuple[float, float]:
        """A place in degrees as pixels of the view."""
        at = self.ask(f"map.latLngToContainerPoint([{lat}, {lon}])")
        return at["x"], at["y"]

    def click(self, lat: float, lon: float) -> None:
        """Clicks a place, and waits until the map says what is near it."""
        click_map(self.window, *self.point(lat, lon))
        self.until(f"!{OFFER}.hidden && {NEAR}")

    def press(self, stop_id: str) -> QPoint:
        badge = QPoint(*(round(part) for part in badge_of(self.qtbot, self.window, stop_id)))
        QTest.mouseMove(self.page, badge)
        QTest.mousePress(self.page, LEFT, pos=badge)
        return badge

    def move(self, place: QPoint) -> None:
        position = QPointF(place)
        event = QMouseEvent(
            QEvent.Type.MouseMove,
            position,
            self.page.mapToGlobal(position),
            NO_BUTTON,
            LEFT,
            PLAIN,
        )
        QApplication.sendEvent(self.page, event)

    def drag(self, stop_id: str, by: QPoint) -> QPoint:
        """Drags a badge by some pixels without releasing it; returns where the mouse is."""
        start = self.press(stop_id)
        for share in (0.2, 0.6, 1.0):
            self.move(start + by * share)
        self.until(f"document.querySelector('[data-stop=\"{stop_id}\"].is-dragged')")
        self.until("!atlas.editing.drag.isWaiting && atlas.editing.drag.now?.near")
        return start + by

    def release(self, place: QPoint) -> None:
        QTest.mouseRelease(self.page, LEFT, pos=place)

    def drop(self, stop_id: str, by: QPoint) -> None:
        end = self.drag(stop_id, by)
        with self.qtbot.waitSignal(self.window.map_view.updated, timeout=MAP_TIMEOUT_MS):
            self.release(end)

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = PLAIN) -> None:
        QTest.keyClick(self.page, key, modifier)

    def focus(self, stop_id: str) -> None:
        self.window.map_view.view.setFocus()
        self.ask(f"(document.querySelector('[data-stop=\"{stop_id}\"]').focus(), 1)")
        held = "Delete"
        editor = self.window.map_view.context.editor
        self.qtbot.waitUntil(lambda: held in editor.held_keys)


@pytest.fixture
def chart(qtbot: QtBot, window: MainWindow) -> Chart:
    return Chart(qtbot, window)


def place_of(stop: Stop) -> tuple[float, float]:
    assert stop.position is not None
    return stop.position


def test_a_click_offers_a_stop_and_enter_adds_it_after_the_selected_one(chart: Chart) -> None:
    chart.window.session.select("hanoi")
    jump(chart.qtbot, chart.window, 36.6, 127.6, 8)
    added: list[str] = []
    chart.window.map_view.editing.added.connect(added.append)
    chart.click(36.35, 127.385)
    assert "Daejeon, South Korea" in chart.ask(NEAR)
    assert chart.ask(CHOICES) == ["Add a stop here"]
    place = "[map.getCenter().lat, map.getCenter().lng, map.getZoom()]"
    view = chart.ask(place)
    with chart.qtbot.waitSignal(chart.window.map_view.updated, timeout=MAP_TIMEOUT_MS):
        chart.key(Qt.Key.Key_Return)
    stop = chart.tour.stops[3]
    assert (stop.name, stop.country, stop.place_basis) == ("Daejeon", "KR", "inferred")
    assert place_of(stop) == pytest.approx((127.385, 36.35), abs=0.01)
    assert stop.place_note is not None
    assert stop.place_note.startswith("Placed by a click on the map, ")
    assert stop.place_note.endswith("from Daejeon, South Korea")
    assert (stop.arrive, stop.depart) == (None, None)
    assert added == [stop.id] == [chart.window.session.selected]
    # What is typed now is the name of the stop.
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    assert field.selectedText() == "Daejeon"
    assert chart.stack.undoText() == "Add Daejeon"
    assert chart.said == ["Daejeon added as stop 4."]
    # The map stays where it is, and the new stop is on it.
    assert chart.ask(place) == pytest.approx(view, abs=0.002)
    chart.until(f"document.querySelector('[data-stop=\"{stop.id}\"].is-selected')")
    assert chart.ask(f"{OFFER}.hidden")


@pytest.mark.parametrize("width", [260, 444])
def test_the_offer_is_within_a_narrow_map_and_leaves_its_point_in_view(
    chart: Chart, width: int
) -> None:
    chart.ask(f"(map.getContainer().style.width = '{width}px', 1)")
    chart.until(f"map.getSize().x === {width}")
    jump(chart.qtbot, chart.window, 36.6, 127.6, 8)
    chart.click(36.35, 127.7)
    box, point = chart.ask(
        "['.ta-offer', '.ta-offer-point']"
        ".map((part) => document.querySelector(part).getBoundingClientRect().toJSON())"
    )
    assert box["left"] >= 0
    assert box["right"] <= width
    is_beside = box["right"] < point["left"] or point["right"] < box["left"]
    is_above_or_below = box["bottom"] < point["top"] or point["bottom"] < box["top"]
    assert is_beside or is_above_or_below


def test_far_from_a_city_a_new_stop_has_a_number_for_a_name(chart: Chart) -> None:
    chart.window.session.select(None)
    jump(chart.qtbot, chart.window, 36.6, 127.6, 8)
    chart.click(36.2, 126.0)
    with chart.qtbot.waitSignal(chart.window.map_view.updated, timeout=MAP_TIMEOUT_MS):
        chart.key(Qt.Key.Key_Return)
    stop = chart.tour.stops[-1]
    assert (stop.name, stop.country) == ("Stop 6", None)
    assert stop.place_note is not None
    assert "km from" in stop.place_note


def test_escape_closes_the_offer_and_keeps_tour_and_selection(chart: Chart) -> None:
    chart.window.session.select("seoul")
    jump(chart.qtbot, chart.window, 36.6, 127.6, 8)
    chart.click(36.3, 127.4)
    editor = chart.window.map_view.context.editor
    chart.qtbot.waitUntil(lambda: "Escape" in editor.held_keys)
    chart.key(Qt.Key.Key_Escape)
    chart.until(f"{OFFER}.hidden")
    assert chart.window.session.selected == "seoul"
    assert chart.stack.count() == 0
    # The next Escape is the window's again.
    chart.qtbot.waitUntil(lambda: not editor.held_keys)
    chart.key(Qt.Key.Key_Escape)
    chart.qtbot.waitUntil(lambda: chart.window.session.selected is None)


def test_a_click_on_a_leg_inserts_a_stop_between_its_ends(chart: Chart) -> None:
    chart.window.session.select("tokyo")
    jump(chart.qtbot, chart.window, 28, 118, 5)
    at = chart.ask("""(() => {
      const leg = atlas.route.legs.find(({ end }) => end.id === "seoul");
      const [lon, lat] = leg.circle.position(0.5);
      return map.latLngToContainerPoint([lat, lon]);
    })()""")
    click_map(chart.window, at["x"], at["y"])
    chart.until(f"!{OFFER}.hidden && {NEAR}")
    assert chart.ask(CHOICES) == ["Insert a stop between Hanoi and Seoul"]
    with chart.qtbot.waitSignal(chart.window.map_view.updated, timeout=MAP_TIMEOUT_MS):
        chart.key(Qt.Key.Key_Return)
    ids = [stop.id for stop in chart.tour.stops]
    assert ids.index("seoul") - ids.index("hanoi") == 2


def test_a_dragged_badge_moves_its_stop_in_one_step(chart: Chart) -> None:
    before = chart.tour.stop("camp-humphreys")
    end = chart.drag("camp-humphreys", QPoint(70, -24))
    chart.until("document.querySelector('.ta-tip').innerText.includes('South Korea')")
    tip = chart.ask("document.querySelector('.ta-tip').innerText")
    assert "Release to move · Esc puts it back" in tip
    assert chart.ask("document.querySelector('.ta-ghost').textContent") == "5"
    # The leg follows, and the one that it stands for is hidden.
    assert chart.ask("document.querySelectorAll('.ta-draft .ta-leg').length") == 1
    assert chart.ask(
        "[...document.querySelectorAll('path.ta-leg')]"
        ".filter((leg) => leg.style.visibility === 'hidden').length"
    ) == 1  # fmt: skip
    assert chart.tour.stop("camp-humphreys") == before
    with chart.qtbot.waitSignal(chart.window.map_view.updated, timeout=MAP_TIMEOUT_MS):
        chart.release(end)
    after = chart.tour.stop("camp-humphreys")
    at = chart.point(*reversed(place_of(after)))
    assert at == pytest.approx((end.x(), end.y()), abs=1.5)
    # Who names the place is not changed by where the maker sees it.
    assert (after.place_basis, after.place_note) == (before.place_basis, before.place_note)
    assert chart.stack.count() == 1
    assert chart.stack.undoText() == "Move Camp Humphreys"
    assert chart.said[0].startswith("Camp Humphreys moved by ")
    assert chart.window.session.selected == "camp-humphreys"
    assert chart.ask("document.querySelectorAll('.ta-ghost, .ta-draft *, .is-dragged').length") == 0
    with chart.qtbot.waitSignal(chart.window.map_view.updated, timeout=MAP_TIMEOUT_MS):
        chart.stack.undo()
    assert chart.tour.stop("camp-humphreys") == before


def test_escape_puts_a_dragged_badge_back(chart: Chart) -> None:
    end = chart.drag("camp-humphreys", QPoint(60, 40))
    editor = chart.window.map_view.context.editor
    chart.qtbot.waitUntil(lambda: "Escape" in editor.held_keys)
    chart.key(Qt.Key.Key_Escape)
    chart.until("!document.querySelector('.is-dragged')")
    chart.release(end)
    assert chart.stack.count() == 0
    badge = badge_of(chart.qtbot, chart.window, "camp-humphreys")
    place = chart.point(*reversed(place_of(chart.tour.stop("camp-humphreys"))))
    # Two badges that are close keep a little apart.
    assert badge == pytest.approx(place, abs=6)
    assert chart.window.session.selected == "camp-humphreys"
    assert chart.ask("document.querySelectorAll('.ta-ghost, .ta-draft *').length") == 0


def test_a_small_movement_of_the_mouse_is_a_click(chart: Chart) -> None:
    place = chart.press("seoul")
    chart.move(place + QPoint(2, 1))
    chart.release(place + QPoint(2, 1))
    chart.qtbot.waitUntil(lambda: chart.window.session.selected == "seoul")
    assert chart.stack.count() == 0


def test_while_reading_a_badge_is_not_dragged_and_a_click_offers_nothing(chart: Chart) -> None:
    chart.window.session.set_editing(False)
    chart.until("!map.getContainer().classList.contains('is-editing')")
    place = chart.press("seoul")
    for by in (4, 20, 60):
        chart.move(place + QPoint(by, 0))
    chart.release(place + QPoint(60, 0))
    click_map(chart.window, *chart.point(36.0, 128.9))
    assert chart.ask(f"{OFFER}.hidden")
    assert chart.stack.count() == 0
    assert not chart.ask("document.querySelector('.is-dragged')")


def test_arrow_keys_nudge_the_focused_badge_in_one_step(chart: Chart) -> None:
    start = chart.point(*reversed(place_of(chart.tour.stop("seoul"))))
    chart.focus("seoul")
    for key, modifier in (
        (Qt.Key.Key_Right, PLAIN),
        (Qt.Key.Key_Right, PLAIN),
        (Qt.Key.Key_Down, SHIFT),
    ):
        chart.key(key, modifier)
    expected = (start[0] + 2, start[1] + 10)
    chart.qtbot.waitUntil(
        lambda: (
            chart.point(*reversed(place_of(chart.tour.stop("seoul"))))
            == pytest.approx(expected, abs=0.6)
        )
    )
    assert chart.stack.count() == 1
    assert chart.stack.undoText() == "Move Seoul"
    assert chart.ask("document.activeElement.dataset.stop") == "seoul"
    chart.stack.undo()
    assert chart.point(*reversed(place_of(chart.tour.stop("seoul")))) == pytest.approx(start)


def test_delete_removes_the_stop_whose_badge_has_the_focus(chart: Chart) -> None:
    chart.window.session.select("hanoi")
    jump(chart.qtbot, chart.window, 36.6, 127.6, 8)
    chart.focus("camp-humphreys")
    chart.key(Qt.Key.Key_Delete)
    chart.qtbot.waitUntil(lambda: not chart.tour.has_stop("camp-humphreys"))
    assert chart.tour.has_stop("hanoi")
    assert chart.stack.undoText() == "Remove Camp Humphreys"


def test_a_stop_is_added_in_the_middle_of_the_map_without_a_mouse(chart: Chart) -> None:
    chart.window.itinerary.list.setFocus()
    QTest.keyClick(chart.window.itinerary.list, Qt.Key.Key_Insert)
    chart.until(f"!{OFFER}.hidden && {NEAR}")
    middle = chart.ask("[map.getCenter().lat, map.getCenter().lng]")
    with chart.qtbot.waitSignal(chart.window.map_view.updated, timeout=MAP_TIMEOUT_MS):
        chart.key(Qt.Key.Key_Return)
    assert place_of(chart.tour.stops[-1]) == pytest.approx((middle[1], middle[0]), abs=0.01)


def test_a_stop_without_a_place_is_placed_by_a_click(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    tour = small()
    tour["features"][1]["geometry"] = None
    path = tmp_path / "unplaced.geojson"
    path.write_bytes(encoded(tour))
    with qtbot.waitSignal(window.map_view.ready, timeout=MAP_TIMEOUT_MS):
        window.open_path(path)
    chart = Chart(qtbot, window)
    window.session.select("tromso")
    jump(qtbot, window, 69.65, 18.96, 8)
    chart.click(69.65, 18.96)
    assert chart.ask(CHOICES) == ["Place Tromsø here", "Add a stop here"]
    with qtbot.waitSignal(window.map_view.updated, timeout=MAP_TIMEOUT_MS):
        chart.key(Qt.Key.Key_Return)
    stop = chart.tour.stop("tromso")
    assert place_of(stop) == pytest.approx((18.96, 69.65), abs=0.01)
    assert stop.place_basis == "inferred"
    assert chart.names == ["Oslo", "Tromsø"]
    assert chart.stack.undoText() == "Place Tromsø"
    # The note tells where the click was, so it follows the badge.
    note = stop.place_note
    chart.drop("tromso", QPoint(0, 60))
    moved = chart.tour.stop("tromso").place_note
    assert note is not None
    assert moved is not None
    assert moved != note
    assert moved.startswith("Placed by a click on the map, ")


def test_a_click_beyond_the_antimeridian_gives_a_longitude_of_one_world(chart: Chart) -> None:
    jump(chart.qtbot, chart.window, -17.0, 185.0, 7)
    chart.click(-17.1, 184.6)
    assert "Tonga" in chart.ask(NEAR)
    with chart.qtbot.waitSignal(chart.window.map_view.updated, timeout=MAP_TIMEOUT_MS):
        chart.key(Qt.Key.Key_Return)
    lon, lat = place_of(chart.tour.stops[-1])
    assert (lon, lat) == pytest.approx((-175.4, -17.1), abs=0.02)


def test_nothing_of_editing_is_in_an_exported_page(chart: Chart) -> None:
    page = share_page(chart.tour, words=page_words(), share=share_words())
    for word in ("ta-offer", "addEditing", "is-editing", "Add a stop"):
        assert word not in page
