"""How many files an export makes, with the noun in as many forms as the language has."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def files(count: int) -> str:
    """``1 file``, ``5 files``."""
    return translate("counts", "%Ln file(s)", None, count)


def saved_pictures(count: int) -> str:
    """``Saved 5 pictures in {folder}``, with ``{folder}`` still to be filled in."""
    return translate("counts", "Saved %Ln picture(s) in {folder}", None, count)
