"""StoryMapJS, TimelineJS and uMap: what the corpus does not show."""

from __future__ import annotations

import json

import pytest

from app.importers.formats import storymapjs, timelinejs, umap
from app.importers.imported import File, Imported, ImportRefused
from app.importers.rich_text import plain_text, umap_text
from app.importers.sniffing import sniffed

SHEET = (
    (
        "Year Month Day Time,End Year,End Month,End Day,End Time,Display Date,Headline,Text,Media,"
        "Media Credit,Media Caption,Media Thumbnail,Type,Group,Background"
    )
    .replace("Year Month Day Time", "Year,Month,Day,Time")
    .split(",")
)
# Of version 2.
OLD_SHEET = "Start Date,End Date,Headline,Text,Media,Media Credit,Media Caption,Tag,Type".split(",")


def file_of(value: object, **answers: str) -> File:
    return File(data=json.dumps(value).encode(), name="a.json", answers=answers)


def row(header: list[str], **cells: str) -> list[str]:
    named = {name.replace("_", " ").lower(): cell for name, cell in cells.items()}
    return [named.get(name.lower(), "") for name in header]


def sheet(header: list[str], *rows: list[str]) -> Imported:
    return timelinejs.read_rows(header, rows, File(data=b"x", name="sheet.csv"))


def event(**start: object) -> dict[str, object]:
    return {"start_date": start, "text": {"headline": "x"}}


@pytest.mark.parametrize(
    ("header", "is_one"),
    [
        (SHEET, True),
        (OLD_SHEET, True),
        ([name.upper() for name in SHEET], True),
        (["\ufeffYear", "Month", "Day", "Headline", "Text", "Media", "Group"], True),
        (["Year", "City", "Visitors"], False),
        (["Year", "Headline", "Author"], False),
        (["Name", "Lat", "Lon", "Text", "Media"], False),
        ([], False),
    ],
)
def test_headers_of_a_timeline(header: list[str], is_one: bool) -> None:
    assert timelinejs.is_timeline_header(header) == is_one


def test_a_sheet_gives_the_same_as_its_json() -> None:
    imported = sheet(
        SHEET,
        row(SHEET, headline="My <i>life</i>", text="In short.", type="title"),
        row(SHEET, year="1969", month="7", day="20", time="8:17 PM", headline="Landing",
            text="<p>Dust.</p>", media="https://m.example/1", media_caption="Boot",
            media_credit="Crew", group="Space"),
        row(SHEET),
        row(SHEET, year="1960", end_year="1972", headline="A race", type="era"),
        row(SHEET, year="1944", end_year="1945", end_month="5", display_date="the last winter",
            headline="Hunger"),
        row(SHEET, year="-490", headline="Marathon"),
    )  # fmt: skip
    (tour,) = imported.tours
    assert (tour.title, tour.summary) == ("My life", "In short.")
    marathon, hunger, landing = tour.stops
    assert marathon.arrive is None
    assert marathon.date_note == "year -490"
    assert (str(hunger.arrive), str(hunger.depart)) == ("1944", "1945-05")
    assert hunger.date_note == "the last winter"
    assert str(landing.arrive) == "1969-07-20T20:17"
    assert [(fact.text, fact.topics, fact.note) for fact in landing.facts] == [
        ("Dust.", ("Space",), None),
        ("Boot", ("Space",), "Credit: Crew"),
    ]
    assert landing.facts[0].cite[0].locator == "row 3"
    counted = {left.kind: left.count for left in imported.left_out}
    assert counted == {"era": 1, "media": 1, "year out of range": 1}


def test_a_sheet_of_version_2_and_its_own_columns() -> None:
    header = [*OLD_SHEET, "Location", "Budget"]
    imported = sheet(
        header,
        row(header, start_date="1/26/2012", end_date="1/27/2012", headline="Rome",
            tag="Trips", location="41.9, 12.5", budget="400"),
        row(header, start_date="1999", headline="Somewhere", location="Old town"),
    )  # fmt: skip
    somewhere, rome = imported.tours[0].stops
    assert (str(rome.arrive), str(rome.depart)) == ("2012-01-26", "2012-01-27")
    assert rome.position == (12.5, 41.9)
    assert rome.extra == {"Budget": "400", "group": "Trips"}
    assert somewhere.position is None
    assert [wanted.name for wanted in imported.wanted] == ["Old town"]


@pytest.mark.parametrize(
    ("start", "arrive", "note"),
    [
        ({"year": "2012"}, "2012", None),
        ({"year": 2012, "month": 0, "day": 0}, "2012", None),
        ({"year": "2012", "month": "2", "day": "", "hour": "9"}, "2012-02",
         "year 2012, month 2, hour 9"),
        ({"year": "2012", "month": "2", "day": "30"}, None, "year 2012, month 2, day 30"),
        ({"year": "2012", "month": "2", "day": "3", "hour": "9", "minute": "5"},
         "2012-02-03T09:05", None),
        ({"year": "812"}, "0812", None),
        ({"year": "0"}, None, "year 0"),
        ({"year": "44 BC"}, None, "year 44 BC"),
        ({"year": "about 1900"}, None, "year about 1900"),
        ({"month": "5"}, None, "month 5"),
        ({"year": "1" * 200}, None, f"year {'1' * 200}"),
    ],
)  # fmt: skip
def test_precision_of_dates_is_kept(
    start: dict[str, object], arrive: str | None, note: str | None
) -> None:
    (stop,) = timelinejs.read(file_of({"events": [event(**start)]})).tours[0].stops
    assert (str(stop.arrive) if stop.arrive else None, stop.date_note) == (arrive, note)


