"""Paints a row of the itinerary: the leg to the stop, its badge, name and dates."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.map.theme import SMALL, SPACE_S, SPACE_XS, Theme
from app.tour.bidi import isolate
from app.ui.itinerary.model import DIMMED_ROLE, ROW_ROLE, StopRow
from app.ui.theme.appearance import Appearance
from app.ui.widgets.elided import elided
from app.ui.widgets.row import RADIUS, RAIL, TEXT_LEFT, badge_font, paint_badge, paint_ground

# The height of a row of badges alone; the room of a grip, its dots' distance and radius, in pixels.
RAIL_ROW = 36
GRIP_WIDTH, GRIP_STEP, GRIP_DOT = 22, 5, 1.25
DRAGGED_OPACITY = 0.4

Index = QModelIndex | QPersistentModelIndex


class ItineraryDelegate(QStyledItemDelegate):
    """Draws with the theme's colours and the view's font."""

    def __init__(self, appearance: Appearance) -> None:
        super().__init__(appearance)
        self._appearance = appearance
        # Whether the first row is as high as the others, so that Qt need not measure each row.
        self.uniform = False
        # Whether rows have a grip to drag them by, and whether they are badges alone.
        self.has_grips = False
        self.is_rail = False
        # The row that the mouse is dragging to another place, if any.
        self.dragged: int | None = None
        self._cached_fonts: tuple[str, _Fonts] | None = None

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """The height of two lines of text, plus one for the leg to the stop."""
        if self.is_rail:
            return QSize(2 * RADIUS, RAIL_ROW)
        row: StopRow = index.data(ROW_ROLE)
        fonts = self._fonts(option.font)
        return QSize(160, self._leg_height(row, fonts) + self._stop_height(fonts))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draws the row; a selected row is tinted, a focused row framed.

        A stop without items that pass the filter is drawn in the secondary ink.
        """
        row: StopRow = index.data(ROW_ROLE)
        theme = self._appearance.theme
        fonts = self._fonts(option.font)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if index.row() == self.dragged:
            painter.setOpacity(DRAGGED_OPACITY)
        area = QRect(option.rect)
        dimmed = bool(index.data(DIMMED_ROLE))
        if self.is_rail:
            paint_ground(painter, theme, area, option.state)
            paint_badge(painter, theme, fonts.badge, row.number, area.center(), dimmed=dimmed)
            painter.restore()
            return
        leg = QRect(area)
        leg.setHeight(self._leg_height(row, fonts))
        stop = area.adjusted(0, leg.height(), 0, 0)
        paint_ground(painter, theme, stop, option.state)
        following: StopRow | None = index.sibling(index.row() + 1, 0).data(ROW_ROLE)
        self._paint_rail(painter, theme, row, leg, stop, following)
        if row.has_way:
            painter.setFont(fonts.small)
            painter.setPen(QColor(theme.ink_second))
            flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(leg.adjusted(TEXT_LEFT, 0, 0, 0), int(flags), row.distance)
        centre = QPoint(RAIL, stop.center().y())
        paint_badge(painter, theme, fonts.badge, row.number, centre, dimmed=dimmed)
        if self.has_grips:
            is_hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
            _paint_grip(painter, theme.ink if is_hovered else theme.ink_second, stop)
            stop = stop.adjusted(0, 0, -GRIP_WIDTH, 0)
        self._paint_text(painter, theme, fonts, row, stop, dimmed)
        painter.restore()

    def _paint_rail(
        self,
        painter: QPainter,
        theme: Theme,
        row: StopRow,
        leg: QRect,
        stop: QRect,
        following: StopRow | None,
    ) -> None:
        centre = stop.center().y()
        if row.has_way and row.number > 1:
            painter.setPen(_leg_pen(theme, row))
            painter.drawLine(QPoint(RAIL, leg.top()), QPoint(RAIL, centre - RADIUS))
        if following is not None:
            # The leg to the next stop begins here.
            painter.setPen(_leg_pen(theme, following))
            painter.drawLine(QPoint(RAIL, centre + RADIUS), QPoint(RAIL, stop.bottom() + 1))

    def _paint_text(
        self,
        painter: QPainter,
        theme: Theme,
        fonts: _Fonts,
        row: StopRow,
        area: QRect,
        dimmed: bool,
    ) -> None:
        text_area = area.adjusted(TEXT_LEFT, SPACE_S, -SPACE_S, -SPACE_S)
        if not row.details:
            text_area.translate(0, fonts.details_height // 2)
        name = QFontMetrics(fonts.name)
        # In some fonts the dots of Ä and Ö rise above the line height.
        flags = int(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextDontClip
        )
        painter.setFont(fonts.name)
        painter.setPen(QColor(theme.ink_second if dimmed else theme.ink))
        painter.drawText(text_area, flags, elided(name, isolate(row.name), text_area.width()))
        below = text_area.adjusted(0, fonts.name_height + SPACE_XS // 2, 0, 0)
        painter.setFont(fonts.small)
        painter.setPen(QColor(theme.ink_second))
        small = QFontMetrics(fonts.small)
        painter.drawText(below, flags, elided(small, row.details, below.width()))

    def _fonts(self, base: QFont) -> _Fonts:
        """The fonts derived from the view's font, measured once for all rows."""
        key = base.key()
        if self._cached_fonts is None or self._cached_fonts[0] != key:
            self._cached_fonts = (key, _Fonts(base))
        return self._cached_fonts[1]

    def _leg_height(self, row: StopRow, fonts: _Fonts) -> int:
        return fonts.details_height + SPACE_S if row.has_way or self.uniform else 0

    def _stop_height(self, fonts: _Fonts) -> int:
        text = fonts.name_height + fonts.details_height + SPACE_XS // 2
        return max(text, 2 * RADIUS) + 2 * SPACE_S


def _leg_pen(theme: Theme, row: StopRow) -> QPen:
    """A pen for the leg to a stop; the lines that it draws meet without a knot."""
    dashed = row.leg is None or bool(row.leg.past) or row.stop.order_basis == "inferred"
    style = Qt.PenStyle.DashLine if dashed else Qt.PenStyle.SolidLine
    return QPen(QColor(theme.accent), 1.5, style, Qt.PenCapStyle.FlatCap)


def _paint_grip(painter: QPainter, colour: str, row: QRect) -> None:
    """Paints two columns of three dots at the right of a row."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    left, top = row.right() - GRIP_WIDTH, row.center().y() - GRIP_STEP
    for column in range(2):
        for line in range(3):
            place = QPointF(left + column * GRIP_STEP, top + line * GRIP_STEP)
            painter.drawEllipse(place, GRIP_DOT, GRIP_DOT)


class _Fonts:
    """The fonts of a row, derived from the view's font."""

    def __init__(self, base: QFont) -> None:
        self.name = QFont(base)
        self.name.setWeight(QFont.Weight.DemiBold)
        self.small = QFont(base)
        self.small.setPointSizeF(base.pointSizeF() * SMALL)
        self.badge = badge_font(base)
        self.name_height = QFontMetrics(self.name).height()
        self.details_height = QFontMetrics(self.small).height()
