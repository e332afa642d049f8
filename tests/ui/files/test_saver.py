"""Saving from the window: its file, another one, and the question about unsaved changes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QMessageBox
from pytestqt.qtbot import QtBot

from app.tour import read
from app.ui.window.main_window import MainWindow
from tests.tours import BUNDLED, VERNE, encoded, small
from tests.ui.state.test_document import titled
from tests.ui.users import User, name_file


@pytest.fixture
def path(tmp_path: Path) -> Path:
    file = tmp_path / "tour.geojson"
    file.write_bytes(encoded(small()))
    return file


@pytest.fixture
def own(window: MainWindow, path: Path) -> MainWindow:
    """The window on a tour of the user's own, with one unsaved change."""
    window.open_path(path)
    window.session.document.apply(titled("Mine"), "Change title")
    return window


def meet(qtbot: QtBot, act: Callable[[], object], **answers: Callable[[QDialog], None]) -> None:
    """Does something that asks, and answers each dialog once."""
    user = User(**answers)
    act()
    qtbot.waitUntil(lambda: len(user.met) == len(answers))
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)


def press(button: QMessageBox.StandardButton) -> Callable[[QDialog], None]:
    def answer(dialog: QDialog) -> None:
        assert isinstance(dialog, QMessageBox)
        dialog.button(button).click()

    return answer


def test_save_writes_the_file_and_the_title_tells_what_is_unsaved(
    own: MainWindow, path: Path
) -> None:
    assert own.windowTitle() == "Mine • — Tour Atlas"
    own.actions_by_id["save"].trigger()
    assert read(path).title == "Mine"
    assert own.windowTitle() == "Mine — Tour Atlas"


def test_a_bundled_tour_is_saved_elsewhere(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    before = BUNDLED.read_bytes()
    window.session.document.apply(titled("Mine"), "Change title")
    meet(qtbot, window.actions_by_id["save"].trigger, QFileDialog=name_file(tmp_path / "mine"))
    assert read(tmp_path / "mine.geojson").title == "Mine"
    assert window.session.path == tmp_path / "mine.geojson"
    assert BUNDLED.read_bytes() == before
    window.session.document.apply(titled("Again"), "Change title")
    window.actions_by_id["save"].trigger()
    assert read(tmp_path / "mine.geojson").title == "Again"


def test_a_cancelled_file_dialog_changes_nothing(qtbot: QtBot, own: MainWindow, path: Path) -> None:
    meet(qtbot, own.actions_by_id["save-as"].trigger, QFileDialog=lambda dialog: dialog.reject())
    assert own.session.path == path
    assert not own.session.document.is_saved


def test_a_save_that_fails_is_told_and_nothing_is_lost(
    qtbot: QtBot, own: MainWindow, path: Path
) -> None:
    target = path.parent / "folder.geojson"
    target.mkdir()
    own.session.document.undo_stack.undo()
    own.session.document.undo_stack.redo()
    meet(
        qtbot,
        own.actions_by_id["save-as"].trigger,
        QFileDialog=name_file(path.parent / "missing" / "tour"),
    )
    assert own.messages.isVisible()
    assert "does not exist; check its name and folder" in own.messages.words.text()
    assert not own.session.document.is_saved


def test_another_tour_opens_only_after_the_question(
    qtbot: QtBot, own: MainWindow, path: Path
) -> None:
    meet(qtbot, lambda: own.open_path(VERNE), QMessageBox=press(QMessageBox.StandardButton.Cancel))
    assert own.session.path == path
    meet(qtbot, lambda: own.open_path(VERNE), QMessageBox=press(QMessageBox.StandardButton.Save))
    qtbot.waitUntil(lambda: own.session.path == VERNE)
    assert read(path).title == "Mine"


def test_changes_are_given_up_only_explicitly(qtbot: QtBot, own: MainWindow, path: Path) -> None:
    with qtbot.waitSignal(own.saver.discarding):
        meet(
            qtbot,
            lambda: own.open_path(VERNE),
            QMessageBox=press(QMessageBox.StandardButton.Discard),
        )
    qtbot.waitUntil(lambda: own.session.path == VERNE)
    assert read(path).title == "A short tour"


def test_closing_asks_about_unsaved_changes(qtbot: QtBot, own: MainWindow, path: Path) -> None:
    meet(qtbot, own.close, QMessageBox=press(QMessageBox.StandardButton.Cancel))
    assert own.isVisible()
    meet(qtbot, own.close, QMessageBox=press(QMessageBox.StandardButton.Save))
    qtbot.waitUntil(lambda: not own.isVisible())
    assert read(path).title == "Mine"


def test_what_stands_in_a_field_is_kept_before_saving_and_leaving(
    qtbot: QtBot, own: MainWindow, path: Path
) -> None:
    field = QLineEdit(own)
    field.show()
    field.editingFinished.connect(
        lambda: own.session.document.apply(titled(field.text()), "Change title")
    )
    field.setFocus()
    field.setText("Typed")
    own.actions_by_id["save"].trigger()
    assert read(path).title == "Typed"
    field.setText("Typed again")
    meet(qtbot, own.close, QMessageBox=press(QMessageBox.StandardButton.Cancel))
    assert own.session.document.edited.title == "Typed again"


def test_a_saved_tour_is_left_without_a_question(own: MainWindow) -> None:
    own.actions_by_id["save"].trigger()
    assert own.close()
    assert not own.isVisible()


def test_the_question_counts_the_changes(qtbot: QtBot, own: MainWindow) -> None:
    texts = []

    def look(dialog: QDialog) -> None:
        assert isinstance(dialog, QMessageBox)
        texts.append(dialog.text())
        dialog.button(QMessageBox.StandardButton.Cancel).click()

    own.session.document.apply(titled("<b>Mine</b>"), "Change title")
    meet(qtbot, own.close, QMessageBox=look)
    (text,) = texts
    assert text.startswith("“<b>Mine</b>” has 2 unsaved change")
