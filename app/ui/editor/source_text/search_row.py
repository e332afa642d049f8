"""Looks words up in the text of a source."""

from __future__ import annotations

import re
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from app.map.theme import SPACE_L, SPACE_S, SPACE_XS
from app.ui.widgets.keyboard import ENTER
from app.ui.widgets.labels import add_clear_button, label
from app.words.dates import number as in_figures

_MOST = 10_000


class SearchRow(QWidget):
    """A field; Enter goes to the next place, Shift+Enter to the last, Escape closes it.

    ``found`` carries start and end of a place in code points, ``closed`` is Escape.
    """

    found = Signal(int, int)
    closed = Signal()

    def __init__(self, text: Callable[[], str], parent: QWidget) -> None:
        super().__init__(parent)
        self._text = text
        self._place = 0
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(self.tr("Find in this text"))
        self.field.setAccessibleName(self.tr("Find in this text"))
        add_clear_button(self.field)
        self.count = label("", "meta", self)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_L, SPACE_XS, SPACE_L, SPACE_S)
        row.addWidget(self.field, 1)
        row.addWidget(self.count)
        self.field.textChanged.connect(self._restart)
        self.field.installEventFilter(self)
        self.hide()

    def open(self, place: int) -> None:
        """Shows the field; the search begins at a place in the text."""
        self._place = place
        self.show()
        self.field.setFocus()
        self.field.selectAll()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Turns Enter and Escape in the field into steps."""
        if not isinstance(event, QKeyEvent):
            return False
        key = Qt.Key(event.key())
        if key not in (*ENTER, Qt.Key.Key_Escape):
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if event.type() != QEvent.Type.KeyPress:
            return False
        if key == Qt.Key.Key_Escape:
            self.hide()
            self.closed.emit()
        else:
            back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._step(-1 if back else 1)
        return True

    def _restart(self) -> None:
        self._step(0)

    def _step(self, by: int) -> None:
        places = self._places()
        if not places:
            nothing = self.tr("Not in this text") if self.field.text().strip() else ""
            self.count.setText(nothing)
            return
        if by > 0:
            later = [at for at, (start, _) in enumerate(places) if start > self._place]
            at = later[0] if later else 0
        elif by < 0:
            earlier = [at for at, (start, _) in enumerate(places) if start < self._place]
            at = earlier[-1] if earlier else len(places) - 1
        else:
            later = [at for at, (start, _) in enumerate(places) if start >= self._place]
            at = later[0] if later else 0
        self._place = places[at][0]
        self.count.setText(
            self.tr("{number} of {count}").format(
                number=in_figures(at + 1), count=in_figures(len(places))
            )
        )
        self.found.emit(*places[at])

    def _places(self) -> list[tuple[int, int]]:
        words = self.field.text().split()
        if not words:
            return []
        # White space in the text may be a line break.
        pattern = re.compile(r"\s+".join(map(re.escape, words)), re.IGNORECASE)
        return [
            each.span()
            for _, each in zip(range(_MOST), pattern.finditer(self._text()), strict=False)
        ]
