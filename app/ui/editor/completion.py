"""Suggestions under a line that one types in: what the tour has already, and how to add more."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import msgspec
from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QFont, QFontMetrics, QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QScrollArea,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from app.map.theme import SMALL, SPACE_S
from app.tour.search.fold import fold, fold_with_places
from app.ui.editor.inputs import LineInput
from app.ui.widgets.announce import announce
from app.ui.widgets.keyboard import ENTER, PLAIN
from app.ui.widgets.labels import label
from app.words.wording import SEPARATOR

Index = QModelIndex | QPersistentModelIndex

MOST = 8
_ROW = 30
# What is between a name and its detail, in pixels.
_GAP = 8
_SUGGESTION = Qt.ItemDataRole.UserRole + 1
_QUERY = Qt.ItemDataRole.UserRole + 2


class Suggestion(msgspec.Struct, frozen=True):
    """A row: what choosing it gives, its words, and what tells it from others of that name."""

    value: object
    text: str
    detail: str = ""
    is_new: bool = False


def ranked(query: str, all_of: Sequence[Suggestion], most: int = MOST) -> list[Suggestion]:
    """The suggestions that contain the words of a query, the best first.

    One that begins with the query comes before one of whose words does, and both before the rest;
    what only the detail contains is last. Otherwise their order is kept.
    """
    words = fold(query)
    if not words:
        return list(all_of[:most])
    found: list[list[Suggestion]] = [[], [], [], []]
    for suggestion in all_of:
        text = fold(suggestion.text)
        if text.startswith(words):
            found[0].append(suggestion)
        elif f" {words}" in text:
            found[1].append(suggestion)
        elif words in text:
            found[2].append(suggestion)
        elif words in fold(suggestion.detail):
            found[3].append(suggestion)
    return [suggestion for group in found for suggestion in group][:most]


class Completer(QObject):
    """Shows suggestions beneath a line input while one types in it.

    ``find`` returns them for a text. ``chosen`` carries the one that Enter or a click takes.
    Down opens the list too, Esc closes it, Tab goes on and takes nothing. The list is as wide as
    the widget that it is shown ``under``, which is the line itself or a box around it.
    """

    chosen = Signal(object)

    def __init__(
        self,
        line: LineInput,
        find: Callable[[str], Sequence[Suggestion]],
        footer: str = "",
        *,
        under: QWidget | None = None,
    ) -> None:
        super().__init__(line)
        self._under = under or line
        self._line = line
        self._find = find
        self._footer = footer
        self._popup: Popup | None = None
        line.installEventFilter(self)
        line.textEdited.connect(self._show_typed)

    @property
    def popup(self) -> Popup | None:
        """The list of suggestions while it is shown."""
        return self._popup if self._popup is not None and self._popup.isVisible() else None

    def open(self) -> None:
        """Shows the suggestions for the text, or all of them if there is none."""
        suggestions = self._find(self._line.text())
        if not suggestions:
            self.close()
            return
        if self._popup is None:
            self._popup = Popup(self._line.window(), self._footer)
            self._popup.chosen.connect(self._take)
            area = _scroll_area(self._line)
            if area is not None:
                area.verticalScrollBar().valueChanged.connect(self._popup.follow)
        self._popup.show_under(self._under, self._line.text(), suggestions)
        self._say()

    def close(self) -> None:
        """Hides the suggestions."""
        if self._popup is not None:
            self._popup.hide()
            self._popup.deleteLater()
            self._popup = None

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Gives the list its keys, and hides it when the line is left or moves."""
        # While another window is active, the list waits for its own to come back.
        away = Qt.FocusReason.ActiveWindowFocusReason
        if isinstance(event, QFocusEvent) and event.lostFocus() and event.reason() != away:
            self.close()
        if event.type() == QEvent.Type.Hide:
            self.close()
        if event.type() in (QEvent.Type.Move, QEvent.Type.Resize) and self._popup is not None:
            self._popup.place_under(self._under)
            return False
        if not isinstance(event, QKeyEvent) or event.modifiers() not in PLAIN:
            return False
        key = Qt.Key(event.key())
        is_press = event.type() == QEvent.Type.KeyPress
        popup = self.popup
        if popup is None:
            if is_press and key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
                self.open()
                return True
            return False
        if key not in (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Escape, *ENTER):
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if not is_press:
            return False
        if key == Qt.Key.Key_Escape:
            self.close()
        elif key in ENTER:
            self._take(popup.current)
        else:
            popup.move_by(1 if key == Qt.Key.Key_Down else -1)
            self._say()
        return True

    def _show_typed(self, text: str) -> None:
        if text.strip():
            self.open()
        else:
            self.close()

    def _take(self, suggestion: Suggestion) -> None:
        self.close()
        self.chosen.emit(suggestion)

    def _say(self) -> None:
        popup = self.popup
        if popup is not None:
            current = popup.current
            announce(self._line, " ".join(filter(None, (current.text, current.detail))))


