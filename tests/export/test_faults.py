"""Exports that fail: the message, the exit code, and the files that are left.

The faults are real: the disk is full, the folder is read-only, the process is killed.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtPdf import QPdfDocument

from app.export.errors import ExportCancelled, ExportError
from app.export.options import ExportOptions
from app.export.progress import TerminalProgress
from app.export.run import Output, export, export_all
from app.export.size import parse_size
from app.export.stops import stop_outputs
from app.tour import Tour, read
from tests.export.formats.test_pictures import Impatient
from tests.export.test_command_line import ROOT, run
from tests.tours import BUNDLED

SMALL = ExportOptions(size=parse_size("640x360"))
OVER = ExportOptions(size=parse_size("640x360"), overwrite=True)
# Too small for a picture, large enough for the old file.
FULL = "size=64k"
SHARES = (0.0, 0.1, 0.25, 0.4, 0.6, 0.75, 0.9, 0.99)

# An export that kills itself when a share of the work is done.
KILLED_AT_WORK = """
import os, signal, sys
from pathlib import Path
from app.web.headless import application
from app.export.options import ExportOptions
from app.export.run import export
from app.tour import read

class Fatal:
    def step(self, share):
        if share >= float(sys.argv[3]):
            os.kill(os.getpid(), signal.SIGKILL)
    def cancelled(self):
        return False

with application():
    export(read(Path(sys.argv[1])), Path(sys.argv[2]), ExportOptions(overwrite=True), Fatal())
"""
# Kills itself when the temporary file is complete but not yet renamed.
KILLED_WHILE_WRITING = """
import os, signal, sys
from pathlib import Path
from app.tour.file.disk import replace_file
os.replace = lambda *names: os.kill(os.getpid(), signal.SIGKILL)
replace_file(Path(sys.argv[2]), b"new" * 100_000)
"""

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture(scope="module")
def tour() -> Tour:
    return read(BUNDLED)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A small file system."""
    yield from mounted(tmp_path / "disk")


@pytest.fixture
def read_only(tmp_path: Path) -> Iterator[Path]:
    """A folder with an old file, in which not even root may write."""
    if os.name == "posix" and os.geteuid() != 0:
        folder = tmp_path / "read-only"
        folder.mkdir()
        (folder / "old.png").write_text("old")
        folder.chmod(0o500)
        yield folder
        folder.chmod(0o700)
        return
    for folder in mounted(tmp_path / "disk"):
        (folder / "old.png").write_text("old")
        subprocess.run(["mount", "-o", "remount,ro", folder], check=True)
        yield folder


def mounted(folder: Path) -> Iterator[Path]:
    if shutil.which("mount") is None or os.geteuid() != 0:
        pytest.skip("only root may mount a file system")
    folder.mkdir()
    result = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", FULL, "tmpfs", folder], check=False, capture_output=True
    )
    if result.returncode:
        pytest.skip("no file system can be mounted here")
    try:
        yield folder
    finally:
        subprocess.run(["umount", folder], check=True)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def assert_refused(done: subprocess.CompletedProcess[str], path: Path, words: str) -> None:
    """The error is one sentence with the file and the reason; the exit code is that for outputs."""
    assert done.returncode == 3, done.stderr
    assert done.stdout == ""
    assert done.stderr.count("\n") == 1
    assert done.stderr.startswith(f"{path}: ")
    assert words in done.stderr


@pytest.mark.parametrize("suffix", [".png", ".jpg", ".pdf", ".svg", ".html", ".geojson", ".kmz"])
@pytest.mark.parametrize("at", [0.0, 0.35, 0.9])
def test_the_old_file_stays_after_a_cancel(
    tour: Tour, tmp_path: Path, suffix: str, at: float
) -> None:
    path = tmp_path / f"old{suffix}"
    path.write_text("old")
    watch = Impatient(at)
    try:
        export(tour, path, OVER, watch)
    except ExportCancelled:
        assert path.read_text() == "old"
    else:
        # The format has no step as late as this, so the file must be complete.
        assert watch.done == 1.0
        assert path.stat().st_size > 1000
    assert names(tmp_path) == [path.name]


