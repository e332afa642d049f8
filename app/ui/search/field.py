"""The search field; it forwards the navigation keys to the list of results."""

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
    """The field for a query, which keeps the focus while the user moves in the results.

    ``moved`` carries the number of results to move by, negative for up. ``chosen`` is emitted on
    Enter, ``escaped`` on Escape, and ``focused`` when the field gets the focus.
    """

    moved = Signal(int)
    chosen = Signal()
    escaped = Signal()
    focused = Signal()

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
        self._search_icon = self.addAction(icon("search", appearance.theme), start)
        # The accessible name of the icon-only button.
        self._search_icon.setText(self.tr("Find"))
        # The style leaves more room after an icon than before it.
        self.setTextMargins(-SPACE_XS, 0, 0, 0)
        self._search_icon.triggered.connect(self.setFocus)
        self._clear_button = self.addAction(icon("close", appearance.theme), end)
        self._clear_button.setText(self.tr("Clear"))
        self._clear_button.setToolTip(self.tr("Clear (Esc)"))
        self._clear_button.setVisible(False)
        self._clear_button.triggered.connect(self.clear)
        self.textChanged.connect(lambda text: self._clear_button.setVisible(bool(text)))
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
        """Emits ``escaped`` on Escape."""
        if _is_escape(event):
            self.escaped.emit()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Accepts text; files are left to the window, which opens them."""
        if carries_files(event.mimeData()):
            event.ignore()
        else:
            super().dragEnterEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Announces that the user is about to type."""
        super().focusInEvent(event)
        self.focused.emit()

    def _show_theme(self, theme: Theme) -> None:
        self._search_icon.setIcon(icon("search", theme))
        self._clear_button.setIcon(icon("close", theme))


def _is_escape(event: QEvent) -> bool:
    return (
        isinstance(event, QKeyEvent)
        and event.key() == Qt.Key.Key_Escape
        and event.modifiers() in PLAIN
    )
