"""Makes docs/gallery.png, the contact sheet of exported pictures, without a screen.

Rows are tours of every shape, columns the presets; the last rows show the other themes.
``--full FOLDER`` writes each picture in its own size instead, to be looked at, and ``--figures``
prints what tests/export/sheet/test_arrangement.py measures; ``--only ROW`` takes that row only.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import msgspec

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QPoint, QRect, Qt  # noqa: E402
from PySide6.QtGui import QColor, QFont, QFontDatabase, QImage, QPainter  # noqa: E402

from app.export.presets import PRESETS, Preset, preset_label  # noqa: E402
from app.export.progress import NoProgress  # noqa: E402
from app.export.sheet.layout import sheet_options  # noqa: E402
from app.export.sheet.printer import SheetPrinter  # noqa: E402
from app.export.sheet.raster import rasterise  # noqa: E402
from app.export.size import PictureSize  # noqa: E402
from app.map.theme import LIGHT, THEMES, ThemeName  # noqa: E402
from app.resources import resource  # noqa: E402
from app.ui.start.window import make_application  # noqa: E402
from app.web.engine import prepare_web_engine  # noqa: E402
from scripts.palette import with_palette  # noqa: E402
from tests.sheet_layouts import Drawing, options_of, span, waste  # noqa: E402
from tests.sheet_tours import SHEET_TOURS  # noqa: E402

# The height of each picture on the sheet, the room around it, and that for captions, in pixels.
HEIGHT, GAP, MARGIN, CAPTIONS, HEADS = 270, 22, 40, 168, 64
# Pictures are drawn so many times larger than they are shown, and then made smaller.
FINE = 2
# The sizes of captions in pixels.
TITLE, NAME, NOTE = 34, 17, 14


class Row(msgspec.Struct, frozen=True):
    """A row of the contact sheet: a tour in a theme, and its caption."""

    key: str
    tour: str
    theme: ThemeName
    name: str
    note: str


ROWS = (
    Row("asia", "asia", "light", "Asia 2025", "five stops, a bundled tour"),
    Row("verne", "verne", "light", "Around the World", "a bundled tour across the antimeridian"),
    Row("berlin", "berlin", "light", "A day in Berlin", "four stops within 3 km"),
    Row("europe", "europe", "light", "Europe", "60 stops in 60 days"),
    Row("one", "one", "light", "Oslo", "one stop"),
    Row("pacific", "pacific", "light", "Pacific", "a route around the antimeridian"),
    Row("dark", "asia", "dark", "Asia 2025", "dark"),
    Row("print", "verne", "print", "Around the World", "colours for print"),
)


def pictures(
    printer: SheetPrinter, theme: ThemeName, wanted: int | None
) -> Iterator[tuple[Preset, QImage]]:
    """The pictures of a tour for all presets, of a height in pixels or, if ``None``, their own."""
    for preset in PRESETS.values():
        options = options_of(preset, theme)
        pdf = printer.print(sheet_options(options, magnify=True), theme, NoProgress())
        whole = options.size
        height = wanted or whole.height
        width = round(whole.width * height / whole.height)
        size = PictureSize(width=width, height=height, dpi=whole.dpi * height / whole.height)
        yield preset, rasterise(pdf, size, THEMES[theme].paper, NoProgress())


def main() -> None:
    """Writes the contact sheet, or the pictures in full size."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--full", type=Path, metavar="FOLDER")
    parser.add_argument("--figures", action="store_true", help="print the figures of the layouts")
    parser.add_argument("--only", action="append", choices=[row.key for row in ROWS])
    arguments = parser.parse_args()
    prepare_web_engine()
    # The application has to live as long as its pages.
    app = make_application(["tour-atlas"], "en")
    assert app is not None
    rows = [row for row in ROWS if not arguments.only or row.key in arguments.only]
    if arguments.figures:
        for tour in dict.fromkeys(row.tour for row in rows):
            print_figures(tour)
    elif arguments.full:
        arguments.full.mkdir(parents=True, exist_ok=True)
        for row in rows:
            write_full(row, arguments.full)
    else:
        write_sheet(rows, ROOT / "docs" / "gallery.png")


def write_full(row: Row, folder: Path) -> None:
    """Writes the pictures of a row in full size."""
    with closing(SheetPrinter(SHEET_TOURS[row.tour]())) as printer:
        for preset, picture in pictures(printer, row.theme, None):
            picture.save(str(folder / f"{row.key}-{preset.name}.png"))


