"""Tours for the tests of exports, their files in memory, and a user who cancels."""

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

# The pages to which the credits of the map lead, in their order.
CREDITED = (
    "https://www.naturalearthdata.com/",
    "https://www.geonames.org/",
    "https://creativecommons.org/licenses/by/4.0/",
)

# Texts that a format, or a program that opens it, could take for markup or code.
HOSTILE_TEXTS = (
    HOSTILE,
    "]]></description></Placemark><evil a='b'>&lt;i&gt; <![CDATA[ $[name] --> &amp; ",
    '=HYPERLINK("http://evil.example/","x")\r\n-1+1',
    "\tx\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY;X=1:y\\,;\"'",
    "# x\n\n- [a](javascript:alert(1)) ![i](x) <http://evil.example> `c` **b** _e_ | | \\",
    "[1]: http://evil.example\n===\n***\n1. x\n> q\n```\n    code\n<!-- c --> www.evil.example",
    "nul \x00 bell \x07 escape \x1b[31m delete \x7f next \x85 line \u2028 end \uffff",
    "＝1+1 ＠x ‮ right to left",
    "a@evil.test www.evil.test https://evil.test [*] [^1] :smile: | a | b |",
)


def export(
    tour: Tour, suffix: str, options: ExportOptions | None = None
) -> tuple[bytes, list[str]]:
    """The contents of a file of that suffix, and the notices for the user."""
    return export_bytes(tour, Output(Path(f"tour{suffix}"), options or ExportOptions()))


def data(tour: Tour, suffix: str, options: ExportOptions | None = None) -> bytes:
    """The contents of a file of that suffix."""
    return export(tour, suffix, options)[0]


def hostile(text: str) -> Tour:
    """A tour in which every free text is ``text``."""
    content = hostile_tour()
    # Meetings with a date are in the calendar too.
    for kind in KINDS:
        content["features"][0]["properties"][kind][0]["date"] = "2024-05-02"
    plain = json.dumps(content)
    return parse(encoded(json.loads(plain.replace(_inner(HOSTILE), _inner(text)))), "hostile")


def with_days(tour: Tour, arrive: str | None, depart: str | None = None) -> Tour:
    """The tour with its first stop only, which has these dates."""
    first = msgspec.structs.replace(
        tour.stops[0],
        arrive=When(arrive) if arrive else None,
        depart=When(depart) if depart else None,
        meetings=(),
    )
    return msgspec.structs.replace(tour, stops=(first,))


def _inner(text: str) -> str:
    return json.dumps(text)[1:-1]


class Cancelled:
    """Progress that the user has cancelled."""

    def step(self, share: float) -> None:
        """Shows nothing."""

    def cancelled(self) -> bool:
        """Always true."""
        return True
