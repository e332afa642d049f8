"""Every sign of the window is explained, and an agreement that does not exist looks like none."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel, QScrollArea
from pytestqt.qtbot import QtBot

from app.tour.filters import Filter
from app.ui.filter.dialog import FilterDialog
from app.ui.filter.model import COUNT_TEXT_ROLE
from app.ui.indexes.sources import SourcesDialog
from app.ui.sources.copying import copy_menu
from app.ui.window.main_window import MainWindow
from tests.tours import encoded, small
from tests.ui.panels import card, headings, shown
from tests.webtools import MAP_TIMEOUT_MS, ask_window

DENIED = {"id": "denied", "title": "A treaty", "status": "none", "cite": [{"source": "diary"}]}
AGREED = {"id": "agreed", "title": "A pact", "status": "agreed", "cite": [{"source": "diary"}]}


def tour_with(**first_stop: Any) -> dict[str, Any]:
    value = small()
    value["features"][0]["properties"].update(first_stop)
    return value


@pytest.fixture
def show(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> Any:
    """Opens a tour, given as JSON, in the window."""

    def open_tour(value: dict[str, Any]) -> MainWindow:
        path = tmp_path / "tour.geojson"
        path.write_bytes(encoded(value))
        with qtbot.waitSignal(window.map_view.ready, timeout=MAP_TIMEOUT_MS):
            window.open_path(path)
        return window

    return open_tour


def texts(window: MainWindow) -> list[str]:
    return [label.text() for label in window.itinerary.findChildren(QLabel) if label.isVisible()]


def test_the_itinerary_marks_an_inferred_date_and_explains_the_sign(show: Any) -> None:
    window = show(tour_with(date_basis="inferred", place_basis="inferred"))
    model = window.itinerary.model
    row = model.index(0).data(Qt.ItemDataRole.UserRole + 1)
    assert row.name == "Oslo *"
    assert row.details.endswith("2024 †")
    legend = next(text for text in texts(window) if "†" in text)
    assert legend.splitlines() == [
        "* Place inferred, not named in the source.",
        "† Date inferred in whole or in part.",
    ]
    spoken = model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "Place inferred, Date inferred" in spoken
    assert "†" not in model.index(1).data(Qt.ItemDataRole.UserRole + 1).details


def test_a_tour_without_inferences_has_no_legend(show: Any) -> None:
    window = show(small())
    assert not [text for text in texts(window) if "inferred" in text]


def test_the_keyboard_reaches_the_meaning_of_every_sign(qtbot: QtBot, window: MainWindow) -> None:
    window.activateWindow()
    window.actions_by_id["signs"].trigger()
    (dialog,) = (dialog for dialog in window.findChildren(QDialog) if dialog.isVisible())
    words = [label.text() for label in dialog.findChildren(QLabel)]
    for sign in (
        "Asterisk",
        "Dagger",
        "Dashed line",
        "Dashed frame",
        "“?”",
        "Plus",
        "Hollow",
        "7 + 1",
    ):
        assert any(sign in text for text in words), sign
    assert any("7 agreements, and 1 that does not exist" in text for text in words)
    # The arrow keys scroll the list.
    (scroll,) = dialog.findChildren(QScrollArea)
    assert scroll.focusPolicy().value & Qt.FocusPolicy.TabFocus.value
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not dialog.isVisible())
    help_menu = next(plan for plan in window.menus if plan.title == "&Help")
    assert "signs" in [command.id for command in help_menu.commands]


def test_tooltips_of_the_timeline_explain_its_signs(show: Any) -> None:
    value = tour_with(date_basis="inferred", arrive="2024-05-01", depart="2024-05-01")
    properties = value["features"][0]["properties"]
    properties["facts"] = [
        {"id": f"f{number}", "text": f"Fact {number}", "date": "2024-05-01", "cite": []}
        for number in range(400)
    ]
    del value["features"][1]["properties"]["arrive"]
    window = show(value)
    timeline = window.timeline
    layout = timeline.strip_layout
    assert layout is not None
    by_place = {placed.spans[0].place: placed for placed in layout.spans()}
    assert "inferred (dashed frame)" in timeline.tooltip_at(by_place[0].badge.center())
    assert "Hatched, with “?”" in timeline.tooltip_at(by_place[1].badge.center())
    shared = next(marks for marks in layout.marks() if len(marks.marks) > 1)
    tip = timeline.tooltip_at(QPointF(shared.area.center()))
    assert f"Plus: {len(shared.marks)} items, more than there is room for" in tip
    assert "1 with an inferred date" in timeline.accessibleDescription()


def test_agreements_that_do_not_exist_are_counted_by_themselves(window: MainWindow) -> None:
    window.session.select("hanoi")
    assert "Agreements 1 · 1 that does not exist" in headings(window)


def test_the_counts_hold_while_a_filter_hides_items(show: Any) -> None:
    agreements = [
        {**AGREED, "topics": ["A"]},
        {**AGREED, "id": "second"},
        {**DENIED, "topics": ["A"]},
    ]
    window = show(tour_with(agreements=agreements))
    window.session.select("oslo")
    assert "Agreements 2 · 1 that does not exist" in headings(window)
    window.session.set_filter(Filter(topics=frozenset({"A"})))
    assert "Agreements 1 of 2 · 1 that does not exist" in headings(window)


def test_a_stop_with_nothing_but_a_denial_counts_no_agreement(qtbot: QtBot, show: Any) -> None:
    window = show(tour_with(agreements=[DENIED], meetings=[], quotes=[]))
    window.session.select("oslo")
    assert headings(window) == ["Agreements 0 · 1 that does not exist"]
    # The tooltip of the stop on the map and that of the timeline.
    counts = ask_window(qtbot, window, "atlas.tour.stops[0].counts")
    assert counts == "1 agreement that does not exist"
    badge = window.timeline.strip_layout.spans()[0].badge.center()
    assert "1 agreement that does not exist" in window.timeline.tooltip_at(badge)


def test_a_denied_agreement_differs_in_form_and_words(show: Any) -> None:
    window = show(tour_with(agreements=[AGREED, DENIED]))
    window.session.select("oslo")
    agreed, denied = (
        next(
            label
            for label in card(window, item_id).findChildren(QLabel)
            if label.property("role") == "status"
        )
        for item_id in ("agreed", "denied")
    )
    assert (agreed.text(), denied.text()) == ("Agreed", "× Does not exist")
    assert denied.accessibleName() == "Does not exist"
    # The upper edge is one line, or it is dashed.
    assert edge(agreed) == 1
    assert edge(denied) > 3


def edge(label: QLabel) -> int:
    """How many strokes the upper edge has."""
    image = label.grab().toImage()
    ground = image.pixelColor(image.width() // 2, 2).lightness()
    row = [image.pixelColor(x, 0).lightness() for x in range(8, image.width() - 8)]
    inked = [abs(lightness - ground) > 60 for lightness in row]
    return sum(1 for x, ink in enumerate(inked) if ink and (x == 0 or not inked[x - 1]))


def test_the_filter_counts_denied_agreements_by_themselves(show: Any) -> None:
    window = show(tour_with(agreements=[AGREED, DENIED]))
    window.actions_by_id["filter"].trigger()
    (dialog,) = window.findChildren(FilterDialog)
    model = dialog.facets["kinds"].model
    rows = {model.index(row).data(): model.index(row) for row in range(model.rowCount())}
    assert rows["Agreements"].data(COUNT_TEXT_ROLE) == "1 + 1"
    assert rows["Meetings"].data(COUNT_TEXT_ROLE) == "1"
    tip = rows["Agreements"].data(Qt.ItemDataRole.ToolTipRole)
    assert re.sub("<[^>]*>", "", tip) == "Agreements · 1 that does not exist"
    dialog.close()


def test_lists_and_the_clipboard_say_that_an_agreement_does_not_exist(show: Any) -> None:
    window = show(tour_with(agreements=[DENIED]))
    window.actions_by_id["sources"].trigger()
    (dialog,) = window.findChildren(SourcesDialog)
    model = dialog.items.cited_items
    kinds = [model.index(row, 1).data() for row in range(model.rowCount())]
    assert "Agreement that does not exist" in kinds
    dialog.close()
    window.itinerary.field.setText("treaty")
    results = window.itinerary.results.list.results
    spoken = [
        results.index(row).data(Qt.ItemDataRole.AccessibleTextRole)
        for row in range(results.rowCount())
    ]
    assert any("Agreement that does not exist" in text for text in spoken)
    tour = window.session.tour
    assert tour is not None
    menu = copy_menu(window, tour, tour.stops[0].agreements[0])
    menu.actions()[0].trigger()
    assert QGuiApplication.clipboard().text() == "A treaty — Does not exist; Diary"
    assert shown(window)
