"""The SVG: parsed again, and drawn by programs that are not ours."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import TypeAlias
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import msgspec
import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtPdf import QPdfDocument

from app.export.options import ExportOptions
from app.export.run import Output, export, export_all, export_bytes
from app.export.size import parse_size
from app.map.sheet import SheetParts
from app.map.theme import THEMES
from app.tour import Tour, parse
from tests.export.made import HOSTILE_TEXTS, TOURS, hostile
from tests.export.viewers import VIEWERS, difference, has_viewer
from tests.tours import encoded, small

SVG = "{http://www.w3.org/2000/svg}"
XLINK = "{http://www.w3.org/1999/xlink}"
INKSCAPE = "{http://www.inkscape.org/namespaces/inkscape}"
DUBLIN = "{http://purl.org/dc/elements/1.1/}"
BARE = SheetParts(title=False, legend=False, sources=False)

Exported: TypeAlias = Callable[[str, ExportOptions], tuple[Path, Path]]

# Another program rounds the edges of letters in another way than ours, sets spaced names half a
# space aside, and does not cut paper to what a PDF's page can be. With all that, 1.9 % of the
# pixels, and 8.4 of 255 in a square, were seen to differ; two wrong letters in one name come to
# 12, a missing name to 23, a missing badge to 176.
MOST_SHARE = 0.03
MOST_WORST = 10.0

pytestmark = pytest.mark.usefixtures("qapp")


def options(size: str = "1280x720", dpi: float | None = None, **chosen: object) -> ExportOptions:
    return msgspec.structs.replace(ExportOptions(size=parse_size(size, dpi)), **chosen)


def svg(tour: Tour, chosen: ExportOptions | None = None) -> bytes:
    return export_bytes(tour, Output(Path("route.svg"), chosen or options()))[0]


def texts(root: Element) -> list[str]:
    """Every line of text, as it can be searched for."""
    return [one.text or "" for one in root.iter(SVG + "text")]


def layers(root: Element) -> list[str]:
    """What Inkscape lists as layers, from below."""
    found = [one for one in root.iter(SVG + "g") if one.get(INKSCAPE + "groupmode") == "layer"]
    return [one.get(INKSCAPE + "label") or "" for one in found]


def assert_inert(root: Element) -> None:
    """Nothing in it runs, nothing is loaded, nothing is a picture made of pixels."""
    allowed = {"svg", "title", "desc", "metadata", "defs", "clipPath", "g", "a", "text", "line"}
    allowed |= {"path", "rect", "circle", "ellipse", "polyline", "polygon"}
    for element in root.iter():
        space, _, name = element.tag.rpartition("}")
        assert name in allowed or space + "}" != SVG, element.tag
        for key, value in element.attrib.items():
            assert not key.lower().startswith("on"), key
            assert "javascript:" not in value.lower() or key.startswith(INKSCAPE), (key, value)
            if key == XLINK + "href":
                assert element.tag == SVG + "a"
                assert value.startswith(("http://", "https://"))
            if "url(" in value and not key.startswith(INKSCAPE):
                assert re.fullmatch(r"url\(#[a-z0-9_-]+\)", value), (key, value)


@pytest.mark.parametrize("name", TOURS)
def test_it_is_xml_with_shapes_and_with_text_that_can_be_found(name: str) -> None:
    tour = TOURS[name]
    root = ElementTree.fromstring(svg(tour))
    assert root.tag == SVG + "svg"
    assert (root.get("width"), root.get("height")) == ("1280px", "720px")
    assert root.get("viewBox") == "0 0 1280 720"
    assert_inert(root)
    written = texts(root)
    assert tour.title in written
    for stop in tour.stops:
        assert any(stop.name in line for line in written), stop.name
    assert root.findtext(SVG + "title") == tour.title
    assert root.findtext(f".//{DUBLIN}source") == "; ".join(one.title for one in tour.sources)
    numbers = [one.get("id") for one in root.iter() if one.get("id")]
    assert len(numbers) == len(set(numbers))


def test_a_designer_finds_layers_and_objects() -> None:
    root = ElementTree.fromstring(svg(TOURS["asia"]))
    assert layers(root) == [
        *("Paper", "Title", "Legend", "Imprint", "Map", "Sea and land", "Borders and coasts"),
        *("Names", "Route", "Stops", "Scale and north"),
    ]
    for wanted in ("land", "visited", "coasts", "legs", "arrows", "stop-1", "stop-5"):
        assert root.find(f".//*[@id='{wanted}']") is not None, wanted
    seoul = root.find(".//*[@id='stop-4']")
    assert seoul is not None
    assert [one.text for one in seoul.iter(SVG + "text")] == ["4", "Seoul"]
    assert (seoul.findtext(SVG + "title") or "").startswith("4 Seoul, ")


def test_what_is_not_wanted_is_not_there() -> None:
    root = ElementTree.fromstring(svg(TOURS["asia"], options(parts=BARE)))
    assert not {"Title", "Legend"} & set(layers(root))
    assert "Seoul" in texts(root)
    assert TOURS["asia"].title not in texts(root)


def test_paper_is_measured_in_millimetres() -> None:
    root = ElementTree.fromstring(svg(TOURS["asia"], options("a4-portrait")))
    assert (root.get("width"), root.get("height")) == ("210mm", "297mm")
    width, height = map(float, (root.get("viewBox") or "").split()[2:])
    assert height / width == pytest.approx(297 / 210, rel=0.002)


def test_a_paragraph_keeps_its_lines() -> None:
    root = ElementTree.fromstring(svg(TOURS["verne"], options("1000x1400", layout="poster")))
    for line in root.iter(SVG + "text"):
        assert "\n" not in (line.text or "")
        assert (line.text or "").strip() == line.text
    assert any(line.get("textLength") for line in root.iter(SVG + "text"))


def test_the_same_tour_gives_the_same_bytes() -> None:
    assert svg(TOURS["asia"]) == svg(TOURS["asia"])


@pytest.mark.parametrize("text", HOSTILE_TEXTS)
@pytest.mark.parametrize("layout", ["plain", "poster"])
def test_hostile_text_is_only_text(text: str, layout: str) -> None:
    root = ElementTree.fromstring(svg(hostile(text), options(layout=layout)))
    assert_inert(root)


@pytest.mark.parametrize(
    ("url", "found"),
    [
        ("https://example.org/?a=1&b=%22", ["https://example.org/?a=1&b=%22"]),
        ("javascript:alert(1)", []),
        ("data:text/html,x", []),
        ("file:///etc/passwd", []),
        ("//example.org", []),
    ],
)
def test_only_addresses_of_the_web_are_links(url: str, found: list[str]) -> None:
    tour = TOURS["asia"]
    sources = (msgspec.structs.replace(tour.sources[0], url=url), *tour.sources[1:])
    root = ElementTree.fromstring(svg(msgspec.structs.replace(tour, sources=sources)))
    assert_inert(root)
    assert [one.get(XLINK + "href") for one in root.iter(SVG + "a")] == found


def test_a_web_of_legs_is_drawn_and_megabytes_pass() -> None:
    made = small()
    for index in range(600):
        stop = {**made["features"][1], "id": f"s{index}"}
        place = [(index * 67) % 340 - 170, (index * 29) % 120 - 55]
        stop["geometry"] = {"type": "Point", "coordinates": place}
        stop["properties"] = {"name": f"Stop {index}"}
        made["features"].append(stop)
    data = svg(parse(encoded(made), "many"), options("1920x1080"))
    assert len(data) > 1_000_000
    legs = ElementTree.fromstring(data).find(".//*[@id='legs']")
    assert legs is not None
    assert len(legs) >= 600


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> Exported:
    """A tour as SVG and PNG, made once for all programs that draw it."""

    @cache
    def made(name: str, chosen: ExportOptions) -> tuple[Path, Path]:
        folder = tmp_path_factory.mktemp("exported")
        paths = folder / "route.svg", folder / "route.png"
        export_all(TOURS[name], [Output(path, chosen) for path in paths])
        return paths

    return made


@pytest.mark.parametrize(
    ("viewer", "name", "chosen"),
    [
        ("chromium", "asia", options("2560x1440")),
        ("chromium", "asia", options("2560x1440", theme="dark", parts=BARE)),
        ("chromium", "asia", options("1440x1920", theme="print", layout="poster")),
        ("chromium", "asia", options("1280x720", fit="hanoi", scale=1.5)),
        ("chromium", "verne", options("2560x1440", layout="poster")),
        ("chromium", "verne", options("1440x1920", theme="dark")),
        ("chromium", "verne", options("2560x1440", theme="print", parts=BARE)),
        ("inkscape", "asia", options("2560x1440")),
        ("inkscape", "verne", options("2560x1440", theme="dark")),
        ("rsvg-convert", "asia", options("2560x1440")),
        ("rsvg-convert", "verne", options("2560x1440", theme="dark")),
    ],
)
def test_other_programs_draw_what_our_pixels_show(
    exported: Exported, tmp_path: Path, viewer: str, name: str, chosen: ExportOptions
) -> None:
    if not has_viewer(viewer):
        pytest.skip(f"{viewer} is not installed")
    svg_file, png_file = exported(name, chosen)
    drawn = tmp_path / "drawn.png"
    VIEWERS[viewer](svg_file, drawn, chosen.size.width, chosen.size.height)
    found = difference(QImage(str(png_file)), QImage(str(drawn)))
    assert found.share < MOST_SHARE
    assert found.worst < MOST_WORST


@pytest.mark.parametrize(
    ("name", "chosen"),
    [
        # Made for more pixels than are looked at here, lines would be finer than one, and each
        # program draws those in its own way.
        ("asia", options("a4-portrait", dpi=100, theme="print")),
        ("verne", options("a3", dpi=100, theme="light")),
    ],
)
def test_on_paper_it_shows_what_the_pdf_shows(
    tmp_path: Path, name: str, chosen: ExportOptions
) -> None:
    if not has_viewer("chromium"):
        pytest.skip("chromium is not installed")
    for suffix in ("svg", "pdf"):
        export(TOURS[name], tmp_path / f"route.{suffix}", chosen)
    width, height = (round(side / 72 * 96) for side in chosen.size.points)
    drawn = tmp_path / "drawn.png"
    VIEWERS["chromium"](tmp_path / "route.svg", drawn, width, height)
    document = QPdfDocument()
    document.load(str(tmp_path / "route.pdf"))
    page = QImage(width, height, QImage.Format.Format_RGB32)
    page.fill(QColor(THEMES[chosen.theme].paper))
    painter = QPainter(page)
    painter.drawImage(0, 0, document.render(0, QSize(width, height)))
    painter.end()
    document.close()
    found = difference(page, QImage(str(drawn)))
    assert found.share < MOST_SHARE
    assert found.worst < MOST_WORST


def test_a_missing_name_would_be_noticed(tmp_path: Path) -> None:
    if not has_viewer("chromium"):
        pytest.skip("chromium is not installed")
    whole, lame = tmp_path / "whole.svg", tmp_path / "lame.svg"
    data = svg(TOURS["asia"], options("2560x1440"))
    whole.write_bytes(data)
    lame.write_bytes(re.sub(rb"<text[^>]*>Davao</text>", b"", data))
    for one in (whole, lame):
        VIEWERS["chromium"](one, one.with_suffix(".png"), 2560, 1440)
    pictures = [QImage(str(one.with_suffix(".png"))) for one in (whole, lame)]
    assert difference(*pictures).worst > MOST_WORST


def test_badges_that_are_moved_apart_stay_on_the_map() -> None:
    # In this shape of map, the crowd at the end of the route is at its upper edge.
    root = ElementTree.fromstring(svg(TOURS["verne"], options("a4", layout="poster")))
    area = next(iter(root.iter(SVG + "clipPath")))[0]
    top, height = float(area.get("y") or 0), float(area.get("height") or 0)
    width = float(area.get("width") or 0)
    layer = next(one for one in root.iter(SVG + "g") if one.get(INKSCAPE + "label") == "Stops")
    badges = [
        tuple(float(one.get(name) or 0) for name in ("cx", "cy", "r"))
        for one in layer.iter(SVG + "circle")
    ]
    assert len({place[:2] for place in badges}) >= 31
    for x, y, radius in badges:
        assert radius < x < width - radius
        assert top + radius < y < top + height - radius


def test_a_larger_picture_is_drawn_finer_and_names_the_same() -> None:
    def drawn(size: str) -> tuple[int, list[str]]:
        root = ElementTree.fromstring(svg(TOURS["asia"], options(size)))
        lines = (one.get("d") or "" for one in root.iter(SVG + "path"))
        corners = sum(len(re.findall(r"[\d.]+", line)) for line in lines) // 2
        return corners, texts(root)

    small_corners, small_texts = drawn("1280x720")
    large_corners, large_texts = drawn("5120x2880")
    assert drawn("640x360") == (small_corners, small_texts)
    assert large_corners > 3 * small_corners
    assert large_texts == small_texts
