"""When something goes wrong that should not: say so, offer a report, and go on."""

from __future__ import annotations

import logging
import sys
import threading
import traceback
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox

from app.ui.window.about import bug_report

translate = QCoreApplication.translate

_log = logging.getLogger(__name__)


class CrashReporter(QObject):
    """Catches what no one else caught, logs it, and shows it in a dialog, one at a time.

    A fault that comes again while the dialog is open is only logged: a window full of dialogs
    cannot be used. ``install`` puts it in place of Python's own hooks, ``remove`` takes it out.
    """

    _happened = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open: QMessageBox | None = None
        self._before: tuple[Callable[..., object], Callable[..., object]] | None = None
        # Another thread may have stumbled; the dialog belongs to this one.
        self._happened.connect(self._show)

    def install(self) -> None:
        """From now on hears of every exception that nothing caught."""
        self._before = (sys.excepthook, threading.excepthook)
        sys.excepthook = self._caught
        threading.excepthook = lambda args: self._caught(
            args.exc_type, args.exc_value, args.exc_traceback
        )

    def remove(self) -> None:
        """Leaves exceptions to whoever had them before."""
        if self._before is not None:
            sys.excepthook, threading.excepthook = self._before
            self._before = None

    def _caught(
        self,
        kind: type[BaseException],
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QCoreApplication.quit()
            return
        text = "".join(traceback.format_exception(kind, error, trace))
        _log.error("unexpected: %s", text)
        self._happened.emit(text)

    def _show(self, trace: str) -> None:
        if self._open is not None:
            return
        box = QMessageBox()
        self._open = box
        box.setWindowTitle("Tour Atlas")
        box.setIcon(QMessageBox.Icon.Warning)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(translate("mishap", "Something went wrong that should not have."))
        box.setInformativeText(
            translate(
                "mishap",
                "Your files are as they were. You can go on; if it happens again, copy the report "
                "and send it to the maintainers.",
            )
        )
        box.setDetailedText(trace)
        copy = box.addButton(
            translate("mishap", "Copy the Report"), QMessageBox.ButtonRole.ActionRole
        )
        # An action button would close the box; this one only copies.
        copy.clicked.disconnect()
        copy.clicked.connect(
            lambda: QGuiApplication.clipboard().setText(f"{bug_report()}\n\n{trace}")
        )
        go_on = box.addButton(translate("mishap", "Go On"), QMessageBox.ButtonRole.AcceptRole)
        box.setDefaultButton(go_on)
        box.setEscapeButton(go_on)
        box.finished.connect(self._close)
        box.open()

    def _close(self) -> None:
        if self._open is not None:
            self._open.deleteLater()
            self._open = None
