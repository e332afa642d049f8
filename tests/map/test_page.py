"""The files of a page, and that text of a tour never becomes markup."""

from __future__ import annotations

import html
import json
import re
from pathlib import Path

import msgspec
import pytest

from app.map import shell
from app.map.page import bare_page, build_page, stop_data, stop_longitudes, tour_data
from app.map.sheet import SheetOptions
from app.map.theme import THEMES, Theme, ThemeName
from app.tour import read
from app.tour.route import legs
from app.words.page import page_words
from tests.tours import BUNDLED, VERNE

HOSTILE = '</script><img src=x onerror="alert(1)">{{ 7*7 }}'


def test_every_file_that_the_page_names_exists() -> None:
    page = build_page(read(BUNDLED), theme="light", words=page_words(), purpose="print")
    index = page.file("index.html")
    assert index is not None
    names = re.findall(r'(?:src|href)="([^"]+)"', index.data.decode())
    assert {"page.css", "print.js", "qwebchannel.js", "page.js"} == set(names)
    for name in names:
        # Qt has the script of its web channel; app.web serves it.
        assert name == "qwebchannel.js" or page.file(name) is not None, name


def test_the_page_names_no_other_host_and_has_no_inline_script() -> None:
    page = build_page(read(BUNDLED), theme="dark", words=page_words())
    index = html.unescape(page.files["index.html"].data.decode())
    assert "//" not in index.replace("<!DOCTYPE html>", "")
    assert re.findall(r"<script(?![^>]*src=)", index) == []
    assert re.findall(r"<style|style=|onload=|onclick=", index) == []
    assert "default-src 'none'" in index


@pytest.mark.parametrize("purpose", shell.PURPOSES)
def test_the_rendered_pages_are_those_that_folium_renders(purpose: shell.Purpose) -> None:
    assert shell.page_shell(purpose) == shell.render(purpose), 'run "make web" and commit'


@pytest.mark.parametrize("theme", list(THEMES))
def test_a_page_has_its_theme_before_any_script_runs(theme: ThemeName) -> None:
    index = bare_page(theme).files["index.html"].data.decode()
    assert f'<html data-theme="{theme}" data-purpose="screen">' in index


def test_text_of_a_tour_is_data_only() -> None:
    tour = read(BUNDLED)
    stops = tuple(msgspec.structs.replace(stop, name=HOSTILE) for stop in tour.stops)
    hostile = msgspec.structs.replace(tour, title=HOSTILE, language="en", stops=stops)
    page = build_page(hostile, theme="light", words=page_words(), purpose="print")
    assert "<img" not in page.files["index.html"].data.decode()
    assert "onerror" not in page.files["page.js"].data.decode()
    names = json.loads(page.files["data/tour.json"].data)["stops"]["name"]
    assert names == [HOSTILE] * 5


def test_equal_tours_give_equal_pages() -> None:
    tour = read(BUNDLED)
    first, second = (build_page(tour, theme="light", words=page_words()) for _ in range(2))
    assert first.files == second.files


@pytest.mark.parametrize("path", ["web/../../data/asia-tour-2025.geojson", "leaflet/../x", "", "/"])
def test_no_path_leads_out_of_the_page(path: str) -> None:
    assert build_page(read(BUNDLED), theme="light", words=page_words()).file(path) is None


def test_a_note_names_what_is_inferred() -> None:
    page = build_page(
        read(BUNDLED), theme="print", words=page_words(), purpose="print", sheet=SheetOptions()
    )
    sheet = json.loads(page.files["data/sheet.json"].data)
    assert sheet["dates"] == "28 Oct – 4 Nov 2025"
    assert [stop["leg"] for stop in sheet["legend"]] == [
        None,
        "5,318 km from Tokyo",
        "2,029 km from Kuala Lumpur",
        "2,739 km from Hanoi",
        "67 km from Seoul",
    ]
    assert sheet["notes"] == [
        "Inferred, not stated: the places of stops 1 and 2; the dates of stops 1–4; "
        "the order of stops 1 and 2."
    ]
    assert "Hegseth’s Asia Tour" in sheet["sources"]["list"][0]["text"]
    assert "Natural Earth" in [credit["text"] for credit in sheet["credits"]]


def luminance(colour: str) -> float:
    """Relative luminance (WCAG 2.2)."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(ink: str, ground: str) -> float:
    lighter, darker = sorted((luminance(ink), luminance(ground)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("theme", THEMES.values(), ids=list(THEMES))
def test_text_has_contrast(theme: Theme) -> None:
    pairs = [
        (ink, ground)
        for ink in (theme.ink, theme.ink_second, theme.accent)
        for ground in (theme.paper, theme.panel)
    ]
    pairs += [(theme.on_accent, theme.accent), (theme.ink, theme.halo), (theme.panel, theme.focus)]
    pairs += [(theme.sea_label, theme.sea)]
    assert {pair: contrast(*pair) for pair in pairs if contrast(*pair) < 4.5} == {}


def test_a_sheet_of_one_stop_has_its_name_as_title() -> None:
    sheet = SheetOptions(fit="hanoi")
    page = build_page(
        read(BUNDLED), theme="print", words=page_words(), purpose="print", sheet=sheet
    )
    sheet_data = json.loads(page.files["data/sheet.json"].data)
    assert sheet_data["title"] == "Hanoi"
    assert sheet_data["subtitle"] == "Vietnam · 2,029 km from Kuala Lumpur"
    assert "The Pentagon chief’s tour of Asia, stop 3 of 5." in sheet_data["notes"]
    assert sheet_data["dates"] == "2 Nov 2025"


@pytest.mark.parametrize("path", [BUNDLED, VERNE])
def test_a_page_knows_of_each_stop_what_an_edit_would_tell_of_it(path: Path) -> None:
    tour = read(path)
    unplaced = msgspec.structs.replace(tour.stops[2], lon=None, lat=None, order_basis="inferred")
    controls = msgspec.structs.replace(tour.stops[1], name="\u202eback", facts=())
    tour = msgspec.structs.replace(tour, stops=(tour.stops[0], controls, unplaced, *tour.stops[3:]))
    words = page_words()
    columns = tour_data(tour, legs(tour), words)["stops"]
    assert isinstance(columns, dict)
    shown, _ = stop_longitudes(tour, legs(tour))
    for place, (stop, longitude) in enumerate(zip(tour.stops, shown, strict=True)):
        told = {name: values[place] for name, values in columns.items()}
        lon, lat = told.pop("lon"), told.pop("lat")
        told["position"] = None if lon is None else (lon, lat)
        wanted = stop_data(stop, longitude, words)
        assert {name: value for name, value in told.items() if value is not None} == {
            name: value for name, value in wanted.items() if value is not None
        }
