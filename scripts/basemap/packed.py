"""A topology in bytes, which the page reads in a fraction of the time that JSON takes.

The file is little-endian. Coordinates are those of the grid of the topology, as in TopoJSON:

- the number of arcs, of the bytes of all arcs, and of those of the text: uint32;
- for each arc the number of its points: uint32; then for each the number of its bytes: uint32;
- for each arc its least and greatest x, its least and greatest y, and x of its first and of its
  last point: int32;
- for each arc x and y of its first point, then the steps to the next ones. A number is doubled, or
  -1 less twice the number if it is negative, and written in groups of seven bits from the lowest
  on, each in a byte, whose highest bit tells that another one follows (as in Protocol Buffers);
- the text: JSON of the topology without its arcs, and with "wrapped", the numbers of the arcs that
  have a step of more than half the world.

``resources/web/geometry/packed.js`` reads it.
"""

from __future__ import annotations

import json
import struct
import sys
from array import array
from collections.abc import Iterator
from typing import Any, TypeAlias

from scripts.basemap.topology import Arc, Grid, absolute

Topology: TypeAlias = dict[str, Any]

_HEAD = struct.Struct("<3I")
_BITS, _MORE = 7, 0x80


def pack(topology: Topology) -> bytes:
    """The file of a topology whose arcs are lists of points."""
    arcs: list[Arc] = topology["arcs"]
    half = Grid(topology["transform"]).turn / 2
    sizes, lengths, extents, steps = array("I"), array("I"), array("i"), bytearray()
    wrapped = []
    for number, arc in enumerate(arcs):
        xs, ys = zip(*absolute(arc), strict=True)
        sizes.append(len(arc))
        extents.extend((min(xs), max(xs), min(ys), max(ys), xs[0], xs[-1]))
        before = len(steps)
        for step in arc:
            for coordinate in step:
                steps += _written(coordinate)
        lengths.append(len(steps) - before)
        if any(abs(east) > half for east, _ in arc[1:]):
            wrapped.append(number)
    rest = {name: value for name, value in topology.items() if name != "arcs"}
    lists = [little(numbers).tobytes() for numbers in (sizes, lengths, extents)]
    text = encoded({**rest, "wrapped": wrapped})
    head = _HEAD.pack(len(arcs), len(steps), len(text))
    return b"".join((head, *lists, bytes(steps), text))


def unpack(data: bytes) -> Topology:
    """The topology of a file."""
    count, length, _ = _HEAD.unpack_from(data)
    sizes = little(array("I", data[_HEAD.size : _HEAD.size + 4 * count]))
    # The lengths and the extents tell nothing that the arcs do not tell.
    start = _HEAD.size + 4 * count * (1 + 1 + 6)
    end = start + length
    numbers = _numbers(data[start:end])
    topology: Topology = json.loads(data[end:])
    del topology["wrapped"]
    arcs = [[[next(numbers), next(numbers)] for _ in range(size)] for size in sizes]
    return {**topology, "arcs": arcs}


def _written(number: int) -> bytes:
    rest = 2 * number if number >= 0 else -2 * number - 1
    written = bytearray()
    while rest >= _MORE:
        written.append(rest % _MORE | _MORE)
        rest >>= _BITS
    written.append(rest)
    return bytes(written)


def _numbers(data: bytes) -> Iterator[int]:
    number = shift = 0
    for byte in data:
        number |= (byte % _MORE) << shift
        shift += _BITS
        if byte < _MORE:
            yield number // 2 if number % 2 == 0 else -(number + 1) // 2
            number = shift = 0


def encoded(value: Topology) -> bytes:
    """JSON in as few bytes as may be."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def little(numbers: array[Any]) -> array[Any]:
    """The numbers between the order of bytes of this machine and that of the file."""
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers
