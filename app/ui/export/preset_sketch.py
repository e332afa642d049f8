"""The layout of a sheet in small: where its title, its map and its list are likely to stand."""

from __future__ import annotations

import msgspec
from PySide6.QtCore import QRectF, QSizeF

from app.export.presets import Preset

# Shares of the shorter side: the margin, the height of a line of the title, of the date and of the
# list, and how far lines of the list are apart.
MARGIN, TITLE, DATE, LINE, APART = 0.06, 0.065, 0.03, 0.026, 0.075
# Shares of the sheet for a column of text beside the map and for a list below it, by the layout.
COLUMN = {"plain": 0.34, "poster": 0.42}
BELOW = {"plain": 0.2, "poster": 0.36}
# The width of lines of the list, as shares of a column; they differ as names do.
WIDTHS = (0.8, 0.6, 0.9, 0.7)
# A route takes so much of its map; a sheet has a column beside the map from this shape on.
FILLED, WIDE = 0.76, 1.0


class Sketch(msgspec.Struct, frozen=True):
    """The boxes of a sheet: the map, the lines of the title, the date, the lines of the list."""

    map: QRectF
    title: tuple[QRectF, ...]
    date: QRectF
    lines: tuple[QRectF, ...]


def sketch(preset: Preset, shape: float | None, size: QSizeF) -> Sketch:
    """The layout of a preset in ``size``, for a route so many times as wide as it is high.

    ``shape`` is ``None`` for a route in one place. The route becomes as large as it can, as on the
    sheet itself, which knows how long its texts are.
    """
    options = [_stacked(preset, size)]
    if size.width() >= WIDE * size.height():
        options.append(_beside(preset, size))
    return max(options, key=lambda found: _route_area(found.map, shape))


def _route_area(area: QRectF, shape: float | None) -> float:
    width, height = area.width() * FILLED, area.height() * FILLED
    if shape is None:
        return width * height
    across = min(width, height * shape)
    return across * across / shape


def _stacked(preset: Preset, size: QSizeF) -> Sketch:
    """Title, map, list."""
    width, height, short = size.width(), size.height(), min(size.width(), size.height())
    margin = MARGIN * short
    top, bottom = preset.safe.top * height, height * (1 - preset.safe.bottom)
    title = QRectF(margin, top + margin, width * 0.6, TITLE * short)
    date = QRectF(margin, title.bottom() + 0.4 * margin, width * 0.25, DATE * short)
    foot = bottom - BELOW[preset.layout] * height
    area = QRectF(0, date.bottom() + margin, width, foot - date.bottom() - margin)
    columns = 3 if width > 1.3 * height else 2
    list_area = QRectF(margin, foot + 0.7 * margin, width - 2 * margin, bottom - foot - margin)
    return Sketch(area, (title,), date, _lines(list_area, columns, short))


def _beside(preset: Preset, size: QSizeF) -> Sketch:
    """A column of text beside the map."""
    width, height, short = size.width(), size.height(), min(size.width(), size.height())
    margin, column = MARGIN * short, COLUMN[preset.layout] * width
    inner = column - 2 * margin
    first = QRectF(margin, margin, inner, TITLE * short)
    second = first.translated(0, 1.4 * TITLE * short)
    second.setWidth(0.7 * inner)
    date = QRectF(margin, second.bottom() + 0.4 * margin, 0.5 * inner, DATE * short)
    top = date.bottom() + margin
    lines = _lines(QRectF(margin, top, inner, height - margin - top), 1, short)
    if preset.layout == "plain":
        lines = lines[: max(3, len(lines) // 2)]
    return Sketch(QRectF(column, 0, width - column, height), (first, second), date, lines)


def _lines(area: QRectF, columns: int, short: float) -> tuple[QRectF, ...]:
    """Lines of text in columns that fill an area."""
    gap = 1.5 * APART * short
    width = (area.width() - gap * (columns - 1)) / columns
    rows = max(1, int(area.height() / (APART * short)))
    return tuple(
        QRectF(
            area.left() + column * (width + gap),
            area.top() + row * APART * short,
            width * WIDTHS[(row + column) % len(WIDTHS)],
            LINE * short,
        )
        for column in range(columns)
        for row in range(rows)
    )
