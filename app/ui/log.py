"""The log: a file that does not grow for ever, and what goes to the terminal."""

from __future__ import annotations

import logging
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
        written = RotatingFileHandler(
            path, maxBytes=MOST_BYTES, backupCount=KEPT, encoding="utf-8", errors="backslashreplace"
        )
    except OSError as error:
        logging.getLogger(__name__).warning("no log file: %s: %s", path, error.strerror or error)
        return
    written.setFormatter(logging.Formatter(FORM))
    root.addHandler(written)


def end_log() -> None:
    """Closes the log file and takes the handlers away."""
    root = logging.getLogger()
    for handler in list(root.handlers):
        root.removeHandler(handler)
        handler.close()
