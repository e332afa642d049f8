"""What a page may not do, tried by injected scripts."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWebEngineCore import QWebEngineProfile
from pytestqt.qtbot import QtBot

from app.ui.window.main_window import MainWindow
from tests.webtools import ask_window


def outcome(qtbot: QtBot, window: MainWindow, promise: str) -> str:
    """The outcome of a promise in the page: ``"done"`` or the name of its error."""
    ask_window(
        qtbot,
        window,
        f"(window.outcome = '', {promise}.then(() => window.outcome = 'done', "
        "(error) => window.outcome = error.name || String(error.code)), 1)",
    )
    qtbot.waitUntil(lambda: ask_window(qtbot, window, "window.outcome") != "")
    return str(ask_window(qtbot, window, "window.outcome"))


def test_permissions_are_refused(qtbot: QtBot, window: MainWindow) -> None:
    place = """new Promise(
        (resolve, reject) => navigator.geolocation.getCurrentPosition(resolve, reject))"""
    assert outcome(qtbot, window, place) == "1"  # GeolocationPositionError.PERMISSION_DENIED
    sight = "navigator.mediaDevices.getUserMedia({ video: true })"
    assert outcome(qtbot, window, sight) in ("NotAllowedError", "NotFoundError")
    asked = "Notification.requestPermission().then((answer) => Promise.reject({ name: answer }))"
    assert outcome(qtbot, window, asked) in ("denied", "default")


def test_nothing_is_downloaded(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    profile = window.map_view.context.profile
    folder = tmp_path / "downloads"
    folder.mkdir()
    profile.setDownloadPath(str(folder))
    with qtbot.waitSignal(profile.downloadRequested) as caught:
        ask_window(
            qtbot,
            window,
            "(((link) => link.click())(Object.assign(document.createElement('a'), "
            "{ href: 'data:text/plain,secret', download: 'secret.txt' })), 1)",
        )
    assert caught.args[0].isFinished()
    assert "refused a download" in caplog.text
    assert list(folder.iterdir()) == []


def test_nothing_of_a_page_is_stored(window: MainWindow) -> None:
    profile = window.map_view.context.profile
    assert profile.isOffTheRecord()
    assert profile.httpCacheType() == QWebEngineProfile.HttpCacheType.NoCache
    assert (
        profile.persistentCookiesPolicy()
        == QWebEngineProfile.PersistentCookiesPolicy.NoPersistentCookies
    )
