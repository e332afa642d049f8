"""Where the parts of a row stand, for drawing it and for the mouse."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics

from app.map.theme import SPACE_L, SPACE_M, SPACE_S, SPACE_XS
from app.ui.drafting.rows import Row
from app.ui.theme.typeface import SERIF_FAMILIES
from app.ui.widgets.check_box import BOX
from app.ui.widgets.row import small_font
from app.words.dates import number as in_figures

# In pixels from the left of the row: the box, the middle of the glyph, and the words.
TICK, GLYPH, WORDS = 16, 51, 68
RIGHT = 22
_OPTION, RADIO = 26, 16
_PADDING, _GAP = 9, 2
_LARGER = 1.1
# The words of an option stand so far right of its circle.
OPTION_WORDS = RADIO + SPACE_S
_MOST_WHY = 3


class Shape(NamedTuple):
    """The boxes of a row, relative to its top left corner; one that is not drawn is empty."""

    tick: QRect
    head: QRect
    why: QRect
    number: QRect
    names: QRect
    options: tuple[QRect, ...]
    whole: QRect
    note: QRect
    height: int


def quote_font(base: QFont) -> QFont:
    """The font of the words of a quotation, beside text in the font ``base``."""
    font = QFont(base)
    font.setFamilies(list(SERIF_FAMILIES))
    font.setPointSizeF(base.pointSizeF() * _LARGER)
    return font


def low_height(font: QFont) -> int:
    """The height of a row that is not the current one."""
    small = QFontMetrics(small_font(font))
    return 2 * _PADDING + _head_height(font) + _GAP + small.height() + 1


def _head_height(font: QFont) -> int:
    return max(QFontMetrics(font).height(), QFontMetrics(quote_font(font)).height())


def shape_of(row: Row, width: int, font: QFont, names_word: str, *, is_open: bool) -> Shape:
    """The boxes of a row; ``names_word`` is the link to other names."""
    metrics, small = QFontMetrics(font), QFontMetrics(small_font(font))
    wide = max(width - WORDS - RIGHT, 40)
    # As it is drawn, in bold.
    number_width = small.horizontalAdvance(f"¶ {in_figures(row.paragraph)}") + SPACE_M
    head_height = _head_height(font)
    head = QRect(WORDS, _PADDING, wide - number_width - SPACE_S, head_height)
    number = QRect(width - RIGHT - number_width, _PADDING, number_width, head_height)
    top = head.bottom() + 1 + _GAP
    tick = QRect(TICK, _PADDING + (head_height - BOX) // 2, BOX, BOX)
    names = QRect()
    why_width = wide - SPACE_XS
    why_height = small.height()
    if row.offers_names and not is_open:
        names_width = small.horizontalAdvance(names_word) + 2
        used = min(small.horizontalAdvance(row.why) + SPACE_S, why_width - names_width)
        names = QRect(WORDS + used, top, names_width, small.height())
        why_width = used - SPACE_XS
    elif is_open:
        flags = int(Qt.TextFlag.TextWordWrap)
        box = small.boundingRect(QRect(0, 0, why_width, 10_000), flags, row.why)
        why_height = min(box.height(), _MOST_WHY * small.height())
    why = QRect(WORDS, top, why_width, why_height)
    top = why.bottom() + 1
    options: list[QRect] = []
    whole, note = QRect(), QRect()
    if is_open:
        if row.options:
            top += SPACE_S
        height = max(_OPTION, metrics.height() + SPACE_XS)
        for _ in row.options:
            options.append(QRect(WORDS, top, wide, height))
            top += height
        if row.in_paragraph > 1:
            top += SPACE_XS
            whole = QRect(WORDS, top, wide, small.height() + SPACE_S)
            top = whole.bottom() + 1
        if row.note:
            top += SPACE_S
            inner = wide - 2 * SPACE_M - SPACE_L - SPACE_S
            flags = int(Qt.TextFlag.TextWordWrap)
            box = small.boundingRect(QRect(0, 0, inner, 10_000), flags, row.note)
            note = QRect(WORDS, top, wide, box.height() + 2 * SPACE_S)
            top = note.bottom() + 1
        top += SPACE_XS if options or row.note else 0
    return Shape(tick, head, why, number, names, tuple(options), whole, note, top + _PADDING + 1)


def part_at(shape: Shape, point: QPoint) -> str:
    """The part at a point of the row: ``tick``, ``names``, ``whole``, ``number``, ``option:0`` …"""
    reach = shape.tick.adjusted(-SPACE_S, -SPACE_S, SPACE_S, SPACE_S)
    if reach.contains(point):
        return "tick"
    for name in ("names", "whole"):
        box: QRect = getattr(shape, name)
        if box.isValid() and box.adjusted(0, -SPACE_XS, 0, SPACE_XS).contains(point):
            return name
    for number, box in enumerate(shape.options):
        if box.contains(point):
            return f"option:{number}"
    return ""
