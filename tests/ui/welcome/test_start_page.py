"""The start page in the real window."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.map.theme import DARK, LIGHT
from app.tour import Tour, read, write
from app.ui.files.watcher import QUIET_MS
from app.ui.start.window import close, make_window
from app.ui.state.recent_tours import remember
from app.ui.state.settings import Settings
from app.ui.welcome.page import WelcomePage
from app.ui.welcome.recent_row import CutLabel
from app.ui.window.main_window import MainWindow
from tests.tours import BUNDLED, VERNE, encoded, small
from tests.webtools import MAP_TIMEOUT_MS

Key = Qt.Key


def page_of(window: MainWindow) -> WelcomePage:
    return window.beginnings.start_page.page


def focused_name() -> str:
    widget = QApplication.focusWidget()
    return widget.accessibleName() if widget is not None else ""


@pytest.fixture
def recent(settings: Settings, tmp_path: Path) -> Path:
    """A recent tour, and one whose file is gone."""
    path = tmp_path / "Documents" / "asia.geojson"
    path.parent.mkdir()
    tour = read(BUNDLED)
    write(tour, path)
    remember(settings, path.with_name("berlin-day.geojson"), tour)
    remember(settings, path, tour)
    return path


def test_closing_the_tour_shows_the_start_page(window: MainWindow, settings: Settings) -> None:
    window.actions_by_id["close-tour"].trigger()
    assert window.workspace.welcome is page_of(window)
    assert window.session.tour is None
    assert window.session.selected is None
    assert window.windowTitle() == "Tour Atlas"
    assert settings.last_tour is None
    enabled = {name for name in ("export", "next", "close-tour", "open", "new-text")
               if window.actions_by_id[name].isEnabled()}  # fmt: skip
    assert enabled == {"open", "new-text"}
    assert focused_name() == "New from a text"


@pytest.mark.parametrize("size", [(1440, 900), (1280, 800), (1024, 700)])
def test_all_of_the_page_is_in_view_without_a_scroll_bar(
    window: MainWindow, qtbot: QtBot, size: tuple[int, int]
) -> None:
    window.resize(*size)
    window.actions_by_id["close-tour"].trigger()
    page = page_of(window)
    qtbot.waitUntil(lambda: window.width() == size[0] and page.width() == size[0])
    (foot,) = [each for each in page.findChildren(QLabel) if "needs no network" in each.text()]
    qtbot.waitUntil(lambda: page.verticalScrollBar().maximum() == 0)
    viewport = page.viewport()
    assert foot.mapTo(viewport, foot.rect().bottomLeft()).y() < viewport.height()


def test_a_recent_tour_leaves_out_its_folder_and_its_file_before_it_is_cut(qtbot: QtBot) -> None:
    line = CutLabel("5 stops · Documents/asia.geojson", "meta",
                    shorter=("5 stops · asia.geojson", "5 stops"))  # fmt: skip
    qtbot.addWidget(line)
    fitting = set()
    for width in range(line.minimumSizeHint().width(), 400):
        line.resize(width, 20)
        fitting.add(line.fitting)
        assert line.fontMetrics().horizontalAdvance(line.fitting) <= width
    assert len(fitting) == 3


def test_what_was_said_about_a_tour_goes_with_it(window: MainWindow, tmp_path: Path) -> None:
    value = small()
    value["features"][1]["geometry"] = None
    path = tmp_path / "doubtful.geojson"
    path.write_bytes(encoded(value))
    window.open_path(path)
    assert window.messages.isVisible()
    window.actions_by_id["close-tour"].trigger()
    assert not window.messages.isVisible()


def test_a_tour_opened_after_that_is_shown(window: MainWindow, qtbot: QtBot) -> None:
    window.actions_by_id["close-tour"].trigger()
    with qtbot.waitSignal(window.map_view.ready, timeout=MAP_TIMEOUT_MS):
        QTest.mouseClick(page_of(window).cards[1], Qt.MouseButton.LeftButton)
    assert window.session.path == VERNE
    assert window.workspace.welcome is None
    assert window.actions_by_id["close-tour"].isEnabled()


def test_the_file_of_a_closed_tour_is_watched_no_longer(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "a.geojson"
    write(read(BUNDLED), path)
    window.open_path(path)
    window.actions_by_id["close-tour"].trigger()
    with qtbot.assertNotEmitted(window.keeping.watcher.changed, wait=2 * QUIET_MS):
        path.write_bytes(b"{}")


@pytest.mark.usefixtures("recent")
def test_the_arrows_move_in_a_column_and_across(window: MainWindow) -> None:
    window.actions_by_id["close-tour"].trigger()
    names = [focused_name()]
    for key in (Key.Key_Down, Key.Key_Down, Key.Key_Down, Key.Key_Down, Key.Key_Right, Key.Key_Up,
                Key.Key_Left, Key.Key_Left):  # fmt: skip
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, key)
        names.append(focused_name())
    title = read(BUNDLED).title
    assert names[:5] == ["New from a text", "New on the map", "Import or open…", title, title]
    assert names[6] == title
    assert names[7] == names[8]
    assert names[8] in ("New from a text", "New on the map", "Import or open…")


def test_enter_opens_a_recent_tour(window: MainWindow, recent: Path) -> None:
    window.actions_by_id["close-tour"].trigger()
    (row,) = page_of(window).recent
    assert row.accessibleName() == read(BUNDLED).title
    assert "5 stops · Documents/asia.geojson" in row.accessibleDescription().translate(
        {0x2068: None, 0x2069: None}
    )
    row.setFocus()
    QTest.keyClick(row, Key.Key_Return)
    assert window.session.path == recent


def test_a_missing_file_can_be_taken_off_the_list(
    window: MainWindow, qtbot: QtBot, settings: Settings, recent: Path
) -> None:
    window.actions_by_id["close-tour"].trigger()
    page = page_of(window)
    (missing,) = page.missing
    missing.remove.click()
    qtbot.waitUntil(lambda: page.missing == [])
    assert settings.recent == [recent]
    assert len(page.recent) == 1
    assert focused_name() == "New from a text"


def test_the_page_reads_no_recent_file(
    window: MainWindow, settings: Settings, tmp_path: Path
) -> None:
    path = tmp_path / "broken.geojson"
    path.write_bytes(b"\0")
    settings.recent = [path]
    window.actions_by_id["close-tour"].trigger()
    (row,) = page_of(window).recent
    assert row.accessibleName() == "broken.geojson"
    row.click()
    # The message is shown above the start page, which stays.
    assert window.messages.isVisible()
    assert window.workspace.welcome is page_of(window)


def test_the_start_page_over_an_open_tour_leads_back(window: MainWindow) -> None:
    window.session.select("seoul")
    window.actions_by_id["start-page"].trigger()
    page = page_of(window)
    assert window.workspace.welcome is page
    assert page.back.isVisible()
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, Key.Key_Escape)
    assert window.workspace.welcome is None
    assert window.session.selected == "seoul"
    # The same tour is not opened again, so that nothing is lost.
    window.actions_by_id["start-page"].trigger()
    page.cards[0].click()
    assert window.workspace.welcome is None
    assert window.session.selected == "seoul"


def test_pictures_show_the_route_in_the_colours_of_the_theme(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.actions_by_id["close-tour"].trigger()
    card = page_of(window).cards[0]
    for theme in (LIGHT, DARK):
        window.appearance.choose(theme.name)
        # The route, its land and the sea.
        shown = {theme.accent, theme.visited, theme.sea}
        qtbot.waitUntil(partial(shows, card, shown))


def shows(widget: QWidget, wanted: set[str]) -> bool:
    return wanted <= colours(widget)


def colours(widget: QWidget) -> set[str]:
    image = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    return {f"#{pixel & 0xFFFFFF:06X}" for pixel in memoryview(image.constBits()).cast("I")}


def test_a_window_without_a_tour_can_show_the_page(qapp: QApplication, settings: Settings) -> None:
    window = make_window(qapp, settings)
    window.show()
    window.actions_by_id["start-page"].trigger()
    assert window.workspace.welcome is page_of(window)
    assert not page_of(window).back.isVisible()
    close(window)


def test_an_untitled_tour_begins_on_the_map(window: MainWindow) -> None:
    window.actions_by_id["new-map"].trigger()
    tour = window.session.tour
    assert tour == Tour(title="Untitled tour", stops=())
    assert window.session.path is None
    assert window.session.editing
    assert window.session.document.is_saved
    assert window.workspace.welcome is None
    # What is typed replaces the title.
    field = QApplication.focusWidget()
    assert field is not None
    QTest.keyClicks(field, "Along the Weser")
    assert tour_title(window) == "Along the Weser"


def tour_title(window: MainWindow) -> str:
    return window.session.tour.title if window.session.tour else ""
