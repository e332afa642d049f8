"""The recent tours on the start page."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from app.map.theme import SPACE_M, SPACE_S, SPACE_XS, Theme
from app.tour.bidi import isolate
from app.ui.state.recent_tours import RecentTour
from app.ui.theme.icons import SIZE
from app.ui.welcome.choice import Choice, Disc, quiet_label
from app.ui.widgets.elided import elided
from app.ui.widgets.link import Link
from app.ui.widgets.tooltips import tooltip
from app.words.counts import stops
from app.words.dates import day
from app.words.wording import joined

translate = QCoreApplication.translate

# The least widths of a name and of what is said about it, in pixels.
LEAST_NAME, LEAST_TEXT = 230, 60


class CutLabel(QLabel):
    """A line of text that ends in an ellipsis where it has no room.

    Before that, one of the ``shorter`` texts takes its place, the first for which there is room.
    """

    def __init__(
        self, text: str, role: str, least: int = LEAST_TEXT, shorter: Sequence[str] = ()
    ) -> None:
        super().__init__()
        self._least = least
        self._shorter = tuple(shorter)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)
        self.setProperty("role", role)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    @property
    def fitting(self) -> str:
        """The text that is drawn at the present width, before it is cut."""
        width = self.fontMetrics().horizontalAdvance
        texts = (self.text(), *self._shorter)
        return next((text for text in texts if width(text) <= self.width()), texts[-1])

    def minimumSizeHint(self) -> QSize:
        """Room for the shortest text, or for the first letters of the only one."""
        natural = super().minimumSizeHint()
        shortest = [self.fontMetrics().horizontalAdvance(text) for text in self._shorter[-1:]]
        return QSize(min(natural.width(), *(shortest or [self._least])), natural.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws as much of the text as there is room for."""
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        text = elided(self.fontMetrics(), self.fitting, self.width())
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignVCenter), text)


class RecentRow(Choice):
    """A recent tour whose file is there: its title, its number of stops, where and when."""

    def __init__(self, tour: RecentTour, today: dt.date, theme: Theme) -> None:
        name = tour.title or tour.path.name
        count = None if tour.stops is None else stops(tour.stops)
        where = joined(count, short_path(tour.path))
        shorter = [joined(count, tour.path.name), *([count] if count else [])]
        when = "" if tour.opened is None else how_long_ago(tour.opened, today)
        super().__init__(name, f"{where} {when}".strip(), theme)
        self.path = tour.path
        self.setToolTip(tooltip(str(tour.path)))
        self._icon = Disc("recent", theme, SIZE)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_XS, SPACE_S, SPACE_XS, SPACE_S)
        row.setSpacing(SPACE_M)
        row.addWidget(self._icon)
        row.addWidget(CutLabel(isolate(name), "body", LEAST_NAME))
        row.addWidget(CutLabel(where, "meta", shorter=shorter))
        row.addStretch(1)
        row.addWidget(quiet_label(when, "meta", wraps=False))

    def show_theme(self, theme: Theme) -> None:
        """Shows the colours of a theme."""
        super().show_theme(theme)
        self._icon.show_theme(theme)


class MissingRow(QWidget):
    """A recent tour whose file is gone; ``removed`` is emitted to take it off the list."""

    removed = Signal()

    def __init__(self, tour: RecentTour, theme: Theme) -> None:
        super().__init__()
        self.path = tour.path
        self.setToolTip(tooltip(str(tour.path)))
        self._icon = Disc("recent", theme, SIZE)
        place = translate("welcome", "is no longer in {folder}")
        folder = isolate(tour.path.parent.name or str(tour.path.parent))
        self.remove = Link(translate("welcome", "Remove"))
        self.remove.setAccessibleDescription(
            translate("welcome", "Takes {file} off the list").format(file=isolate(tour.path.name))
        )
        self.remove.clicked.connect(self.removed)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_XS, SPACE_S, SPACE_XS, SPACE_S)
        row.setSpacing(SPACE_M)
        row.addWidget(self._icon)
        row.addWidget(CutLabel(isolate(tour.path.name), "second"))
        row.addWidget(CutLabel(place.format(folder=folder), "meta"))
        row.addStretch(1)
        self.remove.ensurePolished()
        self.remove.setMinimumWidth(self.remove.sizeHint().width())
        row.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignVCenter)

    def show_theme(self, theme: Theme) -> None:
        """Shows the colours of a theme."""
        self._icon.show_theme(theme)


def short_path(path: Path) -> str:
    """The folder and the name of a file: ``Documents/tour.geojson``."""
    return str(Path(path.parent.name, path.name))


def how_long_ago(date: dt.date, today: dt.date) -> str:
    """``today``, ``yesterday``, or the day itself."""
    if date == today:
        return translate("welcome", "today")
    if date == today - dt.timedelta(days=1):
        return translate("welcome", "yesterday")
    return day(date)
