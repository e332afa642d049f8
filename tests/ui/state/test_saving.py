"""The document and its file: saving, saving elsewhere, new tours, and what others change."""

from __future__ import annotations

import json
from pathlib import Path

import msgspec
import pytest
from pytestqt.qtbot import QtBot

from app.tour import Tour, TourFileError, dump, parse, read
from app.tour.model import Stop
from app.ui.state.document import Document, FileChangedError
from tests.tours import BUNDLED, encoded, small
from tests.ui.state.test_document import titled

replace = msgspec.structs.replace
CANONICAL = dump(parse(encoded(small()), "T"))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    file = tmp_path / "tour.geojson"
    file.write_bytes(CANONICAL)
    return file


@pytest.fixture
def document(path: Path) -> Document:
    document = Document()
    document.open(path)
    return document


def test_saving_writes_the_tour_and_keeps_the_history(
    qtbot: QtBot, document: Document, path: Path
) -> None:
    document.apply(titled("Another"), "Change title")
    assert document.unsaved_changes == 1
    with qtbot.waitSignals([document.saved, document.saved_changed]):
        document.save()
    assert path.read_bytes() == dump(document.edited)
    assert document.is_saved
    assert document.unsaved_changes == 0
    document.undo_stack.undo()
    assert document.edited.title == "A short tour"
    assert document.unsaved_changes == 1
    document.save()
    assert path.read_bytes() == CANONICAL
    document.undo_stack.redo()
    assert document.edited.title == "Another"


def test_changes_are_counted_from_the_saved_state(document: Document) -> None:
    for number in range(3):
        document.apply(titled(f"Title {number}"), "Change title")
    document.save()
    document.undo_stack.undo()
    document.undo_stack.undo()
    assert document.unsaved_changes == 2
    document.apply(titled("Elsewhere"), "Change title")
    assert document.unsaved_changes == 3
    document.undo_stack.undo()
    assert document.unsaved_changes == 2
    assert not document.is_saved


def test_an_edit_after_saving_is_a_step_of_its_own(document: Document) -> None:
    document.apply(titled("A"), "Type", "title")
    document.save()
    document.apply(titled("An"), "Type", "title")
    assert document.undo_stack.count() == 2
    assert document.unsaved_changes == 1


@pytest.mark.parametrize("contents", [CANONICAL, encoded(small())], ids=["ours", "another form"])
def test_saving_an_untouched_file_changes_no_byte(
    document: Document, path: Path, tmp_path: Path, contents: bytes
) -> None:
    value = json.loads(contents)
    value["features"][0]["properties"]["note"] = None
    for odd in (contents, json.dumps(value, indent=1).encode()):
        path.write_bytes(odd)
        document.open(path)
        before = path.stat()
        document.save()
        assert path.read_bytes() == odd
        assert path.stat().st_mtime_ns == before.st_mtime_ns
        document.apply(titled("Another"), "Change title")
        document.undo_stack.undo()
        document.save()
        assert path.read_bytes() == odd
        other = tmp_path / "other.geojson"
        document.save_as(other)
        assert other.read_bytes() == odd


def test_saving_elsewhere_makes_that_the_file(
    qtbot: QtBot, document: Document, path: Path, tmp_path: Path
) -> None:
    document.apply(titled("Another"), "Change title")
    other = tmp_path / "other.geojson"
    with qtbot.waitSignal(document.path_changed):
        document.save_as(other)
    assert document.path == other
    assert document.is_saved
    assert read(other).title == "Another"
    assert path.read_bytes() == CANONICAL
    document.undo_stack.undo()
    document.save()
    assert read(other).title == "A short tour"


def test_saving_under_its_own_name_is_saving(document: Document, path: Path) -> None:
    document.apply(titled("Another"), "Change title")
    document.save_as(path.parent / "." / path.name)
    assert read(path).title == "Another"


def test_a_bundled_tour_is_saved_only_elsewhere(document: Document, tmp_path: Path) -> None:
    document.open(BUNDLED)
    document.apply(titled("Mine"), "Change title")
    before = BUNDLED.read_bytes()
    with pytest.raises(TourFileError, match="save it under another name"):
        document.save()
    with pytest.raises(TourFileError, match="choose another one"):
        document.save_as(BUNDLED.with_name("mine.geojson"))
    assert BUNDLED.read_bytes() == before
    document.save_as(tmp_path / "mine.geojson")
    assert not document.is_read_only
    assert read(tmp_path / "mine.geojson").title == "Mine"


