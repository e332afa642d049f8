"""KML and KMZ as tours, beside the files of the corpus; and our own exports as they were."""

from __future__ import annotations

import io
import re
import zipfile
from hashlib import sha256

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.importers.building import one_line
from app.tour.file.carried import carried_tour
from app.tour.model import Tour
from app.tour.sourcing import item_words
from tests.export.samples import TOURS, data
from tests.importers.reading import (
    KML,
    dates,
    imported,
    kml,
    kmz,
    left_out,
    placed,
    placemark,
    refusal,
    tour_of,
)
from tests.tours import tours

GOOGLE = "http://earth.google.com/kml/"
LINE = "<LineString><coordinates>10,59 10.1,59.1 10.2,59.2</coordinates></LineString>"
TWO = f"<Placemark><name>Way</name>{LINE}</Placemark>"


@pytest.mark.parametrize(
    "namespace",
    ["", KML, "http://www.opengis.net/kml/2.3", *(f"{GOOGLE}{n}" for n in ("2.0", "2.1", "2.2"))],
)
def test_any_namespace_is_read(namespace: str) -> None:
    tour = tour_of(kml(placemark("Oslo") + placemark("Bergen", "5.25,60.5"), namespace))
    assert placed(tour) == [("Oslo", (10.5, 59.25)), ("Bergen", (5.25, 60.5))]


def test_a_prefix_that_is_not_declared_is_read() -> None:
    document = kml(f"<name>A</name><gx:Carousel/>{placemark('Oslo')}")
    undeclared = document.replace(' xmlns:gx="http://www.google.com/kml/ext/2.2"', "")
    assert undeclared != document
    assert placed(tour_of(undeclared)) == placed(tour_of(document))


@pytest.mark.parametrize(
    ("time", "expected"),
    [
        ("<TimeStamp><when>1997</when></TimeStamp>", ("1997", None)),
        ("<TimeStamp><when>1997-07</when></TimeStamp>", ("1997-07", None)),
        ("<TimeStamp><when>1997-07-16</when></TimeStamp>", ("1997-07-16", None)),
        (
            "<TimeStamp><when>1997-07-16T07:30:15Z</when></TimeStamp>",
            ("1997-07-16T07:30:15Z", None),
        ),
        (
            "<TimeStamp><when>1997-07-16T10:30:15.5+03:00</when></TimeStamp>",
            ("1997-07-16T10:30:15.5+03:00", None),
        ),
        ("<TimeSpan><begin>2005-08</begin></TimeSpan>", ("2005-08", None)),
        ("<TimeSpan><end>2005-08-03</end></TimeSpan>", (None, "2005-08-03")),
        ("<TimeSpan><begin>1876</begin><end>1880-02</end></TimeSpan>", ("1876", "1880-02")),
        ("<TimeSpan><begin/><end></end></TimeSpan>", (None, None)),
    ],
)
def test_dates_keep_their_precision(time: str, expected: tuple[str | None, str | None]) -> None:
    (stop,) = tour_of(kml(placemark("A", inner=time))).stops
    assert dates(stop) == expected
    assert stop.date_note is None


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("soon", "implausible time"),
        ("2019-02-30", "implausible time"),
        ("03/04/2019", "implausible time"),
        ("1970-01-01T00:00:00Z", "implausible time"),
        ("-0044-03-15", "year out of range"),
        ("12019", "implausible time"),
        ("12019-01-01", "year out of range"),
    ],
)
def test_what_is_no_date_is_kept_in_words(text: str, kind: str) -> None:
    found = imported(kml(placemark("A", inner=f"<TimeStamp><when>{text}</when></TimeStamp>")))
    (stop,) = found.tours[0].stops
    assert dates(stop) == (None, None)
    assert text in (stop.date_note or "")
    assert left_out(found) == {kind: 1}


