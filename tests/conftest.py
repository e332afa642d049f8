"""Shared by all tests: Qt without a display, and the real window on the bundled tour."""

from __future__ import annotations

import gc
import os
import shutil
import tempfile
from collections.abc import Generator, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings as hypothesis_settings
from PySide6.QtCore import QLocale, QSettings, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

# Set before an application exists: the tests must not use the user's display.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# The cache of Qt, also for processes that tests start.
os.environ["XDG_CACHE_HOME"] = tempfile.mkdtemp(prefix="tour-atlas-cache-")

from app.ui.start.garbage import collect_what_is_due
from app.ui.state.settings import Settings
from app.ui.window.main_window import MainWindow
from app.web.engine import prepare_web_engine
from app.words.language import install
from tests.measuring import untraced
from tests.patient import PatientBot
from tests.ui.users import TIMER
from tests.webtools import open_window

prepare_web_engine()

# No deadline, because the machine may be busy. The examples are the same at every run, so that an
# unrelated change does not fail by chance; "make fuzz" generates new ones.
hypothesis_settings.register_profile("tour-atlas", deadline=None, derandomize=True)
hypothesis_settings.load_profile("tour-atlas")


@pytest.hookimpl(wrapper=True)
def pytest_report_to_serializable() -> Generator[None, Any, Any]:
    """Makes reports encodable in UTF-8, as they may contain lone surrogates."""
    return _encodable((yield))


def _encodable(value: Any) -> Any:
    """The value with escapes in place of lone surrogates."""
    if isinstance(value, str):
        return value.encode("utf-8", "backslashreplace").decode("utf-8")
    if isinstance(value, dict):
        return {_encodable(key): _encodable(member) for key, member in value.items()}
    if isinstance(value, list | tuple):
        return type(value)(_encodable(member) for member in value)
    return value


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:  # noqa: ARG001
    """The robot of pytest-qt, which waits as long as a busy machine may need."""
    return PatientBot(request)


@pytest.fixture(scope="session", autouse=True)
def english(qapp: QApplication) -> None:
    """Sets the language, so that texts, dates and numbers do not depend on the system."""
    install(qapp, "en")
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))


@pytest.fixture(scope="session", autouse=True)
def no_collection_by_chance() -> None:
    """Keeps Python from deleting the windows of earlier tests in the thread of a worker."""
    gc.disable()


@pytest.fixture(autouse=True)
def collection() -> Iterator[None]:
    """Ends simulated users, and collects cyclic garbage in the main thread, where Qt lives."""
    yield
    app = QApplication.instance()
    for timer in app.findChildren(QTimer, TIMER) if app is not None else ():
        timer.stop()
        timer.deleteLater()
    collect_what_is_due()


@pytest.fixture(scope="session", autouse=True)
def cache() -> Iterator[None]:
    """Deletes the cache after the tests."""
    yield
    shutil.rmtree(os.environ["XDG_CACHE_HOME"], ignore_errors=True)


@pytest.fixture
def unmeasured() -> Iterator[None]:
    """Suspends coverage for a test that only repeats many times what others cover."""
    with untraced():
        yield


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Empty settings for one test."""
    return Settings(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot, settings: Settings) -> Iterator[MainWindow]:
    """The real window, 1280 by 800, on the bundled tour, with its map drawn."""
    with open_window(qapp, qtbot, settings) as main_window:
        yield main_window
