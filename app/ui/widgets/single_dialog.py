"""Shows dialogs of which a window has at most one of a kind."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtWidgets import QDialog, QWidget

Dialog = TypeVar("Dialog", bound=QDialog)


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
