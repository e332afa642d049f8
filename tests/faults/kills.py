"""Kills the real app at random moments and checks what is left: ``python -m tests.faults.kills``.

Exports over an existing file are killed by SIGKILL, half of them at any moment of their run, the
others shortly after the hidden file appears beside the target. Windows are killed while they write
their settings. The same seed gives the same moments on a machine of the same speed.
"""

from __future__ import annotations

import argparse
import os
import random
import select
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from app.resources import BUNDLED_TOUR, SECOND_TOUR, data
from app.ui.state.settings import Settings
from tests.faults.folderwatch import CREATED, RENAMED, FolderWatch, watching
from tests.faults.restless import number_in
from tests.faults.whole import check_whole

ROOT = Path(__file__).resolve().parents[2]
SUFFIXES = (
    ".png", ".geojson", ".pdf", ".kml", ".svg", ".csv", ".html", ".ics", ".jpg", ".md",
    ".webp", ".gpx", ".kmz",
)  # fmt: skip
# Large enough to slow down writing.
SIZE = ("--size", "2400x1350")
PARALLEL = 2
# How long any step of the app may take on a busy machine.
SECONDS = 180.0
SETTINGS_FILE = Path("tour-atlas", "tour-atlas.ini")


class Sample(NamedTuple):
    """Two exports of one format, and the seconds that the run and the writing take."""

    old: bytes
    new: bytes
    run: float
    writing: float


class Outcome(NamedTuple):
    """When a process was killed, what the target holds, and how many other files are left."""

    phase: str
    left: str
    beside: int


@contextmanager
def app_process(
    arguments: Sequence[str | Path], **environment: str
) -> Iterator[subprocess.Popen[str]]:
    """Runs the app without a screen; the context ends all of its processes."""
    process = subprocess.Popen(
        [sys.executable, *arguments],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", **environment},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        start_new_session=True,
    )
    try:
        yield process
    finally:
        process.kill()
        process.wait()
        assert process.stdout is not None
        process.stdout.close()
        _wait_for_its_children(process.pid)


def _wait_for_its_children(group: int) -> None:
    """The web engine's processes must end by themselves when the app is gone."""
    end = time.monotonic() + SECONDS
    while time.monotonic() < end:
        try:
            os.killpg(group, 0)
        except ProcessLookupError:
            return
        select.select([], [], [], 0.02)
    raise TimeoutError("processes of the web engine outlived the app")


def exporting(tour: str, target: Path) -> list[str | Path]:
    """The command that exports over a file."""
    return ["main.py", "export", data(tour), "-o", target, "--overwrite", *SIZE]


def make_sample(folder: Path, suffix: str) -> Sample:
    """Makes both files of a format and measures the second export."""
    target = folder / f"sample{suffix}"
    with app_process(exporting(SECOND_TOUR, target)) as process:
        process.communicate(timeout=SECONDS)
    old = target.read_bytes()
    with watching(folder) as watch, app_process(exporting(BUNDLED_TOUR, target)) as process:
        began = time.monotonic()
        _wait_for(watch, CREATED, lambda name: name.endswith(".part"))
        created = time.monotonic()
        _wait_for(watch, RENAMED, lambda name: name == target.name)
        renamed = time.monotonic()
        process.communicate(timeout=SECONDS)
        done = time.monotonic()
    new = target.read_bytes()
    target.unlink()
    return Sample(old, new, done - began, renamed - created)


def _wait_for(watch: FolderWatch, kind: int, named: Callable[[str], bool]) -> None:
    while (event := watch.next(SECONDS)) is not None:
        if event[0] == kind and named(event[1]):
            return
    raise TimeoutError("the file did not appear")


def kill_export(folder: Path, suffix: str, sample: Sample, chance: random.Random) -> Outcome:
    """Exports over an old file, kills the export and checks the target. Raises if it is damaged."""
    target = folder / f"target{suffix}"
    target.write_bytes(sample.old)
    aimed = chance.random() < 0.5
    with watching(folder) as watch, app_process(exporting(BUNDLED_TOUR, target)) as process:
        if aimed:
            _wait_for(watch, CREATED, lambda name: name.endswith(".part"))
            _let_pass(process, chance.uniform(0.0, 2 * sample.writing))
        else:
            _let_pass(process, chance.uniform(0.0, 1.1 * sample.run))
        process.kill()
        process.wait(SECONDS)
        events = []
        while (event := watch.next(0.0)) is not None:
            events.append(event)
    parts = list(folder.glob(".*.part"))
    if (RENAMED, target.name) in events:
        phase = "after writing"
    elif aimed or any(name.endswith(".part") for _, name in events):
        phase = "while writing"
    else:
        phase = "before writing"
    if target.read_bytes() == sample.old:
        left = "the old file"
    else:
        check_whole(target, sample.new)
        left = "the new file"
    for part in parts:
        part.unlink()
    return Outcome(phase, left, len(parts))


