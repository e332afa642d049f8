"""The files in a drag that the app can open."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QMimeData

translate = QCoreApplication.translate


def carries_files(data: QMimeData) -> bool:
    """Whether files or addresses are dragged; only the name of the format is read.

    On X11, the data must be fetched from the source program. It may not answer once the mouse
    button is released, so reading the data here would lose a quick drop.
    """
    return data.hasUrls()


def local_files(data: QMimeData) -> list[Path]:
    """The local files in the dropped data."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]


def drop_error(count: int) -> str:
    """The message for a drop of ``count`` local files, where exactly one is needed."""
    if count:
        return translate(
            "dropping", "Several files were dropped, and one is open at a time: drop a single one."
        )
    return translate(
        "dropping",
        "No file of this machine was dropped: save it to a folder, and drop it from there.",
    )
