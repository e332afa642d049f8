"""A tour that is edited where nothing can be written: each fault is a sentence, nothing is lost."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.faults.processes import after_setup, limited, run
from tests.tours import encoded, small

EDIT = [sys.executable, "-m", "tests.faults.keeping"]
FULL = "No space left on device"
READ_ONLY = "Read-only file system"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    file = tmp_path / "tour.geojson"
    file.write_bytes(encoded(small()))
    return file


def full(place: str) -> str:
    return f"mount -t tmpfs -o size=64k tmpfs {place}"


def read_only(place: str) -> str:
    return f"mount --bind {place} {place} && mount -o remount,bind,ro {place}"


def lines(home: Path, command: list[str]) -> list[str]:
    done = run(command, home)
    assert done.returncode == 0, done.stderr
    # A warning of the log is no traceback.
    assert "Traceback" not in done.stderr
    return done.stdout.splitlines()


def test_a_journal_on_a_full_disk_is_told_and_the_save_works(tmp_path: Path, path: Path) -> None:
    command = after_setup(full("/mnt"), [*EDIT, str(path), "/mnt"])
    assert lines(tmp_path, command)[:3] == [f"journal: {FULL}", "save: saved", "in memory: True"]
    assert b"xxxx" in path.read_bytes()


def test_a_journal_on_a_read_only_disk_is_told_and_the_save_works(
    tmp_path: Path, path: Path
) -> None:
    command = after_setup("mount -t tmpfs -o ro tmpfs /mnt", [*EDIT, str(path), "/mnt"])
    assert lines(tmp_path, command)[:2] == [f"journal: {READ_ONLY}", "save: saved"]
    assert b"xxxx" in path.read_bytes()


def test_a_save_on_a_full_disk_leaves_the_file_and_the_journal_has_the_tour(
    tmp_path: Path, path: Path
) -> None:
    state, other = tmp_path / "state", tmp_path / "other.geojson"
    setup = f"{full('/mnt')}; cp {path} /mnt/t.geojson"
    command = after_setup(setup, [*EDIT, "/mnt/t.geojson", str(state), str(other)])
    assert lines(tmp_path, command) == [
        "journal: autosaved",
        f"save: /mnt/t.geojson: cannot be written: {FULL}",
        "in memory: True",
        "kept: saved False",
        "kept: autosaved True",
        "save as: saved",
    ]
    assert b"xxxx" in other.read_bytes()


def test_a_save_in_a_read_only_folder_is_told(tmp_path: Path, path: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    file = folder / "t.geojson"
    file.write_bytes(path.read_bytes())
    state = tmp_path / "state"
    command = after_setup(read_only(str(folder)), [*EDIT, str(file), str(state)])
    journal, save, memory, *kept = lines(tmp_path, command)
    assert (journal, memory) == ("journal: autosaved", "in memory: True")
    assert save.startswith(f"save: {file}: cannot be saved in its place")
    assert kept == ["kept: saved False", "kept: autosaved True"]
    assert file.read_bytes() == path.read_bytes()
    assert [each.name for each in folder.iterdir()] == ["t.geojson"]


def test_a_limit_on_the_size_of_files_is_told_for_both(tmp_path: Path, path: Path) -> None:
    before = path.read_bytes()
    # Otherwise the data of the coverage, which have the same limit, could not be written.
    unmeasured = ["env", "-u", "COVERAGE_PROCESS_CONFIG", "-u", "COVERAGE_PROCESS_START"]
    command = limited("-f 50", [*unmeasured, *EDIT, str(path), str(tmp_path / "state")])
    journal, save, memory, *kept = lines(tmp_path, command)
    assert journal == "journal: File too large"
    assert save == f"save: {path}: cannot be written: File too large"
    assert memory == "in memory: True"
    assert kept == ["kept: saved False"]
    assert path.read_bytes() == before
    left = [each.name for each in tmp_path.rglob("*") if each.name.endswith(".part")]
    assert left == []
