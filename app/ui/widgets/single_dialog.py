"""Shows a dialog over the window, or brings the one that is open to the front."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtWidgets import QDialog, QWidget

Dialog = TypeVar("Dialog", bound=QDialog)


def show_single(window: QWidget, kind: type[Dialog], make: Callable[[], Dialog]) -> Dialog:
    """The only dialog of a kind that belongs to ``window``; ``make`` makes it if there is none."""
    dialogs = window.findChildren(kind)
    dialog = dialogs[-1] if dialogs else make()
    dialog.show()
    dialog.raise_()
    dialog.activateWindow()
    return dialog
