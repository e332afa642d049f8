"""Labels for text from tour files, always plain and wrapped, and helpers for other texts."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QSizePolicy, QWidget


def label(text: str, role: str, parent: QWidget | None = None) -> QLabel:
    """A label that shows ``text`` literally, wraps it, and allows selection by mouse."""
    plain = QLabel(parent)
    plain.setTextFormat(Qt.TextFormat.PlainText)
    plain.setText(text)
    plain.setWordWrap(True)
    plain.setProperty("role", role)
    plain.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    plain.setCursor(Qt.CursorShape.IBeamCursor)
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
    policy.setHeightForWidth(True)
    plain.setSizePolicy(policy)
    # A long word without a space must not widen the panel.
    plain.setMinimumWidth(1)
    return plain


def rule(parent: QWidget | None = None) -> QWidget:
    """A horizontal hairline."""
    line = QFrame(parent)
    line.setProperty("role", "rule")
    return line


def add_clear_button(field: QLineEdit) -> None:
    """Adds Qt's clear button to a field, with the accessible name that Qt omits."""
    field.setClearButtonEnabled(True)
    for action in field.findChildren(QAction, "_q_qlineeditclearaction"):
        action.setText(QCoreApplication.translate("texts", "Clear"))


def escape_mnemonic(text: str) -> str:
    """Escapes ampersands, which Qt would otherwise read as mnemonics."""
    return text.replace("&", "&&")