def test_the_date_of_a_folder_is_inferred_for_what_is_in_it() -> None:
    time = "<TimeStamp><when>2019-07-01</when></TimeStamp>"
    own = "<TimeStamp><when>2019-07-02</when></TimeStamp>"
    folder = f"<Folder><name>1st</name>{time}{placemark('A')}{placemark('B', inner=own)}</Folder>"
    a, b, c = tour_of(kml(folder + placemark("C"))).stops
    assert (dates(a)[0], a.date_basis) == ("2019-07-01", "inferred")
    assert "1st" in (a.date_note or "")
    assert (dates(b)[0], b.date_basis) == ("2019-07-02", "stated")
    assert dates(c) == (None, None)


def test_folders_become_topics_or_are_kept() -> None:
    told = placemark("A", inner="<description>Words</description>")
    inner = f"<Folder><name>Deep</name>{told}{placemark('B')}</Folder>"
    a, b = tour_of(kml(f"<name>Tour</name><Folder><name>Wide</name>{inner}</Folder>")).stops
    assert a.facts[0].topics == ("Wide", "Deep")
    assert "folder" not in a.extra
    assert b.extra == {"folder": "Wide / Deep"}


def test_data_is_kept_under_names_that_a_tour_does_not_use() -> None:
    rows = {"height": "12.50", "name": "other", "depart": "noon"}
    values = "".join(f'<Data name="{k}"><value>{v}</value></Data>' for k, v in rows.items())
    (stop,) = tour_of(kml(placemark("A", inner=f"<ExtendedData>{values}</ExtendedData>"))).stops
    assert stop.extra == {"height": "12.50", "file:name": "other", "file:depart": "noon"}
    assert dates(stop) == (None, None)


def test_only_the_ends_of_a_line_are_offered() -> None:
    found = imported(kml(TWO))
    (question,) = found.questions
    assert (question.kind, question.chosen, question.is_open) == ("rests", "ends", True)
    assert [(answer.id, answer.count) for answer in question.answers] == [
        ("none", 0),
        ("ends", 2),
        ("rests", 2),
    ]
    assert placed(found.tours[0]) == [
        ("Start of Way", (10.0, 59.0)),
        ("End of Way", (10.2, 59.2)),
    ]
    assert left_out(found) == {"track point": 1}
    assert left_out(imported(kml(TWO), rests="none")) == {"line": 1}
    assert not tour_of(kml(TWO), rests="none").stops


def test_lines_beside_points_give_no_stops_until_they_are_asked_for() -> None:
    document = kml(placemark("A") + TWO + placemark("B"))
    found = imported(document)
    assert [stop.name for stop in found.tours[0].stops] == ["A", "B"]
    assert not found.questions[0].is_open
    assert left_out(found) == {"line": 1}
    names = [stop.name for stop in tour_of(document, rests="ends").stops]
    assert names == ["A", "Start of Way", "End of Way", "B"]


def test_a_ring_without_times_is_one_place() -> None:
    ring = "<LinearRing><coordinates>1,1 1.1,1 1.1,1.1 1,1</coordinates></LinearRing>"
    assert placed(tour_of(kml(f"<Placemark><name>Lake</name>{ring}</Placemark>"))) == [
        ("Lake", (1.0, 1.0))
    ]


def test_placemarks_of_a_track_are_one_line() -> None:
    def points(step: int, name: str, count: int = 40) -> str:
        return "".join(
            placemark(
                name.format(n),
                f"10,{59 + n / 500}",
                f"<TimeStamp><when>2024-05-0{1 + n * step // 1440}T{n * step // 60 % 24:02}"
                f":{n * step % 60:02}:00Z</when></TimeStamp>",
            )
            for n in range(count)
        )

    def names(inner: str) -> list[str]:
        return [stop.name for stop in tour_of(kml(f"<Folder><name>F</name>{inner}</Folder>")).stops]

    assert names(points(5, "P {}")) == ["Start of F", "End of F"]
    # Few points, slow ones, and those with names of their own are places.
    assert len(names(points(5, "P {}", 12))) == 12
    assert len(names(points(120, "P {}"))) == 40
    assert len(names(placemark("Other") + points(5, "P {}", 29))) == 30


def test_an_address_is_asked_of_the_gazetteer_only_without_a_place() -> None:
    address = "<address>1 High Street, York</address>"
    found = imported(
        kml(placemark("A", inner=address) + f"<Placemark><name>B</name>{address}</Placemark>")
    )
    a, b = found.tours[0].stops
    assert a.position and not b.position
    assert [(wanted.stop, wanted.name) for wanted in found.wanted] == [
        (b.id, "1 High Street, York")
    ]
    assert b.extra["address"] == "1 High Street, York"


