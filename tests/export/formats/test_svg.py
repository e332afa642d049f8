"""SVG, parsed again, and drawn by independent programs."""

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
from tests.export.samples import CREDITED, HOSTILE_TEXTS, TOURS, hostile
from tests.export.viewers import VIEWERS, difference, has_viewer
from tests.tours import encoded, small

SVG = "{http://www.w3.org/2000/svg}"
XLINK = "{http://www.w3.org/1999/xlink}"
INKSCAPE = "{http://www.inkscape.org/namespaces/inkscape}"
DUBLIN = "{http://purl.org/dc/elements/1.1/}"
UNTITLED = SheetParts(title=False)
BARE = SheetParts(title=False, legend=False, sources=False)

Exported: TypeAlias = Callable[[str, ExportOptions], tuple[Path, Path]]

# Other programs round the edges of letters differently, shift spaced names by half a space, and do
# not truncate paper to the size of a PDF page: 5.3 % of the pixels differ on a poster full of text,
# and a square by 16 of 255. A missing name makes 23, a missing badge 176.
MAX_SHARE = 0.06
MAX_WORST = 17.0

pytestmark = pytest.mark.usefixtures("qapp")


def options(size: str = "1280x720", dpi: float | None = None, **chosen: object) -> ExportOptions:
    return msgspec.structs.replace(ExportOptions(size=parse_size(size, dpi)), **chosen)


def svg(tour: Tour, chosen: ExportOptions | None = None) -> bytes:
    return export_bytes(tour, Output(Path("route.svg"), chosen or options()))[0]


def texts(root: Element) -> list[str]:
    """Every line of text that a search can find."""
    return [element.text or "" for element in root.iter(SVG + "text")]


def layers(root: Element) -> list[str]:
    """The layers in Inkscape, from the bottom."""
    groups = [
        group for group in root.iter(SVG + "g") if group.get(INKSCAPE + "groupmode") == "layer"
    ]
    return [group.get(INKSCAPE + "label") or "" for group in groups]


def assert_inert(root: Element) -> None:
    """The drawing runs nothing, loads nothing and contains no pixels, only shapes and fonts."""
    allowed = {"svg", "style", "title", "desc", "metadata", "defs", "clipPath", "g", "a", "text"}
    allowed |= {"line", "path", "rect", "circle", "ellipse", "polyline", "polygon"}
    for element in root.iter():
        space, _, name = element.tag.rpartition("}")
        assert name in allowed or space + "}" != SVG, element.tag
        if name == "style":
            addresses = re.findall(r'url\("(.{0,23})', element.text or "")
            assert set(addresses) == {"data:font/woff2;base64,"}, addresses
        for key, value in element.attrib.items():
            assert not key.lower().startswith("on"), key
            assert "javascript:" not in value.lower() or key.startswith(INKSCAPE), (key, value)
            if key == XLINK + "href":
                assert element.tag == SVG + "a"
                assert value.startswith(("http://", "https://"))
            if "url(" in value and not key.startswith(INKSCAPE):
                assert re.fullmatch(r"url\(#[a-z0-9_-]+\)", value), (key, value)


@pytest.mark.parametrize("name", TOURS)
def test_it_is_xml_with_shapes_and_searchable_text(name: str) -> None:
    tour = TOURS[name]
    root = ElementTree.fromstring(svg(tour))
    assert root.tag == SVG + "svg"
    assert (root.get("width"), root.get("height")) == ("1280px", "720px")
    assert root.get("viewBox") == "0 0 995 560"
    assert_inert(root)
    lines = texts(root)
    # A title may be broken over lines.
    assert tour.title in " ".join(lines)
    for stop in tour.stops:
        assert any(stop.name in line for line in lines), stop.name
    assert root.findtext(SVG + "title") == tour.title
    assert root.findtext(f".//{DUBLIN}source") == "; ".join(source.title for source in tour.sources)
    ids = [element.get("id") for element in root.iter() if element.get("id")]
    assert len(ids) == len(set(ids))


def test_layers_and_objects_have_names() -> None:
    root = ElementTree.fromstring(svg(TOURS["asia"]))
    assert layers(root) == [
        *("Paper", "Map", "Sea and land", "Borders and coasts", "Names", "Route", "Stops"),
        *("Scale and north", "Title", "Legend", "Imprint"),
    ]
    for name in ("land", "visited", "coasts", "legs", "arrows", "stop-1", "stop-5"):
        assert root.find(f".//*[@id='{name}']") is not None, name
    seoul = root.find(".//*[@id='stop-4']")
    assert seoul is not None
    assert [element.text for element in seoul.iter(SVG + "text")] == ["4", "Seoul"]
    assert (seoul.findtext(SVG + "title") or "").startswith("4 Seoul, ")


def test_parts_that_are_off_are_missing() -> None:
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
    ("url", "links"),
    [
        ("https://example.org/?a=1&b=%22", ["https://example.org/?a=1&b=%22"]),
        ("javascript:alert(1)", []),
        ("data:text/html,x", []),
        ("file:///etc/passwd", []),
        ("//example.org", []),
    ],
)
def test_only_web_addresses_are_links(url: str, links: list[str]) -> None:
    tour = TOURS["asia"]
    sources = (msgspec.structs.replace(tour.sources[0], url=url), *tour.sources[1:])
    root = ElementTree.fromstring(svg(msgspec.structs.replace(tour, sources=sources)))
    assert_inert(root)
    found = [element.get(XLINK + "href") for element in root.iter(SVG + "a")]
    assert found == [*links, *CREDITED]
    credited = [text for link in root.iter(SVG + "a") for text in link.itertext() if text.strip()]
    assert credited[-3:] == ["Natural Earth", "GeoNames", "CC BY 4.0"]


