"""Export from the menu: dialogs, files and messages; cancelling and errors."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFileDialog,
    QLabel,
    QLineEdit,
    QMessageBox,
    QProgressDialog,
)
from pytestqt.qtbot import QtBot

from app.export.errors import ExportError
from app.export.file_names import file_name
from app.export.options import ExportOptions
from app.export.run import Output
from app.export.stops import stop_outputs
from app.importers.formats.embedded import embedded_tour
from app.tour import dump, read
from app.tour.edit import change_tour
from app.ui.export.destination import make_folder, write, write_folder
from app.ui.export.dialog import ExportDialog
from app.ui.state.settings import Settings
from app.ui.window.main_window import MainWindow
from tests.tours import BUNDLED, CASES, encoded, small
from tests.ui.users import User, name_file
from tests.webtools import MAP_TIMEOUT_MS


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


def test_an_untouched_tour_travels_as_it_is_in_its_file(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    file = tmp_path / "small.geojson"
    contents = encoded(small())
    file.write_bytes(contents)
    with qtbot.waitSignal(window.map_view.ready, timeout=MAP_TIMEOUT_MS):
        window.open_path(file)
    document = window.session.document

    def exported(name: str) -> bytes | None:
        def choose(dialog: QDialog) -> None:
            assert isinstance(dialog, ExportDialog)
            dialog.form.format.setCurrentIndex(dialog.form.format.findData(".html"))
            dialog.confirm.click()

        user = User(ExportDialog=choose, QFileDialog=name_file(tmp_path / name))
        window.actions_by_id["export"].trigger()
        assert user.met[:2] == ["ExportDialog", "QFileDialog"]
        return embedded_tour((tmp_path / f"{name}.html").read_bytes())

    assert exported("untouched") == contents
    document.apply(lambda tour: change_tour(tour, title="Changed"), "Change title")
    assert exported("changed") == dump(document.edited) != contents


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
    taken = make_folder(tmp_path, read(BUNDLED))
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
        "exists already; choose another name or allow overwriting; "
        f"some files were left in {folder}: Directory not empty"
    )
    # Everything that the export made was removed.
    assert [path.name for path in folder.iterdir()] == [outputs[1].path.name]


def test_a_cancelled_folder_reports_what_is_left(window: MainWindow, tmp_path: Path) -> None:
    tour, folder = read(BUNDLED), tmp_path / "stops"
    outputs = stop_outputs(tour, folder, "png", ExportOptions())

    def make_folder_and_cancel(dialog: QDialog) -> None:
        make_folder_at(folder / "foreign")(dialog)
        cancel(dialog)

    user = User(QProgressDialog=make_folder_and_cancel)
    with pytest.raises(ExportError, match="some files were left there: Directory") as caught:
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
        ("नमस्ते दुनिया", "नमस्ते-दुनिया"),
        ("กรุงเทพฯ", "กรุงเทพฯ"),
        ("a\x1b[31m\u202eb\ud800", "a-31m-b"),
        ("CON", "tour-con"),
        ("lpt1.csv", "tour-lpt1.csv"),
        ("Con air", "con-air"),
    ],
)
def test_a_title_becomes_a_file_name(title: str, name: str) -> None:
    assert file_name(title) == name


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("a" * 300, "a" * 200),
        # A character of four bytes, also where the limit is in the middle of it.
        ("\U00020000" * 80, "\U00020000" * 50),
        ("a" + "\U00020000" * 80, "a" + "\U00020000" * 49),
        # A letter is not separated from the mark after it.
        ("a" * 197 + "नि" * 2, "a" * 197),
        ("-" * 300, "tour"),
    ],
)
def test_a_long_title_is_cut_by_bytes(title: str, name: str) -> None:
    assert file_name(title) == name


def test_names_of_stops_fit_into_every_file_system(tmp_path: Path) -> None:
    names = [
        output.path.name
        for output in stop_outputs(
            read(CASES / "each_long.geojson"), tmp_path, "png", ExportOptions()
        )
    ]
    assert names == [
        "01-" + "\U00020000" * 50 + ".png",
        *("02-con.png", "03-x.png", "04-con.png", "05-हिन्दी.png"),
    ]
    for name in names:
        (tmp_path / name).touch()


def agree(box: QDialog) -> None:
    assert isinstance(box, QMessageBox)
    box.button(QMessageBox.StandardButton.Yes).click()


def test_the_open_tour_is_not_replaced(window: MainWindow, tmp_path: Path) -> None:
    own = tmp_path / "own.geojson"
    own.write_bytes(BUNDLED.read_bytes())
    window.open_path(own)
    link = tmp_path / "link.png"
    link.symlink_to(own)
    user = User(ExportDialog=choose_png, QFileDialog=name_file(link), QMessageBox=agree)
    window.actions_by_id["export"].trigger()
    assert user.met == ["ExportDialog", "QFileDialog", "QMessageBox"]
    assert "is what the tour is read from" in window.messages.words.text()
    assert own.read_bytes() == BUNDLED.read_bytes()


def test_a_file_that_appears_after_the_question_is_not_replaced(
    window: MainWindow, tmp_path: Path
) -> None:
    target = tmp_path / "route.png"

    def make_file(_dialog: QDialog) -> None:
        target.write_text("other")

    user = User(ExportDialog=choose_png, QFileDialog=name_file(target), QProgressDialog=make_file)
    window.actions_by_id["export"].trigger()
    assert user.met == ["ExportDialog", "QFileDialog", "QProgressDialog"]
    assert "exists already" in window.messages.words.text()
    assert target.read_text() == "other"


def test_a_failed_folder_keeps_the_files_of_others(window: MainWindow, tmp_path: Path) -> None:
    tour = read(BUNDLED)
    outputs = stop_outputs(tour, make_folder(tmp_path, tour), "png", ExportOptions())
    other = outputs[-1].path

    def make_file(_dialog: QDialog) -> None:
        other.write_text("other")

    user = User(QProgressDialog=make_file)
    with pytest.raises(ExportError, match="some files were left in"):
        write_folder(window, tour, outputs)
    assert user.met == ["QProgressDialog"]
    assert [path.read_text() for path in other.parent.iterdir()] == ["other"]


def test_the_name_of_a_file_is_no_markup(window: MainWindow, tmp_path: Path) -> None:
    name = "<b>bold<b>.png"
    shown: list[tuple[str, Qt.TextFormat]] = []

    def look(dialog: QDialog) -> None:
        shown.extend((label.text(), label.textFormat()) for label in dialog.findChildren(QLabel))

    user = User(QProgressDialog=look)
    write(window, read(BUNDLED), [Output(tmp_path / name, ExportOptions())])
    assert user.met == ["QProgressDialog"]
    assert shown == [(f"Writing {name} …", Qt.TextFormat.PlainText)]
