"""Tests a machine so slow that the page repeats its greeting before the app answers."""

from __future__ import annotations

from PySide6.QtWebEngineCore import QWebEngineScript
from PySide6.QtWebEngineWidgets import QWebEngineView
from pytestqt.qtbot import QtBot

from app.map.page import build_page
from app.tour import read
from app.web.context import WebContext
from app.words.page import page_words
from tests.tours import BUNDLED
from tests.webtools import MAP_TIMEOUT_MS

# The page repeats its greeting after 500 ms without an answer; here it does so at once.
IMPATIENT = """
const later = window.setTimeout;
window.setTimeout = (callback, ms, ...rest) => later(callback, ms === 500 ? 0 : ms, ...rest);
"""


def test_answers_to_earlier_greetings_are_ignored(qtbot: QtBot) -> None:
    context = WebContext()
    script = QWebEngineScript()
    script.setSourceCode(IMPATIENT)
    script.setInjectionPoint(QWebEngineScript.InjectionPoint.DocumentCreation)
    script.setWorldId(QWebEngineScript.ScriptWorldId.MainWorld)
    context.web_page.scripts().insert(script)
    failures: list[str] = []
    context.bridge.failed.connect(failures.append)
    view = QWebEngineView()
    view.setPage(context.web_page)
    # Without a size of its own, the page of a view that is a window has none.
    view.resize(500, 400)
    view.show()
    with qtbot.waitSignal(context.bridge.ready, timeout=MAP_TIMEOUT_MS):
        context.load(build_page(read(BUNDLED), theme="light", words=page_words()))
    assert failures == []
    view.close()
    view.setPage(None)  # type: ignore[arg-type]  # Qt takes a null pointer here
    context.close()
    context.deleteLater()
