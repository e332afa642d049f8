"""The land of distant views is what its script makes from the files of the basemap."""

from __future__ import annotations

import json
import struct
from array import array
from typing import Any, NamedTuple

import pytest

from app.map import basemap
from scripts.basemap.distant import distant
from tests.topologies import topology


class Parts(NamedTuple):
    """The lists of the file, and its objects."""

    sizes: array[int]
    boxes: array[float]
    points: array[float]
    levels: array[int]
    objects: Any


def parts(data: bytes) -> Parts:
    arcs, points, text = struct.unpack("<3I", data[:12])
    lists: list[Any] = []
    at = 12
    for kind, count in (("I", arcs), ("f", 4 * arcs), ("f", 2 * points), ("B", points)):
        numbers = array(kind)
        end = at + count * numbers.itemsize
        numbers.frombytes(data[at:end])
        lists.append(numbers)
        at = end
    assert len(data) == at + text
    sizes, boxes, coordinates, levels = lists
    return Parts(sizes, boxes, coordinates, levels, json.loads(data[at:]))


def test_the_file_is_what_the_script_makes() -> None:
    stored = parts(basemap.read("distant.bin"))
    made = parts(distant(topology("countries-50m.json"), topology("water-50m.bin")))
    assert stored.objects == made.objects
    assert stored.sizes == made.sizes
    # The last digits are those of a machine's logarithms.
    assert stored.points == pytest.approx(made.points, abs=1e-5)
    assert stored.boxes == pytest.approx(made.boxes, abs=1e-5)
    assert max(abs(a - b) for a, b in zip(stored.levels, made.levels, strict=True)) <= 1


def test_the_lands_are_those_of_the_file_for_close_views() -> None:
    lands = parts(basemap.read("distant.bin")).objects["countries"]
    assert lands == json.loads(basemap.read("countries-50m.json"))["objects"]["countries"]
