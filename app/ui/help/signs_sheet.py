"""Help > What the Signs Mean: every sign of the window, with its meaning in words."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TypeAlias

from PySide6.QtCore import QCoreApplication, QLineF, QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QLinearGradient, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.map.theme import SPACE_L, SPACE_M, SPACE_S, SPACE_XL, Theme
from app.tour.filters import KINDS, Kind
from app.ui.theme.appearance import Appearance
from app.ui.timeline.painter import mark_path, strike
from app.ui.widgets.labels import label
from app.ui.widgets.row import RADIUS, badge_font, paint_badge
from app.words.kinds import kind_word, status_word
from app.words.wording import date_inferred, place_inferred

translate = QCoreApplication.translate

# Draws a sign in the middle of an area of SIGN, in the colours of the theme.
Draw: TypeAlias = Callable[[QPainter, Theme, QRectF], None]
SIGN = QSize(56, 28)
MARK = 10.0
WIDTH = 520


class SignsSheet(QDialog):
    """Lists the signs of map, itinerary, timeline and panel."""

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("What the signs mean"))
        body = QWidget()
        body.setProperty("role", "panel")
        grid = QGridLayout(body)
        grid.setContentsMargins(SPACE_XL, SPACE_L, SPACE_XL, SPACE_L)
        grid.setHorizontalSpacing(SPACE_M)
        grid.setVerticalSpacing(SPACE_S)
        grid.setColumnStretch(1, 1)
        for title, signs in _groups():
            row = grid.rowCount()
            if row > 1:
                grid.setRowMinimumHeight(row, SPACE_M)
            grid.addWidget(label(title.upper(), "section"), row + 1, 0, 1, 2)
            for draw, words in signs:
                row = grid.rowCount()
                grid.addWidget(_Sign(draw, appearance), row, 0)
                grid.addWidget(label(words, "body"), row, 1, Qt.AlignmentFlag.AlignVCenter)
        grid.setRowStretch(grid.rowCount(), 1)
        scroll = QScrollArea(self)
        scroll.setAccessibleName(self.windowTitle())
        scroll.setWidget(body)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, SPACE_S)
        column.addWidget(scroll, 1)
        foot = QVBoxLayout()
        foot.setContentsMargins(SPACE_L, 0, SPACE_L, 0)
        foot.addWidget(buttons)
        column.addLayout(foot)
        max_height = parent.screen().availableSize().height() * 9 // 10
        self.resize(WIDTH, min(max_height, body.heightForWidth(WIDTH) + 72))


class _Sign(QWidget):
    """One sign. The words beside it describe it, so that screen readers need only those."""

    def __init__(self, draw: Draw, appearance: Appearance) -> None:
        super().__init__()
        self._draw = draw
        self._appearance = appearance
        self.setFixedSize(SIGN)
        appearance.theme_changed.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws the sign."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self.font())
        self._draw(painter, self._appearance.theme, QRectF(self.rect()))
        painter.end()


def _groups() -> tuple[tuple[str, tuple[tuple[Draw, str], ...]], ...]:
    return (
        (translate("signs", "Map and itinerary"), (
            (_badge, translate("signs", "Numbered badge: a stop, by its number in the order of "
                               "travel")),
            (partial(_badge, dimmed=True), translate("signs", "Grey badge: nothing of this stop "
                                                     "passes the filter")),
            (_cluster, translate("signs", "Ring with a number: so many stops close together; click "
                                 "it to come nearer")),
            (partial(_leg, style=Qt.PenStyle.DashLine),
             translate("signs", "Dashed line: the order of the stops is inferred")),
            (partial(_text, text="*"),
             translate("signs", "Asterisk: {meaning}").format(meaning=place_inferred())),
            (partial(_text, text="†"),
             translate("signs", "Dagger: {meaning}").format(meaning=date_inferred())),
        )),
        (translate("signs", "Timeline: stops"), (
            (_bar, translate("signs", "Bar without a frame: the stop with its stated dates")),
            (partial(_bar, style=Qt.PenStyle.DashLine),
             translate("signs", "Dashed frame: a date of the stop is inferred")),
            (_faded_bar, translate("signs", "Faded end: the day of arrival or departure is not "
                                   "known, perhaps only its month or year")),
            (partial(_bar, style=Qt.PenStyle.DotLine, text="5 ?"),
             translate("signs", "Hatched, the number with “?”: the date is not stated, only the "
                       "place in the order of travel is known")),
        )),
        (translate("signs", "Timeline: items"), (
            *((partial(_mark, kind=kind), kind_word(kind)) for kind in KINDS),
            (partial(_mark, kind="meeting", hollow=True),
             translate("signs", "Hollow: the day is not stated; drawn within the time of the "
                       "stop")),
            (_extent, translate("signs", "Line: the month, the year or the days of an item")),
            (_plus, translate("signs", "Plus: several items for which there is no room; zoom in, "
                              "or click it")),
            (_missing, translate("signs", "Crossed out: an agreement that does not exist")),
        )),
        (translate("signs", "Agreements and counts"), (
            (_frame, translate("signs", "Solid frame, such as “{status}”: what became of an "
                               "agreement").format(status=status_word("agreed"))),
            (partial(_frame, missing=True),
             translate("signs", "Dashed frame with a cross, “{status}”: the source says that there "
                       "is no such agreement; it is counted by itself")
             .format(status=status_word("none"))),
            (partial(_text, text="7 + 1"),
             translate("signs", "“7 + 1” in the filter: 7 agreements, and 1 that does not exist")),
        )),
    )  # fmt: skip


def _badge(painter: QPainter, theme: Theme, area: QRectF, *, dimmed: bool = False) -> None:
    centre = QPoint(round(area.center().x()), round(area.center().y()))
    paint_badge(painter, theme, badge_font(painter.font()), 1, centre, dimmed=dimmed)


def _cluster(painter: QPainter, theme: Theme, area: QRectF) -> None:
    painter.setPen(QPen(QColor(theme.accent), 2))
    painter.setBrush(QColor(theme.halo))
    painter.drawEllipse(area.center(), RADIUS - 1, RADIUS - 1)
    painter.setFont(badge_font(painter.font()))
    painter.drawText(area, int(Qt.AlignmentFlag.AlignCenter), "3")


def _leg(painter: QPainter, theme: Theme, area: QRectF, *, style: Qt.PenStyle) -> None:
    painter.setPen(QPen(QColor(theme.accent), 2, style))
    middle = area.center().y()
    painter.drawLine(QLineF(area.left() + SPACE_S, middle, area.right() - SPACE_S, middle))


def _text(painter: QPainter, theme: Theme, area: QRectF, *, text: str) -> None:
    painter.setPen(QColor(theme.ink))
    painter.drawText(area, int(Qt.AlignmentFlag.AlignCenter), text)


def _bar(
    painter: QPainter,
    theme: Theme,
    area: QRectF,
    *,
    style: Qt.PenStyle = Qt.PenStyle.NoPen,
    text: str = "",
) -> None:
    painter.setPen(QPen(QColor(theme.ink_second), 1, style))
    hatched = style == Qt.PenStyle.DotLine
    painter.setBrush(
        QBrush(QColor(theme.border), Qt.BrushStyle.BDiagPattern)
        if hatched
        else QColor(theme.visited)
    )
    bar = area.adjusted(4.5, 4.5, -4.5, -4.5)
    painter.drawRoundedRect(bar, 3, 3)
    if text:
        badge = QRectF(bar.left(), bar.top(), bar.width() * 0.6, bar.height())
        painter.setBrush(QColor(theme.paper))
        painter.drawRoundedRect(badge, badge.height() / 2, badge.height() / 2)
        painter.setFont(badge_font(painter.font()))
        painter.setPen(QColor(theme.ink_second))
        painter.drawText(badge, int(Qt.AlignmentFlag.AlignCenter), text)


def _faded_bar(painter: QPainter, theme: Theme, area: QRectF) -> None:
    bar = area.adjusted(4.5, 4.5, -4.5, -4.5)
    colour = QColor(theme.visited)
    gradient = QLinearGradient(bar.topLeft(), bar.topRight())
    gradient.setColorAt(0.5, colour)
    colour.setAlpha(0)
    gradient.setColorAt(1, colour)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QBrush(gradient))
    painter.drawRoundedRect(bar, 3, 3)


def _mark_area(area: QRectF) -> QRectF:
    centre = area.center()
    return QRectF(centre.x() - MARK / 2, centre.y() - MARK / 2, MARK, MARK)


def _mark(
    painter: QPainter, theme: Theme, area: QRectF, *, kind: Kind, hollow: bool = False
) -> None:
    ink = QColor(theme.ink_second)
    painter.setPen(QPen(ink, 1.2))
    painter.setBrush(Qt.BrushStyle.NoBrush if hollow else ink)
    painter.drawPath(mark_path(kind, _mark_area(area)))


def _extent(painter: QPainter, theme: Theme, area: QRectF) -> None:
    mark, middle = _mark_area(area), area.center().y()
    painter.setPen(QPen(QColor(theme.border), 1))
    for start, end in ((area.left() + 4, mark.left()), (mark.right(), area.right() - 4)):
        painter.drawLine(QLineF(start, middle, end, middle))
    _mark(painter, theme, area, kind="meeting", hollow=True)


def _plus(painter: QPainter, theme: Theme, area: QRectF) -> None:
    mark, centre = _mark_area(area), area.center()
    painter.setPen(QPen(QColor(theme.ink_second), 2))
    painter.drawLine(QLineF(mark.left(), centre.y(), mark.right(), centre.y()))
    painter.drawLine(QLineF(centre.x(), mark.top(), centre.x(), mark.bottom()))


def _missing(painter: QPainter, theme: Theme, area: QRectF) -> None:
    _mark(painter, theme, area, kind="agreement")
    strike(painter, _mark_area(area), QColor(theme.ink_second), QColor(theme.panel))


def _frame(painter: QPainter, theme: Theme, area: QRectF, *, missing: bool = False) -> None:
    style = Qt.PenStyle.DashLine if missing else Qt.PenStyle.SolidLine
    ink = QColor(theme.accent if missing else theme.ink_second)
    painter.setPen(QPen(ink, 1, style))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(area.adjusted(8.5, 5.5, -8.5, -5.5), 4, 4)
    if missing:
        painter.drawText(area, int(Qt.AlignmentFlag.AlignCenter), "×")
