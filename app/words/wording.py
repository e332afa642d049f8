"""People, legs, references, quotations and sources as text in the reader's language."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TypeAlias

from PySide6.QtCore import QCoreApplication

from app.tour import bidi
from app.tour.bidi import isolate
from app.tour.model import Citation, Item, Person, Source, Stop, Tour
from app.tour.route import Leg
from app.tour.sourcing import BasisNote, Phrasing
from app.words.countries import country_name
from app.words.counts import days_earlier, days_later
from app.words.counts import stops as count_stops
from app.words.dates import when
from app.words.distances import both_units, is_nought, metric
from app.words.kinds import status_word

SEPARATOR = " · "
# What is done to a text of the tour that becomes a part of a line: it is isolated, so that it does
# not reorder the rest of the line. Files that other programs parse take it as it is (``str``).
Mark: TypeAlias = Callable[[str], str]
# More stops than this are counted rather than named.
MOST_NAMED = 4


def joined(*parts: str | None) -> str:
    """The parts that are not empty in one line, each isolated from the others."""
    return bidi.joined(SEPARATOR, *parts)


def leg_words(leg: Leg, mark: Mark = isolate) -> list[str]:
    """The length of a leg, the days that it takes, and what is not known about it, in lines."""
    same_place = QCoreApplication.translate("wording", "Same place")
    lines = [same_place if is_nought(leg.distance) else _at_least(leg, both_units(leg.distance))]
    if leg.days is not None:
        lines.append(_days_between(leg, leg.days))
    if leg.end.order_basis == "inferred":
        lines.append(QCoreApplication.translate("wording", "Order inferred"))
    if leg.past:
        lines.append(_past(leg, mark))
    return lines


def way(leg: Leg, mark: Mark = isolate) -> str:
    """The distance from the last stop whose place is known: ``5,318 km (3,305 mi) from Tokyo``.

    The way past stops whose places are not known is ``at least`` as long.
    """
    if is_nought(leg.distance):
        same = QCoreApplication.translate("wording", "Same place as {place}")
        return same.format(place=mark(leg.start.name))
    words = QCoreApplication.translate("wording", "{distance} from {place}")
    distance = _at_least(leg, both_units(leg.distance))
    text = words.format(distance=distance, place=mark(leg.start.name))
    return f"{text}{SEPARATOR}{_past(leg, mark)}" if leg.past else text


def leg_length(leg: Leg) -> str:
    """The length of a leg: ``5,318 km``, ``at least 5,318 km``, or ``same place``."""
    return metric(leg.distance) if is_nought(leg.distance) else _at_least(leg, metric(leg.distance))


def leg_of(leg: Leg) -> str:
    """The length of a leg as a phrase: ``67 km from Seoul``, or ``same place``."""
    if is_nought(leg.distance):
        return metric(leg.distance)
    words = QCoreApplication.translate("wording", "{distance} from {place}")
    return words.format(distance=leg_length(leg), place=isolate(leg.start.name))


def at_least(distance: str) -> str:
    """A distance that may be longer: ``at least 5,318 km``."""
    return QCoreApplication.translate("wording", "at least {distance}").format(distance=distance)


def route_length(tour: Tour, metres: float) -> str | None:
    """The length of a whole route, ``None`` if fewer than two of its stops have a place."""
    return _route_length(tour, metres, both_units)


def total(tour: Tour, metres: float) -> str | None:
    """The length of a route as a phrase: ``10,154 km in all``; ``None`` if it has no leg."""
    length = _route_length(tour, metres, metric)
    if length is None or is_nought(metres):
        return length
    return QCoreApplication.translate("wording", "{distance} in all").format(distance=length)


def _route_length(tour: Tour, metres: float, words: Callable[[float], str]) -> str | None:
    if len(tour.stops) - len(tour.unplaced) < 2:
        return None
    if is_nought(metres):
        return QCoreApplication.translate("wording", "All in the same place")
    return at_least(words(metres)) if tour.unplaced else words(metres)


def place_not_known() -> str:
    """The text in place of a position that the tour does not give."""
    return QCoreApplication.translate("wording", "Place not known")


def map_note(tour: Tour) -> str | None:
    """The sentence that says which stops a map leaves out, or that it shows none."""
    translate = QCoreApplication.translate
    if not tour.stops:
        return translate("wording", "This tour has no stops yet, so there is nothing to draw.")
    missing = tour.unplaced
    if not missing:
        return None
    if len(missing) == len(tour.stops):
        return translate(
            "wording", "No stop of this tour has a known place, so there is nothing to draw."
        )
    names = ", ".join(
        f"{tour.index(stop.id) + 1} {isolate(stop.name)}" for stop in missing[:MOST_NAMED]
    )
    text = translate("wording", "Not on the map, place not known: {stops}.")
    return text.format(stops=names if len(missing) <= MOST_NAMED else count_stops(len(missing)))


def dashed_past() -> str:
    """The footnote for legs past stops whose places are not known."""
    return QCoreApplication.translate("wording", "Dashed: past a stop whose place is not known.")


def past_unplaced() -> str:
    """The meaning of a dashed leg past stops whose places are not known, beside a sample of it."""
    return QCoreApplication.translate("wording", "past a stop whose place is not known")


def _at_least(leg: Leg, distance: str) -> str:
    return at_least(distance) if leg.past else distance


def _past(leg: Leg, mark: Mark) -> str:
    if len(leg.past) > MOST_NAMED:
        names = count_stops(len(leg.past))
    else:
        names = ", ".join(mark(stop.name) for stop in leg.past)
    words = QCoreApplication.translate("wording", "past {stops}, place not known")
    return words.format(stops=names)


def _days_between(leg: Leg, days: int) -> str:
    if days == 0:
        return QCoreApplication.translate("wording", "On the same day")
    if days < -1 or (days < 0 and not leg.crosses_date_line):
        return days_earlier(-days)
    if days < 0:
        return QCoreApplication.translate("wording", "Across the date line, a day earlier")
    return days_later(days)


def quoted(text: str) -> str:
    """A text in quotation marks."""
    return QCoreApplication.translate("wording", "“{text}”").format(text=text)


def _place_kinds() -> dict[str, str]:
    """The English labels of citations, each with its word in the language of the reader."""
    return {
        "paragraph": QCoreApplication.translate("wording", "paragraph"),
        "section": QCoreApplication.translate("wording", "section"),
        "page": QCoreApplication.translate("wording", "page"),
        "chapter": QCoreApplication.translate("wording", "chapter"),
        "line": QCoreApplication.translate("wording", "line"),
        "verse": QCoreApplication.translate("wording", "verse"),
        "volume": QCoreApplication.translate("wording", "volume"),
    }


def place_kind(label: str) -> str:
    """The label of a citation in the reader's language; one that is not known stays as it is."""
    return _place_kinds().get(label, label)


