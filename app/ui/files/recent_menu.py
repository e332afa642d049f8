"""File > Open Recent: the recently opened tours, the latest first."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QMenu, QWidget

from app.map.sheet import shortened
from app.tour.bidi import isolate
from app.tour.file.disk import is_file
from app.ui.files.opener import TourOpener
from app.ui.state.settings import Settings
from app.ui.widgets.labels import escape_mnemonic
from app.ui.widgets.tooltips import tooltip

# The characters of a file name that a menu has room for; its tooltip has all.
LONGEST_NAME = 80


class RecentMenu(QMenu):
    """Lists the recent files that still exist; filled each time it opens."""

    def __init__(self, opener: TourOpener, settings: Settings, parent: QWidget) -> None:
        super().__init__(parent)
        self.setTitle(self.tr("Open &Recent"))
        self._opener = opener
        self._settings = settings
        self.setToolTipsVisible(True)
        opener.recent_changed.connect(self.fill)
        self.aboutToShow.connect(self.fill)
        self.fill()

    def fill(self) -> None:
        """Lists the recent files that exist now."""
        self.clear()
        paths = [path for path in self._settings.recent if is_file(path)]
        for number, path in enumerate(paths, start=1):
            mnemonic = f"&{number} " if number < 10 else ""
            action = self.addAction(
                mnemonic + escape_mnemonic(isolate(shortened(path.name, LONGEST_NAME)))
            )
            action.setToolTip(tooltip(str(path)))
            action.triggered.connect(partial(self._open, str(path)))
        if paths:
            self.addSeparator()
            self.addAction(self.tr("&Clear the List")).triggered.connect(
                lambda: self._clear_recent()
            )
        self.menuAction().setEnabled(bool(paths))

    def _open(self, path: str) -> None:
        for recent in self._settings.recent:
            if str(recent) == path:
                self._opener.open(recent)
                return

    def _clear_recent(self) -> None:
        self._settings.recent = []
        self._opener.recent_changed.emit()
