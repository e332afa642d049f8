"""Export from the menu: the dialogs, the file, the message; cancel and failure."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLineEdit, QProgressDialog
from pytestqt.qtbot import QtBot

from app.export.options import ExportOptions
from app.export.stops import file_name
from app.tour import read
from app.ui.export_dialog import ExportDialog, write
from app.ui.main_window import MainWindow
from app.ui.settings import Settings
from tests.tours import BUNDLED

LOOK_EVERY_MS = 20


@pytest.fixture(autouse=True)
def _qt_s_own_dialogs() -> None:
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)


class User:
    """Answers the modal dialogs that come up, each in its own way."""

    def __init__(self, **answers: Callable[[QDialog], None]) -> None:
        self.met: list[str] = []
        self._answers = answers
        self._timer = QTimer()
        self._timer.timeout.connect(self._look)
        self._timer.start(LOOK_EVERY_MS)

    def _look(self) -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QDialog):
            name = type(dialog).__name__
            if name in self._answers and (not self.met or self.met[-1] != name):
                self.met.append(name)
                self._answers[name](dialog)


def choose_png(dialog: QDialog) -> None:
    assert isinstance(dialog, ExportDialog)
    dialog.size_choice.setCurrentIndex(dialog.size_choice.count() - 1)
    dialog.other_size.setText("800x500")
    dialog.confirm.click()


def name_file(path: Path) -> Callable[[QDialog], None]:
    def answer(dialog: QDialog) -> None:
        assert isinstance(dialog, QFileDialog)
        dialog.findChild(QLineEdit).setText(str(path))  # type: ignore[union-attr]
        dialog.accept()

    return answer


def test_from_the_menu_to_the_file(window: MainWindow, tmp_path: Path, settings: Settings) -> None:
    # No suffix is typed: the format brings it.
    user = User(ExportDialog=choose_png, QFileDialog=name_file(tmp_path / "route"))
    window.actions_by_id["export"].trigger()
    assert user.met[:2] == ["ExportDialog", "QFileDialog"]
    image = QImage(str(tmp_path / "route.png"))
    assert (image.width(), image.height()) == (800, 500)
    assert window.messages.isVisible()
    assert "route.png" in window.messages.words.text()
    assert settings.export_folder == tmp_path


def test_a_size_that_is_none_cannot_be_confirmed(window: MainWindow) -> None:
    dialog = ExportDialog(window, "light")
    dialog.size_choice.setCurrentIndex(dialog.size_choice.count() - 1)
    dialog.other_size.setText("99999x99999")
    assert not dialog.confirm.isEnabled()
    assert "too large" in dialog.problem.text()
    dialog.other_size.setText("640x480")
    assert dialog.confirm.isEnabled()
    assert dialog.options().size.width == 640


def test_cancel_leaves_the_old_file(window: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "route.png"
    path.write_text("old")

    def cancel(dialog: QDialog) -> None:
        assert isinstance(dialog, QProgressDialog)
        dialog.cancel()

    user = User(QProgressDialog=cancel)
    written = write(window, read(BUNDLED), path, ExportOptions(overwrite=True))
    assert user.met == ["QProgressDialog"]
    assert written is False
    assert path.read_text() == "old"
    assert [one.name for one in tmp_path.iterdir() if one.suffix != ".ini"] == ["route.png"]


def test_a_failure_is_told(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    def into_the_folder(dialog: QDialog) -> None:
        assert isinstance(dialog, QFileDialog)
        # The dialog would step into a folder of that name; a disk can change after it closed.
        dialog.findChild(QLineEdit).setText(str(tmp_path / "other.png"))  # type: ignore[union-attr]
        dialog.accept()
        (tmp_path / "other.png").mkdir()

    user = User(ExportDialog=choose_png, QFileDialog=into_the_folder)
    window.actions_by_id["export"].trigger()
    assert user.met == ["ExportDialog", "QFileDialog"]
    qtbot.waitUntil(window.messages.isVisible)
    assert "is a folder" in window.messages.words.text()


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("The Pentagon chief’s tour of Asia", "the-pentagon-chiefs-tour-of-asia"),
        ("../../etc/passwd", "etc-passwd"),
        ("  ", "tour"),
        ("東京 → 서울", "東京-서울"),
    ],
)
def test_a_title_makes_a_file_name(title: str, name: str) -> None:
    assert file_name(title) == name
