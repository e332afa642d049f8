"""Where files are imported in the window; made at first use, so that a start need not wait."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from app.ui.files.saver import Saver
from app.ui.map.view import MapView
from app.ui.state.session import Session
from app.ui.theme.appearance import Appearance
from app.ui.widgets.message_bar import MessageBar

if TYPE_CHECKING:
    from app.ui.importing.flow import ImportFlow, Place


class ImportSlot(QObject):
    """Imports files and what was pasted.

    ``place`` shows the page and the places that were found, ``open_path`` opens any other file, and
    ``begin_with`` begins a tour with a text.
    """

    def __init__(
        self,
        session: Session,
        appearance: Appearance,
        saver: Saver,
        messages: MessageBar,
        map_view: MapView,
        place: Place,
        open_path: Callable[[Path], object],
        begin_with: Callable[[QMimeData], object],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._session = session
        self._appearance = appearance
        self._saver = saver
        self._messages = messages
        self._map_view = map_view
        self._place = place
        self._open_path = open_path
        self._begin_with = begin_with
        self._flow: ImportFlow | None = None

    @property
    def flow(self) -> ImportFlow:
        """What imports files."""
        if self._flow is None:
            from app.ui.importing.flow import ImportFlow

            self._flow = ImportFlow(
                self._session, self._appearance, self._saver, self._messages, self._place, self
            )
            self._flow.shown.connect(self._map_view.fit_route)
            self._flow.finished.connect(self._tell)
        return self._flow

    def open(self, path: Path) -> None:
        """Imports a file."""
        self.flow.open(path)

    def paste(self) -> None:
        """Opens what the clipboard holds: a file, a table to import, or a text to begin with."""
        data = QGuiApplication.clipboard().mimeData()
        files = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
        if files:
            self._open_path(files[0])
        elif data.hasText() or data.hasHtml():
            self.take(data)
        else:
            self._messages.show_error(
                self.tr("The clipboard holds no text: copy a table, an article or a file first.")
            )

    def take(self, data: QMimeData) -> None:
        """Imports a table that was pasted or dropped; any other text begins a tour."""
        from app.importers.guess import looks_like_a_table

        is_table = any(map(looks_like_a_table, (data.html(), data.text())))
        if not (is_table and self.flow.paste(data)):
            self._begin_with(data)

    def _tell(self, sentence: str) -> None:
        self._messages.show_info(sentence)
        self._map_view.setFocus()
