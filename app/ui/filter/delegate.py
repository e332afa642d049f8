"""Paints a value of a facet: its check box, its name, and its count at the right edge."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QEvent, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from app.map.theme import SMALL, SPACE_S
from app.tour.bidi import isolate
from app.ui.filter.model import COUNT_ROLE, COUNT_TEXT_ROLE, Index
from app.ui.theme.appearance import Appearance
from app.ui.widgets.check_box import BOX, paint_box
from app.ui.widgets.elided import elided

# The opacity of a value that would show no items.
DIMMED = 0.5


class FilterDelegate(QStyledItemDelegate):
    """Draws rows in the colours of the theme; a click anywhere in a row toggles its check box."""

    def __init__(self, appearance: Appearance) -> None:
        super().__init__(appearance)
        self._appearance = appearance

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        """A line of text with padding."""
        return QSize(120, max(QFontMetrics(option.font).height(), BOX) + SPACE_S)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draws the row, with a frame if it has the keyboard focus."""
        theme = self._appearance.theme
        count: int = index.data(COUNT_ROLE)
        checked = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
        area = QRect(option.rect)
        painter.save()
        if option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(area, QColor(theme.hairline))
        paint_box(painter, area.adjusted(SPACE_S, 0, 0, 0), theme, checked=checked)
        small = QFont(option.font)
        small.setPointSizeF(option.font.pointSizeF() * SMALL)
        count_text: str = index.data(COUNT_TEXT_ROLE)
        text = area.adjusted(SPACE_S + BOX + SPACE_S, 0, -SPACE_S, 0)
        dimmed = not count and not checked
        painter.setFont(small)
        painter.setPen(_ink(theme.ink_second, dimmed))
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(text, int(Qt.AlignmentFlag.AlignRight | middle), count_text)
        text.setRight(text.right() - QFontMetrics(small).horizontalAdvance(count_text) - SPACE_S)
        font = QFont(option.font)
        if checked:
            font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(_ink(theme.ink, dimmed))
        name = elided(QFontMetrics(font), isolate(index.data()), text.width())
        painter.drawText(text, int(Qt.AlignmentFlag.AlignLeft | middle), name)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(theme.focus), 2))
            painter.drawRect(area.adjusted(1, 1, -1, -1))
        painter.restore()

    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        """Toggles the check mark on Space or a click anywhere in the row."""
        if isinstance(event, QKeyEvent):
            toggles = event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Select)
        elif isinstance(event, QMouseEvent) and event.button() == Qt.MouseButton.LeftButton:
            if event.type() == QEvent.Type.MouseButtonDblClick:
                # The release that follows counts as the second click.
                return True
            toggles = event.type() == QEvent.Type.MouseButtonRelease and option.rect.contains(
                event.position().toPoint()
            )
        else:
            return False
        if toggles:
            toggle(model, index)
        return toggles


def toggle(model: QAbstractItemModel, index: Index) -> None:
    """Requests the opposite check mark from the model."""
    checked = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
    state = Qt.CheckState.Unchecked if checked else Qt.CheckState.Checked
    model.setData(index, state, Qt.ItemDataRole.CheckStateRole)


def _ink(colour: str, dimmed: bool) -> QColor:
    ink = QColor(colour)
    if dimmed:
        ink.setAlphaF(DIMMED)
    return ink