def test_a_flight_counts_only_without_places() -> None:
    look = "<LookAt><longitude>2.5</longitude><latitude>48.5</latitude><range>9</range></LookAt>"
    flight = (
        f"<gx:Tour><name>Fly</name><gx:Playlist><gx:FlyTo>{look}</gx:FlyTo></gx:Playlist></gx:Tour>"
    )
    assert placed(tour_of(kml(flight))) == [("Stop 1", (2.5, 48.5))]
    found = imported(kml(flight + placemark("A")))
    assert [stop.name for stop in found.tours[0].stops] == ["A"]
    assert left_out(found) == {"animated tour": 1}


@given(st.lists(st.tuples(st.floats(), st.floats()), min_size=1, max_size=5))
def test_coordinates_are_whole_and_nothing_is_at_nought(
    places: list[tuple[float, float]],
) -> None:
    marks = "".join(placemark(f"P{n}", f"{lon!r},{lat!r}") for n, (lon, lat) in enumerate(places))
    for stop, (lon, lat) in zip(tour_of(kml(marks)).stops, places, strict=True):
        is_place = abs(lon) <= 180 and abs(lat) <= 90 and (lon, lat) != (0, 0)
        assert stop.position == ((lon, lat) if is_place else None)
        assert bool(stop.place_note) == (not is_place)


@pytest.mark.parametrize(
    ("inner", "words"),
    [
        ("", "empty"),
        ("<NetworkLink><Link><href>http://x.test/a.kml</href></Link></NetworkLink>", "My Maps"),
        ("<Placemark><name>A</name><Polygon/></Placemark>", "polygon"),
        ("<GroundOverlay><name>A</name></GroundOverlay>", "overlay"),
    ],
)
def test_a_map_without_places_is_refused(inner: str, words: str) -> None:
    assert words in refusal(kml(inner))


def test_a_document_type_is_refused() -> None:
    bomb = '<!DOCTYPE kml [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>'
    assert "document type" in refusal(bomb + kml(placemark("&b;")))


def test_deep_nesting_is_refused() -> None:
    assert "deeply" in refusal("<kml>" + "<Folder>" * 5000 + "</Folder>" * 5000 + "</kml>")


def test_a_linked_document_stands_where_its_link_does() -> None:
    link = "<NetworkLink><name>Part</name><Link><href>parts/b.kml#x</href></Link></NetworkLink>"
    archive = kmz(
        doc_kml=kml(f"{placemark('A')}{link}{placemark('C')}"), parts__b_kml=kml(placemark("B"))
    )
    assert [stop.name for stop in tour_of(archive).stops] == ["A", "B", "C"]


def test_documents_that_link_to_each_other_are_read_once() -> None:
    def link(name: str) -> str:
        return f"<NetworkLink><Link><href>{name}</href></Link></NetworkLink>"

    archive = kmz(
        doc_kml=kml(placemark("A") + link("b.kml")),
        b_kml=kml(placemark("B") + link("doc.kml") + link("b.kml")),
    )
    found = imported(archive)
    assert [stop.name for stop in found.tours[0].stops] == ["A", "B"]
    assert not found.left_out


def test_a_link_never_leads_out_of_the_archive() -> None:
    link = "<NetworkLink><Link><href>../../etc/passwd.kml</href></Link></NetworkLink>"
    assert left_out(imported(kmz(doc_kml=kml(placemark("A") + link)))) == {"network link": 1}


def test_an_archive_of_very_many_files_is_refused() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("doc.kml", kml(placemark("A")))
        for number in range(5000):
            archive.writestr(f"{number}.png", b"")
    assert "files" in refusal(out.getvalue())


@pytest.mark.parametrize("suffix", [".kml", ".kmz"])
@pytest.mark.parametrize("name", TOURS)
def test_our_own_export_is_the_tour_that_it_was(name: str, suffix: str) -> None:
    found = imported(data(TOURS[name], suffix))
    assert found.tours == (carried_tour(TOURS[name]),)
    assert not found.left_out
    assert not found.questions


