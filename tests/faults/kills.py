"""Kills the real app at random moments and looks at what is left: ``python -m tests.faults.kills``.

Exports over a file that exists are killed by SIGKILL: half of them at any moment of their run, half
when the hidden file has come beside the target, and a moment later. Windows are killed while they
write their settings. The same seed gives the same moments, as far as the machine is as fast.
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
# Large enough for the writing to take its time.
SIZE = ("--size", "2400x1350")
AT_ONCE = 2
# How long anything of the app may take on a busy machine.
SECONDS = 180.0
SETTINGS_FILE = Path("tour-atlas", "tour-atlas.ini")


class Sample(NamedTuple):
    """What an export of one format gives, and how long it takes: all of it, and the writing."""

    old: bytes
    new: bytes
    run: float
    writing: float


class Ending(NamedTuple):
    """When a process was killed, what it left under the name, and how many files beside."""

    phase: str
    left: str
    beside: int


@contextmanager
def started(arguments: Sequence[str | Path], **environment: str) -> Iterator[subprocess.Popen[str]]:
    """A process of the app without a screen; nothing of it outlives the context."""
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
    """The web engine's processes must go by themselves when the app is no more."""
    end = time.monotonic() + SECONDS
    while time.monotonic() < end:
        try:
            os.killpg(group, 0)
        except ProcessLookupError:
            return
        select.select([], [], [], 0.02)
    raise TimeoutError("processes of the web engine have outlived the app")


def exporting(tour: str, target: Path) -> list[str | Path]:
    """The command of an export over a file."""
    return ["main.py", "export", data(tour), "-o", target, "--overwrite", *SIZE]


def sample(folder: Path, suffix: str) -> Sample:
    """Makes both files of a format, and takes the time of the second."""
    target = folder / f"sample{suffix}"
    with started(exporting(SECOND_TOUR, target)) as process:
        process.communicate(timeout=SECONDS)
    old = target.read_bytes()
    with watching(folder) as watch, started(exporting(BUNDLED_TOUR, target)) as process:
        begun = time.monotonic()
        _wait_for(watch, CREATED, lambda name: name.endswith(".part"))
        created = time.monotonic()
        _wait_for(watch, RENAMED, lambda name: name == target.name)
        renamed = time.monotonic()
        process.communicate(timeout=SECONDS)
        done = time.monotonic()
    new = target.read_bytes()
    target.unlink()
    return Sample(old, new, done - begun, renamed - created)


def _wait_for(watch: FolderWatch, kind: int, named: Callable[[str], bool]) -> None:
    while (heard := watch.next(SECONDS)) is not None:
        if heard[0] == kind and named(heard[1]):
            return
    raise TimeoutError("the file did not come")


def kill_export(folder: Path, suffix: str, known: Sample, chance: random.Random) -> Ending:
    """Exports over an old file, kills that, and judges what is there. Raises if it is no file."""
    target = folder / f"target{suffix}"
    target.write_bytes(known.old)
    aimed = chance.random() < 0.5
    with watching(folder) as watch, started(exporting(BUNDLED_TOUR, target)) as process:
        if aimed:
            _wait_for(watch, CREATED, lambda name: name.endswith(".part"))
            _let_pass(process, chance.uniform(0.0, 2 * known.writing))
        else:
            _let_pass(process, chance.uniform(0.0, 1.1 * known.run))
        process.kill()
        process.wait(SECONDS)
        heard = []
        while (one := watch.next(0.0)) is not None:
            heard.append(one)
    parts = list(folder.glob(".*.part"))
    if (RENAMED, target.name) in heard:
        phase = "after the writing"
    elif aimed or any(name.endswith(".part") for _, name in heard):
        phase = "while writing"
    else:
        phase = "before the writing"
    if target.read_bytes() == known.old:
        left = "the old file"
    else:
        check_whole(target, known.new)
        left = "the new file"
    for part in parts:
        part.unlink()
    return Ending(phase, left, len(parts))


def _let_pass(process: subprocess.Popen[str], seconds: float) -> None:
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired:
        return


def kill_window(folder: Path, chance: random.Random) -> Ending:
    """Lets a window change its settings, kills it, and reads them. Raises if they are not whole."""
    file = folder / SETTINGS_FILE
    file.parent.mkdir(exist_ok=True)
    before = _number(file)
    with (
        started(
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
        said = first
        for _ in range(chance.randrange(20)):
            said = int(process.stdout.readline())
        while watch.next(0.0) is not None:
            pass
        if chance.random() < 0.7:
            # QSettings locks the file, writes another beside it, and renames that.
            _wait_for(watch, CREATED, lambda name: name.startswith(file.name))
            _let_pass(process, chance.uniform(0.0, 0.004))
        else:
            _let_pass(process, chance.uniform(0.0, 0.05))
        process.kill()
        rest = process.stdout.read().split()
    said = int(rest[-1]) if rest else said
    after = _number(file)
    if not before <= after <= said:
        raise ValueError(f"the settings hold {after}, after {before}, and {said} was the last")
    lock = file.with_name(f"{file.name}.lock")
    others = (file, lock, file.with_name("tour-atlas.log"))
    beside = [one for one in file.parent.iterdir() if one not in others]
    phase = "while writing" if lock.exists() else "between two writings"
    for one in beside:
        one.unlink()
    left = (
        "the last change"
        if after == said
        else "a change before"
        if after > before
        else "the old settings"
    )
    return Ending(phase, left, len(beside))


def _number(file: Path) -> int:
    return number_in(Settings(QSettings(str(file), QSettings.Format.IniFormat)))


def kill_exports(folder: Path, cases: int, seed: int, suffixes: Sequence[str]) -> Counter[Ending]:
    """So many kills of exports, some at once."""
    with ThreadPoolExecutor(AT_ONCE) as pool:
        made = pool.map(lambda suffix: sample(_folder(folder, suffix), suffix), suffixes)
        known = dict(zip(suffixes, made, strict=True))

        def one(number: int) -> Ending:
            suffix = suffixes[number % len(suffixes)]
            place = _folder(folder, f"export-{number}")
            chance = random.Random(f"export {seed} {number}")
            return kill_export(place, suffix, known[suffix], chance)

        return Counter(pool.map(one, range(cases)))


def kill_windows(folder: Path, cases: int, seed: int) -> Counter[Ending]:
    """So many kills of windows; each of them finds the settings that the last one left."""
    with ThreadPoolExecutor(AT_ONCE) as pool:

        def some(worker: int) -> list[Ending]:
            place = _folder(folder, f"window-{worker}")
            return [
                kill_window(place, random.Random(f"window {seed} {number}"))
                for number in range(worker, cases, AT_ONCE)
            ]

        return Counter(ending for endings in pool.map(some, range(AT_ONCE)) for ending in endings)


def _folder(inside: Path, name: str) -> Path:
    folder = inside / name
    folder.mkdir(exist_ok=True)
    return folder


def report(title: str, endings: Counter[Ending]) -> str:
    """The counts as a table."""
    lines = [f"{title}: {endings.total()}", "| Killed | Left | Files beside | Cases |"]
    for ending, count in sorted(endings.items()):
        lines.append(f"| {ending.phase} | {ending.left} | {ending.beside} | {count} |")
    return "\n".join(lines)


def main() -> int:
    """Kills, and prints what came out; any file that is not whole ends it with an exception."""
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
        endings = kill_exports(folder, options.exports, options.seed, SUFFIXES)
        print(report("Exports", endings), flush=True)
        print(report("Windows", kill_windows(folder, options.windows, options.seed)), flush=True)
    app.quit()
    return 0


if __name__ == "__main__":
    sys.exit(main())
