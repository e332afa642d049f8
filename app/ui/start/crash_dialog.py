"""Reports unhandled exceptions in a dialog, after which the app continues."""

from __future__ import annotations

import logging
import sys
import threading
import traceback
from collections.abc import Callable
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMessageBox

translate = QCoreApplication.translate

_log = logging.getLogger(__name__)


class CrashReporter(QObject):
    """Logs unhandled exceptions and shows them in a dialog, one at a time.

    Exceptions that occur while the dialog is open are only logged, so that dialogs do not pile up.
    ``install`` replaces Python's exception hooks, ``remove`` restores them.
    """

    _reported = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open: QMessageBox | None = None
        self._previous: tuple[Callable[..., object], Callable[..., object]] | None = None
        # The exception may come from another thread; the dialog belongs to this one.
        self._reported.connect(self._show)

    def install(self) -> None:
        """Replaces the exception hooks of Python and of its threads."""
        self._previous = (sys.excepthook, threading.excepthook)
        sys.excepthook = self._report
        threading.excepthook = lambda args: self._report(
            args.exc_type, args.exc_value, args.exc_traceback
        )

    def remove(self) -> None:
        """Restores the previous hooks."""
        if self._previous is not None:
            sys.excepthook, threading.excepthook = self._previous
            self._previous = None

    def _report(
        self,
        kind: type[BaseException],
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QCoreApplication.quit()
            return
        text = "".join(traceback.format_exception(kind, error, trace))
        _log.error("unhandled exception: %s", text)
        self._reported.emit(text)

    def _show(self, trace: str) -> None:
        if self._open is not None:
            return
        # Not at the top: every start would make the enumerations of this class.
        from PySide6.QtWidgets import QMessageBox

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
        # By default every button closes the box; this one must not.
        copy.clicked.disconnect()
        copy.clicked.connect(lambda: _copy(trace))
        go_on = box.addButton(translate("mishap", "Go On"), QMessageBox.ButtonRole.AcceptRole)
        box.setDefaultButton(go_on)
        box.setEscapeButton(go_on)
        box.finished.connect(self._close)
        box.open()

    def _close(self) -> None:
        if self._open is not None:
            self._open.deleteLater()
            self._open = None


def _copy(trace: str) -> None:
    # What describes the app takes its time to load, which no start needs.
    from app.ui.help.about import bug_report

    QGuiApplication.clipboard().setText(f"{bug_report()}\n\n{trace}")
