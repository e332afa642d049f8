"""The thin line that shows the progress of the story, with a gap between stops."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QProgressBar, QSizePolicy, QWidget

from app.map.theme import SPACE_S, SPACE_XS
from app.ui.theme.appearance import Appearance

STEPS = 1000
# In pixels. There are no gaps if stops are narrower than the minimum.
THICKNESS = 3
MIN_STOP_WIDTH = 12


class StoryProgress(QProgressBar):
    """A progress bar that is drawn as a thin line."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._stops = 0
        self.setRange(0, STEPS)
        self.setTextVisible(False)
        self.setAccessibleName(self.tr("Progress of the story"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        appearance.theme_changed.connect(self.update)

    def show_progress(self, progress: float, stops: int) -> None:
        """Shows the progress, from 0 to 1, through a number of stops."""
        self._stops = stops
        self.setValue(round(progress * STEPS))
        self.update()

    def sizeHint(self) -> QSize:
        """Low; the layout stretches it."""
        return QSize(120, SPACE_S)

    def minimumSizeHint(self) -> QSize:
        """Narrower, but still recognisable as a line."""
        return QSize(40, SPACE_S)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws the line, with the progress in the accent colour."""
        theme = self._appearance.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        top = (self.height() - THICKNESS) / 2
        painter.fillRect(QRectF(0, top, self.width(), THICKNESS), QColor(theme.hairline))
        played = self.width() * max(0, self.value()) / STEPS
        painter.fillRect(QRectF(0, top, played, THICKNESS), QColor(theme.accent))
        if self._stops < 2 or self.width() / self._stops < MIN_STOP_WIDTH:
            return
        for number in range(1, self._stops):
            left = self.width() * number / self._stops
            gap = QRectF(left - 1, top - SPACE_XS, 2, THICKNESS + 2 * SPACE_XS)
            painter.fillRect(gap, QColor(theme.paper))
