"""Ten thousand random edits of a document: undone and redone, they leave the same bytes."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from app.tour import Tour, dump, write
from app.tour.edit import EditError
from app.ui.state.document import MOST_STEPS, Document
from tests.random_edits import RandomEdits
from tests.tours import BUNDLED, encoded, small, tours

SEQUENCES = 5
# Those that a tour file could not hold and those that change nothing are no steps.
EDITS = 10_000 // SEQUENCES


def opened(path: Path) -> tuple[Document, bytes]:
    """A document with a tour file, and the bytes that it would save."""
    document = Document()
    document.open(path)
    return document, dump(document.edited)


def edit_at_random(document: Document, chance: random.Random, count: int) -> None:
    """Applies that many edits that change something, some of which are merged with the last."""
    edits, done = RandomEdits(chance), 0
    while done < count:
        edit = edits.next(document.edited)
        key = chance.choice((None, None, None, "typing"))
        try:
            done += document.apply(edit, f"Edit {done}", key)
        except EditError:
            assert dump(document.edited)
        if chance.random() < 0.02:
            document.undo_stack.undo()


def undo_all(document: Document) -> None:
    while document.undo_stack.canUndo():
        document.undo_stack.undo()


def redo_all(document: Document) -> None:
    while document.undo_stack.canRedo():
        document.undo_stack.redo()


@pytest.mark.parametrize("seed", range(SEQUENCES))
@pytest.mark.usefixtures("qapp", "unmeasured")
def test_ten_thousand_edits_are_undone_and_redone_byte_for_byte(tmp_path: Path, seed: int) -> None:
    assert EDITS <= MOST_STEPS
    path = tmp_path / "tour.geojson"
    path.write_bytes(BUNDLED.read_bytes() if seed % 2 else encoded(small()))
    document, start = opened(path)
    edit_at_random(document, random.Random(seed), EDITS)
    end = dump(document.edited)
    assert end != start
    undo_all(document)
    assert dump(document.edited) == start
    redo_all(document)
    assert dump(document.edited) == end
    # From the middle of the history it is the same way to both ends.
    document.undo_stack.setIndex(document.undo_stack.count() // 2)
    middle = dump(document.edited)
    undo_all(document)
    document.undo_stack.setIndex(document.undo_stack.count() // 2)
    assert dump(document.edited) == middle
    redo_all(document)
    assert dump(document.edited) == end


@pytest.mark.usefixtures("qapp")
@given(tours(min_stops=0), st.integers(0, 2**32))
@settings(max_examples=15, phases=(Phase.explicit, Phase.generate))
def test_edits_of_any_tour_are_undone_and_saved(
    tmp_path_factory: pytest.TempPathFactory, tour: Tour, seed: int
) -> None:
    path = tmp_path_factory.mktemp("tours") / "tour.geojson"
    write(tour, path)
    document, start = opened(path)
    assert path.read_bytes() == start
    edit_at_random(document, random.Random(seed), 30)
    document.save()
    assert path.read_bytes() == dump(document.edited)
    again, end = opened(path)
    assert again.edited == document.edited
    undo_all(document)
    assert dump(document.edited) == start
    assert path.read_bytes() == end
