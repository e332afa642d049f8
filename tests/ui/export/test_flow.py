"""Export from the menu: dialogs, files and messages; cancelling and errors."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLineEdit, QProgressDialog
from pytestqt.qtbot import QtBot

from app.export.errors import ExportError
from app.export.options import ExportOptions
from app.export.run import Output
from app.export.stops import file_name, stop_outputs
from app.tour import read
from app.ui.export.destination import unused_folder, write, write_folder
from app.ui.export.dialog import ExportDialog
from app.ui.state.settings import Settings
from app.ui.window.main_window import MainWindow
from tests.tours import BUNDLED
from tests.ui.users import User, name_file


@pytest.fixture(autouse=True)
def _qt_dialogs() -> None:
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)


def choose_png(dialog: QDialog) -> None:
    assert isinstance(dialog, ExportDialog)
    dialog.form.size_choice.setCurrentIndex(dialog.form.size_choice.count() - 1)
    dialog.form.other_size.setText("800x500")
    dialog.confirm.click()


def choose_each(dialog: QDialog) -> None:
    assert isinstance(dialog, ExportDialog)
    dialog.form.view.setCurrentIndex(dialog.form.view.findData("each"))
    choose_png(dialog)


def cancel(dialog: QDialog) -> None:
    assert isinstance(dialog, QProgressDialog)
    dialog.cancel()


def test_from_the_menu_to_the_file(window: MainWindow, tmp_path: Path, settings: Settings) -> None:
    # The typed name has no suffix; the format adds it.
    user = User(ExportDialog=choose_png, QFileDialog=name_file(tmp_path / "route"))
    window.actions_by_id["export"].trigger()
    assert user.met[:2] == ["ExportDialog", "QFileDialog"]
    image = QImage(str(tmp_path / "route.png"))
    assert (image.width(), image.height()) == (800, 500)
    assert window.messages.isVisible()
    assert "route.png" in window.messages.words.text()
    assert settings.export_folder == tmp_path


def test_cancel_leaves_the_old_file(window: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "route.png"
    path.write_text("old")

    user = User(QProgressDialog=cancel)
    output = Output(path, ExportOptions(overwrite=True))
    assert write(window, read(BUNDLED), [output]) is None
    assert user.met == ["QProgressDialog"]
    assert path.read_text() == "old"
    assert [path.name for path in tmp_path.iterdir() if path.suffix != ".ini"] == ["route.png"]


def message_after(qtbot: QtBot, window: MainWindow, answer: Callable[[QDialog], None]) -> str:
    """The message of a PNG export in which ``answer`` handles the file dialog."""
    user = User(ExportDialog=choose_png, QFileDialog=answer)
    window.actions_by_id["export"].trigger()
    assert user.met == ["ExportDialog", "QFileDialog"]
    qtbot.waitUntil(window.messages.isVisible)
    return window.messages.words.text()


def test_an_error_is_reported(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    def choose_folder(dialog: QDialog) -> None:
        assert isinstance(dialog, QFileDialog)
        # The dialog would open an existing folder, so the folder is created after it was closed.
        dialog.findChild(QLineEdit).setText(str(tmp_path / "other.png"))  # type: ignore[union-attr]
        dialog.accept()
        (tmp_path / "other.png").mkdir()

    assert "is a folder" in message_after(qtbot, window, choose_folder)


def test_a_missing_folder_is_reported(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()

    def choose_then_remove(dialog: QDialog) -> None:
        name_file(gone / "route.png")(dialog)
        gone.rmdir()

    assert "does not exist" in message_after(qtbot, window, choose_then_remove)


def test_a_folder_with_a_picture_for_each_stop(
    window: MainWindow, tmp_path: Path, settings: Settings
) -> None:
    taken = unused_folder(tmp_path, read(BUNDLED))
    taken.mkdir()
    user = User(ExportDialog=choose_each, QFileDialog=name_file(tmp_path))
    window.actions_by_id["export"].trigger()
    assert user.met[:2] == ["ExportDialog", "QFileDialog"]
    # The existing folder is unchanged.
    assert list(taken.iterdir()) == []
    created = taken.with_name(f"{taken.name}-2")
    names = sorted(path.name for path in created.iterdir())
    assert len(names) == len(read(BUNDLED).stops)
    assert names[0] == "01-tokyo.png"
    sizes = {QImage(str(created / name)).size().toTuple() for name in names}
    assert sizes == {(800, 500)}
    assert "Saved 5 pictures" in window.messages.words.text()
    assert settings.export_folder == tmp_path


def test_a_cancelled_folder_is_removed(window: MainWindow, tmp_path: Path) -> None:
    user = User(ExportDialog=choose_each, QFileDialog=name_file(tmp_path), QProgressDialog=cancel)
    window.actions_by_id["export"].trigger()
    assert user.met == ["ExportDialog", "QFileDialog", "QProgressDialog"]
    assert [path.name for path in tmp_path.iterdir() if path.suffix != ".ini"] == []
    assert not window.messages.isVisible()


def make_folder_at(path: Path) -> Callable[[QDialog], None]:
    """Creates a folder that is not empty, as another program could."""

    def answer(_dialog: QDialog) -> None:
        (path / "something").mkdir(parents=True, exist_ok=True)

    return answer


def test_a_failed_folder_reports_the_first_error_and_what_is_left(
    window: MainWindow, tmp_path: Path
) -> None:
    tour, folder = read(BUNDLED), tmp_path / "stops"
    outputs = stop_outputs(tour, folder, "png", ExportOptions())
    user = User(QProgressDialog=make_folder_at(outputs[1].path))
    with pytest.raises(ExportError) as caught:
        write_folder(window, tour, outputs)
    assert user.met == ["QProgressDialog"]
    assert caught.value.path == outputs[1].path
    assert caught.value.what == (
        f"cannot be written: Is a directory; some pictures were left in {folder}: Is a directory"
    )
    # Everything else was removed.
    assert [path.name for path in folder.iterdir()] == [outputs[1].path.name]


def test_a_cancelled_folder_reports_what_is_left(window: MainWindow, tmp_path: Path) -> None:
    tour, folder = read(BUNDLED), tmp_path / "stops"
    outputs = stop_outputs(tour, folder, "png", ExportOptions())

    def make_folder_and_cancel(dialog: QDialog) -> None:
        make_folder_at(folder / "foreign")(dialog)
        cancel(dialog)

    user = User(QProgressDialog=make_folder_and_cancel)
    with pytest.raises(ExportError, match="some pictures were left there: Directory") as caught:
        write_folder(window, tour, outputs)
    assert user.met == ["QProgressDialog"]
    assert caught.value.path == folder


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("The Pentagon chief’s tour of Asia", "the-pentagon-chiefs-tour-of-asia"),
        ("../../etc/passwd", "etc-passwd"),
        ("  ", "tour"),
        ("東京 → 서울", "東京-서울"),
    ],
)
def test_a_title_becomes_a_file_name(title: str, name: str) -> None:
    assert file_name(title) == name
