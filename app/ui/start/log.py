"""The log: a file that does not grow for ever, and what goes to the terminal."""

from __future__ import annotations

import contextlib
import logging
import sys
from logging.handlers import RotatingFileHandler
from pathlib import Path

from PySide6.QtCore import QStandardPaths

FILE = "tour-atlas.log"
FOLDER = "tour-atlas"
MOST_BYTES = 500_000
KEPT = 2
FORM = "%(asctime)s %(levelname)s %(name)s: %(message)s"


def log_file() -> Path:
    """Where the log of this user's app is, whether it exists or not."""
    place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericStateLocation)
    return Path(place) / FOLDER / FILE


class _LogFile(RotatingFileHandler):
    """A log file that is given up, with one remark, when it can be written no more."""

    def handleError(self, record: logging.LogRecord) -> None:
        """Python would print a traceback for each line that a full disk refuses."""
        error = sys.exc_info()[1]
        if not isinstance(error, OSError):
            super().handleError(record)
            return
        logging.getLogger().removeHandler(self)
        # What is still in its buffer fails again when it is closed.
        with contextlib.suppress(OSError):
            self.close()
        _remark(self.baseFilename, error)


def _remark(path: Path | str, error: OSError) -> None:
    logging.getLogger(__name__).warning("no log file: %s: %s", path, error.strerror or error)


def start_log(*, verbose: bool = False, file: Path | None = None) -> None:
    """Warnings go to the terminal, with ``verbose`` everything, and into the log file.

    Where the file cannot be written the terminal gets the log alone, and a remark.
    """
    root = logging.getLogger()
    root.setLevel(logging.INFO)
    terminal = logging.StreamHandler()
    terminal.setLevel(logging.INFO if verbose else logging.WARNING)
    terminal.setFormatter(logging.Formatter(FORM if verbose else "%(name)s: %(message)s"))
    root.addHandler(terminal)
    path = file or log_file()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        written = _LogFile(
            path, maxBytes=MOST_BYTES, backupCount=KEPT, encoding="utf-8", errors="backslashreplace"
        )
    except OSError as error:
        _remark(path, error)
        return
    written.setFormatter(logging.Formatter(FORM))
    root.addHandler(written)


def end_log() -> None:
    """Closes the log file and takes the handlers away."""
    root = logging.getLogger()
    for handler in list(root.handlers):
        root.removeHandler(handler)
        handler.close()
