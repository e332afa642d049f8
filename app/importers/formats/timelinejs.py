"""TimelineJS of Knight Lab, versions 2 and 3 and their sheet: its events become stops."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec

from app.importers.building import Counts, TourBuilder, one_line
from app.importers.imported import File, Imported, ImportRefused, Wanted
from app.importers.json_text import parse_json
from app.importers.knightlab.slides import (
    add_texts,
    language_of,
    location_rest,
    place_of,
    slide_of,
)
from app.importers.knightlab.timeline_dates import TimelineDate, date_of, parts_of_commas
from app.importers.knightlab.timeline_sheet import is_timeline_header, timeline_of_rows
from app.importers.rich_text import plain_text
from app.importers.stated.dates import DateReader
from app.importers.stated.values import TOUR_MEMBERS, elements, kept, members, text

__all__ = ["is_timeline_header", "read", "read_rows"]

_DATES = ("start_date", "end_date")
_KNOWN = frozenset(
    "start_date end_date text media group location lat lon background display_date autolink"
    " unique_id type locator classname".split()
)
# How a slide looks.
_SETTINGS = ("background", "autolink", "classname")
_TOP = frozenset("title events eras scale language".split())


class _Event(msgspec.Struct, frozen=True):
    value: Mapping[str, object]
    start: TimelineDate
    end: TimelineDate
    locator: str


def read(file: File) -> Imported:
    """A tour of the events of a timeline, in the order of their dates, as it shows them.

    An event with a place is a stop there, others are stops without a place. Latitude and longitude
    are WGS 84 degrees. Eras are left out. Raises ``ImportRefused`` if there are no events.
    """
    whole = members(parse_json(file.data))
    old = members(whole.get("timeline"))
    if isinstance(old.get("events"), list):
        whole, old = old, {}
    return _imported(file, _of_version_2(old) if old else whole)


def read_rows(
    header: Sequence[str], rows: Sequence[Sequence[str]], file: File, first_row: int = 2
) -> Imported:
    """As :func:`read`, of the sheet from which a timeline is made.

    ``rows`` are those below the header, ``first_row`` is the number of the first in the file.
    """
    return _imported(file, timeline_of_rows(header, rows, first_row))


def sheet_imported(rows: Sequence[Sequence[str]], file: File) -> Imported | None:
    """What a table gives if it is the sheet from which a timeline is made, or ``None``."""
    if not rows or not is_timeline_header(rows[0]):
        return None
    return read_rows(rows[0], rows[1:], file)


def _imported(file: File, whole: Mapping[str, object]) -> Imported:
    reader, counts = DateReader(file.answers), Counts()
    values = [members(value) for value in elements(whole.get("events"))]
    if not values:
        raise ImportRefused("The timeline has no events, so there is nothing to import.")
    for value in values:
        for name in _DATES:
            reader.learn(members(value.get(name)).get("text"))
    builder = TourBuilder(file, "timelinejs", "", counts)
    _describe(builder, counts, whole)
    wanted: list[Wanted] = []
    for event in _in_order(values, reader):
        _add(builder, counts, event, wanted)
    for era in elements(whole.get("eras")):
        words = members(members(era).get("text"))
        counts.add("era", one_line(plain_text(text(words.get("headline")))))
    if not len(builder):
        raise ImportRefused("The timeline has only empty events, so there is nothing to import.")
    tour = builder.tour()
    language = language_of(whole.get("language"))
    if language:
        tour = msgspec.structs.replace(tour, language=language)
    return Imported(
        format="timelinejs",
        tours=(tour,),
        left_out=counts.left_out(),
        questions=reader.questions(),
        wanted=tuple(wanted),
    )


def _describe(builder: TourBuilder, counts: Counts, whole: Mapping[str, object]) -> None:
    """Takes title and summary from the slide of the title, and keeps what else there is."""
    value = members(whole.get("title"))
    slide = slide_of(value)
    builder.title = slide.headline or builder.title
    builder.summary = slide.text
    beside = {key: inner for key, inner in whole.items() if key not in _TOP}
    if text(whole.get("scale")) not in ("", "human"):
        beside["scale"] = whole["scale"]
    if slide.media:
        beside["media"] = dict(slide.media)
        if slide.media.get("url"):
            counts.add("media", text(slide.media.get("url"))[:200])
    if any(members(value.get("background")).values()):
        counts.add("slide setting", "background")
    if value.get("start_date"):
        beside["start_date"] = value["start_date"]
    builder.extra = kept(beside, TOUR_MEMBERS)


def _in_order(values: Sequence[Mapping[str, object]], reader: DateReader) -> list[_Event]:
    """The events by the numbers of their dates; those without one stay behind their neighbour."""
    events = []
    for number, value in enumerate(values, start=1):
        start, end = (date_of(members(value.get(name)), reader) for name in _DATES)
        events.append(_Event(value, start, end, text(value.get("locator")) or f"event {number}"))
    keys: list[tuple[int, ...]] = []
    for event in events:
        before = keys[-1] if keys else ()
        keys.append(event.start.order or event.end.order or before)
    order = sorted(range(len(events)), key=keys.__getitem__)
    return [events[index] for index in order]


def _add(builder: TourBuilder, counts: Counts, event: _Event, wanted: list[Wanted]) -> None:
    value, start, end = event.value, event.start, event.end
    slide = slide_of(value)
    place = place_of(value.get("location") or {k: value.get(k) for k in ("lat", "lon")})
    if slide.is_empty and not (place.position or place.name or start.order or start.note):
        counts.add("empty slide")
        return
    for date in (start, end):
        if date.is_out_of_range:
            counts.add("year out of range", date.note)
    shown = one_line(plain_text(text(value.get("display_date"))))
    arrive, depart = start.when, end.when
    if arrive is not None and depart is None and arrive.is_interval:
        arrive, depart = arrive.ends
    notes = [shown, start.note, f"Until: {end.note}" if end.note else ""]
    stop_id = builder.add_stop(
        slide.headline or place.name,
        place.position,
        arrive=arrive,
        depart=depart,
        date_note=". ".join(dict.fromkeys(filter(None, notes))),
        place_note=place.name if slide.headline not in ("", place.name) else None,
    )
    group = one_line(plain_text(text(value.get("group"))))
    topics = (group,) if group else ()
    held = add_texts(builder, counts, stop_id, slide, locator=event.locator, topics=topics)
    settings = [name for name in _SETTINGS if value.get(name) not in (None, "", {})]
    if settings:
        counts.add("slide setting", ", ".join(settings))
    extra = {key: inner for key, inner in value.items() if key not in _KNOWN}
    if group and not builder.has_items(stop_id):
        # The topic of a fact tells it otherwise.
        extra["group"] = group
    extra |= held | location_rest(value.get("location"))
    if text(value.get("unique_id")):
        extra["unique_id"] = value["unique_id"]
    builder.change_stop(stop_id, extra=kept(extra))
    if place.name and place.position is None:
        wanted.append(Wanted(tour=0, stop=stop_id, name=place.name))


def _of_version_2(old: Mapping[str, object]) -> dict[str, object]:
    """A timeline of version 2 in the form of version 3."""
    known = ("headline", "text", "asset", "date", "era", "type")
    rest = {key: value for key, value in old.items() if key not in known}
    title = {"text": {name: old.get(name) for name in ("headline", "text")}}
    return {
        **rest,
        "title": {**title, "media": _media(old.get("asset"))},
        "events": [_event_of_2(members(value)) for value in elements(old.get("date"))],
        "eras": [
            {"text": {"headline": members(era).get("headline")}} for era in elements(old.get("era"))
        ],
    }


def _event_of_2(value: Mapping[str, object]) -> dict[str, object]:
    known = ("headline", "text", "asset", "startDate", "endDate", "tag")
    rest = {key: inner for key, inner in value.items() if key not in known}
    return {
        **rest,
        "text": {name: value.get(name) for name in ("headline", "text")},
        "media": _media(value.get("asset")),
        "group": value.get("tag"),
        "start_date": parts_of_commas(text(value.get("startDate"))),
        "end_date": parts_of_commas(text(value.get("endDate"))),
    }


def _media(asset: object) -> dict[str, object]:
    """The medium of version 2, whose address is called ``media``."""
    inner = dict(members(asset))
    address = inner.pop("media", None)
    return {"url": address, **inner} if address else inner
