"""The search field; it passes the keys that move in the hits on to their list."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from app.map.theme import SPACE_XS, Theme
from app.ui.files.drag_drop import carries_files
from app.ui.theme.appearance import Appearance
from app.ui.theme.icons import icon
from app.ui.widgets.keyboard import PLAIN, ListKeys


class SearchField(QLineEdit):
    """``moved`` carries by how many hits; ``chosen`` is Enter, ``left`` Escape.

    ``entered`` tells that somebody is about to type.
    """

    moved = Signal(int)
    chosen = Signal()
    left = Signal()
    entered = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(self.tr("Find in this tour"))
        self.setAccessibleName(self.tr("Find in this tour"))
        self.setAccessibleDescription(
            self.tr("Down and Up move in the hits, Enter goes to one, Escape clears.")
        )
        start, end = (
            QLineEdit.ActionPosition.LeadingPosition,
            QLineEdit.ActionPosition.TrailingPosition,
        )
        self._glass = self.addAction(icon("search", appearance.theme), start)
        # The text of an action is the name of its button, which shows none.
        self._glass.setText(self.tr("Find"))
        # The style leaves more room after an icon than before it.
        self.setTextMargins(-SPACE_XS, 0, 0, 0)
        self._glass.triggered.connect(self.setFocus)
        self._cross = self.addAction(icon("close", appearance.theme), end)
        self._cross.setText(self.tr("Clear"))
        self._cross.setToolTip(self.tr("Clear (Esc)"))
        self._cross.setVisible(False)
        self._cross.triggered.connect(self.clear)
        self.textChanged.connect(lambda text: self._cross.setVisible(bool(text)))
        appearance.theme_changed.connect(self._show_theme)
        keys = ListKeys(self)
        keys.moved.connect(self.moved)
        keys.chosen.connect(self.chosen)

    def event(self, event: QEvent) -> bool:
        """Keeps Escape from the window's shortcuts."""
        if event.type() == QEvent.Type.ShortcutOverride and _is_escape(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leaves the field on Escape."""
        if _is_escape(event):
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Takes words; a file is for the window to open."""
        if carries_files(event.mimeData()):
            event.ignore()
        else:
            super().dragEnterEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tells that somebody is about to type."""
        super().focusInEvent(event)
        self.entered.emit()

    def _show_theme(self, theme: Theme) -> None:
        self._glass.setIcon(icon("search", theme))
        self._cross.setIcon(icon("close", theme))


def _is_escape(event: QEvent) -> bool:
    return (
        isinstance(event, QKeyEvent)
        and event.key() == Qt.Key.Key_Escape
        and event.modifiers() in PLAIN
    )
