"""Desktop conventions: recent files, drag and drop, reloading, text size, help, restoring."""

from __future__ import annotations

import json
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent, QGuiApplication, QKeySequence
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import (
    QApplication,
    QDialogButtonBox,
    QLabel,
    QMessageBox,
    QPushButton,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.ui.help.about import AboutDialog, bug_report
from app.ui.start.window import close, make_window, open_first
from app.ui.state.settings import Settings
from app.ui.window.command_palette import CommandPalette
from app.ui.window.main_window import MainWindow
from app.ui.window.shortcut_sheet import ShortcutSheet
from tests.tours import encoded, small
from tests.webtools import MAP_TIMEOUT_MS

COPY = Qt.DropAction.CopyAction
HELD = (Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)


@pytest.fixture
def other(tmp_path: Path) -> Path:
    """A file with a tour of two stops."""
    path = tmp_path / "other & more.geojson"
    path.write_bytes(encoded(small()))
    return path


def unanswered() -> QMimeData:
    """The data of a drag whose source no longer answers: files without paths."""
    data = QMimeData()
    data.setData("text/uri-list", b"")
    return data


def urls(*dragged: QUrl | Path) -> QMimeData:
    data = QMimeData()
    data.setUrls(
        [item if isinstance(item, QUrl) else QUrl.fromLocalFile(str(item)) for item in dragged]
    )
    return data


def entering(widget: QWidget, data: QMimeData) -> QDragEnterEvent:
    return QDragEnterEvent(widget.rect().center(), COPY, data, *HELD)


def drop(window: MainWindow, data: QMimeData, offered: QMimeData | None = None) -> None:
    """Drags data over the window and drops it; ``offered`` is readable during the drag."""
    enter = entering(window, offered or data)
    QApplication.sendEvent(window, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(window, QDropEvent(enter.position(), COPY, data, *HELD))


def press(window: MainWindow, keys: str) -> None:
    QTest.keySequence(window, QKeySequence(keys))


def test_a_dropped_file_opens_and_is_recent(
    qtbot: QtBot, window: MainWindow, settings: Settings, other: Path
) -> None:
    with qtbot.waitSignal(window.map_view.ready, timeout=MAP_TIMEOUT_MS):
        drop(window, urls(other))
    assert window.session.path == other
    assert settings.recent == [other]
    (entry, *_) = window.recent_menu.actions()
    assert entry.text() == "&1 other && more.geojson"
    window.actions_by_id["open-verne"].trigger()
    assert window.session.path != other
    # Bundled tours have their own menu entries.
    assert settings.recent == [other]
    window.recent_menu.actions()[0].trigger()
    assert window.session.path == other


def test_a_quick_drop_is_not_lost(window: MainWindow, other: Path) -> None:
    # The mouse button was released while the window asked for the data.
    assert unanswered().urls() == []
    drop(window, urls(other), offered=unanswered())
    assert window.session.path == other


def test_a_drop_that_cannot_be_opened_shows_why(window: MainWindow, other: Path) -> None:
    before = window.session.path
    for dropped, message in (
        (urls(other, other), "Several files were dropped"),
        (urls(QUrl("https://example.org/a.geojson")), "No file of this machine was dropped"),
        (unanswered(), "No file of this machine was dropped"),
    ):
        drop(window, dropped)
        assert window.messages.isVisible()
        assert window.messages.words.text().startswith(message)
        assert window.session.path == before
        window.messages.hide()


def test_the_search_field_accepts_text_and_leaves_files_to_the_window(
    window: MainWindow, other: Path
) -> None:
    words = QMimeData()
    words.setText("three cutters")
    file = urls(other)
    # On X11, a dragged file also has its address as text.
    file.setText(other.as_uri())
    for data, is_taken in ((words, True), (file, False)):
        enter = entering(window.itinerary.field, data)
        # Called directly, because the application would pass the ignored event on to the window.
        window.itinerary.field.event(enter)
        assert enter.isAccepted() == is_taken


def test_recent_files_that_are_gone_are_not_offered(window: MainWindow, other: Path) -> None:
    window.open_path(other)
    assert window.recent_menu.menuAction().isEnabled()
    other.unlink()
    window.recent_menu.fill()
    assert not window.recent_menu.menuAction().isEnabled()


@pytest.mark.parametrize("replace", [False, True])
def test_a_file_that_changes_on_disk_is_read_again_and_keeps_the_selection(
    qtbot: QtBot, window: MainWindow, other: Path, replace: bool
) -> None:
    window.open_path(other)
    window.session.select("tromso")
    changed = small()
    changed["tour"]["title"] = "A longer tour than before"
    with qtbot.waitSignal(window.session.changed):
        if replace:
            # As editors do that replace the file.
            beside = other.with_suffix(".new")
            beside.write_bytes(encoded(changed))
            beside.replace(other)
        else:
            other.write_bytes(encoded(changed))
    assert window.windowTitle() == "A longer tour than before — Tour Atlas"
    assert window.session.selected == "tromso"
    assert "read again" in window.messages.words.text()


@pytest.mark.parametrize("title", ["[*]", "a [*] b", "[*][*]", "[[*]*]", "[*][*][*] x"])
def test_the_title_of_the_window_is_that_of_the_tour(
    window: MainWindow, tmp_path: Path, title: str
) -> None:
    content = small()
    content["tour"]["title"] = title
    path = tmp_path / "tour.geojson"
    path.write_bytes(encoded(content))
    window.open_path(path)
    # What the desktop shows; Qt has replaced its placeholders in it.
    assert window.windowHandle().title().startswith(f"{title} — Tour Atlas")


def test_a_file_that_becomes_unreadable_keeps_the_open_tour(
    qtbot: QtBot, window: MainWindow, other: Path
) -> None:
    window.open_path(other)
    with qtbot.waitSignal(window.keeping.watcher.changed):
        other.write_text("{")
    assert window.windowTitle() == "A short tour — Tour Atlas"
    assert str(other.name) in window.messages.words.text()


def test_text_grows_and_shrinks_and_is_remembered(
    qapp: QApplication, window: MainWindow, settings: Settings
) -> None:
    base = qapp.font().pointSizeF()
    heading = window.itinerary.findChildren(QLabel)[0]
    before = heading.fontInfo().pointSizeF()
    for _ in range(3):
        press(window, "Ctrl++")
    assert qapp.font().pointSizeF() == pytest.approx(base * 1.3, abs=0.1)
    assert heading.fontInfo().pointSizeF() > before
    assert settings.text_size == pytest.approx(1.3)
    press(window, "Ctrl+-")
    assert window.appearance.text_size == pytest.approx(1.2)
    press(window, "Ctrl+0")
    assert qapp.font().pointSizeF() == pytest.approx(base)


def texts_on_toolbar(window: MainWindow) -> list[str]:
    """The names of the buttons that show their text."""
    return [
        action.objectName()
        for action, button in buttons_on_toolbar(window)
        if button.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonTextBesideIcon
    ]


def buttons_on_toolbar(window: MainWindow) -> list[tuple[QAction, QToolButton]]:
    actions = window.toolbar.actions()
    pairs = [(action, window.toolbar.widgetForAction(action)) for action in actions]
    return [(action, button) for action, button in pairs if isinstance(button, QToolButton)]


def all_buttons_fit(window: MainWindow) -> bool:
    width = window.toolbar.width()
    return all(button.geometry().right() <= width for _, button in buttons_on_toolbar(window))


def test_a_narrow_toolbar_drops_the_texts_of_a_group_together_and_no_buttons(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.resize(1024, 700)
    qtbot.waitUntil(lambda: window.toolbar.width() == 1024)
    wide = texts_on_toolbar(window)
    # Arrows are understood without words.
    assert wide == ["open", "export", "whole-route", "this-stop", "find", "filter", "editing"]
    window.resize(800, 600)
    qtbot.waitUntil(lambda: window.toolbar.width() == 800 and all_buttons_fit(window))
    assert texts_on_toolbar(window)[:2] == ["open", "export"]
    assert "find" not in texts_on_toolbar(window)
    window.resize(1024, 700)
    qtbot.waitUntil(lambda: texts_on_toolbar(window) == wide)


def test_the_toolbar_makes_room_for_what_is_shown_while_editing(
    qtbot: QtBot, window: MainWindow
) -> None:
    def is_as_wide_as(width: int) -> bool:
        return window.toolbar.width() == width

    # Little more room than the texts need: the last button becomes wider.
    for width in range(1000, 1240, 8):
        window.session.set_editing(False)
        window.resize(width, 700)
        qtbot.waitUntil(partial(is_as_wide_as, width))
        window.session.set_editing(True)
        assert window.toolbar.sizeHint().width() <= width
        texts = texts_on_toolbar(window)
        assert ("undo" in texts) == ("redo" in texts)
        assert "editing" in texts


def test_the_command_that_plays_says_what_it_will_do(window: MainWindow) -> None:
    play = window.actions_by_id["play"]
    assert (play.text(), play.iconText()) == ("P&lay", "Play")
    press(window, "Space")
    assert (play.text(), play.iconText()) == ("P&ause", "Pause")
    assert play.toolTip() == "Pause (Space)"
    press(window, "Space")
    assert play.iconText() == "Play"
    press(window, "Space")
    press(window, "Ctrl+Alt+Space")
    assert play.iconText() == "Play"


@pytest.mark.parametrize(("keys", "name"), [("Ctrl+1", "itinerary"), ("Ctrl+2", "stop_panel"),
                                            ("Ctrl+3", "timeline")])  # fmt: skip
def test_a_panel_is_hidden_and_shown_again(window: MainWindow, keys: str, name: str) -> None:
    panel: QWidget = getattr(window, name)
    action = window.actions_by_id[name.replace("_", "-")]
    assert action.text().replace("&", "").startswith("Hide")
    press(window, keys)
    assert not panel.isVisible()
    assert action.text().replace("&", "").startswith("Show")
    press(window, keys)
    assert panel.isVisible()


def test_hidden_panels_stay_hidden_until_a_command_needs_them(
    qapp: QApplication, window: MainWindow, settings: Settings
) -> None:
    press(window, "Ctrl+1")
    press(window, "Ctrl+3")
    # Presenter mode hides them too, and must not bring them back.
    press(window, "F5")
    press(window, "F5")
    assert not window.itinerary.isVisible()
    assert not window.timeline.isVisible()
    other = make_window(qapp, settings)
    other.show()
    assert not other.itinerary.isVisible()
    assert not other.timeline.isVisible()
    assert other.stop_panel.isVisible()
    close(other)
    window.actions_by_id["find"].trigger()
    assert window.itinerary.isVisible()
    window.actions_by_id["timeline-focus"].trigger()
    assert window.timeline.isVisible()
    assert settings.hidden_panels == []


def test_unknown_names_of_panels_in_the_settings_are_ignored(
    qapp: QApplication, settings: Settings
) -> None:
    settings.hidden_panels = ["map", "", "timeline"]
    other = make_window(qapp, settings)
    other.show()
    assert [other.panels.is_shown(name) for name in other.panels.names] == [True, True, False]
    close(other)


def test_no_button_of_a_dialog_has_an_icon_of_the_style(window: MainWindow) -> None:
    for name in ("about", "shortcuts", "sources", "people"):
        window.actions_by_id[name].trigger()
    window.session.select("hanoi")
    boxes = window.findChildren(QDialogButtonBox)
    assert len(boxes) == 4
    question = QMessageBox(QMessageBox.Icon.NoIcon, "", "?", parent=window)
    question.setStandardButtons(QMessageBox.StandardButton.Yes | QMessageBox.StandardButton.No)
    question.show()
    for button in [*(each for box in boxes for each in box.buttons()), *question.buttons()]:
        assert button.icon().isNull(), button.text()


def test_about_names_each_part_with_its_licence(window: MainWindow, qtbot: QtBot) -> None:
    window.actions_by_id["about"].trigger()
    (dialog,) = window.findChildren(AboutDialog)
    texts = [each.text() for each in dialog.findChildren(QLabel)]
    assert "Tour Atlas" in texts
    for text in ("GeoNames", "CC BY 4.0", "Leaflet", "LGPL 3"):
        assert text in texts
    close_button = dialog.findChild(QDialogButtonBox).button(  # type: ignore[union-attr]
        QDialogButtonBox.StandardButton.Close
    )
    assert close_button.isDefault()
    QApplication.clipboard().clear()
    copy = next(each for each in dialog.findChildren(QPushButton) if each is not close_button)
    copy.click()
    assert QApplication.clipboard().text() == bug_report()
    gone = QSignalSpy(dialog.destroyed)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: gone.count() == 1)


def test_a_palette_without_matches_says_so(qtbot: QtBot, window: MainWindow) -> None:
    press(window, "Ctrl+Shift+P")
    (palette,) = window.findChildren(CommandPalette)
    qtbot.keyClicks(palette.line, "xyz")
    assert not palette.list.isVisible()
    assert palette.nothing.isVisible()
    assert palette.nothing.text() == "No command and no stop has “xyz” in its name."
    QTest.keyClick(palette.line, Qt.Key.Key_Return)
    assert palette.isVisible()
    palette.line.clear()
    assert palette.list.isVisible()
    assert not palette.nothing.isVisible()


def test_every_shortcut_is_on_the_sheet_and_belongs_to_one_command(window: MainWindow) -> None:
    press(window, "F1")
    (sheet,) = window.findChildren(ShortcutSheet)
    assert sheet.isVisible()
    shown = {label.text() for label in sheet.findChildren(QLabel)}
    seen: dict[str, str] = {}
    listed = {command.id for plan in window.menus for command in plan.commands}
    for name in window.actions_by_id.commands:
        assert name in listed, f"{name} is in no menu"
        for keys in window.actions_by_id[name].shortcuts():
            text = keys.toString(QKeySequence.SequenceFormat.NativeText)
            assert text not in seen, f"{text} is both {name} and {seen[text]}"
            seen[text] = name
            assert any(text in label for label in shown), text
    assert len(seen) > 12


def test_the_command_palette_finds_actions_and_stops(qtbot: QtBot, window: MainWindow) -> None:
    press(window, "Ctrl+Shift+P")
    (palette,) = window.findChildren(CommandPalette)
    qtbot.keyClicks(palette.line, "kuala")
    assert palette.list.count() == 1
    QTest.keyClick(palette.line, Qt.Key.Key_Return)
    assert window.session.selected == "kuala-lumpur"
    again = CommandPalette(window.actions_by_id, window.session, window)
    again.show()
    qtbot.keyClicks(again.line, "stop")
    texts = [again.list.item(row).text() for row in range(again.list.count())]
    assert any(text.startswith("Next Stop") for text in texts)
    target = next(row for row, text in enumerate(texts) if text.startswith("Next Stop"))
    for _ in range(target):
        QTest.keyClick(again.line, Qt.Key.Key_Down)
    QTest.keyClick(again.line, Qt.Key.Key_Return)
    assert window.session.selected == "hanoi"


def test_the_bug_report_has_versions_and_no_paths(window: MainWindow) -> None:
    report = bug_report()
    for name in ("Tour Atlas: ", "Qt: ", "Python: ", "folium: ", "Screen: "):
        assert name in report
    assert str(Path.home()) not in report
    assert window.isVisible()
    assert QGuiApplication.clipboard() is not None


def test_the_next_start_restores_tour_and_stop(
    qapp: QApplication, qtbot: QtBot, window: MainWindow, settings: Settings
) -> None:
    window.actions_by_id["open-verne"].trigger()
    window.session.select("suez")
    map_size = window.map_view.view.size().toTuple()
    window.close()
    assert settings.map_size == map_size
    second = make_window(qapp, settings)
    second.show()
    with qtbot.waitSignal(second.map_view.ready, timeout=MAP_TIMEOUT_MS):
        open_first(second, settings, None)
    assert second.session.tour is not None
    assert "Eighty" in second.session.tour.title
    assert second.session.selected == "suez"
    close(second)


def test_a_recent_list_of_the_wrong_type_is_ignored(settings: Settings) -> None:
    for value in (7, "", json.dumps([1]), None):
        settings._store.setValue("recent", value)
        assert all(isinstance(path, Path) for path in settings.recent)
