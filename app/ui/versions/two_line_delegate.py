"""Draws the rows of a list with a heading at the left and two lines beside it."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.map.theme import SPACE_L, SPACE_S, SPACE_XS
from app.ui.theme.appearance import Appearance
from app.ui.theme.icons import SIZE, picture
from app.ui.widgets.elided import elided
from app.ui.widgets.row import small_font

Index = QModelIndex | QPersistentModelIndex

HEAD_ROLE = Qt.ItemDataRole.UserRole + 1
LINE_ROLE = Qt.ItemDataRole.UserRole + 2
DETAIL_ROLE = Qt.ItemDataRole.UserRole + 3
# A sign between head and lines: a character, or the name of an icon.
GLYPH_ROLE = Qt.ItemDataRole.UserRole + 4
ICON_ROLE = Qt.ItemDataRole.UserRole + 5
# Whether the first line stands out, and whether the row is a heading of those below it.
STRONG_ROLE = Qt.ItemDataRole.UserRole + 6
SECTION_ROLE = Qt.ItemDataRole.UserRole + 7
# How wide the edge of the current row is, in pixels.
_EDGE = 3
_ICON = 14


class TwoLineDelegate(QStyledItemDelegate):
    """Draws rows in the colours of the theme. ``widest_head`` is a text as wide as any head."""

    def __init__(self, appearance: Appearance, widest_head: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._widest_head = widest_head

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """The height of one line or two."""
        line = QFontMetrics(option.font).height()
        small = QFontMetrics(small_font(option.font)).height()
        if index.data(SECTION_ROLE):
            return QSize(0, small + 2 * SPACE_S)
        lines = line + (small + SPACE_XS if index.data(DETAIL_ROLE) else 0)
        return QSize(0, lines + 2 * SPACE_S)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draws the row."""
        painter.save()
        theme, area = self._appearance.theme, option.rect
        self._paint_ground(painter, option)
        strong = QFont(option.font)
        strong.setWeight(QFont.Weight.DemiBold)
        small = small_font(option.font)
        top = area.top() + SPACE_S
        left = area.left() + SPACE_L
        right = area.right() - SPACE_L
        if index.data(SECTION_ROLE):
            small.setWeight(QFont.Weight.Bold)
            self._write(painter, small, theme.ink_second, QRect(left, top, right - left, 0), index)
            painter.restore()
            return
        # One pixel more than its text, which is not cut then.
        widest = QFontMetrics(strong).horizontalAdvance(self._widest_head) + 1
        head = QRect(left, top, widest, 0)
        self._text(painter, strong, theme.ink, head, str(index.data(HEAD_ROLE) or ""))
        x = head.right() + SPACE_L
        glyph, icon = index.data(GLYPH_ROLE), index.data(ICON_ROLE)
        height = QFontMetrics(option.font).height()
        if glyph is not None or icon is not None:
            if icon:
                at = QRect(x, top + (height - _ICON) // 2, _ICON, _ICON)
                painter.drawPixmap(at, picture(icon, theme.ink_second))
            elif glyph:
                self._text(painter, small, theme.ink_second, QRect(x, top, SIZE, 0), glyph)
            x += SIZE + SPACE_XS
        line = QRect(x, top, right - x, 0)
        font = strong if index.data(STRONG_ROLE) else option.font
        self._write(painter, font, theme.ink, line, index)
        detail = index.data(DETAIL_ROLE)
        if detail:
            line.moveTop(top + height + SPACE_XS)
            self._text(painter, small, theme.ink_second, line, detail)
        painter.restore()

    def _write(
        self, painter: QPainter, font: QFont, colour: str, place: QRect, index: Index
    ) -> None:
        self._text(painter, font, colour, place, str(index.data(LINE_ROLE)))

    def _text(self, painter: QPainter, font: QFont, colour: str, place: QRect, text: str) -> None:
        metrics = QFontMetrics(font)
        painter.setFont(font)
        painter.setPen(QColor(colour))
        box = QRect(place.left(), place.top(), place.width(), metrics.height())
        painter.drawText(box, int(Qt.AlignmentFlag.AlignLeft), elided(metrics, text, box.width()))

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        theme, area = self._appearance.theme, option.rect
        focus = QColor(theme.focus)
        if option.state & QStyle.StateFlag.State_Selected:
            tint = QColor(focus)
            tint.setAlphaF(0.09)
            painter.fillRect(area, tint)
            painter.fillRect(QRect(area.left(), area.top(), _EDGE, area.height()), focus)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(area, QColor(theme.hover))
        painter.setPen(QPen(QColor(theme.hairline), 1))
        painter.drawLine(QPoint(area.left(), area.bottom()), QPoint(area.right(), area.bottom()))
        focused = QStyle.StateFlag.State_HasFocus | QStyle.StateFlag.State_KeyboardFocusChange
        if (option.state & focused) == focused:
            painter.setPen(QPen(focus, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(area.adjusted(1, 1, -1, -1))
