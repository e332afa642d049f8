"""Damaged maps, timelines and calendars give a tour that can be saved, or one sentence."""

from __future__ import annotations

import copy
import json
import random
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest

from app.importers.imported import File, ImportRefused
from app.importers.json_text import parse_json
from app.tour import dump, parse
from tests.importers.corpus import REPORT, inputs

FORMATS = ("geojson", "storymapjs", "timelinejs", "umap", "ics")
# Enough to find a reader that trusts a file; tens of thousands were tried once.
DAMAGES = 200
_ODD: tuple[object, ...] = (
    None, True, [], {}, "", -1, 0, 1e300, 10**30, "1" * 400, [[1]], "\ud800", [0, 0], "<b>", "x",
    {"a": {}}, "2024-02-30", "-5", [None, None], 181.5, "NaN",
)  # fmt: skip
_PIECES = (
    b"\0", b"\xff", b"BEGIN:VEVENT\n", b"END:VEVENT\n", b"END:VCALENDAR\n", b"20241301", b":", b";",
    b"DTSTART;TZID=../x:20240101T000000\n", b"DURATION:P99999D\n", b"GEO:0;0\n", b"GEO:x\n", b'"',
    b"RRULE:FREQ=DAILY\n", b" ", b"\r", b"UID:\n", b"DTEND:00010101\n",
)  # fmt: skip


def damaged(data: bytes, chance: random.Random) -> bytes:
    """A file of which a few pieces are missing, doubled or something else."""
    for _ in range(chance.choice((1, 1, 2, 4))):
        at = chance.randrange(len(data) + 1)
        to = at + chance.choice((1, 5, 50))
        kind = chance.random()
        if kind < 0.3:
            data = data[:at] + data[to:]
        elif kind < 0.8:
            # Most pieces are lines.
            at = data.rfind(b"\n", 0, at) + 1
            data = data[:at] + chance.choice(_PIECES) + data[at:]
        else:
            data = data[:to] + data[at:]
    return data


def changed(data: bytes, chance: random.Random) -> bytes:
    """A file of JSON in which a few values are something else."""
    whole = parse_json(data)
    for _ in range(chance.choice((1, 1, 2, 5, 20))):
        holder = chance.choice(list(_holders(whole)) or [[whole]])
        if isinstance(holder, dict):
            key = chance.choice(list(holder))
            if chance.random() < 0.2:
                del holder[key]
            else:
                holder[key] = copy.deepcopy(chance.choice(_ODD))
        else:
            holder[chance.randrange(len(holder))] = copy.deepcopy(chance.choice(_ODD))
    return json.dumps(whole).encode()


def _holders(value: object) -> Iterator[dict[str, object] | list[object]]:
    if isinstance(value, dict | list) and value:
        yield value
        for inner in value.values() if isinstance(value, dict) else value:
            yield from _holders(inner)


def readable(name: str) -> list[Path]:
    """The files of a format that are not refused as they are."""
    reports = [(path, path.with_name(path.name + REPORT)) for path in inputs(name)]
    return [path for path, report in reports if report.read_text().startswith(f"format: {name}\n")]


@pytest.mark.parametrize("name", FORMATS)
def test_damaged_files(name: str) -> None:
    chance = random.Random(name)
    files = [path for path in readable(name) if path.suffix not in (".geojsonl", ".csv")]
    reader = import_module(f"app.importers.formats.{name}")
    read = 0
    for number in range(DAMAGES):
        path = files[number % len(files)]
        is_json = name != "ics" and chance.random() < 0.8
        data = (changed if is_json else damaged)(path.read_bytes(), chance)
        try:
            imported = reader.read(File(data=data, name=path.name))
        except ImportRefused as error:
            assert str(error).endswith(".")
            assert "\n" not in str(error)
            continue
        read += 1
        for tour in imported.tours:
            assert all(stop.position != (0, 0) for stop in tour.stops)
            parse(dump(tour), "damaged")
    # Most damages leave something to read; otherwise nothing would be tested.
    assert read > DAMAGES // 3
