"""Replaces Qt's last message before an abort by one sentence and an exit code.

Qt calls ``abort`` if it finds no screen, or if its web engine does not find its program. No tour is
open then.
"""

from __future__ import annotations

import os
from typing import NoReturn

from app.exit_codes import NOT_HERE
from app.terminal import say

_NO_PLATFORM = "no Qt platform plugin could be initialized"
_NO_PROGRAM = "Qt WebEngine Process"


def end(message: str) -> NoReturn:
    """Prints what Qt's last message means, and ends the process at once."""
    say(f"Tour Atlas cannot run here: {_sentence(message)}")
    os._exit(NOT_HERE)


def _sentence(message: str) -> str:
    if _NO_PLATFORM in message:
        return _no_screen()
    if _NO_PROGRAM in message:
        return "QtWebEngineProcess, which draws the map, is missing; install the app anew"
    return " ".join(message.split())


def _no_screen() -> str:
    platform = os.environ.get("QT_QPA_PLATFORM")
    if platform and platform != "xcb" and not platform.startswith("wayland"):
        return f"Qt has no platform {platform!r}, which QT_QPA_PLATFORM asks for"
    screens = (os.environ.get("WAYLAND_DISPLAY"), os.environ.get("DISPLAY"))
    screen = next(filter(None, screens), None)
    if screen is None:
        return (
            "there is no screen, as neither DISPLAY nor WAYLAND_DISPLAY names one; "
            "exports work without: tour-atlas export --help"
        )
    return (
        f"the screen {screen} does not answer, or a library for it is missing, such as "
        "libxcb-cursor0; exports work without: tour-atlas export --help"
    )
