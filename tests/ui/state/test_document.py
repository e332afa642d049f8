"""The document and its session: edits as undo steps, reloads, and the saved state."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
from pytestqt.qtbot import QtBot

from app.tour import Tour, TourFileError
from app.tour.changes import Change
from app.tour.filters import Filter
from app.tour.model import Stop
from app.ui.state.document import Document, Edit
from app.ui.state.session import Session
from tests.tours import BUNDLED, encoded, small

replace = msgspec.structs.replace


@pytest.fixture
def path(tmp_path: Path) -> Path:
    file = tmp_path / "tour.geojson"
    file.write_bytes(encoded(small()))
    return file


@pytest.fixture
def document(path: Path) -> Document:
    document = Document()
    document.open(path)
    return document


def titled(title: str) -> Edit:
    return lambda tour: replace(tour, title=title)


def without(stop_id: str) -> Edit:
    return lambda tour: replace(
        tour, stops=tuple(stop for stop in tour.stops if stop.id != stop_id)
    )


def title(document: Document) -> str:
    assert document.tour is not None
    return document.tour.title


def test_an_edit_is_one_undo_step_that_can_be_undone_and_redone(
    qtbot: QtBot, document: Document
) -> None:
    with qtbot.waitSignal(document.changed) as signal:
        assert document.apply(titled("Another"), "Change title")
    (change,) = signal.args
    assert isinstance(change, Change)
    assert (change.before.title, change.after.title) == ("A short tour", "Another")
    assert title(document) == "Another"
    assert not document.is_saved
    assert document.undo_stack.undoText() == "Change title"
    document.undo_stack.undo()
    assert title(document) == "A short tour"
    assert document.is_saved
    document.undo_stack.redo()
    assert title(document) == "Another"


def test_an_edit_without_effect_adds_no_undo_step(qtbot: QtBot, document: Document) -> None:
    with qtbot.assertNotEmitted(document.changed):
        assert not document.apply(titled("A short tour"), "Change title")
    assert document.undo_stack.count() == 0


def test_an_edit_that_fails_changes_nothing(document: Document) -> None:
    def fail(tour: Tour) -> Tour:
        raise ValueError(tour.title)

    with pytest.raises(ValueError, match="A short tour"):
        document.apply(fail, "Fail")
    assert document.is_saved
    assert title(document) == "A short tour"


def test_edits_with_the_same_merge_key_are_one_undo_step(document: Document) -> None:
    for text in ("A", "An", "And"):
        document.apply(titled(text), "Type", "title")
    document.apply(titled("Else"), "Type", "another field")
    document.apply(titled("Last"), "Change")
    assert document.undo_stack.count() == 3
    document.undo_stack.undo()
    document.undo_stack.undo()
    assert title(document) == "And"
    document.undo_stack.undo()
    assert title(document) == "A short tour"


def test_typing_and_deleting_leaves_no_undo_step(document: Document) -> None:
    document.apply(titled("A"), "Type", "title")
    document.apply(titled("A short tour"), "Type", "title")
    assert document.undo_stack.count() == 0
    assert document.is_saved


def test_an_edit_needs_an_open_tour() -> None:
    with pytest.raises(RuntimeError):
        Document().apply(titled("x"), "Change")


def test_another_file_starts_a_new_history(qtbot: QtBot, document: Document) -> None:
    document.apply(titled("Another"), "Change title")
    with qtbot.waitSignal(document.opened):
        document.open(BUNDLED)
    assert document.undo_stack.count() == 0
    assert document.is_saved


def test_a_file_that_cannot_be_read_leaves_the_document_as_it_was(
    document: Document, tmp_path: Path
) -> None:
    document.apply(titled("Another"), "Change title")
    with pytest.raises(TourFileError):
        document.open(tmp_path)
    assert title(document) == "Another"
    assert document.undo_stack.count() == 1


def test_a_reload_keeps_unsaved_edits_as_an_undo_step(
    qtbot: QtBot, document: Document, path: Path
) -> None:
    value = small()
    value["tour"]["title"] = "Changed on disk"
    path.write_bytes(encoded(value))
    with qtbot.waitSignal(document.changed):
        document.reload()
    assert title(document) == "Changed on disk"
    assert document.undo_stack.count() == 0
    document.apply(titled("Edited here"), "Change title")
    document.reload()
    assert title(document) == "Changed on disk"
    assert document.is_saved
    document.undo_stack.undo()
    assert title(document) == "Edited here"
    assert not document.is_saved


def test_bundled_tours_are_read_only(document: Document) -> None:
    assert not document.is_read_only
    document.open(BUNDLED)
    assert document.is_read_only
    # They can still be edited, and saved elsewhere.
    assert document.apply(titled("Mine"), "Change title")


def test_an_edit_keeps_selection_and_filter(document: Document, path: Path) -> None:
    session = Session(document)
    document.open(path)
    session.select("oslo")
    chosen = Filter(kinds=frozenset({"quote"}))
    session.set_filter(chosen)
    document.apply(titled("Another"), "Change title")
    assert session.selected == "oslo"
    assert session.filter == chosen
    document.apply(lambda tour: replace(tour, stops=tour.stops[::-1]), "Reverse")
    assert session.selected == "oslo"
    assert [len(items) for items in session.shown.values()] == [0, 1]
    assert list(session.shown) == ["tromso", "oslo"]
    assert [leg and (leg.start.id, leg.end.id) for leg in session.legs] == [("tromso", "oslo")]


@pytest.mark.parametrize(("removed", "neighbour"), [("oslo", "tromso"), ("tromso", "oslo")])
def test_removing_the_selected_stop_selects_its_neighbour(
    qtbot: QtBot, document: Document, path: Path, removed: str, neighbour: str
) -> None:
    session = Session(document)
    document.open(path)
    session.select(removed)
    selected = []
    # When `changed` is emitted, the selected stop exists in the tour.
    session.changed.connect(lambda _change: selected.append(session.selected))
    with qtbot.waitSignal(session.selected_changed) as signal:
        document.apply(without(removed), "Remove stop")
    assert selected == signal.args == [neighbour]
    document.apply(without(neighbour), "Remove stop")
    assert session.selected is None


def test_the_length_follows_an_edit(document: Document, path: Path) -> None:
    session = Session(document)
    document.open(path)
    before = session.length.metres
    assert before is not None
    assert 1_100_000 < before < 1_200_000
    document.apply(moved("tromso", 10.75, 60.91), "Move stop")
    assert session.length.metres == pytest.approx(111_400, rel=0.01)
    document.undo_stack.undo()
    assert session.length.metres == before


def test_a_long_route_keeps_its_last_length_until_the_new_one_is_measured(
    qtbot: QtBot, document: Document, path: Path
) -> None:
    session = Session(document)
    document.open(path)
    many = tuple(Stop(id=f"s{n}", name="S", lon=0.0, lat=n / 100) for n in range(1_000))
    document.apply(lambda tour: replace(tour, stops=many), "Replace stops")
    with qtbot.waitSignal(session.length.measured):
        session.length.start()
    first = session.length.metres
    assert first == pytest.approx(9.99 * 110_600, rel=0.01)
    with qtbot.waitSignal(session.length.measured):
        document.apply(without("s999"), "Remove stop")
        assert session.length.metres == first
    assert session.length.metres is not None
    assert first is not None
    assert first - session.length.metres == pytest.approx(1_106, rel=0.01)


def moved(stop_id: str, lon: float, lat: float) -> Edit:
    return lambda tour: replace(
        tour,
        stops=tuple(
            replace(stop, lon=lon, lat=lat) if stop.id == stop_id else stop for stop in tour.stops
        ),
    )