class _Model(QAbstractListModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.suggestions: Sequence[Suggestion] = ()
        self.query = ""

    def show(self, query: str, suggestions: Sequence[Suggestion]) -> None:
        self.beginResetModel()
        self.query, self.suggestions = query, suggestions
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.suggestions)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        suggestion = self.suggestions[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return " ".join(filter(None, (suggestion.text, suggestion.detail)))
        return {_SUGGESTION: suggestion, _QUERY: self.query}.get(role)


class Popup(QFrame):
    """The list; it belongs to the window, so that the line keeps the focus."""

    chosen = Signal(object)

    def __init__(self, window: QWidget, footer: str) -> None:
        super().__init__(window)
        self._line: QWidget | None = None
        self.setProperty("role", "popup")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._model = _Model(self)
        self.list = QListView(self)
        self.list.setModel(self._model)
        self.list.setItemDelegate(_Delegate(self.list))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setMouseTracking(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setUniformItemSizes(True)
        self.list.setAccessibleName(self.tr("Suggestions"))
        self.list.clicked.connect(lambda index: self.chosen.emit(index.data(_SUGGESTION)))
        self._footer = label(footer, "field-note", self)
        self._footer.setWordWrap(False)
        self._footer.setContentsMargins(10, 2, 10, 5)
        self._footer.setVisible(bool(footer))
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 4, 4, 2)
        column.setSpacing(2)
        column.addWidget(self.list)
        column.addWidget(self._footer)

    @property
    def current(self) -> Suggestion:
        """The suggestion that Enter takes."""
        return self._model.suggestions[max(0, self.list.currentIndex().row())]

    @property
    def suggestions(self) -> Sequence[Suggestion]:
        """All suggestions, in their order."""
        return self._model.suggestions

    def move_by(self, rows: int) -> None:
        """Makes another row current; past the last comes the first."""
        row = (self.list.currentIndex().row() + rows) % self._model.rowCount()
        self.list.setCurrentIndex(self._model.index(row))

    def show_under(self, line: QWidget, query: str, suggestions: Sequence[Suggestion]) -> None:
        """Shows suggestions under a line, or above it if there is no room under it."""
        self._model.show(query, suggestions)
        self.list.setCurrentIndex(self._model.index(0))
        row = max(_ROW, self.list.sizeHintForRow(0))
        self.list.setFixedHeight(row * len(suggestions) + 2)
        self._line = line
        self.place_under(line)
        self.show()
        self.raise_()

    def follow(self) -> None:
        """Moves with its line, which a scroll area has moved."""
        if self._line is not None:
            self.place_under(self._line)

    def place_under(self, line: QWidget) -> None:
        """Moves under a line, or above it if there is no room under it."""
        self.adjustSize()
        window = line.window()
        width, height = line.width(), self.sizeHint().height()
        corner = line.mapTo(window, QPoint(0, line.height() + 2))
        if corner.y() + height > window.height():
            above = line.mapTo(window, QPoint(0, -2)).y() - height
            corner.setY(above if above >= 0 else window.height() - height)
        self.setGeometry(QRect(corner, QSize(width, height)))


def _scroll_area(widget: QWidget) -> QScrollArea | None:
    ancestor = widget.parentWidget()
    while ancestor is not None and not isinstance(ancestor, QScrollArea):
        ancestor = ancestor.parentWidget()
    return ancestor


class _Delegate(QStyledItemDelegate):
    """Draws the words with what was typed in bold, and the detail at the right."""

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(80, max(_ROW, QFontMetrics(option.font).height() + 10))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        suggestion: Suggestion = index.data(_SUGGESTION)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = option.palette
        if option.state & QStyle.StateFlag.State_Selected:
            ground = palette.color(QPalette.ColorRole.Link)
            ground.setAlphaF(0.16)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ground)
            painter.drawRoundedRect(option.rect, 4, 4)
        area = option.rect.adjusted(SPACE_S, 0, -SPACE_S, 0)
        small = QFont(option.font)
        small.setPointSizeF(option.font.pointSizeF() * SMALL)
        ink, second = (
            palette.color(QPalette.ColorRole.Text),
            palette.color(QPalette.ColorRole.PlaceholderText),
        )
        query = "" if suggestion.is_new else index.data(_QUERY)
        is_in_text = bool(query) and fold(query) in fold(suggestion.text)
        detail_query = "" if is_in_text else query
        room = area.width() - _width(option.font, suggestion.text, query) - _GAP
        detail = fitted_detail(
            suggestion.detail, room, lambda words: _width(small, words, detail_query)
        )
        # A long name leaves three tenths to its detail.
        room = min(_width(small, detail, detail_query), max(room, area.width() * 3 // 10))
        painter.setPen(second if suggestion.is_new else ink)
        _draw(painter, option.font, suggestion.text, query, area.adjusted(0, 0, -room - _GAP, 0))
        painter.setPen(second)
        place = QRect(area.right() - room, area.top(), room + 1, area.height())
        _draw(painter, small, detail, detail_query, place)
        painter.restore()


def fitted_detail(detail: str, room: int, width_of: Callable[[str], int]) -> str:
    """The detail with as many of its parts as there is room for; the first always stays."""
    parts = detail.split(SEPARATOR)
    while len(parts) > 1 and width_of(SEPARATOR.join(parts)) > room:
        parts.pop()
    return SEPARATOR.join(parts)


def _draw(painter: QPainter, font: QFont, text: str, query: str, area: QRect) -> None:
    """Draws a text on one line, with the first match of a query in bold."""
    left = area.left()
    for part, face in _parts(font, text, query):
        metrics = QFontMetrics(face)
        room = area.right() - left + 1
        if room <= 0:
            break
        words = metrics.elidedText(part, Qt.TextElideMode.ElideRight, room)
        painter.setFont(face)
        box = QRect(left, area.top(), room, area.height())
        painter.drawText(box, int(Qt.AlignmentFlag.AlignVCenter), words)
        left += metrics.horizontalAdvance(words)


def _width(font: QFont, text: str, query: str) -> int:
    """The width of a text with the first match of a query in bold."""
    parts = _parts(font, text, query)
    return sum(QFontMetrics(face).horizontalAdvance(part) for part, face in parts)


def _parts(font: QFont, text: str, query: str) -> list[tuple[str, QFont]]:
    """A text in parts with their fonts: the first match of a query is bold."""
    start, end = _match(text, query)
    bold = QFont(font)
    bold.setWeight(QFont.Weight.Bold)
    parts = ((text[:start], font), (text[start:end], bold), (text[end:], font))
    return [(part, face) for part, face in parts if part]


def _match(text: str, query: str) -> tuple[int, int]:
    words = fold(query)
    folded, places = fold_with_places(text)
    at = folded.find(words) if words else -1
    if at < 0:
        return 0, 0
    word = f" {folded}".find(f" {words}")
    at = word if word >= 0 else at
    return places[at], places[at + len(words) - 1] + 1