def place_label(kind: str) -> str:
    """The label for a kind of place that the reader has written: the reverse of ``place_kind``."""
    written = kind.strip().casefold()
    known = (label for label, word in _place_kinds().items() if word.casefold() == written)
    return next(known, kind)


def place_in_source(citation: Citation, mark: Mark = isolate) -> str:
    """The place in the source, such as ``paragraph 12``; empty if the citation names none."""
    label = place_kind(citation.label) if citation.label else None
    return mark(" ".join(part for part in (label, citation.locator) if part))


def phrasing(mark: Mark = isolate) -> Phrasing:
    """The phrasing of copied texts, in the reader's language."""
    place = partial(place_in_source, mark=mark)
    return Phrasing(when=when, place=place, quoted=quoted, status=status_word, mark=mark)


def person(someone: Person, mark: Mark = isolate) -> str:
    """A person with role and country: ``Shinjiro Koizumi, Defence Minister, Japan``."""
    return mark(someone.name) + person_details(someone, mark)


def person_details(someone: Person, mark: Mark = isolate) -> str:
    """Role and country of a person, each after a comma."""
    country = country_name(someone.country) if someone.country else None
    return "".join(f", {mark(part)}" for part in (someone.role, country) if part)


def party(code: str) -> str:
    """A party to an agreement: the country's name for a code, any other name as it is."""
    return country_name(code)


def _short_forms() -> dict[str, str]:
    """The labels of citations that are written in short, with ``{place}`` for the locator."""
    return {
        "paragraph": QCoreApplication.translate("wording", "¶{place}"),
        "section": QCoreApplication.translate("wording", "§{place}"),
        "page": QCoreApplication.translate("wording", "p. {place}"),
        "chapter": QCoreApplication.translate("wording", "ch. {place}"),
    }


def short_place(citation: Citation, mark: Mark = isolate) -> str:
    """The place in the source in short, such as ``¶12`` or ``p. 7``."""
    form = _short_forms().get(citation.label or "") if citation.locator else None
    if form is None:
        return place_in_source(citation, mark)
    return form.format(place=mark(citation.locator or ""))


