"""Starts the app: the web engine first, and what the window needs while the engine starts."""

from __future__ import annotations

import gc
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from app import __version__
from app.ui.start.log import end_log, start_log
from app.web.engine import prepare_web_engine
from app.web.engine_start import start_engine
from app.web.requirements import missing_requirement

if TYPE_CHECKING:
    from app.ui.start.early import Early


def run(tour: Path | None, *, verbose: bool = False) -> int:
    """Shows the window on ``tour``, the last tour or the bundled one; returns the exit code."""
    start_log(verbose=verbose)
    prepare_web_engine()
    # Only the name of the program: Qt crashes on arguments that are not valid text.
    app = bare_application(sys.argv[:1])
    if missing_requirement():
        return _refuse(app)
    # What a start makes is no garbage, and looking for some takes a fifteenth of its time.
    gc.disable()
    early = start_engine(_import_early, lambda: _make_early(app), _import_window)
    # Imported by now; at the top of this module it would delay the engine.
    from app.ui.start.window import run_window

    code = run_window(app, early, tour)
    gc.enable()
    end_log()
    return code


def bare_application(arguments: list[str]) -> QApplication:
    """Creates the Qt application without fonts and language.

    ``prepare_web_engine`` must have been called before.
    """
    QCoreApplication.setApplicationName("Tour Atlas")
    QCoreApplication.setOrganizationName("Tour Atlas")
    QCoreApplication.setApplicationVersion(__version__)
    app = QApplication(arguments)
    app.setDesktopFileName("tour-atlas")
    return app


def _import_early() -> None:
    import app.ui.start.early  # noqa: F401


def _make_early(app: QApplication) -> Early:
    from app.ui.start.early import make_early

    return make_early(app)


def _import_window() -> None:
    import app.ui.start.window  # noqa: F401


def _refuse(app: QApplication) -> int:
    from app.ui.start.early import set_fonts_and_language
    from app.ui.start.startup_error import show_startup_error
    from app.ui.state.settings import Settings

    set_fonts_and_language(app, Settings().language)
    # Only now is there a language to say it in.
    return show_startup_error(missing_requirement() or "")
