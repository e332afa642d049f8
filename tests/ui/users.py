"""A simulated user who answers the modal dialogs that block a test."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLineEdit

POLL_MS = 20


class User:
    """Answers each modal dialog that opens, by the name of its class."""

    def __init__(self, **answers: Callable[[QDialog], None]) -> None:
        self.met: list[str] = []
        self._answers = answers
        self._answered: list[QDialog] = []
        self._timer = QTimer()
        self._timer.timeout.connect(self._answer_dialog)
        self._timer.start(POLL_MS)

    def _answer_dialog(self) -> None:
        dialog = QApplication.activeModalWidget()
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
        dialog.findChild(QLineEdit).setText(str(path))  # type: ignore[union-attr]
        dialog.accept()

    return answer
