"""Draws a preset in small: the shape of its sheet, with the route of the tour on its map."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRectF, QSize, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from app.export.presets import PRESETS, Preset
from app.map.outline import outline
from app.map.theme import THEMES, Theme, ThemeName
from app.tour.model import Tour
from app.ui.export.preset_sketch import sketch
from app.ui.widgets.pictures.route_picture import RoutePainter

# The largest picture, in device-independent pixels.
ROOM = QSize(68, 56)


class PresetPictures(QObject):
    """The pictures of all presets for one tour.

    They are drawn one after another while nothing else is to be done, so that keys are not kept
    waiting. ``drawn`` is emitted after each one.
    """

    drawn = Signal()

    def __init__(self, tour: Tour, parent: QObject) -> None:
        super().__init__(parent)
        self._tour = tour
        self._painter: RoutePainter | None = None
        self._pictures: dict[tuple[str, ThemeName], QImage] = {}
        self._theme: ThemeName = "light"
        self._ratio = 1.0
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._draw_next)

    def start(self, theme: ThemeName, ratio: float) -> None:
        """Draws what is missing in the colours of a theme, ``ratio`` pixels to a unit."""
        self._theme, self._ratio = theme, ratio
        self._timer.start()

    def stop(self) -> None:
        """Draws no more."""
        self._timer.stop()

    @property
    def is_done(self) -> bool:
        """Whether all pictures are drawn."""
        return all((name, self._theme) in self._pictures for name in PRESETS)

    def picture(self, preset: Preset) -> QImage | None:
        """The picture of a preset, once it is drawn."""
        return self._pictures.get((preset.name, self._theme))

    def _draw_next(self) -> None:
        if self._painter is None:
            self._painter = RoutePainter(outline())
            return
        for preset in PRESETS.values():
            if (preset.name, self._theme) not in self._pictures:
                picture = self._drawn(self._painter, preset, THEMES[self._theme])
                self._pictures[preset.name, self._theme] = picture
                self.drawn.emit()
                return
        self._timer.stop()

    def _drawn(self, route: RoutePainter, preset: Preset, theme: Theme) -> QImage:
        size = picture_size(preset)
        image = QImage(size * self._ratio, QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(self._ratio)
        image.fill(QColor(theme.paper))
        layout = sketch(preset, route.shape(self._tour), QSizeF(size))
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = layout.map.toAlignedRect() & image.rect()
        shown = route.picture(self._tour, theme, area.size(), self._ratio, fine=True)
        painter.drawImage(area.topLeft(), shown)
        painter.setPen(Qt.PenStyle.NoPen)
        for boxes, colour in (
            (layout.title, theme.ink),
            ((layout.date, *layout.lines), theme.leader),
        ):
            painter.setBrush(QColor(colour))
            for box in boxes:
                painter.drawRect(box)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(theme.border), 1))
        painter.drawRect(QRectF(0.5, 0.5, size.width() - 1, size.height() - 1))
        painter.end()
        return image


def picture_size(preset: Preset) -> QSize:
    """The size of the picture of a preset: the shape of its sheet, within the room."""
    size = preset.picture_size
    return QSize(size.width, size.height).scaled(ROOM, Qt.AspectRatioMode.KeepAspectRatio)