def _let_pass(process: subprocess.Popen[str], seconds: float) -> None:
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired:
        return


def kill_window(folder: Path, chance: random.Random) -> Outcome:
    """Kills a window that changes its settings, and reads them. Raises if they are damaged."""
    file = folder / SETTINGS_FILE
    file.parent.mkdir(exist_ok=True)
    before = _number(file)
    with (
        app_process(
            ["-m", "tests.faults.restless"],
            XDG_CONFIG_HOME=str(folder),
            XDG_STATE_HOME=str(folder),
        ) as process,
        watching(file.parent) as watch,
    ):
        assert process.stdout is not None
        first = int(process.stdout.readline() or -1)
        if first != before + 1:
            raise ValueError(f"the app began with {first} and not {before + 1}")
        announced = first
        for _ in range(chance.randrange(20)):
            announced = int(process.stdout.readline())
        while watch.next(0.0) is not None:
            pass
        if chance.random() < 0.7:
            # QSettings locks the file, writes another one beside it, and renames that.
            _wait_for(watch, CREATED, lambda name: name.startswith(file.name))
            _let_pass(process, chance.uniform(0.0, 0.004))
        else:
            _let_pass(process, chance.uniform(0.0, 0.05))
        process.kill()
        rest = process.stdout.read().split()
    announced = int(rest[-1]) if rest else announced
    after = _number(file)
    if not before <= after <= announced:
        raise ValueError(f"the settings hold {after}, not a number from {before} to {announced}")
    lock = file.with_name(f"{file.name}.lock")
    others = (file, lock, file.with_name("tour-atlas.log"))
    beside = [path for path in file.parent.iterdir() if path not in others]
    phase = "while writing" if lock.exists() else "between two writes"
    for path in beside:
        path.unlink()
    left = (
        "the last change"
        if after == announced
        else "an earlier change"
        if after > before
        else "the old settings"
    )
    return Outcome(phase, left, len(beside))


def _number(file: Path) -> int:
    return number_in(Settings(QSettings(str(file), QSettings.Format.IniFormat)))


def kill_exports(folder: Path, cases: int, seed: int, suffixes: Sequence[str]) -> Counter[Outcome]:
    """Kills this many exports, several in parallel."""
    with ThreadPoolExecutor(PARALLEL) as pool:
        made = pool.map(lambda suffix: make_sample(_folder(folder, suffix), suffix), suffixes)
        samples = dict(zip(suffixes, made, strict=True))

        def kill(number: int) -> Outcome:
            suffix = suffixes[number % len(suffixes)]
            place = _folder(folder, f"export-{number}")
            chance = random.Random(f"export {seed} {number}")
            return kill_export(place, suffix, samples[suffix], chance)

        return Counter(pool.map(kill, range(cases)))


def kill_windows(folder: Path, cases: int, seed: int) -> Counter[Outcome]:
    """Kills this many windows; each one starts with the settings that the last one left."""
    with ThreadPoolExecutor(PARALLEL) as pool:

        def kill(worker: int) -> list[Outcome]:
            place = _folder(folder, f"window-{worker}")
            return [
                kill_window(place, random.Random(f"window {seed} {number}"))
                for number in range(worker, cases, PARALLEL)
            ]

        return Counter(
            outcome for outcomes in pool.map(kill, range(PARALLEL)) for outcome in outcomes
        )


def _folder(inside: Path, name: str) -> Path:
    folder = inside / name
    folder.mkdir(exist_ok=True)
    return folder


def report(title: str, outcomes: Counter[Outcome]) -> str:
    """Formats the counts as a table."""
    lines = [f"{title}: {outcomes.total()}", "| Killed | Left | Other files | Cases |"]
    for outcome, count in sorted(outcomes.items()):
        lines.append(f"| {outcome.phase} | {outcome.left} | {outcome.beside} | {count} |")
    return "\n".join(lines)


def main() -> int:
    """Runs all kills and prints the counts. Raises if any file is damaged."""
    parser = argparse.ArgumentParser(prog="kills")
    parser.add_argument("--exports", type=int, default=350)
    parser.add_argument("--windows", type=int, default=150)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    print(f"seed {options.seed}", flush=True)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication([])
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        outcomes = kill_exports(folder, options.exports, options.seed, SUFFIXES)
        print(report("Exports", outcomes), flush=True)
        print(report("Windows", kill_windows(folder, options.windows, options.seed)), flush=True)
    app.quit()
    return 0


if __name__ == "__main__":
    sys.exit(main())
