"""Makes the window of the app, opens its first tour, and closes it."""

from __future__ import annotations

import logging
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from app.map.basemap import FIRST_FILES
from app.resources import BUNDLED_TOUR, data
from app.tour import TourFileError
from app.tour.file.disk import is_file
from app.ui.map.tour_ahead import TourAhead, read_ahead
from app.ui.start.application import bare_application
from app.ui.start.crash_dialog import CrashReporter
from app.ui.start.early import Early, appearance_of, set_fonts_and_language
from app.ui.start.first_paint import FirstPaint, log_map_drawn
from app.ui.start.garbage import GarbageCollector
from app.ui.start.log import state_folder
from app.ui.start.quit_signals import QuitSignals
from app.ui.state.session import Session
from app.ui.state.settings import Settings
from app.ui.theme.appearance import Appearance
from app.ui.window.main_window import MainWindow
from app.web.context import WebContext
from app.web.graphics import spare_other_programs
from app.web.headless import process_deferred_deletions
from app.web.worker import Worker

# How long work in a thread may hold up the end.
LAST_SECONDS = 1.0
# How long the window may wait for the page.
MOST_WAITING_MS = 50

_log = logging.getLogger(__name__)


def run_window(app: QApplication, early: Early, tour: Path | None) -> int:
    """Shows the window on ``tour``, the last tour or the bundled one; returns the exit code."""
    crash_reporter = CrashReporter(app)
    crash_reporter.install()
    settings = early.settings
    # The page is given its tour first, and computes while the window is made.
    ahead = read_ahead(tour or _last_tour(settings) or data(BUNDLED_TOUR))
    if ahead and not early.context.has_ended:
        ahead.show(early.context, early.appearance.map_theme.name)
    # It soon asks for what every map has; nobody would answer while the window is made.
    early.context.wait_for_requests(FIRST_FILES, MOST_WAITING_MS)
    context: WebContext | None = early.context
    if early.context.has_ended:
        # The window makes another one, and says so if that ends too.
        early.context.close()
        context = None
    window = _window(early.appearance, settings, context, state_folder(), ahead)
    # What the page has asked for meanwhile is answered now and then.
    QCoreApplication.processEvents()
    window.map_view.hold(ahead if context else None)
    open_first(window, settings, tour)
    QCoreApplication.processEvents()
    window.show()
    first_paint = FirstPaint(window.windowHandle(), window)
    first_paint.painted.connect(window.map_view.release)
    first_paint.painted.connect(lambda: _remember_map_size(settings, window))
    first_paint.painted.connect(window.keeping.look_back)
    window.map_view.ready.connect(log_map_drawn)
    window.map_view.ready.connect(spare_other_programs)
    quit_signals = QuitSignals(window)
    quit_signals.quitting.connect(window.keeping.close_unasked)
    code = app.exec()
    quit_signals.stop()
    close(window)
    crash_reporter.remove()
    return code


def make_application(arguments: list[str], language: str | None = None) -> QApplication:
    """Creates the Qt application; ``prepare_web_engine`` must have been called before.

    ``language`` is a language code; ``None`` means the language of the system.
    """
    app = bare_application(arguments)
    set_fonts_and_language(app, language)
    return app


def make_window(
    app: QApplication, settings: Settings, state_folder: Path | None = None
) -> MainWindow:
    """Creates the window with a new session and no tour.

    ``state_folder`` is for the journal of edits; without one there is none.
    """
    return _window(appearance_of(app, settings), settings, None, state_folder)


def _window(
    appearance: Appearance,
    settings: Settings,
    context: WebContext | None,
    state_folder: Path | None,
    ahead: TourAhead | None = None,
) -> MainWindow:
    session = Session()
    if ahead:
        session.document.read, session.legs_of = ahead.read, ahead.legs_of
    window = MainWindow(session, appearance, settings, context, state_folder)
    GarbageCollector(window)
    return window


def _remember_map_size(settings: Settings, window: MainWindow) -> None:
    """Lets the next start draw its map in this size even if this one is killed."""
    settings.map_size = window.map_view.size_in_pixels


def _last_tour(settings: Settings) -> Path | None:
    """The last open tour, if its file is still there."""
    last = settings.last_tour
    return last if last is not None and is_file(last) else None


def open_first(window: MainWindow, settings: Settings, tour: Path | None) -> None:
    """Opens ``tour`` if it is given, else the last tour, else the bundled one.

    If ``tour`` cannot be read, the window shows a message.
    """
    if tour is not None:
        window.open_path(tour)
        return
    last = _last_tour(settings)
    if last is not None:
        try:
            window.session.document.open(last)
            window.select_last_stop()
            return
        except TourFileError:
            _log.warning("the last tour %s can no longer be read", last)
    window.open_path(data(BUNDLED_TOUR))


def close(window: MainWindow) -> None:
    """Ends the journal, deletes the window's page, then the window, as Qt requires."""
    window.keeping.end()
    app = QCoreApplication.instance()
    for owner in (window, app):
        for worker in owner.findChildren(Worker) if owner else ():
            worker.wait(LAST_SECONDS)
    for collector in window.findChildren(GarbageCollector):
        collector.stop()
    window.map_view.close_page()
    window.deleteLater()
    process_deferred_deletions()
