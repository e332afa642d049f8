"""Dates that are known in part, in the real window: itinerary, panel and timeline."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.tour import write
from app.tour.model import Fact, Stop, Tour, When
from app.ui.window.main_window import MainWindow
from tests.ui.panels import shown

STAYS = {
    "Southampton": ("", "1872-09-20", "until 20 Sept 1872"),
    "Lisbon": ("1872-10~", "", "about Oct 1872"),
    "Malta": ("1872-10-28T14", "", "28 Oct 1872, 14h"),
    "Aden": ("1872-11", "1872-12-04", "Nov 1872 – 4 Dec 1872"),
    "Suez": ("1872-12-20/1872-12-28", "", "arrival 20–28 Dec 1872"),
    "Paris": ("1873?", "", "1873 (uncertain)"),
}


@pytest.fixture
def partial(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> MainWindow:
    """The window on a tour of which no date is a whole one, but one departure."""
    path = tmp_path / "partial.geojson"
    write(Tour(title="Partial", stops=tuple(map(_stop, STAYS))), path)
    with qtbot.waitSignal(window.map_view.ready):
        window.open_path(path)
    return window


def _stop(name: str) -> Stop:
    arrive, depart, _ = STAYS[name]
    return Stop(
        id=name,
        name=name,
        lon=len(name),
        lat=len(name),
        arrive=When(arrive) if arrive else None,
        depart=When(depart) if depart else None,
        facts=(Fact(id="f", text="So", date=When("1872-10")),),
    )


def test_the_window_fills_in_no_part_of_a_date(partial: MainWindow) -> None:
    model = partial.itinerary.model
    role = Qt.ItemDataRole.AccessibleTextRole
    rows = [str(model.data(model.index(row), role)) for row in range(model.rowCount())]
    for row, (_, _, words) in zip(rows, STAYS.values(), strict=True):
        # The itinerary has days without times.
        assert f"{words.removesuffix(', 14h')}," in f"{row},"
    texts = [label.text() for label in partial.itinerary.findChildren(QLabel)]
    assert "20 Sept 1872 – 1873 (uncertain)" in texts
    for name, (_, _, words) in STAYS.items():
        partial.session.select(name)
        assert words in [text.split(" · ")[0] for text in shown(partial)]
        assert "Oct 1872" in shown(partial)
        timeline = partial.timeline.accessibleDescription()
        assert timeline.endswith(f"{name}, {words}.")
        assert timeline.startswith("From 20 Sept 1872 to 1873 (uncertain), 6 stops")
