"""The line icons of the app, drawn in the theme's text colour."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from app.map.theme import Theme
from app.resources import resource

SIZE = 20


def icon(name: str, theme: Theme) -> QIcon:
    """The icon of that name in ``resources/icons``, for enabled and for disabled controls."""
    themed = QIcon()
    svg = resource("icons", f"{name}.svg").read_text(encoding="utf-8")
    for mode, state, colour in (
        (QIcon.Mode.Normal, QIcon.State.Off, theme.ink),
        (QIcon.Mode.Disabled, QIcon.State.Off, theme.border),
        # A checked button is filled with ink.
        (QIcon.Mode.Normal, QIcon.State.On, theme.paper),
    ):
        drawing = _drawing(svg, colour)
        for scale in (1, 2):
            themed.addPixmap(_pixmap(drawing, scale), mode, state)
    return themed


def picture(name: str, colour: str) -> QPixmap:
    """The icon of that name in any colour, for a label; twice as dense as on a plain screen."""
    svg = resource("icons", f"{name}.svg").read_text(encoding="utf-8")
    return _pixmap(_drawing(svg, colour), 2)


def app_icon() -> QIcon:
    """The icon of the app itself."""
    return QIcon(str(resource("icons", "app.svg")))


def _drawing(svg: str, colour: str) -> QSvgRenderer:
    return QSvgRenderer(QByteArray(svg.replace("currentColor", colour).encode()))


def _pixmap(drawing: QSvgRenderer, scale: int) -> QPixmap:
    pixmap = QPixmap(QSize(SIZE, SIZE) * scale)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    drawing.render(painter)
    painter.end()
    pixmap.setDevicePixelRatio(scale)
    return pixmap
