"""A machine so slow that the page greets the app again and again before it is answered."""

from __future__ import annotations

from PySide6.QtWebEngineCore import QWebEngineScript
from pytestqt.qtbot import QtBot

from app.map.page import build_page
from app.tour import read
from app.web import WebContext
from app.words.page import page_words
from tests.tours import BUNDLED
from tests.webtools import MAP_TIMEOUT_MS

# As if no answer came within half a second.
IMPATIENT = """
const later = window.setTimeout;
window.setTimeout = (what, ms, ...rest) => later(what, ms === 500 ? 0 : ms, ...rest);
"""


def test_answers_to_earlier_greetings_do_no_harm(qtbot: QtBot) -> None:
    context = WebContext()
    script = QWebEngineScript()
    script.setSourceCode(IMPATIENT)
    script.setInjectionPoint(QWebEngineScript.InjectionPoint.DocumentCreation)
    script.setWorldId(QWebEngineScript.ScriptWorldId.MainWorld)
    context.web_page.scripts().insert(script)
    failed: list[str] = []
    context.bridge.failed.connect(failed.append)
    with qtbot.waitSignal(context.bridge.ready, timeout=MAP_TIMEOUT_MS):
        context.load(build_page(read(BUNDLED), theme="light", words=page_words()))
    assert failed == []
    context.close()
    context.deleteLater()
