"""Line icons in the colours of the widget that shows them, so that they follow the theme."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QEvent, QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QEnterEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton, QWidget

from app.resources import resource
from app.ui.widgets.keyboard import keep_keys
from app.ui.widgets.tooltips import tooltip

TARGET = 28
SIGN = 16


def paint_glyph(painter: QPainter, name: str, colour: str, area: QRectF) -> None:
    """Draws the icon of that name in a colour, ``#RRGGBB``."""
    QSvgRenderer(QByteArray(_svg(name, colour))).render(painter, area)


@lru_cache(maxsize=64)
def _svg(name: str, colour: str) -> bytes:
    svg = resource("icons", f"{name}.svg").read_text(encoding="utf-8")
    return svg.replace("currentColor", colour).encode()


class Glyph(QWidget):
    """An icon that is part of a text; screen readers ignore it."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self.setFixedSize(SIGN, SIGN)

    def show_glyph(self, name: str) -> None:
        """Shows another icon."""
        self._name = name
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws the icon in the text colour of the style sheet."""
        painter = QPainter(self)
        colour = self.palette().color(QPalette.ColorRole.WindowText).name()
        paint_glyph(painter, self._name, colour, QRectF(self.rect()))


class GlyphButton(QAbstractButton):
    """A button with an icon, 28 pixels square, and with words beside it if there are some.

    ``name`` is what a screen reader and the tooltip say.
    """

    def __init__(
        self, picture: str, name: str, words: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._picture = picture
        self.words = words
        self.setText(words.replace("&", "&&"))
        self.setAccessibleName(name)
        self.setToolTip(tooltip(name))
        self.setProperty("role", "glyph-button")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        keep_keys(self)

    def sizeHint(self) -> QSize:
        """The size of the icon, and of the words."""
        self.ensurePolished()
        width = TARGET
        if self.words:
            width += self.fontMetrics().horizontalAdvance(self.words) + 6
        return QSize(width, max(TARGET, self.fontMetrics().height() + 6))

    def minimumSizeHint(self) -> QSize:
        """The same; the button is never cut."""
        return self.sizeHint()

    def keyPressEvent(self, event: object) -> None:
        """Activates the button on Enter, as Space and a click do."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):  # type: ignore[attr-defined]
            self.click()
        else:
            super().keyPressEvent(event)  # type: ignore[arg-type]

    def enterEvent(self, event: QEnterEvent) -> None:
        """Highlights the button."""
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Removes the highlight."""
        super().leaveEvent(event)
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        """Updates the size when the font changes."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws the icon, the words, and a frame in focus."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = self.palette()
        group = QPalette.ColorGroup.Normal if self.isEnabled() else QPalette.ColorGroup.Disabled
        ink = palette.color(group, QPalette.ColorRole.PlaceholderText)
        if self.isEnabled() and (self.underMouse() or self.hasFocus()):
            ink = palette.color(QPalette.ColorRole.WindowText)
        if self.isEnabled() and self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(palette.color(QPalette.ColorRole.AlternateBase))
            painter.drawRoundedRect(self.rect(), 6, 6)
        if not self.isEnabled():
            painter.setOpacity(0.4)
        side = SIGN + 2
        top = (self.height() - side) / 2
        left = 4.0 if self.words else (self.width() - side) / 2
        paint_glyph(painter, self._picture, ink.name(), QRectF(left, top, side, side))
        if self.words:
            painter.setPen(ink)
            baseline = (self.height() + painter.fontMetrics().capHeight()) // 2
            painter.drawText(QPoint(side + 8, baseline), self.words)
        if self.hasFocus():
            painter.setPen(QPen(palette.color(QPalette.ColorRole.Link), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 5, 5)
