"""Paints the verdicts: what cites, where, and what has become of the words."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QIcon,
    QPainter,
    QPalette,
    QPixmap,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextOption,
)
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.map.theme import SMALL, SPACE_L, SPACE_M, SPACE_XS, Theme
from app.tour.quoting import Outcome, Piece
from app.ui.editor.recheck.rows import ROW_ROLE, Index, Row, outcome_word
from app.ui.editor.source_text.mark_painter import blend, paint_glyph
from app.ui.theme.appearance import Appearance
from app.ui.theme.typeface import SERIF_FAMILIES
from app.ui.widgets.row import RADIUS, RAIL, badge_font, paint_badge
from app.words.dates import number as in_figures

_TEXT_LEFT = RAIL + RADIUS + 32
_GLYPH = RAIL + RADIUS + SPACE_L
_HEADING = 40
# The size of the dot of an outcome, in pixels.
DOT = 9
# Longer words are cut in the list; the text beside it has them in full.
_LONGEST = 400


def outcome_colour(outcome: Outcome, theme: Theme) -> str:
    """The colour of the dot of an outcome."""
    is_dark = theme.name == "dark"
    colours = {
        "gone": theme.accent,
        "several": theme.accent,
        "altered": "#E3B566" if is_dark else "#8A5200",
        "moved": theme.focus,
        "unchanged": "#7FC08A" if is_dark else "#2E6B3A",
    }
    return colours[outcome]


def dot(outcome: Outcome, theme: Theme) -> QIcon:
    """A dot in the colour of an outcome."""
    pixmap = QPixmap(2 * DOT, 2 * DOT)
    pixmap.setDevicePixelRatio(2)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(outcome_colour(outcome, theme)))
    painter.drawEllipse(QRectF(0.5, 0.5, DOT - 1, DOT - 1))
    painter.end()
    return QIcon(pixmap)


class VerdictDelegate(QStyledItemDelegate):
    """Draws rows of different heights; the differences are struck out and underlined."""

    def __init__(self, appearance: Appearance) -> None:
        super().__init__(appearance)
        self._appearance = appearance
        # The width of the view.
        self.width = 0

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """The height that the words need."""
        row: Row = index.data(ROW_ROLE)
        if row.verdict is None:
            return QSize(160, _HEADING)
        document = self._document(row, option.font)
        return QSize(160, max(round(document.size().height()), 2 * RADIUS) + 2 * SPACE_M)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draws a row."""
        row: Row = index.data(ROW_ROLE)
        theme, area = self._appearance.theme, QRect(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(QRect(area.left(), area.bottom(), area.width(), 1), QColor(theme.hairline))
        if row.verdict is None:
            self._paint_heading(painter, row, area, option.font)
        else:
            self._paint_verdict(painter, row, area, option)
        painter.restore()

    def _paint_heading(self, painter: QPainter, row: Row, area: QRect, base: QFont) -> None:
        theme = self._appearance.theme
        middle = area.center().y()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(outcome_colour(row.outcome, theme)))
        painter.drawEllipse(QPointF(RAIL, middle), 4, 4)
        x = RAIL + SPACE_L
        bold, small = QFont(base), QFont(base)
        bold.setWeight(QFont.Weight.DemiBold)
        small.setPointSizeF(base.pointSizeF() * SMALL)
        for words, font, colour in (
            (outcome_word(row.outcome), bold, theme.ink),
            (in_figures(row.count), base, theme.ink_second),
            (row.explained, small, theme.ink_second),
        ):
            painter.setFont(font)
            painter.setPen(QColor(colour))
            width = painter.fontMetrics().horizontalAdvance(words)
            flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
            painter.drawText(QRect(x, area.top(), width + 4, area.height()), flags, words)
            x += width + SPACE_M

    def _paint_verdict(
        self, painter: QPainter, row: Row, area: QRect, option: QStyleOptionViewItem
    ) -> None:
        theme = self._appearance.theme
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, blend(theme.panel, theme.focus, 0.09))
            painter.fillRect(QRect(area.left(), area.top(), 3, area.height()), QColor(theme.focus))
        top = area.top() + SPACE_M
        centre = QPoint(RAIL, top + RADIUS - 2)
        paint_badge(
            painter, theme, badge_font(option.font), row.stop_number, centre, dimmed=row.is_kept
        )
        paint_glyph(painter, row.kind, QPointF(_GLYPH, top + RADIUS - 2), theme)
        document = self._document(row, option.font)
        painter.translate(_TEXT_LEFT, top)
        context = QAbstractTextDocumentLayout.PaintContext()
        context.palette.setColor(
            QPalette.ColorRole.Text, QColor(theme.ink_second if row.is_kept else theme.ink)
        )
        context.clip = QRectF(0, 0, self._text_width(), area.height())
        document.documentLayout().draw(painter, context)

    def _text_width(self) -> int:
        return max(self.width - _TEXT_LEFT - SPACE_M, 60)

    def _document(self, row: Row, font: QFont) -> QTextDocument:
        """The words of a row, as text that is never markup."""
        theme = self._appearance.theme
        document = QTextDocument()
        document.setDocumentMargin(0)
        document.setDefaultFont(font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        document.setDefaultTextOption(option)
        cursor = QTextCursor(document)
        head = QTextCharFormat()
        head.setFontWeight(QFont.Weight.DemiBold)
        if row.is_quote:
            head = _serif()
        cursor.insertText(_cut(row.words), head)
        small = QTextCharFormat()
        small.setFontPointSize(font.pointSizeF() * SMALL)
        small.setForeground(QColor(theme.ink_second))
        cursor.insertBlock()
        meta = row.where
        if row.is_kept:
            kept = self.tr("Kept as cited")
            meta = f"{meta} · {kept}" if meta else kept
        cursor.insertText(meta, small)
        verdict = row.verdict
        if verdict is not None and row.difference:
            spaced = QTextBlockFormat()
            spaced.setTopMargin(SPACE_XS)
            cursor.insertBlock(spaced)
            self._insert_difference(cursor, row.difference)
        elif verdict is not None and row.outcome in ("gone", "several") and not row.is_quote:
            cursor.insertText(" · " + self.tr("Cited:") + " ", small)
            cursor.insertText(f"“{_cut(' '.join(verdict.exact.split()))}”", _serif())
        document.setTextWidth(self._text_width())
        return document

    def _insert_difference(self, cursor: QTextCursor, difference: tuple[Piece, ...]) -> None:
        theme = self._appearance.theme
        is_dark = theme.name == "dark"
        for piece in difference:
            words = _serif()
            if piece.sign == "-":
                words.setFontStrikeOut(True)
                words.setForeground(QColor(theme.accent))
                words.setBackground(blend(theme.panel, theme.accent, 0.14))
            elif piece.sign == "+":
                green = "#7FC08A" if is_dark else "#2E6B3A"
                words.setFontUnderline(True)
                words.setForeground(QColor(green))
                words.setBackground(blend(theme.panel, green, 0.14))
            cursor.insertText(" ".join(piece.text.split("\n")), words)


def _serif() -> QTextCharFormat:
    words = QTextCharFormat()
    words.setFontFamilies(list(SERIF_FAMILIES))
    return words


def _cut(words: str) -> str:
    return words if len(words) <= _LONGEST else words[: _LONGEST - 1] + "…"
