"""The tour that docs/making.md makes, for its pictures: three stops after a text."""

from __future__ import annotations

import re
from pathlib import Path

import msgspec

from app.tour.edit import add_item, add_person, add_stop
from app.tour.model import AnyItem, Citation, Fact, Meeting, Person, Quote, Source, Stop, Tour, When
from app.tour.quoting import cite
from app.ui.welcome.reading import Beginning, begun_with

DOCS = Path(__file__).resolve().parent.parent / "docs"


class Words(msgspec.Struct, frozen=True):
    """What is different in each language."""

    file: str
    title: str
    quotation: str
    showed: str
    meeting: str
    counted: str


WORDS = {
    "en": Words(
        file="making.md",
        title="Along the Weser",
        quotation="A port is a door that never closes",
        showed="Ayla Osman, who showed us the old harbour",
        meeting="Tour of the old harbour",
        counted="We counted eleven ships.",
    ),
    "de": Words(
        file="making.de.md",
        title="Die Weser entlang",
        quotation="Ein Hafen ist eine Tür, die nie zufällt",
        showed="Ayla Osman, die uns den alten Hafen zeigte",
        meeting="Rundgang durch den alten Hafen",
        counted="Wir zählten elf Schiffe.",
    ),
}


def text(language: str) -> str:
    """The text that the document in a language asks to copy."""
    page = (DOCS / WORDS[language].file).read_text(encoding="utf-8")
    quoted = re.findall(r"^> ?(.*)$", page, re.MULTILINE)
    paragraphs = "\n".join(quoted).split("\n\n")
    return "\n\n".join(" ".join(paragraph.split()) for paragraph in paragraphs)


def finished(language: str) -> Tour:
    """The tour with its stops, a quotation, a meeting and a fact."""
    words = WORDS[language]
    tour, _ = begun_with(
        Beginning(
            text=text(language), title=words.title, source_title=words.title, language=language
        )
    )
    (source,) = tour.sources
    for stop in _stops():
        tour = add_stop(tour, stop)
    tour = add_person(tour, Person(id="ayla-osman", name="Ayla Osman"))
    people, day = ("ayla-osman",), When("2025-05-13")
    items: tuple[tuple[str, AnyItem], ...] = (
        ("bremen", Meeting(id="harbour", title=words.meeting, people=people, date=day,
                           cite=_cited(source, words.showed))),
        ("bremen", Quote(id="door", text=words.quotation, speaker=people[0], date=day,
                         cite=_cited(source, words.quotation))),
        ("bremerhaven", Fact(id="ships", text=words.counted, cite=_cited(source, words.counted))),
    )  # fmt: skip
    for stop_id, item in items:
        tour = add_item(tour, stop_id, item)
    return tour


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
