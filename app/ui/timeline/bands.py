"""How high the parts of the timeline are: lanes of stops, rows of marks, the axis."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QFontMetricsF

from app.map.theme import SMALL, SPACE_L, SPACE_M, SPACE_S, SPACE_XS

MOST_LANES = 4
MARK = 8.0
# The distance from mark to mark.
PITCH = MARK + 2


class Bands:
    """The heights that follow from a font, and how many lanes and digits the stops need."""

    def __init__(self, font: QFont, lanes: int = 1, digits: int = 2) -> None:
        self.base = QFont(font)
        self.font = QFont(font)
        size = font.pointSizeF() if font.pointSizeF() > 0 else font.pixelSize() * 0.75
        self.font.setPointSizeF(size * SMALL)
        self.bold = QFont(self.font)
        self.bold.setWeight(QFont.Weight.Bold)
        self.metrics = QFontMetricsF(self.font)
        line = round(self.metrics.height())
        self.axis = line + SPACE_S
        self.lanes = lanes
        # Few lanes are as high as a badge of the map; more of them share what there is.
        self.lane = float(max(line + 1, line + SPACE_S - SPACE_XS * (lanes - 1)))
        self.height = float(MOST_LANES * (line + 1) + 2 * PITCH + SPACE_S + self.axis)
        self.lanes_top = float(SPACE_XS)
        self.marks_top = self.lanes_top + self.lane * lanes + SPACE_XS
        self.axis_top = self.height - self.axis
        self.rows = max(1, int((self.axis_top - self.marks_top) // PITCH))
        self.badge = max(self.lane - 2, self.bold_width("0" * max(digits, 2)) + SPACE_XS)

    def bold_width(self, text: str) -> float:
        """How wide a text is on a badge."""
        return QFontMetricsF(self.bold).horizontalAdvance(text)

    def gutter(self, words: list[str]) -> float:
        """How wide the column left of the strip is that explains the marks in these words."""
        widest = max(map(self.metrics.horizontalAdvance, words), default=0.0)
        return float(round(SPACE_L + MARK + SPACE_S + widest + SPACE_M))

    def lane_rect(self, lane: int, left: float, width: float) -> QRectF:
        """The place of a bar or a badge in a lane."""
        top = self.lanes_top + lane * self.lane
        return QRectF(left, top + 1, width, self.lane - 2)

    def mark_rect(self, row: int, left: float) -> QRectF:
        """The place of a mark whose slot begins at ``left``."""
        return QRectF(left + 1, self.marks_top + row * PITCH + 1, MARK, MARK)
