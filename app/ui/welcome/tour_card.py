"""A bundled tour on the start page: its route as a picture, its title and what is in it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QVBoxLayout

from app.map.theme import SPACE_L, SPACE_M, Theme
from app.tour.bidi import isolate
from app.tour.model import Tour
from app.ui.welcome.choice import RADIUS, Choice, quiet_label
from app.words.counts import of_kind, stops
from app.words.dates import tour_span
from app.words.wording import joined

PICTURE = QSize(336, 136)


class TourCard(Choice):
    """A button with the picture of a route; until that is drawn, with the sea."""

    def __init__(self, tour: Tour, theme: Theme) -> None:
        quotes = sum(len(stop.quotes) for stop in tour.stops)
        said = of_kind("quote", quotes) if quotes else None
        facts = joined(tour_span(tour), stops(len(tour.stops)), said)
        subtitle = tour.subtitle or ""
        super().__init__(tour.title, f"{subtitle} {facts}".strip(), theme)
        self.tour = tour
        self._picture: QImage | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_L, PICTURE.height() + SPACE_M, SPACE_L, SPACE_M)
        column.setSpacing(2)
        column.addWidget(quiet_label(isolate(tour.title), "choice"))
        if subtitle:
            column.addWidget(quiet_label(isolate(subtitle), "second"))
        column.addWidget(quiet_label(facts, "meta"))

    def show_picture(self, picture: QImage) -> None:
        """Shows the picture of the route."""
        self._picture = picture
        self.update()

    def show_theme(self, theme: Theme) -> None:
        """Shows the colours of a theme; the picture is drawn anew by its owner."""
        self._picture = None
        super().show_theme(theme)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws the picture above the words, in a frame."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        card = QPainterPath()
        card.addRoundedRect(area, RADIUS, RADIUS)
        painter.fillPath(card, QColor(self._theme.panel))
        painter.setClipPath(card)
        top = QRectF(area.left(), area.top(), area.width(), PICTURE.height())
        painter.fillRect(top, QColor(self._theme.sea))
        if self._picture is not None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(top, self._picture)
        painter.setPen(QColor(self._theme.hairline))
        painter.drawLine(top.bottomLeft(), top.bottomRight())
        painter.setClipping(False)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        colour = self._theme.border if self.underMouse() else self._theme.hairline
        pen = QPen(QColor(self._theme.focus), 2) if self.hasFocus() else QPen(QColor(colour), 1)
        painter.setPen(pen)
        painter.drawPath(card)