@settings(max_examples=100)
@given(tours())
def test_any_exported_tour_is_the_tour_that_it_was(tour: Tour) -> None:
    assert tour_of(data(tour, ".kml")) == carried_tour(tour)


def shown_only(document: bytes) -> bytes:
    """The document without the parts that it carries, as other programs leave it."""
    return re.sub(rb"<atlas:(tour|stop)\b.*?</atlas:\1>", b"", document, flags=re.DOTALL)


@settings(max_examples=60)
@given(tours())
def test_names_order_dates_and_places_survive_in_what_is_shown(tour: Tour) -> None:
    again = tour_of(shown_only(data(tour, ".kml")))
    assert len(again.stops) == len(tour.stops)
    for stop, was in zip(again.stops, tour.stops, strict=True):
        if all(letter.isprintable() for letter in was.name):
            assert stop.name == one_line(was.name)
        assert dates(stop) == dates(was)
        assert (stop.place_basis, stop.country) == (
            was.place_basis if was.position else "stated",
            was.country,
        )
        if was.position is None or all(round(degrees, 7) == 0 for degrees in was.position):
            assert stop.position is None
        else:
            assert stop.position == pytest.approx(was.position, abs=1e-7)


def test_what_our_balloons_list_survives_in_what_is_shown() -> None:
    tour = TOURS["asia"]
    found = imported(shown_only(data(tour, ".kml")))
    assert not found.questions
    for stop, was in zip(found.tours[0].stops, tour.stops, strict=True):
        assert dates(stop) == dates(was)
        assert stop.country == was.country
        texts = [fact.text for fact in stop.facts]
        assert len(texts) == len(was.items)
        for text, item in zip(texts, was.items, strict=True):
            words = item_words(item)
            assert one_line(words) in one_line(text)
            assert "<" not in text


def test_changes_in_another_program_are_kept() -> None:
    tour = TOURS["asia"]
    text = data(tour, ".kml").decode()
    text = text.replace("<name>3 Hanoi</name>", "<name>3 Hà Nội</name>")
    text = text.replace(
        "<coordinates>126.978,37.5665</coordinates>", "<coordinates>127,37.5,30</coordinates>"
    )
    first = text.index('<Placemark id="stop-1">')
    end = text.index("</Placemark>", first) + len("</Placemark>")
    text = text[:first] + placemark("Busan", "129.04,35.11,0") + text[end:]
    again = tour_of(text)
    assert placed(again) == [
        ("Kuala Lumpur", tour.stops[1].position),
        ("Hà Nội", tour.stops[2].position),
        ("Seoul", (127.0, 37.5)),
        ("Camp Humphreys", tour.stops[4].position),
        ("Busan", (129.04, 35.11)),
    ]
    assert again.stops[1] == msgspec.structs.replace(tour.stops[2], name="Hà Nội")
    assert again.stops[2].altitude == 30


def test_damaged_parts_are_passed_over() -> None:
    document = data(TOURS["asia"], ".kml").replace(b'"format": 1', b'"format": 99')
    again = tour_of(document)
    assert [stop.name for stop in again.stops] == [stop.name for stop in TOURS["asia"].stops]
    assert again.sources[0].id == "imported"
    assert "tour" not in again.extra


def test_what_was_added_cites_the_file_that_it_was_added_to() -> None:
    """A tour that was imported before has a source of its own for that."""
    first = b"<kml><Placemark><name>Oslo</name><description>Snow.</description></Placemark></kml>"
    new = b"<Placemark><name>Bergen</name><description>Rain.</description></Placemark></Document>"
    document = data(tour_of(first), ".kml").replace(b"</Document>", new)
    tour = tour_of(document)
    written = [str(source.extra["imported"]) for source in tour.sources]
    for hashed, part in zip(written, (first, document), strict=True):
        assert sha256(part).hexdigest() in hashed
    oslo, bergen = (stop.facts[0].cite[0].source for stop in tour.stops)
    assert [oslo, bergen] == [source.id for source in tour.sources]
