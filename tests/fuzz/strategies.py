"""Generates JSON near the tour format: the right names, with right, odd or wrong values."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from tests.tours import encoded

_odd = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(allow_nan=False, allow_infinity=False),
    st.text(st.characters(exclude_categories=["Cs"]), max_size=8),
    st.just([]),
    st.just({}),
    st.lists(st.integers(0, 2), max_size=2),
)


def _mostly(right: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    # A tour has some twenty members. If each were often wrong, no tour would ever be read.
    return st.integers(0, 24).flatmap(lambda chance: _odd if chance == 13 else right)


def _members(must: dict[str, Any], may: dict[str, Any]) -> st.SearchStrategy[dict[str, Any]]:
    known = st.fixed_dictionaries(
        {name: _mostly(value) for name, value in must.items()},
        optional={name: _mostly(value) for name, value in may.items()},
    )
    unknown = st.dictionaries(st.sampled_from(["x", "extra", "stops", "lon", "\0"]), _odd)
    return st.tuples(unknown, known).map(lambda both: {**both[0], **both[1]})


def _list(of: st.SearchStrategy[Any], least: int = 0) -> st.SearchStrategy[list[Any]]:
    return st.lists(_mostly(of), min_size=least, max_size=3)


_words = st.sampled_from(["Oslo", "oslo", "O\u0301slo", "Ósło", "a b", "\u202eb", "İ", "<b>", "0"])
_ids = st.sampled_from([*"abcdefgh", "A", "é", "e\u0301", "a\nb"])
_dates = st.one_of(
    st.dates().map(str),
    st.datetimes().map(lambda moment: moment.isoformat()),
    st.sampled_from(
        [
            *("0001-01-01", "9999-12-31", "2025-02-30", "0001-01-01T00:00+14:00", "2025-W45-2"),
            *("2025", "2025-11", "0001", "9999-12", "2025-11-04T09", "1872~", "1872-10?", "1872%"),
            *("2025-10/2025-11", "2025-11/2025-10", "0001/9999", "1872~/", "20250302", "-0044"),
        ]
    ),
)
_countries = st.sampled_from(["NO", "JP", "XK", "UK"])
_bases = st.sampled_from(["stated", "inferred"])
_citations = _members(
    {"source": st.sampled_from(["s", "s", "t"])},
    {
        "label": _words,
        "locator": _words,
        "start": st.integers(-1, 9),
        "end": st.integers(-1, 9),
        "exact": _words,
        "prefix": _words,
        "suffix": _words,
    },
)
_of_items = {
    **{"topics": _list(_words), "basis": _bases, "note": _words, "date": _dates},
    "cite": st.lists(_citations, max_size=1),
}
_meetings = _members({"id": _ids, "title": _words}, {**_of_items, "with": _list(_ids)})
_quotes = _members({"id": _ids, "text": _words}, {**_of_items, "speaker": st.just("a")})
_agreements = _members({"id": _ids, "title": _words, "status": st.just("agreed")}, _of_items)
_facts = _members({"id": _ids, "text": _words}, _of_items)
_longitudes = st.one_of(st.floats(-180, 180), st.integers(-180, 180), st.floats(-400, 400))
_latitudes = st.one_of(st.floats(-90, 90), st.integers(-90, 90))
_points = _members(
    {
        "type": st.just("Point"),
        "coordinates": st.tuples(_longitudes, _latitudes).map(list)
        | st.tuples(_longitudes, _latitudes, st.floats(-1e9, 1e9)).map(list),
    },
    {},
)
_stops = _members(
    {
        "type": st.just("Feature"),
        "id": st.one_of(_ids, _ids, st.integers(), st.floats(-9, 9)),
        "geometry": st.one_of(_points, _points, _points, st.none()),
        "properties": _members(
            {"name": _words},
            {
                **{"country": _countries, "arrive": _dates, "depart": _dates},
                **{"place_basis": _bases, "date_basis": _bases, "order_basis": _bases},
                **{"meetings": _list(_meetings), "quotes": _list(_quotes)},
                **{"agreements": _list(_agreements), "facts": _list(_facts)},
            },
        ),
    },
    {},
)


def near_tours() -> st.SearchStrategy[bytes]:
    """Files that are tours, or nearly so."""
    head = _members(
        {"format": st.just(1), "title": _words},
        {"traveller": st.just("a"), "language": st.sampled_from(["en", "", "xx"])},
    )
    people = _list(_members({"id": _ids, "name": _words}, {"country": _countries}))
    source = _members(
        {"id": st.just("s"), "title": _words},
        {"text": _words, "published": _dates, "sha256": st.sampled_from(["0" * 64, "x"])},
    )
    return _members(
        {"type": st.just("FeatureCollection"), "tour": head, "features": _list(_stops)},
        {"people": people, "sources": st.lists(source, max_size=1)},
    ).map(encoded)
