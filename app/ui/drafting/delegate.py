"""Draws the proposals: tick, glyph, words and reason; the current one with its alternatives."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.map.theme import SPACE_L, SPACE_M, SPACE_S, SPACE_XS, Theme
from app.ui.drafting.rows import MORE_NAMES, ROW_ROLE, Index, Option, Row
from app.ui.drafting.shape import (
    GLYPH,
    OPTION_WORDS,
    RADIO,
    Shape,
    low_height,
    part_at,
    quote_font,
    shape_of,
)
from app.ui.editor.glyphs import SIGN
from app.ui.editor.glyphs import paint_glyph as paint_icon
from app.ui.editor.source_text.mark_painter import blend, paint_glyph
from app.ui.theme.appearance import Appearance
from app.ui.widgets.check_box import paint_box
from app.ui.widgets.elided import elided
from app.ui.widgets.row import small_font
from app.words.dates import number as in_figures
from app.words.drafting import marked_inferred

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
# The edge of the current row, in pixels, and how much of its colour the ground has.
_EDGE, _TINT = 3, 0.09


class ProposalDelegate(QStyledItemDelegate):
    """Draws rows of two lines; the current one is open."""

    def __init__(self, appearance: Appearance) -> None:
        super().__init__(appearance)
        self._appearance = appearance
        self.current = QModelIndex()
        # The width of the view, and the part of the current row under the mouse.
        self.width = 0
        self.hovered = ""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """The height of a row."""
        if index.row() != self.current.row():
            return QSize(160, low_height(option.font))
        return QSize(160, self.shape(index.data(ROW_ROLE), option.font, is_open=True).height)

    def shape(self, row: Row, font: QFont, *, is_open: bool) -> Shape:
        """Where the parts of a row stand."""
        return shape_of(row, self.width, font, self.tr("Other names"), is_open=is_open)

    def part_at(self, row: Row, font: QFont, point: QPoint, *, is_open: bool) -> str:
        """The part at a point, which is relative to the top left corner of the row."""
        return part_at(self.shape(row, font, is_open=is_open), point)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draws a row."""
        row: Row = index.data(ROW_ROLE)
        is_open = index.row() == self.current.row()
        theme, area = self._appearance.theme, QRect(option.rect)
        shape = self.shape(row, option.font, is_open=is_open)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if is_open:
            painter.fillRect(area, blend(theme.panel, theme.focus, _TINT))
            painter.fillRect(
                QRect(area.left(), area.top(), _EDGE, area.height()), QColor(theme.focus)
            )
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(area, QColor(theme.hover))
        painter.fillRect(QRect(area.left(), area.bottom(), area.width(), 1), QColor(theme.hairline))
        painter.translate(area.topLeft())
        paint_box(painter, shape.tick, theme, checked=row.is_ticked)
        glyph = QPointF(GLYPH, shape.tick.center().y() + 1)
        paint_glyph(painter, row.kind, glyph, theme)
        self._paint_head(painter, row, shape, option.font)
        self._paint_why(painter, row, shape, option.font, is_open=is_open)
        if is_open:
            for number, (one, box) in enumerate(zip(row.options, shape.options, strict=True)):
                hovered = self.hovered == f"option:{number}"
                _paint_option(painter, theme, one, box, option.font, hovered=hovered)
            self._paint_whole(painter, row, shape, option.font)
            if row.note:
                _paint_note(painter, theme, row.note, shape.note, option.font)
        painter.restore()

    def _paint_head(self, painter: QPainter, row: Row, shape: Shape, base: QFont) -> None:
        theme, box = self._appearance.theme, shape.head
        font = QFont(base)
        if row.kind == "quote":
            font = quote_font(base)
        elif row.kind == "place":
            font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(QColor(theme.ink))
        metrics = QFontMetrics(font)
        words = elided(metrics, row.head, box.width())
        painter.drawText(box, int(_LEFT), words)
        used = metrics.horizontalAdvance(words)
        if row.tail and used < box.width() - SPACE_L:
            painter.setFont(base)
            rest = box.adjusted(used, 0, 0, 0)
            painter.drawText(rest, int(_LEFT), elided(QFontMetrics(base), row.tail, rest.width()))
        number = small_font(base)
        number.setWeight(QFont.Weight.DemiBold)
        painter.setFont(number)
        painter.setPen(QColor(theme.focus))
        flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(shape.number, int(flags), f"¶ {in_figures(row.paragraph)}")

    def _paint_why(
        self, painter: QPainter, row: Row, shape: Shape, base: QFont, *, is_open: bool
    ) -> None:
        theme, small = self._appearance.theme, small_font(base)
        painter.setFont(small)
        painter.setPen(QColor(theme.ink_second))
        if is_open:
            painter.drawText(shape.why, int(Qt.TextFlag.TextWordWrap), row.why)
        else:
            words = elided(QFontMetrics(small), row.why, shape.why.width())
            painter.drawText(shape.why, int(_LEFT), words)
        if shape.names.isValid():
            _paint_link(painter, theme, self.tr("Other names"), shape.names, small)

    def _paint_whole(self, painter: QPainter, row: Row, shape: Shape, base: QFont) -> None:
        if not shape.whole.isValid():
            return
        words = self.tr("Give all quotations of ¶ {number} to this speaker (A)")
        text = words.format(number=in_figures(row.paragraph))
        _paint_link(painter, self._appearance.theme, text, shape.whole, small_font(base))


