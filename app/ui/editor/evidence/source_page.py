"""The source text with the fields of the source above it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from app.tour.bidi import isolate
from app.tour.model import Source, Tour
from app.ui.editor.evidence.adding_page import text_of
from app.ui.editor.evidence.source_form import SourceForm
from app.ui.editor.source_text.keys import KeyMap, act_word, kind_act
from app.ui.editor.source_text.passages import Passage, Shown
from app.ui.editor.source_text.view import SourceTextView
from app.ui.state.document import Edit
from app.ui.theme.appearance import Appearance
from app.ui.widgets.keyboard import keep_paste

_LONGEST = 200


class SourcePage(QWidget):
    """The view of a source; Ctrl+V pastes another source: ``pasted`` carries it.

    ``dismissed_asked`` asks for the suggestions that were dismissed.
    """

    pasted = Signal(str, bool)
    dismissed_asked = Signal()

    def __init__(
        self,
        appearance: Appearance,
        keys: KeyMap,
        apply: Callable[[Edit, str], object],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._tour: Tour | None = None
        # Adds what is proposed to what is shown.
        self.complete: Callable[[Tour, Shown], Shown] = lambda _tour, shown: shown
        self.view = SourceTextView(appearance, keys, self)
        self.form = SourceForm(apply, self)
        self.view.insert_below_head(self.form)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self.setFocusProxy(self.view)
        keep_paste(self)
        self.hide()
        self.form.closed.connect(self.view.text.setFocus)

    def show_source(
        self, tour: Tour, shown: Shown, source: Source, choose: Callable[[str], object]
    ) -> None:
        """Shows a source; ``source`` is as the file has it, perhaps without its text."""
        self._tour = tour
        self.view.show_source(self.complete(tour, shown))
        self.view.head.show_sources(tour, source.id, choose)
        self.form.show_source(source, has_text=bool(shown.text))

    def described(self, passage: Passage) -> str:
        """A passage in words: what it became, where, and its beginning."""
        tour, shown = self._tour, self.view.shown
        if tour is None or shown is None or not tour.has_stop(passage.stop_id):
            return ""
        kind = act_word(kind_act(passage.kind))
        words = " ".join(shown.text[passage.start : passage.end].split())[:_LONGEST]
        return self.tr("{kind}, {stop}: {words}").format(
            kind=kind[:1].upper() + kind[1:],
            stop=isolate(tour.stop(passage.stop_id).name),
            words=isolate(words),
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Pastes on Ctrl+V."""
        if event.matches(QKeySequence.StandardKey.Paste):
            taken = text_of(QApplication.clipboard().mimeData())
            if isinstance(taken, tuple):
                self.pasted.emit(*taken)
        else:
            super().keyPressEvent(event)
