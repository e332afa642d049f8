"""What differs between two tours as lines in the reader's language."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Literal, TypeAlias, cast

import msgspec
from PySide6.QtCore import QCoreApplication

from app.tour.bidi import isolate
from app.tour.differences import Difference, Sign, differences
from app.tour.filters import KINDS, Kind
from app.tour.model import AnyItem, Basis, Person, Source, Stop, Tour, When
from app.tour.paragraphs import paragraph_number
from app.tour.sourcing import item_words
from app.words import counts
from app.words.countries import country_name
from app.words.dates import date_not_stated, number, span, when
from app.words.kinds import kind_headings, kind_word, status_word
from app.words.wording import SEPARATOR, place_in_source, quoted, short_place

translate = QCoreApplication.translate

# What a line is about, for its icon.
LineKind: TypeAlias = Literal["tour", "stop", "place", "date", "order", "person", "source"] | Kind

# In characters; longer texts are cut between words.
_LONGEST = 80
# More places in a source than these are not named.
_MOST_PLACES = 4
# Of decimals of a degree: about ten metres, and about ten centimetres.
_COARSE, _FINE = 4, 6


class DifferenceLine(msgspec.Struct, frozen=True):
    """A difference in words: ``2 quotations`` and its detail, ``Kuala Lumpur, ¶6 and ¶7``.

    ``sign`` is that of the difference; it is empty in a last line that counts the differences which
    are left out. ``kind`` says what the line is about. ``stop_id`` is the stop, if it is about one.
    """

    sign: Sign | Literal[""]
    what: str
    detail: str
    kind: LineKind
    stop_id: str | None = None


def difference_lines(before: Tour, after: Tour, limit: int) -> tuple[DifferenceLine, ...]:
    """A line for each difference between two tours, at most ``limit`` of them.

    If there are more, one more line counts them.
    """
    found = differences(before, after)
    lines = tuple(_line(difference, before, after) for difference in found[:limit])
    left = len(found) - limit
    if left <= 0:
        return lines
    return (*lines, DifferenceLine("", counts.more(left), "", "tour"))


def _line(difference: Difference, before: Tour, after: Tour) -> DifferenceLine:
    if difference.about == "tour":
        what, detail, kind = _tour_line(difference, before, after)
    elif difference.about == "stop":
        what, detail, kind = _stop_line(difference, before, after)
    elif difference.about in KINDS:
        what, detail = _item_line(difference, before, after)
        kind = difference.about
    else:
        what, detail = _record_line(difference)
        kind = difference.about
    return DifferenceLine(difference.sign, what, detail, kind, difference.stop_id)


_Words: TypeAlias = tuple[str, str, LineKind]


def _tour_line(difference: Difference, before: Tour, after: Tour) -> _Words:
    (name, *_) = difference.fields
    (old, *_), (new, *_) = _values(difference)
    if name == "extra":
        return translate("differences", "Other members of the tour"), "", "tour"
    if name == "traveller":
        old = before.person(str(old)).name if old else None
        new = after.person(str(new)).name if new else None
    heads = {
        "title": translate("differences", "Title"),
        "subtitle": translate("differences", "Subtitle"),
        "summary": translate("differences", "Summary"),
        "traveller": translate("differences", "Traveller"),
        "language": translate("differences", "Language"),
    }
    return heads[name], _from_to(old, new, _cut), "tour"


def _stop_line(difference: Difference, before: Tour, after: Tour) -> _Words:
    assert difference.stop_id is not None
    if difference.sign == "+":
        stop = cast(Stop, difference.after)
        return isolate(stop.name), _stop_detail(stop, after.index(stop.id)), "stop"
    if difference.sign == "-":
        stop = cast(Stop, difference.before)
        return isolate(stop.name), _stop_detail(stop, before.index(stop.id)), "stop"
    return _changed_stop(difference, isolate(after.stop(difference.stop_id).name))


def _stop_detail(stop: Stop, index: int) -> str:
    place = translate("differences", "Stop {number}").format(number=number(index + 1))
    return SEPARATOR.join((place, counts.items(len(stop.items)))) if stop.items else place


def _changed_stop(difference: Difference, name: str) -> _Words:
    (field, *_) = difference.fields
    if field == "order":
        places = cast(int, difference.before), cast(int, difference.after)
        what = translate("differences", "{stop} has another place in the order")
        return what.format(stop=name), _arrow(*map(number, places)), "order"
    old, new = _values(difference)
    if field == "lon":
        return _place_line(old, new, name)
    if field == "arrive":
        what = translate("differences", "Date of {stop}")
        return what.format(stop=name), _arrow(_stay(*old), _stay(*new)), "date"
    kinds: dict[str, LineKind] = {"place": "place", "date": "date", "order": "order"}
    kind = kinds.get(field.partition("_")[0], "stop")
    if field.endswith("_basis"):
        return _stop_heads()[field].format(stop=name), _arrow(_basis(*old), _basis(*new)), kind
    if field.endswith("_note"):
        note = new[0] or old[0]
        what = _stop_heads()[field] if new[0] else _gone_heads()[field]
        return what.format(stop=name), _said(str(note)), kind
    values: dict[str, Callable[[Any], str]] = {"country": country_name, "altitude": _metres}
    detail = "" if field == "extra" else _from_to(old[0], new[0], values.get(field, _cut))
    return _stop_heads()[field].format(stop=name), detail, "place" if field == "altitude" else kind


def _stop_heads() -> Mapping[str, str]:
    return {
        "name": translate("differences", "Name of {stop}"),
        "country": translate("differences", "Country of {stop}"),
        "altitude": translate("differences", "Altitude of {stop}"),
        "place_basis": translate("differences", "Basis of the place of {stop}"),
        "date_basis": translate("differences", "Basis of the date of {stop}"),
        "order_basis": translate("differences", "Basis of the order at {stop}"),
        "place_note": translate("differences", "Note on the place of {stop}"),
        "date_note": translate("differences", "Note on the date of {stop}"),
        "order_note": translate("differences", "Note on the order at {stop}"),
        "extra": translate("differences", "Other members of {stop}"),
    }


def _gone_heads() -> Mapping[str, str]:
    return {
        "place_note": translate("differences", "No note on the place of {stop}"),
        "date_note": translate("differences", "No note on the date of {stop}"),
        "order_note": translate("differences", "No note on the order at {stop}"),
    }


def _place_line(old: tuple[Any, ...], new: tuple[Any, ...], name: str) -> _Words:
    if None in old:
        what = translate("differences", "{stop} has a place")
        return what.format(stop=name), _degrees(new, _COARSE), "place"
    if None in new:
        what = translate("differences", "The place of {stop} is not known")
        return what.format(stop=name), _degrees(old, _COARSE), "place"
    what = translate("differences", "{stop} lies elsewhere")
    is_near = _degrees(old, _COARSE) == _degrees(new, _COARSE)
    decimals = _FINE if is_near else _COARSE
    detail = _arrow(_degrees(old, decimals), _degrees(new, decimals))
    return what.format(stop=name), detail, "place"


def _item_line(difference: Difference, before: Tour, after: Tour) -> tuple[str, str]:
    kind = cast(Kind, difference.about)
    assert difference.stop_id is not None
    stop = isolate(after.stop(difference.stop_id).name)
    if difference.sign != "~":
        items = cast(tuple[AnyItem, ...], difference.after or difference.before)
        words = counts.of_kind(kind, len(items))
        if len(items) == 1:
            words = f"{kind_word(kind)}: {_said(item_words(items[0]))}"
        return words, ", ".join(part for part in (stop, _places(items)) if part)
    if difference.fields == ("order",):
        what = translate("differences", "{kind} of {stop} in another order")
        return what.format(kind=kind_headings()[kind], stop=stop), ""
    if difference.fields == ("stop",):
        (origin, item), _ = cast(tuple[tuple[Stop, AnyItem], object], _pair(difference))
        what = translate("differences", "{kind} moved: {words}")
        told = what.format(kind=kind_word(kind), words=_said(item_words(item)))
        return told, _arrow(isolate(origin.name), stop)
    old, new = cast(tuple[AnyItem, AnyItem], _pair(difference))
    what = translate("differences", "{kind} at {stop}").format(kind=kind_word(kind), stop=stop)
    if len(difference.fields) == 1:
        (name,) = difference.fields
        return what, _field_detail(name, getattr(old, name), getattr(new, name), before, after)
    return what, SEPARATOR.join((_said(item_words(new)), _names(difference.fields)))


def _record_line(difference: Difference) -> tuple[str, str]:
    if difference.fields == ("order",):
        if difference.about == "person":
            return translate("differences", "People in another order"), ""
        return translate("differences", "Sources in another order"), ""
    record = cast(Person | Source, difference.after or difference.before)
    title = record.name if isinstance(record, Person) else record.title
    head = (
        translate("differences", "Person: {name}")
        if isinstance(record, Person)
        else translate("differences", "Source: {name}")
    )
    what = head.format(name=isolate(_short(title)))
    if difference.sign != "~":
        parts = (
            (record.role, country_name(record.country) if record.country else None)
            if isinstance(record, Person)
            else (record.publisher, when(record.published) if record.published else None)
        )
        return what, SEPARATOR.join(isolate(part) for part in parts if part)
    if difference.fields in (("name",), ("title",)):
        (field,) = difference.fields
        old, new = (getattr(one, field) for one in _pair(difference))
        return what, _from_to(old, new, _cut)
    return what, _names(difference.fields)


def _field_detail(name: str, old: Any, new: Any, before: Tour, after: Tour) -> str:
    """What became of one field of an item: its name, and the values where they are short."""
    head = _names((name,))
    if name in ("cite", "extra", "topics", "people", "parties"):
        return head
    told: dict[str, Callable[[Any], str]] = {"date": when, "status": status_word, "basis": _basis}
    if name == "speaker":
        old = before.person(old).name if old else None
        new = after.person(new).name if new else None
    return f"{head}: {_from_to(old, new, told.get(name, _cut))}"


def _names(fields: tuple[str, ...]) -> str:
    """The names of fields, in a row."""
    names = {
        "name": translate("differences", "name"),
        "role": translate("differences", "role"),
        "country": translate("differences", "country"),
        "title": translate("differences", "title"),
        "publisher": translate("differences", "publisher"),
        "url": translate("differences", "address"),
        "published": translate("differences", "date of publication"),
        "accessed": translate("differences", "date of access"),
        "text": translate("differences", "text"),
        "sha256": translate("differences", "hash of the text"),
        "topics": translate("differences", "topics"),
        "cite": translate("differences", "citations"),
        "basis": translate("differences", "basis"),
        "note": translate("differences", "note"),
        "date": translate("differences", "date"),
        "people": translate("differences", "people"),
        "venue": translate("differences", "venue"),
        "summary": translate("differences", "summary"),
        "speaker": translate("differences", "speaker"),
        "context": translate("differences", "occasion"),
        "status": translate("differences", "status"),
        "parties": translate("differences", "parties"),
        "extra": translate("differences", "other members"),
    }
    return ", ".join(names[field] for field in fields)


def _places(items: tuple[AnyItem, ...]) -> str:
    """The places in the sources that items cite: ``¶6 and ¶7``; empty if there are too many."""
    places = list(
        dict.fromkeys(
            short_place(citation, str) if paragraph else place_in_source(citation)
            for item in items
            for citation in item.cite
            for paragraph in [paragraph_number(citation)]
        )
    )
    places = [place for place in places if place]
    if not places or len(places) > _MOST_PLACES:
        return ""
    if len(places) == 1:
        return places[0]
    words = translate("differences", "{places} and {last}")
    return words.format(places=", ".join(places[:-1]), last=places[-1])


def _pair(difference: Difference) -> tuple[Any, Any]:
    return difference.before, difference.after


def _values(difference: Difference) -> tuple[tuple[Any, ...], tuple[Any, ...]]:
    return cast(tuple[tuple[Any, ...], tuple[Any, ...]], _pair(difference))


def _from_to(old: Any, new: Any, told: Callable[[Any], str]) -> str:
    """A value and the one that replaced it; a dash stands for none."""
    return _arrow(*("–" if value is None else told(value) for value in (old, new)))


def _arrow(old: str, new: str) -> str:
    return translate("differences", "{before} → {after}").format(before=old, after=new)


def _said(text: str) -> str:
    return quoted(_cut(text))


def _cut(text: str) -> str:
    return isolate(_short(text))


def _short(text: str) -> str:
    """A text on one line, cut between words if it is long."""
    plain = " ".join(text[: 4 * _LONGEST].split())
    if len(plain) <= _LONGEST:
        return plain
    whole, _, _ = plain[:_LONGEST].rpartition(" ")
    return f"{whole or plain[:_LONGEST]} …"


def _stay(arrive: When | None, depart: When | None) -> str:
    return span(arrive, depart) or date_not_stated()


def _basis(basis: Basis) -> str:
    if basis == "stated":
        return translate("differences", "stated")
    return translate("differences", "inferred")


def _metres(altitude: float) -> str:
    return f"{altitude:g} m"


def _degrees(position: tuple[Any, ...], decimals: int) -> str:
    """Latitude and longitude of a position, in this order, as maps and their users write them."""
    lon, lat = position
    return f"{lat:.{decimals}f}, {lon:.{decimals}f}"
