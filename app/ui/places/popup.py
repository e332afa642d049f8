"""The list below the field: places, the way to search online, and the question before that."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListView, QPushButton, QVBoxLayout, QWidget

from app.gazetteer.places import Match
from app.map.theme import SPACE_S, SPACE_XS
from app.ui.places.delegate import PlaceDelegate
from app.ui.places.model import PlaceModel
from app.ui.places.words import spoken
from app.ui.theme.appearance import Appearance
from app.ui.theme.stylesheet import restyle
from app.ui.widgets.labels import label, rule

_MOST_ROWS = 8
_LEAST_WIDTH = 280
_EDGE = 4


class PlacePopup(QFrame):
    """A frame over the window that never takes the focus; the field moves in it by keys.

    ``chosen`` carries a :class:`Match`. ``online_wanted`` is emitted when the user wants to search
    online, ``allowed`` and ``declined`` are the answers to the question.
    """

    chosen = Signal(object)
    online_wanted = Signal()
    allowed = Signal()
    declined = Signal()

    def __init__(self, appearance: Appearance, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        # The field and the widgets around it, while the frame is open.
        self._watched: list[QWidget] = []
        self.setProperty("role", "popup")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.model = PlaceModel(self)
        self.list = QListView(self)
        self.list.setModel(self.model)
        self.list.setItemDelegate(PlaceDelegate(appearance, self))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setMouseTracking(True)
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(self.tr("Places"))
        self.list.clicked.connect(lambda index: self._choose(index.row()))
        appearance.theme_changed.connect(self.list.viewport().update)
        self.message = label("", "meta", self)
        self.message.setContentsMargins(SPACE_S, SPACE_XS, SPACE_S, SPACE_XS)
        self._question = QWidget(self)
        self.allow = self._button(self.tr("Search There"), self.allowed.emit)
        self.allow.setProperty("primary", True)
        self.decline = self._button(self.tr("Stay Offline"), self.declined.emit)
        answers = QHBoxLayout(self._question)
        answers.setContentsMargins(SPACE_S, 0, SPACE_S, SPACE_XS)
        answers.addWidget(self.allow)
        answers.addWidget(self.decline)
        answers.addStretch(1)
        self.hint = label("", "meta", self)
        self.hint.setWordWrap(False)
        self.online = self._button("", self.online_wanted.emit)
        self.online.setProperty("role", "popup-link")
        self._line = rule(self)
        foot = QHBoxLayout()
        foot.setContentsMargins(SPACE_S, 0, SPACE_XS, 0)
        foot.addWidget(self.hint, 1)
        foot.addWidget(self.online)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(_EDGE, _EDGE, _EDGE, _EDGE)
        column.setSpacing(SPACE_XS)
        for widget in (self.list, self.message, self._question, self._line):
            column.addWidget(widget)
        column.addLayout(foot)
        self.hide()

    @property
    def is_asking(self) -> bool:
        """Whether the question is shown."""
        return not self._question.isHidden()

    @property
    def is_at_online(self) -> bool:
        """Whether the keys have moved to the way to search online."""
        return bool(self.online.property("current"))

    def show_matches(self, matches: Sequence[Match], message: str = "") -> None:
        """Lists places, the first one current; a message stands in place of none."""
        self.model.show(matches)
        self._show(message)
        if matches:
            self.list.setCurrentIndex(self.model.index(0))
            self.list.scrollToTop()

    def show_question(self, text: str) -> None:
        """Asks for the user's consent."""
        self.model.show(())
        self._show(text, asking=True)

    def current(self) -> Match | None:
        """The match that Enter takes."""
        if self.is_at_online:
            return None
        return self.model.match_at(self.list.currentIndex().row())

    def step(self, by: int) -> str:
        """Moves by a number of rows, after the last one to the search online.

        Returns what the keys have moved to, for a screen reader.
        """
        rows = self.model.rowCount()
        last = rows if not self.online.isHidden() else rows - 1
        here = rows if self.is_at_online else self.list.currentIndex().row()
        row = min(max(here + by, 0), last)
        self._mark_online(row == rows and not self.online.isHidden())
        if self.is_at_online:
            self.list.clearSelection()
            return self.online.text()
        self.list.setCurrentIndex(self.model.index(row))
        match = self.model.match_at(row)
        return spoken(match) if match else ""

    def open_at(self, field: QWidget) -> None:
        """Opens the frame at a field, and keeps it there while the widgets around it move."""
        self._place_at(field)
        self.show()
        self.raise_()
        if self._watched:
            return
        widget: QWidget | None = field
        while widget is not None:
            widget.installEventFilter(self)
            self._watched.append(widget)
            widget = None if widget.isWindow() else widget.parentWidget()

    def hideEvent(self, event: QHideEvent) -> None:
        """Stops to follow the field."""
        super().hideEvent(event)
        for widget in self._watched:
            widget.removeEventFilter(self)
        self._watched.clear()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follows the field, and closes when it is scrolled out of sight."""
        if event.type() in (QEvent.Type.Move, QEvent.Type.Resize) and self._watched:
            field = self._watched[0]
            if field.visibleRegion().isEmpty():
                self.hide()
            else:
                self._place_at(field)
        return super().eventFilter(watched, event)

    def _place_at(self, field: QWidget) -> None:
        """Lays the frame below the field, or above it where there is more room."""
        window = self._window
        top_left = field.mapTo(window, QPoint(0, 0))
        below = window.height() - top_left.y() - field.height() - 2 * _EDGE
        above = top_left.y() - 2 * _EDGE
        width = min(max(field.width(), _LEAST_WIDTH), window.width() - 2 * _EDGE)
        self._fit(width, max(below, above))
        height = min(self._height(width), max(below, above))
        goes_below = height <= below or below >= above
        y = top_left.y() + field.height() + _EDGE if goes_below else top_left.y() - height - _EDGE
        x = min(max(top_left.x(), _EDGE), window.width() - width - _EDGE)
        self.setGeometry(QRect(x, y, width, height))

    def _fit(self, width: int, room: int) -> None:
        """Gives the list the height of its rows, as far as there is room."""
        rows = min(self.model.rowCount(), _MOST_ROWS)
        row = self.list.sizeHintForRow(0) if rows else 0
        self.list.setFixedHeight(rows * row)
        self.list.setVisible(rows > 0)
        excess = self._height(width) - room
        if excess > 0 and rows:
            self.list.setFixedHeight(max(row, rows * row - excess))

    def _height(self, width: int) -> int:
        """The height that the frame needs at a width."""
        self._column.invalidate()
        if self._column.hasHeightForWidth():
            return self._column.totalHeightForWidth(width)
        return self._column.totalSizeHint().height()

    def _show(self, message: str, *, asking: bool = False) -> None:
        self._mark_online(False)
        self.message.setText(message)
        self.message.setVisible(bool(message))
        self._question.setVisible(asking)
        is_last = asking or (not self.hint.words and self.online.isHidden())
        self._line.setVisible(not is_last)
        self.hint.setVisible(not asking)
        self.online.setVisible(not asking and bool(self.online.text()))

    def _mark_online(self, is_current: bool) -> None:
        restyle(self.online, "current", is_current)

    def _choose(self, row: int) -> None:
        match = self.model.match_at(row)
        if match is not None:
            self.chosen.emit(match)

    def _button(self, text: str, act: object) -> QPushButton:
        button = QPushButton(text, self)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(lambda: act())  # type: ignore[operator]
        return button
