"""The numbered reference at the foot of an item; it opens the cited passage."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.tour.model import Citation, Tour
from app.ui.sources.browser import UrlOpener
from app.ui.widgets.link import Link
from app.words.wording import reference, spoken_reference


class Reference(Link):
    """A link such as ``[1] ¶12``; a click, Enter or Space shows the source."""

    def __init__(
        self,
        tour: Tour,
        cited: Citation,
        opener: UrlOpener,
        words: str | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(words or reference(tour, cited), "reference", parent=parent)
        self.setAccessibleName(spoken_reference(tour, cited))
        self._tour = tour
        self._cited = cited
        self._opener = opener
        self.clicked.connect(self._show_source)

    def _show_source(self) -> None:
        # Imported at first use, so that start-up need not wait for it.
        from app.ui.sources.passage_dialog import PassageDialog

        PassageDialog(self._tour, self._cited, self.window(), self._opener).open()
