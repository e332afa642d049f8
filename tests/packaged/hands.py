"""Operates a real mouse and keyboard on a virtual screen through ``xdotool``."""

from __future__ import annotations

import re
import subprocess

from tests.reader import SECONDS

MAIN_WINDOW = "Tour Atlas"
# A drag moves in steps, so that the program receives moves along the way.
STEPS = 8


class Hands:
    """Mouse and keyboard of the screen that ``environment`` selects."""

    def __init__(self, environment: dict[str, str]) -> None:
        self._environment = environment

    def click(self, place: tuple[int, int]) -> None:
        """Clicks with the left button."""
        self._do("mousemove", *place, "click", 1)

    def scroll(self, place: tuple[int, int], notches: int) -> None:
        """Turns the wheel over a place, down if positive."""
        self._do("mousemove", *place)
        self._do("click", "--repeat", abs(notches), 5 if notches > 0 else 4)

    def drag(self, start: tuple[int, int], end: tuple[int, int]) -> None:
        """Drags with the left button and releases it."""
        self.press_and_drag(start, end)
        self.release()

    def press_and_drag(self, start: tuple[int, int], end: tuple[int, int]) -> None:
        """Drags with the left button and keeps it pressed."""
        self._do("mousemove", *start, "mousedown", 1)
        self.move(start, end)

    def move(self, start: tuple[int, int], end: tuple[int, int]) -> None:
        """Moves in steps; a pressed button stays pressed."""
        steps = [
            tuple(a + (b - a) * step // STEPS for a, b in zip(start, end, strict=True))
            for step in range(1, STEPS + 1)
        ]
        for x, y in steps:
            self._do("mousemove", x, y)

    def release(self) -> None:
        """Releases the left button."""
        self._do("mouseup", 1)

    def press(self, *keys: str, window: str = MAIN_WINDOW) -> None:
        """Presses keys such as ``ctrl+f`` in order."""
        self._focus(window)
        self._do("key", *keys)

    def type(self, text: str, window: str = MAIN_WINDOW) -> None:
        """Types a text."""
        self._focus(window)
        self._do("type", text)

    def wait_for(self, window: str) -> None:
        """Waits until a window is visible."""
        self._do("search", "--sync", "--onlyvisible", "--name", _title(window))

    def resize(self, width: int, height: int, window: str = MAIN_WINDOW) -> None:
        """Resizes a window, in pixels."""
        self._do("search", "--onlyvisible", "--name", _title(window), "windowsize", width, height)

    def size(self, window: str = MAIN_WINDOW) -> tuple[int, int]:
        """Width and height of a window in pixels."""
        output = self._do("search", "--onlyvisible", "--name", _title(window), "getwindowgeometry")
        geometry = re.search(r"Geometry: (\d+)x(\d+)", output)
        assert geometry is not None, output
        return int(geometry[1]), int(geometry[2])

    def _focus(self, window: str) -> None:
        # Without a window manager nothing moves the focus when a window closes.
        self._do(
            "search", "--sync", "--onlyvisible", "--name", _title(window), "windowfocus", "--sync"
        )

    def _do(self, *words: str | int) -> str:
        return subprocess.run(
            ["xdotool", *map(str, words)],
            env=self._environment,
            check=True,
            capture_output=True,
            text=True,
            timeout=SECONDS,
        ).stdout


def _title(window: str) -> str:
    return f"{re.escape(window)}$"
