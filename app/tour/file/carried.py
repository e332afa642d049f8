"""The parts of a tour that files of other formats carry, so that they can be read as the tour.

Each stop has its own part, beside what the format itself says of it: who deletes a place in another
program deletes its part too. The texts of the sources are not carried.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

import msgspec

from app.tour.file.check import check
from app.tour.file.decode import Decoder
from app.tour.file.encode import feature_json, pieces
from app.tour.file.strict_json import JsonFault, parse_json
from app.tour.file.warnings import text_hash
from app.tour.model import Source, Tour

# Of the elements <tour> and <stop> in XML, which hold JSON.
NAMESPACE = "urn:tour-atlas:1"
# What XML forbids, and what programs take for the end of a line; in JSON it can be escaped.
_ODD = re.compile(r"[\x7f-\x9f\u2028\u2029\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")


def carried_tour(tour: Tour) -> Tour:
    """The tour that can be read again: without the texts of its sources, but with their hashes."""
    sources = tuple(map(_withheld, tour.sources))
    return msgspec.structs.replace(tour, sources=sources)


def carried_head(tour: Tour) -> str:
    """All of a tour but its stops, as JSON that XML can hold."""
    head = msgspec.structs.replace(carried_tour(tour), stops=())
    return _escaped(b"{" + b"".join(pieces(head)))


def carried_stops(tour: Tour) -> tuple[str, ...]:
    """Each stop of a tour, as JSON that XML can hold."""
    return tuple(_escaped(feature_json(stop)) for stop in tour.stops)


def gathered(head: str, stops: Sequence[str]) -> Tour | None:
    """The tour of these parts, or ``None`` if they are damaged or do not fit together."""
    try:
        top: Any = parse_json(head.encode())
        features = [parse_json(stop.encode()) for stop in stops]
    except (JsonFault, UnicodeEncodeError):
        return None
    if not isinstance(top, dict):
        return None
    decoder = Decoder()
    tour = decoder.tour({**top, "features": features})
    return None if tour is None or decoder.problems or check(tour) else tour


def number_of(written: str | None) -> int:
    """The number of a stop as a file has it beside the stop's part; 0 for any other text."""
    is_number = written and written.isascii() and written.isdigit() and len(written) < 10
    return int(written) if written and is_number else 0


def _withheld(source: Source) -> Source:
    if source.text is None:
        return source
    return msgspec.structs.replace(source, text=None, sha256=text_hash(source.text))


def _escaped(json: bytes) -> str:
    return _ODD.sub(lambda found: f"\\u{ord(found[0]):04x}", json.decode())
