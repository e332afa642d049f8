"""The connection between the page and the window or export that loads it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot


class Bridge(QObject):
    """The object that the page knows as ``bridge`` on its web channel."""

    activated = Signal(str)
    ready = Signal()
    settled = Signal()
    failed = Signal(str)
    incomplete = Signal(str)
    updated = Signal(int)
    basemap_wanted = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.leg_words: Callable[[int], list[str]] = lambda _: []

    @Slot(str)
    def activate(self, stop_id: str) -> None:
        """A stop was clicked, or activated by the keyboard."""
        self.activated.emit(stop_id)

    @Slot(int, result="QStringList")
    def describeLeg(self, index: int) -> list[str]:
        """The lines of a leg's tooltip, from the function that the window sets as ``leg_words``."""
        return self.leg_words(index)

    @Slot()
    def becomeReady(self) -> None:
        """The map is drawn."""
        self.ready.emit()

    @Slot()
    def settle(self) -> None:
        """A movement of the map has ended."""
        self.settled.emit()

    @Slot(int)
    def finishUpdate(self, number: int) -> None:
        """The screen shows the update with this number."""
        self.updated.emit(number)

    @Slot()
    def openBasemap(self) -> None:
        """The reader wants a basemap with streets."""
        self.basemap_wanted.emit()

    @Slot(str)
    def reportIncomplete(self, file: str) -> None:
        """A file of the page could not be loaded; the rest of the map remains usable."""
        self.incomplete.emit(file)

    @Slot(str)
    def fail(self, message: str) -> None:
        """An error occurred in the page."""
        self.failed.emit(message)
