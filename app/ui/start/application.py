"""Starts the app: the web engine first, and what the window needs while the engine starts."""

from __future__ import annotations

import gc
import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from app import __version__
from app.ui.start.log import end_log, start_log
from app.web.engine import prepare_web_engine
from app.web.engine_start import start_engine
from app.web.requirements import missing_requirement


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
    start_engine(_import_window)
    from app.ui.start.window import run_window

    code = run_window(app, tour)
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


def _import_window() -> None:
    import app.ui.start.window  # noqa: F401 - run_window is imported from it later


def _refuse(app: QApplication) -> int:
    from app.ui.start.startup_error import show_startup_error
    from app.ui.start.window import dress
    from app.ui.state.settings import Settings

    dress(app, Settings().language)
    # Only now is there a language to say it in.
    return show_startup_error(missing_requirement() or "")