@pytest.mark.parametrize("place", ["missing/tour.geojson", "file/tour.geojson", "folder"])
def test_a_save_that_fails_changes_nothing(
    document: Document, path: Path, tmp_path: Path, place: str
) -> None:
    (tmp_path / "file").write_text("")
    (tmp_path / "folder").mkdir()
    document.apply(titled("Another"), "Change title")
    with pytest.raises(TourFileError):
        document.save_as(tmp_path / place)
    assert document.path == path
    assert not document.is_saved
    assert path.read_bytes() == CANONICAL


def test_a_new_tour_has_no_file_until_it_is_saved(
    qtbot: QtBot, document: Document, tmp_path: Path
) -> None:
    tour = Tour(title="New", stops=(Stop(id="s", name="S"),))
    with qtbot.waitSignals([document.opened]):
        document.new(tour)
    assert document.path is None
    assert not document.is_saved
    assert document.unsaved_changes == 1
    document.apply(titled("Newer"), "Change title")
    assert document.unsaved_changes == 2
    document.undo_stack.undo()
    assert not document.is_saved
    with pytest.raises(TourFileError, match="save it under another name"):
        document.save()
    document.save_as(tmp_path / "new.geojson")
    assert read(tmp_path / "new.geojson") == tour
    assert document.is_saved


def test_an_empty_new_tour_has_nothing_to_save(document: Document) -> None:
    document.new(Tour(title="New", stops=()))
    assert document.is_saved


def test_a_file_that_another_program_changed_is_not_replaced(
    document: Document, path: Path
) -> None:
    value = small()
    value["tour"]["title"] = "Theirs"
    path.write_bytes(encoded(value))
    document.apply(titled("Mine"), "Change title")
    with pytest.raises(FileChangedError, match="was changed by another program"):
        document.save()
    assert read(path).title == "Theirs"
    document.keep_mine()
    document.save()
    assert read(path).title == "Mine"


def test_undo_does_not_make_their_file_ours(document: Document, path: Path) -> None:
    document.apply(titled("Mine"), "Change title")
    value = small()
    value["tour"]["title"] = "Theirs"
    path.write_bytes(encoded(value))
    document.keep_mine()
    assert document.unsaved_changes == 1
    document.undo_stack.undo()
    assert not document.is_saved
    document.save()
    assert read(path).title == "A short tour"


def test_a_file_that_was_only_touched_is_saved(document: Document, path: Path) -> None:
    path.write_bytes(CANONICAL)
    document.apply(titled("Mine"), "Change title")
    document.save()
    assert read(path).title == "Mine"


def test_a_file_that_is_gone_is_written_again(document: Document, path: Path) -> None:
    path.unlink()
    document.save()
    assert path.read_bytes() == CANONICAL


def test_their_version_is_a_step_that_can_be_undone(document: Document, path: Path) -> None:
    document.apply(titled("Mine"), "Change title")
    value = small()
    value["tour"]["title"] = "Theirs"
    path.write_bytes(encoded(value))
    document.reload()
    assert document.is_saved
    document.undo_stack.undo()
    assert document.edited.title == "Mine"
    document.save()
    assert read(path).title == "Mine"


def test_another_tour_is_only_looked_at(qtbot: QtBot, document: Document, path: Path) -> None:
    document.apply(titled("Mine"), "Change title")
    seen = replace(document.edited, title="Seen")
    with qtbot.waitSignal(document.changed) as signal:
        document.preview(seen)
    assert (signal.args[0].before.title, signal.args[0].after.title) == ("Mine", "Seen")
    assert document.is_previewing
    assert (document.tour, document.edited.title) == (seen, "Mine")
    document.save()
    assert read(path).title == "Mine"
    document.preview(None)
    assert document.tour is document.edited
    document.preview(seen)
    with qtbot.waitSignal(document.changed) as signal:
        document.undo_stack.undo()
    assert (signal.args[0].before.title, signal.args[0].after.title) == ("Seen", "A short tour")
    assert not document.is_previewing


def test_the_bytes_of_the_file_are_known_while_the_tour_is_as_they_say(
    document: Document, path: Path
) -> None:
    contents = path.read_bytes()
    tour = document.edited
    assert document.contents_of(tour) == contents
    document.apply(titled("Mine"), "Change title")
    assert document.contents_of(document.edited) is None
    assert document.contents_of(tour) is None
    document.undo_stack.undo()
    assert document.contents_of(document.edited) == contents
    document.preview(replace(tour, title="Seen"))
    assert document.tour is not None
    assert document.contents_of(document.tour) is None
    document.preview(None)
    path.write_bytes(contents + b"\n")
    assert document.contents_of(document.edited) is None
    document.new(tour)
    assert document.contents_of(tour) is None
