"""The packaged program at work: in a home of its own, read and worked from outside."""

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

# What would lead the program to files, to a language or to words of whoever runs the tests.
_OF_OTHERS = ("LANG", "LANGUAGE", "XDG_", "LC_", "QT_", "QTWEBENGINE_")
# The titles of the dialogs in which a file is chosen, in English.
OPEN = "Open a tour"
SAVE = "Export the route"


class Home(msgspec.Struct, frozen=True):
    """The folders that a program finds: all that it leaves behind is in one of them."""

    root: Path

    @property
    def user(self) -> Path:
        """The user's home: settings, caches and the log are below it."""
        return self.root / "home"

    @property
    def temporary(self) -> Path:
        """Where files go that nobody keeps."""
        return self.root / "temporary"

    @property
    def sockets(self) -> Path:
        """What lasts as long as the user's session."""
        return self.root / "run"

    @property
    def errors(self) -> Path:
        """What the program said on the terminal."""
        return self.root / "errors.txt"

    def make(self) -> None:
        """Makes the folders, so far as they are missing."""
        for folder in (self.user, self.temporary, self.sockets):
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)

    def environment(self, screen: dict[str, str]) -> dict[str, str]:
        """What leads the program to that screen and to these folders."""
        kept = {name: value for name, value in screen.items() if not name.startswith(_OF_OTHERS)}
        return {
            **kept,
            "HOME": str(self.user),
            "TMPDIR": str(self.temporary),
            "XDG_RUNTIME_DIR": str(self.sockets),
            "LC_ALL": "C.UTF-8",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        }


class Atlas(msgspec.Struct, frozen=True):
    """The program as its user has it: what it tells, and the hands that work it."""

    process: subprocess.Popen[str]
    reader: Reader
    hands: Hands
    environment: dict[str, str]

    def click(self, role: str, name: str) -> None:
        """Clicks something that is seen, once it stands still."""
        place = None
        while place != (now := self.reader.where(role, name)):
            place = now
        self.hands.click(now.middle)

    def choose(self, *path: str) -> None:
        """Clicks through the menus."""
        for name in path:
            self.click("menu item", name)

    def wait_for_tour(self, stops: int) -> Node:
        """The window, once it shows a tour of so many stops, and their markers or clusters."""
        return self.reader.wait_for(
            lambda window: window if len(itinerary(window)) == stops and markers(window) else None,
            f"a tour of {stops} stops",
        )

    def wait_for_words(self, words: str) -> str:
        """What the message bar says, once those words are in it."""
        said: str = self.reader.wait_for(
            lambda window: next(
                (one["name"] for one in of_role(window, "label") if words in one["name"]), None
            ),
            f"“{words}”",
        )
        return said

    def open(self, path: Path) -> None:
        """Opens a file by the dialog."""
        self.hands.press("ctrl+o")
        self.name_a_file(path, OPEN)

    def export(self, path: Path, format_name: str) -> None:
        """Exports by the dialog in a format, whose name is typed as it begins."""
        self.hands.press("ctrl+e")
        self.reader.wait_for_dialog(SAVE)
        self.hands.type(format_name, window=SAVE)
        self.hands.press("Return", window=SAVE)
        self.name_a_file(path, SAVE)
        self.wait_for_words(f"Saved {path}")

    def name_a_file(self, path: Path, title: str) -> None:
        """Gives a file to the file dialog of that title, once it is there."""
        field = self.reader.wait_for_any(
            lambda windows: next(
                (
                    field
                    for one in windows
                    if one["name"] == title
                    for field in of_role(one, "text")
                    if field["name"] == "File name:"
                ),
                None,
            ),
            f"a file dialog, {title}",
        )
        # Keys would bring up a list of files as well, which then takes the Enter.
        self.reader.type_into(field, str(path))
        self.hands.press("Return", window=title)

    def quit(self) -> None:
        """Leaves the program by its key, and sees that it went in peace."""
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
    """Starts the program in that home; ``through`` is a command that starts it in its turn."""
    home.make()
    environment = home.environment(screen)
    with home.errors.open("a") as told:
        process = subprocess.Popen(
            [*through, program, *arguments],
            cwd=home.user,
            env=environment,
            stderr=told,
            text=True,
            start_new_session=True,
        )
        try:
            yield Atlas(process, Reader(environment, process), Hands(environment), environment)
        finally:
            # Whoever started it in its turn would leave it behind.
            with suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
            process.wait()
    assert home.errors.read_text() == ""


def itinerary(window: Node) -> list[str]:
    """The rows of the itinerary, in English or German."""
    rows = everything(part(window, "Itinerary") or part(window, "Reiseplan"))
    # Those that are scrolled away are there as well, but cannot be seen.
    return [row["name"] for row, _ in rows if row["role"] == "list item"]


def told(window: Node) -> list[str]:
    """All that the panel tells."""
    return [one["name"] for one in of_role(part(window, "Selected stop"), "label")]
