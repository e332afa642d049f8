"""All data formats: readable by independent programs, complete, reproducible, inert."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings

from app.export.options import ExportOptions
from app.export.registry import FORMATS
from app.tour import parse
from app.tour.model import Tour
from tests.export.foreign import OGRINFO, ogr_layers, read_events
from tests.export.samples import HOSTILE_TEXTS, TOURS, data, export, hostile
from tests.tours import BUNDLED, VERNE, tours

SUFFIXES = [item.suffix for item in FORMATS.values() if item.kind == "data"]
needs_ogrinfo = pytest.mark.skipif(not OGRINFO, reason="ogrinfo is missing (Debian: gdal-bin)")


def test_the_data_formats_are_these() -> None:
    assert SUFFIXES == [".geojson", ".kml", ".kmz", ".gpx", ".csv", ".ics", ".md"]


@pytest.mark.parametrize("suffix", SUFFIXES)
@pytest.mark.parametrize("name", TOURS)
def test_equal_tours_make_equal_files(name: str, suffix: str) -> None:
    assert data(TOURS[name], suffix) == data(TOURS[name], suffix)


@pytest.mark.parametrize("suffix", [suffix for suffix in SUFFIXES if suffix != ".kmz"])
def test_no_source_is_lost(suffix: str) -> None:
    for tour in TOURS.values():
        text = data(tour, suffix).decode("utf-8").replace("\r\n ", "").replace("\\,", ",")
        for source in tour.sources:
            assert source.title in text
            assert not source.url or source.url in text


@needs_ogrinfo
@pytest.mark.parametrize("name", TOURS)
def test_gdal_finds_every_stop_and_leg(name: str, tmp_path: Path) -> None:
    tour = TOURS[name]
    stops = len(tour.stops)

    def layers(suffix: str) -> dict[str, int]:
        path = tmp_path / f"tour{suffix}"
        path.write_bytes(data(tour, suffix))
        return ogr_layers(path)

    assert layers(".geojson") == {"tour": stops}
    gpx = layers(".gpx")
    assert (gpx["waypoints"], gpx["routes"], gpx["route_points"]) == (stops, 1, stops)
    for suffix in (".kml", ".kmz"):
        kml = layers(suffix)
        assert (kml["Stops"], kml["Route"]) == (stops, stops - 1)


@needs_ogrinfo
@pytest.mark.parametrize("text", HOSTILE_TEXTS)
def test_gdal_opens_files_with_hostile_texts(text: str, tmp_path: Path) -> None:
    for suffix in (".geojson", ".kml", ".kmz", ".gpx"):
        path = tmp_path / f"tour{suffix}"
        path.write_bytes(data(hostile(text), suffix))
        assert 2 in ogr_layers(path).values()


@settings(max_examples=40)
@given(tours())
def test_any_tour_can_be_exported_in_any_format(tour: Tour) -> None:
    for suffix in SUFFIXES:
        if suffix != ".ics":
            assert data(tour, suffix)
    # gpxpy would remove the word "xmlns" from texts, because it takes it for a declaration.
    gpx = ElementTree.fromstring(data(tour, ".gpx"))
    placed = len(tour.stops) - len(tour.unplaced)
    assert len(gpx.findall("{http://www.topografix.com/GPX/1/1}wpt")) == placed


@settings(max_examples=40)
@given(tours())
def test_an_exported_tour_file_reads_as_an_equal_tour(tour: Tour) -> None:
    assert parse(data(tour, ".geojson"), "again") == tour


@pytest.mark.parametrize(("path", "name"), [(BUNDLED, "asia"), (VERNE, "verne")])
def test_exported_bundled_files_read_as_equal_tours(path: Path, name: str) -> None:
    out = data(TOURS[name], ".geojson")
    assert parse(out, "again") == TOURS[name]
    assert parse(path.read_bytes(), "first") == TOURS[name]


def test_a_kmz_is_the_kml_in_a_zip() -> None:
    tour = TOURS["asia"]
    with zipfile.ZipFile(io.BytesIO(data(tour, ".kmz"))) as archive:
        assert archive.namelist() == ["doc.kml"]
        assert archive.testzip() is None
        assert archive.read("doc.kml") == data(tour, ".kml")


@pytest.mark.parametrize("suffix", [".kml", ".gpx", ".csv", ".ics", ".md"])
def test_replaced_characters_are_visible_and_noted(suffix: str) -> None:
    out, notices = export(hostile("nul \x00 end"), suffix)
    assert "nul � end".encode() in out
    assert b"\0" not in out
    assert "Characters that the file cannot hold are written as �." in notices
    assert export(TOURS["asia"], suffix)[1] == export(TOURS["asia"], suffix)[1]
    assert all("�" not in notice for notice in export(TOURS["asia"], suffix)[1])


def test_every_date_has_an_event() -> None:
    for tour in TOURS.values():
        dated = [stop for stop in tour.stops if stop.arrive or stop.depart]
        meetings = [meeting for stop in tour.stops for meeting in stop.meetings if meeting.date]
        assert len(read_events(data(tour, ".ics"))) == len(dated) + len(meetings)


@pytest.mark.parametrize("suffix", [item.suffix for item in FORMATS.values() if item.carries_parts])
def test_the_parts_of_the_tour_are_left_out_on_request(suffix: str) -> None:
    tour = TOURS["asia"]
    carried = unpacked(data(tour, suffix))
    bare = unpacked(data(tour, suffix, ExportOptions(embed=False)))
    for mark in (b"<atlas:", b"X-TOUR-ATLAS"):
        assert (mark in carried) is (mark.startswith(b"X") == (suffix == ".ics"))
        assert mark not in bare


def unpacked(content: bytes) -> bytes:
    if not content.startswith(b"PK"):
        return content.replace(b"\r\n ", b"")
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return archive.read("doc.kml")
