"""The journal's folder: what is damaged or foreign in it, its locks, and what is thinned out."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest

from app.tour import Tour, TourFileError
from app.tour.file.locks import FileLock
from app.tour.model import Stop
from app.ui.journal.folder import (
    Snapshot,
    all_snapshots,
    begin_session,
    claim_session,
    is_alive,
    next_order,
    recoverable,
)
from app.ui.journal.snapshot import Note, read_note, read_snapshot, write_snapshot
from app.ui.journal.thinning import superfluous

TOUR = Tour(title="T", stops=(Stop(id="s", name="S"),))
NOTE = Note(kind="autosaved", order=1, number=1, time=1.0, title="T", changes=2)


@pytest.fixture
def snapshot(tmp_path: Path) -> Path:
    """The only snapshot of a session that has ended."""
    folder, lock = begin_session(tmp_path / "journal")
    path = folder / "000001.geojson"
    write_snapshot(path, TOUR, NOTE, lambda: None)
    lock.release()
    return path


DAMAGE: dict[str, Callable[[bytes], bytes]] = {
    "empty": lambda data: data[:0],
    "zeros": lambda data: b"\0" * len(data),
    "cut within the note": lambda data: data[:40],
    "cut within the tour": lambda data: data[:-10],
    "another byte": lambda data: data[:-20] + b"X" + data[-19:],
    "another note": lambda data: data.replace(b'"kind":"autosaved"', b'"kind":"another"'),
    "no note": lambda data: data.split(b"\n", 1)[1],
    "a long line": lambda data: data[:1] * 1_000_000,
    "another program's": lambda data: b"%PDF-1.7" + data,
}


@pytest.mark.parametrize("name", DAMAGE)
def test_a_damaged_snapshot_is_told_and_stops_nothing(snapshot: Path, name: str) -> None:
    snapshot.write_bytes(DAMAGE[name](snapshot.read_bytes()))
    all_snapshots(snapshot.parent.parent)
    with pytest.raises(TourFileError, match="is damaged; an older version may be whole"):
        read_snapshot(snapshot)


def test_the_snapshot_before_a_damaged_one_is_found(snapshot: Path) -> None:
    later = snapshot.with_name("000002.geojson")
    later.write_bytes(snapshot.read_bytes()[:30])
    (found,) = recoverable(snapshot.parent.parent)
    assert found.path == snapshot


def test_what_is_foreign_is_passed_over(snapshot: Path, tmp_path: Path) -> None:
    root = snapshot.parent.parent
    (root / "notes.txt").write_text("mine")
    (root / ("f" * 32)).write_text("a file under the name of a session")
    (root / ("e" * 32)).symlink_to(tmp_path)
    other = root / ("d" * 32)
    other.mkdir()
    (other / "000001.geojson").mkdir()
    (other / "000002.geojson").symlink_to("/dev/zero")
    os.mkfifo(other / "000003.geojson")
    (other / "000004.geojson").symlink_to("000004.geojson")
    (other / "../000005.geojson").write_bytes(snapshot.read_bytes())
    (other / "000006.geojson.part").write_bytes(snapshot.read_bytes())
    assert [found.path for found in all_snapshots(root)] == [snapshot]
    assert [found.path for found in recoverable(root)] == [snapshot]
    assert next_order(root) == 2
    assert read_note(other / "000003.geojson") is None


def test_a_folder_that_is_missing_or_none_holds_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    for root in (tmp_path / "missing", tmp_path / "file", Path("/proc/self/mem")):
        assert all_snapshots(root) == recoverable(root) == []


def test_a_lock_ends_with_its_process(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    code = (
        "import sys; from pathlib import Path; from app.tour.file.locks import FileLock;"
        "lock = FileLock.take(Path(sys.argv[1])); print(lock is not None, flush=True); input()"
    )
    process = subprocess.Popen(
        [sys.executable, "-c", code, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "True\n"
    assert FileLock.take(path) is None
    process.kill()
    process.communicate()
    assert path.exists()
    lock = FileLock.take(path)
    assert lock is not None
    assert FileLock.take(path) is None
    lock.release()
    assert not path.exists()


def test_a_session_is_alive_while_it_is_locked(snapshot: Path) -> None:
    assert not is_alive(snapshot.parent)
    lock = claim_session(snapshot.parent)
    assert lock is not None
    assert is_alive(snapshot.parent)
    assert recoverable(snapshot.parent.parent) == []
    lock.release()
    assert len(recoverable(snapshot.parent.parent)) == 1


def versions(count: int, *, size: int = 1, saved: frozenset[int] = frozenset()) -> list[Snapshot]:
    return [
        Snapshot(
            Path(f"/session/{number}"),
            size,
            msgspec.structs.replace(
                NOTE, number=number, kind="saved" if number in saved else "autosaved"
            ),
        )
        for number in range(1, count + 1)
    ]


def kept(snapshots: list[Snapshot], most: int = 20, most_bytes: int = 1_000) -> list[int]:
    gone = superfluous(snapshots, most, most_bytes)
    return [snapshot.note.number for snapshot in snapshots if snapshot not in gone]


def test_few_snapshots_all_stay() -> None:
    assert kept(versions(20)) == list(range(1, 21))


def test_the_steps_grow_with_the_distance() -> None:
    left: list[Snapshot] = []
    for snapshot in versions(400):
        left.append(snapshot)
        gone = superfluous(left)
        left = [each for each in left if each not in gone]
    numbers = [snapshot.note.number for snapshot in left]
    assert len(numbers) == 20
    assert numbers[-1] == 400
    # Something of the first half, of the last tenth, and the last ones themselves.
    assert any(number < 200 for number in numbers)
    assert sum(number > 360 for number in numbers) >= 5


def test_the_room_is_limited_but_the_last_ones_stay() -> None:
    assert kept(versions(10, size=300, saved=frozenset({4}))) == [1, 4, 10]
    assert kept(versions(3, size=5_000)) == [3]


def test_unsaved_changes_of_another_session_stay() -> None:
    first = versions(20)
    second = [
        Snapshot(Path(f"/other/{each.path.name}"), 1, msgspec.structs.replace(each.note, order=2))
        for each in first
    ]
    gone = superfluous([*first, *second])
    assert first[-1] not in gone
    assert second[-1] not in gone
    assert len(gone) == 20
