"""Labels for text from tour files: always plain text, always wrapped."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QSizePolicy, QWidget


def label(text: str, role: str, parent: QWidget | None = None) -> QLabel:
    """A label that shows ``text`` literally, wraps it, and lets the mouse select it."""
    made = QLabel(parent)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setText(text)
    made.setWordWrap(True)
    made.setProperty("role", role)
    made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    made.setCursor(Qt.CursorShape.IBeamCursor)
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
    policy.setHeightForWidth(True)
    made.setSizePolicy(policy)
    # A long word without a space must not widen the panel.
    made.setMinimumWidth(1)
    return made


def rule(parent: QWidget | None = None) -> QWidget:
    """A hairline across the panel."""
    made = QFrame(parent)
    made.setProperty("role", "rule")
    return made


def add_clear_button(field: QLineEdit) -> None:
    """Gives a field Qt's button that empties it, and the button the name that Qt leaves out."""
    field.setClearButtonEnabled(True)
    for action in field.findChildren(QAction, "_q_qlineeditclearaction"):
        action.setText(QCoreApplication.translate("texts", "Clear"))


def escape_mnemonic(text: str) -> str:
    """Text for a menu in which no character shall be taken for a keyboard mnemonic."""
    return text.replace("&", "&&")
