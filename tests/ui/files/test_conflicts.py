"""The file changes or goes while it is open, and two windows have the same tour."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from app.tour import read
from app.ui.files.conflicts import KEY
from app.ui.files.two_windows import KEY as IN_USE
from app.ui.journal.folder import all_snapshots
from app.ui.start.window import close, make_window
from app.ui.state.settings import Settings
from app.ui.window.main_window import MainWindow
from tests.tours import VERNE, encoded, small
from tests.ui.files.test_recovery import choose
from tests.ui.files.test_saver import meet, press
from tests.ui.state.test_document import titled
from tests.ui.users import name_file


@pytest.fixture
def state(tmp_path: Path) -> Path:
    return tmp_path / "state"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    file = tmp_path / "tour.geojson"
    file.write_bytes(encoded(small()))
    return file


@pytest.fixture
def own(qapp: QApplication, settings: Settings, state: Path, path: Path) -> Iterator[MainWindow]:
    """A window with a journal, on a tour of the user's own."""
    window = make_window(qapp, settings, state)
    window.show()
    window.open_path(path)
    yield window
    close(window)


def theirs() -> bytes:
    value = small()
    value["tour"]["title"] = "Theirs"
    return encoded(value)


@pytest.fixture
def conflict(qtbot: QtBot, own: MainWindow, path: Path) -> MainWindow:
    """The window with unsaved changes, after another program has changed the file."""
    own.session.document.apply(titled("Mine"), "Change title")
    path.write_bytes(theirs())
    qtbot.waitUntil(lambda: own.keeping.notices.bar(KEY) is not None)
    return own


def title(window: MainWindow) -> str:
    return window.session.document.edited.title


def test_a_change_on_the_disk_is_asked_about(conflict: MainWindow, path: Path) -> None:
    bar = conflict.keeping.notices.bar(KEY)
    assert bar is not None
    assert bar.words.words.startswith("The file was changed by another program at ")
    assert bar.words.words.endswith("Nothing is lost yet.")
    texts = [button.text() for button in bar.buttons]
    assert texts == ["Compare", "Keep Mine", "Take Theirs", "Save As…"]
    assert not any(button.property("primary") for button in bar.buttons)
    assert (title(conflict), path.read_bytes()) == ("Mine", theirs())
    # Saving asks too, and changes nothing.
    conflict.actions_by_id["save"].trigger()
    assert path.read_bytes() == theirs()
    assert conflict.keeping.notices.bar(KEY) is not None


def test_mine_replaces_theirs_with_the_next_save(
    qtbot: QtBot, conflict: MainWindow, path: Path, state: Path
) -> None:
    choose(conflict, "Keep Mine", KEY)
    assert conflict.keeping.notices.bar(KEY) is None
    assert path.read_bytes() == theirs()
    conflict.actions_by_id["save"].trigger()
    assert read(path).title == "Mine"
    # Theirs is still among the versions.
    qtbot.waitUntil(
        lambda: "Theirs" in [each.note.title for each in all_snapshots(state / "journal")]
    )


def test_theirs_can_be_taken_and_undone(conflict: MainWindow, path: Path) -> None:
    choose(conflict, "Take Theirs", KEY)
    assert title(conflict) == "Theirs"
    assert conflict.session.document.is_saved
    assert conflict.keeping.notices.bar(KEY) is None
    conflict.session.document.undo_stack.undo()
    assert title(conflict) == "Mine"
    assert path.read_bytes() == theirs()


def test_theirs_that_is_no_tour_is_told_and_mine_stays(
    qtbot: QtBot, own: MainWindow, path: Path
) -> None:
    own.session.document.apply(titled("Mine"), "Change title")
    path.write_text("{")
    qtbot.waitUntil(lambda: own.keeping.notices.bar(KEY) is not None)
    choose(own, "Take Theirs", KEY)
    assert "tour.geojson" in own.messages.words.text()
    assert title(own) == "Mine"
    assert own.keeping.notices.bar(KEY) is not None
    choose(own, "Keep Mine", KEY)
    own.actions_by_id["save"].trigger()
    assert read(path).title == "Mine"


