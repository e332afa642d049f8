"""KML: valid by its schema, complete, split at the antimeridian, animated, inert."""

from __future__ import annotations

import html.parser
from xml.etree import ElementTree as ET

import msgspec
import pytest
from hypothesis import given, settings

from app.export.text.sanitize import one_line
from app.tour.model import Tour
from tests.export.foreign import check_kml_schema
from tests.export.samples import HOSTILE_TEXTS, KINDS, TOURS, data, hostile, with_days
from tests.tours import tours

NS = {"k": "http://www.opengis.net/kml/2.2", "gx": "http://www.google.com/kml/ext/2.2"}
HTML_TAGS = {"h2", "h3", "p", "ul", "li", "b", "i", "br", "a"}


class Html(html.parser.HTMLParser):
    """A description as a browser parses it."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.links: list[str | None] = []
        self.text = ""
        self.feed(source)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        assert [name for name, _ in attrs] == (["href"] if tag == "a" else [])
        self.links += [value for _, value in attrs]

    def handle_data(self, data: str) -> None:
        self.text += data

    def handle_comment(self, data: str) -> None:
        raise AssertionError(f"a comment: {data}")

    def unknown_decl(self, data: str) -> None:
        raise AssertionError(f"a declaration: {data}")


def tree(tour: Tour) -> ET.Element:
    return ET.fromstring(data(tour, ".kml"))


def descriptions(root: ET.Element) -> list[Html]:
    return [Html(element.text or "") for element in root.iterfind(".//k:description", NS)]


def stops(root: ET.Element) -> list[ET.Element]:
    return root.findall("./k:Document/k:Folder[1]/k:Placemark", NS)


def lines(root: ET.Element) -> list[list[tuple[float, float]]]:
    result = []
    for element in root.iterfind(".//k:LineString/k:coordinates", NS):
        pairs = [pair.split(",") for pair in (element.text or "").split()]
        result.append([(float(lon), float(lat)) for lon, lat in pairs])
    return result


@pytest.mark.parametrize("name", TOURS)
def test_it_is_valid_and_complete(name: str) -> None:
    tour = TOURS[name]
    check_kml_schema(data(tour, ".kml"))
    root = tree(tour)
    marks = stops(root)
    assert [mark.findtext("k:name", "", NS) for mark in marks] == [
        f"{number} {stop.name}" for number, stop in enumerate(tour.stops, start=1)
    ]
    for mark, stop in zip(marks, tour.stops, strict=True):
        balloon = Html(mark.findtext("k:description", "", NS))
        notes = [note for note in (stop.place_note, stop.date_note, stop.order_note) if note]
        assert balloon.tags.count("li") == len(stop.items) + len(notes)
        inferred = sum(item.basis == "inferred" for item in stop.items)
        assert balloon.text.count("Inferred") == inferred
        for item in stop.items:
            assert item.note is None or item.note in balloon.text
        counts = [
            int(mark.findtext(f".//k:Data[@name='{kind}_count']/k:value", "", NS))
            for kind in ("meeting", "quote", "agreement", "fact")
        ]
        missing = sum(agreement.status == "none" for agreement in stop.agreements)
        assert counts == [
            len(getattr(stop, kind)) - (missing if kind == "agreements" else 0) for kind in KINDS
        ]


def test_no_date_has_no_basis() -> None:
    tour = TOURS["asia"]
    stop = msgspec.structs.replace(tour.stops[0], arrive=None, depart=None, date_basis="stated")
    (mark,) = stops(tree(msgspec.structs.replace(tour, stops=(stop,))))
    assert mark.find(".//k:Data[@name='place_basis']", NS) is not None
    assert mark.find(".//k:Data[@name='date_basis']", NS) is None


def test_references_and_sources_have_the_same_numbers() -> None:
    balloon = Html(stops(tree(TOURS["asia"]))[0].findtext("k:description", "", NS))
    assert "[1] ¶12" in balloon.text
    assert "[1] Takeaways From Hegseth’s Asia Tour" in balloon.text
    assert balloon.links == []
    first = descriptions(tree(TOURS["verne"]))[0]
    assert first.links == ["https://www.gutenberg.org/ebooks/103"]


def test_it_loads_nothing_else() -> None:
    root = tree(TOURS["verne"])
    for tag in ("href", "NetworkLink", "Icon", "Link"):
        assert root.find(f".//k:{tag}", NS) is None
    assert {element.text for element in root.iterfind(".//k:targetHref", NS)} == {None}


def test_the_route_is_cut_at_the_antimeridian() -> None:
    tour = TOURS["verne"]
    parts = lines(tree(tour))
    # One leg crosses it.
    assert len(parts) == len(tour.stops)
    for line in parts:
        assert all(-180 <= lon <= 180 for lon, _ in line)
        assert all(abs(a[0] - b[0]) < 5 for a, b in zip(line, line[1:], strict=False))
    ends = [(a[-1], b[0]) for a, b in zip(parts, parts[1:], strict=False) if a[-1] != b[0]]
    assert ends == [((180.0, ends[0][0][1]), (-180.0, ends[0][0][1]))]


def test_a_stay_that_ends_before_it_begins_has_no_span() -> None:
    text = data(with_days(TOURS["asia"], "2025-11-05", "2025-10-31"), ".kml").decode()
    mark = text[text.index('<Placemark id="stop-1">') :]
    assert "<TimeSpan>" not in mark
    assert "<TimeStamp>" not in mark
    assert "5 Nov 2025 – 31 Oct 2025" in mark


@settings(max_examples=40)
@given(tours(min_stops=2))
def test_coordinates_of_any_route_are_in_range(tour: Tour) -> None:
    document = data(tour, ".kml")
    check_kml_schema(document)
    for line in lines(ET.fromstring(document)):
        assert len(line) > 1
        assert all(-180 <= lon <= 180 and -90 <= lat <= 90 for lon, lat in line)


def test_dates_and_times() -> None:
    verne = stops(tree(TOURS["verne"]))
    # Only the departure is known.
    assert verne[0].find("k:TimeSpan/k:begin", NS) is None
    assert verne[0].findtext("k:TimeSpan/k:end", "", NS) == "1872-10-02"
    assert verne[5].findtext("k:TimeStamp/k:when", "", NS) == "1872-10-14"
    assert verne[14].findtext("k:TimeSpan/k:begin", "", NS) == "1872-11-06"
    assert verne[14].findtext("k:TimeSpan/k:end", "", NS) == "1872-11-07"
    undated = stops(tree(TOURS["asia"]))[4]
    assert undated.find("k:TimeStamp", NS) is None
    assert undated.find("k:TimeSpan", NS) is None
    timed = with_days(TOURS["asia"], "2025-10-28T10:00+09:00")
    check_kml_schema(data(timed, ".kml"))
    when = stops(tree(timed))[0].findtext("k:TimeStamp/k:when", "", NS)
    assert when == "2025-10-28T10:00:00+09:00"


def test_the_animated_tour_visits_every_stop() -> None:
    tour = TOURS["asia"]
    playlist = tree(tour).find("./k:Document/gx:Tour/gx:Playlist", NS)
    assert playlist is not None
    marks = {mark.get("id") for mark in stops(tree(tour))}
    flights = playlist.findall("gx:FlyTo/k:LookAt", NS)
    assert [float(view.findtext("k:longitude", "", NS)) for view in flights] == [
        stop.lon for stop in tour.stops
    ]
    shown = [
        (mark.get("targetId"), mark.findtext("gx:balloonVisibility", "", NS))
        for mark in playlist.iterfind(".//k:Change/k:Placemark", NS)
    ]
    assert shown == [
        (f"stop-{number}", visible)
        for number in range(1, len(tour.stops) + 1)
        for visible in ("1", "0")
    ]
    assert {target for target, _ in shown} == marks
    assert len(playlist.findall("gx:Wait", NS)) == len(tour.stops)


@pytest.mark.parametrize("text", HOSTILE_TEXTS)
def test_hostile_texts_are_only_text(text: str) -> None:
    out = data(hostile(text), ".kml")
    check_kml_schema(out)
    root = ET.fromstring(out)
    plain = tree(hostile("plain"))
    assert [element.tag for element in root.iter()] == [element.tag for element in plain.iter()]
    assert stops(root)[0].findtext("k:name", "", NS) == one_line(f"1 {text}")
    for description in descriptions(root):
        assert set(description.tags) <= HTML_TAGS
        assert description.links == []
        assert one_line(text)[:10] in description.text
    # Google Earth would replace $[name] with data.
    for element in root.iterfind(".//k:description", NS):
        assert "$[" not in (element.text or "")