def _paint_option(
    painter: QPainter, theme: Theme, option: Option, box: QRect, base: QFont, *, hovered: bool
) -> None:
    """A circle, filled if chosen, the words, and whether it will be marked inferred."""
    if option.value is MORE_NAMES:
        _paint_link(painter, theme, option.words, box.adjusted(OPTION_WORDS, 0, 0, 0), base)
        return
    circle = QRectF(box.left() + 0.5, box.center().y() - RADIO / 2 + 0.5, RADIO - 1, RADIO - 1)
    painter.setPen(QPen(QColor(theme.focus if option.is_chosen or hovered else theme.field), 1.2))
    painter.setBrush(QColor(theme.focus if option.is_chosen else theme.panel))
    painter.drawEllipse(circle)
    if option.is_chosen:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.panel))
        painter.drawEllipse(circle.center(), 2.8, 2.8)
    painter.setFont(base)
    painter.setPen(QColor(theme.ink))
    metrics = QFontMetrics(base)
    words_box = box.adjusted(OPTION_WORDS, 0, 0, 0)
    words = elided(metrics, option.words, words_box.width())
    painter.drawText(words_box, int(_LEFT), words)
    if option.is_inferred:
        painter.setFont(small_font(base))
        painter.setPen(QColor(theme.ink_second))
        rest = words_box.adjusted(metrics.horizontalAdvance(words) + SPACE_XS, 1, 0, 0)
        painter.drawText(rest, int(_LEFT), f"· {marked_inferred()}")


def _paint_link(painter: QPainter, theme: Theme, words: str, box: QRect, base: QFont) -> None:
    font = QFont(base)
    font.setUnderline(True)
    painter.setFont(font)
    painter.setPen(QColor(theme.ink))
    painter.drawText(box, int(_LEFT), words)


def _paint_note(painter: QPainter, theme: Theme, words: str, box: QRect, base: QFont) -> None:
    """What makes a proposal doubtful, in a box of its own."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.panel))
    painter.drawRoundedRect(box, 6, 6)
    sign = QRectF(box.left() + SPACE_M, box.top() + SPACE_S, SIGN, SIGN)
    paint_icon(painter, "warning", theme.ink_second, sign)
    painter.setFont(small_font(base))
    painter.setPen(QColor(theme.ink_second))
    inner = box.adjusted(SPACE_M + SPACE_L + SPACE_S, SPACE_S, -SPACE_M, -SPACE_S)
    painter.drawText(inner, int(Qt.TextFlag.TextWordWrap), words)
