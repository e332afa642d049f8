"""How far an export is, on a terminal."""

from __future__ import annotations

from typing import TextIO

WIDTH = 32


class TerminalProgress:
    """A bar on one line, which is wiped out in the end."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._shown = -1

    def step(self, share: float) -> None:
        """Draws the bar anew if it has grown by a percent."""
        percent = round(share * 100)
        if percent == self._shown:
            return
        self._shown = percent
        done = round(share * WIDTH)
        bar = "" if share >= 1 else f"[{'=' * done}{' ' * (WIDTH - done)}] {percent:3d} %"
        self._stream.write(f"\r\x1b[K{bar}")
        self._stream.flush()

    def cancelled(self) -> bool:
        """Never: whoever shows the bar hears Ctrl+C."""
        return False
