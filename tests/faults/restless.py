"""Runs the app while it constantly changes its settings: ``python -m tests.faults.restless``.

The window and the settings file are real. Each change prints a number and then writes it twice, as
the last stop and as the export choices. The first number is one more than the last of the previous
start. No tour is open, because the map would take most of the time.
"""

from __future__ import annotations

import json
import sys

from PySide6.QtCore import QTimer

from app.ui.start.window import make_application, make_window
from app.ui.state.settings import Settings
from app.web.engine import prepare_web_engine

# Large enough to slow down writing the file.
PADDING = "x" * 200_000
EVERY_MS = 10
SIZES = ("larger", "smaller")


def number_in(settings: Settings) -> int:
    """The number in the settings, or 0. Raises ``ValueError`` if the two copies differ."""
    choices = settings.export_choices
    stop = settings.last_stop
    if not choices and stop is None:
        return 0
    number = json.loads(choices)["number"]
    if str(number) != stop:
        raise ValueError(f"the settings hold both {number} and {stop}")
    return int(number)


def main() -> None:
    """Runs until it is killed."""
    prepare_web_engine()
    settings = Settings()
    app = make_application(["tour-atlas"])
    window = make_window(app, settings)
    number = number_in(settings)
    window.show()

    def change() -> None:
        nonlocal number
        number += 1
        print(number, flush=True)
        settings.export_choices = json.dumps({"number": number, "padding": PADDING})
        settings.last_stop = str(number)
        if number % 10 == 0:
            window.actions_by_id[SIZES[number // 10 % 2]].trigger()

    timer = QTimer()
    timer.timeout.connect(change)
    timer.start(EVERY_MS)
    sys.exit(app.exec())


if __name__ == "__main__":
    main()
