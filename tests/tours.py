"""Tours for tests: a small JSON value to modify, and hypothesis strategies for whole tours."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from app.tour.file.decode import id_text
from app.tour.model import (
    Agreement,
    Basis,
    Citation,
    Fact,
    Meeting,
    Person,
    Quote,
    Source,
    Stop,
    Tour,
    When,
)

_DATA = Path(__file__).resolve().parent.parent / "data"
BUNDLED = _DATA / "asia-tour-2025.geojson"
VERNE = _DATA / "around-the-world-1872.geojson"
# Tour files that showed a defect.
CASES = Path(__file__).parent / "cases"

_SMALL: dict[str, Any] = {
    "type": "FeatureCollection",
    "tour": {"format": 1, "title": "A short tour", "traveller": "ann"},
    "people": [{"id": "ann", "name": "Ann"}, {"id": "bo", "name": "Bo", "country": "NO"}],
    "sources": [{"id": "diary", "title": "Diary", "text": "Bo said: all roads lead\nto Oslo."}],
    "features": [
        {
            "type": "Feature",
            "id": "oslo",
            "geometry": {"type": "Point", "coordinates": [10.75, 59.91]},
            "properties": {
                "name": "Oslo",
                "country": "NO",
                "arrive": "2024-05-01",
                "depart": "2024-05-03",
                "meetings": [
                    {"id": "m", "title": "Tea", "with": ["bo"], "cite": [{"source": "diary"}]}
                ],
                "quotes": [
                    {
                        "id": "q",
                        "text": "all roads lead to Oslo",
                        "speaker": "bo",
                        "cite": [{"source": "diary", "start": 9, "end": 31}],
                    }
                ],
            },
        },
        {
            "type": "Feature",
            "id": "tromso",
            "geometry": {"type": "Point", "coordinates": [18.96, 69.65]},
            "properties": {"name": "Tromsø", "country": "NO", "arrive": "2024-05-04"},
        },
    ],
}


def small() -> dict[str, Any]:
    """The JSON of a valid tour of two stops; every call returns a new copy."""
    return copy.deepcopy(_SMALL)


def encoded(value: object) -> bytes:
    """A JSON value as the bytes of a file."""
    return json.dumps(value, ensure_ascii=False).encode()


_text = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
_name = _text.filter(str.strip)
_maybe = st.none() | _text
_day = st.dates().map(lambda day: day.isoformat())
# Dates of every precision, each with or without a qualification.
DATES = st.builds(
    str.__add__,
    st.one_of(
        _day,
        _day.map(lambda day: day[:7]),
        _day.map(lambda day: day[:4]),
        st.builds(
            str.__add__, _day, st.sampled_from(["T09", "T09:30", "T09:30:15.5", "T23:59+14:00"])
        ),
        st.tuples(_day, _day).map(lambda days: f"{min(days)}/{max(days)}"),
        st.tuples(_day, _day).map(lambda days: f"{min(days)[:7]}/{max(days)[:4]}"),
    ),
    st.sampled_from(["", "", "?", "~", "%"]),
).map(When)
_when = st.none() | DATES
_plain_json = st.none() | st.booleans() | st.integers(-9, 9) | _text | st.lists(_text, max_size=2)
# Names that no version of the format uses.
_extra = st.dictionaries(_text.map(lambda text: f"x-{text}"), _plain_json, max_size=2)
_country = st.sampled_from([None, "JP", "VN", "XK"])
_basis: st.SearchStrategy[Basis] = st.sampled_from(("stated", "inferred"))
_id = _name | st.integers() | st.floats(allow_nan=False, allow_infinity=False)
_place = st.tuples(st.floats(-180, 180), st.floats(-90, 90))
# One stop of four has no place.
_maybe_place = st.one_of(_place, _place, _place, st.just((None, None)))
_topics = st.lists(_text, max_size=2).map(tuple)


def _text_of(written: str | int | float) -> str:
    return written if isinstance(written, str) else id_text(written)


@st.composite
def tours(draw: st.DrawFn, min_stops: int = 1, max_stops: int = 4) -> Tour:
    """Valid tours with every kind of item and unknown members, without offsets into texts."""
    people = draw(st.lists(_name, unique=True, max_size=3))
    sources = draw(st.lists(_name, unique=True, max_size=2))
    ids = draw(st.lists(_id, unique_by=_text_of, min_size=min_stops, max_size=max_stops))
    return Tour(
        title=draw(_name),
        subtitle=draw(_maybe),
        traveller=draw(st.sampled_from([None, *people])),
        language=draw(st.sampled_from([None, "en", "ko"])),
        people=tuple(
            Person(id=person, name=draw(_name), role=draw(_maybe), country=draw(_country))
            for person in people
        ),
        sources=tuple(
            Source(id=source, title=draw(_name), published=draw(_when), extra=draw(_extra))
            for source in sources
        ),
        stops=tuple(draw(_stops(stop_id, people, sources)) for stop_id in ids),
        extra=draw(_extra),
        file_extra=draw(_extra),
    )


@st.composite
def _stops(
    draw: st.DrawFn, written: str | int | float, people: list[str], sources: list[str]
) -> Stop:
    cite = st.lists(
        st.sampled_from(sources or [""]).map(lambda source: Citation(source=source, locator="3")),
        max_size=2 if sources else 0,
    ).map(tuple)
    shared: st.SearchStrategy[dict[str, Any]] = st.fixed_dictionaries(
        {"topics": _topics, "cite": cite, "basis": _basis, "note": _maybe, "extra": _extra}
    )
    guests = st.lists(st.sampled_from(people or [""]), max_size=2 if people else 0).map(tuple)
    lon, lat = draw(_maybe_place)
    return Stop(
        id=_text_of(written),
        id_number=None if isinstance(written, str) else written,
        name=draw(_name),
        lon=lon,
        lat=lat,
        altitude=None if lon is None else draw(st.none() | st.floats(-400, 9000)),
        country=draw(_country),
        place_basis=draw(_basis),
        place_note=draw(_maybe),
        meetings=(Meeting(id="m", title=draw(_name), people=draw(guests), **draw(shared)),),
        quotes=(
            Quote(
                id="q",
                text=draw(_name),
                speaker=draw(st.sampled_from([None, *people])),
                **draw(shared),
            ),
        ),
        agreements=(Agreement(id="a", title=draw(_name), status="signed", **draw(shared)),),
        facts=(Fact(id="f", text=draw(_name), date=draw(_when), **draw(shared)),),
        extra=draw(_extra),
        feature_extra=draw(_extra),
    )