def place_sign(citation: Citation) -> str:
    """The sign before the locators of citations with the same label: ``¶``, ``p.``, ``verse``."""
    label = citation.label or ""
    form = _short_forms().get(label)
    return form.partition("{place}")[0].strip() if form else isolate(place_kind(label))


def reference(tour: Tour, citation: Citation, mark: Mark = isolate) -> str:
    """A short numbered reference such as ``[1] ¶12`` or ``[2] p. 7``."""
    number = tour.source_number(citation.source)
    return f"[{number}] {short_place(citation, mark)}".rstrip()


def unsourced() -> str:
    """The text in place of the references of an item that cites nothing."""
    return QCoreApplication.translate("wording", "Unsourced")


def spoken_reference(tour: Tour, citation: Citation) -> str:
    """A reference in full, for screen readers: ``Source 1, paragraph 12: title``."""
    words = QCoreApplication.translate("wording", "Source {number}")
    parts = (words.format(number=tour.source_number(citation.source)), place_in_source(citation))
    place = ", ".join(part for part in parts if part)
    return f"{place}: {isolate(tour.source(citation.source).title)}"


def source_facts(source: Source, mark: Mark = isolate) -> str:
    """The publisher of a source and its dates; empty if nothing is known."""
    parts = [source.publisher, when(source.published) if source.published else None]
    if source.accessed:
        words = QCoreApplication.translate("wording", "read {day}")
        parts.append(words.format(day=when(source.accessed)))
    return SEPARATOR.join(mark(part) for part in parts if part)


def basis_notes(stop: Stop, mark: Mark = isolate) -> tuple[BasisNote, ...]:
    """What is not known, inferred or noted about a stop's place, date and order, in this order."""
    translate = QCoreApplication.translate
    is_unplaced = stop.position is None
    facts = (
        (
            # A place that is not known has to be told, like one that is inferred.
            "inferred" if is_unplaced else stop.place_basis,
            stop.place_note,
            translate("wording", "Place"),
            place_not_known() if is_unplaced else translate("wording", "Place inferred"),
        ),
        (
            stop.date_basis,
            stop.date_note,
            translate("wording", "Date"),
            translate("wording", "Date inferred"),
        ),
        (
            stop.order_basis,
            stop.order_note,
            translate("wording", "Order"),
            translate("wording", "Order inferred"),
        ),
    )
    return tuple(
        BasisNote(
            inferred if basis == "inferred" else stated,
            basis == "inferred",
            mark(note) if note else None,
        )
        for basis, note, stated, inferred in facts
        if note or basis == "inferred"
    )


def inferred_sentence(stop: Stop) -> str | None:
    """What is inferred or not known about a stop: ``Place, dates and order are inferred.``

    ``None`` if all of it is stated.
    """
    translate = QCoreApplication.translate
    sentences = {
        (True, False, False): translate("wording", "The place is inferred."),
        (False, True, False): translate("wording", "The dates are inferred."),
        (False, False, True): translate("wording", "The order is inferred."),
        (True, True, False): translate("wording", "Place and dates are inferred."),
        (True, False, True): translate("wording", "Place and order are inferred."),
        (False, True, True): translate("wording", "Dates and order are inferred."),
        (True, True, True): translate("wording", "Place, dates and order are inferred."),
    }
    is_unplaced = stop.position is None
    bases = (
        stop.place_basis if not is_unplaced else "stated",
        stop.date_basis,
        stop.order_basis,
    )
    place, date, order = (basis == "inferred" for basis in bases)
    unknown = translate("wording", "The place is not known.") if is_unplaced else None
    text = " ".join(filter(None, (unknown, sentences.get((place, date, order)))))
    return text or None


def beyond_map_note() -> str:
    """The remark on a stop that the map cannot show at its place."""
    return QCoreApplication.translate(
        "wording", "Beyond the map, which ends at 85° of latitude: shown at its edge."
    )


def place_inferred() -> str:
    """The footnote for stops whose place is inferred."""
    return QCoreApplication.translate("wording", "Place inferred, not named in the source.")


def date_inferred() -> str:
    """The footnote for stops whose date is inferred."""
    return QCoreApplication.translate("wording", "Date inferred in whole or in part.")


def inferred_word() -> str:
    """The word for what is not stated but inferred."""
    return QCoreApplication.translate("wording", "Inferred")


def remark(item: Item, mark: Mark = isolate) -> str | None:
    """The note of an item, after the word ``Inferred`` if the item is inferred."""
    if item.basis == "inferred":
        word = inferred_word()
        return f"{word}. {mark(item.note)}" if item.note else word
    return item.note
