"""The presets with their pictures, in a row: chosen by mouse or with the arrow keys."""

from __future__ import annotations

from PySide6.QtCore import (
    QItemSelection,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSignalBlocker,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QPainter,
    QPen,
    QResizeEvent,
    QStandardItem,
    QStandardItemModel,
)
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.export.presets import PRESETS, Preset, preset_label
from app.map.theme import SPACE_S, SPACE_XS, ThemeName
from app.tour.model import Tour
from app.ui.export.preset_pictures import ROOM, PresetPictures, picture_size
from app.ui.export.sizes import pixels
from app.ui.theme.appearance import Appearance
from app.ui.widgets.row import small_font

# The narrowest and the widest tile, in pixels; a name has so many lines.
NARROWEST, WIDEST = 78, 104
NAME_LINES = 2
RADIUS = 6.0
PRESET_ROLE = Qt.ItemDataRole.UserRole

Index = QModelIndex | QPersistentModelIndex


class PresetStrip(QListView):
    """The presets in a row; ``chosen`` carries the name of one that the user selects."""

    chosen = Signal(str)

    def __init__(self, tour: Tour, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pictures = PresetPictures(tour, self)
        self.setProperty("role", "presets")
        self.setAccessibleName(self.tr("Presets"))
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(False)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self._tiles = PresetTiles(appearance, self.pictures, self)
        self.setItemDelegate(self._tiles)
        model = QStandardItemModel(self)
        for preset in PRESETS.values():
            model.appendRow(_item(preset))
        self.setModel(model)
        self.pictures.drawn.connect(self.viewport().update)
        self.selectionModel().selectionChanged.connect(self._choose)
        appearance.theme_changed.connect(self.viewport().update)

    def show_preset(self, name: str, theme: ThemeName) -> None:
        """Marks a preset, or none if the name is empty, and draws for a theme of the map."""
        rows = list(PRESETS)
        with QSignalBlocker(self.selectionModel()):
            if name in rows:
                self.setCurrentIndex(self.model().index(rows.index(name), 0))
            else:
                self.clearSelection()
        self.viewport().update()
        self.pictures.start(theme, self.devicePixelRatioF())

    def sizeHint(self) -> QSize:
        """As high as a tile, with room for a scroll bar if it needs one."""
        bar = self.horizontalScrollBar().sizeHint().height() if self._overflows() else 0
        return QSize(NARROWEST, self._tiles.height(self.font_metrics()) + bar + 2 * SPACE_XS)

    def font_metrics(self) -> QFontMetrics:
        """The metrics of the texts of tiles."""
        return QFontMetrics(small_font(self.font()))

    def minimumSizeHint(self) -> QSize:
        """The same height: the row never scrolls vertically."""
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shares the width among the tiles, as far as they become neither too narrow nor wide."""
        super().resizeEvent(event)
        share = self.viewport().width() // len(PRESETS)
        self._tiles.width = max(NARROWEST, min(WIDEST, share))
        self.scheduleDelayedItemsLayout()
        self.setFixedHeight(self.sizeHint().height())

    def _overflows(self) -> bool:
        return self.width() < NARROWEST * len(PRESETS)

    def _choose(self, selected: QItemSelection) -> None:
        for index in selected.indexes():
            self.chosen.emit(index.data(PRESET_ROLE))


class PresetTiles(QStyledItemDelegate):
    """Draws a tile: the picture of a preset, its name and its size."""

    def __init__(self, appearance: Appearance, pictures: PresetPictures, parent: QWidget) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._pictures = pictures
        self.width = NARROWEST

    def height(self, metrics: QFontMetrics) -> int:
        """The height of a tile for texts with such metrics."""
        return ROOM.height() + (NAME_LINES + 1) * metrics.lineSpacing() + 3 * SPACE_S + SPACE_XS

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        """All tiles are alike."""
        return QSize(self.width, self.height(QFontMetrics(small_font(option.font))))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draws the ground, the picture and the texts."""
        preset = PRESETS[index.data(PRESET_ROLE)]
        theme, area = self._appearance.theme, option.rect.adjusted(2, 2, -2, -2)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_ground(painter, option, area)
        size = picture_size(preset)
        room = QRect(area.left(), area.top() + SPACE_S, area.width(), ROOM.height())
        place = QRect(room.topLeft(), size)
        place.moveCenter(room.center())
        picture = self._pictures.picture(preset)
        if picture is None:
            painter.fillRect(place, QColor(theme.sea))
        else:
            painter.drawImage(place.topLeft(), picture)
        font = small_font(option.font)
        painter.setFont(font)
        line = QFontMetrics(font).lineSpacing()
        texts = area.adjusted(2, SPACE_S + ROOM.height() + SPACE_S, -2, 0)
        top = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
        painter.setPen(QColor(theme.ink))
        name = texts.adjusted(0, 0, 0, texts.top() + NAME_LINES * line - texts.bottom())
        painter.drawText(name, int(top | Qt.TextFlag.TextWordWrap), index.data())
        painter.setPen(QColor(theme.ink_second))
        under = texts.adjusted(0, NAME_LINES * line + SPACE_XS, 0, 0)
        painter.drawText(under, int(top), size_words(preset))
        painter.restore()

    def _draw_ground(self, painter: QPainter, option: QStyleOptionViewItem, area: QRect) -> None:
        theme, state = self._appearance.theme, option.state
        is_chosen = bool(state & QStyle.StateFlag.State_Selected)
        has_focus = bool(state & QStyle.StateFlag.State_HasFocus)
        painter.setPen(Qt.PenStyle.NoPen)
        if is_chosen or has_focus:
            painter.setPen(QPen(QColor(theme.focus), 2 if has_focus else 1))
        ground = QColor(theme.focus)
        ground.setAlphaF(0.09 if is_chosen else 0.0)
        if state & QStyle.StateFlag.State_MouseOver and not is_chosen:
            ground = QColor(theme.hover)
        painter.setBrush(ground)
        painter.drawRoundedRect(area, RADIUS, RADIUS)


def _item(preset: Preset) -> QStandardItem:
    label = preset_label(preset)
    item = QStandardItem(label.partition(" (")[0])
    item.setData(preset.name, PRESET_ROLE)
    whole = f"{label}, {size_words(preset)}"
    item.setToolTip(whole)
    item.setData(whole, Qt.ItemDataRole.AccessibleTextRole)
    return item


def size_words(preset: Preset) -> str:
    """``1080 × 1350``, or the name of the paper."""
    size = preset.picture_size
    if size.is_paper:
        return preset.size.partition("-")[0].upper()
    return pixels(size.width, size.height)
