"""File > Versions: what is listed, looked at, gone back to and opened as a copy."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.tour import read
from app.tour.edit import remove_item
from app.ui.start.window import close, make_window
from app.ui.state.settings import Settings
from app.ui.versions.pane import VersionsPane
from app.ui.versions.two_line_delegate import DETAIL_ROLE, HEAD_ROLE, LINE_ROLE, SECTION_ROLE
from app.ui.window.main_window import MainWindow
from tests.tours import BUNDLED, encoded, small
from tests.ui.state.test_document import titled


@pytest.fixture
def path(tmp_path: Path) -> Path:
    file = tmp_path / "tour.geojson"
    file.write_bytes(encoded(small()))
    return file


@pytest.fixture
def own(qapp: QApplication, settings: Settings, tmp_path: Path, path: Path) -> Iterator[MainWindow]:
    """A window with a journal, on a tour of the user's own, with quick snapshots."""
    window = make_window(qapp, settings, tmp_path / "state")
    window.resize(1280, 800)
    window.show()
    window.open_path(path)
    recorder = window.keeping.recorder
    assert recorder is not None
    recorder._quiet_timer.setInterval(10)
    yield window
    close(window)


def retitle(qtbot: QtBot, window: MainWindow, title: str) -> None:
    recorder = window.keeping.recorder
    assert recorder is not None
    with qtbot.waitSignal(recorder.recorded):
        window.session.document.apply(titled(title), f"Title {title}")


def opened(qtbot: QtBot, window: MainWindow, rows: int) -> VersionsPane:
    """The pane with so many rows, headings among them."""
    window.actions_by_id["versions"].trigger()
    pane = window.workspace.in_panel
    assert isinstance(pane, VersionsPane)
    qtbot.waitUntil(lambda: pane.list.rows.rowCount() == rows)
    return pane


def texts(pane: VersionsPane, role: int = LINE_ROLE) -> list[object]:
    rows = pane.list.rows
    return [rows.data(rows.index(row), role) for row in range(rows.rowCount())]


def look_at(qtbot: QtBot, window: MainWindow, pane: VersionsPane, line: str, nth: int = 0) -> None:
    found = [row for row, text in enumerate(texts(pane)) if text == line]
    pane.list.setCurrentIndex(pane.list.rows.index(found[nth]))
    qtbot.waitUntil(lambda: window.session.document.is_previewing)


def test_the_versions_are_listed_with_what_changed(qtbot: QtBot, own: MainWindow) -> None:
    retitle(qtbot, own, "One")
    retitle(qtbot, own, "Two")
    own.actions_by_id["save"].trigger()
    retitle(qtbot, own, "Three")
    # The baseline is of another day than the snapshots only at midnight.
    pane = opened(qtbot, own, 7)
    lines = [str(text) for text in texts(pane)]
    assert lines[0] == "Today"
    assert lines[1].startswith("1 unsaved change")
    assert lines[2:] == ["Autosaved", "Saved", "Autosaved", "Autosaved", "Saved"]
    details = [str(text) for text in texts(pane, DETAIL_ROLE)]
    assert "Two" in details[2]
    assert "Three" in details[2]
    assert details[6] == "tour.geojson"
    assert texts(pane, HEAD_ROLE)[1] == "Now"
    assert texts(pane, SECTION_ROLE)[:2] == [True, False]
    assert "Saved" in str(pane.list.rows.data(pane.list.rows.index(3)))


def test_a_version_is_looked_at_and_nothing_is_changed(
    qtbot: QtBot, own: MainWindow, path: Path
) -> None:
    own.session.set_editing(True)
    retitle(qtbot, own, "One")
    retitle(qtbot, own, "Two")
    before = path.read_bytes()
    pane = opened(qtbot, own, 5)
    look_at(qtbot, own, pane, "Autosaved", 1)
    document = own.session.document
    assert own.session.tour is not None
    assert own.session.tour.title == "One"
    assert own.windowTitle().startswith("One •")
    assert (document.edited.title, document.undo_stack.count()) == ("Two", 2)
    assert not own.session.editing
    assert pane.note.isVisible()
    assert "Nothing is changed until you go back to it." in pane.note.words.words
    assert pane.differences.lines.rowCount() == 1
    assert path.read_bytes() == before
    pane.list.choose_now()
    assert not document.is_previewing
    assert own.session.tour.title == "Two"
    assert own.session.editing
    assert not pane.note.isVisible()


def test_in_a_small_window_the_version_and_the_note_about_it_are_in_view(
    qtbot: QtBot, own: MainWindow
) -> None:
    own.resize(1024, 620)
    for number in range(6):
        retitle(qtbot, own, f"Title {number}")
    pane = opened(qtbot, own, 9)
    look_at(qtbot, own, pane, "Saved")
    versions = pane.list

    def is_in_view() -> bool:
        row = versions.visualRect(versions.currentIndex())
        return bool(versions.viewport().rect().contains(row))

    qtbot.waitUntil(is_in_view)
    words = pane.note.words
    assert words.width() < words.fontMetrics().horizontalAdvance(words.words)
    assert words.height() >= words.heightForWidth(words.width())
    pane.list.choose_now()


