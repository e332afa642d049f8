"""Shows and hides the itinerary, the panel of the stop and the timeline."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QWidget

from app.ui.state.settings import Settings
from app.ui.widgets.actions import Command, Row

translate = QCoreApplication.translate


class Panels(QObject):
    """The panels by name, each shown or hidden; the settings keep which are hidden.

    ``changed`` carries the name of a panel and whether it is shown.
    """

    changed = Signal(str, bool)

    def __init__(self, widgets: Mapping[str, QWidget], settings: Settings, parent: QObject) -> None:
        super().__init__(parent)
        self._widgets = dict(widgets)
        self._settings = settings
        self._hidden = {name for name in settings.hidden_panels if name in self._widgets}
        self._aside: set[str] = set()
        for name in self._hidden:
            self._widgets[name].hide()

    def is_shown(self, name: str) -> bool:
        """Whether a panel is shown, apart from what presenter mode hides."""
        return name not in self._hidden and name not in self._aside

    def set_aside(self, name: str, aside: bool) -> None:
        """Hides a panel for now, without remembering it; the user can bring it back."""
        if aside == (name in self._aside):
            return
        (self._aside.add if aside else self._aside.discard)(name)
        self._widgets[name].setVisible(self.is_shown(name))
        self.changed.emit(name, self.is_shown(name))

    def toggle(self, name: str) -> None:
        """Shows a hidden panel and hides a shown one."""
        self._set(name, not self.is_shown(name))

    def reveal(self, name: str) -> None:
        """Shows a panel if it is hidden."""
        if not self.is_shown(name):
            self._set(name, True)

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the panels."""
        return tuple(self._widgets)

    def _set(self, name: str, shown: bool) -> None:
        self._aside.discard(name)
        if shown:
            self._hidden.discard(name)
        else:
            self._hidden.add(name)
        self._widgets[name].setVisible(shown)
        self._settings.hidden_panels = sorted(self._hidden)
        self.changed.emit(name, shown)


def panel_commands(panels: Panels) -> tuple[Row, ...]:
    """The commands that show and hide the panels."""
    rows = (
        ("itinerary", translate("commands", "Show or Hide the Itinerar&y"), "Ctrl+1"),
        ("stop-panel", translate("commands", "Show or Hide the Stop &Panel"), "Ctrl+2"),
        ("timeline", translate("commands", "Show or &Hide the Timeline"), "Ctrl+3"),
    )
    return tuple(
        Command(name, text, partial(panels.toggle, name), ("view", 4), None, keys,
                needs_tour=False)
        for name, text, keys in rows
    )  # fmt: skip


def panel_text(name: str, shown: bool) -> str:
    """The text of the command of a panel that is shown or hidden now."""
    texts = {
        "itinerary": (
            translate("commands", "Show the Itinerar&y"),
            translate("commands", "Hide the Itinerar&y"),
        ),
        "stop-panel": (
            translate("commands", "Show the Stop &Panel"),
            translate("commands", "Hide the Stop &Panel"),
        ),
        "timeline": (
            translate("commands", "S&how the Timeline"),
            translate("commands", "&Hide the Timeline"),
        ),
    }
    return texts[name][shown]
