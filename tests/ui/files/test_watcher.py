"""The file watcher notices every change on disk."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from app.ui.files.watcher import FileWatcher
from app.ui.state.session import Session
from tests.tours import encoded, small


def write(path: Path, title: str) -> None:
    value = small()
    value["tour"]["title"] = title
    path.write_bytes(encoded(value))


def test_a_save_while_the_tour_is_opening_is_noticed(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "tour.geojson"
    write(path, "As it was read")
    session = Session()
    # Connected before the watcher, as the widgets are: the file changes before it is watched.
    session.opened.connect(lambda _tour: write(path, "Saved meanwhile, and longer"))
    watcher = FileWatcher(session)
    with qtbot.waitSignal(watcher.changed):
        session.document.open(path)
    session.document.reload()
    assert session.tour is not None
    assert session.tour.title == "Saved meanwhile, and longer"