def write_sheet(rows: list[Row], path: Path) -> None:
    """Draws all rows on one sheet, and writes it in the colours that it needs most."""
    sheet = Sheet(len(rows))
    for index, row in enumerate(rows):
        print(f"{row.name}, {row.note}", flush=True)
        with closing(SheetPrinter(SHEET_TOURS[row.tour]())) as printer:
            drawn = [picture for _, picture in pictures(printer, row.theme, HEIGHT * FINE)]
        sheet.draw_row(index, row, drawn)
    sheet.painter.end()
    with_palette(sheet.image).save(str(path))
    print(f"{path.relative_to(ROOT)}: {path.stat().st_size / 1e6:.2f} MB")


def print_figures(tour: str) -> None:
    """Prints the figures of the layouts of a tour, as rows of a table in Markdown."""
    print(f"| {tour} | route spans | map beyond it | overlaps | abroad | not named |")
    print("| --- | --- | --- | --- | --- | --- |")
    drawing = Drawing()
    for name in PRESETS:
        layout = drawing.layout(tour, name)
        shares = ["–", "–"]
        if layout.route is not None:
            shares = [f"{span(layout):.0%}", f"{waste(layout):.1%}"]
        counts = [len(layout.faults), len(layout.abroad), len(layout.unnamed)]
        print(f"| {name} | {' | '.join([*shares, *map(str, counts)])} |", flush=True)
    drawing.close()


class Sheet:
    """The contact sheet while it is drawn, in the fonts that are built in."""

    def __init__(self, rows: int) -> None:
        self._serif, self._sans, self._bold = map(
            _family, ("serif-600.ttf", "sans-400.ttf", "sans-600.ttf")
        )
        sizes = [preset.picture_size for preset in PRESETS.values()]
        self._widths = [round(HEIGHT * size.width / size.height) for size in sizes]
        width = 2 * MARGIN + CAPTIONS + sum(self._widths) + GAP * len(sizes)
        height = 2 * MARGIN + HEADS + TITLE + rows * (HEIGHT + GAP)
        self.image = QImage(width, height, QImage.Format.Format_RGB32)
        self.image.fill(QColor(LIGHT.hairline))
        self.painter = QPainter(self.image)
        self.painter.setPen(QColor(LIGHT.ink))
        self._write(QPoint(MARGIN, MARGIN), self._serif, TITLE, "Pictures for every purpose")
        for x, preset in zip(self._lefts(), PRESETS.values(), strict=True):
            top = MARGIN + TITLE + 24
            name, _, shape = preset_label(preset).partition(" (")
            self._write(QPoint(x, top), self._bold, NAME, name)
            size = preset.picture_size
            told = shape.rstrip(")") if size.is_paper else f"{size.width} × {size.height}"
            self._write(QPoint(x, top + NAME + 4), self._sans, NOTE, told)

    def _lefts(self) -> list[int]:
        lefts, x = [], MARGIN + CAPTIONS + GAP
        for width in self._widths:
            lefts.append(x)
            x += width + GAP
        return lefts

    def draw_row(self, index: int, row: Row, images: list[QImage]) -> None:
        """Draws the caption and the pictures of a row."""
        top = MARGIN + TITLE + HEADS + GAP // 2 + index * (HEIGHT + GAP)
        self._write(QPoint(MARGIN, top), self._bold, NAME, row.name)
        self._write(QPoint(MARGIN, top + NAME + 6), self._sans, NOTE, row.note)
        for x, width, image in zip(self._lefts(), self._widths, images, strict=True):
            small = image.scaled(
                width, HEIGHT, Qt.AspectRatioMode.IgnoreAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )  # fmt: skip
            self.painter.drawImage(x, top, small)

    def _write(self, at: QPoint, font: QFont, size: int, text: str) -> None:
        """Writes a text below and to the right of a point, broken where the captions end."""
        font.setPixelSize(size)
        self.painter.setFont(font)
        width = CAPTIONS if at.x() == MARGIN and size != TITLE else self.image.width()
        area = QRect(at.x(), at.y(), width, HEIGHT)
        self.painter.drawText(area, int(Qt.TextFlag.TextWordWrap), text)


def _family(file: str) -> QFont:
    """A built-in font."""
    number = QFontDatabase.addApplicationFont(str(resource("fonts", file)))
    family = QFontDatabase.applicationFontFamilies(number)[0]
    style = {"600": QFont.Weight.DemiBold}.get(file[-7:-4], QFont.Weight.Normal)
    return QFont(family, -1, style)


if __name__ == "__main__":
    main()
