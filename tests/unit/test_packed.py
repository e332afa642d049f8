"""A topology in bytes becomes the same topology again, and is what the page's tests read."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.map import basemap
from scripts.basemap.packed import pack, unpack

HEX = Path(__file__).parent.parent / "page" / "packed.hex"
# The same as in packed.test.mjs.
TOPOLOGY: dict[str, Any] = {
    "objects": {"lines": [[0, ~1], [2], [3]]},
    "transform": {"scale": [0.004, 0.002], "translate": [-180, -90]},
    "arcs": [
        [[190, 90], [63, -64], [64, -65]],
        [[317, -39], [-8191, 8191], [-8192, 8192]],
        [[89990, 10], [-89980, 5]],
        [[0, 0], [1, 0]],
    ],
}
NUMBERS = st.integers(-(2**30), 2**30 - 1)
ARCS = st.lists(st.lists(st.tuples(NUMBERS, NUMBERS), min_size=1, max_size=1), max_size=5)


def test_the_bytes_are_those_that_the_page_is_tested_with() -> None:
    data = pack(TOPOLOGY)
    assert data == bytes.fromhex(HEX.read_text(encoding="ascii"))
    assert unpack(data) == TOPOLOGY


@given(ARCS)
def test_any_numbers_become_the_same_again(arcs: list[list[tuple[int, int]]]) -> None:
    topology = {**TOPOLOGY, "arcs": [[list(step) for step in arc] for arc in arcs]}
    assert unpack(pack(topology)) == topology


@pytest.mark.parametrize("name", ["countries-10m.bin", "water-50m.bin"])
def test_the_bundled_files_are_what_the_script_makes(name: str) -> None:
    data = basemap.read(name)
    assert pack(unpack(data)) == data
