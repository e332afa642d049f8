"""Opening tours: other files, unreadable files, and what the next start restores."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QApplication, QSplitter
from pytestqt.qtbot import QtBot

from app.tour import TourFileError
from app.ui.files.opener import LARGE
from app.ui.start.window import close, make_window, open_first
from app.ui.state.session import Session
from app.ui.state.settings import Settings
from app.ui.window.main_window import MainWindow
from tests.tours import BUNDLED, encoded, small
from tests.webtools import MAP_TIMEOUT_MS, ask_window, boxes


@pytest.fixture
def other(tmp_path: Path) -> Path:
    """Another tour, of two stops."""
    path = tmp_path / "other.geojson"
    path.write_bytes(encoded(small()))
    return path


def test_another_tour_replaces_the_open_one(
    qtbot: QtBot, window: MainWindow, other: Path, settings: Settings
) -> None:
    window.session.select("hanoi")
    with qtbot.waitSignal(window.map_view.ready, timeout=MAP_TIMEOUT_MS):
        window.open_path(other)
    assert window.windowTitle() == "A short tour — Tour Atlas"
    assert window.session.selected is None
    assert window.itinerary.model.rowCount() == 2
    assert len(boxes(qtbot, window, ".ta-badge")) == 2
    assert settings.last_tour == other


def test_the_cursor_says_that_a_large_tour_is_being_opened(
    window: MainWindow, other: Path, tmp_path: Path
) -> None:
    shapes: list[Qt.CursorShape | None] = []

    def note() -> None:
        cursor = QApplication.overrideCursor()
        shapes.append(cursor.shape() if cursor else None)

    large = tmp_path / "large.geojson"
    large.write_bytes(encoded(small()) + b" " * LARGE)
    broken = tmp_path / "broken.geojson"
    broken.write_bytes(b" " * LARGE + b"{")
    window.session.document.opened.connect(note)
    for path in (other, large, broken):
        window.open_path(path)
        assert QApplication.overrideCursor() is None
    assert shapes == [None, Qt.CursorShape.WaitCursor]


def test_an_unreadable_tour_leaves_the_open_one_as_it_was(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, settings: Settings
) -> None:
    window.session.select("hanoi")
    broken = tmp_path / "broken.geojson"
    broken.write_text('{\n "type": "FeatureCollection"\n "features": []}')
    window.open_path(broken)
    assert window.messages.isVisible()
    text = window.messages.words.text()
    assert "broken.geojson: line 3, column 2: a comma" in text
    assert "\n" not in text
    assert window.session.selected == "hanoi"
    assert window.session.path == BUNDLED
    assert len(boxes(qtbot, window, ".ta-badge")) == 5
    assert settings.last_tour == BUNDLED
    window.open_path(BUNDLED)
    assert not window.messages.isVisible()


def test_a_failed_open_keeps_tour_and_selection(tmp_path: Path) -> None:
    session = Session()
    session.document.open(BUNDLED)
    session.select("seoul")
    with pytest.raises(TourFileError):
        session.document.open(tmp_path)
    with pytest.raises(KeyError):
        session.select("atlantis")
    assert (session.path, session.selected) == (BUNDLED, "seoul")


def test_the_next_start_restores_size_splitter_and_tour(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, other: Path
) -> None:
    def settings() -> Settings:
        return Settings(QSettings(str(tmp_path / "s.ini"), QSettings.Format.IniFormat))

    first = make_window(qapp, settings())
    first.resize(790, 600)
    first.show()
    with qtbot.waitSignal(first.map_view.ready, timeout=MAP_TIMEOUT_MS):
        open_first(first, settings(), other)
    splitter = first.findChild(QSplitter)
    assert splitter is not None
    splitter.setSizes([200, 350, 240])
    width = first.itinerary.width()
    # A larger window would be shrunk to the small screen of these tests.
    first.close()
    close(first)

    second = make_window(qapp, settings())
    second.show()
    with qtbot.waitSignal(second.map_view.ready, timeout=MAP_TIMEOUT_MS):
        open_first(second, settings(), None)
    assert (second.width(), second.height()) == (790, 600)
    assert second.itinerary.width() == width
    assert second.session.path == other
    close(second)


def test_the_bundled_tour_opens_if_the_last_tour_is_missing(
    qapp: QApplication, qtbot: QtBot, settings: Settings, tmp_path: Path
) -> None:
    settings.last_tour = tmp_path / "gone.geojson"
    window = make_window(qapp, settings)
    window.show()
    with qtbot.waitSignal(window.map_view.ready, timeout=MAP_TIMEOUT_MS):
        open_first(window, settings, None)
    assert window.session.path == BUNDLED
    close(window)


def test_a_window_without_a_tour_says_so(qapp: QApplication, settings: Settings) -> None:
    window = make_window(qapp, settings)
    window.show()
    assert not window.actions_by_id["export"].isEnabled()
    assert window.actions_by_id["open"].isEnabled()
    assert window.windowTitle() == "Tour Atlas"
    close(window)


def test_the_map_follows_the_appearance(qtbot: QtBot, window: MainWindow) -> None:
    theme = "document.documentElement.dataset.theme"
    appearance = window.appearance
    appearance.choose("dark")
    qtbot.waitUntil(lambda: ask_window(qtbot, window, theme) == "dark")
    assert window.palette().window().color().name().upper() == appearance.theme.paper
    appearance.choose("light")
    qtbot.waitUntil(lambda: ask_window(qtbot, window, theme) == "light")
    assert window.palette().window().color().name().upper() == appearance.theme.paper


def test_the_map_recovers_from_a_crashed_render_process(qtbot: QtBot, window: MainWindow) -> None:
    window.session.select("hanoi")
    with qtbot.waitSignal(window.map_view.ready, timeout=MAP_TIMEOUT_MS):
        window.map_view.context.web_page.load("chrome://crash")
        window.map_view.context.web_page.renderProcessTerminated.emit(
            window.map_view.context.web_page.RenderProcessTerminationStatus.CrashedTerminationStatus,
            1,
        )
    assert len(boxes(qtbot, window, ".ta-badge")) == 5
