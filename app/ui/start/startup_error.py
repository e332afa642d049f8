"""Says why there can be no window on this system, to whoever started it from an icon, too."""

from __future__ import annotations

import logging

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMessageBox

from app.exit_codes import NOT_HERE

_log = logging.getLogger(__name__)


def refuse(reason: str) -> int:
    """Shows the reason, a part of a sentence, until it is closed; gives the exit code."""
    text = QCoreApplication.translate("refusal", "The map cannot be drawn here: {reason}.")
    text = text.format(reason=reason)
    _log.error(text)
    box = QMessageBox(QMessageBox.Icon.Critical, "Tour Atlas", text)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.exec()
    return NOT_HERE
