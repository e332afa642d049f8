"""Draws the pictures of the start page while nothing else is to be done."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QImage

from app.map.outline import outline
from app.map.theme import ThemeName
from app.ui.theme.appearance import Appearance
from app.ui.welcome.tour_card import PICTURE, TourCard
from app.ui.widgets.pictures.route_picture import RoutePainter


class CardPictures(QObject):
    """Gives each card the picture of its route: one at a time, so that keys are not kept waiting.

    Pictures are kept for each theme.
    """

    def __init__(self, cards: Sequence[TourCard], appearance: Appearance, parent: QObject) -> None:
        super().__init__(parent)
        self._cards = cards
        self._appearance = appearance
        self._painter: RoutePainter | None = None
        self._drawn: dict[tuple[ThemeName, float, int], QImage] = {}
        self._waiting: list[int] = []
        self._has_started = False
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._draw_next)

    @property
    def is_done(self) -> bool:
        """Whether every card shows its picture."""
        return self._has_started and not self._waiting

    def start(self) -> None:
        """Draws the pictures, unless that has begun."""
        if not self._has_started:
            self._has_started = True
            self._waiting = list(range(len(self._cards)))
            self._timer.start()

    def discard(self) -> None:
        """Forgets what the cards show, before the pictures are drawn for another theme."""
        self._timer.stop()
        self._waiting = []
        self._has_started = False

    def _draw_next(self) -> None:
        if not self._waiting:
            self._timer.stop()
        elif self._painter is None:
            self._painter = RoutePainter(outline())
        else:
            number = self._waiting.pop(0)
            card, theme = self._cards[number], self._appearance.theme
            ratio = card.devicePixelRatioF()
            key = (theme.name, ratio, number)
            if key not in self._drawn:
                self._drawn[key] = self._painter.picture(card.tour, theme, PICTURE, ratio)
            card.show_picture(self._drawn[key])
