"""The tour that docs/making.md makes, for its pictures: three stops after a text."""

from __future__ import annotations

import re
from pathlib import Path

from app.tour.edit import add_item, add_person, add_stop
from app.tour.model import Citation, Fact, Meeting, Person, Quote, Source, Stop, Tour, When
from app.tour.quoting import cite
from app.ui.welcome.reading import Beginning, begun_with

DOCUMENT = Path(__file__).resolve().parent.parent / "docs" / "making.md"
TITLE = "Along the Weser"


def text() -> str:
    """The text that docs/making.md asks to copy."""
    quoted = re.findall(r"^> ?(.*)$", DOCUMENT.read_text(encoding="utf-8"), re.MULTILINE)
    paragraphs = "\n".join(quoted).split("\n\n")
    return "\n\n".join(" ".join(paragraph.split()) for paragraph in paragraphs)


def begun() -> Tour:
    """The tour before its first stop."""
    tour, _ = begun_with(Beginning(text=text(), title=TITLE, source_title=TITLE, language="en"))
    return tour


def finished() -> Tour:
    """The tour with its stops, a quotation, a meeting and a fact."""
    tour = begun()
    (source,) = tour.sources
    for stop in _stops():
        tour = add_stop(tour, stop)
    tour = add_person(tour, Person(id="ayla-osman", name="Ayla Osman"))
    day = When("2025-05-13")
    words = "A port is a door that never closes"
    shown = "Ayla Osman, who showed us the old harbour"
    tour = add_item(
        tour,
        "bremen",
        Meeting(
            id="old-harbour", title="Tour of the old harbour", people=("ayla-osman",), date=day,
            cite=_cited(source, shown),
        ),
    )  # fmt: skip
    tour = add_item(
        tour,
        "bremen",
        Quote(id="door", text=words, speaker="ayla-osman", date=day, cite=_cited(source, words)),
    )
    counted = "We counted eleven ships."
    return add_item(
        tour, "bremerhaven", Fact(id="ships", text=counted, cite=_cited(source, counted))
    )


def _stops() -> tuple[Stop, ...]:
    rows = (
        ("minden", "Minden", 8.9172, 52.2895, "2025-05-12"),
        ("bremen", "Bremen", 8.8078, 53.0752, "2025-05-13"),
        ("bremerhaven", "Bremerhaven", 8.5809, 53.5396, "2025-05-14"),
    )
    return tuple(
        Stop(id=stop_id, name=name, lon=lon, lat=lat, country="DE", arrive=When(day))
        for stop_id, name, lon, lat, day in rows
    )


def _cited(source: Source, words: str) -> tuple[Citation, ...]:
    assert source.text is not None
    start = source.text.index(words)
    return (cite(source, start, start + len(words)),)
