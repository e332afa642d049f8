"""A reference to a source; it shows the cited words, and opens the cited passage."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QEnterEvent, QFocusEvent, QHideEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from app.tour.filters import Kind
from app.tour.model import Citation, Tour
from app.ui.sources.browser import UrlOpener
from app.ui.sources.cited_words import CitedWords, cited_words, words_shown_at
from app.ui.widgets.link import Link
from app.words.wording import reference, spoken_reference

# How long the mouse rests before the words appear, and how long they wait for it, in milliseconds.
_REST_MS, _LEAVE_MS = 250, 200
_BY_KEY = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)


class Reference(Link):
    """A link such as ``¶12``; a click, Enter or Space shows the source.

    Under the mouse, and when a key brings the focus, it shows the cited words; Escape hides them.
    ``item`` is the kind of the item that cites, in whose colour the words are shown.
    """

    def __init__(
        self,
        tour: Tour,
        cited: Citation,
        opener: UrlOpener,
        words: str | None = None,
        kind: str = "reference",
        item: Kind = "fact",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(words or reference(tour, cited), kind, parent=parent)
        self.setAccessibleName(spoken_reference(tour, cited))
        self._tour = tour
        self._cited = cited
        self._opener = opener
        self._item = item
        self.clicked.connect(self._show_source)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Shows the words soon."""
        super().enterEvent(event)
        QTimer.singleShot(_REST_MS, self, self._show_if_under_mouse)

    def leaveEvent(self, event: QEvent) -> None:
        """Hides the words, unless the mouse goes to them."""
        super().leaveEvent(event)
        QTimer.singleShot(_LEAVE_MS, self, self._hide_if_left)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Shows the words if a key brought the focus, and tells them to a screen reader."""
        self.setAccessibleDescription(cited_words(self._tour, self._cited)[0])
        super().focusInEvent(event)
        if event.reason() in _BY_KEY:
            self._show_words()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hides the words."""
        super().focusOutEvent(event)
        self._hide_words()

    def hideEvent(self, event: QHideEvent) -> None:
        """Hides the words with the reference."""
        super().hideEvent(event)
        self._hide_words()

    def event(self, event: QEvent) -> bool:
        """Keeps Escape from the window's shortcuts while it hides the words."""
        is_override = event.type() == QEvent.Type.ShortcutOverride
        if is_override and self._hides_on(event) and words_shown_at(self) is not None:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hides the words on Escape."""
        if self._hides_on(event) and words_shown_at(self) is not None:
            self._hide_words()
        else:
            super().keyPressEvent(event)

    def _hides_on(self, event: QEvent) -> bool:
        return isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape

    def _show_if_under_mouse(self) -> None:
        if self.underMouse() and self.isVisible():
            self._show_words()

    def _hide_if_left(self) -> None:
        shown = words_shown_at(self)
        if shown is not None and not (self.underMouse() or shown.underMouse()):
            shown.hide()

    def _show_words(self) -> None:
        CitedWords.show_at(self, self._tour, self._cited, self._item)

    def _hide_words(self) -> None:
        shown = words_shown_at(self)
        if shown is not None:
            shown.hide()

    def _show_source(self) -> None:
        # Imported at first use, so that start-up need not wait for it.
        from app.ui.sources.passage_dialog import PassageDialog

        self._hide_words()
        PassageDialog(self._tour, self._cited, self.window(), self._opener).open()
