"""The card of an item while the tour is being edited: it opens into fields."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel

from app.tour.model import AnyItem, Tour
from app.tour.sourcing import item_words
from app.ui.editor.glyphs import GlyphButton
from app.ui.sources.browser import UrlOpener
from app.ui.state.session import Session
from app.ui.stop_panel.card import Card
from app.ui.widgets.elided import line_start
from app.ui.widgets.keyboard import ENTER, keep_keys


class EditableCard(Card):
    """A card that a double click, Enter or its pencil opens, and Delete removes."""

    opened = Signal()
    deleted = Signal()

    def __init__(self, session: Session, tour: Tour, item: AnyItem, opener: UrlOpener) -> None:
        super().__init__(session, tour, item, opener)
        keep_keys(self)
        for words in self.findChildren(QLabel):
            # Selecting text with the mouse would take the double click. With no interaction at all,
            # a quotation mark would not hang.
            words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard)
            words.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            words.unsetCursor()
        name = self.tr("Edit {item}").format(item=line_start(item_words(item)))
        pencil = GlyphButton("edit", name)
        pencil.setToolTip(self.tr("Edit (Enter)"))
        # Enter on the card does the same.
        pencil.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        pencil.clicked.connect(self.opened)
        row = self.layout()
        if isinstance(row, QHBoxLayout):
            row.addWidget(pencil, 0, Qt.AlignmentFlag.AlignTop)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Opens the fields."""
        event.accept()
        self.opened.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Opens the fields on Enter, and deletes the item on Delete."""
        is_plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        if event.key() in ENTER and is_plain:
            self.opened.emit()
        elif event.key() == Qt.Key.Key_Delete and is_plain:
            self.deleted.emit()
        else:
            super().keyPressEvent(event)
