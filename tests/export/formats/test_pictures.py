"""Pictures and PDFs, read again after they were written."""

from __future__ import annotations

import io
import os
import re
from contextlib import closing
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtGui import QColor, QImage
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QApplication

from app.export.errors import BadRequest, ExportCancelled, ExportError
from app.export.options import ExportOptions
from app.export.progress import NoProgress
from app.export.run import export
from app.export.sheet.layout import sheet_options
from app.export.sheet.printer import SheetPrinter
from app.export.size import parse_size
from app.map.sheet import SheetParts
from app.map.theme import THEMES, ThemeName
from app.tour import Tour, read
from tests.tours import BUNDLED

NAMES = ["Tokyo", "Kuala Lumpur", "Hanoi", "Seoul", "Camp Humphreys"]


@pytest.fixture
def tour(qapp: QApplication) -> Tour:  # noqa: ARG001
    """The bundled tour, and an application that can draw it."""
    return read(BUNDLED)


def options(size: str, theme: ThemeName = "light", *, overwrite: bool = False) -> ExportOptions:
    return ExportOptions(size=parse_size(size), theme=theme, overwrite=overwrite)


def share_of(image: QImage, colour: str, every: int = 4) -> float:
    """The share of a picture that has a colour, from a grid of samples."""
    rgb = QColor(colour).rgb()
    samples = [
        image.pixel(x, y) == rgb
        for y in range(0, image.height(), every)
        for x in range(0, image.width(), every)
    ]
    return sum(samples) / len(samples)


@pytest.mark.parametrize("theme", ["light", "dark", "print"])
def test_a_png_has_its_size_its_resolution_and_its_colours(
    tour: Tour, tmp_path: Path, theme: ThemeName
) -> None:
    path = tmp_path / "route.png"
    export(tour, path, options("1280x720", theme))
    image = QImage(str(path))
    assert (image.width(), image.height()) == (1280, 720)
    assert round(image.dotsPerMeterX() * 0.0254) == 96
    assert image.text("Title") == "The Pentagon chief’s tour of Asia"
    colours = THEMES[theme]
    assert share_of(image, colours.sea) > 0.2
    assert share_of(image, colours.land) > 0.1
    assert share_of(image, colours.visited) > 0.004
    assert share_of(image, colours.accent, every=2) > 0.003


def test_a_4k_picture_is_complete(tour: Tour, tmp_path: Path) -> None:
    path = tmp_path / "route.png"
    export(tour, path, options("3840x2160"))
    image = QImage(str(path))
    assert (image.width(), image.height()) == (3840, 2160)
    # The map reaches the edges: land in the north-west, and the sea with the texts in the east.
    land, sea = (QColor(colour).rgb() for colour in (THEMES["light"].land, THEMES["light"].sea))
    assert image.pixel(0, 0) == land
    assert [image.pixel(x, y) for x, y in ((3839, 0), (3839, 1080), (3839, 2159))] == [sea] * 3


@pytest.mark.parametrize(
    ("size", "points"),
    [
        ("a4", (842, 595)),
        ("a3-portrait", (842, 1191)),
        ("a5-portrait", (420, 595)),
        ("1920x1080", (1440, 810)),
        ("777x1301", (583, 976)),
    ],
)
def test_a_pdf_is_one_page_of_its_size_with_every_name(
    tour: Tour, tmp_path: Path, size: str, points: tuple[int, int]
) -> None:
    path = tmp_path / "route.pdf"
    export(tour, path, options(size, "print"))
    document = QPdfDocument()
    document.load(str(path))
    assert document.pageCount() == 1
    page = document.pagePointSize(0)
    assert (page.width(), page.height()) == pytest.approx(points, abs=1.5)
    text = document.getAllText(0).text()
    assert [name for name in NAMES if name not in text] == []
    for words in (
        "The Pentagon chief’s tour of Asia",
        "28 Oct – 4 Nov 2025",
        "Natural Earth",
    ):
        assert words in " ".join(text.split())
    # Each name is complete on the map, and in the list if there is one; its halo is no text.
    text = re.sub(r"km\s+from\s+(Tokyo|Kuala\s+Lumpur|Hanoi|Seoul)", "", text)
    assert {text.count(name) for name in NAMES} <= {1, 2}
    assert "Inferred, not stated: the places of stops 1 and 2;" in " ".join(text.split())


