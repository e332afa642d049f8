"""The journal: when snapshots are taken, what they hold, and when they are deleted."""

from __future__ import annotations

import errno
from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec
import pytest
from pytestqt.qtbot import QtBot

from app.tour import Tour, parse, read
from app.tour.file.locks import FileLock
from app.tour.model import Stop
from app.ui.journal.folder import all_snapshots, claim_session, is_alive, recoverable, snapshots_in
from app.ui.journal.snapshot import Note, read_snapshot, write_snapshot
from tests.journals import Desk, let_go
from tests.tours import encoded, small

replace = msgspec.structs.replace


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return tmp_path / "state" / "journal"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    file = tmp_path / "tour.geojson"
    file.write_bytes(encoded(small()))
    return file


@pytest.fixture
def desk(root: Path, path: Path) -> Iterator[Desk]:
    desk = Desk(root)
    desk.document.open(path)
    yield desk
    desk.recorder.end()


def test_a_snapshot_follows_the_last_change(qtbot: QtBot, desk: Desk, path: Path) -> None:
    before = path.read_bytes()
    with qtbot.waitSignal(desk.recorder.recorded) as signal:
        desk.retitle("Another")
    (note,) = signal.args
    assert (note.kind, note.changes, note.title) == ("autosaved", 1, "Another")
    assert note.path == str(path)
    baseline, snapshot = all_snapshots(desk.root)
    assert baseline.note.kind == "saved"
    assert read_snapshot(baseline.path) == read(path)
    assert read_snapshot(snapshot.path) == desk.document.edited
    assert snapshot.note.lines == ("A short tour → Another",)
    assert path.read_bytes() == before


def test_changes_without_a_pause_are_recorded_too(qtbot: QtBot, root: Path, path: Path) -> None:
    desk = Desk(root, quiet=60.0, busy=0.02)
    desk.document.open(path)
    with qtbot.waitSignal(desk.recorder.recorded):
        desk.retitle("Another")
    desk.recorder.end()


