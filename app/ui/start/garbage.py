"""Keeps the search for cyclic garbage from going through the whole tour again and again."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.ui.window.main_window import MainWindow


def spare_open_tours(window: MainWindow) -> None:
    """Lets Python pass over what exists when a tour has been drawn, until another one is opened.

    A tour of 10,000 stops is some hundred thousand objects without cycles. Every few edits Python
    would look through them all, which takes longer than the edit.
    """
    window.session.opened.connect(gc.unfreeze)
    window.map_view.ready.connect(gc.freeze)
