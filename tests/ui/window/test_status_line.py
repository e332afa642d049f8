"""The line at the foot of the window while a tour is edited."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui.start.window import close, make_window
from app.ui.state.settings import Settings
from app.ui.window.main_window import MainWindow
from app.ui.window.status_line import SAID_MS, StatusLine
from tests.tours import BUNDLED, encoded, small
from tests.ui.state.test_document import titled


@pytest.fixture
def own(qapp: QApplication, settings: Settings, tmp_path: Path) -> Iterator[MainWindow]:
    """A window with a journal, in which a tour of the user's own is edited."""
    path = tmp_path / "tour.geojson"
    path.write_bytes(encoded(small()))
    window = make_window(qapp, settings, tmp_path / "state")
    window.show()
    window.open_path(path)
    window.session.set_editing(True)
    yield window
    close(window)


def test_it_is_shown_only_while_editing(own: MainWindow) -> None:
    assert own.status_line.isVisible()
    own.session.set_editing(False)
    assert not own.status_line.isVisible()


def test_it_says_what_is_saved_and_autosaved(qtbot: QtBot, own: MainWindow) -> None:
    line, recorder = own.status_line, own.keeping.recorder
    assert recorder is not None
    assert line.saved.text().startswith("Saved ")
    assert not line.rest.isVisible()
    recorder._quiet_timer.setInterval(10)
    with qtbot.waitSignal(recorder.recorded):
        own.session.document.apply(titled("Mine"), "Change title")
        assert line.rest.text().startswith("1 change")
    assert "Autosaved " in line.rest.text()
    own.actions_by_id["save"].trigger()
    assert not line.rest.isVisible()


def test_a_bundled_tour_is_not_called_saved(own: MainWindow) -> None:
    own.open_path(BUNDLED)
    own.session.set_editing(True)
    assert own.status_line.saved.text() == "Nothing to save yet"
    own.session.document.apply(titled("Mine"), "Change title")
    assert own.status_line.saved.text() == "Not saved yet"


def test_it_says_what_was_done_for_a_while(qtbot: QtBot, own: MainWindow) -> None:
    line = own.status_line
    line.say("Quotation added", "Ctrl+Z undoes it")
    assert (line.said.text(), line.hint.text()) == ("Quotation added", "Ctrl+Z undoes it")
    assert line.said.isVisible()
    assert not line.saved.isVisible()
    # A change does not cut it short.
    own.session.document.apply(titled("Mine"), "Change title")
    assert line.said.isVisible()
    assert line._said_timer.interval() == SAID_MS
    line._said_timer.start(0)
    qtbot.waitUntil(line.saved.isVisible)
    assert not line.said.isVisible()


def test_it_shows_the_keys_that_matter(own: MainWindow) -> None:
    own.status_line.set_keys([("Esc", "closes"), ("Ctrl+Enter", "closes and begins the next")])
    assert own.status_line.keys.text() == "Esc closes · Ctrl+Enter closes and begins the next"
    own.status_line.set_keys([])
    assert not own.status_line.keys.isVisible()


def test_it_counts_the_problems_and_lists_them(
    qtbot: QtBot, own: MainWindow, tmp_path: Path
) -> None:
    line = own.status_line
    qtbot.waitUntil(lambda: line.problems.text() == "No problems")
    value = small()
    value["features"][0]["properties"]["depart"] = "2024-04-01"
    path = tmp_path / "odd.geojson"
    path.write_text(json.dumps(value))
    own.open_path(path)
    own.session.set_editing(True)
    qtbot.waitUntil(lambda: line.problems.text()[0].isdigit())
    assert "Ctrl+Shift+M" in line.problems.toolTip()
    line.problems.click()
    qtbot.waitUntil(lambda: any(type(w).__name__ == "WarningsDialog" for w in own.children()))


def test_a_journal_that_fails_is_said(own: MainWindow) -> None:
    recorder = own.keeping.recorder
    assert recorder is not None
    own.session.document.apply(titled("Mine"), "Change title")
    recorder.failed.emit("No space left on device")
    line: StatusLine = own.status_line
    assert line.said.text() == "Not autosaved: No space left on device."
    assert "Save the tour" in line.hint.text()