def test_many_legs_make_megabytes() -> None:
    content = small()
    for index in range(600):
        stop = {**content["features"][1], "id": f"s{index}"}
        position = [(index * 67) % 340 - 170, (index * 29) % 120 - 55]
        stop["geometry"] = {"type": "Point", "coordinates": position}
        stop["properties"] = {"name": f"Stop {index}"}
        content["features"].append(stop)
    data = svg(parse(encoded(content), "many"), options("7680x4320"))
    assert len(data) > 1_000_000
    legs = ElementTree.fromstring(data).find(".//*[@id='legs']")
    assert legs is not None
    assert len(legs) >= 600


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> Exported:
    """A tour as SVG and PNG, exported once for all programs."""

    @cache
    def paths_of(name: str, chosen: ExportOptions) -> tuple[Path, Path]:
        folder = tmp_path_factory.mktemp("exported")
        paths = folder / "route.svg", folder / "route.png"
        export_all(TOURS[name], [Output(path, chosen) for path in paths])
        return paths

    return paths_of


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
        # These two know no fonts of the web, and the title's font is of no other kind.
        ("inkscape", "asia", options("2560x1440", parts=UNTITLED)),
        ("inkscape", "verne", options("2560x1440", theme="dark", parts=UNTITLED)),
        ("rsvg-convert", "asia", options("2560x1440", parts=UNTITLED)),
        ("rsvg-convert", "verne", options("2560x1440", theme="dark", parts=UNTITLED)),
    ],
)
def test_other_programs_draw_the_same_picture(
    exported: Exported, tmp_path: Path, viewer: str, name: str, chosen: ExportOptions
) -> None:
    if not has_viewer(viewer):
        pytest.skip(f"{viewer} is not installed")
    svg_file, png_file = exported(name, chosen)
    drawn = tmp_path / "drawn.png"
    VIEWERS[viewer](svg_file, drawn, chosen.size.width, chosen.size.height)
    gap = difference(QImage(str(png_file)), QImage(str(drawn)))
    assert gap.share < MAX_SHARE
    assert gap.worst < MAX_WORST


@pytest.mark.parametrize(
    ("name", "chosen"),
    [
        # At a higher resolution, lines would be thinner than a pixel of this comparison, and
        # programs draw those differently.
        ("asia", options("a4-portrait", dpi=100, theme="print")),
        ("verne", options("a3", dpi=100, theme="light")),
    ],
)
def test_on_paper_it_looks_like_the_pdf(tmp_path: Path, name: str, chosen: ExportOptions) -> None:
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
    gap = difference(page, QImage(str(drawn)))
    assert gap.share < MAX_SHARE
    assert gap.worst < MAX_WORST


def test_the_limit_detects_a_missing_name(tmp_path: Path) -> None:
    if not has_viewer("chromium"):
        pytest.skip("chromium is not installed")
    whole, reduced = tmp_path / "whole.svg", tmp_path / "reduced.svg"
    data = svg(TOURS["asia"], options("2560x1440"))
    whole.write_bytes(data)
    reduced.write_bytes(re.sub(rb"<text[^>]*>Davao</text>", b"", data))
    for path in (whole, reduced):
        VIEWERS["chromium"](path, path.with_suffix(".png"), 2560, 1440)
    pictures = [QImage(str(path.with_suffix(".png"))) for path in (whole, reduced)]
    assert difference(*pictures).worst > MAX_WORST


def test_shifted_badges_stay_on_the_map() -> None:
    # In this shape, the dense end of the route is at the upper edge of the map.
    root = ElementTree.fromstring(svg(TOURS["verne"], options("a4", layout="poster")))
    area = next(iter(root.iter(SVG + "clipPath")))[0]
    top, height = float(area.get("y") or 0), float(area.get("height") or 0)
    width = float(area.get("width") or 0)
    layer = next(
        group for group in root.iter(SVG + "g") if group.get(INKSCAPE + "label") == "Stops"
    )
    badges = [
        tuple(float(circle.get(name) or 0) for name in ("cx", "cy", "r"))
        for circle in layer.iter(SVG + "circle")
        # The others are dots at true positions.
        if float(circle.get("r") or 0) > 4
    ]
    # Insets show most stops.
    assert len({place[:2] for place in badges}) >= 4
    for x, y, radius in badges:
        assert radius < x < width - radius
        assert top + radius < y < top + height - radius


def test_a_larger_picture_has_finer_lines_and_the_same_names() -> None:
    def drawn(size: str) -> tuple[int, list[str]]:
        root = ElementTree.fromstring(svg(TOURS["asia"], options(size)))
        lines = (path.get("d") or "" for path in root.iter(SVG + "path"))
        corners = sum(len(re.findall(r"[\d.]+", line)) for line in lines) // 2
        return corners, texts(root)

    small_corners, small_texts = drawn("640x360")
    large_corners, large_texts = drawn("5120x2880")
    assert drawn("960x540") == (small_corners, small_texts)
    assert large_corners > 3 * small_corners
    assert large_texts == small_texts
