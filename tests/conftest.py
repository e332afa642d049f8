"""What all tests share: Qt without a screen, and the real window on the bundled tour."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Generator, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings as hypothesis_settings
from PySide6.QtCore import QLocale, QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

# Before anything makes an application: the tests need no screen, and leave the user's alone.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# Pages are kept there, also by the processes that tests start.
os.environ["XDG_CACHE_HOME"] = tempfile.mkdtemp(prefix="tour-atlas-cache-")

from app.ui.state.settings import Settings
from app.ui.window.main_window import MainWindow
from app.web import prepare_web_engine
from app.words.language import install
from tests.measuring import untraced
from tests.webtools import open_window

prepare_web_engine()

# The time that one example takes says nothing here; the machine may be busy. New examples at every
# run are for "make fuzz": a failure by chance stops a change that has nothing to do with it.
hypothesis_settings.register_profile("tour-atlas", deadline=None, derandomize=True)
hypothesis_settings.load_profile("tour-atlas")


@pytest.hookimpl(wrapper=True)
def pytest_report_to_serializable() -> Generator[None, Any, Any]:
    """What a test said or logged goes to the process that prints it, halves of characters too."""
    return _in_utf_8((yield))


def _in_utf_8(value: Any) -> Any:
    """The same with escapes in place of what UTF-8 does not have."""
    if isinstance(value, str):
        return value.encode("utf-8", "backslashreplace").decode("utf-8")
    if isinstance(value, dict):
        return {_in_utf_8(key): _in_utf_8(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return type(value)(_in_utf_8(one) for one in value)
    return value


@pytest.fixture(scope="session", autouse=True)
def english(qapp: QApplication) -> None:
    """Texts, dates and numbers are compared; the tests must pass wherever they run."""
    install(qapp, "en")
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))


@pytest.fixture(scope="session", autouse=True)
def cache() -> Iterator[None]:
    """What the tests kept goes with them."""
    yield
    shutil.rmtree(os.environ["XDG_CACHE_HOME"], ignore_errors=True)


@pytest.fixture
def unmeasured() -> Iterator[None]:
    """For a test that does very often what others do, too: it adds nothing to coverage but time."""
    with untraced():
        yield


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Settings of the test's own."""
    return Settings(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot, settings: Settings) -> Iterator[MainWindow]:
    """The real window, 1280 by 800, on the bundled tour, with its map drawn."""
    with open_window(qapp, qtbot, settings) as made:
        yield made
