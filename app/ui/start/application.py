"""Starts the app: one session, one look, one window, and the tour to open first."""

from __future__ import annotations

import logging
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from app import __version__
from app.export.sheet.glyphs import NO_LETTERS, Fonts
from app.resources import BUNDLED_TOUR, data
from app.tour import TourFileError
from app.tour.file.disk import is_file
from app.ui.start.crash_dialog import CrashReporter
from app.ui.start.first_paint import FirstPaint, note_map
from app.ui.start.log import end_log, start_log
from app.ui.start.quit_signals import QuitSignals
from app.ui.start.startup_error import refuse
from app.ui.state.settings import Settings
from app.web import WebContext, prepare_web_engine
from app.web.headless import process_deferred_deletions
from app.web.requirements import missing_requirement
from app.words.language import install

if TYPE_CHECKING:
    from app.ui.window.main_window import MainWindow

_log = logging.getLogger(__name__)


def run(tour: Path | None, *, verbose: bool = False) -> int:
    """Shows the window on ``tour``, or the last tour, or the bundled one, until it is closed."""
    start_log(verbose=verbose)
    prepare_web_engine()
    settings = Settings()
    # Qt crashes over a name of bytes that are no text; its own options are refused before.
    app = make_application(sys.argv[:1], settings.language)
    missing = missing_requirement()
    if missing:
        return refuse(missing)
    mishaps = CrashReporter(app)
    mishaps.install()
    # The web engine starts a process, which takes about as long as making the window.
    context = WebContext()
    context.begin()
    window = make_window(app, settings, context)
    window.map_view.hold()
    open_first(window, settings, tour)
    window.show()
    sight = FirstPaint(window.windowHandle(), window)
    sight.seen.connect(window.map_view.release)
    sight.seen.connect(_look_for_letters)
    window.map_view.ready.connect(note_map)
    farewell = QuitSignals(window)
    code = app.exec()
    farewell.stop()
    close(window)
    mishaps.remove()
    end_log()
    return code


def _look_for_letters() -> None:
    if not Fonts().has_letters():
        _log.warning(NO_LETTERS)


def make_application(arguments: list[str], language: str | None = None) -> QApplication:
    """The Qt application under the app's name; ``prepare_web_engine`` must have been called.

    It speaks the language of that code, or the system's.
    """
    QCoreApplication.setApplicationName("Tour Atlas")
    QCoreApplication.setOrganizationName("Tour Atlas")
    QCoreApplication.setApplicationVersion(__version__)
    app = QApplication(arguments)
    app.setDesktopFileName("tour-atlas")
    install(app, language)
    return app


def make_window(
    app: QApplication, settings: Settings, context: WebContext | None = None
) -> MainWindow:
    """The window with a session of its own and no tour yet.

    ``context`` is one that has begun to load the window's first page.
    """
    # Loading it is most of the work before the window shows; the web engine starts meanwhile.
    from app.ui.state.session import Session
    from app.ui.theme.appearance import Appearance
    from app.ui.window.main_window import MainWindow

    appearance = Appearance(app)
    appearance.choose(settings.appearance)
    appearance.be_calm(settings.calm)
    appearance.set_text_size(settings.text_size)
    return MainWindow(Session(), appearance, settings, context)


def open_first(window: MainWindow, settings: Settings, tour: Path | None) -> None:
    """Opens the tour that was named; failing that the last one, and failing that the bundled one.

    A named tour that cannot be read leaves a message in the window.
    """
    if tour is not None:
        window.open_path(tour)
        return
    last = settings.last_tour
    if last is not None and is_file(last):
        try:
            window.session.document.open(last)
            window.select_last_stop()
            return
        except TourFileError:
            _log.warning("the last tour %s cannot be read any more", last)
    window.open_path(data(BUNDLED_TOUR))


def close(window: MainWindow) -> None:
    """Lets go of the window's page and then of the window, in the order that Qt wants."""
    window.map_view.close_page()
    window.deleteLater()
    process_deferred_deletions()