@pytest.mark.parametrize("at", SHARES)
def test_a_cancelled_atlas_leaves_nothing(tour: Tour, tmp_path: Path, at: float) -> None:
    options = ExportOptions(size=parse_size("a5"), atlas=True)
    with pytest.raises(ExportCancelled):
        export(tour, tmp_path / "atlas.pdf", options, Impatient(at))
    assert names(tmp_path) == []


@pytest.mark.parametrize(("at", "done"), [(0.0, 0), (0.1, 0), (0.3, 1), (0.6, 2), (0.85, 3)])
def test_finished_files_stay_after_a_cancel(
    tour: Tour, tmp_path: Path, at: float, done: int
) -> None:
    targets = [tmp_path / name for name in ("1.png", "2.pdf", "3.webp", "4.jpg")]
    with pytest.raises(ExportCancelled):
        export_all(tour, [Output(target, SMALL) for target in targets], Impatient(at))
    assert names(tmp_path) == [target.name for target in targets[:done]]
    for target in targets[:done]:
        if target.suffix == ".pdf":
            assert QPdfDocument().load(str(target)) is QPdfDocument.Error.None_
        else:
            assert QImage(str(target)).width() == 640


def test_finished_pictures_of_stops_stay_after_a_cancel(tour: Tour, tmp_path: Path) -> None:
    outputs = stop_outputs(tour, tmp_path, "png", SMALL)
    with pytest.raises(ExportCancelled):
        export_all(tour, outputs, Impatient(0.5))
    assert names(tmp_path) == [output.path.name for output in outputs[:2]]


def test_a_full_disk(tour: Tour, small_disk: Path) -> None:
    old = small_disk / "old.png"
    old.write_text("old")
    with pytest.raises(ExportError, match="cannot be written: No space left on device"):
        export(tour, old, OVER)
    assert old.read_text() == "old"
    assert names(small_disk) == ["old.png"]


def test_a_full_disk_from_the_command_line(small_disk: Path) -> None:
    old = small_disk / "old.pdf"
    old.write_text("old")
    done = run("export", BUNDLED, "-o", old, "--overwrite")
    assert_refused(done, old, "cannot be written: No space left on device")
    assert old.read_text() == "old"
    assert names(small_disk) == ["old.pdf"]


def test_a_read_only_folder(read_only: Path) -> None:
    for name in ("old.png", "new.png"):
        target = read_only / name
        done = run("export", BUNDLED, "-o", target, "--size", "640x360", "--overwrite")
        assert_refused(done, target, "cannot be written: ")
    assert (read_only / "old.png").read_text() == "old"
    assert names(read_only) == ["old.png"]


def test_a_folder_for_each_stop_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("old")
    for folder in (tmp_path / "file", tmp_path / "none" / "stops"):
        done = run("export", BUNDLED, "--each-stop", folder)
        assert_refused(done, folder, "the folder cannot be made: ")
    assert names(tmp_path) == ["file"]


