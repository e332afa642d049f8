"""The inputs of fields: a line and an area that leave undoing to the document."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from app.ui.widgets.keyboard import ENTER

# What Qt's inputs would keep from the window: undoing is the document's. Ctrl+K, which Qt takes for
# "delete to the end of the line", asks for a place; Ctrl+E, "to the end of the line", exports.
_WINDOWS_KEYS = (
    *(QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo),
    *(QKeySequence("Ctrl+Y"), QKeySequence("Ctrl+K"), QKeySequence("Ctrl+E")),
)
# The least height of a field in pixels, and the part of it that is not text.
HEIGHT, AROUND = 32, 12


def is_windows_key(event: QKeyEvent) -> bool:
    """Whether a key belongs to the window even while a field has the focus."""
    pressed = QKeySequence(event.keyCombination())
    return any(
        event.matches(key) if isinstance(key, QKeySequence.StandardKey) else pressed == key
        for key in _WINDOWS_KEYS
    )


class LineInput(QLineEdit):
    """One line of text. ``left`` is emitted when it loses the focus.

    While it ``is_wrong``, undo restores what the tour has: ``reverted`` asks for it.
    """

    left = Signal()
    reverted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.is_wrong = False
        self.setProperty("role", "field")

    def event(self, event: QEvent) -> bool:
        """Leaves the window's keys to the window."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if self.is_wrong and event.matches(QKeySequence.StandardKey.Undo):
                event.accept()
                return True
            if is_windows_key(event):
                event.ignore()
                return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Passes the window's keys on."""
        if self.is_wrong and event.matches(QKeySequence.StandardKey.Undo):
            self.reverted.emit()
        elif is_windows_key(event):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Opens the menu without its own undo."""
        menu = self.createStandardContextMenu()
        for action in menu.actions()[:3]:
            if action.isSeparator() or action.objectName() in ("edit-undo", "edit-redo"):
                menu.removeAction(action)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Says that the field was left, unless another window or a menu came up."""
        super().focusOutEvent(event)
        if event.reason() not in _STAYS:
            self.left.emit()


class AreaInput(QPlainTextEdit):
    """Text that grows from one line to ``most`` lines, then scrolls; Tab leaves it.

    In a ``single`` paragraph Enter is left to others.
    """

    left = Signal()
    reverted = Signal()

    def __init__(self, *, single: bool = False, most: int = 12) -> None:
        super().__init__()
        self.is_wrong = False
        self._single = single
        self._most = most
        self.setProperty("role", "field")
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        self.textChanged.connect(self._fit)
        self._fit()

    def text(self) -> str:
        """The text with every character as it was given; lines end in LF."""
        # toPlainText would turn no-break spaces into spaces, and a quotation is verbatim.
        return self.document().toRawText().replace("\u2029", "\n")

    def setText(self, text: str) -> None:
        """Shows another text, with the cursor as near to its place as possible."""
        at = self.textCursor().position()
        self.setPlainText(text)
        cursor = self.textCursor()
        cursor.setPosition(min(at, max(0, self.document().characterCount() - 1)))
        self.setTextCursor(cursor)

    def event(self, event: QEvent) -> bool:
        """Leaves the window's keys to the window."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if self.is_wrong and event.matches(QKeySequence.StandardKey.Undo):
                event.accept()
                return True
            if is_windows_key(event):
                event.ignore()
                return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Passes the window's keys on, and Enter with Ctrl, or in a single paragraph."""
        with_control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        is_forms = event.key() == Qt.Key.Key_Escape
        if event.key() in ENTER:
            is_forms = self._single or with_control
        if self.is_wrong and event.matches(QKeySequence.StandardKey.Undo):
            self.reverted.emit()
        elif is_forms or is_windows_key(event):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fits the height to the lines at the new width."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Fits the height to another font."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Says that the field was left, unless another window or a menu came up."""
        super().focusOutEvent(event)
        if event.reason() not in _STAYS:
            self.left.emit()

    def _fit(self) -> None:
        # A plain text document measures its height in lines.
        lines = max(1, round(self.document().size().height()))
        shown = min(lines, self._most)
        text_height = shown * self.fontMetrics().lineSpacing() + AROUND
        height = max(HEIGHT, text_height)
        # A single line stands in the middle.
        margin = (height - text_height) // 2
        if self.viewportMargins().top() != margin:
            self.setViewportMargins(0, margin, 0, 0)
        policy = (
            Qt.ScrollBarPolicy.ScrollBarAsNeeded
            if lines > self._most
            else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        )
        if self.verticalScrollBarPolicy() != policy:
            self.setVerticalScrollBarPolicy(policy)
        if self.height() != height or self.minimumHeight() != height:
            self.setFixedHeight(height)


_STAYS = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)
