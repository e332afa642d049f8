"""Runs the app while a tour is edited without end: ``python -m tests.faults.editing``.

The window, the journal and the file are real; only the map is not drawn, because it would take most
of the time. What an earlier run left is restored first, by the bar. Each line of the output is an
event and a number: ``restored`` or ``opened``, ``edit`` with the monotonic time in seconds,
``saving`` before a save and ``saved`` after it, with the digest of the file. The title of the tour
holds the number of the last edit.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from pathlib import Path

import msgspec
from PySide6.QtCore import QSettings, QTimer

from app.tour import Tour
from app.ui.files.recovery import KEY
from app.ui.start.window import make_application, make_window
from app.ui.state.settings import Settings
from app.ui.window.main_window import MainWindow
from app.web.engine import prepare_web_engine

replace = msgspec.structs.replace
LOOK_MS = 20


def number_of(tour: Tour) -> int:
    """The number of the last edit of a tour; 0 for none."""
    last = tour.title.rpartition(" ")[2]
    return int(last) if last.isdigit() else 0


def edited(tour: Tour, number: int) -> Tour:
    """The tour after one more edit: another title, and another note at one of its stops."""
    place = number % len(tour.stops)
    stop = replace(tour.stops[place], place_note=f"Note {number}")
    stops = (*tour.stops[:place], stop, *tour.stops[place + 1 :])
    return replace(tour, title=f"Edit {number}", stops=stops)


class Editor:
    """Edits in phases without a pause, each followed by a pause, and saves now and then."""

    def __init__(self, window: MainWindow, path: Path, chance: random.Random, pace: float) -> None:
        self._window = window
        self._path = path
        self._chance = chance
        # How long the phases are, as a factor.
        self._pace = pace
        self._left = 0
        self._number = 0

    def begin(self) -> None:
        """Restores what can be restored, or opens the file, and begins to edit."""
        recovery = self._window.keeping.recovery
        assert recovery is not None
        bar = self._window.keeping.notices.bar(KEY)
        if bar is None and recovery._worker._current is not None:
            QTimer.singleShot(LOOK_MS, self.begin)
            return
        document = self._window.session.document
        if bar is None:
            self._window.open_path(self._path)
            event = "opened"
        else:
            bar.buttons[0].click()
            event = "restored"
        self._number = number_of(document.edited)
        print(event, self._number, len(recovery.waiting), flush=True)
        self._next()

    def _next(self) -> None:
        if self._left == 0:
            self._left = self._chance.randrange(1, round(350 * self._pace) + 2)
            pause = self._chance.uniform(0.0, 6.0) * self._pace
            if self._chance.random() < 0.3:
                self._save()
        else:
            self._left -= 1
            pause = self._chance.uniform(0.01, 0.08)
            self._edit()
        QTimer.singleShot(round(pause * 1000), self._next)

    def _edit(self) -> None:
        self._number += 1
        number = self._number
        self._window.session.document.apply(lambda tour: edited(tour, number), "Edit")
        print("edit", number, time.monotonic(), flush=True)

    def _save(self) -> None:
        document = self._window.session.document
        if document.is_saved:
            return
        print("saving", self._number, flush=True)
        if self._window.saver.save():
            print("saved", self._number, document.digest, flush=True)


def main() -> None:
    """Runs until it is killed."""
    parser = argparse.ArgumentParser(prog="editing")
    parser.add_argument("folder", type=Path)
    parser.add_argument("tour", type=Path)
    parser.add_argument("--seed", default="1")
    parser.add_argument("--quiet", type=float)
    parser.add_argument("--busy", type=float)
    parser.add_argument("--pace", type=float, default=1.0)
    options = parser.parse_args()
    prepare_web_engine()
    app = make_application(["tour-atlas"])
    store = QSettings(str(options.folder / "settings.ini"), QSettings.Format.IniFormat)
    window = make_window(app, Settings(store), options.folder / "state")
    window.map_view.hold()
    recorder = window.keeping.recorder
    assert recorder is not None
    if options.quiet is not None:
        recorder._quiet_timer.setInterval(round(options.quiet * 1000))
    if options.busy is not None:
        recorder._busy_timer.setInterval(round(options.busy * 1000))
    window.show()
    window.keeping.look_back()
    editor = Editor(window, options.tour, random.Random(options.seed), options.pace)
    QTimer.singleShot(0, editor.begin)
    sys.exit(app.exec())


if __name__ == "__main__":
    main()
