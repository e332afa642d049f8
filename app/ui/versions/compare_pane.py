"""What differs between two tours, in place of the panel of the stop."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.tour import Tour
from app.ui.state.session import Session
from app.ui.theme.appearance import Appearance
from app.ui.versions.difference_list import DifferenceList
from app.ui.versions.head import PaneHead
from app.ui.widgets.labels import rule
from app.words.counts import differences


class ComparePane(QWidget):
    """Shows differences until ``closed`` is emitted."""

    closed = Signal()

    def __init__(self, session: Session, appearance: Appearance) -> None:
        super().__init__()
        self.setProperty("role", "panel")
        self.head = PaneHead(self.tr("Compare"), appearance, self)
        self.head.closed.connect(self.closed)
        self.list = DifferenceList(session, appearance, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(rule(self))
        column.addWidget(self.list, 1)

    def show_between(self, title: str, before: Tour, after: Tour) -> None:
        """Shows how the second tour differs from the first one; ``title`` names the two."""
        self.head.show_subtitle(f"{title}: {differences(self.list.show_between(before, after))}")
        self.list.setFocus()

    def hideEvent(self, event: QHideEvent) -> None:
        """Forgets the lines, which may be of tours that are no longer open."""
        super().hideEvent(event)
        if not event.spontaneous():
            self.list.lines.show(())