def test_what_is_gone_has_a_sign_as_wide_as_the_others(qtbot: QtBot, own: MainWindow) -> None:
    own.session.document.apply(partial(remove_item, stop_id="oslo", item_id="m"), "Remove Tea")
    pane = opened(qtbot, own, 4)
    look_at(qtbot, own, pane, "Saved")
    lines = pane.differences.lines
    assert lines.data(lines.index(0), HEAD_ROLE) == "\N{MINUS SIGN}"
    pane.list.choose_now()


def test_going_back_is_one_step(qtbot: QtBot, own: MainWindow) -> None:
    retitle(qtbot, own, "One")
    retitle(qtbot, own, "Two")
    pane = opened(qtbot, own, 5)
    look_at(qtbot, own, pane, "Saved")
    pane.go_back.click()
    document = own.session.document
    assert document.edited.title == "A short tour"
    assert not document.is_previewing
    assert not pane.note.isVisible()
    assert document.undo_stack.undoText() == pane.go_back.text()
    document.undo_stack.undo()
    assert document.edited.title == "Two"
    assert own.session.tour is document.edited


def test_a_version_opens_as_a_new_tour(qtbot: QtBot, own: MainWindow, path: Path) -> None:
    retitle(qtbot, own, "One")
    own.actions_by_id["save"].trigger()
    pane = opened(qtbot, own, 5)
    look_at(qtbot, own, pane, "Saved", 1)
    pane.copy.click()
    document = own.session.document
    assert (document.path, document.edited.title) == (None, "A short tour")
    assert not document.is_saved
    assert own.workspace.in_panel is None
    assert read(path).title == "One"


def test_the_pane_is_used_by_keyboard(qtbot: QtBot, own: MainWindow) -> None:
    retitle(qtbot, own, "One")
    pane = opened(qtbot, own, 4)
    assert own.focusWidget() is pane.list
    assert pane.list.snapshot is None
    qtbot.keyClick(pane.list, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: own.session.document.is_previewing)
    # The list knows no way to the heading above the first row.
    for _ in range(3):
        qtbot.keyClick(pane.list, Qt.Key.Key_Up)
    assert pane.list.snapshot is None
    assert not own.session.document.is_previewing
    qtbot.keyClick(pane.list, Qt.Key.Key_End)
    qtbot.waitUntil(lambda: own.session.document.is_previewing)
    pane.go_back.setFocus()
    qtbot.keyClick(pane.go_back, Qt.Key.Key_Return)
    assert own.session.document.edited.title == "A short tour"
    qtbot.keyClick(pane.list, Qt.Key.Key_Escape)
    assert own.workspace.in_panel is None


def test_closing_the_pane_shows_the_edited_tour_again(qtbot: QtBot, own: MainWindow) -> None:
    retitle(qtbot, own, "One")
    pane = opened(qtbot, own, 4)
    look_at(qtbot, own, pane, "Saved")
    pane.head.cross.click()
    assert own.workspace.in_panel is None
    assert own.session.tour is own.session.document.edited
    assert not pane.note.isVisible()


def test_editing_and_undo_end_the_look(qtbot: QtBot, own: MainWindow) -> None:
    retitle(qtbot, own, "One")
    pane = opened(qtbot, own, 4)
    look_at(qtbot, own, pane, "Saved")
    own.session.set_editing(True)
    assert not own.session.document.is_previewing
    assert own.session.editing
    look_at(qtbot, own, pane, "Saved")
    own.session.document.undo_stack.undo()
    assert not own.session.document.is_previewing
    assert pane.list.snapshot is None


def test_another_tour_closes_the_pane(qtbot: QtBot, own: MainWindow) -> None:
    retitle(qtbot, own, "One")
    own.actions_by_id["save"].trigger()
    pane = opened(qtbot, own, 5)
    look_at(qtbot, own, pane, "Saved", 1)
    own.open_path(BUNDLED)
    assert own.workspace.in_panel is None
    assert own.session.tour is own.session.document.edited
    assert own.session.path == BUNDLED


def test_a_damaged_version_is_told(qtbot: QtBot, own: MainWindow) -> None:
    retitle(qtbot, own, "One")
    pane = opened(qtbot, own, 4)
    snapshot = pane.list.rows.data(pane.list.rows.index(2), int(Qt.ItemDataRole.UserRole) + 30)
    damaged = snapshot.path.read_bytes()[:-4]  # type: ignore[attr-defined]
    snapshot.path.write_bytes(damaged)  # type: ignore[attr-defined]
    pane.list.setCurrentIndex(pane.list.rows.index(2))
    qtbot.waitUntil(lambda: "is damaged" in own.messages.words.text())
    assert pane.list.snapshot is None
    assert snapshot.path.read_bytes() == damaged  # type: ignore[attr-defined]


def test_a_window_without_a_journal_lists_the_present_tour(
    qtbot: QtBot, qapp: QApplication, settings: Settings, path: Path
) -> None:
    window = make_window(qapp, settings)
    window.show()
    window.open_path(path)
    pane = opened(qtbot, window, 2)
    assert texts(pane)[1] == "As it is in its file"
    close(window)