def test_a_part_can_be_left_out(tour: Tour, tmp_path: Path) -> None:
    path = tmp_path / "route.pdf"
    export(
        tour,
        path,
        ExportOptions(size=parse_size("a4"), parts=SheetParts(title=False, legend=False)),
    )
    document = QPdfDocument()
    document.load(str(path))
    text = document.getAllText(0).text()
    assert "The Pentagon chief" not in text
    assert "km from" not in text
    assert "Hanoi" in text
    assert "Source: Takeaways" in text


def test_a_picture_may_show_one_stop(tour: Tour, tmp_path: Path) -> None:
    path = tmp_path / "route.pdf"
    chosen = ExportOptions(size=parse_size("a4"), fit="hanoi", parts=SheetParts(legend=False))
    export(tour, path, chosen)
    document = QPdfDocument()
    document.load(str(path))
    text = document.getAllText(0).text()
    assert "Hanoi" in text
    assert "Seoul" not in text


def test_the_same_picture_twice_has_the_same_pixels(tour: Tour, tmp_path: Path) -> None:
    for name in ("a.png", "b.png"):
        export(tour, tmp_path / name, options("640x360"))
    assert QImage(str(tmp_path / "a.png")) == QImage(str(tmp_path / "b.png"))


def test_an_unwritable_target_is_an_error_and_leaves_nothing(tour: Tour, tmp_path: Path) -> None:
    old = tmp_path / "old.png"
    old.write_text("old")
    for path, chosen, what in [
        (old, options("640x360"), "exists already"),
        (tmp_path, options("640x360"), "not known"),
        (tmp_path / "none" / "a.png", options("640x360"), "does not exist"),
        (tmp_path / "a.xyz", options("640x360"), "use .png, .jpg"),
        (tmp_path / "a.png", ExportOptions(fit="paris"), "no stop with the id 'paris'"),
    ]:
        with pytest.raises(ExportError, match=what):
            export(tour, path, chosen)
    (tmp_path / "folder.png").mkdir()
    with pytest.raises(ExportError, match="is a folder"):
        export(tour, tmp_path / "folder.png", options("640x360"))
    assert old.read_text() == "old"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["folder.png", "old.png"]


def test_a_full_disk_leaves_the_old_file(tour: Tour) -> None:
    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("this system has no /dev/full")
    with pytest.raises(BadRequest):
        export(tour, full, options("640x360", overwrite=True))


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_may_not_be_written_to(tour: Tour, tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(ExportError, match="cannot be written"):
        export(tour, tmp_path / "a.png", options("640x360"))


class Impatient:
    """Cancels as soon as a share of the work is done."""

    def __init__(self, at: float) -> None:
        self.at = at
        self.done = 0.0

    def step(self, share: float) -> None:
        self.done = share

    def cancelled(self) -> bool:
        return self.done >= self.at


@pytest.mark.parametrize("at", [0.0, 0.1, 0.4, 0.6, 0.8])
def test_a_cancel_at_any_step_writes_nothing(tour: Tour, tmp_path: Path, at: float) -> None:
    with pytest.raises(ExportCancelled):
        export(tour, tmp_path / "a.png", options("640x360"), Impatient(at))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "text", ["", "10", "x", "0x0", "1x1", "16385x200", "15000x15000", "a9", "a4-upright", "-5x500"]
)
def test_invalid_sizes(text: str) -> None:
    with pytest.raises(ValueError, match=r"size|small|large"):
        parse_size(text)


def test_sizes() -> None:
    assert parse_size("16384x9216").width == 16384
    a4 = parse_size("a4")
    assert (a4.width, a4.height, a4.dpi) == (3508, 2480, 300)
    a2 = parse_size("A2-portrait", 600)
    assert (a2.width, a2.height) == (9921, 14031)


@pytest.mark.parametrize("magnify", [False, True], ids=["layout", "paper"])
@pytest.mark.parametrize(
    "size", ["a4", "a4-portrait", "a2-portrait", "a1", "800x600", "1440x1920", "1707x1111"]
)
def test_a_sheet_fits_exactly_on_one_page(tour: Tour, size: str, magnify: bool) -> None:
    chosen = options(size)
    sheet = sheet_options(chosen, magnify=magnify)
    with closing(SheetPrinter(tour)) as printer:
        data = printer.print(sheet, chosen.theme, NoProgress())
    (page,) = PdfReader(io.BytesIO(data)).pages
    sides = (sheet.width * sheet.zoom * 0.75, sheet.height * sheet.zoom * 0.75)
    assert (float(page.mediabox.width), float(page.mediabox.height)) == pytest.approx(sides)
