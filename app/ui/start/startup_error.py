"""Reports in a dialog why the app cannot run here; an app started by icon has no terminal."""

from __future__ import annotations

import logging

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMessageBox

from app.exit_codes import NOT_HERE

_log = logging.getLogger(__name__)


def show_startup_error(reason: str) -> int:
    """Shows the reason, a phrase without a full stop, and returns the exit code."""
    text = QCoreApplication.translate("refusal", "The map cannot be drawn here: {reason}.")
    text = text.format(reason=reason)
    _log.error(text)
    box = QMessageBox(QMessageBox.Icon.Critical, "Tour Atlas", text)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.exec()
    return NOT_HERE
