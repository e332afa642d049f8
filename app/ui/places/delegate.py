"""Draws a place: a pin, its name with the matched part in bold, its kind, and where it lies."""

from __future__ import annotations

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.gazetteer.places import Match
from app.map.theme import SMALL, SPACE_M, SPACE_S, SPACE_XS, Theme
from app.ui.places.model import MATCH_ROLE
from app.ui.places.words import kind_and_name, whereabouts
from app.ui.theme.appearance import Appearance
from app.ui.theme.icons import picture
from app.ui.widgets.utf16 import utf16_spans

_Index = QModelIndex | QPersistentModelIndex
# A pin before the name, and the share of the width that the whereabouts have at least.
_PIN = 16
_TEXT_LEFT = SPACE_S + _PIN + SPACE_M
_LEAST_SHARE = 0.3
_RADIUS = 4.0
_CURRENT = 0.14


class PlaceDelegate(QStyledItemDelegate):
    """Draws with the theme's colours and the view's font."""

    def __init__(self, appearance: Appearance, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance

    def sizeHint(self, option: QStyleOptionViewItem, _index: _Index) -> QSize:
        """One line with room above and below."""
        return QSize(160, round(QFontMetricsF(option.font).height()) + 2 * SPACE_XS + 2)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draws the row; the current one is tinted."""
        match: Match = index.data(MATCH_ROLE)
        theme = self._appearance.theme
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _paint_ground(painter, theme, option)
        area = QRectF(option.rect)
        pin = QRect(0, 0, _PIN, _PIN)
        pin.moveCenter(option.rect.center())
        pin.moveLeft(option.rect.left() + SPACE_S)
        painter.drawPixmap(pin, picture("this-stop", theme.ink_second))
        small = QFont(option.font)
        small.setPointSizeF(option.font.pointSizeF() * SMALL)
        left, right = area.left() + _TEXT_LEFT, area.right() - SPACE_S
        where = whereabouts(match.place)
        bold = QFont(option.font)
        bold.setWeight(QFont.Weight.DemiBold)
        name_width = QFontMetricsF(bold).horizontalAdvance(match.matched_name)
        room = right - left
        where_width = min(
            QFontMetricsF(small).horizontalAdvance(where) + 1,
            max(room * _LEAST_SHARE, room - name_width - SPACE_M),
        )
        painter.setFont(small)
        painter.setPen(QColor(theme.ink_second))
        _line(painter, small, where, right - where_width, where_width, area, at_end=True)
        end = left + _paint_name(
            painter, theme, option.font, match, left, room - where_width - SPACE_M, area
        )
        painter.setPen(QColor(theme.ink_second))
        kind_left = end + SPACE_S
        rest = right - where_width - SPACE_M - kind_left
        if rest > 3 * SPACE_M:
            _line(painter, small, kind_and_name(match), kind_left, rest, area, at_end=False)
        painter.restore()


def _paint_ground(painter: QPainter, theme: Theme, option: QStyleOptionViewItem) -> None:
    ground = None
    if option.state & QStyle.StateFlag.State_Selected:
        ground = QColor(theme.focus)
        ground.setAlphaF(_CURRENT)
    elif option.state & QStyle.StateFlag.State_MouseOver:
        ground = QColor(theme.hover)
    if ground is not None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRoundedRect(QRectF(option.rect), _RADIUS, _RADIUS)


def _line(
    painter: QPainter,
    font: QFont,
    text: str,
    left: float,
    width: float,
    area: QRectF,
    *,
    at_end: bool,
) -> None:
    """Draws a text on one line, shortened if there is no room for it."""
    painter.setFont(font)
    text = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, width)
    side = Qt.AlignmentFlag.AlignRight if at_end else Qt.AlignmentFlag.AlignLeft
    flags = side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
    painter.drawText(QRectF(left, area.top(), width, area.height()), flags, text)


def _paint_name(
    painter: QPainter,
    theme: Theme,
    font: QFont,
    match: Match,
    left: float,
    width: float,
    area: QRectF,
) -> float:
    """Draws the matched name in at most a width, and returns the width that it took."""
    bold = QFont(font)
    bold.setWeight(QFont.Weight.DemiBold)
    # Measured in bold, the widest case.
    name = QFontMetricsF(bold).elidedText(match.matched_name, Qt.TextElideMode.ElideRight, width)
    end = min(match.end, len(name))
    layout = QTextLayout(name, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    # A name in Arabic, too, begins at the pin.
    option.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
    layout.setTextOption(option)
    if match.start < end:
        ((start, stop),) = utf16_spans(name, ((match.start, end),))
        style = QTextCharFormat()
        style.setFont(bold)
        span = QTextLayout.FormatRange()
        span.start, span.length, span.format = start, stop - start, style
        layout.setFormats([span])
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(1 << 20)
    layout.endLayout()
    painter.setPen(QColor(theme.ink))
    taken = line.naturalTextWidth()
    layout.draw(painter, QPointF(left, area.top() + (area.height() - line.height()) / 2))
    return taken
