"""What the source text needs of the window around it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

import msgspec
from PySide6.QtWidgets import QWidget

from app.ui.state.dismissals import Dismissals


class Forms(Protocol):
    """Opens the fields of a stop or of an item in the panel."""

    def edit_item(self, stop_id: str, item_id: str, field: str | None = None) -> None:
        """Opens an item's fields, and focuses one of them or the first empty one."""
        ...

    def edit_stop(self, field: str | None = None) -> None:
        """Opens the selected stop's fields, and focuses one of them or the first empty one."""
        ...


class Place(Protocol):
    """Where the window shows a widget beside the map or in place of it."""

    @property
    def beside(self) -> QWidget | None:
        """The widget beside the map."""
        ...

    def set_beside(self, widget: QWidget | None) -> None:
        """Shows a widget beside the map; ``None`` takes it away."""
        ...

    @property
    def instead(self) -> QWidget | None:
        """The widget in place of map and panel."""
        ...

    def set_instead(self, widget: QWidget | None) -> None:
        """Shows a widget in place of map and panel; ``None`` brings them back."""
        ...


class Host(msgspec.Struct, frozen=True):
    """The window: where to show the text, the fields of the panel, and its line of words.

    ``say`` shows a sentence with a hint, and has a screen reader say it. ``dismissals`` are the
    suggestions that the user has dismissed in any text.
    """

    window: QWidget
    place: Place
    forms: Forms
    say: Callable[[str, str], object]
    dismissals: Dismissals