def test_a_snapshot_without_words_is_kept(
    qtbot: QtBot, desk: Desk, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(_before: Tour, _after: Tour) -> list[str]:
        raise ValueError("no words")

    assert desk.recorder._session is not None
    desk.recorder._session._describe = fail
    with qtbot.waitSignal(desk.recorder.recorded) as signal:
        desk.retitle("Another")
    assert signal.args[0].lines == ()
    assert "could not be told" in caplog.text


def test_what_is_only_read_leaves_no_trace(desk: Desk) -> None:
    desk.recorder.record()
    assert not desk.root.exists()


def test_a_snapshot_opens_as_a_tour(qtbot: QtBot, desk: Desk) -> None:
    with qtbot.waitSignal(desk.recorder.recorded):
        desk.retitle("Another")
    snapshot = all_snapshots(desk.root)[-1]
    tour = parse(snapshot.path.read_bytes(), "T")
    assert replace(tour, file_extra={}) == desk.document.edited
    # Edited as a tour, it is recorded without the note of the first snapshot.
    desk.document.open(snapshot.path)
    with qtbot.waitSignal(desk.recorder.recorded):
        desk.retitle("Again")
    last = all_snapshots(desk.root)[-1]
    assert read_snapshot(last.path) == replace(desk.document.edited, file_extra={})


def test_undoing_everything_leaves_nothing_to_recover(qtbot: QtBot, desk: Desk) -> None:
    with qtbot.waitSignal(desk.recorder.recorded):
        desk.retitle("Another")
    with qtbot.waitSignal(desk.recorder.recorded) as signal:
        desk.document.undo_stack.undo()
    assert signal.args[0].changes == 0
    desk.kill()
    assert recoverable(desk.root) == []


def test_a_session_of_a_killed_process_can_be_recovered(qtbot: QtBot, desk: Desk) -> None:
    with qtbot.waitSignal(desk.recorder.recorded):
        desk.retitle("Another")
    # While the session lives, nobody else may have it.
    assert recoverable(desk.root) == []
    desk.kill()
    (found,) = recoverable(desk.root)
    assert read_snapshot(found.path).title == "Another"


def test_a_save_ends_what_could_be_recovered(qtbot: QtBot, desk: Desk) -> None:
    with qtbot.waitSignal(desk.recorder.recorded):
        desk.retitle("Another")
    with qtbot.waitSignal(desk.recorder.recorded) as signal:
        desk.document.save()
    assert signal.args[0].kind == "saved"
    desk.kill()
    assert recoverable(desk.root) == []
    # The versions stay.
    assert [each.note.kind for each in all_snapshots(desk.root)] == ["saved", "autosaved", "saved"]


def test_unsaved_changes_of_a_tour_that_is_replaced_stay(desk: Desk) -> None:
    desk.retitle("Another")
    desk.document.new(Tour(title="New", stops=()))
    (found,) = recoverable(desk.root)
    assert found.note.title == "Another"
    assert read_snapshot(found.path).title == "Another"


def test_a_tour_that_is_closed_ends_its_session(desk: Desk) -> None:
    desk.retitle("Another")
    desk.document.close()
    (found,) = recoverable(desk.root)
    assert found.note.title == "Another"
    desk.recorder.end()


def test_the_end_writes_what_is_left(desk: Desk) -> None:
    desk.retitle("Another")
    desk.recorder.end()
    (found,) = recoverable(desk.root)
    assert found.note.title == "Another"


def test_what_was_given_up_is_deleted(qtbot: QtBot, desk: Desk) -> None:
    with qtbot.waitSignal(desk.recorder.recorded):
        desk.retitle("Another")
    desk.recorder.discard()
    desk.recorder.end()
    assert recoverable(desk.root) == []
    assert [each.note.kind for each in all_snapshots(desk.root)] == ["saved"]


def test_a_change_after_giving_up_is_kept(desk: Desk) -> None:
    desk.retitle("Another")
    desk.recorder.discard()
    desk.retitle("Kept")
    desk.recorder.end()
    (found,) = recoverable(desk.root)
    assert found.note.title == "Kept"


def test_a_new_tour_is_recorded_from_the_start(qtbot: QtBot, desk: Desk) -> None:
    with qtbot.waitSignal(desk.recorder.recorded) as signal:
        desk.document.new(Tour(title="New", stops=(Stop(id="s", name="S"),)))
    assert signal.args[0].path is None
    assert signal.args[0].changes == 1


def test_a_session_writes_into_no_other_one(qtbot: QtBot, desk: Desk, path: Path) -> None:
    with qtbot.waitSignal(desk.recorder.recorded):
        desk.retitle("One")
    first = desk.recorder.session
    assert first is not None
    desk.kill()
    before = {file: file.read_bytes() for file in first.iterdir()}
    desk.document.open(path)
    # The process that was killed cannot end its session.
    with qtbot.waitSignal(desk.recorder.recorded):
        desk.retitle("Two")
    assert desk.recorder.session != first
    after = {file: file.read_bytes() for file in first.iterdir()}
    assert {file: before[file] for file in after} == after
    orders = {each.session: each.note.order for each in all_snapshots(desk.root)}
    assert desk.recorder.session is not None
    assert orders[desk.recorder.session] > orders[first]


def test_a_clock_that_goes_backwards_changes_no_order(qtbot: QtBot, desk: Desk) -> None:
    for now, title in ((5_000.0, "One"), (10.0, "Two"), (-7.0, "Three")):
        desk.now = now
        with qtbot.waitSignal(desk.recorder.recorded):
            desk.retitle(title)
    desk.kill()
    (found,) = recoverable(desk.root)
    assert found.note.title == "Three"
    assert [each.note.title for each in all_snapshots(desk.root)][-3:] == ["One", "Two", "Three"]


def test_a_restored_session_is_offered_no_more_and_ends_with_the_save(
    qtbot: QtBot, desk: Desk, root: Path, path: Path
) -> None:
    with qtbot.waitSignal(desk.recorder.recorded):
        desk.retitle("Another")
    desk.kill()
    (found,) = recoverable(root)
    other = Desk(root)
    other.document.open(path)
    tour = read_snapshot(found.path)
    other.document.apply(lambda _tour: tour, "Restore")
    lock = claim_session(found.session)
    assert lock is not None
    assert is_alive(found.session)
    with qtbot.waitSignal(other.recorder.recorded):
        other.recorder.adopt(found.session, lock)
    other.kill()
    # Both processes have ended: only the later one is offered.
    let_go(lock)
    (again,) = recoverable(root)
    assert again.session == other.recorder.session
    with qtbot.waitSignal(other.recorder.recorded):
        other.document.save()
    assert recoverable(root) == []
    assert [each.note.kind for each in snapshots_in(found.session)] == ["saved"]


def restored(qtbot: QtBot, root: Path, path: Path) -> tuple[Desk, FileLock]:
    """Another process that restores the only session that can be recovered."""
    (found,) = recoverable(root)
    desk = Desk(root)
    desk.document.open(path)
    tour = read_snapshot(found.path)
    desk.document.apply(lambda _tour: tour, "Restore")
    lock = claim_session(found.session)
    assert lock is not None
    with qtbot.waitSignal(desk.recorder.recorded):
        desk.recorder.adopt(found.session, lock)
    return desk, lock


def test_sessions_that_were_restored_one_after_the_other_end_together(
    qtbot: QtBot, desk: Desk, root: Path, path: Path
) -> None:
    with qtbot.waitSignal(desk.recorder.recorded):
        desk.retitle("First")
    desk.kill()
    second, lock = restored(qtbot, root, path)
    with qtbot.waitSignal(second.recorder.recorded):
        second.retitle("Second")
    second.kill()
    let_go(lock)
    third, lock = restored(qtbot, root, path)
    assert third.document.edited.title == "Second"
    assert recoverable(root) == []
    with qtbot.waitSignal(third.recorder.recorded):
        third.document.save()
    third.kill()
    assert recoverable(root) == []


def test_a_long_chain_of_crashes_stays_short(
    qtbot: QtBot, desk: Desk, root: Path, path: Path
) -> None:
    with qtbot.waitSignal(desk.recorder.recorded):
        desk.retitle("0")
    desk.kill()
    for number in range(1, 7):
        later, lock = restored(qtbot, root, path)
        assert later.document.edited.title == str(number - 1)
        for title in ("a", "b", "c", str(number)):
            with qtbot.waitSignal(later.recorder.recorded):
                later.retitle(title)
        later.kill()
        let_go(lock)
    (found,) = recoverable(root)
    assert found.note.title == "6"
    assert len(found.note.instead_of) == len(set(found.note.instead_of)) == 6


def test_the_longest_texts_are_recovered(qtbot: QtBot, desk: Desk) -> None:
    title = "\u202e𝒜\x07" * 500_000
    with qtbot.waitSignal(desk.recorder.recorded):
        desk.retitle(title)
    desk.kill()
    (found,) = recoverable(desk.root)
    assert read_snapshot(found.path).title == title


def test_an_unexpected_fault_is_told_and_tried_again(
    qtbot: QtBot, desk: Desk, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(*_arguments: object) -> int:
        raise ValueError("odd")

    monkeypatch.setattr("app.ui.journal.session_log.write_snapshot", fail)
    with qtbot.waitSignal(desk.recorder.failed) as signal:
        desk.retitle("One")
    assert signal.args == ["odd"]
    assert "could not be written" in caplog.text
    monkeypatch.undo()
    with qtbot.waitSignal(desk.recorder.recorded):
        desk.retitle("Two")


def test_a_kill_before_the_first_snapshot_of_a_restored_tour_loses_nothing(
    qtbot: QtBot, desk: Desk, root: Path, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with qtbot.waitSignal(desk.recorder.recorded):
        desk.retitle("First")
    desk.kill()
    # The file has another form since, so that it is kept as a version before the tour.
    path.write_bytes(path.read_bytes() + b"\n")
    write = write_snapshot

    def only_the_file(path: Path, tour: Tour, note: Note, pause: Callable[[], object]) -> int:
        if note.kind != "saved":
            raise OSError("killed")
        return write(path, tour, note, pause)

    monkeypatch.setattr("app.ui.journal.session_log.write_snapshot", only_the_file)
    (found,) = recoverable(root)
    second = Desk(root)
    second.document.open(path)
    tour = read_snapshot(found.path)
    second.document.apply(lambda _tour: tour, "Restore")
    lock = claim_session(found.session)
    assert lock is not None
    with qtbot.waitSignal(second.recorder.failed):
        second.recorder.adopt(found.session, lock)
    second.kill()
    let_go(lock)
    assert all_snapshots(root)[-1].note.kind == "saved"
    assert recoverable(root) == [found]


def test_a_full_disk_is_told_once_and_tried_again(
    qtbot: QtBot, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    reasons: list[str] = []
    desk.recorder.failed.connect(reasons.append)

    def full(*_arguments: object) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("app.ui.journal.session_log.write_snapshot", full)
    with qtbot.waitSignal(desk.recorder.failed):
        desk.retitle("One")
    desk.retitle("Two")
    qtbot.waitUntil(
        lambda: desk.recorder._writing == 0 and not desk.recorder._quiet_timer.isActive()
    )
    monkeypatch.undo()
    with qtbot.waitSignal(desk.recorder.recorded):
        desk.retitle("Three")
    assert reasons == ["No space left on device"]
    assert read_snapshot(all_snapshots(desk.root)[-1].path).title == "Three"


@pytest.mark.parametrize("kind", ["file", "link"])
def test_a_folder_that_cannot_be_made_is_told(
    qtbot: QtBot, tmp_path: Path, path: Path, kind: str
) -> None:
    place = tmp_path / "place"
    if kind == "file":
        place.write_text("")
    else:
        place.symlink_to("/proc/nothing")
    desk = Desk(place / "journal")
    desk.document.open(path)
    with qtbot.waitSignal(desk.recorder.failed):
        desk.retitle("Another")
    assert not desk.document.is_saved
    desk.document.save()
    assert read(path).title == "Another"
    desk.recorder.end()
