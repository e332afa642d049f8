"""The app with a user who changes settings all the time: ``python -m tests.faults.restless``.

The window and the settings file are the real ones. Each change writes one number twice, as the last
stop and as the choices for an export, and says it before. The first is one more than that of the
last start. No tour is open: the map would take most of the time.
"""

from __future__ import annotations

import json
import sys

from PySide6.QtCore import QTimer

from app.ui.start.application import make_application, make_window
from app.ui.state.settings import Settings
from app.web import prepare_web_engine

# Large enough for the writing of the file to take its time.
WEIGHT = "x" * 200_000
EVERY_MS = 10
SIZES = ("larger", "smaller")


def number_in(settings: Settings) -> int:
    """The number in the settings; 0 if there is none yet. Raises if there are two."""
    choices = settings.export_choices
    stop = settings.last_stop
    if not choices and stop is None:
        return 0
    number = json.loads(choices)["number"]
    if str(number) != stop:
        raise ValueError(f"the settings have {number} and {stop}")
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
        settings.export_choices = json.dumps({"number": number, "weight": WEIGHT})
        settings.last_stop = str(number)
        if number % 10 == 0:
            window.actions_by_id[SIZES[number // 10 % 2]].trigger()

    timer = QTimer()
    timer.timeout.connect(change)
    timer.start(EVERY_MS)
    sys.exit(app.exec())


if __name__ == "__main__":
    main()
