"""What a drag carries, as far as the app can open it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QMimeData

translate = QCoreApplication.translate


def carries_files(data: QMimeData) -> bool:
    """Whether files or addresses are dragged, by the name of the format alone.

    On X11 what is dragged has to be fetched from the program it comes from, which no longer
    answers questions about the way here once the mouse was let go: a quick drop would be lost.
    """
    return data.hasUrls()


def local_files(data: QMimeData) -> list[Path]:
    """The files of this machine among what was dropped."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]


def not_one_file(count: int) -> str:
    """Says why nothing is opened when another number of files than one was dropped."""
    if count:
        return translate(
            "dropping", "Several files were dropped, and one is open at a time: drop a single one."
        )
    return translate(
        "dropping",
        "No file of this machine was dropped: save it to a folder, and drop it from there.",
    )
