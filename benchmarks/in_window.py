"""The app's window for a benchmark, with a tour in a temporary folder, and its page."""

from __future__ import annotations

import contextlib
import json
import os
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QSettings, QTimer
from PySide6.QtWebEngineCore import QWebEnginePage

from app.ui.start.window import close, make_application, make_window
from app.ui.state.settings import Settings
from app.ui.window.main_window import MainWindow
from app.web.engine import prepare_web_engine

SIZE = (1440, 900)


@contextlib.contextmanager
def window_and_file(tour: Mapping[str, object]) -> Iterator[tuple[MainWindow, Path]]:
    """A shown window without a tour, and the file of one that it can open."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "tour.geojson"
        path.write_text(json.dumps(tour), encoding="utf-8")
        prepare_web_engine()
        app = make_application(["tour-atlas"])
        store = QSettings(str(Path(folder) / "settings.ini"), QSettings.Format.IniFormat)
        window = make_window(app, Settings(store))
        window.resize(*SIZE)
        window.show()
        yield window, path
        close(window)


def ask(page: QWebEnginePage, expression: str) -> object:
    """The value of a JavaScript expression in a page."""
    loop = QEventLoop()
    answers: list[object] = []

    def take(answer: object) -> None:
        answers.append(answer)
        loop.quit()

    page.runJavaScript(expression, 0, take)
    loop.exec()
    return answers[0]


def wait_until(condition: Callable[[], bool]) -> None:
    """Lets window and page work until a condition holds. Raises ``RuntimeError`` after a minute."""
    deadline = time.monotonic() + 60
    while not condition():
        if time.monotonic() > deadline:
            raise RuntimeError("nothing happened for a minute")
        pause(1)


def pause(milliseconds: int) -> None:
    """Lets window and page work for a while."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()
