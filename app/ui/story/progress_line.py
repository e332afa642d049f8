"""The thin line that shows how far the story has come, with a notch for every stop."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QProgressBar, QSizePolicy, QWidget

from app.map.theme import SPACE_S, SPACE_XS
from app.ui.theme.appearance import Appearance

STEPS = 1000
THICK = 3
# Notches that lie closer together than this, in pixels, are left out.
LEAST_APART = 12


class StoryProgress(QProgressBar):
    """A progress bar to screen readers, a hairline to the eye."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._stops = 0
        self.setRange(0, STEPS)
        self.setTextVisible(False)
        self.setAccessibleName(self.tr("Progress of the story"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        appearance.theme_changed.connect(self.update)

    def show_part(self, part: float, stops: int) -> None:
        """Shows how much of so many stops has been told, from 0 to 1."""
        self._stops = stops
        self.setValue(round(part * STEPS))
        self.update()

    def sizeHint(self) -> QSize:
        """Low, and as wide as there is room."""
        return QSize(120, SPACE_S)

    def minimumSizeHint(self) -> QSize:
        """Still a line."""
        return QSize(40, SPACE_S)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws the line, what has been told in the accent colour."""
        theme = self._appearance.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        top = (self.height() - THICK) / 2
        painter.fillRect(QRectF(0, top, self.width(), THICK), QColor(theme.hairline))
        told = self.width() * max(0, self.value()) / STEPS
        painter.fillRect(QRectF(0, top, told, THICK), QColor(theme.accent))
        if self._stops < 2 or self.width() / self._stops < LEAST_APART:
            return
        for number in range(1, self._stops):
            left = self.width() * number / self._stops
            gap = QRectF(left - 1, top - SPACE_XS, 2, THICK + 2 * SPACE_XS)
            painter.fillRect(gap, QColor(theme.paper))
