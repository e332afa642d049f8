"""Files made in memory, and tours to make them of."""

from __future__ import annotations

import json
from pathlib import Path

import msgspec

from app.export.options import ExportOptions
from app.export.run import Output, export_bytes
from app.tour import parse, read
from app.tour.model import Tour, When
from tests.map.test_hostile_text import HOSTILE, hostile_tour
from tests.tours import BUNDLED, VERNE, encoded

TOURS = {"asia": read(BUNDLED), "verne": read(VERNE)}
KINDS = ("meetings", "quotes", "agreements", "facts")

# What each format, and what opens it, might take for something else than text.
HOSTILE_TEXTS = (
    HOSTILE,
    "]]></description></Placemark><evil a='b'>&lt;i&gt; <![CDATA[ $[name] --> &amp; ",
    '=HYPERLINK("http://evil.example/","x")\r\n-1+1',
    "\tx\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY;X=1:y\\,;\"'",
    "# x\n\n- [a](javascript:alert(1)) ![i](x) <http://evil.example> `c` **b** _e_ | | \\",
    "[1]: http://evil.example\n===\n***\n1. x\n> q\n```\n    code\n<!-- c --> www.evil.example",
    "nul \x00 bell \x07 escape \x1b[31m delete \x7f next \x85 line \u2028 end \uffff",
    "＝1+1 ＠x ‮ right to left",
)


def export(tour: Tour, suffix: str) -> tuple[bytes, list[str]]:
    """What a file of that suffix holds, and the notices for the user."""
    return export_bytes(tour, Output(Path(f"tour{suffix}"), ExportOptions()))


def data(tour: Tour, suffix: str) -> bytes:
    """What a file of that suffix holds."""
    return export(tour, suffix)[0]


def hostile(text: str) -> Tour:
    """A tour with that text in place of every text that is free."""
    made = hostile_tour()
    # What has a date is in the calendar too.
    for kind in KINDS:
        made["features"][0]["properties"][kind][0]["date"] = "2024-05-02"
    plain = json.dumps(made)
    return parse(encoded(json.loads(plain.replace(_inner(HOSTILE), _inner(text)))), "hostile")


def with_days(tour: Tour, arrive: str | None, depart: str | None = None) -> Tour:
    """The tour with other days for its first stop, and no others."""
    first = msgspec.structs.replace(
        tour.stops[0],
        arrive=When(arrive) if arrive else None,
        depart=When(depart) if depart else None,
        meetings=(),
    )
    return msgspec.structs.replace(tour, stops=(first,))


def _inner(text: str) -> str:
    return json.dumps(text)[1:-1]
