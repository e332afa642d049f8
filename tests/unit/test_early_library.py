"""The web engine's library is loaded in another thread while Qt for Python is imported."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.snippets import output_of

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="elsewhere it is not done")

SECONDS = 60
# Waits until the library is there, although no module that needs it is imported.
LOADED = """
import sys
from pathlib import Path
from app.plain_imports import import_plainly

before = list(sys.meta_path)
import_plainly()
while "libQt6WebEngineCore" not in Path("/proc/self/maps").read_text():
    pass
assert not any(name.startswith("PySide6.QtWebEngine") for name in sys.modules)
"""


def test_the_library_is_loaded_before_it_is_imported(tmp_path: Path) -> None:
    output_of(LOADED, tmp_path, SECONDS)


def test_no_finder_of_modules_stays(tmp_path: Path) -> None:
    left = "print([type(finder).__name__ for finder in sys.meta_path if finder not in before])"
    assert "_Watch" not in output_of(LOADED + left, tmp_path, SECONDS)


def test_the_main_thread_is_qts_main_thread(tmp_path: Path) -> None:
    code = """
from PySide6.QtCore import QThread
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QApplication

app = QApplication(["test"])
print(QThread.isMainThread(), app.thread() is QThread.currentThread())
"""
    changes = {"QT_QPA_PLATFORM": "offscreen"}
    assert output_of(LOADED + code, tmp_path, SECONDS, changes).split() == ["True", "True"]


def test_qt_is_imported_where_there_is_no_such_library(tmp_path: Path) -> None:
    code = """
from pathlib import Path
import app.web.early_library as early

early._LIBRARY = Path("missing.so")
from app.plain_imports import import_plainly

import_plainly()
from PySide6.QtCore import qVersion

print(qVersion())
"""
    assert output_of(code, tmp_path, SECONDS).startswith("6.")