def test_mine_can_be_saved_elsewhere(
    qtbot: QtBot, conflict: MainWindow, path: Path, tmp_path: Path
) -> None:
    other = tmp_path / "mine.geojson"
    meet(qtbot, lambda: choose(conflict, "Save As…", KEY), QFileDialog=name_file(other))
    assert read(other).title == "Mine"
    assert path.read_bytes() == theirs()
    assert conflict.keeping.notices.bar(KEY) is None


def test_the_two_can_be_compared(conflict: MainWindow) -> None:
    choose(conflict, "Compare", KEY)
    pane = conflict.workspace.in_panel
    assert pane is not None
    model = pane.list.lines  # type: ignore[attr-defined]
    assert model.rowCount() == 1
    assert "Theirs → Mine" in model.data(model.index(0)).replace("⁨", "").replace("⁩", "")


def test_the_own_save_is_no_change_of_another_program(
    qtbot: QtBot, own: MainWindow, path: Path
) -> None:
    own.session.document.apply(titled("Mine"), "Change title")
    own.actions_by_id["save"].trigger()
    own.session.document.apply(titled("More"), "Change title")
    with qtbot.assertNotEmitted(own.keeping.watcher.changed, wait=600):
        pass
    assert own.keeping.notices.bar(KEY) is None
    # The same bytes, written by another program, are no change either.
    path.write_bytes(path.read_bytes())
    with qtbot.waitSignal(own.keeping.watcher.changed):
        pass
    assert own.keeping.notices.bar(KEY) is None


def test_a_file_that_goes_is_told_and_written_again(
    qtbot: QtBot, own: MainWindow, path: Path
) -> None:
    own.session.document.apply(titled("Mine"), "Change title")
    with qtbot.waitSignal(own.keeping.watcher.gone):
        path.rename(path.with_name("elsewhere.geojson"))
    assert "is gone" in own.messages.words.text()
    assert title(own) == "Mine"
    own.messages.button.click()
    assert read(path).title == "Mine"
    with qtbot.waitSignal(own.keeping.watcher.gone):
        path.unlink()


def test_a_second_window_is_read_only_and_says_so(
    qapp: QApplication, qtbot: QtBot, own: MainWindow, path: Path, state: Path, tmp_path: Path
) -> None:
    second = make_window(qapp, own._settings, state)
    second.show()
    second.open_path(path)
    bar = second.keeping.notices.bar(IN_USE)
    assert bar is not None
    assert "open in another window" in bar.words.words
    assert second.session.document.is_read_only
    assert not own.session.document.is_read_only
    second.session.document.apply(titled("Second"), "Change title")
    before = path.read_bytes()
    other = tmp_path / "second.geojson"
    meet(qtbot, second.actions_by_id["save"].trigger, QFileDialog=name_file(other))
    assert (path.read_bytes(), read(other).title) == (before, "Second")
    # Nor can it save over the file that the first window has open.
    second.session.document.apply(titled("Third"), "Change title")
    meet(
        qtbot,
        second.actions_by_id["save-as"].trigger,
        QFileDialog=name_file(path),
        QMessageBox=press(QMessageBox.StandardButton.Yes),
    )
    assert "open in another window" in second.messages.words.text()
    assert path.read_bytes() == before
    close(second)


def test_the_lock_goes_to_the_second_window_when_the_first_opens_another_tour(
    qapp: QApplication, own: MainWindow, path: Path, state: Path
) -> None:
    second = make_window(qapp, own._settings, state)
    second.open_path(path)
    own.session.document.apply(titled("Mine"), "Change title")
    own.actions_by_id["save"].trigger()
    # The save has made another file under the name; the lock still holds.
    choose(second, "Try Again", IN_USE)
    assert second.session.document.is_read_only
    own.open_path(VERNE)
    choose(second, "Try Again", IN_USE)
    assert not second.session.document.is_read_only
    assert second.keeping.notices.bar(IN_USE) is None
    close(second)


def test_a_lock_that_cannot_be_made_stops_nothing(
    qapp: QApplication, settings: Settings, path: Path, tmp_path: Path
) -> None:
    (tmp_path / "state").write_text("")
    window = make_window(qapp, settings, tmp_path / "state")
    window.open_path(path)
    window.session.document.apply(titled("Mine"), "Change title")
    window.actions_by_id["save"].trigger()
    assert read(path).title == "Mine"
    close(window)