def test_events_are_in_the_order_of_their_dates() -> None:
    events = [event(year="1900"), event(year="-5"), event(year="1899", month="12")]
    tour = timelinejs.read(file_of({"events": events})).tours[0]
    assert [str(stop.arrive or stop.date_note) for stop in tour.stops] == [
        "year -5",
        "1899-12",
        "1900",
    ]


@pytest.mark.parametrize(
    ("story", "is_placed"),
    [
        ({"map_type": "osm:standard"}, True),
        ({}, True),
        ({"map_type": "osm:standard", "map_as_image": True}, True),
        ({"map_type": "https://tiles.example/{z}/{x}/{y}.png"}, True),
        ({"map_type": "https://tiles.example/{z}/{x}/{y}.png", "map_as_image": True}, False),
        ({"map_type": "zoomify"}, False),
        ({"map_type": "iiif"}, False),
        ({"map_as_image": True}, False),
        ({"zoomify": {"path": "https://tiles.example/"}}, False),
        ({"map_type": "stamen:toner", "zoomify": {"path": "https://tiles.example/"}}, True),
    ],
)
def test_stories_on_pictures_place_nothing(story: dict[str, object], is_placed: bool) -> None:
    slide = {"location": {"lat": 10.5, "lon": 20.5}, "text": {"headline": "x"}}
    imported = storymapjs.read(file_of({"storymap": {**story, "slides": [slide]}}))
    (stop,) = imported.tours[0].stops
    assert (stop.position is not None) == is_placed
    counted = {left.kind: left.count for left in imported.left_out}
    assert counted.get("place on a picture", 0) == (not is_placed)
    if not is_placed:
        assert stop.extra == {"location": {"lat": 10.5, "lon": 20.5}}


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("plain < text & more\n\nas it is", "plain < text & more\n\nas it is"),
        ("<p>one</p><p>two<br>three</p>", "one\ntwo\nthree"),
        ('<a href="https://a.example/">words</a>', "words (https://a.example/)"),
        ('<a href="https://a.example">https://a.example</a>', "https://a.example"),
        ('<a href="https://a.example">a.example</a>', "a.example"),
        ('<a href="mailto:a@b.example">a@b.example</a>', "a@b.example"),
        ("<script>x()</script>a<style>b{}</style>", "a"),
        ("a <b>bold</b>\nline", "a bold\nline"),
        ("<ul><li>a<li>b</ul>", "• a\n• b"),
        ("caf&eacute; &lt;b&gt;", "café <b>"),
        ('<a href="javascript:x()">y</a>', "y"),
    ],
)
def test_html_as_text(html: str, text: str) -> None:
    assert plain_text(html) == text


@pytest.mark.parametrize(
    ("source", "text", "images"),
    [
        ("[[https://a.example|words]]", "words (https://a.example)", 0),
        ("[[https://a.example]]", "https://a.example", 0),
        ("# Title\n**bold** and *so* 2*3*4", "Title\nbold and so 2*3*4", 0),
        ("{{https://p.example/1.jpg|200}}after", "after", 1),
        ("{{{https://f.example|300}}}", "https://f.example", 0),
        ("a\n---\nb", "a\nb", 0),
        ('<img src="https://p.example/2.jpg">b', "b", 1),
    ],
)
def test_marks_of_umap_as_text(source: str, text: str, images: int) -> None:
    assert umap_text(source) == (text, images)


@pytest.mark.parametrize(
    ("text", "shape"),
    [
        ('var storymap_data =\n{"storymap": {"slides": []}}', "storymapjs"),
        ('storyjs_jsonp_data = {"timeline": {}}', "timelinejs"),
        ('cb({"events": []});', "timelinejs"),
        ('{"slides": []}', "storymapjs"),
        ('{"type": "umap"}', "umap"),
        ('{"type": "Topology"}', "geojson"),
        ('[{"type": "Point", "coordinates": [1, 2]}]', "geojson"),
        ('{"type": "Feature"}\n{"type": "Feature"}\n', "geojson"),
        ('[{"a": 1}]', "table"),
        ("name,lat,lon\n(a,1,2)", "table"),
    ],
)
def test_files_are_told_by_their_contents(text: str, shape: str) -> None:
    assert sniffed(File(data=text.encode(), name="x")) == shape


@pytest.mark.parametrize("reader", [storymapjs.read, timelinejs.read, umap.read])
@pytest.mark.parametrize("value", [None, [], {}, {"storymap": 1}, {"events": 1}, {"layers": [1]}])
def test_files_of_another_kind_are_refused(reader: object, value: object) -> None:
    with pytest.raises(ImportRefused):
        reader(file_of(value))  # type: ignore[operator]
