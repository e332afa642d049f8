"""The line icons of the app, drawn in the theme's text colour."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from app.map.theme import Theme
from app.resources import resource

SIZE = 20


def icon(name: str, theme: Theme) -> QIcon:
    """The icon of that name in ``resources/icons``, for enabled and for disabled controls."""
    themed = QIcon()
    drawing = _drawing(name)
    for scale in (1, 2):
        shape = _shape(drawing, scale)
        for mode, state, colour in (
            (QIcon.Mode.Normal, QIcon.State.Off, theme.ink),
            (QIcon.Mode.Disabled, QIcon.State.Off, theme.border),
            # A checked button is filled with ink.
            (QIcon.Mode.Normal, QIcon.State.On, theme.paper),
        ):
            themed.addPixmap(_tinted(shape, colour), mode, state)
    return themed


def picture(name: str, colour: str) -> QPixmap:
    """The icon of that name in any colour, for a label; twice as dense as on a plain screen."""
    return _tinted(_shape(_drawing(name), 2), colour)


def app_icon() -> QIcon:
    """The icon of the app itself."""
    return QIcon(str(resource("icons", "app.svg")))


def _drawing(name: str) -> QSvgRenderer:
    return QSvgRenderer(str(resource("icons", f"{name}.svg")))


def _shape(drawing: QSvgRenderer, scale: int) -> QPixmap:
    """The icon in black; ``scale`` is the number of its pixels for one of the window."""
    pixmap = QPixmap(QSize(SIZE, SIZE) * scale)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    drawing.render(painter)
    painter.end()
    pixmap.setDevicePixelRatio(scale)
    return pixmap


def _tinted(shape: QPixmap, colour: str) -> QPixmap:
    """A shape in another colour, which is faster than drawing it again."""
    pixmap = QPixmap(shape)
    painter = QPainter(pixmap)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    painter.fillRect(pixmap.rect(), QColor(colour))
    painter.end()
    return pixmap
