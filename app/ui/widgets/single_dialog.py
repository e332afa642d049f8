"""Sizes dialogs, and shows those of which a window has at most one of a kind."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog, QWidget

Dialog = TypeVar("Dialog", bound=QDialog)
# The height of a line of text of the usual size, in pixels.
LINE_HEIGHT = 16


def show_single(
    window: QWidget, kind: type[Dialog], make: Callable[[], Dialog], *, is_kept: bool = False
) -> Dialog:
    """Shows and returns the only dialog of a kind; ``make`` creates it if ``window`` has none.

    A closed dialog is shown again if it ``is_kept``. Otherwise it is about to be deleted.
    """
    usable = [dialog for dialog in window.findChildren(kind) if is_kept or dialog.isVisible()]
    dialog = usable[0] if usable else make()
    dialog.show()
    dialog.raise_()
    dialog.activateWindow()
    return dialog


def scaled(size: QSize, dialog: QDialog) -> QSize:
    """The size for a dialog with larger text, given that for usual text; the screen limits it."""
    dialog.ensurePolished()
    scale = max(1.0, dialog.fontMetrics().height() / LINE_HEIGHT)
    return (size * scale).boundedTo(dialog.screen().availableSize())
