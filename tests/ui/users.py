"""A simulated user who answers the modal dialogs that block a test."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLineEdit, QListView

POLL_MS = 20
TIMER = "simulated-user"
# A dialog that is open for so long waits for an answer that no test gives.
PATIENCE_S = 60.0


class User:
    """Answers each modal dialog that opens, by the name of its class.

    A dialog that stays open is cancelled, so that the test fails and does not hang.
    """

    def __init__(self, **answers: Callable[[QDialog], None]) -> None:
        self.met: list[str] = []
        self._answers = answers
        self._answered: list[QDialog] = []
        self._seen: QDialog | None = None
        self._seen_at = 0.0
        # Found by its name, and stopped, at the end of the test.
        self._timer = QTimer(QApplication.instance())
        self._timer.setObjectName(TIMER)
        self._timer.timeout.connect(self._answer_dialog)
        self._timer.start(POLL_MS)

    def _answer_dialog(self) -> None:
        dialog = QApplication.activeModalWidget()
        if dialog is not self._seen:
            self._seen = dialog if isinstance(dialog, QDialog) else None
            self._seen_at = time.monotonic()
        elif self._seen is not None and time.monotonic() - self._seen_at > PATIENCE_S:
            self._seen.reject()
        if isinstance(dialog, QDialog):
            name = type(dialog).__name__
            if name in self._answers and dialog not in self._answered:
                self._answered.append(dialog)
                self.met.append(name)
                # An answer may open the next dialog, and a timer does not fire within its own slot.
                QTimer.singleShot(0, partial(self._answers[name], dialog))


def name_file(path: Path) -> Callable[[QDialog], None]:
    """Types a path into a file dialog and accepts it."""

    def answer(dialog: QDialog) -> None:
        assert isinstance(dialog, QFileDialog)
        # Without the focus, the field shows what is selected in the list, once that is loaded.
        dialog.findChild(QListView).clearSelection()  # type: ignore[union-attr]
        dialog.findChild(QLineEdit).setText(str(path))  # type: ignore[union-attr]
        dialog.accept()

    return answer
