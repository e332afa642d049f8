"""A real mouse and a real keyboard on a virtual screen, by way of ``xdotool``."""

from __future__ import annotations

import re
import subprocess

from tests.reader import SECONDS

MAIN_WINDOW = "Tour Atlas"
# How many steps a drag takes: a program must see that the mouse moves, and where.
STEPS = 8


class Hands:
    """Works what is on the screen to which ``environment`` leads."""

    def __init__(self, environment: dict[str, str]) -> None:
        self._environment = environment

    def click(self, place: tuple[int, int]) -> None:
        """Clicks with the left button."""
        self._do("mousemove", *place, "click", 1)

    def drag(self, start: tuple[int, int], end: tuple[int, int]) -> None:
        """Drags with the left button, and lets go."""
        self.hold(start, end)
        self.let_go()

    def hold(self, start: tuple[int, int], end: tuple[int, int]) -> None:
        """Drags with the left button, and holds it down."""
        self._do("mousemove", *start, "mousedown", 1)
        self.move(start, end)

    def move(self, start: tuple[int, int], end: tuple[int, int]) -> None:
        """Moves in steps; a button that is held stays down."""
        steps = [
            tuple(a + (b - a) * step // STEPS for a, b in zip(start, end, strict=True))
            for step in range(1, STEPS + 1)
        ]
        for x, y in steps:
            self._do("mousemove", x, y)

    def let_go(self) -> None:
        """Lets go of the left button."""
        self._do("mouseup", 1)

    def press(self, *keys: str, window: str = MAIN_WINDOW) -> None:
        """Presses keys such as ``ctrl+f``, one after another."""
        self._focus(window)
        self._do("key", *keys)

    def type(self, text: str, window: str = MAIN_WINDOW) -> None:
        """Types a text."""
        self._focus(window)
        self._do("type", text)

    def wait_for(self, window: str) -> None:
        """Waits until a window is there."""
        self._do("search", "--sync", "--onlyvisible", "--name", _title(window))

    def resize(self, width: int, height: int, window: str = MAIN_WINDOW) -> None:
        """Makes a window larger or smaller, in pixels."""
        self._do("search", "--onlyvisible", "--name", _title(window), "windowsize", width, height)

    def size(self, window: str = MAIN_WINDOW) -> tuple[int, int]:
        """Width and height of a window in pixels."""
        told = self._do("search", "--onlyvisible", "--name", _title(window), "getwindowgeometry")
        found = re.search(r"Geometry: (\d+)x(\d+)", told)
        assert found is not None, told
        return int(found[1]), int(found[2])

    def _focus(self, window: str) -> None:
        # There is no window manager that gives it to a window when another has gone.
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
