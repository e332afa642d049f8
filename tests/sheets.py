"""The page of an exported picture, drawn as for a file, and the boxes of what is on it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import msgspec

from app.export.options import ExportOptions
from app.export.progress import NoProgress
from app.export.sheet.layout import sheet_options
from app.export.sheet.pdf_page import PdfPage
from app.export.sheet.printer import SheetPrinter
from app.tour.model import Tour

# A box is visible if it has an extent and nothing hides it.
SCRIPT = """
JSON.stringify([...document.querySelectorAll(SELECTOR)]
    .filter((element) => element.checkVisibility() && element.getClientRects().length)
    .map((element) => {
      const { left, top, right, bottom } = element.getBoundingClientRect();
      const stop = element.closest("[data-stop]")?.dataset.stop ?? "";
      const kind = element.className.baseVal ?? element.className;
      return { left, top, right, bottom, kind, stop, text: element.textContent };
    }))
"""


class Box(msgspec.Struct, frozen=True):
    """What an element covers, in pixels of the page; ``stop`` is the id of its stop or empty."""

    left: float
    top: float
    right: float
    bottom: float
    kind: str
    stop: str
    text: str

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def height(self) -> float:
        return self.bottom - self.top

    @property
    def centre(self) -> tuple[float, float]:
        return (self.left + self.right) / 2, (self.top + self.bottom) / 2

    def meets(self, other: Box) -> bool:
        """Whether the boxes overlap by more than a rounding error."""
        return (
            min(self.right, other.right) - max(self.left, other.left) > 0.05
            and min(self.bottom, other.bottom) - max(self.top, other.top) > 0.05
        )

    def holds(self, other: Box) -> bool:
        """Whether the other box is entirely inside."""
        return (
            other.left >= self.left - 0.05
            and other.top >= self.top - 0.05
            and other.right <= self.right + 0.05
            and other.bottom <= self.bottom + 0.05
        )

    def distance(self, x: float, y: float) -> float:
        """The distance of a point from the box."""
        dx = max(self.left - x, 0, x - self.right)
        dy = max(self.top - y, 0, y - self.bottom)
        return float((dx * dx + dy * dy) ** 0.5)


def boxes_script(selector: str) -> str:
    """A script whose value is the JSON of the visible boxes of a CSS selector."""
    return SCRIPT.replace("SELECTOR", json.dumps(selector))


def read_boxes(value: object) -> list[Box]:
    """The boxes of the value of such a script."""
    assert isinstance(value, str)
    return msgspec.json.decode(value, type=list[Box])


class Sheet:
    """A drawn sheet."""

    def __init__(self, page: PdfPage) -> None:
        self._page = page

    def ask(self, script: str) -> Any:
        """The value of a script in the page."""
        return self._page.run_script(script, NoProgress())

    def boxes(self, selector: str) -> list[Box]:
        """The boxes of the visible elements that match a CSS selector."""
        return read_boxes(self.ask(boxes_script(selector)))

    @property
    def maps(self) -> list[str]:
        """The CSS selectors of the maps: the main one, then the insets in the order of travel."""
        count = len(self.boxes(".ta-insets > .ta-inset"))
        return [".ta-stage > .ta-map", *(f".ta-inset:nth-child({i + 1})" for i in range(count))]

    def box(self, selector: str) -> Box:
        """The box of the only such element."""
        (box,) = self.boxes(selector)
        return box


class Sheets:
    """Draws sheets of one tour in one page."""

    def __init__(self, printer: SheetPrinter) -> None:
        self._printer = printer

    @property
    def notices(self) -> list[str]:
        """What the printer has to say to the user."""
        return self._printer.notices

    def draw(self, options: ExportOptions) -> Sheet:
        """The sheet of a picture with these options."""
        sheet = sheet_options(options, magnify=False)
        return Sheet(self._printer.load(sheet, options.theme, NoProgress()))


@contextmanager
def sheets_of(tour: Tour) -> Iterator[Sheets]:
    """Draws sheets of a tour; needs a ``QApplication``."""
    printer = SheetPrinter(tour)
    try:
        yield Sheets(printer)
    finally:
        printer.close()
