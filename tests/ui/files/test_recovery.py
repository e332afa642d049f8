"""After a crash: the bar, what is restored, compared and discarded, and what cannot be."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.tour import Tour, read
from app.tour.model import Stop
from app.ui.files.recovery import KEY
from app.ui.journal.folder import all_snapshots, claim_session, recoverable
from app.ui.start.window import close, make_window
from app.ui.state.settings import Settings
from app.ui.window.main_window import MainWindow
from tests.journals import Desk
from tests.tours import BUNDLED, encoded, small
from tests.ui.state.test_document import titled


@pytest.fixture
def state(tmp_path: Path) -> Path:
    return tmp_path / "state"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    file = tmp_path / "tour.geojson"
    file.write_bytes(encoded(small()))
    return file


@pytest.fixture
def kept(qapp: QApplication, settings: Settings, state: Path) -> Iterator[MainWindow]:
    """A window with a journal, on a bundled tour."""
    window = make_window(qapp, settings, state)
    window.resize(1280, 800)
    window.show()
    window.open_path(BUNDLED)
    yield window
    close(window)


def crash(qtbot: QtBot, state: Path, path: Path | None, *titles: str) -> Desk:
    """A session that edits a tour and is killed."""
    desk = Desk(state / "journal")
    if path is None:
        desk.document.new(Tour(title="New", stops=(Stop(id="s", name="S"),)))
    else:
        desk.document.open(path)
    for title in titles:
        with qtbot.waitSignal(desk.recorder.recorded):
            desk.retitle(title)
    desk.kill()
    return desk


def bar_text(window: MainWindow) -> str:
    bar = window.keeping.notices.bar(KEY)
    return bar.words.words if bar is not None else ""


def look(qtbot: QtBot, window: MainWindow) -> None:
    window.keeping.look_back()
    qtbot.waitUntil(lambda: window.keeping.notices.bar(KEY) is not None)


def choose(window: MainWindow, text: str, key: str = KEY) -> None:
    bar = window.keeping.notices.bar(key)
    assert bar is not None
    (button,) = [button for button in bar.buttons if button.text() == text]
    button.click()


def test_what_a_crash_left_is_offered_and_restored(
    qtbot: QtBot, kept: MainWindow, state: Path, path: Path
) -> None:
    before = path.read_bytes()
    crash(qtbot, state, path, "One", "Two")
    look(qtbot, kept)
    assert bar_text(kept).startswith("Two: 2 change")
    assert "after your last save" in bar_text(kept)
    choose(kept, "Restore")
    document = kept.session.document
    assert (document.path, document.edited.title) == (path, "Two")
    assert kept.session.editing
    assert not document.is_saved
    assert path.read_bytes() == before
    assert bar_text(kept) == ""
    assert document.undo_stack.undoText() == "Restore Unsaved Changes"
    document.undo_stack.undo()
    assert document.edited == read(path)
    document.undo_stack.redo()
    kept.actions_by_id["save"].trigger()
    assert read(path).title == "Two"
    root = state / "journal"
    recorder = kept.keeping.recorder
    assert recorder is not None
    qtbot.waitUntil(lambda: recorder.last_note is not None and recorder.last_note.kind == "saved")
    assert [each.note.kind for each in all_snapshots(root)].count("autosaved") <= 1


def test_a_tour_that_was_never_saved_is_restored_as_a_new_one(
    qtbot: QtBot, kept: MainWindow, state: Path
) -> None:
    crash(qtbot, state, None, "Made")
    look(qtbot, kept)
    assert "never saved" in bar_text(kept)
    bar = kept.keeping.notices.bar(KEY)
    assert bar is not None
    assert [button.text() for button in bar.buttons] == ["Restore", "Discard"]
    choose(kept, "Restore")
    document = kept.session.document
    assert (document.path, document.edited.title) == (None, "Made")
    assert not document.is_saved


def test_several_sessions_are_offered_one_after_the_other(
    qtbot: QtBot, kept: MainWindow, state: Path, path: Path
) -> None:
    crash(qtbot, state, path, "First")
    crash(qtbot, state, None, "Second")
    look(qtbot, kept)
    assert bar_text(kept).startswith("Second:")
    choose(kept, "Discard")
    assert bar_text(kept).startswith("First:")
    choose(kept, "Discard")
    assert kept.keeping.notices.bar(KEY) is None
    assert recoverable(state / "journal") == []
    assert kept.session.path == BUNDLED


def test_comparing_shows_what_would_change_and_opens_nothing(
    qtbot: QtBot, kept: MainWindow, state: Path, path: Path
) -> None:
    crash(qtbot, state, path, "Another")
    look(qtbot, kept)
    choose(kept, "Compare")
    pane = kept.workspace.in_panel
    assert pane is not None
    model = pane.list.lines  # type: ignore[attr-defined]
    texts = [model.data(model.index(row)) for row in range(model.rowCount())]
    assert len(texts) == 1
    assert "Another" in texts[0]
    assert kept.session.path == BUNDLED
    assert bar_text(kept).startswith("Another:")
    pane.head.cross.click()  # type: ignore[attr-defined]
    assert kept.workspace.in_panel is None


def test_a_damaged_snapshot_is_told_and_kept_and_an_older_one_offered(
    qtbot: QtBot, kept: MainWindow, state: Path, path: Path
) -> None:
    crash(qtbot, state, path, "One", "Two")
    last = all_snapshots(state / "journal")[-1].path
    damaged = last.read_bytes()[:-3]
    last.write_bytes(damaged)
    look(qtbot, kept)
    choose(kept, "Restore")
    assert "is damaged" in kept.messages.words.text()
    assert last.read_bytes() == damaged
    assert bar_text(kept).startswith("One: 1 change")
    choose(kept, "Restore")
    assert kept.session.document.edited.title == "One"
    assert last.exists()


def test_a_file_that_changed_since_is_told_and_undo_shows_it(
    qtbot: QtBot, kept: MainWindow, state: Path, path: Path
) -> None:
    crash(qtbot, state, path, "Mine")
    value = small()
    value["tour"]["title"] = "Theirs"
    path.write_bytes(encoded(value))
    look(qtbot, kept)
    choose(kept, "Restore")
    assert "has changed since" in kept.messages.words.text()
    document = kept.session.document
    assert document.edited.title == "Mine"
    document.undo_stack.undo()
    assert document.edited.title == "Theirs"


def test_a_file_that_is_gone_leaves_a_new_tour(
    qtbot: QtBot, kept: MainWindow, state: Path, path: Path
) -> None:
    crash(qtbot, state, path, "Mine")
    path.unlink()
    look(qtbot, kept)
    choose(kept, "Restore")
    document = kept.session.document
    assert (document.path, document.edited.title) == (None, "Mine")
    assert "does not exist" in kept.messages.words.text()


def test_another_window_may_have_been_quicker(
    qtbot: QtBot, kept: MainWindow, state: Path, path: Path
) -> None:
    desk = crash(qtbot, state, path, "Mine")
    look(qtbot, kept)
    assert desk.recorder.session is not None
    lock = claim_session(desk.recorder.session)
    assert lock is not None
    choose(kept, "Restore")
    assert "Another window" in kept.messages.words.text()
    assert kept.session.path == BUNDLED
    lock.release()
    assert len(recoverable(state / "journal")) == 1


def test_a_window_that_the_system_ends_asks_nothing_and_keeps_everything(
    kept: MainWindow, state: Path, path: Path
) -> None:
    kept.open_path(path)
    kept.session.document.apply(titled("Mine"), "Change title")
    kept.keeping.close_unasked()
    assert kept.close()
    kept.keeping.end()
    (found,) = recoverable(state / "journal")
    assert found.note.title == "Mine"


def test_a_start_with_nothing_to_recover_shows_no_bar(qtbot: QtBot, kept: MainWindow) -> None:
    kept.keeping.look_back()
    recovery = kept.keeping.recovery
    assert recovery is not None
    qtbot.waitUntil(lambda: recovery._worker._current is None)
    assert not kept.keeping.notices.isVisible()


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return])
def test_the_bar_is_read_and_used_by_keyboard(
    qtbot: QtBot, kept: MainWindow, state: Path, path: Path, key: Qt.Key
) -> None:
    crash(qtbot, state, path, "Mine")
    look(qtbot, kept)
    bar = kept.keeping.notices.bar(KEY)
    assert bar is not None
    assert bar.accessibleName() == bar.words.words
    assert bar.height() >= 44
    bar.buttons[0].setFocus()
    qtbot.keyClick(bar.buttons[0], Qt.Key.Key_Right)
    assert kept.focusWidget() is bar.buttons[1]
    qtbot.keyClick(bar.buttons[1], Qt.Key.Key_Left)
    qtbot.keyClick(bar.buttons[0], key)
    assert kept.session.document.edited.title == "Mine"
