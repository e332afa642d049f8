"""Sets up logging to the terminal and to a file of limited size."""

from __future__ import annotations

import contextlib
import logging
import sys
from logging.handlers import RotatingFileHandler
from pathlib import Path

from PySide6.QtCore import QStandardPaths

from app.terminal import printable

FILE = "tour-atlas.log"
FOLDER = "tour-atlas"
MOST_BYTES = 500_000
# Older files that are kept besides the current one.
KEPT = 2
FORM = "%(asctime)s %(levelname)s %(name)s: %(message)s"


def state_folder() -> Path:
    """The folder for the log and the journal of the user, which need not exist."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericStateLocation)
    return Path(folder) / FOLDER


def log_file() -> Path:
    """The path of the user's log file, which need not exist."""
    return state_folder() / FILE


class _TerminalFormatter(logging.Formatter):
    """A formatter for the terminal, since names of files and tours may hold escape sequences."""

    def format(self, record: logging.LogRecord) -> str:
        return "\n".join(map(printable, super().format(record).split("\n")))


class _LogFile(RotatingFileHandler):
    """A log file that is abandoned, with one warning, when a write fails."""

    def handleError(self, record: logging.LogRecord) -> None:
        """Abandons the file; Python would print a traceback for every line on a full disk."""
        error = sys.exc_info()[1]
        if not isinstance(error, OSError):
            super().handleError(record)
            return
        logging.getLogger().removeHandler(self)
        # Closing flushes the buffer, which fails again.
        with contextlib.suppress(OSError):
            self.close()
        _warn(self.baseFilename, error)


def _warn(path: Path | str, error: OSError) -> None:
    logging.getLogger(__name__).warning("no log file: %s: %s", path, error.strerror or error)


def start_log(*, verbose: bool = False, file: Path | None = None) -> None:
    """Logs to the log file, and warnings, or with ``verbose`` all messages, to the terminal.

    If the file cannot be written, there is a warning, and only the terminal receives messages.
    """
    root = logging.getLogger()
    root.setLevel(logging.INFO)
    terminal = logging.StreamHandler()
    terminal.setLevel(logging.INFO if verbose else logging.WARNING)
    terminal.setFormatter(_TerminalFormatter(FORM if verbose else "%(name)s: %(message)s"))
    root.addHandler(terminal)
    path = file or log_file()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        log = _LogFile(
            path, maxBytes=MOST_BYTES, backupCount=KEPT, encoding="utf-8", errors="backslashreplace"
        )
    except OSError as error:
        _warn(path, error)
        return
    log.setFormatter(logging.Formatter(FORM))
    root.addHandler(log)


def end_log() -> None:
    """Removes and closes the handlers."""
    root = logging.getLogger()
    for handler in list(root.handlers):
        root.removeHandler(handler)
        handler.close()
