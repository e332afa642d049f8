"""The heights of the timeline's bands: lanes of stops, rows of marks, and the axis."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QFontMetricsF

from app.map.theme import SMALL, SPACE_L, SPACE_M, SPACE_S, SPACE_XS
from app.tour.bidi import isolate
from app.ui.widgets.elided import elided

MAX_LANES = 4
# In pixels: the size of a mark, and the distance between the left edges of two marks.
MARK_SIZE = 8.0
MARK_PITCH = MARK_SIZE + 2
# A name with fewer letters says nothing.
LEAST_LETTERS = 3


class Bands:
    """Heights in pixels for a font, a number of lanes, and the digits of the stops' numbers."""

    def __init__(self, font: QFont, lanes: int = 1, digits: int = 2) -> None:
        self.base = QFont(font)
        self.font = QFont(font)
        size = font.pointSizeF() if font.pointSizeF() > 0 else font.pixelSize() * 0.75
        self.font.setPointSizeF(size * SMALL)
        self.bold = QFont(self.font)
        self.bold.setWeight(QFont.Weight.Bold)
        self.metrics = QFontMetricsF(self.font)
        line = round(self.metrics.height())
        self.axis_height = line + SPACE_S
        self.lane_count = lanes
        # One lane is as high as a badge on the map; the more lanes, the lower each is.
        self.lane_height = float(max(line + 1, line + SPACE_S - SPACE_XS * (lanes - 1)))
        self.height = float(MAX_LANES * (line + 1) + 2 * MARK_PITCH + SPACE_S + self.axis_height)
        self.lanes_top = float(SPACE_XS)
        self.marks_top = self.lanes_top + self.lane_height * lanes + SPACE_XS
        self.axis_top = self.height - self.axis_height
        self.row_count = max(1, int((self.axis_top - self.marks_top) // MARK_PITCH))
        self.badge_width = max(
            self.lane_height - 2, self.bold_width("0" * max(digits, 2)) + SPACE_XS
        )

    def bold_width(self, text: str) -> float:
        """The width of a text in the bold font of badges."""
        return QFontMetricsF(self.bold).horizontalAdvance(text)

    def fitting(self, name: str, room: float) -> tuple[str, float]:
        """A name cut to that many pixels in bold, and its width; empty if only a stump is left."""
        metrics = QFontMetricsF(self.bold)
        shown = elided(metrics, isolate(name), max(room, 0.0))
        # Neither an isolate nor the ellipsis counts as a letter.
        letters = shown.strip("\u2066\u2067\u2068\u2069\u2026")
        if len(letters) < min(LEAST_LETTERS, len(name)):
            return "", 0.0
        return shown, metrics.horizontalAdvance(shown)

    def legend_width(self, labels: list[str]) -> float:
        """The width of a legend with these labels."""
        widest = max(map(self.metrics.horizontalAdvance, labels), default=0.0)
        return float(round(SPACE_L + MARK_SIZE + SPACE_S + widest + SPACE_M))

    def lane_rect(self, lane: int, left: float, width: float) -> QRectF:
        """The rectangle of a bar or badge in a lane."""
        top = self.lanes_top + lane * self.lane_height
        return QRectF(left, top + 1, width, self.lane_height - 2)

    def mark_rect(self, row: int, left: float) -> QRectF:
        """The rectangle of a mark whose slot begins at ``left``."""
        return QRectF(left + 1, self.marks_top + row * MARK_PITCH + 1, MARK_SIZE, MARK_SIZE)
