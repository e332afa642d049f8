"""Draws the picture of the preview on a neutral background, in its true proportions."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from app.map.theme import SPACE_L
from app.ui.theme.appearance import Appearance


class PreviewCanvas(QWidget):
    """Shows a picture or a message. ``resized`` asks for a picture of the new size."""

    resized = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self.picture: QImage | None = None
        self._message = ""
        self.setMinimumSize(200, 160)
        self.setAccessibleName(self.tr("Preview of the picture"))
        appearance.theme_changed.connect(self.update)

    @property
    def room(self) -> QSize:
        """The largest size of a picture, in device pixels."""
        space = self.size() - QSize(2 * SPACE_L, 2 * SPACE_L)
        return space.expandedTo(QSize(64, 64)) * self.devicePixelRatioF()

    def show_picture(self, picture: QImage) -> None:
        """Replaces the picture or the message."""
        self.picture = picture
        self.update()

    def show_message(self, message: str) -> None:
        """Shows a message instead of a picture."""
        self.picture, self._message = None, message
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Asks for a picture of the new size. Until it arrives, the old one is stretched."""
        super().resizeEvent(event)
        self.resized.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws the background, and the sheet with a thin border."""
        theme = self._appearance.theme
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(theme.hairline))
        inner = self.rect().adjusted(SPACE_L, SPACE_L, -SPACE_L, -SPACE_L)
        if self.picture is None:
            painter.setPen(QColor(theme.ink))
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(inner, int(flags), self._message)
            return
        size = self.picture.size().scaled(inner.size(), Qt.AspectRatioMode.KeepAspectRatio)
        area = QRect(inner.topLeft(), size)
        area.moveCenter(inner.center())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(area, self.picture)
        painter.setPen(QPen(QColor(theme.border), 1))
        painter.drawRect(area.adjusted(-1, -1, 0, 0))
