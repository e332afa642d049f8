"""A Qt application for work without a window."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from app.web.engine import prepare_web_engine
from app.web.fonts import load_fallback_font
from app.words.language import install


def has_display() -> bool:
    """Whether a window could be shown: everywhere except on a Unix without X11 and Wayland."""
    if sys.platform in ("win32", "darwin") or "QT_QPA_PLATFORM" in os.environ:
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


@contextmanager
def application() -> Iterator[QApplication]:
    """An application that shows nothing. At the end all deferred deletions are processed."""
    if sys.platform not in ("win32", "darwin"):
        # An export needs no screen, and must not depend on a screen that may be absent or locked.
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    prepare_web_engine()
    app = QApplication(["tour-atlas"])
    load_fallback_font()
    install(app)
    try:
        yield app
    finally:
        process_deferred_deletions()


def process_deferred_deletions() -> None:
    """Deletes every object for which ``deleteLater`` was called, and those that depend on it.

    Outside a running event loop Qt does not do so by itself. One deletion may cause another, hence
    the repetition.
    """
    for _ in range(3):
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
