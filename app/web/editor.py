"""What the page asks the window to edit, while the tour is edited on the map."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot


class Editor(QObject):
    """The object that the page knows as ``editor`` on its web channel.

    Places are WGS 84 longitude and latitude in degrees. ``added`` carries a place and the id of
    the stop before which a stop is to be inserted, or an empty text; ``placed`` the id of a stop
    without a place, and its place; ``begun`` the id of a stop that the mouse begins to move;
    ``removed`` the id of a stop. ``held_keys`` are the names, as JavaScript has them, of the keys
    that the page wants to have before the shortcuts of the window.
    """

    added = Signal(float, float, str)
    placed = Signal(str, float, float)
    begun = Signal(str)
    removed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.held_keys: frozenset[str] = frozenset()
        # The window sets what answers the page at once.
        self.near: Callable[[float, float], str] = lambda _lon, _lat: ""
        self.move: Callable[[str, float, float, bool], bool] = lambda *_: False

    @Slot(float, float, result=str)
    def describePlace(self, lon: float, lat: float) -> str:
        """What is near a place, in words; empty if nothing is known."""
        return self.near(lon, lat)

    @Slot(float, float, str)
    def addStop(self, lon: float, lat: float, before: str) -> None:
        """The user wants a stop at a place."""
        self.added.emit(lon, lat, before)

    @Slot(str, float, float)
    def placeStop(self, stop_id: str, lon: float, lat: float) -> None:
        """The user has shown the place of a stop that had none."""
        self.placed.emit(stop_id, lon, lat)

    @Slot(str)
    def beginMove(self, stop_id: str) -> None:
        """The user has begun to drag the badge of a stop."""
        self.begun.emit(stop_id)

    @Slot(str, float, float, bool, result=bool)
    def moveStop(self, stop_id: str, lon: float, lat: float, by_key: bool) -> bool:
        """Moves a stop, and returns whether that changed the tour; ``by_key`` is a small step."""
        return self.move(stop_id, lon, lat, by_key)

    @Slot(str)
    def removeStop(self, stop_id: str) -> None:
        """The user wants to remove the stop whose badge has the focus."""
        self.removed.emit(stop_id)

    @Slot(str)
    def holdKeys(self, names: str) -> None:
        """The keys that the page wants from now on, separated by spaces."""
        self.held_keys = frozenset(names.split())
