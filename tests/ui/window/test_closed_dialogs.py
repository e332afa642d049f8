"""Closed dialogs are deleted; only the filter dialog is kept and reused."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from app.ui.filter.dialog import FilterDialog
from app.ui.sources.passage_dialog import PassageDialog
from app.ui.sources.reference import Reference
from app.ui.window.command_palette import CommandPalette
from app.ui.window.main_window import MainWindow
from app.web.headless import process_deferred_deletions
from tests.ui.users import User

OPENINGS = 10


def dialogs(window: MainWindow) -> list[QDialog]:
    """The dialogs that exist, shown or not, once all deferred deletions have happened."""
    process_deferred_deletions()
    return window.findChildren(QDialog)


def close_with_escape(window: MainWindow) -> None:
    (dialog,) = [dialog for dialog in dialogs(window) if dialog.isVisible()]
    QTest.keyClick(dialog.focusWidget() or dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


@pytest.mark.parametrize("command", ["commands", "shortcuts", "sources", "people"])
def test_a_dialog_is_deleted_when_it_is_closed(window: MainWindow, command: str) -> None:
    for _ in range(OPENINGS):
        window.actions_by_id[command].trigger()
        close_with_escape(window)
        QCoreApplication.processEvents()
    assert dialogs(window) == []


@pytest.mark.parametrize("command", ["sources", "people"])
def test_a_dialog_that_is_opened_again_at_once_stays_open(window: MainWindow, command: str) -> None:
    window.actions_by_id[command].trigger()
    close_with_escape(window)
    # Both keys may arrive in one turn of the event loop, before the old dialog is deleted.
    window.actions_by_id[command].trigger()
    (dialog,) = dialogs(window)
    assert dialog.isVisible()


def test_a_closed_palette_and_its_commands_are_freed(qtbot: QtBot, window: MainWindow) -> None:
    window.actions_by_id["commands"].trigger()
    (palette,) = window.findChildren(CommandPalette)
    wrapper = weakref.ref(palette)
    qtbot.keyClicks(palette.line, "kuala")
    QTest.keyClick(palette.line, Qt.Key.Key_Return)
    assert window.session.selected == "kuala-lumpur"
    del palette
    assert dialogs(window) == []
    gc.collect()
    assert wrapper() is None


def test_a_passage_is_deleted_when_it_is_closed(window: MainWindow) -> None:
    window.session.select("hanoi")
    reference = window.stop_panel.findChild(Reference)
    assert reference is not None
    for _ in range(OPENINGS):
        reference.click()
        assert window.findChildren(PassageDialog)
        close_with_escape(window)
    assert dialogs(window) == []


def test_there_is_one_filter_dialog(window: MainWindow) -> None:
    window.actions_by_id["filter"].trigger()
    (first,) = dialogs(window)
    assert isinstance(first, FilterDialog)
    for _ in range(OPENINGS):
        close_with_escape(window)
        window.actions_by_id["filter"].trigger()
        assert dialogs(window) == [first]
        assert first.isVisible()


@pytest.mark.parametrize(
    ("command", "answers"),
    [
        ("export", {"ExportDialog": QDialog.reject}),
        ("open", {"QFileDialog": QDialog.reject}),
    ],
)
def test_a_modal_dialog_is_deleted_when_it_is_closed(
    window: MainWindow, command: str, answers: dict[str, Callable[[QDialog], None]]
) -> None:
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    for _ in range(OPENINGS):
        user = User(**answers)
        window.actions_by_id[command].trigger()
        assert user.met == list(answers)
        # The user holds the dialogs that it answered.
        del user
    assert dialogs(window) == []
