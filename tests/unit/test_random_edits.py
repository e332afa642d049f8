"""Random edits of random tours: every result can be saved and read again."""

from __future__ import annotations

import random
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from app.tour import Tour, dump, parse, read
from app.tour.edit import EditError
from app.tour.file.check import check
from app.tour.file.strict_json import parse_json
from tests.random_edits import RandomEdits
from tests.tours import BUNDLED, CASES, VERNE, encoded, small, tours

DATA = [BUNDLED, VERNE, *sorted(CASES.rglob("*.geojson"))]


def edited(tour: Tour, chance: random.Random, count: int) -> Tour:
    """The tour after so many edits, each of which is checked, saved and read again."""
    edits = RandomEdits(chance)
    for _ in range(count):
        edit = edits.next(tour)
        try:
            after = edit(tour)
        except EditError as error:
            assert str(error).endswith(".")
            assert "\n" not in str(error)
            continue
        assert check(after) == []
        assert parse(dump(after), "edited.geojson") == after
        assert after is tour or after != tour
        tour = after
    return tour


@given(tours(min_stops=0), st.integers(0, 2**32))
@settings(max_examples=50, phases=(Phase.explicit, Phase.generate))
def test_edits_of_any_tour_can_be_saved_and_read_again(tour: Tour, seed: int) -> None:
    edited(tour, random.Random(seed), 25)


def test_long_sequences_of_edits_can_be_saved_and_read_again() -> None:
    tour = parse(encoded(small()), "small.geojson")
    after = edited(tour, random.Random(5), 1200)
    assert len(after.stops) > 2
    assert Counter(one.start is not None for one in after.citations()).keys() == {False, True}


def test_a_file_in_canonical_form_is_written_byte_for_byte() -> None:
    assert dump(read(BUNDLED)) == BUNDLED.read_bytes()
    for path in DATA:
        canonical = dump(read(path))
        assert dump(parse(canonical, path.name)) == canonical


@pytest.mark.parametrize("path", DATA, ids=lambda path: path.name)
def test_saving_an_untouched_tour_loses_no_member(path: Path) -> None:
    before = parse_json(path.read_bytes())
    after = parse_json(dump(read(path)))
    assert lost(before, after) == []


def lost(before: object, after: object, where: str = "") -> list[str]:
    """The places of values that are not in the second JSON value. ``null`` may be omitted."""
    if isinstance(before, dict) and isinstance(after, dict):
        found = []
        for name, value in before.items():
            if value not in (None, []) or name in after:
                found += lost(value, after.get(name), f"{where}/{name}")
        return found
    if isinstance(before, list) and isinstance(after, list) and len(before) == len(after):
        pairs = enumerate(zip(before, after, strict=True))
        return [place for n, (one, other) in pairs for place in lost(one, other, f"{where}/{n}")]
    return [] if before == after else [where]