def test_targets_are_checked_before_any_file_is_made(tmp_path: Path) -> None:
    (tmp_path / "folder.png").mkdir()
    (tmp_path / "old.svg").write_text("old")
    fresh = tmp_path / "new.png"
    for target, words in (
        (tmp_path / "folder.png", "is a folder"),
        (tmp_path / "old.svg", "exists already"),
        (tmp_path / "none" / "a.png", "does not exist"),
    ):
        done = run("export", BUNDLED, "-o", fresh, "-o", target)
        assert_refused(done, target, words)
    assert (tmp_path / "old.svg").read_text() == "old"
    assert names(tmp_path) == ["folder.png", "old.svg"]


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="there is no SIGKILL")
@pytest.mark.parametrize("at", [0.0, 0.3, 0.5, 0.8])
def test_a_killed_export_leaves_only_the_old_file(tmp_path: Path, at: float) -> None:
    old = tmp_path / "old.png"
    old.write_text("old")
    assert killed(KILLED_AT_WORK, BUNDLED, old, str(at)) == -signal.SIGKILL
    assert old.read_text() == "old"
    assert names(tmp_path) == ["old.png"]


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="there is no SIGKILL")
def test_an_export_killed_while_writing_leaves_the_old_file_and_a_hidden_part(
    tour: Tour, tmp_path: Path
) -> None:
    old = tmp_path / "old.png"
    old.write_text("old")
    assert killed(KILLED_WHILE_WRITING, BUNDLED, old) == -signal.SIGKILL
    assert old.read_text() == "old"
    # A killed process cannot clean up. The name shows what the file is, and is not used again.
    (part,) = (path for path in tmp_path.iterdir() if path != old)
    assert part.name.startswith(".old.png.")
    assert part.suffix == ".part"
    export(tour, old, OVER)
    assert QImage(str(old)).width() == 640
    assert names(tmp_path) == sorted([part.name, "old.png"])


def killed(script: str, *arguments: Path | str) -> int:
    """The exit code of a process that runs a script of this file."""
    return subprocess.run(
        [sys.executable, "-c", script, *arguments],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)},
        check=False,
        capture_output=True,
        timeout=120,
    ).returncode


@pytest.mark.skipif(sys.platform == "win32", reason="there are no pseudo-terminals")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_stops_the_export(tmp_path: Path, number: signal.Signals) -> None:
    old = tmp_path / "old.png"
    old.write_text("old")
    terminal, process_side = os.openpty()
    program = [sys.executable, str(ROOT / "main.py")]
    command = [*program, "export", str(BUNDLED), "-o", str(old), "--overwrite"]
    process = subprocess.Popen(command, stderr=process_side, cwd=ROOT)
    os.close(process_side)
    output = b""
    while b"30 %" not in output:
        chunk = os.read(terminal, 1000)
        assert chunk, output
        output += chunk
    process.send_signal(number)
    try:
        while chunk := os.read(terminal, 1000):
            output += chunk
    except OSError:
        pass  # Linux reports that the other side was closed
    os.close(terminal)
    assert process.wait() == 3
    # The bar is removed before the message.
    last = output.rpartition(b"\x1b[K")[2]
    assert last == b"stopped before all was written; no file is half-written\r\n"
    assert old.read_text() == "old"
    assert names(tmp_path) == ["old.png"]


@pytest.mark.skipif(sys.platform == "win32", reason="there are no pseudo-terminals")
def test_a_closed_terminal_does_not_hide_the_error_of_an_export(tour: Tour, tmp_path: Path) -> None:
    terminal, process_side = os.openpty()
    stream = os.fdopen(process_side, "w")
    os.close(terminal)
    target = tmp_path / "none" / "a.png"
    progress = TerminalProgress(stream)
    with pytest.raises(ExportError, match="does not exist"):
        try:
            export(tour, target, SMALL, progress)
        finally:
            progress.step(1.0)
    with suppress(OSError):
        stream.close()


LARGE_EXPORT = """
import os, signal, sys
from app.cli import main
from app.export.formats import kml

def write(*_arguments):
    # The export of a large tour gets its signal long before its next check.
    os.kill(os.getpid(), int(sys.argv[3]))
    while True:
        pass

kml.add = write
sys.exit(main(["export", sys.argv[1], "-o", sys.argv[2]]))
"""


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_stops_a_large_export_at_once(tmp_path: Path, number: int) -> None:
    target = tmp_path / "out.kml"
    run = subprocess.run(
        [sys.executable, "-c", LARGE_EXPORT, BUNDLED, target, str(int(number))],
        capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert (run.returncode, run.stderr.count("\n")) == (3, 1), run.stderr
    assert "stopped before all was written" in run.stderr
    assert list(tmp_path.iterdir()) == []
