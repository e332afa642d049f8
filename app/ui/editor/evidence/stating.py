"""Words that state a stop's place or date: what they say, and how surely."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

import msgspec
from PySide6.QtCore import QCoreApplication

from app.tour.evidence.spans import Span, sentence_at
from app.tour.model import Basis, When
from app.ui.editor.evidence.finding import find_places
from app.words.date_reading import read_date, written

translate = QCoreApplication.translate

# A year in which every day and month is a date.
_LEAP_YEAR = 2024
# A date around the caret has at most this many words.
_MOST_WORDS = 6
_WORD = re.compile(r"\S+")
_OUTER = ' \n\t.,;:!?()[]“”"‘’«»'


class StatedDate(msgspec.Struct, frozen=True):
    """A date that words state, and why it is inferred if they do not state all of it."""

    when: When
    reason: str | None = None


class StatedPlace(msgspec.Struct, frozen=True, kw_only=True):
    """A place that words name: WGS 84 degrees, or nothing if the gazetteer has no such place."""

    name: str
    lon: float | None = None
    lat: float | None = None
    country: str | None = None
    basis: Basis = "stated"
    reason: str | None = None


def stated_date(words: str, published: When | None) -> StatedDate | str:
    """The date that words state, or a sentence that says why there is none.

    Where they give no year, that of the source's own date may be carried over, as inferred: the
    one that makes it the day nearest to that date.
    """
    plain = words.strip(_OUTER)
    reading = read_date(plain)
    if reading.when is not None:
        return StatedDate(reading.when)
    if published is None:
        if read_date(f"{plain} {_LEAP_YEAR}").when is None:
            return reading.sentence
        return translate(
            "evidence",
            "The words give no year, and the source has no date: give it one, in its menu.",
        )
    day, year = published.first_day, published.first_day.year
    candidates = [
        found.when
        for each in (year, year - 1, year + 1)
        if (found := read_date(f"{plain} {each}")).when is not None
    ]
    if not candidates:
        return reading.sentence
    nearest = min(candidates, key=lambda when: abs(when.first_day - day))
    reason = translate(
        "evidence", "Year inferred: the words give none, and the source is of {date}."
    )
    return StatedDate(nearest, reason.format(date=written(published)))


def date_span(text: str, place: int, published: When | None) -> Span | None:
    """The words around a place that read as a date, within its sentence."""
    first, last = sentence_at(text, place)
    words = [each.span() for each in _WORD.finditer(text, first, last)]
    here = next((at for at, (_, end) in enumerate(words) if place <= end), None)
    if here is None:
        return None
    found = _dates(text, words[max(0, here - _MOST_WORDS + 1) : here + _MOST_WORDS], published)
    around = [span for span, _ in found if span[0] <= place <= span[1] + 1]
    return around[0] if around else None


def only_date(text: str, span: Span, published: When | None) -> StatedDate | None:
    """The date that a passage gives, if it gives exactly one."""
    words = [each.span() for each in _WORD.finditer(text, *span)]
    found = {dated.when: dated for _, dated in _dates(text, words, published)}
    return next(iter(found.values())) if len(found) == 1 else None


def _dates(
    text: str, words: Sequence[Span], published: When | None
) -> list[tuple[Span, StatedDate]]:
    """The dates among words, none within another; the fewest words that give the most of one."""
    found: list[tuple[int, int, Span, StatedDate]] = []
    for begin in range(len(words)):
        for end in range(begin, min(len(words), begin + _MOST_WORDS)):
            span = _inner(text, words[begin][0], words[end][1])
            part = text[slice(*span)]
            # A bare number is a date only where someone says so.
            if not any(map(str.isdecimal, part)) or part.isdecimal():
                continue
            dated = stated_date(part, published)
            if isinstance(dated, StatedDate):
                found.append((-len(dated.when.text), span[1] - span[0], span, dated))
    chosen: list[tuple[Span, StatedDate]] = []
    for _, _, span, dated in sorted(found, key=lambda each: each[:3]):
        if all(span[1] <= other[0] or other[1] <= span[0] for other, _ in chosen):
            chosen.append((span, dated))
    return chosen


def stated_place(words: str, countries: Collection[str]) -> StatedPlace:
    """The place that words name; stated only if exactly one place has that name."""
    name = " ".join(words.split())
    places = find_places(name, countries)
    if not places:
        unknown = translate("evidence", "Place not known: no place of this name was found.")
        return StatedPlace(name=name, reason=unknown)
    best = places[0]
    reason = None
    if best.kind == "country":
        reason = translate(
            "evidence", "Point inferred: the words name a country, and no place in it."
        )
    elif len(places) > 1:
        reason = translate("evidence", "Point inferred: several places have this name.")
    return StatedPlace(
        name=name, lon=best.lon, lat=best.lat, country=best.country,
        basis="inferred" if reason else "stated", reason=reason,
    )  # fmt: skip


def _inner(text: str, start: int, end: int) -> Span:
    words = text[start:end]
    return start + len(words) - len(words.lstrip(_OUTER)), end - len(words) + len(
        words.rstrip(_OUTER)
    )
