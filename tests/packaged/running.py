"""Runs the packaged program in its own home folder, and reads and operates it from outside."""

from __future__ import annotations

import os
import signal
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

import msgspec

from tests.packaged.hands import Hands
from tests.reader import SECONDS, Node, Reader, everything, markers, of_role, part

# Variables that would pass files, language or settings of the person who runs the tests.
_PERSONAL = ("LANG", "LANGUAGE", "XDG_", "LC_", "QT_", "QTWEBENGINE_")
# The English titles of the file dialogs.
OPEN = "Open a tour"
SAVE = "Export the route"


class Home(msgspec.Struct, frozen=True):
    """The folders that the program uses; everything it leaves behind is in one of them."""

    root: Path

    @property
    def user(self) -> Path:
        """The home folder, with settings, caches and the log."""
        return self.root / "home"

    @property
    def temporary(self) -> Path:
        """The folder for temporary files."""
        return self.root / "temporary"

    @property
    def sockets(self) -> Path:
        """The runtime folder of the user's session."""
        return self.root / "run"

    @property
    def errors(self) -> Path:
        """The file with the standard error of the program."""
        return self.root / "errors.txt"

    def make(self) -> None:
        """Makes the missing folders."""
        for folder in (self.user, self.temporary, self.sockets):
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)

    def environment(self, screen: dict[str, str]) -> dict[str, str]:
        """The environment that selects this screen and these folders."""
        inherited = {
            name: value for name, value in screen.items() if not name.startswith(_PERSONAL)
        }
        return {
            **inherited,
            "HOME": str(self.user),
            "TMPDIR": str(self.temporary),
            "XDG_RUNTIME_DIR": str(self.sockets),
            "LC_ALL": "C.UTF-8",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        }


class Atlas(msgspec.Struct, frozen=True):
    """The running program, with the reader and the hands of its user."""

    process: subprocess.Popen[str]
    reader: Reader
    hands: Hands
    environment: dict[str, str]

    def click(self, role: str, name: str) -> None:
        """Clicks a visible element once it no longer moves."""
        before = None
        while before != (place := self.reader.where(role, name)):
            before = place
        self.hands.click(place.middle)

    def choose(self, *path: str) -> None:
        """Clicks through the menus."""
        for name in path:
            self.click("menu item", name)

    def wait_for_tour(self, stops: int) -> Node:
        """Waits for a tour with this many stops and its markers; returns the window."""
        return self.reader.wait_for(
            lambda window: window if len(itinerary(window)) == stops and markers(window) else None,
            f"a tour of {stops} stops",
        )

    def wait_for_message(self, text: str) -> str:
        """Waits until a label such as the message bar contains the text; returns it whole."""
        message: str = self.reader.wait_for(
            lambda window: next(
                (item["name"] for item in of_role(window, "label") if text in item["name"]), None
            ),
            f"“{text}”",
        )
        return message

    def open(self, path: Path) -> None:
        """Opens a file through the dialog."""
        self.hands.press("ctrl+o")
        self.enter_path(path, OPEN)

    def export(self, path: Path, format_name: str) -> None:
        """Exports through the dialog; typing the start of its name selects the format."""
        self.hands.press("ctrl+e")
        self.reader.wait_for_dialog(SAVE)
        self.hands.type(format_name, window=SAVE)
        self.hands.press("Return", window=SAVE)
        self.enter_path(path, SAVE)
        self.wait_for_message(f"Saved {path}")

    def enter_path(self, path: Path, title: str) -> None:
        """Waits for the file dialog with this title and enters a path."""
        field = self.reader.wait_for_any(
            lambda windows: next(
                (
                    field
                    for window in windows
                    if window["name"] == title
                    for field in of_role(window, "text")
                    if field["name"] == "File name:"
                ),
                None,
            ),
            f"a file dialog, {title}",
        )
        # Typing would open a list of files, which would then take the Enter key.
        self.reader.type_into(field, str(path))
        self.hands.press("Return", window=title)

    def quit(self) -> None:
        """Quits by the keyboard shortcut and checks the exit code."""
        self.hands.press("ctrl+q")
        assert self.process.wait(SECONDS) == 0


@contextmanager
def running(
    program: Path,
    screen: dict[str, str],
    home: Home,
    *arguments: str | Path,
    through: Sequence[str | Path] = (),
) -> Iterator[Atlas]:
    """Runs the program in this home; ``through`` is a command that starts the program."""
    home.make()
    environment = home.environment(screen)
    with home.errors.open("a") as errors:
        process = subprocess.Popen(
            [*through, program, *arguments],
            cwd=home.user,
            env=environment,
            stderr=errors,
            text=True,
            start_new_session=True,
        )
        try:
            yield Atlas(process, Reader(environment, process), Hands(environment), environment)
        finally:
            # Killing only the command in ``through`` would leave the program running.
            with suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
            process.wait()
    assert home.errors.read_text() == ""


def itinerary(window: Node) -> list[str]:
    """The rows of the itinerary, in English or German."""
    rows = everything(part(window, "Itinerary") or part(window, "Reiseplan"))
    # The tree contains rows outside the viewport too; they are not showing.
    return [row["name"] for row, _ in rows if row["role"] == "list item"]


def panel_texts(window: Node) -> list[str]:
    """The texts of the stop panel."""
    return [item["name"] for item in of_role(part(window, "Selected stop"), "label")]
